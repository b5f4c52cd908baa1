"""Take the pictures of the documentation: the real window, with leaves that the program draws.

make screenshots             (calls: python packaging/make_screenshots.py)
"""

import os
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from beanleaf_app import app  # noqa: E402 - the folder above has to be found first
from beanleaf_app.paths import Paths  # noqa: E402 - the same
from beanleaf_app.photos.practice_leaves import CLASS_NAMES, practice_leaf  # noqa: E402 - the same

FOLDER = ROOT / "packaging" / "screenshots"
GIVE_UP = 120.0  # seconds


def main():
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = app.create_application(["screenshots"])
    from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415 - app.py says it in a sentence where Qt is missing

    def run_until(done):
        loop, timer = QEventLoop(), QTimer()
        deadline = time.monotonic() + GIVE_UP

        def look():
            if done():
                loop.quit()
            elif time.monotonic() > deadline:
                raise SystemExit(f"not finished after {GIVE_UP:.0f} seconds")

        timer.timeout.connect(look)
        timer.start(20)
        loop.exec()

    def take(window, name):
        settled = time.monotonic() + 0.8
        run_until(lambda: time.monotonic() > settled)
        FOLDER.mkdir(exist_ok=True)
        window.grab().save(str(FOLDER / f"{name}.png"))
        print(FOLDER / f"{name}.png")

    with tempfile.TemporaryDirectory(prefix="beanleaf-screenshots-", ignore_cleanup_errors=True) as folder:
        leaves = draw_leaves(Path(folder, "leaves"))
        window = app.build(Paths(*(Path(folder, name) for name in ("data", "cache", "config", "log"))))
        window.resize(1280, 720)
        window.show()
        view = window.classify_view

        def judged(count):
            return lambda: view.cards.rowCount() >= count and not view.queue.is_busy

        view.open_paths([leaves / "bean_rust 0.jpg"])
        run_until(judged(1))
        take(window, "one_photograph")
        view.clear()
        view.open_paths([leaves])
        run_until(judged(len(list(leaves.iterdir()))))
        take(window, "many_photographs")
        window.show_train()
        train = window.train_view
        train.form.data.choices["practice"].setChecked(True)
        train.form.epochs.setValue(1000)
        train.form.start_button.click()
        run_until(lambda: not train.is_training())
        take(window, "training")
        window.close()
    del application


def draw_leaves(folder):
    folder.mkdir()
    for number in range(8):
        for name in CLASS_NAMES:
            practice_leaf(name, np.random.default_rng([number, len(name)])).save(
                folder / f"{name} {number}.jpg", quality=92
            )
    return folder


if __name__ == "__main__":
    main()
