"""Text that any file can hold."""

from __future__ import annotations


def readable(text: str) -> str:
    """The text without what no encoding can hold: names on Linux may be any bytes."""
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except UnicodeEncodeError:  # other halves of characters, which only a model file can hold
        return text.encode("utf-8", "replace").decode("utf-8")
