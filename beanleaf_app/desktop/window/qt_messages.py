"""What Qt itself complains about, into the log."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_log = logging.getLogger("beanleaf_app.qt")
_LEVELS = {
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
# Screens that are none, as tests use them, say so whenever a window opens.
_HARMLESS = ("This plugin does not support",)


@contextmanager
def qt_messages_logged() -> Iterator[None]:
    """Within this block, Qt's warnings go to the log too, beside where they went before."""

    def handle(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind in _LEVELS and not text.startswith(_HARMLESS):
            _log.log(_LEVELS[kind], "%s", text)
        if before[0] is not None:
            before[0](kind, context, text)
        elif sys.stderr is not None:
            sys.stderr.write(f"{text}\n")

    before: list[Callable[[Any, Any, str], object] | None] = [None]
    before[0] = qInstallMessageHandler(handle)
    try:
        yield
    finally:
        qInstallMessageHandler(before[0])
