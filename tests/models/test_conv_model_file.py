"""A model file of a convolutional network: what it keeps and what it refuses."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from beanleaf_app.errors import ModelError
from beanleaf_app.models.largest_signal import largest_signals
from beanleaf_app.models.model import Model
from beanleaf_app.models.model_file import load_model, save_model
from beanleaf_app.network.network import Network
from beanleaf_app.network.presets import architecture_for
from beanleaf_app.photos.preprocessing import FEATURES

_CLASSES = ("angular_leaf_spot", "bean_rust", "healthy")


@pytest.fixture
def model() -> Model:
    network = Network(architecture_for("conv", "disease", FEATURES, 3))
    network.initialise_parameters(np.random.default_rng(0))
    rng = np.random.default_rng(1)
    for _ in range(2):  # the running means of two batches
        network.forward_propagation(rng.random((2, FEATURES), np.float32), rng)
    return Model(network, "disease", _CLASSES, 2)


def test_what_is_saved_is_loaded_bit_for_bit(model: Model, tmp_path: Path) -> None:
    path = tmp_path / "conv.safetensors"
    save_model(model, path)
    loaded = load_model(path)
    assert loaded.network.architecture == model.network.architecture
    for name, tensor in model.network.tensors.items():
        assert np.array_equal(loaded.network.tensors[name], tensor), name
    X = np.random.default_rng(2).random((3, FEATURES), np.float32)
    assert np.array_equal(loaded.network.forward_propagation(X), model.network.forward_propagation(X))
    assert path.stat().st_size < 2_000_000


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("layer1.running_variance", -1.0),
        ("layer1.running_mean", np.nan),
        ("layer1.running_mean", 1e38),
        ("layer3.scale", 1e38),
        ("layer3.shift", 1e34),  # finite itself, but not the sum of all pixels that a mean begins with
    ],
)
def test_a_network_that_cannot_answer_is_neither_saved_nor_loaded(
    model: Model, tmp_path: Path, name: str, value: float
) -> None:
    path = tmp_path / "conv.safetensors"
    save_model(model, path)
    before = path.read_bytes()
    model.network.tensors[name][...] = value
    with pytest.raises(ModelError, match="not finite"):
        save_model(model, path)
    assert path.read_bytes() == before


def test_no_signal_is_larger_than_its_bound(model: Model) -> None:
    bounds = largest_signals(model.network)
    X = np.random.default_rng(3).integers(0, 2, (4, FEATURES)).astype(np.float32)
    signal = X
    for layer, bound in zip(model.network.layers, bounds, strict=True):
        signal = layer.forward(signal)
        assert (np.abs(signal).reshape(-1, len(bound)).max(axis=0) <= bound * 1.0001).all(), layer
