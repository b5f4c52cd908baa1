"""What a card says of a model."""

from __future__ import annotations

import pytest

from beanleaf_app.models.card import ModelCard
from beanleaf_app.models.model import Calibration, Model, Thresholds
from beanleaf_app.network.network import Network
from beanleaf_app.network.presets import architecture_for
from beanleaf_app.photos.preprocessing import FEATURES
from beanleaf_app.training.evaluation import wilson_interval
from tests.models.small_models import CLASSES, random_model


def test_every_layer_has_its_shape_and_its_numbers() -> None:
    network = Network(architecture_for("conv", "disease", FEATURES, 3))
    card = ModelCard.of(Model(network, "disease", CLASSES, 2))
    layers = card.layers
    assert layers[0].shape == (100, 100, 3)
    assert (layers[1].shape, layers[1].parameters) == ((100, 100, 24), 24 * 27)
    assert (layers[2].shape, layers[2].parameters) == ((100, 100, 24), 48)
    assert (layers[-1].shape, layers[-1].parameters) == ((3,), 128 * 3 + 3)
    assert sum(layer.parameters for layer in layers) == network.architecture.parameter_count()


def test_unseen_photographs_are_named_first_with_their_interval() -> None:
    metrics = {
        "train": {"count": 1034, "accuracy": 0.99, "cost": 0.1},
        "validation": {"count": 133, "accuracy": 130 / 133, "cost": 0.2},
    }
    card = ModelCard.of(random_model(metrics=metrics))
    assert card.measured is not None
    assert (card.measured.split, card.measured.right, card.measured.count) == ("validation", 130, 133)
    assert (card.measured.low, card.measured.high) == wilson_interval(130, 133)
    assert [measured.split for measured in card.measures] == ["validation", "train"]


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"accuracy": 0.9},
        {"count": 0, "accuracy": 0.9},
        {"count": 2.5, "accuracy": 0.9},
        {"count": 1e300, "accuracy": 0.9},
        {"count": 10, "accuracy": 1.5},
        {"count": 10, "accuracy": -0.1},
    ],
)
def test_what_is_no_share_is_not_told_as_one(values: dict[str, float]) -> None:
    card = ModelCard.of(random_model(metrics={"validation": values}))
    assert card.measured is None
    assert "It was never measured." in card.as_markdown("x")


def test_the_page_tells_what_somebody_else_must_know() -> None:
    model = random_model(
        "disease",
        metrics={"validation": {"count": 100, "accuracy": 0.97, "cost": 0.1}},
        data_name="beans",
        data_fingerprint="abc123",
        calibration=Calibration(1.25),
        thresholds=Thresholds(0.3, 0.7),
        training={"network": "2", "learning_rate": 0.001, "seed": 7},
        created="2026-01-02T03:04:05+00:00",
        program_version="1.2.3",
    )
    page = ModelCard.of(model).as_markdown("my model")
    for part in (
        "# my model",
        "angular\\_leaf\\_spot, bean\\_rust, healthy",
        "`abc123`",
        "| validation | 100 | 97.0% | 91.5% to 99.0% |",
        "| dense (nodes 2) | 2 | 60,002 |",
        "60,011 numbers in all",
        "temperature 1.25",
        "never taught to notice",
        "Between 30% and 70% sick",
        "- learning rate: 0.001",
        "- seed: 7",
        "2026-01-02T03:04:05+00:00, by Beanleaf 1.2.3",
    ):
        assert part in page, page


def test_a_text_from_a_file_cannot_give_the_page_another_shape() -> None:
    model = random_model(data_name="x\n\n# Verified [safe](http://x) <b>|", training={"seed": "1\n# no"})
    page = ModelCard.of(model).as_markdown("name")
    headings = [line for line in page.splitlines() if line.startswith("#")]
    assert len(headings) == 5
    assert "<b>" not in page
    assert "[safe]" not in page.replace("\\[safe\\]", "")
