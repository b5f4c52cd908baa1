"""Records as rows of the table, and back."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from beanleaf_app.history.kept_sentences import from_text, to_text
from beanleaf_app.history.readable import readable
from beanleaf_app.history.record import Outcome, Record

COLUMNS = (
    "time",
    "name",
    "path",
    "outcome",
    "probability_sick",
    "probabilities",
    "disease",
    "model",
    "error",
    "file_size",
    "correction",
)


def to_row(record: Record) -> dict[str, Any]:
    """The values of `COLUMNS`, and of the column that searches look through."""
    return {
        "time": record.when,
        "name": to_text(record.name),
        "path": _stored_path(record.path),
        "outcome": record.outcome.value,
        "probability_sick": record.probability_sick,
        "probabilities": None if record.probabilities is None else json.dumps(dict(record.probabilities)),
        "disease": _stored(record.disease),
        "model": _stored(record.model),
        "error": to_text(record.error),
        "file_size": record.file_size,
        "correction": _stored(record.correction),
        "search": _searchable(record),
    }


def from_row(row: Mapping[str, Any], thumbnail: bytes | None) -> Record:
    """The record of a row that has an ``id`` and `COLUMNS`. Raises ValueError if it makes no sense."""
    return Record(
        id=row["id"],
        when=row["time"],
        name=from_text(row["name"]) or "",
        path=_path(row["path"]),
        outcome=Outcome(row["outcome"]),
        probability_sick=row["probability_sick"],
        probabilities=None if row["probabilities"] is None else dict(json.loads(row["probabilities"])),
        disease=row["disease"],
        model=row["model"],
        error=from_text(row["error"]),
        file_size=row["file_size"],
        correction=row["correction"],
        thumbnail=thumbnail,
    )


def _stored(name: str | None) -> str | None:
    # The names of classes are those of folders, or come from a model file: any text at all.
    return None if name is None else readable(name)


def _stored_path(path: Path | None) -> str | bytes | None:
    if path is None:
        return None
    text = str(path)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return os.fsencode(path)
    return text


def _path(stored: str | bytes | None) -> Path | None:
    if stored is None:
        return None
    return Path(os.fsdecode(stored))


def _searchable(record: Record) -> str:
    folder = str(record.path.parent) if record.path is not None else ""
    disease = record.disease or ""
    parts = (record.name, folder, disease, disease.replace("_", " "), record.model or "")
    return readable("\n".join(parts)).casefold()
