"""ONNX gives the same answers as the program itself, whatever the network is made of."""

from __future__ import annotations

import dataclasses
import importlib
import json
import sys
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from beanleaf_app.diagnosis.verdict import class_probabilities, probability_sick
from beanleaf_app.errors import ModelError
from beanleaf_app.models.model import Calibration, Model
from beanleaf_app.models.model_file import load_model
from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.layer_specs import (
    _SPECS,
    BatchNormSpec,
    ConvolutionSpec,
    DropoutSpec,
    FlattenSpec,
    GlobalAveragePoolSpec,
    GreyWorldSpec,
    LayerSpec,
    MaxPoolSpec,
    ReLUSpec,
    ReshapeSpec,
)
from beanleaf_app.network.network import Network
from beanleaf_app.network.presets import architecture_for
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.finding import find_photos
from beanleaf_app.photos.practice_leaves import CLASS_NAMES, practice_leaves
from beanleaf_app.photos.preprocessing import FEATURES, to_feature_vectors
from beanleaf_app.resources import resource

pytest.importorskip("onnx", reason="the package onnx is not installed")
runtime = pytest.importorskip("onnxruntime", reason="the package onnxruntime is not installed")
onnx_export = importlib.import_module("beanleaf_app.models.onnx_export")

# Every kind of layer; an odd picture, so that pooling leaves a row out; a turn back to a vector and forth.
_EVERY_KIND: tuple[int | LayerSpec, ...] = (
    ReshapeSpec(50, 75, 8),
    ConvolutionSpec(5, 5, bias=True),
    BatchNormSpec(),
    MaxPoolSpec(),
    ReLUSpec(),
    ReshapeSpec(37, 25, 5),
    GreyWorldSpec(),
    ConvolutionSpec(6, 1),
    MaxPoolSpec(),
    FlattenSpec(),
    BatchNormSpec(),
    12,
    ReshapeSpec(2, 2, 3),
    ConvolutionSpec(4, 3),
    GlobalAveragePoolSpec(),
    DropoutSpec(0.5),
    3,
)


@pytest.fixture(scope="module")
def leaves() -> NDArray[np.uint8]:
    return practice_leaves("validation", 12).pixels


def random_model(architecture: Architecture, task: str, temperature: float = 1.0) -> Model:
    """A network whose every tensor is random, so that none of them can be forgotten unnoticed."""
    network = Network(architecture)
    rng = np.random.default_rng(5)
    network.initialise_parameters(rng)
    for name, tensor in network.tensors.items():
        if not name.endswith("weight"):
            tensor[...] = rng.uniform(0.3, 1.2, tensor.shape)
    return Model(network, task, CLASS_NAMES, 1, Calibration(temperature))


def assert_same_answers(model: Model, pixels: NDArray[np.uint8], folder: Path) -> None:
    path = folder / "model.onnx"
    onnx_export.export_onnx(model, path)
    session = runtime.InferenceSession(path, providers=["CPUExecutionProvider"])
    given = {"features": to_feature_vectors(pixels)}
    probabilities, sick = session.run(["probabilities", "probability_sick"], given)
    ours = class_probabilities(model, pixels)
    assert probabilities.shape == ours.shape
    assert np.abs(probabilities - ours).max() < 1e-5
    assert sick.shape == (len(pixels),)
    assert np.abs(sick - probability_sick(model, ours)).max() < 1e-5
    assert np.ptp(ours, axis=0).max() > 1e-4, "a network with one answer for all proves nothing"


@pytest.mark.parametrize("task", ["health", "disease"])
@pytest.mark.parametrize("network", ["article", "16,8", "conv"])
def test_drawn_leaves(network: str, task: str, leaves: NDArray[np.uint8], tmp_path: Path) -> None:
    model = random_model(architecture_for(network, task, FEATURES, 3), task, temperature=1.7)
    assert_same_answers(model, leaves, tmp_path)


def test_every_kind_of_layer(leaves: NDArray[np.uint8], tmp_path: Path) -> None:
    kinds = {type(spec) for spec in _EVERY_KIND if not isinstance(spec, int)}
    assert len(kinds) + 1 == len(_SPECS), "a layer was added to the program: add it here"
    model = random_model(Architecture(FEATURES, _EVERY_KIND, "softmax", 3), "disease", temperature=0.4)
    assert_same_answers(model, leaves, tmp_path)


def test_a_model_that_looks_in_four_ways(leaves: NDArray[np.uint8], tmp_path: Path) -> None:
    model = random_model(architecture_for("conv", "disease", FEATURES, 3), "disease")
    once = class_probabilities(model, leaves)
    model = dataclasses.replace(model, calibration=Calibration(0.7, views=4))
    assert np.abs(class_probabilities(model, leaves) - once).max() > 1e-3
    assert_same_answers(model, leaves, tmp_path)


@pytest.mark.parametrize(("task", "network"), [("disease", "conv"), ("health", "16,8")])
def test_a_model_that_mirrors_only_what_it_doubts(
    task: str, network: str, leaves: NDArray[np.uint8], tmp_path: Path
) -> None:
    model = random_model(architecture_for(network, task, FEATURES, 3), task)
    in_all, once = (
        class_probabilities(dataclasses.replace(model, calibration=Calibration(0.7, views)), leaves)
        for views in (4, 1)
    )
    ordered = np.sort(once, axis=1)
    odds = float(np.median(ordered[:, -1] / ordered[:, -2]))  # of twelve: between the sixth and the seventh
    model = dataclasses.replace(model, calibration=Calibration(0.7, 4, odds))
    answers = class_probabilities(model, leaves)
    assert np.abs(answers - in_all).max() > 1e-3
    assert np.abs(answers - once).max() > 1e-3
    assert_same_answers(model, leaves, tmp_path)


def test_a_hundred_real_photographs(beans_folder: Path, tmp_path: Path) -> None:
    photos = list(find_photos([beans_folder / "validation"]))[::-1][:100]  # of all three classes
    with DecodePool(workers=1) as pool:
        pixels = np.array([decoded.pixels for _, decoded in pool.decode_all(photos)])
    assert len(pixels) == 100
    assert_same_answers(load_model(resource("default_model.safetensors")), pixels, tmp_path)
    article = random_model(architecture_for("article", "health", FEATURES, 3), "health")
    assert_same_answers(article, pixels, tmp_path)


def test_the_file_says_what_goes_in_and_what_comes_out(tmp_path: Path) -> None:
    model = random_model(architecture_for("2", "disease", FEATURES, 3), "disease")
    onnx_export.export_onnx(model, tmp_path / "model.onnx")
    session = runtime.InferenceSession(tmp_path / "model.onnx", providers=["CPUExecutionProvider"])
    (features,) = session.get_inputs()
    assert (features.name, features.type, features.shape) == ("features", "tensor(float)", ["n", 30000])
    facts = session.get_modelmeta().custom_metadata_map
    assert json.loads(facts["class_names"]) == list(CLASS_NAMES)
    assert "100x100" in facts["input"]


def test_a_folder_that_is_not_there_gets_a_sentence(tmp_path: Path) -> None:
    model = random_model(architecture_for("2", "health", FEATURES, 3), "health")
    with pytest.raises(ModelError, match="could not be written"):
        onnx_export.export_onnx(model, tmp_path / "gone" / "model.onnx")


def test_without_the_package_a_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnx", None)
    monkeypatch.delitem(sys.modules, "beanleaf_app.models.onnx_export")
    with pytest.raises(ModelError, match="pip install beanleaf"):
        importlib.import_module("beanleaf_app.models.onnx_export")
