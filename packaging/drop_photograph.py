"""Drag a photograph onto a window of another program, with the mouse, as from a file manager.

    DISPLAY=:7 python packaging/drop_photograph.py PHOTO WINDOW_NAME --history FILE --picture SCREEN.png

The clean root has no file manager. This shows a small window that holds a photograph, presses the button on
it, moves the pointer over the other window and lets go; X11 and its protocol for dragging do the rest. Then
it waits for the verdict in the history of the program and takes a picture of the screen. It needs xdotool.
Exit code 0: the other window took the photograph as a copy, and judged it.
"""

import argparse
import contextlib
import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

STEP = 150  # milliseconds between two movements of the hand
GIVE_UP = 30_000


class PhotographToDrag(QLabel):
    """What lies in a file manager: it can be taken and dropped elsewhere."""

    def __init__(self, photo):
        super().__init__(photo.name)
        self.photo, self.taken_as = photo, None
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWindowFlags(Qt.WindowType.FramelessWindowHint)
        self.resize(160, 100)

    def mousePressEvent(self, _event):  # noqa: N802 - Qt's name
        drag, data = QDrag(self), QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(self.photo))])
        drag.setMimeData(data)
        self.taken_as = drag.exec(Qt.DropAction.CopyAction)
        self.hide()
        QTimer.singleShot(STEP, QApplication.quit)


class Hand:
    """Moves the pointer, one step after the other, while the event loop of the drag runs."""

    def __init__(self, steps):
        self._steps = iter(steps)
        self._timer = QTimer()
        self._timer.timeout.connect(self._move)
        self._timer.start(STEP)

    def _move(self):
        step = next(self._steps, None)
        if step is None:
            self._timer.stop()
        else:
            xdotool(*step)


def xdotool(*words):
    told = subprocess.run(["xdotool", *map(str, words)], check=True, capture_output=True, text=True)
    return told.stdout


def middle_of(name):
    """Where the largest visible window with this name has its middle, in pixels of the screen."""
    found = []
    for window in xdotool("search", "--onlyvisible", "--name", name).split():
        shape = dict(line.split("=") for line in xdotool("getwindowgeometry", "--shell", window).split())
        x, y, width, height = (int(shape[key]) for key in ("X", "Y", "WIDTH", "HEIGHT"))
        found.append((width * height, x + width // 2, y + height // 2))
    return max(found)[1:]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("photo", type=Path, help="as the other program sees it")
    parser.add_argument("window")
    parser.add_argument("--history", type=Path, required=True)
    parser.add_argument("--picture", type=Path, required=True)
    arguments = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "xcb"
    application = QApplication([])
    x, y = middle_of(arguments.window)
    source = PhotographToDrag(arguments.photo)
    corner = application.primaryScreen().geometry()
    left, top = corner.right() - source.width(), corner.bottom() - source.height()
    source.move(left, top)
    application.setQuitOnLastWindowClosed(False)
    source.show()
    hand = Hand(
        [
            ("mousemove", left + 80, top + 50),
            ("mousedown", 1),
            ("mousemove", left + 60, top + 30),
            ("mousemove", (left + x) // 2, (top + y) // 2),
            ("mousemove", x - 10, y - 10),
            ("mousemove", x, y),
            ("mousemove", x + 2, y + 2),
            ("mouseup", 1),
        ]
    )
    QTimer.singleShot(GIVE_UP, application.quit)
    application.exec()
    del hand
    print(f"{arguments.photo} was dropped on «{arguments.window}» at {x}, {y}: {source.taken_as}")
    if source.taken_as != Qt.DropAction.CopyAction:
        return 1
    verdict = wait_for_verdict(arguments.history, arguments.photo)
    print(f"the history says: {verdict}")
    QTimer.singleShot(1000, application.quit)  # what the window still draws
    application.exec()
    QGuiApplication.primaryScreen().grabWindow(0).save(str(arguments.picture))
    return 0 if verdict else 1


def wait_for_verdict(history, photo):
    """What the program wrote down about the photograph; None if it wrote nothing."""
    deadline = time.monotonic() + GIVE_UP / 1000
    while time.monotonic() < deadline:
        with (
            contextlib.suppress(sqlite3.Error),
            sqlite3.connect(f"file:{history}?mode=ro", uri=True) as store,
        ):
            row = store.execute(
                "SELECT outcome, disease, probability_sick, model FROM photo WHERE path = ?", (str(photo),)
            ).fetchone()
            if row:
                return "{}, {}, P(sick) = {:.3f}, by the model «{}»".format(*row)
        time.sleep(0.2)
    return None


if __name__ == "__main__":
    sys.exit(main())
