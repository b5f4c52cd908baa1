"""Many labelled photographs into one array, through the cache and on all cores."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.errors import Cancelled, PhotoError
from beanleaf_app.photos.content_key import key_of_bytes, key_of_file
from beanleaf_app.photos.dataset import UnreadableFile
from beanleaf_app.photos.decode_pool import DecodePool, never
from beanleaf_app.photos.decoding import DecodedPhoto
from beanleaf_app.photos.pixel_cache import PixelCache
from beanleaf_app.photos.preprocessing import FEATURES
from beanleaf_app.photos.progress import Progress, unheard
from beanleaf_app.photos.worker_processes import usable_cores
from beanleaf_app.sentence import Sentence

_BATCH = 64


@dataclass(frozen=True)
class LabelledSource:
    """A file (or its bytes) that should be a photograph of class `label`."""

    name: str
    label: int
    source: Path | bytes


@dataclass(frozen=True, eq=False)
class LoadedPhotos:
    """What could be read: pixels (n, 30000) uint8, labels (n,) int64, n names, n content keys."""

    pixels: NDArray[np.uint8]
    labels: NDArray[np.int64]
    names: tuple[str, ...]
    keys: tuple[bytes | None, ...]
    unreadable: tuple[UnreadableFile, ...]


class PhotoLoader:
    """Loads labelled photographs, decoding only those that the cache does not know."""

    def __init__(
        self,
        pool: DecodePool,
        cache: PixelCache,
        progress: Callable[[Progress], None] = unheard,
        should_stop: Callable[[], bool] = never,
    ) -> None:
        self._pool = pool
        self._cache = cache
        self._progress = progress
        self._should_stop = should_stop

    def load(self, sources: Iterable[LabelledSource], total: int, doing: Sentence) -> LoadedPhotos:
        """Read at most `total` sources. Raises Cancelled; a file that is no photograph is only noted."""
        return _Loading(total, self._cache, self._report(total, doing), self._should_stop).run(
            sources, self._pool
        )

    def _report(self, total: int, doing: Sentence) -> Callable[[int], None]:
        return lambda done: self._progress(Progress(done, total, doing))


class _Loading:
    """One run of a loader, and the table that it fills."""

    def __init__(
        self, total: int, cache: PixelCache, report: Callable[[int], None], should_stop: Callable[[], bool]
    ) -> None:
        self._cache = cache
        self._report = report
        self._should_stop = should_stop
        self._pixels = np.empty((total, FEATURES), dtype=np.uint8)
        self._names: list[str] = []
        self._labels: list[int] = []
        self._keys: list[bytes | None] = []
        self._problems: dict[int, str] = {}
        self._missed: list[int] = []
        self._to_keep: dict[bytes, NDArray[np.uint8]] = {}
        self._done = 0

    def run(self, sources: Iterable[LabelledSource], pool: DecodePool) -> LoadedPhotos:
        self._report(0)
        try:
            with ThreadPoolExecutor(usable_cores(), thread_name_prefix="hash-photos") as threads:
                misses = self._without_the_known(sources, threads)
                for order, result in pool.decode_all(misses, should_stop=self._should_stop):
                    self._take(self._missed[order], result)
        finally:
            # Also when cancelled: what was decoded need not be decoded again.
            self._keep()
        return self._loaded()

    def _without_the_known(
        self, sources: Iterable[LabelledSource], threads: ThreadPoolExecutor
    ) -> Iterator[Path | bytes]:
        rest = iter(sources)
        while batch := list(itertools.islice(rest, _BATCH)):
            if self._should_stop():
                raise Cancelled
            keys = list(threads.map(_key_of, batch))
            known = self._cache.get_many([key for key in keys if key is not None])
            for item, key in zip(batch, keys, strict=True):
                position = len(self._names)
                self._names.append(item.name)
                self._labels.append(item.label)
                self._keys.append(key)
                pixels = known.get(key) if key is not None else None
                if pixels is None:
                    self._missed.append(position)
                    yield item.source
                else:
                    self._pixels[position] = pixels
                    self._step()

    def _take(self, position: int, result: DecodedPhoto | PhotoError) -> None:
        if isinstance(result, PhotoError):
            self._problems[position] = str(result)
        else:
            self._pixels[position] = result.pixels
            key = self._keys[position]
            if key is not None:
                self._to_keep[key] = result.pixels
                if len(self._to_keep) >= _BATCH:
                    self._keep()
        self._step()

    def _keep(self) -> None:
        self._cache.put_many(self._to_keep)
        self._to_keep = {}

    def _step(self) -> None:
        self._done += 1
        self._report(self._done)

    def _loaded(self) -> LoadedPhotos:
        good = [position for position in range(len(self._names)) if position not in self._problems]
        # Taking rows copies the array, so it is done only if something is missing.
        whole = len(good) == len(self._pixels)
        return LoadedPhotos(
            pixels=self._pixels if whole else self._pixels[good],
            labels=np.array([self._labels[position] for position in good], dtype=np.int64),
            names=tuple(self._names[position] for position in good),
            keys=tuple(self._keys[position] for position in good),
            unreadable=tuple(
                UnreadableFile(self._names[position], reason)
                for position, reason in sorted(self._problems.items())
            ),
        )


def known_photos(cache: PixelCache, keys: Sequence[bytes]) -> NDArray[np.uint8] | None:
    """The pixels (n, 30000) of exactly these n keys; None unless the cache has all of them."""
    pixels = np.empty((len(keys), FEATURES), dtype=np.uint8)
    for start in range(0, len(keys), _BATCH):
        batch = keys[start : start + _BATCH]
        known = cache.get_many(batch)
        for position, key in enumerate(batch, start):
            if key not in known:
                return None
            pixels[position] = known[key]
    return pixels


def _key_of(item: LabelledSource) -> bytes | None:
    return key_of_bytes(item.source) if isinstance(item.source, bytes) else key_of_file(item.source)
