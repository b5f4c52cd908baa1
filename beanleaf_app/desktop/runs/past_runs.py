"""The trainings of this session, light enough to keep."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.desktop.runs.training_job import Trained
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.report import EpochReport

MOST = 6  # more curves could not be told apart
_POINTS = 2000


@dataclass(frozen=True, eq=False)
class PastRun:
    """One training without its photographs and weights.

    number : from 1, in the order of the session
    config : with what was changed by hand
    epochs, costs, accuracies : float32 (n,), n <= 2000, on unseen leaves where there were any
    report : of the epoch that was kept
    seconds : the whole training
    """

    number: int
    config: TrainingConfig
    engine: str
    data_name: str
    epochs: NDArray[np.float32]
    costs: NDArray[np.float32]
    accuracies: NDArray[np.float32]
    report: EpochReport
    seconds: float

    @classmethod
    def of(cls, number: int, trained: Trained) -> PastRun:
        """What is kept of a training."""
        run = trained.run
        reports = run.reports
        rows = np.unique(np.linspace(0, len(reports) - 1, min(len(reports), _POINTS)).round().astype(int))
        picked = [reports[row] for row in rows]
        accuracies = [r.accuracy if r.validation_accuracy is None else r.validation_accuracy for r in picked]
        return cls(
            number,
            run.described,
            run.engine_name,
            trained.data.name,
            rows.astype(np.float32),
            np.array([r.decisive_cost for r in picked], np.float32),
            np.array(accuracies, np.float32),
            trained.report,
            reports[-1].seconds,
        )
