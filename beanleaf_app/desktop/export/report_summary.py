"""The first page of the report: the share of sick leaves, the counts, the diseases, and a caution."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, QRectF

from beanleaf_app.desktop import wording
from beanleaf_app.desktop.card import CardState
from beanleaf_app.desktop.export.report_sheet import INSIDE, MARGIN, Sheet
from beanleaf_app.desktop.style.theme import LIGHT
from beanleaf_app.diagnosis.summary import Summary, summarise
from beanleaf_app.diagnosis.verdict_kind import VerdictKind
from beanleaf_app.history.record import Outcome, Record

translate = QCoreApplication.translate

_SHOWN = (
    CardState.SICK,
    CardState.UNSURE,
    CardState.HEALTHY,
    CardState.NOT_A_LEAF,
    CardState.UNREADABLE,
    CardState.UNJUDGED,
)
_HEADLINE, _BAR, _LEGEND, _DISEASE_LINE = 96.0, 44.0, 76.0, 54.0
_CAUTION_INSIDE = 40.0
_IN_A_ROW = 3
_MOST_DISEASES = 8


class SummaryBlock:
    """Knows its height before it is drawn, so that pages can be counted."""

    def __init__(self, sheet: Sheet, records: Sequence[Record]) -> None:
        self._sheet = sheet
        self._counts = Counter(CardState(record.outcome.value) for record in records)
        sick = (record.disease for record in records if record.outcome is Outcome.SICK and record.disease)
        found = Counter(sick)
        self._diseases = [(wording.disease_name(name), n) for name, n in found.most_common(_MOST_DISEASES)]
        if len(found) > _MOST_DISEASES:
            rest = sum(found.values()) - sum(n for _, n in self._diseases)
            self._diseases.append((translate("report", "Others"), rest))
        self._interval = _interval_line(_summary(self._counts))
        self._present = [state for state in _SHOWN if self._counts[state]]

    def height(self) -> float:
        rows = -(-len(self._present) // _IN_A_ROW)
        return (
            _HEADLINE
            + self._paragraph(self._interval, 10)
            + 24
            + _BAR
            + 24
            + rows * _LEGEND
            + len(self._diseases) * _DISEASE_LINE
            + 30
            + self._caution_height()
        )

    def draw(self, top: float) -> None:
        sheet, y = self._sheet, top
        sheet.text(QRectF(MARGIN, y, INSIDE, _HEADLINE), _headline(_summary(self._counts)), 20, bold=True)
        y += _HEADLINE
        height = self._paragraph(self._interval, 10)
        sheet.paragraph(QRectF(MARGIN, y, INSIDE, height), self._interval, 10, ink=LIGHT.muted)
        y += height + 24
        self._draw_bar(y)
        y += _BAR + 24
        y = self._draw_legend(y)
        self._draw_caution(y + 30)

    def _draw_bar(self, y: float) -> None:
        total, left = sum(self._counts.values()), MARGIN
        if not total:
            self._sheet.box(QRectF(MARGIN, y, INSIDE, _BAR), LIGHT.sunken, 8)
        for state in self._present:
            width = INSIDE * self._counts[state] / total
            gap = 4 if width > 8 else 0  # white between the parts: they differ by more than colour
            self._sheet.box(QRectF(left, y, width - gap, _BAR), str(getattr(LIGHT, state.colour)), 4)
            left += width

    def _draw_legend(self, top: float) -> float:
        width = INSIDE / _IN_A_ROW
        below_sick = self._draw_diseases(top + _LEGEND)
        for place, state in enumerate(self._present):
            row, column = divmod(place, _IN_A_ROW)
            left, y = MARGIN + column * width, below_sick + (row - 1) * _LEGEND if row else top
            ink = str(getattr(LIGHT, state.colour))
            self._sheet.symbol(QRectF(left, y + 10, 48, 48), state.value, ink)
            text = translate("report", "{verdict}: {count}").format(
                verdict=wording.verdict_word(state), count=QLocale().toString(self._counts[state])
            )
            self._sheet.text(QRectF(left + 64, y, width - 64, 68), text, 12, bold=True, ink=ink)
        return below_sick + (-(-len(self._present) // _IN_A_ROW) - 1) * _LEGEND

    def _draw_diseases(self, y: float) -> float:
        """Right below the sick leaves, which stand first: they are the parts of that number."""
        for name, count in self._diseases:
            line = translate("report", "{disease}: {count}").format(
                disease=name, count=QLocale().toString(count)
            )
            self._sheet.text(QRectF(MARGIN + 64, y, INSIDE - 64, _DISEASE_LINE), line, 10)
            y += _DISEASE_LINE
        return y

    def _draw_caution(self, y: float) -> None:
        box = QRectF(MARGIN, y, INSIDE, self._caution_height())
        self._sheet.box(box, LIGHT.unsure_soft, 20)
        symbol = QRectF(MARGIN + _CAUTION_INSIDE, y + (box.height() - 70) / 2, 70, 70)
        self._sheet.symbol(symbol, "unsure", LIGHT.unsure)
        inside = box.adjusted(_CAUTION_INSIDE + 110, _CAUTION_INSIDE, -_CAUTION_INSIDE, -_CAUTION_INSIDE)
        self._sheet.paragraph(inside, _caution(), 10, ink=LIGHT.unsure)

    def _caution_height(self) -> float:
        width = INSIDE - 110 - 2 * _CAUTION_INSIDE
        return 2 * _CAUTION_INSIDE + self._sheet.height_of(_caution(), 10, width)

    def _paragraph(self, text: str, points: float) -> float:
        return self._sheet.height_of(text, points, INSIDE)


def _summary(counts: Counter[CardState]) -> Summary:
    verdicts = {kind: counts[CardState(kind.value)] for kind in VerdictKind}
    return summarise(verdicts, counts[CardState.UNREADABLE])


def _headline(summary: Summary) -> str:
    if summary.share_sick is None:
        return translate("report", "Sick leaves: {sick} of {leaves}").format(
            sick=QLocale().toString(summary.sick), leaves=QLocale().toString(summary.leaves)
        )
    return translate("report", "{percent} % of {leaves} leaves are sick").format(
        percent=QLocale().toString(round(100 * summary.share_sick)), leaves=QLocale().toString(summary.leaves)
    )


def _interval_line(summary: Summary) -> str:
    if summary.interval is None:
        return translate(
            "report",
            "These are too few leaves to say how many of the whole field are sick. Take more photos.",
        )
    low, high = (QLocale().toString(round(100 * end)) for end in summary.interval)
    return translate(
        "report",
        "If these leaves were picked without looking, between {low} % and {high} % of the leaves in the "
        "field are sick (95 % interval). Leaves that the model is not sure of are not counted here.",
    ).format(low=low, high=high)


def _caution() -> str:
    return translate(
        "report",
        "A computer program made this report from photographs, and it can be wrong. Show it to an "
        "agricultural extension officer, with some of the leaves, before you spray or pull up plants.",
    )
