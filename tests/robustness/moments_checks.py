"""What must be on the disk after each window of training_moments.py."""

from __future__ import annotations

import dataclasses
import shutil
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from beanleaf_app.errors import BeanleafError
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.models.model import Model
from beanleaf_app.models.trained import configuration_of
from beanleaf_app.paths import Paths
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.sources import load_data
from beanleaf_app.training.checkpoint import Checkpoint
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.report import EpochReport
from beanleaf_app.training.run import TrainingRun, train
from beanleaf_app.training.unfinished import unfinished_in

Event = dict[str, Any]


class Broken(Exception):  # noqa: N818 - a promise that was not kept
    """Says which promise."""


class Undisturbed:
    """A training that ran from its start to its end, without a window."""

    def __init__(self, config: TrainingConfig, loaded: dict[str, DataSet], paths: Paths) -> None:
        self.run: TrainingRun = train(config, loaded["train"], loaded["validation"], cache=paths.gram_cache)
        self._reports: dict[tuple[int, int], EpochReport] = {
            (report.draw, report.epoch): report for report in self.run
        }

    def compare_reports(self, reports: tuple[EpochReport, ...]) -> None:
        """All but their seconds must be the same."""
        for report in reports:
            mine = self._reports.get((report.draw, report.epoch))
            if mine is None or mine._replace(seconds=0) != report._replace(seconds=0):
                raise Broken(f"undisturbed it is {mine}, here {report}")

    def compare_model(self, model: Model) -> None:
        """Its network must be, bit for bit, the one of that epoch."""
        if model.training["draw"] != self.run.draw:
            raise Broken(f"draw {model.training['draw']} instead of {self.run.draw}")
        own = self.run.network_at(model.training["epoch"]).tensors
        for name, array in model.network.tensors.items():
            if not np.array_equal(array, own[name].astype(array.dtype)):
                raise Broken(f"{name} is not what an undisturbed training has")


class Disk:
    """The folder of data that all windows share."""

    def __init__(self, data: Path, leaves: Path) -> None:
        self._data = data
        self._leaves = leaves
        self._paths = Paths(data, *(data.with_name(f"check {name}") for name in ("cache", "config", "log")))
        self._undisturbed: dict[str, Undisturbed] = {}

    def begin(self, config: TrainingConfig, name: str) -> None:
        """A round begins."""
        self._config = config
        self._name = name
        self._stood: tuple[int, int] | None = None  # draw and epoch of the checkpoint after the last window
        if self.begin_again():
            raise Broken("the round before left a training behind")

    def begin_again(self) -> bool:
        """Forget what is unfinished; whether there was anything."""
        found = bool(unfinished_in(self._paths.unfinished))
        shutil.rmtree(self._paths.unfinished, ignore_errors=True)
        return found

    def check(self, events: list[Event], *, killed: bool) -> bool:
        """After a window; whether the training has ended with a model in the library. Raises Broken."""
        told = {event["what"]: event for event in events}
        self._check_offer(told)
        for entry in ModelLibrary(self._paths.models).list():
            if entry.problem is not None:
                raise Broken(f"{entry.name}: {entry.problem}")
            if entry.name == self._name:
                assert entry.model is not None
                self._check_model(entry.model, told)
                if self.begin_again() and not killed:
                    raise Broken("a training whose model was saved is still offered")
                return True
        if "saved" in told:
            raise Broken("the model that was saved is gone")
        self._check_checkpoint(told)
        return False

    def _check_offer(self, told: dict[str, Event]) -> None:
        """What stood on the disk is offered at the next start."""
        if "begun" in told and self._stood is not None and self._stood[1] > 0 and "offered" not in told:
            raise Broken(f"{self._stood} stood on the disk and was not offered")
        if "offered" in told and (self._stood is None or told["offered"]["epoch"] != self._stood[1]):
            raise Broken(f"offered at epoch {told['offered']['epoch']}, on the disk was {self._stood}")
        if "nothing" in told and told["nothing"]["problem"]:
            raise Broken(told["nothing"]["problem"])

    def _check_model(self, model: Model, told: dict[str, Event]) -> None:
        reference = self._reference(configuration_of(model).config.rate_changes)
        reference.compare_model(model)
        epoch, ended = model.training["epoch"], told.get("finished") or told.get("stopped")
        if "stopped" in told:
            reports = reference.run.reports[: told["stopped"]["epoch"] + 1]
            best = min(reports, key=lambda report: report.decisive_cost).epoch
        else:
            best = reference.run.result_epoch
        if ended is not None and epoch != best:
            raise Broken(f"epoch {epoch} was kept and not {best}")

    def _check_checkpoint(self, told: dict[str, Event]) -> None:
        found = unfinished_in(self._paths.unfinished)
        if len(found) > 1:
            raise Broken(f"{len(found)} unfinished trainings of one")
        stands: tuple[int, int] | None = None
        if found:
            try:
                checkpoint = Checkpoint.load(found[0].checkpoint)
            except BeanleafError as error:
                raise Broken(f"the checkpoint is damaged: {error}") from error
            if found[0].config != self._config:
                raise Broken(f"{found[0].config} is unfinished")
            stands = (checkpoint.draw, checkpoint.epoch)
            self._reference(checkpoint.rate_changes).compare_reports(checkpoint.reports)
        if self._stood is not None and self._stood[1] > 0 and (stands is None or stands < self._stood):
            raise Broken(f"the checkpoint stood at {self._stood}, and now at {stands}")
        reached = max(
            (told[what]["epoch"] for what in ("finished", "stopped", "left") if what in told), default=0
        )
        if reached > 0 and (stands is None or stands[1] != reached):
            raise Broken(f"the window had come to epoch {reached}, the checkpoint stands at {stands}")
        self._stood = stands

    def _reference(self, rate_changes: tuple[tuple[int, float], ...]) -> Undisturbed:
        config = dataclasses.replace(self._config, rate_changes=rate_changes)
        key = repr(config)
        if key not in self._undisturbed:
            if len(self._undisturbed) > 8:
                self._undisturbed.pop(next(iter(self._undisturbed)))
            self._undisturbed[key] = Undisturbed(config, self._loaded, self._paths)
        return self._undisturbed[key]

    @cached_property
    def _loaded(self) -> dict[str, DataSet]:
        files = sum(1 for _ in self._leaves.rglob("*.png"))
        while True:
            loaded = load_data(str(self._leaves), paths=self._paths)
            # On a computer that was held up meanwhile, a photograph may have taken too long to decode.
            if sum(map(len, loaded.values())) == files:
                return loaded
