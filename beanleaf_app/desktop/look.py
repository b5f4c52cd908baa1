"""One photograph for the eye: as a whole, and with what moved its verdict."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from beanleaf_app.desktop.job import Job
from beanleaf_app.diagnosis.verdict_kind import VerdictKind
from beanleaf_app.errors import PhotoError
from beanleaf_app.models.library import ModelLibrary

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from beanleaf_app.photos.decode_pool import DecodePool

# Pixels of the longest side. A large JPEG is read at no more than the first anyway; the second is about what
# a card of the gallery shows.
SIDE_ALONE, SIDE_IN_GRID = 1200, 192


@dataclass(frozen=True, eq=False)
class Look:
    """A photograph that is looked at alone.

    key : of its card
    picture : the whole photograph, upright
    pixels : uint8 (30000,), what the network saw: the square in the middle
    """

    key: int
    picture: QImage
    pixels: NDArray[np.uint8]


class LookJob(Job):
    """Reads one photograph again, whole. Succeeds with a Look."""

    def __init__(self, key: int, path: Path, pool: DecodePool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._path = path
        self._pool = pool

    def work(self) -> Look:
        decoded = self._pool.decode_all([self._path], preview_side=SIDE_ALONE, should_stop=self.should_stop)
        ((_, photo),) = decoded
        if isinstance(photo, PhotoError):
            raise photo
        assert photo.preview is not None
        return Look(self._key, picture_of(photo.preview), photo.pixels)


class HeatJob(Job):
    """Asks the model that judged a photograph what moved it. Succeeds with a QImage of 100x100."""

    def __init__(
        self,
        pixels: NDArray[np.uint8],
        kind: VerdictKind,
        library: ModelLibrary,
        model_name: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pixels = pixels
        self._kind = kind
        self._library = library
        self._model_name = model_name

    def work(self) -> QImage:
        from beanleaf_app.diagnosis.heat_map import heat_map  # noqa: PLC0415 - loads NumPy, and the window shows first
        from beanleaf_app.photos.preprocessing import SIDE  # noqa: PLC0415 - the same

        coloured = heat_map(self._library.load(self._model_name), self._pixels, self._kind)
        # QImage keeps no hold of these numbers: they have to outlive it.
        image = QImage(coloured.data, SIDE, SIDE, 4 * SIDE, QImage.Format.Format_RGBA8888)
        return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def picture_of(pixels: NDArray[np.uint8]) -> QImage:
    """uint8 (height, width, 3) as an image that is quick to paint. Safe on any thread."""
    import numpy as np  # noqa: PLC0415 - the window shows first

    rows = np.ascontiguousarray(pixels)
    height, width = rows.shape[:2]
    image = QImage(rows.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return image.convertToFormat(QImage.Format.Format_RGB32)
