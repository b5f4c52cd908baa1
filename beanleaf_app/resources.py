"""The one door to the files that come with the program: icons, translations, notes."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """The path of a file that came with Beanleaf, such as ``resource("icons", "leaf.svg")``.

    Raises FileNotFoundError when it is not there: that is a broken installation, not a person's mistake.
    """
    # An installed package carries its resources inside; a source tree and a frozen program have them beside.
    for root in (_HERE / "resources", _HERE.parent / "resources"):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError("/".join(("resources", *parts)))
