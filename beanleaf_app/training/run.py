"""The start of a training."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from beanleaf_app.network.network import Network
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.training.checkpoint_keeper import DEFAULT_SECONDS
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.training_run import TrainingRun

__all__ = ["TrainingRun", "train"]


def train(
    config: TrainingConfig,
    data: DataSet,
    validation: DataSet | None = None,
    should_stop: Callable[[], bool] = lambda: False,
    *,
    cache: Path | None = None,
    network: Network | None = None,
    checkpoint: Path | None = None,
    checkpoint_seconds: float = DEFAULT_SECONDS,
    resume: Path | None = None,
    insist: bool = True,
) -> TrainingRun:
    """Prepare a training; iterating over the result trains.

    Parameters
    ----------
    config : what to train and how
    data, validation : the photographs to learn from, and those to measure on as well (same classes)
    should_stop : asked before every epoch, and by mini-batches after every batch; the iteration then ends,
        without raising
    cache : folder for what a second training of the same data can use again, or None
    network : starting weights to use instead of a random draw; it stays unchanged
    checkpoint : file to put the training down in, at the end of an epoch at most every
        ``checkpoint_seconds``, and when the training ends
    insist : raise if not even the first checkpoint can be written, and wait for each; otherwise a thread
        saves them beside the training, which goes on without
    resume : a checkpoint of the same training to go on from, bit for bit; its reports are not given again

    Raises
    ------
    TrainingError, UsageError : if it cannot start, with the reason
    DataError : if no class of the data means healthy
    """
    run = TrainingRun(config, data, validation, should_stop, cache, network)
    run.keep_checkpoints(checkpoint, checkpoint_seconds, resume, insist)
    return run
