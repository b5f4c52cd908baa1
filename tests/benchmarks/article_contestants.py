"""Six ways to train the same network by full-batch gradient descent. One process runs one of them.

Each takes uint8 pixels (n, features), labels (n,) of 0 and 1, the starting weights and biases in float32,
the learning rate and the number of epochs. It gives the cost before every update and the seconds from
pixels to trained weights: conversion, compilation and the Gram matrix are included.

    python article_contestants.py NAME INPUTS.npz EPOCHS LEARNING_RATE OUTPUT.json
"""

from __future__ import annotations

import json
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

Weights = list[tuple[np.ndarray, np.ndarray]]  # (nodes, inputs) and (nodes,) of each layer
Result = tuple[list[float], float]


def tutorial(pixels: Any, labels: Any, weights: Weights, rate: float, epochs: int) -> Result:
    """The textbook's code: float64, samples as columns, every layer treated alike.

    So the first layer, too, passes a gradient down, to the pixels, where nobody needs it.
    """
    return _textbook(pixels, labels, weights, rate, epochs, gradient_of_pixels=True)


def tutorial_thrifty(pixels: Any, labels: Any, weights: Weights, rate: float, epochs: int) -> Result:
    """The same without the gradient of the pixels."""
    return _textbook(pixels, labels, weights, rate, epochs, gradient_of_pixels=False)


def _textbook(
    pixels: Any, labels: Any, weights: Weights, rate: float, epochs: int, *, gradient_of_pixels: bool
) -> Result:
    started = time.perf_counter()
    X = (pixels / 255.0).T
    Y = labels[None, :].astype(np.float64)
    W = [w.astype(np.float64) for w, _ in weights]
    b = [v.astype(np.float64)[:, None] for _, v in weights]
    m, layers, costs = X.shape[1], range(len(W)), []
    for _ in range(epochs):
        A, Z = [X], []
        for layer in layers:
            Z.append(W[layer] @ A[-1] + b[layer])
            A.append(np.maximum(Z[-1], 0) if layer < layers[-1] else 1 / (1 + np.exp(-Z[-1])))
        costs.append(float(-np.mean(Y * np.log(A[-1]) + (1 - Y) * np.log(1 - A[-1]))))
        dZ, gradients = A[-1] - Y, []
        for layer in reversed(layers):
            gradients.append((dZ @ A[layer].T / m, dZ.sum(axis=1, keepdims=True) / m))
            if layer or gradient_of_pixels:
                dA = W[layer].T @ dZ
            if layer:
                dZ = dA * (Z[layer - 1] > 0)
        for layer, (dW, db) in zip(layers, reversed(gradients), strict=True):
            W[layer] -= rate * dW
            b[layer] -= rate * db
    return costs, time.perf_counter() - started


def pytorch(pixels: Any, labels: Any, weights: Weights, rate: float, epochs: int) -> Result:
    """PyTorch on the CPU, float32, torch.optim.SGD."""
    import torch

    started = time.perf_counter()
    X = torch.from_numpy(pixels).float().div_(255)
    Y = torch.from_numpy(labels).float()
    modules: list[torch.nn.Module] = []
    for w, v in weights:
        linear = torch.nn.Linear(w.shape[1], w.shape[0])
        with torch.no_grad():
            linear.weight.copy_(torch.from_numpy(w))
            linear.bias.copy_(torch.from_numpy(v))
        modules += [linear, torch.nn.ReLU()]
    model = torch.nn.Sequential(*modules[:-1])
    optimiser = torch.optim.SGD(model.parameters(), lr=rate)
    cost_of = torch.nn.BCEWithLogitsLoss()
    costs = []
    for _ in range(epochs):
        optimiser.zero_grad(set_to_none=True)
        cost = cost_of(model(X)[:, 0], Y)
        costs.append(float(cost.detach()))
        cost.backward()
        optimiser.step()
    return costs, time.perf_counter() - started


def jax(pixels: Any, labels: Any, weights: Weights, rate: float, epochs: int) -> Result:
    """JAX on the CPU, float32, the whole training compiled as one scan."""
    import jax as library
    import jax.numpy as jnp

    started = time.perf_counter()
    X = jnp.asarray(pixels).astype(jnp.float32) / 255
    Y = jnp.asarray(labels).astype(jnp.float32)

    def cost_of(parameters: Any) -> Any:
        signal = X
        for w, v in parameters[:-1]:
            signal = library.nn.relu(signal @ w.T + v)
        w, v = parameters[-1]
        z = (signal @ w.T + v)[:, 0]
        return jnp.mean(jnp.maximum(z, 0) - z * Y + jnp.log1p(jnp.exp(-jnp.abs(z))))

    def step(parameters: Any, _: Any) -> Any:
        cost, gradient = library.value_and_grad(cost_of)(parameters)
        return library.tree.map(lambda p, g: p - rate * g, parameters, gradient), cost

    @library.jit
    def whole(parameters: Any) -> Any:
        return library.lax.scan(step, parameters, None, length=epochs)

    parameters = [(jnp.asarray(w), jnp.asarray(v)) for w, v in weights]
    _, costs = library.block_until_ready(whole(parameters))
    return np.asarray(costs, np.float64).tolist(), time.perf_counter() - started


def scikit_learn(pixels: Any, labels: Any, weights: Weights, rate: float, epochs: int) -> Result:
    """scikit-learn's MLPClassifier, float32, solver sgd without momentum, one batch of everything."""
    from sklearn.neural_network import MLPClassifier

    warnings.filterwarnings("ignore", module="sklearn")  # it did not converge: that is not the question
    started = time.perf_counter()
    X = pixels.astype(np.float32) / 255
    model = MLPClassifier(
        hidden_layer_sizes=[len(v) for _, v in weights[:-1]],
        solver="sgd",
        alpha=0.0,
        batch_size=len(X),
        learning_rate_init=rate,
        momentum=0.0,
        shuffle=False,
        max_iter=1,
        tol=0.0,
        n_iter_no_change=epochs + 1,
        warm_start=True,
    )
    model.fit(X[:2], np.array([0, 1]))  # makes the arrays that our starting weights then fill
    model.set_params(batch_size=len(X), max_iter=epochs)
    model.coefs_ = [w.T.copy() for w, _ in weights]
    model.intercepts_ = [v.copy() for _, v in weights]
    model.loss_curve_ = []
    model.fit(X, labels)
    return [float(cost) for cost in model.loss_curve_], time.perf_counter() - started


def beanleaf(pixels: Any, labels: Any, weights: Weights, rate: float, epochs: int) -> Result:
    """This program's exact engine, nothing cached; ends with the network's own weights rebuilt."""
    from beanleaf_app.network.architecture import Architecture
    from beanleaf_app.network.network import Network
    from beanleaf_app.training.blas_threads import one_blas_thread
    from beanleaf_app.training.config import TrainingConfig
    from beanleaf_app.training.engine import Samples
    from beanleaf_app.training.exact_engine import ExactEngine

    hidden = tuple(len(v) for _, v in weights[:-1])
    network = Network(Architecture(pixels.shape[1], hidden, "sigmoid", 1))
    network.set_parameters(
        {
            f"layer{i}.{name}": array
            for i, layer in enumerate(weights)
            for name, array in zip(("weight", "bias"), layer, strict=True)
        }
    )
    started = time.perf_counter()
    with one_blas_thread():  # as every training of this program does
        engine = ExactEngine(TrainingConfig(learning_rate=rate, epochs=epochs), Samples(pixels, labels), None)
        engine.start(network)
        costs = []
        for _ in range(epochs):
            costs.append(engine.measure().cost)
            engine.update()
        engine.network()
    return costs, time.perf_counter() - started


CONTESTANTS: dict[str, Callable[..., Result]] = {
    "tutorial's code, NumPy float64": tutorial,
    "the same without the gradient of the pixels": tutorial_thrifty,
    "PyTorch": pytorch,
    "JAX": jax,
    "scikit-learn": scikit_learn,
    "Beanleaf, exact engine": beanleaf,
}


def peak_megabytes() -> float | None:
    """The largest resident size of this process so far, or None where the system does not tell (Windows)."""
    try:
        import resource
    except ImportError:
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)


def main() -> None:
    """Run one contestant on the inputs of a file and write what it did."""
    name, inputs, epochs, rate, output = sys.argv[1:]
    with np.load(inputs) as arrays:
        count = sum(key.startswith("weight") for key in arrays)
        weights = [(arrays[f"weight{i}"], arrays[f"bias{i}"]) for i in range(count)]
        pixels, labels = arrays["pixels"], arrays["labels"]
    before = peak_megabytes()
    costs, seconds = CONTESTANTS[name](pixels, labels, weights, float(rate), int(epochs))
    told = {"costs": costs, "seconds": seconds, "peak_mb": peak_megabytes(), "peak_before_mb": before}
    Path(output).write_text(json.dumps(told), encoding="utf-8")


if __name__ == "__main__":
    main()
