"""The real program, brought into a state and closed: the child process of closes.py."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from beanleaf_app.cli import main
from beanleaf_app.desktop.export.export_job import Export
from beanleaf_app.desktop.runs.saving_job import SavingJob
from beanleaf_app.desktop.window.main_window import MainWindow
from tests.models.small_models import random_model, random_network
from tests.robustness.figures import seconds_without_a_core


def run(state: str, way: str, seconds: float, folder: Path) -> int:
    """Start `main`, enter the state, close after so many seconds in one of the WAYS; prints when."""
    QTimer.singleShot(0, lambda: _enter(state, way, seconds, folder))
    return main(["--data-dir", str(folder / "data")])


def _window() -> MainWindow:
    return next(top for top in QApplication.topLevelWidgets() if isinstance(top, MainWindow))


def _enter(state: str, way: str, seconds: float, folder: Path) -> None:
    window = _window()
    milliseconds = int(seconds * 1000)
    if state == "loading":  # the jobs of the start are still under way
        milliseconds = 0
    elif state == "classifying":
        window.open_paths([folder / "photos"])
    elif state == "watching":
        window.classify_view.watch_folder(folder / "photos")
    elif state == "exporting":
        window.open_paths([folder / "leaf.jpg"])
        window.classify_view.ask_export(Export.TABLE)
    elif state == "history":
        window.show_history()
    elif state == "importing":
        window.show_models()
        window._models_view().import_files([folder / "data" / "models" / "mine.safetensors"])
    elif state == "lesson":
        window.show_lesson()
    elif state == "speaking":
        window.set_language("sw")
    elif state == "training":
        window.show_train()
        assert window.train_view is not None
        window.train_view.form.start_button.click()
    elif state == "saving":
        window.show_train()
        view = window.train_view
        assert view is not None
        model = random_model(network=random_network("disease", hidden=(64,)))
        view.keeping.job = SavingJob(window._library, model, "saved", use=False, parent=view.keeping)
        view.keeping.job.start()
    QTimer.singleShot(milliseconds, lambda: _close(way))


def _close(way: str) -> None:
    print(f"closed {time.monotonic()} {seconds_without_a_core(os.getpid())}", flush=True)
    if way == "signal":
        os.kill(os.getpid(), signal.SIGTERM)
        return
    _window().close()
    for box in QApplication.topLevelWidgets():
        if isinstance(box, QMessageBox) and box.isVisible():
            # The window asks whether to stop a training: yes.
            stops = QMessageBox.ButtonRole.DestructiveRole  # whatever language the words are in
            next(button for button in box.buttons() if box.buttonRole(button) == stops).click()
