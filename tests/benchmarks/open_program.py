"""The program's window as a benchmark needs it: open, with all loaded that comes in behind it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from beanleaf_app import app  # noqa: E402 - the folder above has to be found first
from beanleaf_app.paths import Paths  # noqa: E402 - the same

if TYPE_CHECKING:
    from beanleaf_app.desktop.window.main_window import MainWindow


def own_paths(folder: Path) -> Paths:
    """A home for the program inside a folder, so that it meets nobody's data."""
    return Paths(*(folder / name for name in ("data", "cache", "config", "log")))


def open_window(paths: Paths) -> MainWindow:
    """A window of 1280x720. Qt's application must be there already."""
    # The program sets it in run(), which a benchmark cannot call: it would not come back.
    sys.setswitchinterval(app._SWITCH_INTERVAL)
    window = app.build(paths)
    window.resize(1280, 720)
    window.show()
    preload = app.load_behind(window)
    preload.start()
    preload.wait()
    return window
