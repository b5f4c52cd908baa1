"""The model that a training leaves behind."""

from __future__ import annotations

from datetime import datetime, timezone

from beanleaf_app import __version__
from beanleaf_app.models.model import Model
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.training.report import EpochReport
from beanleaf_app.training.run import TrainingRun


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
        training={**run.config.as_json(), "engine": run.engine_name, "epoch": chosen, "draw": run.draw},
        data_name=data.name[:200],
        data_fingerprint=data.fingerprint,
        metrics=_metrics(run.reports[chosen], data, validation),
        created=datetime.now(timezone.utc).isoformat(timespec="seconds"),
        program_version=__version__,
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
