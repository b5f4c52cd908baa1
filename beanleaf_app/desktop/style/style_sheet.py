"""The few rules that a QPalette cannot say."""

from __future__ import annotations

from collections.abc import Mapping
from string import Template
from typing import TYPE_CHECKING

from beanleaf_app.resources import resource

if TYPE_CHECKING:
    from beanleaf_app.desktop.style.theme import Colours

# A label says what it is by a property, for instance `label.setProperty("role", "title")`;
# the one button that leads on has `button.setProperty("kind", "primary")`.
_SHEET = Template("""
QLabel[role="title"] { font-size: ${title}pt; font-weight: 600; }
QLabel[role="subtitle"] { font-size: ${subtitle}pt; font-weight: 600; }
QLabel[role="muted"] { color: $muted_colour; }
QLabel[role="caption"] { color: $muted_colour; font-size: ${caption}pt; }
QLabel[role="problem"] { color: $sick; }

QPushButton {
    background: $surface; color: $text; border: 1px solid $control_line; outline: none;
    border-radius: 8px; padding: 7px 16px; min-height: 18px;
}
QPushButton:hover { background: $accent_soft; }
QPushButton:pressed { background: $line; }
QPushButton:focus { border: 2px solid $accent; padding: 6px 15px; }
QPushButton:disabled { color: $control_line; border-color: $line; }
QPushButton[kind="primary"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled { background: $line; color: $muted_colour; border-color: $line; }

/* Not the small grey arrow of Qt, which is none of the program's colours. */
QPushButton::menu-indicator {
    image: url("$chevron"); width: 14px; height: 14px;
    subcontrol-origin: padding; subcontrol-position: right center; right: 10px;
}
QPushButton::menu-indicator:disabled { image: none; }

QPushButton[kind="small"] { padding: 3px 10px; min-height: 16px; }
QPushButton[kind="small"]:focus { padding: 2px 9px; }
QPushButton[kind="small"]:checked { background: $accent_soft; border-color: $accent; }

QCheckBox { border: 1px solid transparent; border-radius: 6px; padding: 2px 6px 2px 3px; outline: none; }
QCheckBox:focus { border-color: $accent; background: $accent_soft; }
QCheckBox::indicator {
    width: 14px; height: 14px; border: 1px solid $control_line; border-radius: 4px; background: $surface;
}
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$check"); }
QCheckBox::indicator:checked:disabled { background: $control_line; border-color: $control_line; }

QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; color: $muted_colour; border: 2px solid transparent;
    border-bottom: 3px solid transparent; padding: 5px 11px;
}
QTabBar::tab:hover { color: $text; background: $accent_soft; border-radius: 6px; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { border-color: $accent; border-radius: 6px; }

QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: 12px; }

QWidget#navigation { background: $surface; border-right: 1px solid $line; }
QWidget#navigation QToolButton {
    border: 2px solid transparent; border-radius: 12px; padding: 8px 4px; color: $muted_colour;
}
QWidget#navigation QToolButton:hover { background: $sunken; }
QWidget#navigation QToolButton:checked { background: $accent_soft; color: $text; font-weight: 600; }
QWidget#navigation QToolButton:focus { border-color: $accent; }
QWidget#navigation QToolButton::menu-indicator { image: none; }

QAbstractScrollArea[role="page"] { border: 2px solid transparent; border-radius: 6px; }
QAbstractScrollArea[role="page"]:focus, QAbstractScrollArea[focused="true"] { border-color: $accent; }

QScrollArea#reading { border: 2px solid transparent; border-radius: 12px; }
QScrollArea#reading:focus { border-color: $accent; }

QFrame#lesson { background: $surface; border: none; border-left: 1px solid $line; }
QFrame#lesson QScrollArea, QFrame#lesson QScrollArea > QWidget > QWidget { background: transparent; }

QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }

QMenuBar { background: $surface; border-bottom: 1px solid $line; padding: 2px 8px; }
QMenuBar::item { padding: 6px 10px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: $accent_soft; color: $text; }

/* A list below the box. Of a menu over it Qt cuts off the last line, and does not show which one is meant. */
QComboBox {
    background: $surface; color: $text; border: 1px solid $control_line;
    border-radius: 8px; padding: 5px 12px; min-height: 20px; combobox-popup: 0;
}
QComboBox:hover { background: $accent_soft; }
QComboBox:focus { border: 2px solid $accent; padding: 4px 11px; }
QComboBox:disabled { color: $control_line; border-color: $line; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: url("$chevron"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line; padding: 4px; outline: 0; }
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 8px; border-radius: 6px; }
QComboBox QAbstractItemView::item:selected { background: $accent; color: $on_accent; }

QPushButton[kind="toggle"] { padding: 7px 11px; }
QPushButton[kind="toggle"]:focus { padding: 6px 10px; }
QPushButton[kind="toggle"]::menu-indicator { right: 5px; }
QPushButton[kind="toggle"]:checked { background: $accent_soft; border-color: $accent; }
QPushButton[kind="toggle"]:checked:focus, QPushButton[kind="small"]:checked:focus { border-color: $text; }

QLineEdit {
    background: $surface; color: $text; border: 1px solid $control_line;
    border-radius: 8px; padding: 5px 8px; min-height: 20px; placeholder-text-color: $muted_colour;
}
QLineEdit:focus { border: 2px solid $accent; padding: 4px 7px; }
QLineEdit:disabled { color: $control_line; border-color: $line; }

QTableView { background: $surface; alternate-background-color: $sunken; }
QHeaderView { background: $window; }
QTableCornerButton::section { background: $window; border: none; }
QHeaderView::section {
    background: $window; color: $muted_colour; border: none; border-bottom: 1px solid $control_line;
    padding: 6px 8px; font-weight: 600;
}
/* Over cells that keep Qt's own narrow margin. */
QHeaderView[kind="narrow"]::section { padding: 6px 4px; }
QHeaderView::section:hover { background: $accent_soft; }

QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal {
    background: $control_line; border-radius: 4px; min-width: 40px; margin: 4px 0 0 0;
}
QScrollBar::handle:horizontal:hover { background: $muted_colour; }
QScrollBar::add-line:horizontal, QScrollBar::sub-line:horizontal { width: 0; }
QScrollBar::add-page:horizontal, QScrollBar::sub-page:horizontal { background: transparent; }

QAbstractSpinBox {
    background: $surface; color: $text; border: 1px solid $control_line;
    border-radius: 8px; padding: 5px 11px; min-height: 20px;
}
QAbstractSpinBox:focus { border: 2px solid $accent; padding: 4px 10px; }
QAbstractSpinBox:disabled { color: $muted_colour; border-color: $line; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus { border: none; padding: 0; min-height: 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 8px; border: none; }
QDateEdit::drop-down { border: none; width: 28px; }
QDateEdit::down-arrow { image: url("$chevron"); width: 14px; height: 14px; }

/* Qt's own are black, in the dark too. */
QFileDialog {
    backward-icon: url("$back"); forward-icon: url("$forward");
    filedialog-parent-directory-icon: url("$up");
}

QTextBrowser { background: $surface; border: 1px solid $line; border-radius: 12px; padding: 8px; }
QTextBrowser:focus { border: 2px solid $accent; padding: 7px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical {
    background: $control_line; border-radius: 4px; min-height: 40px; margin: 0 0 0 4px;
}
QScrollBar::handle:vertical:hover { background: $muted_colour; }
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical { height: 0; }
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical { background: transparent; }

QProgressBar { background: $line; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QToolTip { background: $surface; color: $text; border: 1px solid $line; padding: 4px; }
""")


_DRAWN = ("chevron", "check", "back", "forward", "up")  # a style sheet cannot colour a drawing


def style_sheet(colours: Colours, sizes: Mapping[str, float]) -> str:
    """The application's style sheet for one palette; `sizes` are the type scale in points."""
    points = {name: f"{size:.2f}" for name, size in sizes.items()}
    shade = "dark" if colours.is_dark else "light"
    drawn = {name: resource("icons", f"{name}_on_{shade}.svg").as_posix() for name in _DRAWN}
    return _SHEET.substitute(vars(colours) | points | {"muted_colour": colours.muted} | drawn)
