"""The system asks the program to end: at a log-out, at a shutdown, or by a signal."""

from __future__ import annotations

import os
import signal
import socket
import threading
from types import FrameType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication, QSessionManager

if TYPE_CHECKING:
    from beanleaf_app.desktop.window.main_window import MainWindow


class SessionEnd(QObject):
    """Keeps what the person would miss when a session is about to end, and closes when told to.

    Before a log-out Qt asks every program to keep its state; the log-out may still be called off, so the
    window stays. SIGTERM, SIGHUP and SIGINT mean it: the window closes as a person would close it, but
    without a question that nobody may be there to answer.
    """

    def __init__(self, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._before: dict[int, Any] = {}
        self._wakes: socket.socket | None = None
        self._woken: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None

    def listen(self) -> None:
        """Hear the system from now on, until `close`."""
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(self._on_session_ending)
        # Windows has no such signals, and ends what is still open after the log-out.
        if os.name == "posix" and threading.current_thread() is threading.main_thread():
            self._hear_signals()

    def close(self) -> None:
        """Leave signals to whoever had them."""
        if self._wakes is not None and self._woken is not None and self._notifier is not None:
            # First: Qt complains of a notifier that outlives its socket.
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            signal.set_wakeup_fd(-1)
            for number, before in self._before.items():
                signal.signal(number, before)
            self._wakes.close()
            self._woken.close()
            self._wakes = self._woken = self._notifier = None

    def _hear_signals(self) -> None:
        # Python handles a signal when it runs next, and Qt's event loop may wait for ever: a byte in a
        # socket wakes it.
        self._woken, self._wakes = socket.socketpair()
        self._woken.setblocking(False)
        self._wakes.setblocking(False)
        self._notifier = QSocketNotifier(self._woken.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        signal.set_wakeup_fd(self._wakes.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            self._before[number] = signal.signal(number, _leave_to_the_socket)

    def _on_woken(self) -> None:
        assert self._woken is not None
        numbers = self._woken.recv(64)
        if any(number in self._before for number in numbers):
            self._window.close_unasked()
            # Also where a dialog waits for an answer.
            QCoreApplication.exit(0)

    def _on_session_ending(self, _manager: QSessionManager) -> None:
        self._window.keep_state()


def _leave_to_the_socket(_number: int, _frame: FrameType | None) -> None:
    """In place of ending at once."""
