"""Writing what was asked for, away from the window's thread."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Signal

from beanleaf_app.desktop import history_wording
from beanleaf_app.desktop.job import Job
from beanleaf_app.errors import Cancelled
from beanleaf_app.history.class_folders import export_class_folders
from beanleaf_app.history.csv_table import csv_bytes, save_file
from beanleaf_app.history.record import Record

_SECONDS_BETWEEN_REPORTS = 0.05

# Gives the photographs, on the job's thread.
Source = Callable[[], Sequence[Record]]


class Export(str, Enum):
    """In what form results leave the program. The value is the ending of the file, or nothing."""

    TABLE = "csv"
    REPORT = "pdf"
    FOLDERS = ""


class ExportJob(Job):
    """Succeeds with the path that was written, or for class folders with what became of them.

    Raises what the exports raise; what stood at the path before is left alone then.
    """

    progressed = Signal(int, int)  # photographs done, of how many

    def __init__(self, kind: Export, source: Source, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.path = path
        self._source = source
        self._told = 0.0

    def work(self) -> object:
        records = self._source()
        if self.kind is Export.FOLDERS:
            return export_class_folders(
                records, _free(self.path), on_progress=self._tell, should_stop=self.should_stop
            )
        if self.kind is Export.TABLE:
            content = csv_bytes(
                records,
                # Excel reads a file as the system writes numbers, whatever language the window speaks.
                decimal_comma=QLocale.system().decimalPoint() == ",",
                words=history_wording.table_words(),
                should_stop=self.should_stop,
            )
        else:
            from beanleaf_app.desktop.export.report import report_pdf  # noqa: PLC0415 - the window shows first

            content = report_pdf(records, on_progress=self._tell, should_stop=self.should_stop)
        if self.should_stop():
            raise Cancelled
        save_file(self.path, content)
        return self.path

    def _tell(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._told > _SECONDS_BETWEEN_REPORTS:
            self._told = now
            self.progressed.emit(done, total)


def _free(path: Path) -> Path:
    """The path, or the same with a number when it is taken: folders are added, never replaced."""
    free, number = path, 2
    while free.exists():
        free = path.with_name(f"{path.name} ({number})")
        number += 1
    return free
