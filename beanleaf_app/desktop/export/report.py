"""The report on paper: what was found, how sure that is, and every photograph, as a PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timezone

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QLocale, QRectF, Qt
from PySide6.QtGui import QPdfWriter

from beanleaf_app import __version__
from beanleaf_app.desktop import history_wording, wording
from beanleaf_app.desktop.card import Card
from beanleaf_app.desktop.card_record import card_of
from beanleaf_app.desktop.export.report_sheet import HEIGHT, INSIDE, MARGIN, WIDTH, Sheet
from beanleaf_app.desktop.export.report_summary import SummaryBlock
from beanleaf_app.desktop.said import said
from beanleaf_app.desktop.style.theme import LIGHT
from beanleaf_app.errors import Cancelled
from beanleaf_app.history.record import Record

translate = QCoreApplication.translate

_ROW = 142.0
_PICTURE = 122.0
_HEAD = 80.0
_BOTTOM = HEIGHT - MARGIN - 60.0  # the last row ends above the foot of the page
# Left edge and width of each column of the table.
_PHOTO, _VERDICT, _DISEASE, _TIME = (0.0, 590.0), (605.0, 430.0), (1050.0, 430.0), (1495.0, 305.0)


def report_pdf(
    records: Sequence[Record],
    *,
    on_progress: Callable[[int, int], None] = lambda done, total: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> bytes:
    """A PDF in the language of the window. Safe on any thread; a second for some hundred photographs.

    Raises Cancelled once ``should_stop()`` says so.
    """
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(_title())
    writer.setCreator(f"Beanleaf {__version__}")
    sheet = Sheet(writer)
    try:
        _Report(sheet, records).draw(on_progress, should_stop)
    finally:
        sheet.end()
        buffer.close()
    return bytes(data.data())


class _Report:
    def __init__(self, sheet: Sheet, records: Sequence[Record]) -> None:
        self._sheet = sheet
        self._records = records
        self._summary = SummaryBlock(sheet, records)
        self._first = max(0, int((_BOTTOM - self._table_top() - _HEAD) // _ROW))
        self._rest = int((_BOTTOM - MARGIN - _HEAD) // _ROW)
        left = max(0, len(records) - self._first)
        self._pages = 1 + -(-left // self._rest)
        self._page = 1

    def draw(self, on_progress: Callable[[int, int], None], should_stop: Callable[[], bool]) -> None:
        self._draw_title()
        self._summary.draw(self._summary_top())
        self._draw_foot()
        y, room = self._table_top(), self._first
        if self._records and room:
            y = self._draw_heading(y)
        for done, record in enumerate(self._records):
            if should_stop():
                raise Cancelled
            if not room:
                self._turn_page()
                y, room = self._draw_heading(MARGIN), self._rest
            self._draw_row(y, record)
            y, room = y + _ROW, room - 1
            on_progress(done + 1, len(self._records))

    def _summary_top(self) -> float:
        return MARGIN + 210.0

    def _table_top(self) -> float:
        return self._summary_top() + self._summary.height() + 60.0

    def _draw_title(self) -> None:
        sheet = self._sheet
        sheet.symbol(QRectF(MARGIN, MARGIN, 130, 130), "beanleaf", "#000000")
        left = MARGIN + 160
        sheet.text(QRectF(left, MARGIN, INSIDE - 160, 80), _title(), 22, bold=True)
        line = translate("report", "{count} · {time} · {model}").format(
            count=translate("report", "%Ln photo(s)", "", len(self._records)),
            time=history_wording.moment(datetime.now(timezone.utc)),
            model=self._model(),
        )
        sheet.text(QRectF(left, MARGIN + 84, INSIDE - 160, 48), line, 10, ink=LIGHT.muted)

    def _model(self) -> str:
        names = sorted({record.model for record in self._records if record.model})
        if not names:
            return translate("report", "no model")
        if len(names) == 1:
            return translate("report", "model: {name}").format(name=names[0])
        return translate("report", "models: {names}").format(names=", ".join(names))

    def _draw_foot(self) -> None:
        sheet, y = self._sheet, HEIGHT - MARGIN
        sheet.line(MARGIN, WIDTH - MARGIN, y - 50)
        where = QRectF(MARGIN, y - 40, INSIDE, 40)
        made = translate("report", "Made by Beanleaf {version}, {model}. It can be wrong.").format(
            version=__version__, model=self._model()
        )
        sheet.text(where.adjusted(0, 0, -350, 0), made, 8, ink=LIGHT.muted)
        number = translate("report", "Page {n} of {total}").format(
            n=QLocale().toString(self._page), total=QLocale().toString(self._pages)
        )
        sheet.text(where, number, 8, ink=LIGHT.muted, align=Qt.AlignmentFlag.AlignRight)

    def _turn_page(self) -> None:
        self._sheet.next_page()
        self._page += 1
        self._draw_foot()

    def _draw_heading(self, y: float) -> float:
        sheet = self._sheet
        for column, text in (
            (_PHOTO, translate("report", "Photo")),
            (_VERDICT, translate("report", "Verdict")),
            (_DISEASE, translate("report", "Disease or reason")),
            (_TIME, translate("report", "Time")),
        ):
            sheet.text(_cell(column, y, 56), text, 9, bold=True, ink=LIGHT.muted)
        sheet.line(MARGIN, WIDTH - MARGIN, y + _HEAD - 14, LIGHT.control_line)
        return y + _HEAD

    def _draw_row(self, y: float, record: Record) -> None:
        sheet, card = self._sheet, card_of(record)
        frame = QRectF(MARGIN, y, _PICTURE, _PICTURE)
        if record.thumbnail is not None:
            sheet.picture(frame, record.thumbnail)
        else:
            sheet.box(frame, LIGHT.sunken, 12)
            sheet.symbol(frame.adjusted(36, 36, -36, -36), "picture", LIGHT.muted)
        names = _cell(_PHOTO, y, _PICTURE).adjusted(_PICTURE + 24, 0, 0, 0)
        upper, lower = QRectF(names), QRectF(names)
        upper.setHeight(62)
        lower.setTop(y + 58)
        lower.setHeight(50)
        sheet.text(upper, said(record.name), 10, elide=Qt.TextElideMode.ElideMiddle)
        folder = str(record.path.parent) if record.path is not None else ""
        sheet.text(lower, folder, 8, ink=LIGHT.muted, elide=Qt.TextElideMode.ElideLeft)
        self._draw_verdict(y, card)
        sheet.text(_cell(_TIME, y, 62), history_wording.time_line(record), 8, ink=LIGHT.muted)
        sheet.line(MARGIN, WIDTH - MARGIN, y + _ROW - 10)
        lines = [history_wording.correction_line(record)]
        if not card.sentence:
            lines.insert(0, wording.detail_line(card))
        where = _cell(_DISEASE, y, _PICTURE).adjusted(0, 12, 0, 0)
        text = "\n".join(line for line in lines if line)
        sheet.paragraph(where, text, sheet.points_that_fit(text, where, (9, 8, 7)))

    def _draw_verdict(self, y: float, card: Card) -> None:
        sheet, ink = self._sheet, str(getattr(LIGHT, card.state.colour))
        word = _cell(_VERDICT, y, 62).adjusted(64, 0, 0, 0)
        sheet.symbol(QRectF(word.left() - 64, y + 8, 48, 48), card.state.value, ink)
        sheet.text(word, wording.verdict_word(card.state), 10, bold=True, ink=ink)
        if card.sentence:
            # It may be long, and nothing else is on this line.
            below = QRectF(word.left(), y + 58, WIDTH - MARGIN - word.left(), _PICTURE - 58)
            sheet.paragraph(below, said(card.sentence), 8)
        else:
            ways = (wording.chance_line(card), wording.chance_in_numbers(card))
            sheet.text(word.translated(0, 56), sheet.first_that_fits(ways, 9, word.width()), 9)


def _title() -> str:
    return translate("report", "Report on bean leaves")


def _cell(column: tuple[float, float], y: float, height: float) -> QRectF:
    return QRectF(MARGIN + column[0], y, column[1], height)
