"""What shows on an X11 screen and when, seen from outside the program that shows it. Needs libX11."""

from __future__ import annotations

import ctypes
import os
import select
import subprocess
import time
from ctypes import (
    POINTER,
    Structure,
    Union,
    byref,
    c_char_p,
    c_int,
    c_long,
    c_uint,
    c_ulong,
    c_void_p,
    sizeof,
)

_CLIENT_MESSAGE, _UNMAP_NOTIFY, _MAP_NOTIFY = 33, 18, 19
_SUBSTRUCTURE_NOTIFY = 1 << 19
_ALL_PLANES, _Z_PIXMAP = c_ulong(-1), 2
_LARGE = 400  # pixels; a smaller window is a hint or a menu
_COLOURS = 8  # of a window that shows something; one that is only filled shows one or two


class _Image(Structure):
    _fields_ = (
        *((name, c_int) for name in ("width", "height", "xoffset", "format")),
        ("data", c_void_p),
        *((name, c_int) for name in ("byte_order", "unit", "bit_order", "pad", "depth", "bytes_per_line")),
    )


class _Event(Union):
    class _Map(Structure):  # and _Unmap, as far as it matters
        _fields_ = (
            ("type", c_int),
            ("serial", c_ulong),
            ("send_event", c_int),
            ("display", c_void_p),
            ("event", c_ulong),
            ("window", c_ulong),
        )

    class _Message(Structure):
        _fields_ = (
            ("type", c_int),
            ("serial", c_ulong),
            ("send_event", c_int),
            ("display", c_void_p),
            ("window", c_ulong),
            ("message_type", c_ulong),
            ("format", c_int),
            ("data", c_long * 5),
        )

    _fields_ = (("type", c_int), ("map", _Map), ("message", _Message), ("room", c_long * 24))


class XScreen:
    """The default screen of the display `name`, watched from now on."""

    def __init__(self, name: str) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        for function, result in (("XOpenDisplay", c_void_p), ("XDefaultRootWindow", c_ulong)):
            getattr(self._x, function).restype = result
        self._x.XInternAtom.restype = c_ulong
        self._x.XGetImage.restype = POINTER(_Image)
        self._display = c_void_p(self._x.XOpenDisplay(c_char_p(name.encode())))
        if not self._display:
            raise SystemExit(f"the display {name} does not open")
        self._root = c_ulong(self._x.XDefaultRootWindow(self._display))
        self._x.XSelectInput(self._display, self._root, c_long(_SUBSTRUCTURE_NOTIFY))
        self._x.XSync(self._display, c_int(1))

    def wait_for_window(self, seconds: float) -> int:
        """The next large window that is mapped."""
        deadline = time.monotonic() + seconds
        while True:
            event = self._next(deadline)
            if event.type == _MAP_NOTIFY and min(self._size(event.map.window)) >= _LARGE:
                return int(event.map.window)

    def wait_for_paint(self, window: int, seconds: float) -> None:
        """Return when the window shows more than a background."""
        deadline = time.monotonic() + seconds
        while len(self._colours(window)) < _COLOURS:
            if time.monotonic() > deadline:
                raise SystemExit("the window stays empty")
            time.sleep(0.004)

    def close(self, window: int, seconds: float) -> None:
        """Ask the window to close, as its frame would, and wait until it is gone.

        The event loop of its program does it, so until then no click or key would be answered either.
        """
        event = _Event()
        event.message.type, event.message.window, event.message.format = _CLIENT_MESSAGE, window, 32
        event.message.message_type = self._atom("WM_PROTOCOLS")
        event.message.data[0] = self._atom("WM_DELETE_WINDOW")
        self._x.XSendEvent(self._display, c_ulong(window), c_int(0), c_long(0), byref(event))
        self._x.XFlush(self._display)
        deadline = time.monotonic() + seconds
        while True:
            told = self._next(deadline)
            if told.type == _UNMAP_NOTIFY and told.map.window == window:
                return

    def _next(self, deadline: float) -> _Event:
        event = _Event()
        assert sizeof(event) >= 24 * sizeof(c_long)
        while not self._x.XPending(self._display):
            left = deadline - time.monotonic()
            if left < 0:
                raise SystemExit("nothing happened on the screen")
            select.select([self._x.XConnectionNumber(self._display)], [], [], left)
        self._x.XNextEvent(self._display, byref(event))
        return event

    def _size(self, window: int) -> tuple[int, int]:
        root, x, y = c_ulong(), c_int(), c_int()
        width, height, border, depth = c_uint(), c_uint(), c_uint(), c_uint()
        self._x.XGetGeometry(
            self._display,
            c_ulong(window),
            *(byref(one) for one in (root, x, y, width, height, border, depth)),
        )
        return width.value, height.value

    def _colours(self, window: int) -> set[bytes]:
        width, height = self._size(window)
        # A band at the top: the menu bar and the head of the first view.
        image = self._x.XGetImage(
            self._display, c_ulong(window), 0, 0, width, min(height, 120), _ALL_PLANES, _Z_PIXMAP
        )
        if not image:
            return set()
        content = ctypes.string_at(image.contents.data, image.contents.bytes_per_line * image.contents.height)
        self._x.XDestroyImage(image)
        return {content[start : start + 4] for start in range(0, len(content), 28)}

    def _atom(self, name: str) -> int:
        return int(self._x.XInternAtom(self._display, c_char_p(name.encode()), c_int(0)))


def start_server(size: str) -> tuple[subprocess.Popen[bytes], str]:
    """An X server without a screen to look at, of a size such as "1366x768x24", and its display."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["/usr/bin/Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"],
        stderr=subprocess.DEVNULL,
        pass_fds=[writing],
    )
    os.close(writing)
    with os.fdopen(reading, encoding="ascii") as told:
        number = told.readline().strip()  # it chooses a free one, and says so once it listens
    return server, f":{number}"
