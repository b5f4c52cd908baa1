from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from beanleaf_app.errors import Cancelled, DataError
from beanleaf_app.paths import Paths
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.decoding import decode
from beanleaf_app.photos.sources import Progress, available_splits, load_data

Draw = Callable[..., Image.Image]


@pytest.fixture
def put(tmp_path: Path, picture: Draw) -> Callable[..., Path]:
    """Makes a folder with the photographs named, each another picture."""

    def put(*names: str) -> Path:
        root = tmp_path / "my leaves"
        for seed, name in enumerate(names):
            file = root / name
            file.parent.mkdir(parents=True, exist_ok=True)
            picture(130, 120, seed).save(file)
        return root

    return put


def test_the_real_photographs(beans_folder: Path, paths: Paths, pool: DecodePool) -> None:
    heard: list[Progress] = []
    cold = load_data(str(beans_folder), paths=paths, pool=pool, progress=heard.append)
    assert cold["train"].counts() == {"angular_leaf_spot": 345, "bean_rust": 348, "healthy": 341}
    assert cold["validation"].counts() == {"angular_leaf_spot": 44, "bean_rust": 45, "healthy": 44}
    assert list(cold) == ["train", "validation"]
    assert cold["train"].unreadable == ()
    for index in (0, 500, 1033):
        photo = beans_folder / "train" / cold["train"].photo_names[index]
        assert np.array_equal(cold["train"].pixels[index], decode(photo).pixels)
        assert cold["train"].class_names[cold["train"].labels[index]] == photo.parent.name
    assert heard[-1].done == heard[-1].total == 133
    warm = load_data(str(beans_folder), ("val", "train"), paths=paths, pool=pool)
    assert list(warm) == ["validation", "train"]
    for split, data in warm.items():
        assert data.fingerprint == cold[split].fingerprint
        assert data.photo_names == cold[split].photo_names


def test_class_folders_alone_are_all_for_training(
    put: Callable[..., Path], paths: Paths, pool: DecodePool
) -> None:
    root = put("sick/1.jpg", "healthy/2.png", "sick/from the river/🌱 3.jpg", "healthy/.hidden.png")
    data = load_data(str(root), paths=paths, pool=pool)
    assert list(data) == ["train"]
    assert data["train"].name == "my leaves"
    assert data["train"].class_names == ("healthy", "sick")
    assert data["train"].photo_names == ("healthy/2.png", "sick/1.jpg", "sick/from the river/🌱 3.jpg")
    assert data["train"].labels.tolist() == [0, 1, 1]
    assert available_splits(str(root)) == ("train",)


def test_splits_share_the_classes_of_them_all(
    put: Callable[..., Path], paths: Paths, pool: DecodePool
) -> None:
    root = put(
        "Train/rust/1.jpg", "Train/healthy/2.jpg", "val/spot/3.jpg", "test/rust/4.jpg", "extra/x/5.jpg"
    )
    assert available_splits(str(root)) == ("train", "validation", "test")
    data = load_data(str(root), ("train", "validation", "test"), paths=paths, pool=pool)
    assert {one.class_names for one in data.values()} == {("healthy", "rust", "spot")}
    assert [one.labels.tolist() for one in data.values()] == [[0, 1], [2], [1]]


def test_files_that_are_no_photographs_are_named_and_left_out(
    put: Callable[..., Path], paths: Paths, pool: DecodePool
) -> None:
    root = put("healthy/1.jpg", "rust/2.jpg")
    (root / "healthy" / "healthy_train.120tore").write_bytes(b"\0\0\0\1Bud1" * 700)
    (root / "rust" / "half.jpg").write_bytes((root / "rust" / "2.jpg").read_bytes()[:900])
    (root / "notes").mkdir()
    (root / "notes" / "diary.txt").write_text("Rain at last.")
    (root / "read me.txt").write_text("My leaves")
    for _ in range(2):
        data = load_data(str(root), paths=paths, pool=pool)["train"]
        assert data.class_names == ("healthy", "rust")
        assert data.photo_names == ("healthy/1.jpg", "rust/2.jpg")
        assert [one.name for one in data.unreadable] == ["healthy/healthy_train.120tore", "rust/half.jpg"]
        assert "not a photograph" in data.unreadable[0].reason
        assert "damaged" in data.unreadable[1].reason


def test_a_photograph_that_changed_is_read_again(
    put: Callable[..., Path], paths: Paths, pool: DecodePool, picture: Draw
) -> None:
    root = put("healthy/1.png", "rust/2.png")
    before = load_data(str(root), paths=paths, pool=pool)["train"]
    picture(130, 120, 99).save(root / "rust" / "2.png")
    after = load_data(str(root), paths=paths, pool=pool)["train"]
    assert np.array_equal(after.pixels[0], before.pixels[0])
    assert np.array_equal(after.pixels[1], decode(root / "rust" / "2.png").pixels)


def test_without_class_folders_a_sentence_says_what_is_expected(
    put: Callable[..., Path], paths: Paths, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    loose = put("1.jpg", "2.jpg")
    for folder in (tmp_path / "empty", loose):
        with pytest.raises(DataError, match=r"class folders.* a folder of its own"):
            load_data(str(folder), paths=paths)
    with pytest.raises(DataError, match="is a file, not a folder"):
        load_data(str(loose / "1.jpg"), paths=paths)
    with pytest.raises(DataError, match="There is no folder"):
        load_data(str(tmp_path / "nowhere"), paths=paths)


def test_two_folders_for_one_split_are_refused(put: Callable[..., Path], paths: Paths) -> None:
    root = put("train/a/1.jpg", "val/a/2.jpg", "validation/a/3.jpg")
    with pytest.raises(DataError, match="both stand for validation"):
        load_data(str(root), paths=paths)


def test_a_split_that_is_not_there_is_named(put: Callable[..., Path], paths: Paths, pool: DecodePool) -> None:
    root = put("healthy/1.jpg", "rust/2.jpg")
    with pytest.raises(DataError, match=r"no photographs for test\. It holds: train"):
        load_data(str(root), ("test",), paths=paths, pool=pool)


def test_loading_can_be_cancelled_and_keeps_what_was_read(
    put: Callable[..., Path], paths: Paths, pool: DecodePool
) -> None:
    root = put(*(f"healthy/{number}.jpg" for number in range(30)), "rust/1.jpg")
    heard: list[Progress] = []
    with pytest.raises(Cancelled):
        load_data(
            str(root), paths=paths, pool=pool, progress=heard.append, should_stop=lambda: len(heard) > 5
        )
    assert heard[-1].done < heard[-1].total == 31
    assert len(load_data(str(root), paths=paths, pool=pool)["train"]) == 31
