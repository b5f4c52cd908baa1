"""Below the table: the whole sentence of the row with the focus, where its column is too narrow for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from beanleaf_app.desktop import wording
from beanleaf_app.desktop.cards.card_columns import Column
from beanleaf_app.desktop.cards.card_pages import CardPages
from beanleaf_app.desktop.cards.card_table import CardTable
from beanleaf_app.desktop.cards.painted_text import fits_two_lines
from beanleaf_app.desktop.cards.shown_cards import ShownCards
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.said import said
from beanleaf_app.desktop.style.theme import SPACE, Type, theme


class WholeReason(QLabel):
    """Hidden while there is nothing that the table does not say."""

    def __init__(self, pages: CardPages, shown: ShownCards, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._shown = shown
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(SPACE, 0, SPACE, 0)
        self.texts = Texts(self)
        self.texts.put(self.setText, self._sentence)
        self.hide()
        pages.table.selectionModel().currentChanged.connect(self.refresh)
        pages.currentChanged.connect(self.refresh)
        pages.table.horizontalHeader().sectionResized.connect(self.refresh)
        shown.dataChanged.connect(self.refresh)
        shown.modelReset.connect(self.refresh)

    def refresh(self) -> None:
        """Another row has the focus, or another view is open."""
        self.texts.refresh()
        self.setVisible(bool(self.text()))

    def _sentence(self) -> str:
        index = self._pages.view.currentIndex()
        if not isinstance(self._pages.view, CardTable) or not index.isValid():
            return ""
        card = self._shown.card(index.row())
        if card is None or not card.sentence:
            return ""
        reason = wording.detail_line(card)
        room = self._pages.table.columnWidth(Column.DISEASE) - 2 * SPACE
        if fits_two_lines(theme().font(Type.CAPTION), reason, room):
            return ""
        return self.tr("{name}: {reason}").format(name=said(card.name), reason=reason)
