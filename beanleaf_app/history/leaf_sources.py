"""One way to load whatever can be learned from: also the photographs that a person has corrected."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from pathlib import Path

from beanleaf_app.history.corrected_photos import CorrectedPhotos, load_corrected
from beanleaf_app.paths import Paths
from beanleaf_app.photos.data_checks import ClassCounts, count_folder
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.decode_pool import DecodePool, never
from beanleaf_app.photos.photo_loading import PhotoLoader
from beanleaf_app.photos.pixel_cache import PixelCache
from beanleaf_app.photos.progress import Progress, unheard
from beanleaf_app.photos.sources import CORRECTED, available_splits, load_data


def load_leaves(
    source: str,
    splits: Sequence[str] = ("train", "validation"),
    *,
    paths: Paths,
    pool: DecodePool | None = None,
    progress: Callable[[Progress], None] = unheard,
    should_stop: Callable[[], bool] = never,
) -> dict[str, DataSet]:
    """As `load_data`; the source "corrected" is what the history of `paths` holds of corrected photographs.

    Raises DataError, HistoryError, Cancelled.
    """
    if source != CORRECTED:
        return load_data(source, splits, paths=paths, pool=pool, progress=progress, should_stop=should_stop)
    with contextlib.nullcontext(pool) if pool is not None else DecodePool() as decoder:
        return load_corrected(
            paths.history,
            splits,
            lambda: PhotoLoader(decoder, PixelCache(paths.cache), progress, should_stop),
        )


def splits_of(source: str, paths: Paths) -> tuple[str, ...]:
    """Those that `source` holds, of train, validation and test. Raises DataError, HistoryError."""
    return (
        tuple(CorrectedPhotos.find(paths.history).splits) if source == CORRECTED else available_splits(source)
    )


def count_leaves(source: str, paths: Paths) -> tuple[ClassCounts, int]:
    """The counts of the corrected photographs or of a folder, and how many photographs are lost.

    No photograph is read. Raises DataError, HistoryError.
    """
    if source != CORRECTED:
        return count_folder(Path(source)), 0
    found = CorrectedPhotos.find(paths.history)
    return found.counts, found.lost
