"""A classify view with a library of its own and one worker process for the tests of a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.classify.classify_view import ClassifyView
from beanleaf_app.desktop.language import language
from beanleaf_app.desktop.models.models_view import ModelsView
from beanleaf_app.desktop.settings import Settings
from beanleaf_app.desktop.style.theme import theme
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.photos.decode_pool import DecodePool
from tests.desktop.classifying import Open
from tests.desktop.history_room import open_history  # noqa: F401 - a fixture
from tests.desktop.models_room import OpenModels, settle
from tests.desktop.training_room import leaves, open_training  # noqa: F401 - fixtures


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> None:
    """Plural forms are in a catalogue in English too."""
    language()


@pytest.fixture(scope="module")
def pool() -> Iterator[DecodePool]:
    with DecodePool(workers=1) as pool:
        list(pool.decode_all([b""]))  # its process belongs to the module, not to the first test that uses it
        yield pool


@pytest.fixture
def library(tmp_path: Path) -> ModelLibrary:
    return ModelLibrary(tmp_path / "models")


@pytest.fixture
def open_view(qtbot: QtBot, tmp_path: Path, library: ModelLibrary, pool: DecodePool) -> Iterator[Open]:
    """Opens the view once the library holds what the test wants."""
    opened: list[ClassifyView] = []

    def open_it() -> ClassifyView:
        theme()
        view = ClassifyView(library, pool, Settings(tmp_path / "config"))
        qtbot.addWidget(view)
        view.resize(1000, 700)
        with qtbot.waitExposed(view):
            view.show()
        opened.append(view)
        return view

    yield open_it
    for view in opened:
        view.shut_down()


@pytest.fixture
def open_models(qtbot: QtBot, tmp_path: Path, library: ModelLibrary) -> Iterator[OpenModels]:
    """Opens the models view once the library holds what the test wants."""
    opened: list[ModelsView] = []

    def open_it(of: ModelLibrary = library) -> ModelsView:
        theme()
        view = ModelsView(of, Settings(tmp_path / "config"))
        qtbot.addWidget(view)
        view.resize(1180, 690)
        with qtbot.waitExposed(view):
            view.show()
        opened.append(view)
        settle(qtbot, view)
        return view

    yield open_it
    for view in opened:
        view.shut_down()
