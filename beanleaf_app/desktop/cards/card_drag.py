"""Photographs dragged out of the window, however many."""

from __future__ import annotations

import threading

from PySide6.QtCore import QLocale, QMetaType, QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QDrag, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView

from beanleaf_app.desktop.card import Card
from beanleaf_app.desktop.cards import card_mime
from beanleaf_app.desktop.cards.copy_job import CopyJob
from beanleaf_app.desktop.cards.shown_cards import ShownCards
from beanleaf_app.desktop.style.theme import SPACE, Type, theme

_WIDEST = 30 * SPACE


class DraggedCards(QMimeData):
    """What a drag carries. A thread of its own gathers it while the mouse moves to where it is dropped."""

    def __init__(self, job: CopyJob) -> None:
        super().__init__()
        self._parts: list[card_mime.Parts] = []
        self._gathered = threading.Event()
        at_once = Qt.ConnectionType.DirectConnection  # the window's thread may be waiting
        job.succeeded.connect(self._parts.append, at_once)
        for ended in (job.succeeded, job.failed, job.cancelled):
            ended.connect(lambda *_: self._gathered.set(), at_once)
        job.finished.connect(job.deleteLater)
        job.start()

    def formats(self) -> list[str]:
        return list(card_mime.TYPES)

    def hasFormat(self, mime_type: str) -> bool:
        return mime_type in card_mime.TYPES

    def retrieveData(self, mime_type: str, preferred: QMetaType | QMetaType.Type) -> object:
        """Asked by whoever takes the drop; until then nobody waits."""
        self._gathered.wait()
        if self._parts:  # else gathering failed, and the log says why
            parts = self._parts.pop()
            self.setUrls(parts.files)
            self.setText(parts.table)
        return super().retrieveData(mime_type, preferred)


def start_drag(view: QAbstractItemView, actions: Qt.DropAction) -> None:
    """Drag the selected rows of a view of ShownCards until they are dropped somewhere.

    Qt's own way asks the model about every cell that is selected: half a second for ten thousand rows.
    """
    drag = drag_of(view)
    if drag is not None:
        drag.exec(actions, Qt.DropAction.CopyAction)


def drag_of(view: QAbstractItemView) -> QDrag | None:
    """The selected rows, ready to be dragged; None when nothing is selected."""
    model = view.model()
    assert isinstance(model, ShownCards)
    selection = view.selectionModel().selection()
    stretches = [(selection.at(n).top(), selection.at(n).bottom()) for n in range(selection.count())]
    if not stretches:
        return None
    find, keys = model.finder(), model.keys()

    def cards() -> list[Card]:
        rows = sorted({row for top, bottom in stretches for row in range(top, bottom + 1)})
        found = find([keys[row] for row in rows])
        return [card for card in found if card.path is not None]

    drag = QDrag(view)
    drag.setMimeData(DraggedCards(CopyJob(cards, view)))
    count = len({row for top, bottom in stretches for row in range(top, bottom + 1)})
    drag.setPixmap(_picture(view, count))
    drag.setHotSpot(QPoint(SPACE, SPACE))
    return drag


def _picture(view: QAbstractItemView, count: int) -> QPixmap:
    """The card or the row that the mouse holds, and of how many."""
    place = view.visualRect(view.currentIndex()) & view.viewport().rect()
    if place.isEmpty():
        place = QRect(0, 0, _WIDEST // 2, 4 * SPACE)
    place.setWidth(min(place.width(), _WIDEST))
    picture = view.viewport().grab(place)
    if count > 1:
        text, font = QLocale().toString(count), theme().font(Type.CAPTION, bold=True)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        words = painter.fontMetrics().size(0, text)
        height = words.height() + SPACE
        label = QRect(0, 0, max(height, words.width() + 2 * SPACE), height)
        label.moveTopRight(QPoint(place.width() - 4 * SPACE, min(3 * SPACE, (place.height() - height) // 2)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("accent"))
        painter.drawRoundedRect(label, height / 2, height / 2)
        painter.setPen(theme().colour("on_accent"))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
    return picture
