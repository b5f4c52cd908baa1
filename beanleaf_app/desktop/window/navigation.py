"""The rail on the left: one entry for each room of the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from beanleaf_app.desktop.language import NAMES, Texts, language
from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import SPACE, theme
from beanleaf_app.desktop.window.language_menu import LanguageMenu

_WIDTH = 12 * SPACE
_ENTRY, _GLOBE = 4 * SPACE, 3 * SPACE  # the sides of their drawings
_LOW_ENTRY, _LOW_GLOBE = 5 * SPACE // 2, 2 * SPACE  # the same in a window that is not high


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
        self._is_low = False
        self._logo = logo = QLabel()
        logo.setPixmap(icons.application_icon().pixmap(QSize(5 * SPACE, 5 * SPACE), self.devicePixelRatioF()))
        logo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        logo.setAccessibleName("Beanleaf")
        logo.setContentsMargins(0, 0, 0, SPACE)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(SPACE, 2 * SPACE, SPACE, 2 * SPACE)
        self._layout.setSpacing(SPACE)
        self._layout.addWidget(logo)
        self._layout.addStretch(1)
        self.language_menu = LanguageMenu(self)
        self.language_button = QToolButton()
        self.language_button.setMenu(self.language_menu)
        self.language_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._set_up(self.language_button, _GLOBE)
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
        self._set_up(button, _ENTRY)
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

    def minimumSizeHint(self) -> QSize:
        """As low as it can be."""
        least = super().minimumSizeHint()
        return least if self._is_low else QSize(least.width(), least.height() - self._saved())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A page that scrolls makes this as high as itself; what counts is how much of it can be seen.
        seen = min(self.height(), self.window().height())
        low = seen < self.minimumSizeHint().height() + self._saved()
        if low == self._is_low:
            return
        self._is_low = low
        self._logo.setVisible(not low)
        beside = SPACE // 2 if low else 2 * SPACE
        self._layout.setContentsMargins(SPACE, beside, SPACE, beside)
        self._layout.setSpacing(SPACE // 2 if low else SPACE)
        for button, _icon in self._buttons.values():
            button.setIconSize(QSize(1, 1) * (_LOW_ENTRY if low else _ENTRY))
        self.language_button.setIconSize(QSize(1, 1) * (_LOW_GLOBE if low else _GLOBE))

    def _saved(self) -> int:
        """How many pixels of its height it can do without."""
        gaps = len(self._buttons) + 1  # between the entries, and before the globe: twice around the stretch
        drawings = len(self._buttons) * (_ENTRY - _LOW_ENTRY) + _GLOBE - _LOW_GLOBE
        logo = 6 * SPACE + SPACE
        return drawings + logo + gaps * (SPACE // 2) + 2 * (2 * SPACE - SPACE // 2)

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
