"""The summary above the photographs, in words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from beanleaf_app.desktop.card import CardState
from beanleaf_app.diagnosis.summary import Summary, summarise
from beanleaf_app.diagnosis.verdict_kind import VerdictKind

translate = QCoreApplication.translate
_NBSP = "\u00a0"
# Below this width whole percents would hide how much is known.
_NARROW = 0.02


def summary_of(counts: Mapping[CardState, int]) -> Summary:
    """The counts of the window as a summary; what waits, or has no model, is in none of them."""
    verdicts = {kind: counts.get(CardState(kind.value), 0) for kind in VerdictKind}
    return summarise(verdicts, counts.get(CardState.UNREADABLE, 0))


def summary_line(counts: Mapping[CardState, int]) -> str:
    """«412 leaves: 31 % sick, 95 % interval 27 to 36; 9 not leaves; 3 unreadable».

    Before there is a verdict it is the number of photographs.
    """
    summary = summary_of(counts)
    unjudged = counts.get(CardState.UNJUDGED, 0)
    parts = [
        (summary.leaves, leaves_in_words(summary)),
        (summary.unsure, translate("summary", "%Ln not sure", "", summary.unsure)),
        (summary.not_a_leaf, translate("summary", "%Ln not a leaf", "", summary.not_a_leaf)),
        (summary.unreadable, translate("summary", "%Ln unreadable", "", summary.unreadable)),
        (unjudged, translate("summary", "%Ln not classified", "", unjudged)),
    ]
    said = [text for count, text in parts if count]
    if not said:
        return photos_in_words(sum(counts.values()))
    line, *others = said
    for other in others:
        line = translate("summary", "{leaves}; {others}").format(leaves=line, others=other)
    return line


def photos_in_words(count: int) -> str:
    """«412 photos»."""
    return translate("summary", "%Ln photo(s)", "", count)


def leaves_in_words(summary: Summary) -> str:
    """«412 leaves: 31 % sick, 95 % interval 27 to 36»; of a few leaves the two counts."""
    share, interval = summary.share_sick, summary.interval
    if share is None or interval is None:
        sentence = translate("summary", "%Ln leaf(s): {sick} sick, {healthy} healthy", "", summary.leaves)
        return sentence.format(sick=_whole(summary.sick), healthy=_whole(summary.healthy))
    low, high = interval
    digits = 1 if high - low < _NARROW else 0
    sentence = translate(
        "summary", "%Ln leaf(s): {share} % sick, 95 % interval {low} to {high}", "", summary.leaves
    )
    share_text, low_text, high_text = (
        QLocale().toString(value * 100, "f", digits) for value in (share, low, high)
    )
    return sentence.replace(" %", f"{_NBSP}%").format(share=share_text, low=low_text, high=high_text)


def _whole(number: int) -> str:
    return QLocale().toString(number)
