"""Builds a network layer by layer, drawn as what it is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.said import said
from beanleaf_app.desktop.setup.layer_diagram import LayerDiagram
from beanleaf_app.desktop.setup.layer_fields import LayerFields
from beanleaf_app.desktop.setup.layer_list import LayerList
from beanleaf_app.desktop.setup.layer_words import layer_title
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.errors import UsageError
from beanleaf_app.network.layer_text import split_layers
from beanleaf_app.network.presets import layer_texts

# What can be added, each with numbers to begin with.
_KINDS = (
    ("16", "conv 24", "pool", "average", "flatten"),
    ("relu", "norm", "dropout 0.3", "dense 16", "grey"),
)


class NetworkEditor(QDialog):
    """A diagram whose blocks can be added, moved and removed, and the same network as a line of text."""

    network_chosen = Signal(str)  # the layers as a TrainingConfig wants them

    def __init__(self, network: str, outputs: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = LayerList(outputs)
        self.diagram = LayerDiagram(self.model)
        self.fields = LayerFields()
        self.line = QLineEdit()
        self.add_button = QPushButton()
        self.remove_button = QPushButton()
        self.up_button = QPushButton()
        self.down_button = QPushButton()
        self.cancel_button = QPushButton()
        self.use_button = QPushButton()
        self.problem = QLabel()
        self._summary = QLabel()
        self._typing: str | None = None  # what is wrong with the line while it is typed
        self.texts = Texts(self)
        self._set_up()
        self._lay_out()
        self._put_texts()
        self._connect()
        try:
            self.model.set_items(layer_texts(network))
        except UsageError:
            self.model.set_items(["16"])
        self._select(1)
        self._show()

    @property
    def network(self) -> str:
        """The layers as one line."""
        return ", ".join(self.model.items)

    @property
    def row(self) -> int:
        """The row that is chosen."""
        return self.diagram.currentIndex().row()

    def add(self, item: str) -> None:
        """Put a layer behind the chosen one."""
        self._select(self.model.insert(self.row, item))
        self.diagram.setFocus()

    def _set_up(self) -> None:
        self._menu = QMenu(self)
        for group in _KINDS:
            self._menu.addSeparator()
            for item in group:
                action = self._menu.addAction("")
                self.texts.put(action.setText, partial(layer_title, item))
                action.triggered.connect(partial(self.add, item))
        self.add_button.setMenu(self._menu)
        self.use_button.setProperty("kind", "primary")
        self.use_button.setDefault(True)
        self.problem.setProperty("role", "problem")
        self.problem.setWordWrap(True)
        self._summary.setProperty("role", "muted")
        for button in (self.add_button, self.remove_button, self.up_button, self.down_button):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        inside.addWidget(self.diagram, 1)
        tools = QHBoxLayout()
        tools.setSpacing(SPACE)
        for button in (self.add_button, self.remove_button, self.up_button, self.down_button):
            tools.addWidget(button)
        tools.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(SPACE)
        left.addWidget(card, 1)
        left.addLayout(tools)
        right = QWidget()
        right.setFixedWidth(32 * SPACE)
        side = QVBoxLayout(right)
        side.setContentsMargins(0, SPACE, 0, 0)
        side.addWidget(self.fields, 1)
        columns = QHBoxLayout()
        columns.setSpacing(3 * SPACE)
        columns.addLayout(left, 1)
        columns.addWidget(right)
        text = QHBoxLayout()
        text.setSpacing(SPACE)
        self._line_label = QLabel()
        self._line_label.setBuddy(self.line)
        text.addWidget(self._line_label)
        text.addWidget(self.line, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self._summary, 1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.use_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addLayout(columns, 1)
        layout.addLayout(text)
        layout.addWidget(self.problem)
        layout.addLayout(buttons)
        self.resize(104 * SPACE, 76 * SPACE)

    def _put_texts(self) -> None:
        put = self.texts.put
        put(self.setWindowTitle, lambda: self.tr("The layers of the network"))
        put(self.diagram.setAccessibleName, lambda: self.tr("Layers, from the photograph to the answer"))
        put(
            self.diagram.setAccessibleDescription,
            lambda: self.tr("Delete removes a layer. Alt and an arrow key moves it, or drag it."),
        )
        put(self.add_button.setText, lambda: self.tr("&Add a layer"))
        put(self.remove_button.setText, lambda: self.tr("&Remove"))
        put(self.up_button.setText, lambda: self.tr("Move &up"))
        put(self.down_button.setText, lambda: self.tr("Move &down"))
        put(self.cancel_button.setText, lambda: self.tr("Cancel"))
        put(self.use_button.setText, lambda: self.tr("Use &this network"))
        put(self._line_label.setText, lambda: self.tr("As te&xt"))
        put(self.line.setAccessibleName, lambda: self.tr("The network as text"))
        put(self.problem.setText, self._problem_text)
        put(self._summary.setText, lambda: self.tr("%Ln number(s) to learn", "", self.model.seen.parameters))

    def _connect(self) -> None:
        self.model.edited.connect(self._on_edited)
        self.diagram.selectionModel().currentChanged.connect(self._on_current_changed)
        self.fields.changed.connect(lambda item: self.model.change(self.row, item))
        self.line.textEdited.connect(self._on_typed)
        self.remove_button.clicked.connect(self.remove)
        self.up_button.clicked.connect(partial(self.move_layer, -1))
        self.down_button.clicked.connect(partial(self.move_layer, 1))
        self.cancel_button.clicked.connect(self.reject)
        self.use_button.clicked.connect(self._on_use)
        for key, slot in (
            (QKeySequence(Qt.Key.Key_Delete), self.remove),
            (QKeySequence("Alt+Up"), partial(self.move_layer, -1)),
            (QKeySequence("Alt+Down"), partial(self.move_layer, 1)),
        ):
            shortcut = QShortcut(key, self.diagram)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(slot)

    def remove(self) -> None:
        """Take the chosen layer out."""
        row = self.row
        self.model.remove(row)
        self._select(min(row, len(self.model.items)) or 0)

    def move_layer(self, by: int) -> None:
        """Move the chosen layer up (-1) or down (1)."""
        self._select(self.model.move(self.row, by))

    def _select(self, row: int) -> None:
        self.diagram.setCurrentIndex(self.model.index(row))

    def _on_current_changed(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self._show()

    def _on_edited(self) -> None:
        if self._typing != "":  # the line itself is being typed, and is right
            self.line.setText(self.network)
            self.line.setCursorPosition(0)  # of a long line the beginning is to be seen
        self._typing = None
        self._show()

    def _on_typed(self, text: str) -> None:
        self._typing = ""
        try:
            items = split_layers(text)
        except UsageError as error:
            self._typing = said(str(error))
            self._show()
            return
        row = self.row
        self.model.set_items(items)
        self._typing = None
        self._select(min(row, len(items)))
        self._show()

    def _show(self) -> None:
        row = self.row
        is_layer = self.model.is_layer(row)
        if self.fields.item != self.model.item(row) or not is_layer:
            self.fields.show_layer(self.model.item(row))
        self.remove_button.setEnabled(is_layer)
        self.up_button.setEnabled(is_layer and row > 1)
        self.down_button.setEnabled(is_layer and row < len(self.model.items))
        self.use_button.setEnabled(not self._problem_text())
        self.texts.refresh()

    def _problem_text(self) -> str:
        if self._typing:
            return self._typing
        if not self.model.items:
            return self.tr("Add at least one layer.")
        problem = self.model.seen.problem
        return said(problem) if problem is not None else ""

    def _on_use(self) -> None:
        self.network_chosen.emit(self.network)
        self.accept()
