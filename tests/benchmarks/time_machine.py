"""How long the window takes to show another epoch when the slider of the time machine is moved.

    make bench-slider
    python tests/benchmarks/time_machine.py [DATA] [--epochs N] [--positions N]

It trains in the real window, opens each page that follows the slider, and moves the slider: to epochs
here and there, and from one to the next; the inside of the network also in the first second after the end,
before the film of its first layer is made. A position counts from the moment the slider is moved until the
page shows that epoch and everything is painted. The page «Confusion» counts the answers of every unseen
leaf, «Curves» holds the strip of photographs.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from open_program import open_window, own_paths

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from beanleaf_app import app  # noqa: E402 - the folder above has to be found first
from beanleaf_app.training.config import TrainingConfig  # noqa: E402 - the same

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from beanleaf_app.desktop.training.train_canvas import TrainCanvas
    from beanleaf_app.desktop.training.train_view import TrainView

TARGET = 50.0  # milliseconds for each position
GIVE_UP = 300.0  # seconds
AT_ONCE = 20  # positions; more would not be at once any more


def main() -> int:
    beans = Path(os.environ.get("BEANLEAF_BEANS") or ROOT.parent / "shared" / "beans")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("data", nargs="?", default=str(beans) if beans.is_dir() else "practice")
    parser.add_argument("--network", default="article")
    parser.add_argument("--epochs", type=int, default=1000)
    parser.add_argument("--positions", type=int, default=100, help="of each page")
    arguments = parser.parse_args()
    application = app.create_application(["time_machine"])
    with tempfile.TemporaryDirectory(prefix="beanleaf-slider-", ignore_cleanup_errors=True) as folder:
        window = open_window(own_paths(Path(folder)))
        window.show_train()
        view = window.train_view
        assert view is not None
        _train(view, arguments)
        print(
            f"screen {application.platformName()}, {os.cpu_count()} cores, data {arguments.data}, "
            f"{arguments.epochs:,} epochs of {arguments.network}, milliseconds for each position"
        )
        print(f"{'page':<18}{'positions':>10}{'median':>9}{'99 %':>9}{'longest':>9}{'>50':>6}")
        rng = np.random.default_rng(0)
        pages, back = _pages(view.canvas), view.look_back
        kept = [
            _measure(f"{name}, at once", page, shows, view, _positions(rng, arguments)[-AT_ONCE:])
            for name, page, shows in pages
            if page in (view.canvas.weights, view.canvas.layers)
        ]
        _run_until(lambda: not back._pause.isActive() and not back.is_busy)  # what makes it faster is made
        kept += [_measure(name, page, shows, view, _positions(rng, arguments)) for name, page, shows in pages]
        window.close()
    print(f"budget: {TARGET:.0f} ms for each position{'' if all(kept) else ': missed, see above'}")
    return 0


def _train(view: TrainView, arguments: argparse.Namespace) -> None:
    form = view.form
    if arguments.data in form.data.choices:
        form.data.choices[arguments.data].setChecked(True)
    else:
        form.data.set_folder(Path(arguments.data).resolve())
    form.network.take(arguments.network)
    form.learning.suit(TrainingConfig.for_network(arguments.network))
    form.epochs.setValue(arguments.epochs)
    form.seed.setValue(1)
    form.start()
    _run_until(lambda: not view.is_training())
    if view.trained is None:
        raise SystemExit(f"the training failed: {view.problem.text or view.form.problem or view.note.text}")


def _pages(canvas: TrainCanvas) -> list[tuple[str, QWidget, Callable[[int], bool]]]:
    """What follows the slider, and how to see that it shows an epoch."""

    def answers(page: object, epoch: int) -> bool:
        found = page._answers  # type: ignore[attr-defined]  # a benchmark may look behind the counter
        return found is not None and found.epoch == epoch

    def glimpsed(epoch: int) -> bool:
        return canvas.weights.glimpse is not None and canvas.weights.glimpse.epoch == epoch

    return [
        ("Curves", canvas._curves, lambda epoch: answers(canvas.strip, epoch)),
        (
            "Confusion",
            canvas.confusion,
            lambda epoch: (
                canvas.confusion.model.answers is not None and canvas.confusion.model.answers.epoch == epoch
            ),
        ),
        ("Leaves", canvas.answers, lambda epoch: answers(canvas.answers, epoch)),
        ("Sureness", canvas.reliability, lambda epoch: answers(canvas.reliability, epoch)),
        ("Weights", canvas.weights, glimpsed),
        ("Layers", canvas.layers, lambda epoch: canvas.layers._epoch == epoch),
        ("Table", canvas.table, lambda epoch: canvas.table.currentIndex().row() == epoch),
    ]


def _positions(rng: np.random.Generator, arguments: argparse.Namespace) -> list[int]:
    """Half of them anywhere, half from one to the next, as the arrow keys go."""
    half = arguments.positions // 2
    anywhere = rng.integers(0, arguments.epochs + 1, arguments.positions - half).tolist()
    first = int(rng.integers(0, max(1, arguments.epochs - half)))
    return [*anywhere, *range(first, min(first + half, arguments.epochs + 1))]


def _measure(
    name: str, page: QWidget, shows: Callable[[int], bool], view: TrainView, positions: list[int]
) -> bool:
    from PySide6.QtWidgets import QApplication

    canvas = view.canvas
    canvas.tabs.setCurrentWidget(page)
    QApplication.processEvents()
    canvas.time_machine.go_to(positions[0] + 1 if positions[0] == 0 else positions[0] - 1)
    _run_until(lambda: not view.look_back.is_busy)
    taken = []
    for epoch in positions:
        if epoch == canvas.epoch:
            continue
        began = time.perf_counter()
        canvas.time_machine.go_to(epoch)
        _run_until(lambda epoch=epoch: shows(epoch))  # type: ignore[misc]  # bound at once
        QApplication.processEvents()  # what is still to be painted
        taken.append(1000 * (time.perf_counter() - began))
        _run_until(lambda: not view.look_back.is_busy)
    p99, longest = float(np.quantile(taken, 0.99)), max(taken)
    over = sum(milliseconds > TARGET for milliseconds in taken)
    print(
        f"{name:<18}{len(taken):>10}{np.median(taken):>9.1f}{p99:>9.1f}{longest:>9.1f}{over:>6}", flush=True
    )
    return longest <= TARGET


def _run_until(done: Callable[[], bool]) -> None:
    """Run the event loop, as the program does: it lets the other threads have Python."""
    from PySide6.QtCore import QEventLoop, Qt, QTimer

    loop, timer = QEventLoop(), QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    deadline = time.perf_counter() + GIVE_UP

    def beat() -> None:
        if done() or time.perf_counter() > deadline:
            loop.quit()

    timer.timeout.connect(beat)
    timer.start(1)
    loop.exec()
    timer.stop()
    if not done():
        raise SystemExit(f"not finished after {GIVE_UP:.0f} seconds")


if __name__ == "__main__":
    sys.exit(main())
