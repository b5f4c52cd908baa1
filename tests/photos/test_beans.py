from __future__ import annotations

import io
import multiprocessing
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from beanleaf_app.errors import Cancelled, DataError
from beanleaf_app.paths import Paths
from beanleaf_app.photos.beans import Beans
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.decoding import decode
from beanleaf_app.photos.pixel_cache import PixelCache
from beanleaf_app.photos.progress import Progress

Draw = Callable[..., Image.Image]
CLASSES = ["angular_leaf_spot", "bean_rust", "healthy"]


def jpeg(image: Image.Image) -> bytes:
    stream = io.BytesIO()
    image.save(stream, "JPEG")
    return stream.getvalue()


def write_parquet(folder: Path, split: str, contents: list[bytes]) -> None:
    """A small data set with the columns of Beans, written by `datasets` itself."""
    import datasets

    datasets.disable_progress_bars()
    features = datasets.Features(
        {
            "image_file_path": datasets.Value("string"),
            "image": datasets.Image(),
            "labels": datasets.ClassLabel(names=CLASSES),
        }
    )
    names = [f"{CLASSES[number % 3]}_{split}.{number}.jpg" for number in range(len(contents))]
    rows = {
        "image_file_path": [f"/somewhere/{split}/{name}" for name in names],
        "image": [{"bytes": content, "path": name} for content, name in zip(contents, names, strict=True)],
        "labels": [number % 3 for number in range(len(contents))],
    }
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{split}-00000-of-00001.parquet"
    datasets.Dataset.from_dict(rows, features=features).to_parquet(file)


@pytest.fixture
def repository(tmp_path: Path, picture: Draw) -> Path:
    folder = tmp_path / "beans as parquet"
    photos = [jpeg(picture(500, 500, seed)) for seed in range(9)]
    write_parquet(folder, "train", [*photos[:6], b"\0\0\0\1Bud1 is no photograph"])
    write_parquet(folder, "validation", photos[6:])
    return folder


@pytest.fixture
def beans(repository: Path, paths: Paths, pool: DecodePool) -> Callable[..., Beans]:
    def beans(**changes: object) -> Beans:
        settings = {"repository": str(repository), **changes}
        return Beans(paths.cache / "beans", pool, PixelCache(paths.cache), **settings)

    return beans


def test_datasets_brings_photographs_classes_and_splits(beans: Callable[..., Beans], picture: Draw) -> None:
    heard: list[Progress] = []
    data = beans(progress=heard.append).load(("validation", "train", "test"))
    assert list(data) == ["validation", "train"]
    train = data["train"]
    assert train.class_names == tuple(CLASSES)
    assert train.labels.tolist() == [0, 1, 2, 0, 1, 2]
    assert train.photo_names[1] == "bean_rust/bean_rust_train.1.jpg"
    for seed, pixels in enumerate(train.pixels):
        assert np.array_equal(pixels, decode(jpeg(picture(500, 500, seed))).pixels)
    assert [one.name for one in train.unreadable] == ["angular_leaf_spot/angular_leaf_spot_train.6.jpg"]
    assert Progress(7, 7, "Reading the Beans photographs (train)") in heard


def test_the_second_load_needs_neither_datasets_nor_a_process(beans: Callable[..., Beans]) -> None:
    first = beans().load(("train", "validation"))
    heard: list[Progress] = []
    second = beans(progress=heard.append).load(("train", "validation"))
    assert heard == []
    assert {split: data.fingerprint for split, data in second.items()} == {
        split: data.fingerprint for split, data in first.items()
    }
    assert second["train"].unreadable == first["train"].unreadable
    assert second["train"].photo_names == first["train"].photo_names


def test_a_lost_or_damaged_cache_only_costs_another_fetch(beans: Callable[..., Beans], paths: Paths) -> None:
    first = beans().load(("validation",))["validation"]
    for file in paths.cache.glob("pixels.sqlite3*"):
        file.write_bytes(b"damaged")
    assert beans().load(("validation",))["validation"].fingerprint == first.fingerprint
    for file in (paths.cache / "beans").glob("*.json"):
        file.write_bytes(b"{}")
    assert beans().load(("validation",))["validation"].fingerprint == first.fingerprint


def test_changed_files_are_fetched_again(
    beans: Callable[..., Beans], repository: Path, picture: Draw
) -> None:
    assert len(beans().load(("validation",))["validation"]) == 3
    write_parquet(repository, "validation", [jpeg(picture(500, 500, seed)) for seed in range(20, 25)])
    assert len(beans().load(("validation",))["validation"]) == 5


def test_a_folder_without_the_columns_says_so(beans: Callable[..., Beans], tmp_path: Path) -> None:
    folder = tmp_path / "other data"
    folder.mkdir()
    with pytest.raises(DataError, match="does not hold the Beans photographs"):
        beans(repository=str(folder)).load()


@pytest.fixture
def online(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Lets the fetching process look for the Hub, at a port of this computer."""

    def online(port: int) -> None:
        monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)
        monkeypatch.delenv("HF_DATASETS_OFFLINE", raising=False)
        monkeypatch.setenv("HF_ENDPOINT", f"http://127.0.0.1:{port}")

    return online


@pytest.fixture
def silent_server() -> Iterator[socket.socket]:
    """A server that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server


def test_a_hub_out_of_reach_is_one_clear_sentence(
    beans: Callable[..., Beans], online: Callable[[int], None], silent_server: socket.socket
) -> None:
    port = silent_server.getsockname()[1]
    silent_server.close()
    online(port)
    with pytest.raises(DataError) as caught:
        beans(repository="AI-Lab-Makerere/beans").load()
    assert str(caught.value) == (
        "The Beans photographs could not be fetched: Hugging Face cannot be reached. What has come so far is "
        "kept. Check the connection and try again, or use practice leaves or a folder of your own."
    )


def test_waiting_for_a_silent_hub_can_be_cancelled(
    beans: Callable[..., Beans], online: Callable[[int], None], silent_server: socket.socket
) -> None:
    online(silent_server.getsockname()[1])
    asked = threading.Event()
    calls_after = 0
    others = {child.pid for child in multiprocessing.active_children()}

    def wait_for_the_question() -> None:
        connection, _ = silent_server.accept()
        with connection:
            connection.recv(1)
            asked.set()
            connection.recv(1 << 16)
            connection.recv(1)  # returns when the process has been ended

    def should_stop() -> bool:
        nonlocal calls_after
        stopping = asked.is_set()
        calls_after += stopping
        return stopping

    server = threading.Thread(target=wait_for_the_question)
    server.start()
    heard: list[Progress] = []
    with pytest.raises(Cancelled):
        beans(repository="AI-Lab-Makerere/beans", should_stop=should_stop, progress=heard.append).load()
    server.join()
    assert calls_after == 1
    assert all(progress.doing.startswith("Fetching the Beans photographs") for progress in heard)
    assert {child.pid for child in multiprocessing.active_children()} == others


@pytest.mark.network
def test_the_real_data_set(beans: Callable[..., Beans], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)
    monkeypatch.delenv("HF_DATASETS_OFFLINE", raising=False)
    data = beans(repository="AI-Lab-Makerere/beans").load()
    assert [len(one) for one in data.values()] == [1034, 133, 128]
