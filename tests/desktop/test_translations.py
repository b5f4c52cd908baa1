"""The catalogues of translations against the sources: complete, compiled, and true to what they translate.

`make translations` lists what is missing; resources/translations/GLOSSARY.md says how to translate it.
"""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.catalogues import translations
from tests.conftest import ROOT

FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("fr", "sw")
OURS = [f"beanleaf_{language}" for language in LANGUAGES]
CATALOGUES = [*OURS, "qtbase_fr", "qtbase_sw"]

_PLACEHOLDER = re.compile(r"\{\w*\}|%L?n|%L?\d|\*\.\w+")
_ENDINGS = ("…", ".", "?", "!", ":")


@dataclass(frozen=True)
class Message:
    """An entry of a catalogue; `forms` is one translation, or one for each plural form."""

    context: str
    source: str
    plural: bool
    finished: bool
    forms: tuple[str, ...]

    @property
    def filled(self) -> tuple[str, ...]:
        """The forms that say something; that all do is a test of its own."""
        return tuple(form for form in self.forms if form)


def messages(name: str) -> list[Message]:
    """The entries of resources/translations/NAME.ts."""
    found = []
    for context in ET.parse(FOLDER / f"{name}.ts").iter("context"):  # noqa: S314 - our own file
        for entry in context.iter("message"):
            translation = entry.find("translation")
            assert translation is not None
            plural = entry.get("numerus") == "yes"
            forms = [form.text or "" for form in translation] if plural else [translation.text or ""]
            found.append(
                Message(
                    context.findtext("name", ""),
                    entry.findtext("source", ""),
                    plural,
                    translation.get("type") is None,
                    tuple(forms),
                )
            )
    return found


@pytest.mark.parametrize("name", OURS)
def test_every_text_of_the_sources_is_translated(name: str) -> None:
    wanted = {(text.context, text.source, text.plural) for text in translations().texts()}
    held = {(one.context, one.source, one.plural) for one in messages(name)}
    assert not wanted - held, "run make translations, and translate what is new"
    assert not held - wanted, "run make translations: these are gone from the sources"
    unfinished = [one.source for one in messages(name) if not one.finished or not all(one.forms)]
    assert not unfinished


def test_english_has_its_plural_forms() -> None:
    wanted = {(text.context, text.source) for text in translations().texts() if text.plural}
    held = {(one.context, one.source) for one in messages("beanleaf_en") if one.finished and all(one.forms)}
    assert wanted == held
    assert not [form for one in messages("beanleaf_en") for form in one.forms if "(s)" in form]


@pytest.mark.parametrize("name", [*OURS, "beanleaf_en"])
def test_each_plural_has_two_forms(name: str) -> None:
    assert not [one.source for one in messages(name) if one.plural and len(one.forms) != 2]


@pytest.mark.parametrize("name", CATALOGUES)
def test_what_is_filled_in_stays_the_same(name: str) -> None:
    wrong = [
        (one.source, form)
        for one in messages(name)
        for form in one.filled
        if sorted(_PLACEHOLDER.findall(form)) != sorted(_PLACEHOLDER.findall(one.source))
    ]
    assert not wrong


@pytest.mark.parametrize("name", CATALOGUES)
def test_edges_are_those_of_the_english_text(name: str) -> None:
    wrong = []
    for one in messages(name):
        for form in one.filled:
            edges_differ = form[:1].isspace() != one.source[:1].isspace()
            edges_differ |= form[-1:].isspace() != one.source[-1:].isspace()
            ends_differ = any(form.endswith(end) != one.source.endswith(end) for end in _ENDINGS)
            if edges_differ or ends_differ:
                wrong.append((one.source, form))
    assert not wrong


@pytest.mark.parametrize("name", CATALOGUES)
def test_a_key_to_press_is_there_where_english_has_one(name: str) -> None:
    wrong = [
        (one.source, form)
        for one in messages(name)
        for form in one.filled
        if len(re.findall("&[^& ]", form)) != len(re.findall("&[^& ]", one.source))
    ]
    assert not wrong


def test_french_keeps_its_punctuation_together() -> None:
    """A space that can break before «: ; ? ! %» would leave the sign alone on the next line."""
    forms = [form for one in messages("beanleaf_fr") for form in one.forms]
    assert not [form for form in forms if re.search(r" [:;?!»]| %(?!L?n)|« ", form)]


@pytest.mark.parametrize("name", [*CATALOGUES, "beanleaf_en"])
def test_what_qt_reads_is_made_of_what_people_write(name: str, tmp_path: Path) -> None:
    compiled = tmp_path / "made.qm"
    translations().compile_catalogue(FOLDER / f"{name}.ts", compiled)
    same = compiled.read_bytes() == (FOLDER / f"{name}.qm").read_bytes()
    assert same, "run make translations"


# Calls that show their arguments to a person.
_SHOWING = {
    *("QLabel", "QPushButton", "QRadioButton", "QCheckBox", "QGroupBox", "QAction", "QMenu", "QToolButton"),
    *("setText", "setToolTip", "setStatusTip", "setWhatsThis", "setTitle", "setWindowTitle"),
    *("setPlaceholderText", "setAccessibleName", "setAccessibleDescription", "setInformativeText"),
    *("setDetailedText", "setLabelText", "setSuffix", "setPrefix", "setSpecialValueText", "setLabel"),
    *("addAction", "addMenu", "addItem", "addItems", "addTab", "addButton", "drawText", "show_text"),
}
_NAMES = {"Beanleaf", "left", "bottom"}  # the product, and sides of a plot


def _shown_literals(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name not in _SHOWING:
            continue
        for argument in node.args:
            parts = argument.values if isinstance(argument, ast.JoinedStr) else [argument]
            for part in parts:
                text = part.value if isinstance(part, ast.Constant) else None
                if isinstance(text, str) and re.search(r"[^\W\d_]", text) and text not in _NAMES:
                    yield f"{path.name}:{node.lineno}: {text}"


def test_no_text_in_the_window_escapes_translation() -> None:
    found = [
        literal
        for path in sorted((ROOT / "beanleaf_app" / "desktop").glob("*.py"))
        for literal in _shown_literals(path)
    ]
    assert not found


def test_a_text_that_escapes_is_found(tmp_path: Path) -> None:
    path = tmp_path / "view.py"
    path.write_text('label.setText(f"{n} leaves")\nbox.setText(self.tr("fine"))\nQLabel("Hello")\n')
    assert list(_shown_literals(path)) == ["view.py:1:  leaves", "view.py:3: Hello"]
