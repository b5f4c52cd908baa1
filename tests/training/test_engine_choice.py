from __future__ import annotations

from typing import Any

import pytest

from beanleaf_app.errors import TrainingError, UsageError
from beanleaf_app.training.config import MAX_EPOCHS, TrainingConfig
from beanleaf_app.training.engine_choice import choose_engine
from beanleaf_app.training.exact_engine import MAX_SAMPLES


def test_auto_is_exact_as_long_as_the_gram_matrix_fits() -> None:
    assert choose_engine(TrainingConfig(), MAX_SAMPLES).name == "exact"
    too_many = choose_engine(TrainingConfig(), 123_456)
    assert too_many.name == "minibatch"
    assert "123,456" in too_many.reason
    assert "121.9 GB" in too_many.reason
    assert "7,000" in too_many.reason
    assert choose_engine(TrainingConfig(), MAX_SAMPLES + 1).name == "minibatch"


def test_insisting_on_exact_is_refused_with_the_number() -> None:
    assert choose_engine(TrainingConfig(engine="exact"), MAX_SAMPLES).name == "exact"
    with pytest.raises(TrainingError, match=r"7,001.*fewer photographs"):
        choose_engine(TrainingConfig(engine="exact"), MAX_SAMPLES + 1)


def test_insisting_on_full_batch() -> None:
    assert choose_engine(TrainingConfig(engine="full-batch"), 10).name == "full-batch"


_SMALL_STEPS: list[dict[str, Any]] = [
    {"batch_size": 32},
    {"optimiser": "adamw"},
    {"schedule": "one-cycle"},
    {"label_smoothing": 0.1},
    {"augment": True},
    {"average": 0.9},
    {"network": "conv"},
]


@pytest.mark.parametrize("options", [*_SMALL_STEPS, {"engine": "minibatch"}])
def test_what_needs_small_steps_gets_them(options: dict[str, Any]) -> None:
    assert choose_engine(TrainingConfig(**options), 10).name == "minibatch"


@pytest.mark.parametrize("engine", ["exact", "full-batch"])
@pytest.mark.parametrize("options", _SMALL_STEPS)
def test_the_others_refuse_small_steps_with_what_to_do(options: dict[str, Any], engine: str) -> None:
    with pytest.raises(TrainingError, match=r"augmentation.*engine auto"):
        choose_engine(TrainingConfig(engine=engine, **options), 10)


def test_a_network_brings_what_suits_it_and_the_person_has_the_last_word() -> None:
    suits = TrainingConfig.for_network("conv", task="disease", epochs=None, learning_rate=0.01, augment=False)
    assert (suits.optimiser, suits.batch_size, suits.epochs) == ("adamw", 32, 160)
    assert (suits.task, suits.learning_rate, suits.augment) == ("disease", 0.01, False)
    assert TrainingConfig.for_network("article", epochs=None) == TrainingConfig()


@pytest.mark.parametrize(
    "options",
    [
        {"task": "colour"},
        {"network": "nonsense"},
        {"engine": "quantum"},
        {"epochs": -1},
        {"epochs": MAX_EPOCHS + 1},
        {"learning_rate": 0.0},
        {"learning_rate": -1.0},
        {"learning_rate": float("nan")},
        {"learning_rate": float("inf")},
        {"batch_size": 0},
        {"seed": -1},
        {"optimiser": "magic"},
        {"schedule": "weekly"},
        {"label_smoothing": 1.0},
        {"average": -0.1},
        {"momentum": 1.0},
        {"momentum": -0.1},
        {"momentum": float("nan")},
        {"momentum": 0.9, "optimiser": "adamw"},
        {"nesterov": True, "optimiser": "adamw"},
        {"patience": -1},
        {"weight_decay": -0.1},
        {"weight_decay": float("inf")},
    ],
)
def test_values_out_of_range_are_refused_with_a_sentence(options: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match=r"^[A-Z].*\.$"):
        TrainingConfig(**options)


def test_the_edges_are_accepted() -> None:
    TrainingConfig(epochs=0, seed=0, momentum=0.0, weight_decay=0.0, batch_size=1, learning_rate=1e-300)
    TrainingConfig(epochs=MAX_EPOCHS, momentum=0.999)
