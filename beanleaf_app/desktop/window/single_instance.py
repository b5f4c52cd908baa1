"""One window for each person and data folder: a second start hands its files to the first and ends."""

from __future__ import annotations

import getpass
import json
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

# How long a first window that does not answer is waited for. It may hang, or be of another version.
_CONNECT_MILLISECONDS, _ANSWER_MILLISECONDS = 500, 1_500
_TAKEN = b"taken\n"
_LONGEST = 8_000_000  # bytes; no command line is longer
_LONGEST_ADDRESS = 100  # of a socket, on the strictest system
# With this a second start may hand on the right to come to the front.
_TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - a name, and no secret


def address_for(data: Path) -> str:
    """Where the first window of this person and data folder listens: a path, or a name for the system."""
    try:
        person = getpass.getuser()
    except (OSError, KeyError, ImportError):
        person = ""
    text = f"{person}\n{os.path.realpath(data)}".encode("utf-8", "surrogatepass")
    # Qt's own: that of Python loads OpenSSL.
    digest = QCryptographicHash.hash(text, QCryptographicHash.Algorithm.Sha256)
    name = f"beanleaf-{bytes(digest.toHex().data()).decode('ascii')[:16]}"
    # This folder is the person's alone, while anybody may put a socket into the one for temporary files.
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    path = os.path.join(folder, name)  # noqa: PTH118 - a socket's address is a text
    return path if Path(folder).is_dir() and folder and len(path) <= _LONGEST_ADDRESS else name


class SingleInstance(QObject):
    """Asks the first window, or is the first one. Never keeps a window from opening."""

    handed_over = Signal(list)  # Paths that a second start was given; empty: it only wants to be seen

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = address
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)

    def hand_over(self, given: Sequence[Path]) -> bool:
        """Give these to the first window. False when there is none, or it does not answer soon."""
        socket = QLocalSocket()
        try:
            socket.connectToServer(self._address)
            if not socket.waitForConnected(_CONNECT_MILLISECONDS):
                return False
            paths = [os.path.abspath(path) for path in given]  # noqa: PTH100 - «..» stays what it was
            message = {"paths": paths, "token": os.environ.get(_TOKEN, "")}
            socket.write(json.dumps(message).encode("ascii") + b"\n")
            answered = socket.waitForReadyRead(_ANSWER_MILLISECONDS)
            return answered and bytes(socket.readAll().data()) == _TAKEN
        finally:
            socket.abort()

    def listen(self) -> None:
        """Be the first window from now on. Where that cannot be, every start opens a window."""
        # Qt takes an address away from whoever has it, so a window that only hangs is looked for first.
        if not self._somebody_listens():
            QLocalServer.removeServer(self._address)  # a crash left it behind
            self._server.listen(self._address)

    def close(self) -> None:
        """Listen no more, and leave nothing behind."""
        self._server.close()

    def _somebody_listens(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._address)
        connected = socket.waitForConnected(_CONNECT_MILLISECONDS)
        socket.abort()
        return connected

    def _on_connected(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.setReadBufferSize(_LONGEST)
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._on_ready(socket))
            self._on_ready(socket)

    def _on_ready(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() >= _LONGEST:
                socket.abort()
            return
        message = _read(bytes(socket.readLine().data()))
        if message is None:
            socket.abort()
            return
        socket.write(_TAKEN)
        socket.flush()
        paths, token = message
        if token:
            os.environ[_TOKEN] = token
        self.handed_over.emit(paths)


def _read(line: bytes) -> tuple[list[Path], str] | None:
    """The paths and the token of a message; None for one that makes no sense."""
    with suppress(ValueError, RecursionError, KeyError, TypeError):
        message = json.loads(line)
        paths, token = message["paths"], message["token"]
        if isinstance(token, str) and all(isinstance(path, str) for path in paths):
            return [Path(path) for path in paths], token
    return None
