"""Garbage is looked for while nothing is at work."""

from __future__ import annotations

import gc
import linecache
import sys
import threading
import weakref
from collections.abc import Iterator
from types import ModuleType

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.job import Job
from beanleaf_app.desktop.window import idle_collector
from beanleaf_app.desktop.window.idle_collector import IdleCollector


class Loop:
    """Refers to itself, so that only a collection finds out that nobody else does."""

    def __init__(self) -> None:
        self.me = self


class Waiting(Job):
    """At work until it is let go."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.go = threading.Event()

    def work(self) -> None:
        self.go.wait()


@pytest.fixture(autouse=True)
def _collection_as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.enable()
    gc.unfreeze()


def old_garbage() -> weakref.ref[Loop]:
    """Garbage that only a full round finds, and as many rounds through the younger as make one worth it."""
    loop = Loop()
    for _ in range(10):
        gc.collect(1)
    return weakref.ref(loop)


def test_what_was_loaded_is_looked_through_no_more(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    gc.disable()
    linecache.getlines(__file__)
    IdleCollector(window).begin()
    assert gc.isenabled()
    assert gc.get_freeze_count() > 1000
    assert len(gc.get_objects()) < 1000
    assert __file__ not in linecache.cache


def test_garbage_is_found_once_nothing_is_at_work(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    collector, job = IdleCollector(window), Waiting(window)
    collector.begin()
    job.start()
    garbage = old_garbage()
    collector.look()
    assert garbage() is not None
    job.go.set()
    job.wait()
    collector.look()
    assert garbage() is None


def test_a_round_that_is_not_worth_it_is_left_out(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    collector = IdleCollector(window)
    collector.begin()
    gc.collect()
    loop = Loop()
    gc.collect(1)
    garbage = weakref.ref(loop)
    del loop
    collector.look()
    assert garbage() is not None


def test_what_was_loaded_later_stays_for_good_too(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    collector = IdleCollector(window)
    collector.begin()
    before = gc.get_freeze_count()
    old_garbage()
    collector.look()
    assert gc.get_freeze_count() <= before
    monkeypatch.setitem(sys.modules, "loaded_just_now", ModuleType("loaded_just_now"))
    garbage = old_garbage()
    collector.look()
    assert gc.get_freeze_count() > before
    assert garbage() is None


def test_in_the_middle_of_work_memory_has_a_limit_all_the_same(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(idle_collector, "_MOST", 20)
    window = QWidget()
    qtbot.addWidget(window)
    IdleCollector(window).begin()
    garbage, kept = old_garbage(), []
    young, middle, full = gc.get_threshold()
    for _ in range(2 * young * middle * full):
        kept.append([])
        if garbage() is None:
            break
    assert garbage() is None
