"""The rail on the left: one entry for each room of the window."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from beanleaf_app.desktop import icons
from beanleaf_app.desktop.theme import SPACE, theme

_WIDTH = 12 * SPACE


class Navigation(QWidget):
    """Entries with a drawing and a word, of which exactly one is chosen."""

    page_chosen = Signal(str)  # the page's key, as given to `add`

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        # A plain QWidget paints the background of a style sheet only when told to.
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(_WIDTH)
        self._buttons: dict[str, tuple[QToolButton, str]] = {}
        self._group = QButtonGroup(self)
        logo = QLabel()
        logo.setPixmap(icons.application_icon().pixmap(QSize(5 * SPACE, 5 * SPACE), self.devicePixelRatioF()))
        logo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        logo.setAccessibleName("Beanleaf")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(SPACE, 2 * SPACE, SPACE, 2 * SPACE)
        self._layout.setSpacing(SPACE)
        self._layout.addWidget(logo)
        self._layout.addSpacing(SPACE)
        self._layout.addStretch(1)
        theme().changed.connect(self._dress)

    def add(self, key: str, icon: str, text: str) -> None:
        """Add an entry below the others."""
        button = QToolButton()
        button.setText(text)
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(4 * SPACE, 4 * SPACE))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self.page_chosen.emit(key))
        self._group.addButton(button)
        self._layout.insertWidget(self._layout.count() - 1, button)
        self._buttons[key] = (button, icon)
        self._dress()

    def button(self, key: str) -> QToolButton:
        return self._buttons[key][0]

    def choose(self, key: str) -> None:
        """Show which page is open; says nothing to anybody."""
        self._buttons[key][0].setChecked(True)

    def _dress(self) -> None:
        colours = theme().colours
        for button, icon in self._buttons.values():
            button.setIcon(icons.icon(icon, colours.muted, colours.accent))
