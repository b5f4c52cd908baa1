"""Trainings that were begun and not kept: what is needed to offer to go on with them."""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

from beanleaf_app.atomic_write import atomic_write
from beanleaf_app.errors import TrainingError, UsageError
from beanleaf_app.training.checkpoint import Checkpoint
from beanleaf_app.training.config import TrainingConfig

_FORMAT = "Beanleaf unfinished training 1"
_MAX_BYTES = 100_000
_MOST = 20  # files that are looked at; more were left by something else


@dataclass(frozen=True)
class Unfinished:
    """One training.

    stem : the files are this path with the suffixes .json, .checkpoint and .lock
    source : "beans", "practice" or a folder
    begun : ISO 8601 with time zone
    """

    stem: Path
    source: str
    config: TrainingConfig
    begun: str

    @property
    def checkpoint(self) -> Path:
        """Where it is put down on the way."""
        return self.stem.with_suffix(".checkpoint")

    @property
    def lock(self) -> Path:
        """Held by the window that trains it."""
        return self.stem.with_suffix(".lock")

    def last_epoch(self) -> int:
        """The epoch it stands at. Raises TrainingError if its checkpoint cannot be gone on with."""
        return Checkpoint.load(self.checkpoint).epoch

    @classmethod
    def new(cls, folder: Path, source: str, config: TrainingConfig) -> Unfinished:
        """A training that begins now. Nothing is written until `note`."""
        now = datetime.now(timezone.utc)
        stem = folder / now.strftime("%Y%m%dT%H%M%S%fZ")
        return cls(stem, source, config, now.isoformat(timespec="seconds"))

    def note(self) -> None:
        """Write down what it is, before its first checkpoint. Raises OSError if it cannot be written."""
        self.stem.parent.mkdir(parents=True, exist_ok=True)
        described = {
            "format": _FORMAT,
            "source": self.source,
            "begun": self.begun,
            "config": self.config.as_json(),
        }
        # In ASCII: the name of a folder need not be valid Unicode.
        atomic_write(self.stem.with_suffix(".json"), (json.dumps(described, indent=2) + "\n").encode("ascii"))

    def discard(self) -> None:
        """Forget it. What cannot be deleted is left lying."""
        for suffix in (".json", ".checkpoint"):
            with contextlib.suppress(OSError):
                self.stem.with_suffix(suffix).unlink(missing_ok=True)


def unfinished_in(folder: Path) -> list[Unfinished]:
    """Those that have a checkpoint, the newest first. What cannot be read is passed over."""
    return [one for one in _described_in(folder) if one.checkpoint.is_file()]


def barely_begun_in(folder: Path) -> list[Unfinished]:
    """Those that were killed before their first checkpoint, or whose window is just beginning with them."""
    return [one for one in _described_in(folder) if not one.checkpoint.is_file()]


def _described_in(folder: Path) -> list[Unfinished]:
    try:
        files = sorted(folder.glob("*.json"), reverse=True)[:_MOST]
    except OSError:
        return []
    return [one for one in map(_read, files) if one is not None]


def _read(path: Path) -> Unfinished | None:
    try:
        if path.stat().st_size > _MAX_BYTES:
            return None
        described = json.loads(path.read_bytes())
        if not isinstance(described, dict) or described.get("format") != _FORMAT:
            return None
        source, begun = described["source"], described["begun"]
        if not isinstance(source, str) or not isinstance(begun, str) or "\0" in source:
            return None
        return Unfinished(path.with_suffix(""), source, TrainingConfig.from_json(described["config"]), begun)
    except (OSError, ValueError, KeyError, RecursionError, UsageError, TrainingError):
        return None
