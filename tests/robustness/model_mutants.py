"""Mutated model files: bytes, weights, the card, the table of tensors and the header's own text.

Every mutant has a number: the same seed and number give the same mutant, whatever was made before it.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from beanleaf_app.models.leaf_check import LeafCheck, feature_count
from beanleaf_app.models.model import Calibration, Model
from beanleaf_app.models.model_file import save_model
from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.layer_specs import (
    BatchNormSpec,
    ConvolutionSpec,
    GlobalAveragePoolSpec,
    MaxPoolSpec,
    ReLUSpec,
    ReshapeSpec,
)
from beanleaf_app.network.network import Network
from beanleaf_app.photos.preprocessing import FEATURES
from beanleaf_app.training.config import TrainingConfig
from tests.models.small_models import CLASSES, put_together, random_model, random_network, take_apart
from tests.robustness.photo_mutants import mutate

_ODD_WEIGHTS = np.array([np.inf, -np.inf, np.nan, 3e38, -3e38, 1e30, 1e18, 1e-45, 0.0], "<f4")
_ODD_VALUES: tuple[Any, ...] = (
    None,
    True,
    -1,
    0,
    1,
    3,
    2**31,
    2**63,
    2**64 - 1,
    10**400,
    0.5,
    -0.0,
    1e-320,
    1e308,
    float("nan"),
    float("inf"),
    float("-inf"),
    "",
    "healthy",
    "F64",
    "BF16",
    "../../in-use",
    "\x00\x1b[2J\u202e",
    "\ud800",
    "<img src=/dev/zero>",
    "9" * 5_000,
    "9 " * 100_000,
    {str(number): number for number in range(5_000)},
    [[number, 0.1] for number in range(5_000)],
    [],
    {},
    [[]],
    [0, 2**63],
    [-4, 4],
    [30_000, 30_000, 30_000],
    {"layer": "dense", "nodes": 4096, "activation": "relu"},
    {"layer": "convolution", "filters": 4096, "size": 99, "bias": True},
    {"layer": "reshape", "height": 1, "width": 30_000, "channels": 1},
)
_MEASURED = {"count": 133, "accuracy": 0.98, "cost": 0.1}


def seeds() -> list[bytes]:
    """Small models of every kind: dense for both tasks, and layers of pictures with a leaf check."""
    models = []
    for task, names in (("disease", CLASSES), ("health", CLASSES), ("disease", ("rust", "healthy"))):
        network = random_network(task, hidden=(1,), classes=len(names))
        models.append(
            random_model(
                task,
                network=network,
                class_names=names,
                healthy_class=len(names) - 1,
                metrics={"train": {"cost": 1.0}, "validation": _MEASURED},
                training={**TrainingConfig(task=task).as_json(), "engine": "exact", "epoch": 3, "draw": 0},
                created="2026-03-01T12:00:00+00:00",
            )
        )
    models += [_model_of_pictures(views=1), _model_of_pictures(views=4)]
    made = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.safetensors")
        for model in models:
            save_model(model, path)
            made.append(path.read_bytes())
    return made


def mutant(grown: list[bytes], seed: int, number: int) -> bytes:
    """The mutant of this number, from one of the files that `seeds` made."""
    generator = np.random.default_rng((seed, number))
    # Most of them from the kind that the program trains and ships.
    content = grown[generator.choice(len(grown), p=_CHANCES)]
    what = generator.integers(6)
    if what == 0:  # anywhere, most of it in the header
        return mutate(content, grown, generator)
    header, numbers = take_apart(content)
    if what == 1:
        return put_together(header, _with_odd_weights(header, numbers, generator))
    if what == 2:  # the bytes of one text of the card
        card = header["__metadata__"]
        name = _one_of(sorted(card), generator)
        card[name] = mutate(card[name].encode(), grown, generator).decode("latin-1")
    elif what == 3:  # one value of the card, still valid JSON
        card = header["__metadata__"]
        name = _one_of(sorted(card), generator)
        card[name] = json.dumps(_with_odd_value(json.loads(card[name]), generator))
    elif what == 4:  # the table of tensors
        tensors = {name: entry for name, entry in header.items() if name != "__metadata__"}
        header = {"__metadata__": header["__metadata__"], **_shuffled(tensors, generator)}
    else:
        return _with_odd_header(header, numbers, generator)
    return put_together(header, numbers)


_CHANCES = (0.2, 0.15, 0.15, 0.25, 0.25)


def _model_of_pictures(views: int) -> Model:
    hidden = (
        ReshapeSpec(100, 100, 3),
        MaxPoolSpec(),
        MaxPoolSpec(),
        ConvolutionSpec(2),
        BatchNormSpec(),
        ReLUSpec(),
        GlobalAveragePoolSpec(),
    )
    rng = np.random.default_rng(views)
    network = Network(Architecture(FEATURES, hidden, "softmax", 3))
    network.initialise_parameters(rng)
    count = feature_count(network.architecture)
    classifier = Network(Architecture(count, (3,), "sigmoid", 1))
    classifier.initialise_parameters(rng)
    check = LeafCheck(
        mean=rng.random(count, np.float32),
        scale=rng.random(count, np.float32) + np.float32(0.1),
        axes=rng.standard_normal((count, 2), np.float32),
        largest_distance=1e6,
        classifier=classifier,
        least_evidence=-1e6,
    )
    return random_model(
        network=network,
        calibration=Calibration(1.0, views, sure_odds=2.0 if views == 4 else None),
        leaf_check=check,
        metrics={"validation": _MEASURED},
        training={"epochs": 3, "rate_changes": [[1, 0.1], [2, 0.2]]},
    )


def _with_odd_weights(header: dict[str, Any], numbers: bytes, generator: np.random.Generator) -> bytes:
    weights = np.frombuffer(numbers, "<f4").copy()
    # In a tensor chosen first: the first layer of a dense network would get them all.
    tensor = header[_one_of(sorted(name for name in header if name != "__metadata__"), generator)]
    first, end = (offset // 4 for offset in tensor["data_offsets"])
    places = generator.integers(first, end, size=int(generator.integers(1, 5)))
    weights[places] = generator.choice(_ODD_WEIGHTS, len(places))
    return weights.tobytes()


def _with_odd_value(value: Any, generator: np.random.Generator) -> Any:
    """The value with one part of it, or all of it, replaced, removed, doubled or put deeper."""
    if isinstance(value, dict) and value and generator.random() < 0.8:
        name = _one_of(sorted(value), generator)
        if generator.random() < 0.15:
            return {key: inner for key, inner in value.items() if key != name}
        return {**value, name: _with_odd_value(value[name], generator)}
    if isinstance(value, list) and value and generator.random() < 0.8:
        place = int(generator.integers(len(value)))
        if generator.random() < 0.3:  # a layer or a class more, or fewer
            return (
                value[:place] + value[place : place + 1] * int(generator.choice([0, 2, 70])) + value[place:]
            )
        return [*value[:place], _with_odd_value(value[place], generator), *value[place + 1 :]]
    if isinstance(value, int | float) and not isinstance(value, bool) and generator.random() < 0.5:
        return [value + 1, value - 1, -value, value * 2, value / 2][generator.integers(5)]
    odd = _one_of(_ODD_VALUES, generator)
    return [odd] if generator.random() < 0.1 else odd


def _shuffled(tensors: dict[str, Any], generator: np.random.Generator) -> dict[str, Any]:
    """The table of tensors with one thing in it that is not so."""
    name, other = (_one_of(sorted(tensors), generator) for _ in range(2))
    entry = dict(tensors[name])
    what = generator.integers(6)
    if what == 0:  # a place that overlaps, ends early, or lies outside
        first, end = entry["data_offsets"]
        moved = int(generator.choice([-(2**40), -4, -1, 1, 4, 2**40]))
        entry["data_offsets"] = [[first + moved, end], [first, end + moved], [first + moved, end + moved]][
            generator.integers(3)
        ]
    elif what == 1:
        entry["data_offsets"] = tensors[other]["data_offsets"]
    elif what == 2:
        entry["dtype"] = _one_of(("F16", "F64", "I32", "U8", "BOOL", "F8_E4M3", "f32", ""), generator)
    elif what == 3:
        entry["shape"] = entry["shape"][::-1] if generator.random() < 0.5 else [*entry["shape"], 1]
    elif what == 4:
        return {(f"{key}x" if key == name else key): value for key, value in tensors.items()}
    else:
        return {**tensors, name: _with_odd_value(entry, generator)}
    return {**tensors, name: entry}


def _with_odd_header(header: dict[str, Any], numbers: bytes, generator: np.random.Generator) -> bytes:
    """A header that is no plain JSON table, or whose length is not as it says."""
    text = json.dumps(header).encode()
    what = generator.integers(7)
    if what == 0:
        deep = int(generator.choice([50, 1_000, 100_000]))
        text = b'{"__metadata__":' + b"[" * deep + b"]" * deep + b"}"
    elif what == 1:  # the same name twice: which of them counts?
        name = _one_of(sorted(header), generator)
        text = text[:-1] + b"," + json.dumps({name: _one_of(_ODD_VALUES, generator)}).encode()[1:]
    elif what == 2:
        length = int(generator.choice([0, 1, 2, len(text) - 1, len(text) + 1, 2**31, 2**63 - 1]))
        return length.to_bytes(8, "little") + text + numbers
    elif what == 3:
        text = text.decode().encode(_one_of(("utf-16", "utf-32", "utf-8-sig"), generator))
    elif what == 4:
        text += b" " * int(generator.choice([1, 7, 1_000, 1_100_000]))
    elif what == 5:
        numbers = [numbers[:-4], numbers + bytes(4), numbers[: len(numbers) // 2], b""][generator.integers(4)]
    else:
        header["__metadata__"] = _one_of(_ODD_VALUES, generator)
        text = json.dumps(header).encode()
    return put_together(text, numbers)


def _one_of(things: Any, generator: np.random.Generator) -> Any:
    return things[int(generator.integers(len(things)))]
