"""Which engine does a training, and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from beanleaf_app.errors import TrainingError
from beanleaf_app.network.presets import hidden_layers
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.engine import Engine, Samples
from beanleaf_app.training.exact_engine import MAX_SAMPLES, ExactEngine
from beanleaf_app.training.full_batch_engine import FullBatchEngine

ShouldStop = Callable[[], bool]


@dataclass(frozen=True)
class EngineChoice:
    """The engine that was chosen: its name, a sentence on why, and how to build it."""

    name: str
    reason: str
    build: Callable[[Samples, Samples | None, Path | None, ShouldStop], Engine]


def choose_engine(config: TrainingConfig, n_samples: int) -> EngineChoice:
    """The engine for this configuration and number of training photographs.

    Raises
    ------
    TrainingError : if the engine insisted on cannot do it, with the reason
    """
    if config.engine == "minibatch" or config.batch_size is not None:
        raise TrainingError(
            "Training with mini-batches is not part of this version. "
            "Leave out the batch size and use the engine auto or exact."
        )
    if not all(isinstance(layer, int) for layer in hidden_layers(config.network)):
        raise TrainingError(
            f"Training the network {config.network} needs mini-batches, which are not part of this version. "
            "Use the network article, or nodes such as 16,8."
        )
    if config.engine == "full-batch":
        return _full_batch(config, "It was asked for.")
    if n_samples <= MAX_SAMPLES:
        return EngineChoice(
            ExactEngine.name,
            "The whole batch at every epoch and a dense first layer: the Gram matrix gives the same "
            "costs without reading the pixels again.",
            lambda training, validation, cache, should_stop: ExactEngine(
                config, training, validation, cache, should_stop
            ),
        )
    reason = (
        f"The exact engine keeps one number for each pair of photographs; for {n_samples:,} of them that "
        f"would be {n_samples**2 * 8 / 1e9:.1f} GB. It takes up to {MAX_SAMPLES:,} photographs."
    )
    if config.engine == "exact":
        raise TrainingError(reason + " Use the engine auto, or fewer photographs.")
    return _full_batch(config, reason)


def _full_batch(config: TrainingConfig, reason: str) -> EngineChoice:
    return EngineChoice(
        FullBatchEngine.name,
        reason,
        lambda training, validation, cache, should_stop: FullBatchEngine(config, training, validation),
    )
