"""A fresh install with nothing of its own: window and command line answer with the model that ships."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from beanleaf_app import app
from beanleaf_app.cli import main
from beanleaf_app.desktop.card import CardState
from beanleaf_app.models.library import SHIPPED_NAME
from beanleaf_app.paths import Paths
from beanleaf_app.photos.practice_leaves import practice_leaf
from tests.e2e.dropping import drop

pytestmark = [
    pytest.mark.shipped_model,
    pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints"),
]

PATIENCE = 60_000
IN_WORDS = {"angular_leaf_spot": "angular leaf spot", "bean_rust": "bean rust"}


def drop_and_read(qtbot: QtBot, home: Path, photo: Path) -> tuple[CardState, str, str]:
    """The state, the word and the line below it, of a photograph dropped on a window with an empty home."""
    paths = Paths(*(home / name for name in ("data", "cache", "config", "log")))
    window = app.build(paths)
    qtbot.addWidget(window)
    window.show()
    try:
        assert window.classify_view.model_chooser.chosen == SHIPPED_NAME
        drop(window, photo)
        view = window.classify_view
        qtbot.waitUntil(lambda: view.cards.rowCount() == 1 and not view.queue.is_busy, timeout=PATIENCE)
        single = view.results.single
        return view.cards.card(0).state, single.word.text(), single.detail.text()
    finally:
        window.close()


class ShownWindows(QObject):
    """Notes every window that is shown, however short."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


def test_nothing_flashes_up_before_the_window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    shown = ShownWindows()
    qapp.installEventFilter(shown)
    try:
        window = app.build(Paths(*(tmp_path / name for name in ("data", "cache", "config", "log"))))
        qtbot.addWidget(window)
        assert window.classify_view.model_chooser.chosen == SHIPPED_NAME
        window.show()
        assert window.classify_view.model_chooser.isVisible()
        window.close()
    finally:
        qapp.removeEventFilter(shown)
    assert shown.names == ["MainWindow"]


@pytest.mark.parametrize("name", IN_WORDS)
def test_a_real_leaf_gets_its_disease_in_english_words(
    qtbot: QtBot, tmp_path: Path, beans_folder: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    photo = beans_folder / "validation" / name / f"{name}_val.3.jpg"
    state, word, detail = drop_and_read(qtbot, tmp_path, photo)
    assert (state, word) == (CardState.SICK, "Sick")
    assert detail.lower() == IN_WORDS[name]
    assert main(["classify", str(photo), "--data-dir", str(tmp_path / "other")]) == 0
    assert f"sick, P(sick) = 1.00, {IN_WORDS[name]}" in capsys.readouterr().out


def test_a_drawn_leaf_gets_the_same_answer_in_both(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photo = tmp_path / "leaf.jpg"
    practice_leaf("healthy", np.random.default_rng(2), side=400).save(photo)
    state, _, _ = drop_and_read(qtbot, tmp_path, photo)
    assert main(["classify", str(photo), "--json", "--data-dir", str(tmp_path / "other")]) == 0
    assert json.loads(capsys.readouterr().out)["verdict"] == state.value
