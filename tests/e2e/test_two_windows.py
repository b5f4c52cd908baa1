"""A second start, in a process of its own, beside a first window that answers, hangs or has crashed."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beanleaf_app.cli import main
from beanleaf_app.desktop.card import CardState
from beanleaf_app.desktop.window.main_window import MainWindow
from beanleaf_app.desktop.window.single_instance import SingleInstance, address_for
from beanleaf_app.models.library import ModelLibrary
from tests.conftest import ROOT
from tests.desktop.leaves import save_model, save_photos

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PATIENCE = 60_000
Person = Callable[[MainWindow], None]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    save_model(ModelLibrary(tmp_path / "person" / "models"), "always sick", 9.0)
    return tmp_path / "person"


@pytest.fixture
def first_window(qtbot: QtBot, home: Path) -> Iterator[Callable[[Person], None]]:
    """Runs the real `main` in this process; a person does something; then the window is closed."""

    def run(person: Person) -> None:
        done: list[bool] = []

        def act() -> None:
            (window,) = [top for top in QApplication.topLevelWidgets() if isinstance(top, MainWindow)]
            try:
                person(window)
                done.append(True)
            finally:
                window.close()
                window.deleteLater()

        QTimer.singleShot(0, act)
        assert main(["--data-dir", str(home)]) == 0
        assert done

    yield run
    QApplication.processEvents()


def second_start(home: Path, *given: str, cwd: Path = ROOT) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "beanleaf_app", "--data-dir", str(home), *given],
        cwd=cwd,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
    )


def test_the_second_hands_its_files_to_the_first_and_ends(
    first_window: Callable[[Person], None], qtbot: QtBot, home: Path, tmp_path: Path
) -> None:
    save_photos(tmp_path / "photos", 2)

    def person(window: MainWindow) -> None:
        window.showMinimized()
        # A relative name means the folder of the second start, not of the first.
        second = second_start(home, "photos", cwd=tmp_path)
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=PATIENCE)
        assert second.returncode == 0
        qtbot.waitUntil(lambda: len(window.classify_view.queue.cards.all()) == 2, timeout=PATIENCE)
        qtbot.waitUntil(
            lambda: {card.state for card in window.classify_view.queue.cards.all()} == {CardState.SICK},
            timeout=PATIENCE,
        )
        assert not window.isMinimized()

    first_window(person)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows leaves no socket behind")
def test_what_a_crash_left_behind_is_no_obstacle(
    first_window: Callable[[Person], None], qtbot: QtBot, home: Path
) -> None:
    crashed = second_start(home)
    address = Path(address_for(home))
    qtbot.waitUntil(address.exists, timeout=PATIENCE)
    crashed.send_signal(signal.SIGKILL)
    crashed.wait()
    assert address.exists()

    def person(_window: MainWindow) -> None:
        second = second_start(home)
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=PATIENCE)
        assert second.returncode == 0

    first_window(person)
    assert not address.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes of Windows cannot be made so simply")
def test_a_first_window_that_hangs_is_not_waited_for(qapp: QApplication, home: Path) -> None:
    address = address_for(home)
    with socket.socket(socket.AF_UNIX) as hung:
        hung.bind(address)
        hung.listen()
        instance = SingleInstance(address)
        begun = time.monotonic()
        assert not instance.hand_over([Path("leaf.jpg")])
        instance.listen()
        assert time.monotonic() - begun < 5
        assert Path(address).exists(), "the other window may yet come to itself"
        instance.close()
    Path(address).unlink()


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes of Windows cannot be made so simply")
@pytest.mark.parametrize(
    "line", [b"\n", b"{}\n", b"\xff\xfe\n", b'{"paths": 3, "token": ""}\n', b"[" * 100_000 + b"\n"]
)
def test_nonsense_opens_nothing(qtbot: QtBot, home: Path, line: bytes) -> None:
    instance = SingleInstance(address_for(home))
    taken: list[object] = []
    instance.handed_over.connect(taken.append)
    instance.listen()
    with socket.socket(socket.AF_UNIX) as stranger:
        stranger.connect(address_for(home))
        stranger.sendall(line)
        stranger.setblocking(False)

        def refused() -> bool:
            try:
                return stranger.recv(10) == b""
            except BlockingIOError:
                return False

        qtbot.waitUntil(refused, timeout=PATIENCE)
    instance.close()
    assert taken == []
    assert not Path(address_for(home)).exists()


def test_other_data_folders_have_windows_of_their_own(tmp_path: Path) -> None:
    assert address_for(tmp_path / "one") != address_for(tmp_path / "two")
    assert address_for(tmp_path / "one") == address_for(tmp_path / "two" / ".." / "one")
