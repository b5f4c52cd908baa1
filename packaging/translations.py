"""Bring the catalogues of translations up to date with the sources, and compile them for Qt.

    make translations
    python packaging/translations.py

Writes resources/translations/beanleaf_*.ts, which translators fill in (by hand or in Qt Linguist), and the
.qm files that Qt reads, and prints how many texts still have no translation. What Qt's own lupdate does
not see in Python, it is given: the sentences of the rooms below the window, and plurals by `translate`.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en", "fr", "sw")
_PACKAGE = ROOT / "beanleaf_app"
# The command line is English; so is what is said when no window can open.
_ENGLISH_ONLY = ("cli.py", "commands/", "desktop/window/display.py")
_SENTENCES = "Sentence"


@dataclass(frozen=True, order=True)
class Text:
    """A text to translate, in the context under which the window asks for it."""

    context: str
    source: str
    plural: bool = False


class Untranslatable(Exception):  # noqa: N818 - it says what is wrong with a line
    """A text that is put together where it should be one literal, with its file and line."""


def texts(package: Path = _PACKAGE) -> list[Text]:
    """Every text of the sources that a person may read in the window, sorted.

    Raises Untranslatable for a text that no catalogue could hold.
    """
    errors = _error_classes(package)
    found: set[Text] = set()
    for path in sorted(package.rglob("*.py")):
        if not path.relative_to(package).as_posix().startswith(_ENGLISH_ONLY):
            reader = _Reader(path, errors)
            reader.visit(ast.parse(path.read_text(encoding="utf-8")))
            found |= reader.found
    return sorted(found)


def _error_classes(package: Path) -> set[str]:
    """The errors whose message is a sentence; UsageError speaks to whoever typed a command."""
    tree = ast.parse((package / "errors.py").read_text(encoding="utf-8"))
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    names = {"BeanleafError"}
    for node in classes:
        if any(isinstance(base, ast.Name) and base.id in names for base in node.bases):
            names.add(node.name)
    return names - {"UsageError"}


class _Reader(ast.NodeVisitor):
    def __init__(self, path: Path, errors: set[str]) -> None:
        self.found: set[Text] = set()
        self._path = path
        self._errors = errors
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name == "tr" and node.args and self._classes:
            self._add(self._classes[-1], node.args[0], plural=len(node.args) > 2)
        elif name == "translate" and len(node.args) > 1:
            for context in self._literals(node.args[0]):
                if context != _SENTENCES:
                    self._add(context, node.args[1], plural=len(node.args) > 3)
        elif (name == _SENTENCES or name in self._errors) and node.args and not _made_elsewhere(node.args[0]):
            self._add(_SENTENCES, node.args[0])

    def _add(self, context: str, node: ast.expr, *, plural: bool = False) -> None:
        self.found |= {Text(context, source, plural) for source in self._literals(node)}

    def _literals(self, node: ast.expr) -> Iterator[str]:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.IfExp):
            yield from self._literals(node.body)
            yield from self._literals(node.orelse)
        elif not self._is_said(node):
            where = f"{self._path.relative_to(_PACKAGE.parent)}:{node.lineno}"
            raise Untranslatable(
                f"{where}: {ast.unparse(node)} is not one literal text. "
                'Write "... {name} ..." and give the values beside it.'
            )

    def _is_said(self, node: ast.expr) -> bool:
        """Whether this is the place that looks a Sentence up."""
        return ast.unparse(node) == "text.template" and self._path.name == "said.py"


def _made_elsewhere(node: ast.expr) -> bool:
    """Whether this hands on a Sentence that has its own place in the sources."""
    return isinstance(node, (ast.Name, ast.Attribute, ast.Call))


def update(found: list[Text], language: str, catalogue: Path) -> None:
    """Give a catalogue the texts it lacks and take out those that are gone; translations stay."""
    with tempfile.TemporaryDirectory() as folder:
        lines = ["from PySide6.QtCore import QCoreApplication"]
        for text in found:
            rest = ", None, 1" if text.plural else ""
            lines.append(f"QCoreApplication.translate({_quoted(text.context)}, {_quoted(text.source)}{rest})")
        listing = Path(folder, "texts.py")
        listing.write_text("\n".join(lines) + "\n", encoding="utf-8")
        options = ["-silent", "-no-obsolete", "-locations", "none", "-target-language", language]
        if language == "en":
            options.append("-pluralonly")
        _run("lupdate", *options, "-source-language", "en", str(listing), "-ts", str(catalogue))


def compile_catalogue(catalogue: Path, compiled: Path) -> None:
    """Make the file that Qt reads of one that people write."""
    _run("lrelease", "-silent", str(catalogue), "-qm", str(compiled))


def missing(catalogue: Path) -> list[str]:
    """The texts that a catalogue has no translation for."""
    tree = ET.parse(catalogue)  # noqa: S314 - a file of this repository
    return [
        message.findtext("source", "")
        for message in tree.iter("message")
        if (translation := message.find("translation")) is None or translation.get("type") == "unfinished"
    ]


def main() -> int:
    """Update and compile every catalogue; print what has no translation yet."""
    try:
        found = texts()
    except Untranslatable as error:
        print(error)
        return 1
    FOLDER.mkdir(exist_ok=True)
    for language in LANGUAGES:
        update(found, language, FOLDER / f"beanleaf_{language}.ts")
    for catalogue in sorted(FOLDER.glob("*.ts")):
        compile_catalogue(catalogue, catalogue.with_suffix(".qm"))
        left = missing(catalogue)
        print(f"{catalogue.name}: {len(left)} texts have no translation")
        for source in left:
            print(f"    {source}")
    return 0


def _quoted(text: str) -> str:
    # lupdate knows these escapes and takes everything else as it stands.
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _run(tool: str, *arguments: str) -> None:
    # Installed beside this Python, whether or not its environment is active.
    command = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([str(command), *arguments], check=True)


if __name__ == "__main__":
    sys.exit(main())
