"""One number of the network, its gradient by the formulas, and its gradient by trying."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from beanleaf_app.desktop.figures import in_figures
from beanleaf_app.desktop.glass.glass_desk import Scene
from beanleaf_app.desktop.glass.glass_names import Names
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.training.glass_box import NumericalGradient, Place

# Central differences in float64 are right to about this share of the gradient.
_AGREES = 1e-4
_TINY = 1e-9


class GlassCheck(QFrame):
    """Follows the row that is chosen in a table of the glass box."""

    def __init__(self, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._names = names
        self._place: Place | None = None
        self._value = self._analytic = 0.0
        self._found: NumericalGradient | None = None
        self.title = QLabel()
        self.title.setWordWrap(True)
        self.verdict = QLabel()
        self.verdict.setWordWrap(True)
        self.verdict.setProperty("role", "muted")
        self.numbers = [QLabel() for _ in range(4)]
        captions = [QLabel() for _ in range(4)]
        layout = QGridLayout(self)
        layout.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        layout.setHorizontalSpacing(2 * SPACE)
        layout.setVerticalSpacing(SPACE // 2)
        layout.addWidget(self.title, 0, 0, 1, 4)
        for column, (caption, number) in enumerate(zip(captions, self.numbers, strict=True)):
            caption.setProperty("role", "caption")
            caption.setBuddy(number)
            number.setProperty("role", "subtitle")
            number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            layout.addWidget(caption, 1, column)
            layout.addWidget(number, 2, column)
            layout.setColumnStretch(column, 1)
        layout.addWidget(self.verdict, 3, 0, 1, 4)
        self.texts = Texts(self)
        put = self.texts.put
        put(self.title.setText, self._title)
        for caption, text in zip(
            captions,
            (
                lambda: self.tr("its value"),
                lambda: self.tr("gradient by back-propagation"),
                lambda: self.tr("gradient by trying"),
                lambda: self.tr("difference"),
            ),
            strict=True,
        ):
            put(caption.setText, text)
        put(lambda _: self._fill(), lambda: "")
        put(self.verdict.setText, self._verdict)

    @property
    def place(self) -> Place | None:
        return self._place

    def show_place(self, scene: Scene, place: Place | None) -> None:
        """Compute both gradients of this parameter."""
        self._place = place
        if place is not None:
            layer = scene.passed.layers[place.layer]
            self._value = layer.value(place.node, place.input)
            self._analytic = layer.gradient(place.node, place.input)
            self._found = scene.box.numerical_gradient(scene.passed, place)
        self.texts.refresh()

    @property
    def agrees(self) -> bool:
        """True if both gradients are the same to what arithmetic allows."""
        if self._found is None:
            return False
        most = max(abs(self._analytic), abs(self._found.value))
        return abs(self._analytic - self._found.value) <= _AGREES * most + _TINY

    def _title(self) -> str:
        if self._place is None:
            return self.tr("Choose a row above: its gradient is checked here.")
        return self.tr("Checked: {name}").format(name=self._names.place(self._place))

    def _fill(self) -> None:
        found = self._found if self._place is not None else None
        values = (
            ["–"] * 4
            if found is None
            else [
                in_figures(value)
                for value in (self._value, self._analytic, found.value, abs(self._analytic - found.value))
            ]
        )
        for label, text in zip(self.numbers, values, strict=True):
            label.setText(text)

    def _verdict(self) -> str:
        found = self._found if self._place is not None else None
        if found is None:
            return ""
        how = self.tr("With it a little larger the cost is {above}, a little smaller {below}.").format(
            above=_precise(found.cost_above), below=_precise(found.cost_below)
        )
        if self.agrees:
            return how + " " + self.tr("Both ways give the same gradient.")
        if found.bent:
            return how + " " + self.tr("Between the two a node switches on or off, so there is no one slope.")
        return how + " " + self.tr("The two differ: more than rounding explains.")


def _precise(value: float) -> str:
    return QLocale().toString(value, "g", 12)
