"""Rows side by side, taken together: a view is told of them once."""

from __future__ import annotations

from collections.abc import Iterable


def stretches(rows: Iterable[int], most: int) -> list[tuple[int, int]]:
    """Rising rows as stretches without gaps, each by its first and last row; at most one beyond `most`.

    Whoever gets more than `most` does not want them one by one, and need not wait for thousands.
    """
    found: list[tuple[int, int]] = []
    first = last = -1
    for row in rows:
        if row - 1 != last or last < 0:
            if last >= 0:
                found.append((first, last))
            if len(found) > most:
                return found
            first = row
        last = row
    return [*found, (first, last)] if last >= 0 else found
