"""Text from outside, made fit for a terminal."""

from __future__ import annotations


def shown(text: str) -> str:
    """The text with everything that is not printable escaped: a file name must not steer a terminal."""
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in text
    )
