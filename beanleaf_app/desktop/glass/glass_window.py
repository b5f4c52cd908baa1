"""The glass box: one leaf through a network and back, number by number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from beanleaf_app.desktop.glass.glass_check import GlassCheck
from beanleaf_app.desktop.glass.glass_desk import GlassDesk, Scene
from beanleaf_app.desktop.glass.glass_leaf_chooser import WIDTH, GlassLeafChooser
from beanleaf_app.desktop.glass.glass_names import Names
from beanleaf_app.desktop.glass.glass_pages import page
from beanleaf_app.desktop.glass.glass_sheet import GlassSheet
from beanleaf_app.desktop.glass.glass_steps import Kind, Step, steps, title
from beanleaf_app.desktop.glass.glass_update_bar import GlassUpdateBar
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style.theme import RADIUS, SPACE, theme
from beanleaf_app.desktop.widgets.banner import Banner
from beanleaf_app.models.model import Model
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.decode_pool import DecodePool

if TYPE_CHECKING:
    from beanleaf_app.training.glass_box import Place

_DEFAULT_RATE = 0.001


class GlassWindow(QWidget):
    """A window of its own: leaf, steps, page. Alt and the arrow keys go from step to step.

    Parameters
    ----------
    name : of the model, for the title of the window
    model : of dense layers; see `why_closed`
    leaves : that the person can choose from, or None
    """

    def __init__(
        self, name: str, model: Model, leaves: DataSet | None, pool: DecodePool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(143 * SPACE, 620)  # the names of nodes fit beside their numbers
        self.resize(1180, 680)
        self.desk = GlassDesk(model, leaves, pool, self)
        self._names = Names(model)
        self._steps = steps(len(model.network.architecture.sizes) - 1)
        self._chosen = dict.fromkeys(range(len(self._steps)), 0)  # the node looked at, by layer
        self._layer = 0
        self.leaf = GlassLeafChooser(self.desk, self._names)
        self.list = QListWidget()
        self.sheet = GlassSheet()
        self.check = GlassCheck(self._names)
        rate = model.training.get("learning_rate", _DEFAULT_RATE)
        self.update_bar = GlassUpdateBar(float(rate) if isinstance(rate, (int, float)) else _DEFAULT_RATE)
        self.problem = Banner("unreadable", "sick")
        self.back_button, self.next_button = QPushButton(), QPushButton()
        self.next_button.setProperty("kind", "primary")
        self._lay_out()
        theme().changed.connect(self._dress)
        self._dress()  # before the steps are named: the list keeps the heights it had first
        self.texts = Texts(self)
        put = self.texts.put
        put(self.setWindowTitle, lambda: self.tr("Inside «{name}»").format(name=name))
        put(self.list.setAccessibleName, lambda: self.tr("Steps"))
        put(self.back_button.setText, lambda: self.tr("&Back"))
        put(self.next_button.setText, lambda: self.tr("&Next step"))
        put(self.back_button.setToolTip, lambda: self.tr("Alt and the left arrow key"))
        put(self.next_button.setToolTip, lambda: self.tr("Alt and the right arrow key"))
        put(lambda _: self._name_steps(), lambda: "")
        self._connect()
        self.list.setFocus()
        self.leaf.begin()

    @property
    def step(self) -> Step:
        """The one that is shown."""
        return self._steps[max(0, self.list.currentRow())]

    def go(self, by: int) -> None:
        """Forwards or back so many steps."""
        self.list.setCurrentRow(min(max(self.list.currentRow() + by, 0), len(self._steps) - 1))

    def shut_down(self) -> None:
        """Wait for what was begun."""
        self.desk.shut_down()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.shut_down()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self.list.setFixedWidth(WIDTH)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left = QVBoxLayout()
        left.setSpacing(2 * SPACE)
        left.addWidget(self.leaf)
        left.addWidget(self.list, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.update_bar, 1)
        buttons.addStretch(0)
        for button in (self.back_button, self.next_button):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        right = QVBoxLayout()
        right.setSpacing(SPACE)
        right.addWidget(self.problem)
        right.addWidget(self.sheet, 1)
        right.addWidget(self.check)
        right.addLayout(buttons)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.setSpacing(3 * SPACE)
        layout.addLayout(left)
        layout.addLayout(right, 1)

    def _connect(self) -> None:
        self.desk.scene_changed.connect(self._on_scene_changed)
        self.desk.failed.connect(self.problem.show_text)
        self.leaf.label_chosen.connect(self.desk.set_label)
        self.list.currentRowChanged.connect(self._on_step_changed)
        self.sheet.node_chosen.connect(self._on_node_chosen)
        self.sheet.place_chosen.connect(self._on_place_chosen)
        self.update_bar.step_requested.connect(self.desk.take_step)
        self.update_bar.start_again_requested.connect(self.desk.start_again)
        self.update_bar.rate_changed.connect(self._show)
        self.back_button.clicked.connect(lambda: self.go(-1))
        self.next_button.clicked.connect(lambda: self.go(1))
        for key, slot in (
            ("Alt+Left", lambda: self.go(-1)),
            ("Alt+Right", lambda: self.go(1)),
            ("Esc", self.close),
            ("Ctrl+W", self.close),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(slot)

    def _name_steps(self) -> None:
        if not self.list.count():
            self.list.addItems(["" for _ in self._steps])
            self.list.setCurrentRow(0)
        for row, step in enumerate(self._steps):
            self.list.item(row).setText(f"{row + 1}. {title(step)}")
        self._show()

    def _on_scene_changed(self, scene: Scene) -> None:
        self.problem.show_text("")
        self.leaf.show_scene(scene)
        self.update_bar.show_scene(scene)
        self._show()

    def _on_step_changed(self, _row: int) -> None:
        step = self.step
        if step.kind in (Kind.FORWARD, Kind.BACKWARD):
            self._layer = step.layer
        self._show()

    def _on_node_chosen(self, layer: int, node: int) -> None:
        self._layer = layer
        self._chosen[layer] = node
        self._show()

    def _on_place_chosen(self, place: Place | None) -> None:
        if self.desk.scene is not None:
            self.check.show_place(self.desk.scene, place)

    def _show(self) -> None:
        step, scene = self.step, self.desk.scene
        self.update_bar.setVisible(step.kind is Kind.UPDATE)
        self.check.setVisible(step.kind not in (Kind.PICTURE, Kind.COST))
        self.back_button.setEnabled(self.list.currentRow() > 0)
        self.next_button.setEnabled(self.list.currentRow() < len(self._steps) - 1)
        if scene is None:
            return
        chosen = (self._layer, self._chosen[self._layer])
        built = page(scene, step, self._names, chosen, self.update_bar.rate.value())
        row = chosen[1] if step.kind is not Kind.UPDATE else self._row_in_network(scene, *chosen)
        term = self.sheet.terms.currentIndex().row()
        self.sheet.show_page(title(step), built, row if step.kind is not Kind.CHECK else 0, max(0, term))

    @staticmethod
    def _row_in_network(scene: Scene, layer: int, node: int) -> int:
        return sum(len(one.z) for one in scene.passed.layers[:layer]) + node

    def _dress(self) -> None:
        c = theme().colours
        self.list.setStyleSheet(f"""
            QListWidget {{
                background: {c.surface}; border: 1px solid {c.line}; border-radius: {RADIUS}px; outline: 0;
                padding: {SPACE // 2}px;
            }}
            QListWidget:focus {{ border: 2px solid {c.accent}; }}
            QListWidget::item {{ padding: {SPACE // 2}px {SPACE}px; border-radius: {SPACE}px; }}
            QListWidget::item:selected {{ background: {c.accent_soft}; color: {c.text}; }}
        """)
