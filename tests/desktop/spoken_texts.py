"""Every text that a window shows or tells a screen reader, wherever it is kept."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTextEdit,
    QWidget,
)

_ROWS = 3
_READ = (
    (QWidget, ("toolTip", "statusTip", "accessibleName", "accessibleDescription")),
    (QLabel, ("text",)),
    (QAbstractButton, ("text",)),
    (QLineEdit, ("placeholderText",)),
    (QGroupBox, ("title",)),
    (QMenu, ("title",)),
    (QTextEdit, ("toPlainText",)),
    (QAction, ("text", "toolTip")),
)
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def texts_of(window: QWidget) -> dict[tuple[object, ...], str]:
    """What is said in each place; a place is the same before and after a language is chosen."""
    found: dict[tuple[object, ...], str] = {}
    for thing in (window, *window.findChildren(QObject)):
        # Qt's own helpers are named so, and pyqtgraph makes a menu for its scenes that is never opened.
        if thing.objectName().startswith("qt_") or type(thing.parent()).__name__ == "GraphicsScene":
            continue
        for kind, names in _READ:
            if isinstance(thing, kind):
                found |= {(id(thing), _place(thing), name): getattr(thing, name)() for name in names}
        if isinstance(thing, QComboBox):
            found |= {(id(thing), _place(thing), row): thing.itemText(row) for row in range(thing.count())}
        elif isinstance(thing, QAbstractItemView) and thing.model() is not None:
            found |= {(id(thing), _place(thing), *where): text for where, text in _in_model(thing.model())}
    return {place: text for place, text in found.items() if re.search(r"[^\W\d_]", text)}


def _in_model(model: QAbstractItemModel) -> Iterator[tuple[tuple[object, ...], str]]:
    for column in range(model.columnCount()):
        for role in _ROLES:
            text = model.headerData(column, Qt.Orientation.Horizontal, role)
            if isinstance(text, str):
                yield ("header", column, role), text
            for row in range(min(_ROWS, model.rowCount())):
                text = model.index(row, column).data(role)
                if isinstance(text, str):
                    yield (row, column, role), text


def _place(thing: QObject) -> str:
    parent = thing.parent()
    return f"{type(parent).__name__}/{type(thing).__name__}"
