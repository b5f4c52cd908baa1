"""The list of models as a table that is read row by row."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.models.model_table import Column
from beanleaf_app.desktop.style.theme import RADIUS, SPACE, theme


class ModelList(QTableView):
    """Arrow keys choose a model, F2 lets its name be typed.

    A click on a column sorts by it; so do Ctrl and the arrow down or up, by the column that is current.
    """

    def __init__(self, models: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(models)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIconSize(QSize(20, 20))
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.NAME, Qt.SortOrder.AscendingOrder)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        header.setMaximumSectionSize(26 * SPACE)  # a folder may have any name
        header.setMinimumSectionSize(6 * SPACE)
        self.texts = Texts(self)
        self.texts.put(self.setAccessibleName, lambda: self.tr("Models"))
        for put in (header.setToolTip, self.setAccessibleDescription):
            self.texts.put(
                put, lambda: self.tr("Click, or press Ctrl and the arrow down or up, to sort by a column.")
            )
        theme().changed.connect(self._dress)
        self._dress()

    def edit_name(self) -> None:
        """Let the name of the chosen model be typed."""
        index = self.currentIndex()
        name = index.siblingAtColumn(Column.NAME)
        if name.flags() & Qt.ItemFlag.ItemIsEditable:
            self.setFocus()
            self.setCurrentIndex(name)
            self.edit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # F2 means the name, whichever column is current.
        if event.key() == Qt.Key.Key_F2:
            self.edit_name()
            return
        orders = {
            Qt.Key.Key_Down: Qt.SortOrder.AscendingOrder,
            Qt.Key.Key_Up: Qt.SortOrder.DescendingOrder,
        }
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() in orders:
            self.sortByColumn(max(0, self.currentIndex().column()), orders[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def _dress(self) -> None:
        c = theme().colours
        self.verticalHeader().setDefaultSectionSize(2 * self.fontMetrics().lineSpacing() + 2 * SPACE)
        self.setStyleSheet(f"""
            QTableView {{
                background: {c.surface}; border: 1px solid {c.line}; border-radius: {RADIUS}px;
                selection-background-color: {c.accent_soft}; selection-color: {c.text}; outline: 0;
            }}
            QTableView:focus {{ border: 2px solid {c.accent}; }}
            QTableView::item {{ padding: 0 {SPACE}px; border-bottom: 1px solid {c.line}; }}
            QHeaderView {{ background: transparent; border: none; }}
            QHeaderView::section {{
                background: transparent; color: {c.muted}; border: none;
                border-bottom: 1px solid {c.control_line}; padding: {SPACE}px {SPACE + 3}px;
            }}
            QTableView QLineEdit {{
                background: {c.surface}; color: {c.text}; border: 2px solid {c.accent}; padding: 0 {SPACE}px;
            }}
        """)
