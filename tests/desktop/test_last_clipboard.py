"""The process ends well with a copied table on the clipboard."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_COPIER = """
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication
from beanleaf_app.desktop.window.last_clipboard import leave_text_alone
application = QApplication([])
copied = QMimeData()
copied.setText("leaf.jpg")
application.clipboard().setMimeData(copied)
leave_text_alone()
assert application.clipboard().text() == "leaf.jpg"
"""


def test_what_was_copied_does_not_outlive_python() -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", _COPIER], env=environment, timeout=60, check=False)
    assert done.returncode == 0
