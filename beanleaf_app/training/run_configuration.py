"""A training in one file: all that is needed to do the same training again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from beanleaf_app import __version__
from beanleaf_app.atomic_write import atomic_write
from beanleaf_app.errors import TrainingError, UsageError
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.sentence import Sentence
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.run import TrainingRun

SUFFIX = ".json"
_FORMAT = "Beanleaf training configuration"
_VERSION = 1
_MAX_BYTES = 1_000_000


@dataclass(frozen=True)
class RunConfiguration:
    """What was trained on, how, and with which arithmetic.

    source : "beans", "practice", the path of a folder, or "" where it is not known
    data_name, split : of the photographs it learned from
    fingerprint, validation_fingerprint : of the two data sets, see `DataSet.fingerprint`; "" where unknown,
        None where there was no validation
    engine, draw, epoch : what it came to: the engine that did it, which starting weights, the epoch kept
    program_version, numpy_version : another version may round differently
    """

    config: TrainingConfig
    source: str
    data_name: str
    split: str
    fingerprint: str
    validation_fingerprint: str | None
    engine: str
    draw: int
    epoch: int
    program_version: str = __version__
    numpy_version: str = np.__version__

    @classmethod
    def of(cls, run: TrainingRun, source: str, data: DataSet, validation: DataSet | None) -> RunConfiguration:
        """The configuration of a training that has ended."""
        return cls(
            run.described,
            source,
            data.name,
            data.split,
            data.fingerprint,
            validation.fingerprint if validation is not None else None,
            run.engine_name,
            run.draw,
            run.result_epoch,
        )

    def save(self, path: Path) -> None:
        """Write the file, atomically.

        Raises
        ------
        TrainingError : if it cannot be written, with the reason
        """
        described = {
            "format": _FORMAT,
            "version": _VERSION,
            "data": {
                "source": self.source,
                "name": self.data_name,
                "split": self.split,
                "fingerprint": self.fingerprint,
                "validation_fingerprint": self.validation_fingerprint,
            },
            "training": self.config.as_json(),
            "came_to": {"engine": self.engine, "draw": self.draw, "epoch": self.epoch},
            "made_with": {"beanleaf": self.program_version, "numpy": self.numpy_version},
        }
        try:
            # In ASCII: the name of a folder need not be valid Unicode.
            atomic_write(path, (json.dumps(described, indent=2) + "\n").encode("ascii"))
        except OSError as error:
            raise TrainingError(
                "The configuration could not be written to «{path}»: {reason}. Choose another folder.",
                path=str(path),
                reason=error.strerror or str(error),
            ) from error

    @classmethod
    def load(cls, path: Path) -> RunConfiguration:
        """Read what `save` wrote; the file is not trusted.

        Raises
        ------
        TrainingError : with a sentence on what is wrong with the file
        """
        try:
            if not path.is_file():
                raise TrainingError(
                    "There is no file «{name}». Check the name and the folder.", name=path.name
                )
            if path.stat().st_size > _MAX_BYTES:
                raise _refusal(path, Sentence("it is too large"))
            described = json.loads(path.read_bytes())
        except OSError as error:
            raise TrainingError(
                "«{name}» could not be read: {reason}.", name=path.name, reason=error.strerror or str(error)
            ) from error
        except (ValueError, RecursionError) as error:
            raise _refusal(path, Sentence("it is not a JSON file")) from error
        try:
            return cls._from(described)
        except KeyError as error:
            raise _refusal(path, Sentence("{name} is missing", name=str(error.args[0]))) from error
        except UsageError as error:
            raise _refusal(path, str(error).rstrip(".")) from error
        except ValueError as error:
            raise _refusal(path, str(error)) from error

    def difference(self, data: DataSet, validation: DataSet | None) -> Sentence | None:
        """None if these are the photographs of this training, or a sentence on how they differ."""
        if self.fingerprint and data.fingerprint != self.fingerprint:
            return Sentence(
                "These are not the photographs that the configuration was made with ({name}): files were "
                "added, removed or changed, or the classes have other names.",
                name=self.data_name,
            )
        there = validation.fingerprint if validation is not None else None
        if self.validation_fingerprint not in ("", there):
            return Sentence("The photographs to learn from are the same, those for validation are not.")
        return None

    @property
    def other_versions(self) -> Sentence | None:
        """None, or a sentence on what may round differently here."""
        if (self.program_version, self.numpy_version) == (__version__, np.__version__):
            return None
        return Sentence(
            "The configuration was made with Beanleaf {then} and NumPy {numpy_then}; here they are {now} and "
            "{numpy_now}. The costs may differ in their last digits.",
            then=self.program_version,
            numpy_then=self.numpy_version,
            now=__version__,
            numpy_now=np.__version__,
        )

    @classmethod
    def _from(cls, described: Any) -> RunConfiguration:
        whole = _table(described)
        if whole.get("format") != _FORMAT:
            raise ValueError(Sentence("it was not written by Beanleaf"))
        if whole.get("version") != _VERSION:
            raise ValueError(Sentence("it was written by another version of Beanleaf; update the program"))
        data, came_to, made_with = (_table(whole[name]) for name in ("data", "came_to", "made_with"))
        validation = data["validation_fingerprint"]
        return cls(
            TrainingConfig.from_json(whole["training"]),
            _text(data["source"]),
            _text(data["name"]),
            _text(data["split"]),
            _text(data["fingerprint"]),
            None if validation is None else _text(validation),
            _text(came_to["engine"]),
            _whole(came_to["draw"]),
            _whole(came_to["epoch"]),
            _text(made_with["beanleaf"]),
            _text(made_with["numpy"]),
        )


def _refusal(path: Path, reason: str) -> TrainingError:
    return TrainingError(
        "«{name}» is not a training configuration that can be used: {reason}.", name=path.name, reason=reason
    )


def _table(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError(Sentence("one of its tables is damaged"))
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or "\0" in value:
        raise ValueError(Sentence("one of its texts is damaged"))
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError(Sentence("{value} is not a whole number", value=repr(value)))
    return value
