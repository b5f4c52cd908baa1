"""What is left of the window when the program ends: nothing that could be deleted in a wrong order."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

# Every room is opened and the window closed; then it prints the kinds of objects that are still there.
_WAY_OUT = """
import sys

def main():
    from PySide6.QtCore import QObject, QTimer
    from PySide6.QtWidgets import QApplication
    from shiboken6 import Shiboken
    from beanleaf_app.cli import main as beanleaf
    from beanleaf_app.desktop.window.main_window import MainWindow

    def look_around():
        window = next(top for top in QApplication.topLevelWidgets() if isinstance(top, MainWindow))
        for show in (window.show_history, window.show_models, window.show_lesson):
            show()
        QTimer.singleShot(0, window.close)

    QTimer.singleShot(0, look_around)
    code = beanleaf(["--data-dir", sys.argv[1]])
    left = [one for one in Shiboken.getAllValidWrappers() if isinstance(one, QObject)]
    print(*sorted({type(one).__name__ for one in left}))
    return code

if __name__ == "__main__":
    sys.exit(main())
"""


def test_nothing_of_the_window_is_left_to_be_deleted_at_the_end(tmp_path: Path) -> None:
    script = tmp_path / "way_out.py"
    script.write_text(_WAY_OUT, encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, "-X", "faulthandler", str(script), str(tmp_path / "data")],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert ended.returncode == 0, ended.stderr
    # Icons and catalogues stand alone; the others are the application and its own.
    alone = {"QSvgRenderer", "QTranslator"}
    assert set(ended.stdout.split()) - alone == {"Language", "QApplication", "QCommonStyle", "Theme"}
