"""Results as a table that Excel and LibreOffice open right: a double click, and every value in its column."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path

from beanleaf_app.atomic_write import atomic_write
from beanleaf_app.errors import HistoryError
from beanleaf_app.history.readable import readable
from beanleaf_app.history.record import Record, local_time

# A cell of text that begins so would be calculated instead of shown, and a formula can send data away.
# Source: OWASP, «CSV Injection».
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_DIGITS = 6
# Without this mark Excel takes the file for one in the old encoding of its country. LibreOffice's window for
# opening a table reads it too; its `--convert-to` without a filter does not, and wants 76 (UTF-8) said to it.
_BYTE_ORDER_MARK = "\ufeff"


def _same(name: str) -> str:
    return name


@dataclass(frozen=True)
class TableWords:
    """What the table says, in the language of whoever reads it. English unless told otherwise.

    outcome_of, class_name, correction_of : from the program's own names to the reader's
    sentence : from one made in a room below the window to the reader's language
    """

    file: str = "File"
    folder: str = "Folder"
    verdict: str = "Verdict"
    chance: str = "Chance of being sick"
    disease: str = "Disease"
    class_chance: str = "Chance of {name}"
    correction: str = "Marked as"
    model: str = "Model"
    time: str = "Time"
    error: str = "Error"
    outcome_of: Mapping[str, str] = field(default_factory=dict)
    class_name: Callable[[str], str] = _same
    correction_of: Callable[[str], str] = _same
    sentence: Callable[[str], str] = _same


def csv_bytes(
    records: Iterable[Record],
    *,
    decimal_comma: bool = False,
    words: TableWords | None = None,
    should_stop: Callable[[], bool] = lambda: False,
) -> bytes:
    """One line of headings, then one for each record, as UTF-8 with a byte order mark and CRLF (RFC 4180).

    Times are those of this computer's clock. Chances are numbers in [0, 1].

    decimal_comma : numbers as 0,85 with semicolons between cells, as Excel expects it where the decimal sign
        is a comma; otherwise 0.85 with commas
    should_stop : once it says so, the table is not finished; the caller has no use for it

    Text that a spreadsheet would take for a formula begins with an apostrophe, which Excel calls «text».
    """
    said = words or TableWords()
    listed = list(records)
    classes = _classes(listed)
    text = StringIO(newline="")
    # Every cell in quotation marks: LibreOffice begins by dividing at commas and at semicolons, whichever the
    # file means, and would make two cells of 0,85.
    writer = csv.writer(
        text, delimiter=";" if decimal_comma else ",", lineterminator="\r\n", quoting=csv.QUOTE_ALL
    )
    names = (said.class_chance.format(name=said.class_name(name)) for name in classes)
    writer.writerow(
        _safe(heading)
        for heading in (
            *(said.file, said.folder, said.verdict, said.chance, said.disease),
            *names,
            *(said.correction, said.model, said.time, said.error),
        )
    )
    for record in listed:
        if should_stop():
            break
        writer.writerow(_cells(record, classes, said, decimal_comma))
    return (_BYTE_ORDER_MARK + text.getvalue()).encode("utf-8")


def save_file(path: Path, content: bytes) -> None:
    """Put a table or report at `path`; when that fails, what stood there stays. Raises HistoryError."""
    try:
        atomic_write(path, content)
    except OSError as error:
        raise HistoryError(
            "{name} could not be saved: {reason}. Close it in other programs, free some space or choose "
            "another folder, and export again.",
            name=path.name,
            reason=error.strerror or str(error),
        ) from error


def _classes(records: Sequence[Record]) -> list[str]:
    """Every class that any of the models knows, in the order in which they are met."""
    return list(dict.fromkeys(name for record in records for name in record.probabilities or ()))


def _cells(record: Record, classes: Sequence[str], words: TableWords, decimal_comma: bool) -> list[str]:
    chances = record.probabilities or {}
    return [
        _safe(words.sentence(record.name)),
        _safe(str(record.path.parent) if record.path is not None else ""),
        _safe(words.outcome_of.get(record.outcome.value, record.outcome.value)),
        _number(record.probability_sick, decimal_comma),
        _safe(words.class_name(record.disease) if record.disease else ""),
        *(_number(chances.get(name), decimal_comma) for name in classes),
        _safe(words.correction_of(record.correction) if record.correction else ""),
        _safe(record.model or ""),
        local_time(record.when).strftime("%Y-%m-%d %H:%M:%S"),
        _safe(words.sentence(record.error) if record.error else ""),
    ]


def _safe(text: str) -> str:
    shown = readable(text).replace("\0", "")
    return f"'{shown}" if shown.startswith(_BEGINS_A_FORMULA) else shown


def _number(value: float | None, decimal_comma: bool) -> str:
    if value is None:
        return ""
    text = f"{value:.{_DIGITS}f}"
    return text.replace(".", ",") if decimal_comma else text
