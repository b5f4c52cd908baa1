"""Which engine does a training, and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from beanleaf_app.errors import TrainingError
from beanleaf_app.sentence import Sentence
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.engine import Engine, Samples
from beanleaf_app.training.exact_engine import MAX_SAMPLES, ExactEngine
from beanleaf_app.training.full_batch_engine import FullBatchEngine
from beanleaf_app.training.minibatch_engine import MinibatchEngine

_WHY_SMALL = Sentence(
    "Convolutions, batch sizes, augmentation, AdamW, schedules, label smoothing and averaging "
    "need the photographs a few at a time."
)
ShouldStop = Callable[[], bool]


@dataclass(frozen=True)
class EngineChoice:
    """The engine that was chosen: its name, a sentence on why, and how to build it."""

    name: str
    reason: Sentence
    build: Callable[[Samples, Samples | None, Path | None, ShouldStop], Engine]


def choose_engine(config: TrainingConfig, n_samples: int) -> EngineChoice:
    """The engine for this configuration and number of training photographs.

    Raises
    ------
    TrainingError : if the engine insisted on cannot do it, with the reason
    """
    if config.engine == "full-batch":
        if config.needs_minibatches:
            raise TrainingError(
                "The full-batch engine cannot do this. {why} Use the engine auto.", why=_WHY_SMALL
            )
        return _full_batch(config, Sentence("It was asked for."))
    if config.engine == "minibatch":
        return _minibatch(config, Sentence("It was asked for."))
    if config.needs_minibatches:
        if config.engine == "exact":
            raise TrainingError(
                "The exact engine cannot do this. {why} Use the engine auto, or leave these out.",
                why=_WHY_SMALL,
            )
        return _minibatch(config, _WHY_SMALL)
    if n_samples <= MAX_SAMPLES:
        return EngineChoice(
            ExactEngine.name,
            Sentence(
                "The whole batch at every epoch and a dense first layer: the Gram matrix gives the same "
                "costs without reading the pixels again."
            ),
            lambda training, validation, cache, should_stop: ExactEngine(
                config, training, validation, cache, should_stop
            ),
        )
    reason = Sentence(
        "The exact engine keeps one number for each pair of photographs; for {count} of them that "
        "would be {gigabytes} GB. It takes up to {most} photographs.",
        count=n_samples,
        gigabytes=round(n_samples**2 * 8 / 1e9, 1),
        most=MAX_SAMPLES,
    )
    if config.engine == "exact":
        raise TrainingError("{why} Use the engine auto, or fewer photographs.", why=reason)
    return _minibatch(config, reason)


def _minibatch(config: TrainingConfig, reason: Sentence) -> EngineChoice:
    return EngineChoice(
        MinibatchEngine.name,
        reason,
        lambda training, validation, cache, should_stop: MinibatchEngine(
            config, training, validation, should_stop
        ),
    )


def _full_batch(config: TrainingConfig, reason: Sentence) -> EngineChoice:
    return EngineChoice(
        FullBatchEngine.name,
        reason,
        lambda training, validation, cache, should_stop: FullBatchEngine(config, training, validation),
    )
