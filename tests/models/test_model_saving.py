from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import numpy as np
import pytest

from beanleaf_app.errors import ModelError
from beanleaf_app.models.model import Calibration, Thresholds
from beanleaf_app.models.model_file import load_model, save_model
from tests.models.small_models import random_model, random_network, take_apart


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("file") / "model.safetensors"
    save_model(random_model(), path)
    return path.read_bytes()


@pytest.mark.parametrize("task", ["health", "disease"])
def test_the_round_trip_keeps_every_bit_and_every_word(tmp_path: Path, task: str) -> None:
    model = random_model(
        task,
        seed=3,
        network=random_network(task, 3, hidden=(4, 3, 2)),
        calibration=Calibration(1.7, 4, 250.0),
        thresholds=Thresholds(0.25, 0.75),
        training={"learning_rate": 0.001, "network": "4,3,2", "batch_size": None, "redraw": True},
        data_name="Beans «été» 豆",
        data_fingerprint="0f" * 32,
        metrics={"validation": {"count": 133, "accuracy": 0.85, "cost": 0.4}},
        created="2024-05-06T07:08:09+00:00",
        program_version="1.2.3",
    )
    path = tmp_path / "model.safetensors"
    save_model(model, path)
    loaded = load_model(path)
    for field in (
        "task", "class_names", "healthy_class", "calibration", "thresholds", "training", "data_name",
        "data_fingerprint", "metrics", "created", "program_version",
    ):  # fmt: skip
        assert getattr(loaded, field) == getattr(model, field), field
    assert loaded.network.architecture == model.network.architecture
    for name, parameter in model.network.parameters.items():
        assert loaded.network.parameters[name].dtype == np.float32
        assert loaded.network.parameters[name].tobytes() == parameter.tobytes(), name


def test_saving_what_was_loaded_gives_the_same_content(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "first.safetensors").write_bytes(content)
    save_model(load_model(tmp_path / "first.safetensors"), tmp_path / "again.safetensors")
    assert take_apart((tmp_path / "again.safetensors").read_bytes()) == take_apart(content)


@pytest.mark.parametrize(
    "name", ["x" * 255, "maladie «tache»\n\x1b[31m", "not \udcff UTF-8", '"quoted\\', "ugonjwa wa kutu 豆"]
)
def test_every_name_that_a_class_folder_can_have_survives(tmp_path: Path, name: str) -> None:
    path = tmp_path / "model.safetensors"
    save_model(random_model(class_names=(name, "bean_rust", "healthy"), data_name=name[:200]), path)
    loaded = load_model(path)
    assert loaded.class_names == (name, "bean_rust", "healthy")
    assert loaded.data_name == name[:200]


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_a_network_that_is_not_finite_is_not_saved(tmp_path: Path, bad: float) -> None:
    path = tmp_path / "model.safetensors"
    path.write_bytes(b"old")
    model = random_model()
    model.network.parameters["layer1.bias"][1] = bad
    with pytest.raises(ModelError, match="not finite"):
        save_model(model, path)
    assert path.read_bytes() == b"old"


def test_whatever_is_saved_can_be_loaded(tmp_path: Path) -> None:
    model = random_model()
    for parameter in model.network.parameters.values():
        parameter[...] = 3e38  # finite, and its answers are not
    with pytest.raises(ModelError, match="not finite"):
        save_model(model, tmp_path / "model.safetensors")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_old_model_to_the_byte(
    tmp_path: Path, content: bytes, full_disk: Callable[[], AbstractContextManager[None]]
) -> None:
    path = tmp_path / "model.safetensors"
    path.write_bytes(content)
    with full_disk(), pytest.raises(ModelError, match="could not be saved"):
        save_model(random_model(seed=9), path)
    assert path.read_bytes() == content
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def test_a_folder_that_is_a_file_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"kept")
    with pytest.raises(ModelError, match="choose another folder"):
        save_model(random_model(), tmp_path / "file" / "model.safetensors")
    assert (tmp_path / "file").read_bytes() == b"kept"
