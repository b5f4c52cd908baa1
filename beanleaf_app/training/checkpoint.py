"""A training put down in a file, to go on with after a crash or another day."""

from __future__ import annotations

import hashlib
import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import safetensors
import safetensors.numpy
from numpy.typing import NDArray

from beanleaf_app import __version__
from beanleaf_app.atomic_write import atomic_write
from beanleaf_app.errors import TrainingError
from beanleaf_app.network.network import Network
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.engine import State
from beanleaf_app.training.learning_rates import Changes
from beanleaf_app.training.report import EpochReport

_FORMAT = "Beanleaf checkpoint 1"
_CONFIGURATION = "choices"
_MAX_FILE_BYTES = 8_000_000_000  # the largest dense network with AdamW and averaging takes 4 GB
_UNBELIEVABLE = (ValueError, KeyError, TypeError, RecursionError, OverflowError, safetensors.SafetensorError)


@dataclass(frozen=True)
class Checkpoint:
    """A training at the end of an epoch. It needs no random state: each epoch's follows from its number.

    identity : from `identity_of`; only a training of the same identity can be gone on with
    draw : which random starting weights; redraws : why others were given up
    dead_epochs : how many epochs in a row no gradient had reached the first layer
    reports : of every epoch of this draw
    state : after the last of them
    best_epoch, best_state : the epoch with the lowest cost, and the state after it
    rate_changes : what was changed by hand, see `LearningRates`
    """

    identity: dict[str, Any]
    draw: int
    redraws: tuple[str, ...]
    dead_epochs: int
    reports: tuple[EpochReport, ...]
    state: State
    best_epoch: int
    best_state: State
    rate_changes: Changes = ()

    @property
    def epoch(self) -> int:
        """The last epoch that was reported."""
        return len(self.reports) - 1

    def save(self, path: Path) -> None:
        """Write the file, atomically.

        Raises
        ------
        TrainingError : if it cannot be written, with the reason; what stood at ``path`` is then untouched
        """
        tensors = {"reports": _as_table(self.reports)}
        for prefix, state in (("last", self.state), ("best", self.best_state)):
            tensors |= {f"{prefix}.{name}": array for name, array in state._asdict().items()}
        facts = {
            "format": _FORMAT,
            "identity": self.identity,
            "draw": self.draw,
            "redraws": self.redraws,
            "dead_epochs": self.dead_epochs,
            "best_epoch": self.best_epoch,
            "rate_changes": self.rate_changes,
        }
        metadata = {name: json.dumps(value) for name, value in facts.items()}
        try:
            atomic_write(path, safetensors.numpy.save(tensors, metadata))
        except OSError as error:
            raise TrainingError(
                "The checkpoint cannot be written to «{path}»: {reason}. Free some space or choose "
                "another file.",
                path=str(path),
                reason=error.strerror or str(error),
            ) from error

    @classmethod
    def load(cls, path: Path) -> Checkpoint:
        """Read what `save` wrote.

        Raises
        ------
        TrainingError : if there is no such file, or it is not a whole checkpoint
        """
        try:
            if not path.is_file():
                raise TrainingError(
                    "There is no file «{path}». Check the name, or leave out --resume.", path=str(path)
                )
            if path.stat().st_size > _MAX_FILE_BYTES:
                raise ValueError("it is too large")
            with safetensors.safe_open(path, "numpy") as file:
                facts = {name: json.loads(text) for name, text in (file.metadata() or {}).items()}
                if facts.pop("format", None) != _FORMAT:
                    raise ValueError("it was not made by this program")
                tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 - no mapping
            return cls._built(facts, tensors)
        except OSError as error:
            raise TrainingError(
                "«{path}» could not be read: {reason}.", path=str(path), reason=error.strerror or str(error)
            ) from error
        except _UNBELIEVABLE as error:
            raise TrainingError(
                "«{path}» is not a checkpoint that can be gone on with. Leave out --resume to begin anew.",
                path=str(path),
            ) from error

    @classmethod
    def _built(cls, facts: dict[str, Any], tensors: dict[str, NDArray[Any]]) -> Checkpoint:
        last, best = (
            State(**{name: tensors[f"{prefix}.{name}"] for name in State._fields})
            for prefix in ("last", "best")
        )
        draw, best_epoch, dead_epochs = (int(facts[name]) for name in ("draw", "best_epoch", "dead_epochs"))
        reports = _as_reports(tensors["reports"], draw)
        identity = dict(facts["identity"])
        identity[_CONFIGURATION] = dict(identity[_CONFIGURATION])
        if not last.is_like(best) or not 0 <= best_epoch < len(reports):
            raise ValueError("its parts do not fit together")
        return cls(
            identity,
            draw,
            tuple(str(reason) for reason in facts["redraws"]),
            dead_epochs,
            reports,
            last,
            best_epoch,
            best,
            tuple((int(epoch), float(rate)) for epoch, rate in facts.get("rate_changes", ())),
        )

    def check_identity(self, identity: dict[str, Any]) -> None:
        """Refuse to go on with another training than this one.

        Raises
        ------
        TrainingError : if anything differs, naming it
        """
        differing = _differing(self.identity, identity)
        if not differing:
            return
        if _CONFIGURATION in differing:
            before, now = self.identity[_CONFIGURATION], identity[_CONFIGURATION]
            what = ", ".join(
                f"{name.replace('_', ' ')} was {before.get(name)} and is now {now.get(name)}"
                for name in _differing(before, now)
            )
        else:
            what = " and ".join(f"the {name} differ" for name in differing)
        raise TrainingError(
            "The checkpoint is of another training: {what}. Give the same data and choices as before,"
            " or leave out --resume to begin anew.",
            what=what,
        )


def identity_of(
    config: TrainingConfig, data: DataSet, validation: DataSet | None, start: Network
) -> dict[str, Any]:
    """All that decides the course of a training which begins with the network ``start``."""
    digest = hashlib.sha256()
    for array in start.tensors.values():
        digest.update(np.ascontiguousarray(array).data)
    return {
        _CONFIGURATION: config.as_json(),
        "training photographs": data.fingerprint,
        "validation photographs": validation.fingerprint if validation is not None else None,
        "starting weights": digest.hexdigest(),
        "versions of Beanleaf": __version__,
    }


def _differing(one: dict[str, Any], other: dict[str, Any]) -> list[str]:
    return [name for name in {**one, **other} if one.get(name) != other.get(name)]


def _as_table(reports: tuple[EpochReport, ...]) -> NDArray[np.float64]:
    """One row a report, without the draw; NaN where there is no validation."""
    return np.array([[np.nan if value is None else value for value in report[:-1]] for report in reports])


def _as_reports(table: NDArray[Any], draw: int) -> tuple[EpochReport, ...]:
    reports = []
    for epoch, row in enumerate(table.tolist()):
        _, cost, accuracy, *validation, seconds = row
        validation_cost, validation_accuracy = (None if math.isnan(value) else value for value in validation)
        reports.append(
            EpochReport(epoch, cost, accuracy, validation_cost, validation_accuracy, seconds, draw)
        )
    return tuple(reports)
