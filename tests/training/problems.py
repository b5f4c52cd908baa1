"""Small problems, and the textbook's training written a second time to compare with."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.network.network import Network
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.preprocessing import FEATURES
from beanleaf_app.training.engine import Samples

CLASSES = ("angular_leaf_spot", "bean_rust", "healthy")


def random_samples(rng: np.random.Generator, count: int, features: int, classes: int) -> Samples:
    labels = np.append(np.arange(min(count, classes)), rng.integers(0, classes, max(count - classes, 0)))
    return Samples(rng.integers(0, 256, (count, features), dtype=np.uint8), labels.astype(np.int64))


def data_set(count: int = 30, seed: int = 0, **fields: Any) -> DataSet:
    """Random pixels in which each class has a channel that is brighter, so that they can be learned."""
    rng = np.random.default_rng(seed)
    labels = np.arange(count, dtype=np.int64) % 3
    pixels = rng.integers(0, 200, (count, FEATURES), dtype=np.uint8)
    for channel in range(3):
        pixels[labels == channel, channel::3] += 55
    names = tuple(f"photo {index}" for index in range(count))
    return DataSet(**{"name": "random", "split": "train", "pixels": pixels, "labels": labels,
                      "class_names": CLASSES, "photo_names": names, **fields})  # fmt: skip


def textbook_costs(
    network: Network, X: NDArray[np.float64], labels: NDArray[np.int64], learning_rate: float, epochs: int
) -> tuple[list[float], list[float]]:
    """Cost and accuracy after 0, 1, ... epochs of plain gradient descent with a sigmoid output.

    Columns are samples, as in the article: Z = W X + b, A = max(0, Z), dZ = A - y, dW = dZ Aᵀ / m.
    """
    depth = len(network.architecture.hidden) + 1
    W = [network.parameters[f"layer{layer}.weight"].astype(float) for layer in range(depth)]
    b = [network.parameters[f"layer{layer}.bias"].astype(float)[:, None] for layer in range(depth)]
    y, m = labels[None, :].astype(float), len(labels)
    costs, accuracies = [], []
    for epoch in range(epochs + 1):
        A = [X]
        for layer in range(depth):
            Z = W[layer] @ A[-1] + b[layer]
            A.append(np.maximum(Z, 0) if layer < depth - 1 else 1 / (1 + np.exp(-Z)))
        costs.append(float(-np.mean(y * np.log(A[-1]) + (1 - y) * np.log(1 - A[-1]))))
        accuracies.append(float(np.mean((A[-1] > 0.5) == y)))
        if epoch == epochs:
            break
        dZ, steps = A[-1] - y, []
        for layer in range(depth - 1, -1, -1):
            steps.append((layer, dZ @ A[layer].T / m, dZ.sum(axis=1, keepdims=True) / m))
            if layer:
                dZ = (W[layer].T @ dZ) * (A[layer] > 0)
        for layer, dW, db in steps:
            W[layer] -= learning_rate * dW
            b[layer] -= learning_rate * db
    return costs, accuracies
