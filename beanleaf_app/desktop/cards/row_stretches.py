"""Rows side by side, taken together: a view is told of them once."""

from __future__ import annotations


def stretches(rows: list[int]) -> list[tuple[int, int]]:
    """Rising rows as stretches without gaps, each by its first and last row."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found
