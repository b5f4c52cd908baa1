"""The first layer of the network, drawn: each node's weights, or each filter, as a picture."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.look import picture_of
from beanleaf_app.desktop.runs.glimpse import Glimpse
from beanleaf_app.desktop.style.theme import SPACE, Type, theme
from beanleaf_app.photos.preprocessing import SIDE

_CAPTION = 3 * SPACE
_LARGE, _SMALL = 200, 8 * SPACE  # sides of a node's hundred pixels and of a filter


class _Sheet(QWidget):
    """The pictures in rows, as many in each as fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.images: list[QImage] = []
        theme().changed.connect(self.update)

    @property
    def has_filters(self) -> bool:
        """Whether they are small patterns and not whole photographs."""
        return not self.images or self.images[0].width() < SIDE

    @property
    def side(self) -> int:
        """Of each picture on the screen."""
        if self.has_filters:
            return self._side_of_filters()
        in_row = max(1, min(len(self.images), self.width() // (_LARGE // 2 + SPACE)))
        return max(_LARGE // 2, min(_LARGE, self.width() // in_row - 2 * SPACE))

    def _side_of_filters(self) -> int:
        """As large as all of them can be in one row, within reason."""
        each = self.width() // max(1, len(self.images)) - SPACE
        return max(_SMALL, min(_LARGE // 2, each))

    def rects(self) -> list[QRect]:
        """Where each picture is."""
        cell = self.side + SPACE
        in_row = max(1, (self.width() + SPACE) // cell)
        return [
            QRect(place % in_row * cell, place // in_row * (cell + _CAPTION) + _CAPTION, self.side, self.side)
            for place in range(len(self.images))
        ]

    def fit(self) -> None:
        """As tall as the rows need."""
        rects = self.rects()
        self.setMinimumHeight(rects[-1].bottom() + SPACE if rects else 0)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme().font(Type.CAPTION))
        painter.setPen(theme().colour("muted"))
        for place, (image, where) in enumerate(zip(self.images, self.rects(), strict=True)):
            if not where.adjusted(0, -_CAPTION, 0, 0).intersects(event.rect()):
                continue
            painter.drawImage(QRectF(where), image)
            caption = QRectF(where.x(), where.y() - _CAPTION, where.width(), _CAPTION)
            painter.drawText(caption, Qt.AlignmentFlag.AlignVCenter, QLocale().toString(place + 1))


class WeightPictures(QWidget):
    """A sentence on what is seen, and the pictures below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.glimpse: Glimpse | None = None
        self.sentence = QLabel()
        self.sentence.setProperty("role", "muted")
        self.sentence.setWordWrap(True)
        self.sheet = _Sheet()
        self.view = QScrollArea()
        self.view.setWidget(self.sheet)
        self.view.setWidgetResizable(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setProperty("role", "page")
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view.viewport().setAutoFillBackground(False)
        self.sheet.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self.sentence)
        layout.addWidget(self.view, 1)
        self.texts = Texts(self)
        self.texts.put(self.sentence.setText, self._words)
        self.texts.put(self.view.setAccessibleName, lambda: self.tr("Weights of the first layer as pictures"))
        self.texts.put(self.view.setAccessibleDescription, self._words)

    def show_glimpse(self, glimpse: Glimpse | None) -> None:
        """Show the weights of this glimpse, or that there are none yet. One without pictures says nothing."""
        pictures = glimpse.pictures if glimpse is not None else ()
        if pictures is None:
            return
        self.glimpse = glimpse
        self.sheet.images = [picture_of(picture) for picture in pictures]
        self.sheet.fit()
        self.texts.refresh()

    def _words(self) -> str:
        if self.glimpse is None:
            return self.tr("The weights appear here while it learns.")
        epoch = QLocale().toString(self.glimpse.epoch)
        if self.sheet.has_filters:
            return self.tr(
                "The filters of the first layer at epoch {epoch}: small patterns it looks for everywhere. "
                "Lighter than grey speaks for the filter, darker against it."
            ).format(epoch=epoch)
        return self.tr(
            "What each node of the first layer looks for, at epoch {epoch}: one weight for each pixel and "
            "colour. Lighter than grey speaks for the node, darker against it."
        ).format(epoch=epoch)
