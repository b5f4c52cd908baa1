"""Looking at the photographs before a training, on threads of their own."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from beanleaf_app.desktop.job import Job
from beanleaf_app.errors import DataError, HistoryError
from beanleaf_app.history.leaf_sources import count_leaves, load_leaves
from beanleaf_app.paths import Paths
from beanleaf_app.photos.data_checks import ClassCounts, counts_of, warnings_about
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.progress import Progress
from beanleaf_app.sentence import Sentence

_TELL_SECONDS = 1 / 10


@dataclass(frozen=True, eq=False)
class LookedAt:
    """The photographs, how many there are of each class, and what is wrong with them."""

    loaded: Mapping[str, DataSet]
    counts: ClassCounts
    warnings: tuple[Sentence, ...]


class CountingJob(Job):
    """Counts the photographs of class folders, or those that were corrected. Succeeds with a ClassCounts."""

    counted = Signal(str, object, int)  # the source, its ClassCounts, how many of its photographs are lost
    refused = Signal(str, object)  # the source, and a Sentence on why it cannot be learned from

    def __init__(self, source: str, paths: Paths, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._paths = paths

    def work(self) -> ClassCounts:
        try:
            counts, lost = count_leaves(self._source, self._paths)
        except (DataError, HistoryError) as error:
            self.refused.emit(self._source, str(error))
            raise
        self.counted.emit(self._source, counts, lost)
        return counts


class LookingJob(Job):
    """Loads and checks the photographs of a source. Succeeds with a LookedAt."""

    progressed = Signal(object)  # a Progress, at most ten a second

    def __init__(self, source: str, paths: Paths, pool: DecodePool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._paths = paths
        self._pool = pool
        self._told_at = float("-inf")

    def work(self) -> LookedAt:
        loaded = load_leaves(
            self._source,
            paths=self._paths,
            pool=self._pool,
            progress=self._on_progress,
            should_stop=self.should_stop,
        )
        if "train" not in loaded:
            raise DataError(
                "There are no training leaves in it. Name the folder of leaves to learn from «train»."
            )
        return LookedAt(loaded, counts_of(loaded), warnings_about(loaded["train"], loaded.get("validation")))

    def _on_progress(self, progress: Progress) -> None:
        now = time.perf_counter()
        if now - self._told_at >= _TELL_SECONDS or progress.done == progress.total:
            self._told_at = now
            self.progressed.emit(progress)
