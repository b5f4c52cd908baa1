"""One page of the glass box: formula, words, tables, pictures."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from beanleaf_app.desktop.glass.glass_pages import Page
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style.theme import RADIUS, SPACE, Type, theme
from beanleaf_app.desktop.widgets.number_table import NumberTable
from beanleaf_app.desktop.widgets.signed_picture import SignedPicture


class GlassSheet(QWidget):
    """Says which node and which parameter were chosen in its tables."""

    node_chosen = Signal(int, int)  # layer, node
    place_chosen = Signal(object)  # a Place, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self.title = QLabel()
        self.title.setProperty("role", "title")
        self.formula = QLabel()
        self.formula.setTextFormat(Qt.TextFormat.RichText)
        self.formula.setWordWrap(True)
        self.formula.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text = QLabel()
        self.text.setProperty("role", "muted")
        self.text.setWordWrap(True)
        self.nodes, self.terms = _table(), _table()
        self._terms_caption = QLabel()
        self._terms_caption.setProperty("role", "caption")
        self.pictures = [SignedPicture(), SignedPicture()]
        upper = QHBoxLayout()
        upper.setSpacing(2 * SPACE)
        upper.addWidget(self.nodes, 1)
        for picture in self.pictures:
            upper.addWidget(picture)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        for widget in (self.title, self.formula, self.text):
            layout.addWidget(widget)
        layout.addLayout(upper, 2)
        layout.addWidget(self._terms_caption)
        layout.addWidget(self.terms, 3)
        self.texts = Texts(self)
        put = self.texts.put
        put(self.nodes.setAccessibleName, lambda: self.tr("Numbers of this step"))
        put(self.terms.setAccessibleName, lambda: self.tr("Inputs of the chosen node"))
        put(self._terms_caption.setText, lambda: self.tr("Every input of the chosen node, the largest first"))
        self.nodes.selectionModel().currentRowChanged.connect(self._on_node)
        self.terms.selectionModel().currentRowChanged.connect(self._on_term)
        theme().changed.connect(self._dress)
        self._dress()

    def show_page(self, title: str, page: Page, node_row: int, keep_term: int) -> None:
        """Show a page with these rows chosen."""
        self._page = None  # choosing rows below is nobody's wish
        self.title.setText(title)
        self.formula.setText(page.formula)
        self.text.setText(page.text)
        _model(self.nodes).show_numbers(page.nodes)
        _set_widths(self.nodes)
        self.terms.setVisible(page.terms is not None)
        self._terms_caption.setVisible(page.terms is not None)
        _choose(self.nodes, node_row)
        if page.terms is not None:
            _model(self.terms).show_numbers(page.terms)
            _set_widths(self.terms)
            _choose(self.terms, keep_term)
        for picture, widget in zip((*page.pictures, None, None), self.pictures, strict=False):
            widget.setVisible(picture is not None)
            if picture is not None:
                widget.show_values(picture.caption, picture.values)
        self._page = page
        self._tell_place()

    def _on_node(self, now: QModelIndex) -> None:
        if self._page is None or not now.isValid():
            return
        chosen = self._page.node_of(now.row())
        if chosen is not None:
            self.node_chosen.emit(*chosen)
        elif self._page.terms is None:
            self._tell_place()

    def _on_term(self, now: QModelIndex) -> None:
        if self._page is not None and now.isValid():
            self._tell_place()

    def _tell_place(self) -> None:
        if self._page is None:
            return
        table = self.nodes if self._page.terms is None else self.terms
        row = table.currentIndex().row()
        self.place_chosen.emit(self._page.place_of(row) if row >= 0 else None)

    def _dress(self) -> None:
        c, size = theme().colours, theme().font(Type.SUBTITLE).pointSizeF()
        self.formula.setStyleSheet(
            f"QLabel {{ background: {c.sunken}; border-radius: {SPACE}px; padding: {SPACE}px; "
            f"font-size: {size:.1f}pt; }}"
        )
        sheet = f"""
            QTableView {{
                background: {c.surface}; border: 1px solid {c.line}; border-radius: {RADIUS}px;
                selection-background-color: {c.accent_soft}; selection-color: {c.text}; outline: 0;
            }}
            QTableView:focus {{ border: 2px solid {c.accent}; }}
            QTableView::item {{ padding: 0 {SPACE}px; }}
            QHeaderView {{ background: transparent; border: none; }}
            QHeaderView::section {{
                background: transparent; color: {c.muted}; border: none;
                border-bottom: 1px solid {c.control_line}; padding: {SPACE // 2}px {SPACE + 3}px;
            }}
        """
        for table in (self.nodes, self.terms):
            table.setStyleSheet(sheet)
            table.verticalHeader().setDefaultSectionSize(table.fontMetrics().lineSpacing() + SPACE)


def _table() -> QTableView:
    table = QTableView()
    table.setModel(NumberTable(table))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.verticalHeader().hide()
    table.horizontalHeader().setHighlightSections(False)
    return table


def _set_widths(table: QTableView) -> None:
    """Room for a number of six figures in each column; the labels have what is left."""
    header = table.horizontalHeader()
    figures = table.fontMetrics().horizontalAdvance("-0.000123456") + 3 * SPACE
    for column in range(1, header.count()):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(column, max(figures, header.sectionSizeHint(column)))
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)


def _model(table: QTableView) -> NumberTable:
    model = table.model()
    assert isinstance(model, NumberTable)
    return model


def _choose(table: QTableView, row: int) -> None:
    model = table.model()
    if not model.rowCount():
        return
    index = model.index(min(max(row, 0), model.rowCount() - 1), 0)
    flags = QItemSelectionModel.SelectionFlag
    table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
    table.scrollTo(index)
