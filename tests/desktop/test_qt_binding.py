"""What Beanleaf takes for granted of PySide6 itself."""

from __future__ import annotations

import sys

from PySide6.QtCore import QRectF


def test_calling_qt_does_not_use_up_none():
    # PySide6 6.12.0 takes a reference to None with each call that returns nothing. Before Python 3.12,
    # which no longer counts them, the program dies after some thousands: pin another release there.
    rectangle = QRectF()
    before = sys.getrefcount(None)
    for _ in range(500):
        rectangle.setWidth(1.0)
    assert before - sys.getrefcount(None) < 250
