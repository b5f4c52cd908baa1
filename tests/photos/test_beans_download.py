"""Fetching Beans from a Hub that this test plays, over a line that breaks."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from beanleaf_app.errors import Cancelled
from beanleaf_app.paths import Paths
from beanleaf_app.photos.beans import REPOSITORY, Beans
from beanleaf_app.photos.beans_download import HubFile, HubFiles, bring, complete_download
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.pixel_cache import PixelCache
from beanleaf_app.photos.progress import Progress
from tests.photos.test_beans import jpeg, write_parquet

_REVISION = "0123456789abcdef0123456789abcdef01234567"


class Hub:
    """Serves the files of a folder as the Hub does; `stalls_at` is where the train file stops coming."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.stalls_at: int | None = None
        self.stalled, self.goes_on = threading.Event(), threading.Event()
        self.asked: list[tuple[str, str | None]] = []  # path and range of each request for a file
        hub = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                if self.path.startswith("/api/"):
                    self._answer(json.dumps(hub.told()).encode(), "application/json")
                    return
                name = self.path.partition(f"/resolve/{_REVISION}/")[2]
                ranged = self.headers.get("Range")
                hub.asked.append((name, ranged))
                content = (hub.folder / name).read_bytes()
                start = int(ranged.removeprefix("bytes=").partition("-")[0]) if ranged else 0
                self._answer(content[start:], "application/octet-stream", start, len(content), name)

            def _answer(
                self, content: bytes, kind: str, start: int = 0, size: int | None = None, name: str = ""
            ) -> None:
                self.send_response(206 if start else 200)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(content)))
                if start:
                    self.send_header("Content-Range", f"bytes {start}-{(size or 0) - 1}/{size}")
                self.end_headers()
                stop = hub.stalls_at if "train" in name else None
                self.wfile.write(content[:stop])
                if stop is not None:
                    hub.stalled.set()
                    hub.goes_on.wait(60)
                    self.close_connection = True

            def log_message(self, *_arguments: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.02,))
        self.thread.start()

    def told(self) -> dict[str, Any]:
        siblings = []
        for path in sorted(self.folder.rglob("*")):
            if path.is_file():
                size, digest = path.stat().st_size, hashlib.sha256(path.read_bytes()).hexdigest()
                lfs = {"size": size, "sha256": digest, "pointerSize": 1}
                siblings.append(
                    {"rfilename": path.relative_to(self.folder).as_posix(), "size": size, "lfs": lfs}
                )
        return {"id": REPOSITORY, "sha": _REVISION, "siblings": siblings, "tags": [], "private": False}

    def close(self) -> None:
        self.goes_on.set()
        if not self.thread.is_alive():
            return
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


@pytest.fixture
def hub(
    tmp_path: Path, picture: Callable[..., Image.Image], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Hub]:
    photos = [jpeg(picture(500, 500, seed)) for seed in range(9)]
    write_parquet(tmp_path / "hub" / "data", "train", photos[:6])
    write_parquet(tmp_path / "hub" / "data", "validation", photos[6:])
    hub = Hub(tmp_path / "hub")
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)
    monkeypatch.delenv("HF_DATASETS_OFFLINE", raising=False)
    monkeypatch.setenv("HF_ENDPOINT", f"http://127.0.0.1:{hub.server.server_port}")
    yield hub
    hub.close()


def test_a_broken_download_goes_on_where_it_broke(hub: Hub, paths: Paths, pool: DecodePool) -> None:
    train = next((hub.folder / "data").glob("train*"))
    half = train.stat().st_size // 2
    hub.stalls_at = half
    heard: list[Progress] = []
    cache = paths.cache / "beans"
    part = cache / "hub" / _REVISION / "data" / f"{train.name}.part"

    def half_has_come() -> bool:
        return hub.stalled.is_set() and part.is_file() and part.stat().st_size > 0

    with pytest.raises(Cancelled):
        Beans(cache, pool, PixelCache(paths.cache), should_stop=half_has_come).load()
    hub.goes_on.set()
    hub.stalls_at = None
    here = part.stat().st_size
    assert 0 < here <= half
    assert part.read_bytes() == train.read_bytes()[:here]
    hub.asked.clear()
    data = Beans(cache, pool, PixelCache(paths.cache), progress=heard.append).load()
    assert [(split, len(held)) for split, held in data.items()] == [("train", 6), ("validation", 3)]
    assert (f"data/{train.name}", f"bytes={here}-") in hub.asked
    assert not part.exists()
    assert any(progress.doing.startswith("Fetching the Beans photographs") for progress in heard)
    # What was brought is read without the Hub from now on.
    hub.close()
    for file in paths.cache.glob("pixels.sqlite3*"):
        file.unlink()
    again = Beans(cache, pool, PixelCache(paths.cache)).load(("train",))
    assert again["train"].fingerprint == data["train"].fingerprint


def test_a_damaged_file_is_brought_again(hub: Hub, tmp_path: Path) -> None:
    name = "data/train-00000-of-00001.parquet"
    content = (hub.folder / name).read_bytes()
    wanted = HubFiles(
        REPOSITORY,
        _REVISION,
        tmp_path / "brought" / _REVISION,
        (HubFile(name, len(content), hashlib.sha256(content).hexdigest()),),
    )
    part = wanted.folder / f"{name}.part"
    part.parent.mkdir(parents=True)
    part.write_bytes(b"x" * len(content))
    (tmp_path / "brought" / "older").mkdir()
    with pytest.raises(ValueError, match="came damaged"):
        bring(wanted)
    assert complete_download(tmp_path / "brought") is None
    assert not part.exists()
    assert not (tmp_path / "brought" / "older").exists()
