"""What decided the answers for several leaves, worked out one after the other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from beanleaf_app.desktop.job import Job
from beanleaf_app.diagnosis.heat_map import heat_map
from beanleaf_app.diagnosis.verdict_kind import VerdictKind
from beanleaf_app.errors import Cancelled
from beanleaf_app.models.model import Model
from beanleaf_app.photos.preprocessing import SIDE


class HeatsJob(Job):
    """Makes a heat map for each leaf. Succeeds with how many."""

    made = Signal(int, object)  # the index of the leaf, and a QImage of 100x100

    def __init__(
        self,
        model: Model,
        pixels: NDArray[np.uint8],
        wanted: list[tuple[int, VerdictKind]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._pixels = pixels
        self._wanted = wanted

    def work(self) -> int:
        for index, kind in self._wanted:
            if self.should_stop():
                raise Cancelled
            coloured = heat_map(self._model, self._pixels[index], kind)
            image = QImage(coloured.tobytes(), SIDE, SIDE, 4 * SIDE, QImage.Format.Format_RGBA8888)
            self.made.emit(index, image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied))
        return len(self._wanted)
