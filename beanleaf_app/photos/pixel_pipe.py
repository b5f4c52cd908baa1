"""Pictures through a pipe between two processes, as quickly as they can be copied.

`Connection.send` packs an array, and `recv` reads it in small pieces, each into memory of its own: 6 ms for
a photograph of 1000x750 pixels. Bare bytes into the memory where they stay take 0.7 ms.
"""

from __future__ import annotations

import os
import sys
from multiprocessing.connection import Connection


class NothingCame(Exception):  # noqa: N818 - a fact that the receiver deals with
    """The other process stopped in the middle."""


def send_pixels(pipe: Connection, pixels: bytes | bytearray) -> None:
    """Send these bytes; the other process has to know how many. Raises OSError when it is gone."""
    rest = memoryview(pixels)
    if sys.platform == "win32":
        pipe.send_bytes(rest)
        return
    while rest:
        rest = rest[os.write(pipe.fileno(), rest) :]


def receive_pixels(pipe: Connection, count: int, seconds: float) -> bytearray:
    """What `send_pixels` sent, so many bytes.

    seconds : the longest time to wait for the next piece

    Raises
    ------
    NothingCame : if no piece came for so long
    EOFError, OSError : if the other process is gone
    """
    pixels = bytearray(count)
    rest = memoryview(pixels)
    while rest:
        if not pipe.poll(seconds):
            raise NothingCame
        if sys.platform == "win32":
            count = pipe.recv_bytes_into(rest)
        else:
            count = os.readv(pipe.fileno(), [rest])
        if not count:
            raise EOFError
        rest = rest[count:]
    return pixels
