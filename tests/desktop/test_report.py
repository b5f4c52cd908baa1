"""The report, read back as text by other programs where there are any, and by its structure anywhere."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from beanleaf_app.desktop.export.report import report_pdf
from beanleaf_app.errors import Cancelled
from beanleaf_app.history.record import Outcome, Record
from tests.history.records import record, small_picture


def leaves(sick: int, healthy: int) -> list[Record]:
    return [record(number, thumbnail=small_picture()) for number in range(sick)] + [
        record(sick + number, outcome=Outcome.HEALTHY, disease=None, probability_sick=0.02)
        for number in range(healthy)
    ]


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def words_of(pdf: bytes, tmp_path: Path) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    file = tmp_path / "report.pdf"
    file.write_bytes(pdf)
    run = subprocess.run(
        ["pdftotext", "-layout", str(file), "-"],  # noqa: S607 - found on the path, or the test is skipped
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    # Fonts draw «ffi» as one letter, and it is read as one.
    return " ".join(unicodedata.normalize("NFKC", run.stdout).split())


def test_one_page_says_it_all_for_a_few_leaves(qapp: QApplication, tmp_path: Path):
    rows = [
        *leaves(2, 1),
        record(6, name="cat.jpg", outcome=Outcome.NOT_A_LEAF),
        record(7, name="torn.jpg", outcome=Outcome.UNREADABLE, error="It ends too early. Copy it again."),
        record(8, name="marked.jpg", correction="healthy"),
    ]
    pdf = report_pdf(rows)
    assert pdf.startswith(b"%PDF-1.")
    assert pdf.rstrip().endswith(b"%%EOF")
    assert pages_of(pdf) == 1
    text = words_of(pdf, tmp_path)
    assert "Sick leaves: 3 of 4" in text
    assert "too few leaves" in text
    assert text.index("Sick: 3") < text.index("Bean rust: 3") < text.index("Cannot be read: 1")
    assert "extension officer" in text
    assert "model: Beans" in text
    assert "It ends too early. Copy it again." in text
    assert "Marked as: Healthy" in text
    assert "Page 1 of 1" in text


def test_many_leaves_get_an_interval_and_numbered_pages(qapp: QApplication, tmp_path: Path):
    seen: list[tuple[int, int]] = []
    pdf = report_pdf(leaves(30, 70), on_progress=lambda *step: seen.append(step))
    pages = pages_of(pdf)
    assert pages == 7
    assert seen[-1] == (100, 100)
    text = words_of(pdf, tmp_path)
    assert "30 % of 100 leaves are sick" in text
    assert "between 22 % and 40 %" in text
    for page in range(1, pages + 1):
        assert f"Page {page} of {pages}" in text
    assert all(f"leaf {number}.jpg" in text for number in range(100))


def test_the_number_of_pages_is_right_at_every_break(qapp: QApplication, tmp_path: Path):
    reports = {count: report_pdf(leaves(count, 0)) for count in (1, 10, 11, 12, 13, 27, 28, 29, 30)}
    pages = {count: pages_of(pdf) for count, pdf in reports.items()}
    assert (pages[10], pages[13], pages[30]) == (1, 2, 3)
    for count, pdf in reports.items():
        text = words_of(pdf, tmp_path)
        assert f"Page {pages[count]} of {pages[count]}" in text
        assert f"leaf {count - 1}.jpg" in text


def test_a_report_of_nothing_is_still_a_page(qapp: QApplication):
    assert pages_of(report_pdf([])) == 1


def test_models_with_many_classes_leave_room_for_the_table(qapp: QApplication):
    rows = [record(number, disease=f"disease_{number}") for number in range(40)]
    assert 3 <= pages_of(report_pdf(rows)) <= 4


def test_a_report_is_stopped_between_two_photographs(qapp: QApplication):
    answers = iter([False, False, True])
    with pytest.raises(Cancelled):
        report_pdf(leaves(5, 0), should_stop=lambda: next(answers))
