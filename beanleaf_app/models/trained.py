"""The model that a training leaves behind."""

from __future__ import annotations

from datetime import datetime, timezone

import numpy as np

from beanleaf_app import __version__
from beanleaf_app.errors import ModelError, UsageError
from beanleaf_app.models.model import Model
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.sources import BEANS, CORRECTED, PRACTICE
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.report import EpochReport
from beanleaf_app.training.run import TrainingRun
from beanleaf_app.training.run_configuration import RunConfiguration

# Data sets by the name that they give themselves: all that a card says of where the photographs came from.
_SOURCES = {"Beans": BEANS, BEANS: BEANS, PRACTICE: PRACTICE, CORRECTED: CORRECTED}


def model_from_run(
    run: TrainingRun, data: DataSet, validation: DataSet | None, epoch: int | None = None
) -> Model:
    """The network of an epoch (the run's own choice by default) with the card of its training.

    Raises
    ------
    DataError : if no class of the data means healthy
    """
    chosen = run.result_epoch if epoch is None else epoch
    return Model(
        network=run.network_at(chosen),
        task=run.config.task,
        class_names=data.class_names,
        healthy_class=data.healthy_class,
        training={
            **run.described.as_json(),
            "engine": run.engine_name,
            "epoch": chosen,
            "draw": run.draw,
            "split": data.split[:200],
            "validation_fingerprint": validation.fingerprint if validation is not None else None,
            "numpy_version": np.__version__,
        },
        data_name=data.name[:200],
        data_fingerprint=data.fingerprint,
        metrics=_metrics(run.reports[chosen], data, validation),
        created=datetime.now(timezone.utc).isoformat(timespec="seconds"),
        program_version=__version__,
    )


def configuration_of(model: Model) -> RunConfiguration:
    """How to do the training of a model again. It knows no folder: the data set is found by its name.

    Raises
    ------
    ModelError : if the model does not tell how it was trained
    """
    told = dict(model.training)
    try:
        engine, epoch, draw = (told.pop(name) for name in ("engine", "epoch", "draw"))
        rest = (
            told.pop("split", "train"),
            told.pop("validation_fingerprint", ""),
            told.pop("numpy_version", ""),
        )
        split, validation_fingerprint, numpy_version = rest
        config = TrainingConfig.from_json({**told, "engine": engine})
        epoch, draw = int(epoch), int(draw)
    except (KeyError, TypeError, ValueError, UsageError) as error:
        raise ModelError(
            "This model does not tell how it was trained, or another version of Beanleaf trained it. "
            "Train it again here to have its configuration."
        ) from error
    return RunConfiguration(
        config,
        _SOURCES.get(model.data_name, ""),
        model.data_name,
        str(split),
        model.data_fingerprint,
        None if validation_fingerprint is None else str(validation_fingerprint),
        str(engine),
        draw,
        epoch,
        model.program_version,
        str(numpy_version),
    )


def _metrics(report: EpochReport, data: DataSet, validation: DataSet | None) -> dict[str, dict[str, float]]:
    metrics = {data.split[:200]: {"count": len(data), "accuracy": report.accuracy, "cost": report.cost}}
    if validation is not None and report.validation_accuracy is not None:
        assert report.validation_cost is not None
        metrics["validation"] = {
            "count": len(validation),
            "accuracy": report.validation_accuracy,
            "cost": report.validation_cost,
        }
    return metrics
