"""Whether a window can open at all. Qt would end the program without a word it could translate."""

from __future__ import annotations

import ctypes
import os
import socket
import sys
from pathlib import Path

from beanleaf_app.errors import BeanleafError

_INSTEAD = "To classify without a window, use: beanleaf classify PHOTO"
_PACKAGES = (
    "On Debian and Ubuntu: sudo apt install "
    "libegl1 libgssapi-krb5-2 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1"
)


def require_display() -> None:
    """Raise BeanleafError with a sentence when this computer has no screen for a window."""
    if not sys.platform.startswith("linux") or not _wants_desktop(os.environ.get("QT_QPA_PLATFORM", "")):
        return
    if _wayland_answers():
        return
    if not os.environ.get("DISPLAY"):
        raise BeanleafError(f"There is no screen here for a window to open on. {_INSTEAD}")
    _require_x11()


def missing_library(error: ImportError) -> BeanleafError:
    """The sentence for a window toolkit that cannot be loaded."""
    return BeanleafError(
        f"The window cannot open, because a part of the system is missing ({error}). {_PACKAGES}. {_INSTEAD}"
    )


def _wants_desktop(platform: str) -> bool:
    names = {part.partition(":")[0] for part in platform.split(";")} - {""}
    return not names or bool(names & {"xcb", "wayland"})


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    path = Path(os.environ.get("XDG_RUNTIME_DIR", "/run"), name)
    with socket.socket(socket.AF_UNIX) as test:
        test.settimeout(2)
        try:
            test.connect(str(path))
        except OSError:
            return False
    return True


def _require_x11() -> None:
    """Load and ask the same library that Qt will ask; it knows hosts, sockets and passwords."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
        ctypes.CDLL("libxcb-cursor.so.0")
    except OSError as error:
        raise missing_library(ImportError(str(error))) from None
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    try:
        if xcb.xcb_connection_has_error(connection):
            display = os.environ.get("DISPLAY", "")
            raise BeanleafError(
                f"The screen «{display}» does not answer, so no window can open. "
                f"Start Beanleaf from a desktop session. {_INSTEAD}"
            )
    finally:
        xcb.xcb_disconnect(connection)
