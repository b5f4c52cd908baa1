"""Which engine does a training, and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from beanleaf_app.errors import TrainingError
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.engine import Engine, Samples
from beanleaf_app.training.exact_engine import MAX_SAMPLES, ExactEngine
from beanleaf_app.training.full_batch_engine import FullBatchEngine
from beanleaf_app.training.minibatch_engine import MinibatchEngine

_WHY_SMALL = (
    "Convolutions, batch sizes, augmentation, AdamW, schedules, label smoothing and averaging "
    "need the photographs a few at a time."
)
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
    if config.engine == "full-batch":
        if config.needs_minibatches:
            raise TrainingError(f"The full-batch engine cannot do this. {_WHY_SMALL} Use the engine auto.")
        return _full_batch(config, "It was asked for.")
    if config.engine == "minibatch":
        return _minibatch(config, "It was asked for.")
    if config.needs_minibatches:
        if config.engine == "exact":
            raise TrainingError(
                f"The exact engine cannot do this. {_WHY_SMALL} Use the engine auto, or leave these out."
            )
        return _minibatch(config, _WHY_SMALL)
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
    return _minibatch(config, reason)


def _minibatch(config: TrainingConfig, reason: str) -> EngineChoice:
    return EngineChoice(
        MinibatchEngine.name,
        reason,
        lambda training, validation, cache, should_stop: MinibatchEngine(
            config, training, validation, should_stop
        ),
    )


def _full_batch(config: TrainingConfig, reason: str) -> EngineChoice:
    return EngineChoice(
        FullBatchEngine.name,
        reason,
        lambda training, validation, cache, should_stop: FullBatchEngine(config, training, validation),
    )
