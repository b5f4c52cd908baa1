"""The rail on the left: one entry for each room of the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from beanleaf_app.desktop import icons
from beanleaf_app.desktop.language import NAMES, Texts, language
from beanleaf_app.desktop.language_menu import LanguageMenu
from beanleaf_app.desktop.theme import SPACE, theme

_WIDTH = 12 * SPACE


class Navigation(QWidget):
    """Entries with a drawing and a word, of which exactly one is chosen, and a globe for the language."""

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
        self.language_menu = LanguageMenu(self)
        self.language_button = QToolButton()
        self.language_button.setMenu(self.language_menu)
        self.language_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._set_up(self.language_button, 3 * SPACE)
        self._layout.addWidget(self.language_button)
        self.texts = Texts(self)
        self.texts.put(self.language_button.setText, lambda: NAMES[language().code])
        self.texts.put(self.language_button.setToolTip, lambda: self.tr("Language"))
        self.texts.put(
            self.language_button.setAccessibleName,
            lambda: self.tr("Language: {name}").format(name=NAMES[language().code]),
        )
        theme().changed.connect(self._dress)
        self._dress()

    def add(self, key: str, icon: str, text: Callable[[], str]) -> None:
        """Add an entry below the others. `text` gives its word in the language of the window."""
        button = QToolButton()
        self.texts.put(button.setText, text)
        button.setCheckable(True)
        self._set_up(button, 4 * SPACE)
        button.clicked.connect(lambda: self.page_chosen.emit(key))
        self._group.addButton(button)
        self._layout.insertWidget(self._layout.count() - 2, button)
        self._buttons[key] = (button, icon)
        # By keyboard the globe comes after the pages, as it stands: Tab goes by who came in last.
        self.language_button.setParent(None)
        self._layout.addWidget(self.language_button)
        self._dress()

    def button(self, key: str) -> QToolButton:
        return self._buttons[key][0]

    def choose(self, key: str) -> None:
        """Show which page is open; says nothing to anybody."""
        self._buttons[key][0].setChecked(True)

    def _set_up(self, button: QToolButton, side: int) -> None:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(side, side))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _dress(self) -> None:
        colours = theme().colours
        self.language_button.setIcon(icons.icon("language", colours.muted))
        for button, icon in self._buttons.values():
            button.setIcon(icons.icon(icon, colours.muted, colours.accent))
