"""Tips with text from outside, shown as the text it is."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import Qt


def plain_tip(text: str) -> str:
    """What to set as a tip so that it shows just this text: Qt takes some for HTML, and opens what it names.

    A file may be called «<img src=x>».
    """
    return f"<p style='white-space:pre-wrap'>{escape(text)}</p>" if Qt.mightBeRichText(text) else text
