"""The card of the chosen model, beside the list."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.models.model_card_html import page
from beanleaf_app.desktop.models.model_rows import ModelRow
from beanleaf_app.desktop.style.theme import SPACE, Type, theme


class ModelDetails(QFrame):
    """Shows one model at a time; nothing while none is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._row: ModelRow | None = None
        self._shown = ""
        self.setMinimumWidth(30 * SPACE)  # the table beside it has longer words in some languages
        self.browser = QTextBrowser()
        self.browser.setOpenLinks(False)
        self.browser.setFrameShape(QFrame.Shape.NoFrame)
        self.browser.setProperty("role", "page")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, SPACE, SPACE, SPACE)
        layout.addWidget(self.browser)
        self.texts = Texts(self)
        self.texts.put(self.browser.setAccessibleName, lambda: self.tr("Card of the model"))
        self.texts.put(self._show, self._page)
        theme().changed.connect(self.texts.refresh)

    def show_row(self, row: ModelRow | None) -> None:
        """Show this model instead of the last one."""
        self._row = row
        self.texts.refresh()

    def _show(self, page: str) -> None:
        if (
            page != self._shown
        ):  # laying out takes longer than all else, and forgets where one has scrolled to
            self._shown = page
            self.browser.setHtml(page)

    def _page(self) -> str:
        if self._row is None:
            return ""
        dress = theme()
        return page(self._row, dress.colours, dress.font(Type.BODY).pointSizeF())
