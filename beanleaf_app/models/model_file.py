"""The model file: safetensors with the card as text metadata. Reading it trusts nothing.

Nothing in the file is ever executed. The order of checks: the size of the file, the length of the header,
the metadata, then each tensor's name, shape and dtype against the architecture, and only then the numbers.
"""

from __future__ import annotations

import dataclasses
import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import safetensors
import safetensors.numpy

from beanleaf_app.atomic_write import atomic_write
from beanleaf_app.errors import ModelError
from beanleaf_app.models.card_values import calibration, metrics, number, table, text, training, whole
from beanleaf_app.models.file_names import SUFFIX
from beanleaf_app.models.largest_signal import stays_finite
from beanleaf_app.models.leaf_check_tensors import (
    build_leaf_check,
    leaf_check_card,
    leaf_check_is_finite,
    leaf_check_shapes,
    leaf_check_tensors,
)
from beanleaf_app.models.model import Model, Thresholds
from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.network import Network
from beanleaf_app.photos.preprocessing import FEATURES, PREPROCESSING_VERSION
from beanleaf_app.sentence import Sentence

FORMAT_VERSION = 2
_READABLE_VERSIONS = (1, FORMAT_VERSION)  # files of version 1 have no leaf check
MAX_FILE_BYTES = 600_000_000  # 4,096 nodes on 30,000 features, the largest first layer, take 492 MB
MAX_HEADER_BYTES = 1_000_000
_BYTES_PER_NUMBER = 4
_LONGEST_REASON = 300  # characters
_UNBELIEVABLE = (
    ValueError,
    KeyError,
    TypeError,
    RecursionError,
    OverflowError,
    safetensors.SafetensorError,
)


def save_model(model: Model, path: Path) -> None:
    """Write the model file, atomically.

    Raises
    ------
    ModelError : if a number in the network or an answer of it is not finite, or the file cannot be
        written; what stood at ``path`` is then untouched
    """
    tensors = {name: np.ascontiguousarray(array, np.float32) for name, array in model.network.tensors.items()}
    tensors |= leaf_check_tensors(model.leaf_check)
    if not stays_finite(model.network, model.calibration.temperature) or not leaf_check_is_finite(
        model.leaf_check
    ):
        raise ModelError(
            "The network holds numbers or gives answers that are not finite. "
            "Train it with a smaller learning rate."
        )
    # In ASCII: a class folder's name need not be valid Unicode, and the format's texts must be.
    metadata = {name: json.dumps(value) for name, value in _card(model).items()}
    try:
        atomic_write(path, safetensors.numpy.save(tensors, metadata))
    except OSError as error:
        raise ModelError(
            "The model could not be saved to {folder}: {reason}. Free some space or choose another "
            "folder, and save again.",
            folder=str(path.parent),
            reason=error.strerror or str(error),
        ) from error


def load_model(path: Path) -> Model:
    """Read and check a model file.

    Raises
    ------
    ModelError : with a sentence on what is wrong with the file
    """
    return parse_model(read_model_file(path), path)


def read_model_file(path: Path) -> bytes:
    """The bytes of a file that may be a model, not yet believed.

    Raises
    ------
    ModelError : if it does not exist, is no file, is too large, or cannot be read
    """
    try:
        if not path.exists():
            raise ModelError("There is no file «{name}». Check the name and the folder.", name=path.name)
        if not path.is_file():
            raise ModelError(
                "«{name}» is not a file. Choose a model file ending in {suffix}.",
                name=path.name,
                suffix=SUFFIX,
            )
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            raise _refusal(
                path, Sentence("it is larger than {megabytes} MB", megabytes=MAX_FILE_BYTES // 1_000_000)
            )
        with path.open("rb") as file:
            head = file.read(8)
            length = int.from_bytes(head, "little")
            head += file.read(length) if length <= MAX_HEADER_BYTES else b""
            _refuse_early(head, size, path)
            file.seek(0)
            return file.read()
    except OSError as error:
        raise ModelError(
            "«{name}» could not be read: {reason}.", name=path.name, reason=error.strerror or str(error)
        ) from error


def _refuse_early(head: bytes, size: int, path: Path) -> None:
    """Hundreds of megabytes that cannot be a model are not read. ``head`` ends where the numbers begin."""
    try:
        metadata = _metadata(head)
        shapes = _check_header(head, _architecture(metadata), metadata)
        numbers = sum(math.prod(shape) for shape in shapes.values())
        if size != len(head) + _BYTES_PER_NUMBER * numbers:
            raise ValueError(Sentence("it is damaged"))
    except _UNBELIEVABLE as error:
        raise _refusal(path, _reason(error)) from error


def parse_model(content: bytes, path: Path) -> Model:
    """The model in the bytes of a file; ``path`` only names it in messages.

    Raises
    ------
    ModelError : with a sentence on what is wrong with the file
    """
    try:
        metadata = _metadata(content)
        architecture = _architecture(metadata)
        _check_header(content, architecture, metadata)
        model = _build(metadata, architecture, safetensors.numpy.load(content))
        if not stays_finite(model.network, model.calibration.temperature):
            raise ValueError(Sentence("its answers are not finite numbers"))
    except _UNBELIEVABLE as error:
        raise _refusal(path, _reason(error)) from error
    return model


def _card(model: Model) -> dict[str, Any]:
    return {
        "format_version": FORMAT_VERSION,
        "preprocessing_version": PREPROCESSING_VERSION,
        "architecture": model.network.architecture.as_json(),
        "task": model.task,
        "class_names": list(model.class_names),
        "healthy_class": model.healthy_class,
        "calibration": dataclasses.asdict(model.calibration),
        "thresholds": {
            "unsure_low": model.thresholds.unsure_low,
            "unsure_high": model.thresholds.unsure_high,
        },
        "leaf_check": leaf_check_card(model.leaf_check),
        "training": model.training,
        "data_name": model.data_name,
        "data_fingerprint": model.data_fingerprint,
        "metrics": model.metrics,
        "created": model.created,
        "program_version": model.program_version,
    }


def _header(content: bytes) -> dict[str, Any]:
    if len(content) < 8:
        raise ValueError(Sentence("it is too short to be a model"))
    length = int.from_bytes(content[:8], "little")
    if not 2 <= length <= min(MAX_HEADER_BYTES, len(content) - 8):
        raise ValueError(Sentence("its header is damaged"))
    header = json.loads(content[8 : 8 + length].decode("utf-8"))
    if not isinstance(header, dict):
        raise ValueError(Sentence("its header is damaged"))
    return header


def _metadata(content: bytes) -> dict[str, Any]:
    texts = _header(content).get("__metadata__")
    if not isinstance(texts, dict) or "format_version" not in texts:
        raise ValueError(Sentence("it was not written by Beanleaf"))
    metadata = {name: json.loads(value) for name, value in texts.items()}
    if metadata["format_version"] not in _READABLE_VERSIONS:
        raise ValueError(Sentence("it was written by another version of Beanleaf; update the program"))
    if metadata.get("preprocessing_version") != PREPROCESSING_VERSION:
        raise ValueError(
            Sentence("it was trained on photographs prepared in another way; update the program")
        )
    return metadata


def _architecture(metadata: dict[str, Any]) -> Architecture:
    architecture = Architecture.from_json(metadata["architecture"])
    if architecture.inputs != FEATURES:
        raise ValueError(
            Sentence(
                "its network takes {inputs} features, not {features}",
                inputs=architecture.inputs,
                features=FEATURES,
            )
        )
    return architecture


def _check_header(
    content: bytes, architecture: Architecture, metadata: dict[str, Any]
) -> dict[str, tuple[int, ...]]:
    """Names, shapes and dtypes against the architecture, before any tensor is made; returns the shapes."""
    tensors = {name: entry for name, entry in _header(content).items() if name != "__metadata__"}
    expected = architecture.tensor_shapes() | leaf_check_shapes(_leaf_check(metadata), architecture)
    if set(tensors) != set(expected):
        raise ValueError(Sentence("its weights do not belong to its architecture"))
    for name, shape in expected.items():
        entry = table(tensors[name])
        if entry.get("dtype") != "F32":
            raise ValueError(Sentence("{name} is not stored as 32-bit numbers", name=name))
        if entry.get("shape") != list(shape):
            raise ValueError(Sentence("{name} does not have the shape of its architecture", name=name))
    return expected


def _build(metadata: dict[str, Any], architecture: Architecture, tensors: dict[str, Any]) -> Model:
    for name, array in tensors.items():
        if not np.isfinite(array).all():
            raise ValueError(Sentence("{name} holds numbers that are not finite", name=name))
    network = Network(architecture)
    network.set_tensors({name: tensors[name] for name in architecture.tensor_shapes()})
    network.freeze()
    names = metadata["class_names"]
    if not isinstance(names, list) or not all(text(name) for name in names):
        raise ValueError(Sentence("its class names are damaged"))
    if len(set(names)) != len(names):
        raise ValueError(Sentence("two of its classes have the same name"))
    band = metadata["thresholds"]
    return Model(
        network=network,
        task=str(metadata["task"]),
        class_names=tuple(names),
        healthy_class=whole(metadata["healthy_class"]),
        calibration=calibration(metadata["calibration"]),
        thresholds=Thresholds(number(band["unsure_low"]), number(band["unsure_high"])),
        training=training(metadata["training"]),
        data_name=text(metadata["data_name"]),
        data_fingerprint=text(metadata["data_fingerprint"]),
        metrics=metrics(metadata["metrics"]),
        created=text(metadata["created"]),
        program_version=text(metadata["program_version"]),
        leaf_check=build_leaf_check(_leaf_check(metadata), tensors),
    )


def _leaf_check(metadata: dict[str, Any]) -> dict[str, Any] | None:
    described = metadata["leaf_check"] if metadata["format_version"] == FORMAT_VERSION else None
    return None if described is None else table(described)


def _reason(error: Exception) -> Sentence:
    if isinstance(error, (KeyError, ValueError)) and len(str(error)) > _LONGEST_REASON:
        return Sentence("it is damaged")  # the reason quotes the file
    if isinstance(error, KeyError):
        return Sentence("{name} is missing", name=str(error.args[0]))
    if isinstance(error, ValueError) and not isinstance(error, (json.JSONDecodeError, UnicodeError)):
        reason = str(error)
        return (
            reason
            if isinstance(reason, Sentence)
            else Sentence("it contradicts itself ({reason})", reason=reason)
        )
    return Sentence("it is damaged")


def _refusal(path: Path, reason: Sentence) -> ModelError:
    return ModelError(
        "«{name}» is not a model that can be used: {reason}. Nothing was changed.",
        name=path.name,
        reason=reason,
    )
