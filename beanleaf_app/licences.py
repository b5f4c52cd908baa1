"""The licences of Beanleaf and of everything it is made of, as the installed packages state them.

A packaged program has no installed packages: it brings what was collected when it was packaged.
"""

from __future__ import annotations

import importlib.metadata
import re
import sysconfig
from collections.abc import Callable, Iterator
from importlib.metadata import Distribution, PackageNotFoundError
from pathlib import Path

from beanleaf_app.resources import resource
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
_BROUGHT = (
    "Packages that bring a Python also bring libraries that it uses: OpenSSL (Apache-2.0), SQLite (public "
    "domain), zlib (Zlib), bzip2 (bzip2-1.0.6), XZ (0BSD), libffi (MIT) and libuuid (BSD-3-Clause). Qt "
    "brings ICU (Unicode-3.0). The others name theirs below."
)
_TEXT_FILES = re.compile(r"(^|/)(licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)
_RULE = "-" * 72


def licences_text(said: Callable[[str], str] = str) -> str:
    """Every part with its version and licence, then the texts that come with the parts.

    said : from a Sentence of Beanleaf's own to the reader's language; what others wrote stays as it is
    """
    try:
        collected = resource("licences.txt").read_text(encoding="utf-8")
    except FileNotFoundError:
        collected = collected_licences()
    listed, rule, texts = collected.partition(_RULE)
    return "\n".join([said(_HEAD), "", listed + said(_QT), "", rule + texts])


def parts_and_licences() -> str:
    """Every part with its version and the name of its licence, without the texts."""
    return "\n".join([_HEAD, "", collected_licences().partition(_RULE)[0] + _QT])


def collected_licences() -> str:
    """What others wrote, from the packages that are installed beside Beanleaf."""
    lines = [f"{part.metadata['Name']} {part.version}: {_licence_of(part)}" for part in _parts()]
    lines = [_PYTHON, *lines, "", _BROUGHT, ""]
    for title, text in _texts():
        lines += [_RULE, title, _RULE, text.strip(), ""]
    return "\n".join(lines)


def _texts() -> Iterator[tuple[str, str]]:
    for part in _parts():
        for name, text in _texts_of(part):
            yield f"{part.metadata['Name']} {part.version}, {name}", text
    pythons = Path(sysconfig.get_path("stdlib"), "LICENSE.txt")
    if pythons.is_file():
        yield "Python", pythons.read_text(encoding="utf-8", errors="replace")
    for name in ("LGPL-3.0", "GPL-3.0"):  # the first of them adds to the second
        file = resource("licences", f"{name}.txt")
        yield f"Qt, PySide6, shiboken6: {name}", file.read_text(encoding="utf-8")


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
