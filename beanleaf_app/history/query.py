"""What a person looks for in the history."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

from beanleaf_app.history.record import Outcome


class Order(str, Enum):
    """What a list is sorted by. The value is the column of the table."""

    TIME = "time"
    NAME = "name COLLATE NOCASE"
    OUTCOME = "outcome"
    PROBABILITY = "probability_sick"
    DISEASE = "disease"
    MODEL = "model COLLATE NOCASE"
    CORRECTION = "correction"


@dataclass(frozen=True)
class Query:
    """Everything, unless something is asked for; all that is asked for must hold.

    words : each must occur in the name, the folder, the disease, the model or the correction
    disease : judged to be this sick class
    marked : only what a person has corrected
    since, before : moments as `utc_now` writes them; `before` itself is left out
    """

    words: str = ""
    outcome: Outcome | None = None
    disease: str | None = None
    marked: bool = False
    since: str | None = None
    before: str | None = None
    order: Order = Order.TIME
    descending: bool = True

    def to_sql(self) -> tuple[str, list[Any]]:
        """The statement that selects the ids, and its parameters."""
        conditions = ["removal IS NULL"]
        values: list[Any] = []
        for word in self.words.split():
            conditions.append(r"(search LIKE ? ESCAPE '\' OR correction LIKE ? ESCAPE '\')")
            values += [_containing(word)] * 2
        for condition, value in (
            ("outcome = ?", self.outcome.value if self.outcome else None),
            ("disease = ?", self.disease),
            ("time >= ?", self.since),
            ("time < ?", self.before),
        ):
            if value is not None:
                conditions.append(condition)
                values.append(value)
        if self.marked:
            conditions.append("correction IS NOT NULL")
        direction = "DESC" if self.descending else "ASC"
        # Nothing a person typed is in this text: columns come from the enumeration, words are parameters.
        order = f" ORDER BY {self.order.value} IS NULL, {self.order.value} {direction}, id {direction}"
        return f"SELECT id FROM photo WHERE {' AND '.join(conditions)}{order}", values  # noqa: S608 - see above


def _containing(word: str) -> str:
    folded = word.casefold()
    for special in ("\\", "%", "_"):
        folded = folded.replace(special, f"\\{special}")
    return f"%{folded}%"
