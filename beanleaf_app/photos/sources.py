"""One way to load any data set: Beans, the practice leaves, or a folder of the person's own."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from pathlib import Path

from beanleaf_app.errors import DataError
from beanleaf_app.paths import Paths
from beanleaf_app.photos import beans
from beanleaf_app.photos.class_folders import ClassFolders
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.decode_pool import DecodePool, never
from beanleaf_app.photos.photo_loading import PhotoLoader
from beanleaf_app.photos.pixel_cache import PixelCache
from beanleaf_app.photos.progress import Progress, unheard
from beanleaf_app.sentence import Sentence

__all__ = ["BEANS", "CORRECTED", "PRACTICE", "SPLITS", "Progress", "available_splits", "load_data"]

BEANS = "beans"
PRACTICE = "practice"
CORRECTED = "corrected"  # a name like the others, but only the history room can load it
SPLITS: tuple[str, ...] = ("train", "validation", "test")
_OTHER_SPLIT_NAMES = {"val": "validation", "valid": "validation"}


def load_data(
    source: str,
    splits: Sequence[str] = ("train", "validation"),
    *,
    paths: Paths,
    pool: DecodePool | None = None,
    progress: Callable[[Progress], None] = unheard,
    should_stop: Callable[[], bool] = never,
) -> dict[str, DataSet]:
    """Load those of `splits` that exist, in the order asked; "val" is read as "validation".

    source : "beans", "practice" or a folder. A folder of class folders without split folders is all
        "train". A folder that is called beans or practice is meant by ./beans.
    pool : decodes; without one, a pool is started if needed and closed again
    progress : called often, from the calling thread
    raises : DataError with a sentence, also when none of the splits exists; Cancelled soon after
        should_stop()
    """
    wanted = [_OTHER_SPLIT_NAMES.get(split, split) for split in splits]
    with contextlib.nullcontext(pool) if pool is not None else DecodePool() as decoder:
        if source == PRACTICE:
            return _practice(wanted, progress, should_stop)
        cache = PixelCache(paths.cache)
        held = SPLITS
        if source == BEANS:
            data = beans.Beans(
                paths.cache / "beans", decoder, cache, progress=progress, should_stop=should_stop
            ).load([split for split in wanted if split in SPLITS])
        else:
            folders = ClassFolders.find(_folder(source))
            held = tuple(folders.splits)
            loader = PhotoLoader(decoder, cache, progress, should_stop)
            data = {split: folders.load(split, loader) for split in wanted if split in held}
    if not data:
        raise _no_such_split(source, wanted, held)
    return data


def available_splits(source: str) -> tuple[str, ...]:
    """The splits that `source` holds, of train, validation and test. Raises DataError."""
    if source in (BEANS, PRACTICE):
        return SPLITS
    return tuple(ClassFolders.find(_folder(source)).splits)


def _practice(
    wanted: Sequence[str], progress: Callable[[Progress], None], should_stop: Callable[[], bool]
) -> dict[str, DataSet]:
    # Imported late: nobody who has photographs needs the drawing.
    from beanleaf_app.photos.practice_leaves import practice_leaves  # noqa: PLC0415

    held = [split for split in wanted if split in SPLITS]
    if not held:
        raise _no_such_split(PRACTICE, wanted, SPLITS)
    return {split: practice_leaves(split, progress=progress, should_stop=should_stop) for split in held}


def _folder(source: str) -> Path:
    # Resolved, so that a folder given as «.» has a name to be called by.
    return Path(source).expanduser().resolve()


def _no_such_split(source: str, wanted: Sequence[str], held: Sequence[str]) -> DataError:
    return DataError(
        "{source} has no photographs for {wanted}. It holds: {held}. Ask for one of those.",
        source=source,
        wanted=" or ".join(wanted) or Sentence("nothing"),
        held=", ".join(held),
    )
