"""The one place for colours, sizes of type and spacing, light and dark."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from beanleaf_app.desktop.style.style_sheet import style_sheet

SPACE = 8  # the grid: margins and gaps are multiples of this
RADIUS = 12


class Appearance(str, Enum):
    """What the person asked for. SYSTEM follows the desktop, also when it changes later."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Type(float, Enum):
    """The type scale, as multiples of the size that the desktop gives its programs."""

    CAPTION = 0.9
    BODY = 1.0
    SUBTITLE = 1.2
    TITLE = 1.7
    DISPLAY = 4.0


@dataclass(frozen=True)
class Colours:
    """One palette. A name ending in `soft` is the background of the colour it belongs to."""

    window: str
    surface: str
    sunken: str
    line: str
    control_line: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    healthy: str
    healthy_soft: str
    sick: str
    sick_soft: str
    unsure: str
    unsure_soft: str
    unreadable: str
    unreadable_soft: str
    chart_training: str
    chart_validation: str
    is_dark: bool


LIGHT = Colours(
    window="#f5f6f0",
    surface="#ffffff",
    sunken="#eaede2",
    line="#d6dbcb",
    control_line="#7d8873",
    text="#1c2318",
    muted="#545e4c",
    accent="#2f6b2f",
    accent_hover="#255725",
    accent_soft="#dfecd7",
    on_accent="#ffffff",
    healthy="#2b672b",
    healthy_soft="#e1efda",
    sick="#8f3d1a",
    sick_soft="#f8e4d8",
    unsure="#735000",
    unsure_soft="#faecc6",
    unreadable="#485561",
    unreadable_soft="#e4e9ed",
    chart_training="#2f6b2f",
    chart_validation="#a04a1f",
    is_dark=False,
)

DARK = Colours(
    window="#141912",
    surface="#1e241b",
    sunken="#272e23",
    line="#39432f",
    control_line="#75816a",
    text="#e9eee2",
    muted="#a9b39e",
    accent="#8ccb7c",
    accent_hover="#a3d995",
    accent_soft="#2a3d24",
    on_accent="#0f1f0b",
    healthy="#93d183",
    healthy_soft="#253a1f",
    sick="#f2a580",
    sick_soft="#472a1a",
    unsure="#ebc466",
    unsure_soft="#41340f",
    unreadable="#aebbc8",
    unreadable_soft="#2c353e",
    chart_training="#8ccb7c",
    chart_validation="#f2a580",
    is_dark=True,
)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours by WCAG 2, from 1 (the same) to 21 (black on white)."""

    def luminance(colour: str) -> float:
        parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


class Theme(QObject):
    """Dresses the whole application, and says so when the dress changes."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._appearance = Appearance.SYSTEM
        self._base_size = QFontInfo(application.font()).pointSizeF()
        self.colours = LIGHT

    def put_on(self) -> None:
        """Dress the application for the first time, and follow the system from now on."""
        self._application.setStyle("Fusion")
        self._application.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self._dress()

    @property
    def appearance(self) -> Appearance:
        return self._appearance

    def set_appearance(self, appearance: Appearance) -> None:
        """Follow the system, or keep to light or dark. Asks Qt too, for title bars and dialogs."""
        self._appearance = appearance
        scheme = {
            Appearance.SYSTEM: Qt.ColorScheme.Unknown,
            Appearance.LIGHT: Qt.ColorScheme.Light,
            Appearance.DARK: Qt.ColorScheme.Dark,
        }[appearance]
        self._application.styleHints().setColorScheme(scheme)
        self._dress()

    def font(self, size: Type, bold: bool = False) -> QFont:
        """The desktop's own typeface at a step of the scale."""
        font = QFont(self._application.font())
        font.setPointSizeF(self._base_size * float(size.value))
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def colour(self, name: str) -> QColor:
        """A colour of the palette by its field name, such as ``colour("sick_soft")``."""
        return QColor(getattr(self.colours, name))

    def _on_system_changed(self, _scheme: Qt.ColorScheme) -> None:
        self._dress()

    def _dress(self) -> None:
        dark = self._appearance is Appearance.DARK
        if self._appearance is Appearance.SYSTEM:
            dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        colours = DARK if dark else LIGHT
        sheet = style_sheet(colours, {step.name.lower(): self._base_size * step.value for step in Type})
        if colours is self.colours and self._application.styleSheet() == sheet:
            return  # setting the same sheet again would restyle every widget
        self.colours = colours
        self._application.setPalette(_qt_palette(colours))
        # From one sheet to another, Qt takes three times as long as from none.
        self._application.setStyleSheet("")
        self._application.setStyleSheet(sheet)
        self.changed.emit()


_current: Theme | None = None


def theme() -> Theme:
    """The theme of the running application, made on first use. Needs a QApplication."""
    global _current  # noqa: PLW0603 - one application, one theme
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise RuntimeError("theme() needs a QApplication")
    if _current is None or not shiboken6.isValid(_current):
        # Dressing restyles widgets, which ask for the theme: it has to be there before.
        _current = Theme(application)
        _current.put_on()
    return _current


def _qt_palette(colours: Colours) -> QPalette:
    palette = QPalette()
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    for name, value in {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.sunken,
        role.Text: colours.text,
        role.PlaceholderText: colours.muted,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.BrightText: colours.sick,
        role.ToolTipBase: colours.surface,
        role.ToolTipText: colours.text,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Light: colours.surface,
        role.Midlight: colours.line,
        role.Mid: colours.line,
        role.Dark: colours.control_line,
    }.items():
        palette.setColor(name, QColor(value))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(group.Disabled, name, QColor(colours.control_line))
    palette.setColor(group.Disabled, role.Highlight, QColor(colours.line))
    return palette
