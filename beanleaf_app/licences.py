"""The licences of Beanleaf and of everything it is made of, as the installed packages state them."""

from __future__ import annotations

import importlib.metadata
import re
from collections.abc import Callable
from importlib.metadata import Distribution, PackageNotFoundError
from pathlib import Path

from beanleaf_app.sentence import Sentence

_OURS = "beanleaf"
# Only what comes along when Beanleaf is packaged; tools for building and testing are not part of it.
_PYTHON = (
    "Python: Python Software Foundation License 2. Copyright the Python Software Foundation; see "
    "https://docs.python.org/3/license.html."
)
_HEAD = Sentence("Beanleaf is made of these parts:")
_QT = Sentence(
    "Qt, and PySide6 with shiboken6, are used under the GNU Lesser General Public License, version 3. They "
    "are separate libraries in the folder of the program, or of the Python environment, and you may replace "
    "them with builds of your own. Their source: https://download.qt.io/official_releases/."
)
_TEXT_FILES = re.compile(r"(^|/)(licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)


def licences_text(said: Callable[[str], str] = str) -> str:
    """Every part with its version and licence, then the texts that come with the parts.

    said : from a Sentence of Beanleaf's own to the reader's language; what others wrote stays as it is
    """
    parts = _parts()
    lines = [said(_HEAD), "", _PYTHON]
    lines += [f"{part.metadata['Name']} {part.version}: {_licence_of(part)}" for part in parts]
    lines += ["", said(_QT)]
    for part in parts:
        for name, text in _texts_of(part):
            lines += ["", "-" * 72, f"{part.metadata['Name']} {part.version}, {name}", "-" * 72, text.strip()]
    return "\n".join(lines) + "\n"


def _parts() -> list[Distribution]:
    """Beanleaf and what it needs, directly or through another, as far as it is installed; sorted."""
    found: dict[str, Distribution] = {}
    waiting = [_OURS]
    while waiting:
        name = _normal(waiting.pop())
        if name in found:
            continue
        try:
            found[name] = importlib.metadata.distribution(name)
        except PackageNotFoundError:  # another system needs it, or the package was made without it
            continue
        waiting += _needs(found[name])
    return [found[name] for name in sorted(found, key=lambda name: (name != _OURS, name))]


def _needs(part: Distribution) -> list[str]:
    requirements = [line for line in part.requires or [] if "extra ==" not in line]
    return [re.split(r"[^\w.-]", line.strip(), maxsplit=1)[0] for line in requirements]


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _licence_of(part: Distribution) -> str:
    stated = next(iter(_said(part, "License-Expression") + _said(part, "License")), "")
    if stated and "\n" not in stated and len(stated) < 120:
        return stated
    kinds = [line.rpartition(" :: ")[2] for line in _said(part, "Classifier") if "License ::" in line]
    return ", ".join(kinds) or "see the text below"


def _said(part: Distribution, field: str) -> list[str]:
    return part.metadata.get_all(field, [])


def _texts_of(part: Distribution) -> list[tuple[str, str]]:
    texts = []
    for file in part.files or []:
        if ".dist-info" in str(file) and _TEXT_FILES.search(file.as_posix()):
            path = file.locate()
            try:
                content = Path(str(path)).read_text(encoding="utf-8", errors="replace")
            except OSError:
                continue
            texts.append((file.name, content))
    return texts
