from __future__ import annotations

import numpy as np
import pytest

from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.engine import Engine
from beanleaf_app.training.exact_engine import ExactEngine
from beanleaf_app.training.first_layer import as_pictures, first_layer_pictures
from beanleaf_app.training.first_layer_film import FirstLayerFilm
from beanleaf_app.training.run import TrainingRun, train
from tests.training.problems import data_set


def _trained(seed: int = 0, network: str = "6", **options: object) -> TrainingRun:
    config = TrainingConfig(
        network=network, task="disease", epochs=120, learning_rate=0.01, seed=seed, redraw=False, **options
    )
    run = train(config, data_set(60, seed=seed))
    for _ in run:
        pass
    return run


@pytest.mark.parametrize("decay", [0.0, 0.01])
def test_it_shows_every_epoch_to_a_grey_level(decay: float) -> None:
    run = _trained(weight_decay=decay)
    film = FirstLayerFilm.of(run)
    assert film is not None
    for epoch in (0, 1, 2, 7, 50, 97, 120):

        def weight(engine: Engine) -> object:
            assert isinstance(engine, ExactEngine)
            return film.weight(engine)

        shown = run.seen_at(epoch, weight)
        assert isinstance(shown, np.ndarray), epoch
        pictures = first_layer_pictures(run.network_at(epoch)).astype(int)
        assert abs(as_pictures(shown).astype(int) - pictures).max() <= 1, epoch


@pytest.mark.parametrize("decay", [0.0, 0.01])
def test_in_single_precision_the_first_layer_is_the_same_to_a_grey_level(decay: float) -> None:
    run = _trained(weight_decay=decay)

    def weight(engine: Engine) -> object:
        assert isinstance(engine, ExactEngine)
        return engine.first_layer(4)

    for epoch in (0, 50, 120):
        shown = run.seen_at(epoch, weight)
        assert isinstance(shown, np.ndarray)
        pictures = first_layer_pictures(run.network_at(epoch))[:4].astype(int)
        assert abs(as_pictures(shown).astype(int) - pictures).max() <= 1, epoch


def test_it_says_when_it_does_not_know_a_network() -> None:
    film = FirstLayerFilm.of(_trained())
    assert film is not None
    other = _trained(seed=1)

    def weight(engine: Engine) -> object:
        assert isinstance(engine, ExactEngine)
        return film.weight(engine)

    assert other.seen_at(120, weight) is None


def test_there_is_none_where_the_plain_way_is_as_good() -> None:
    assert FirstLayerFilm.of(_trained(network="9")) is None
    assert FirstLayerFilm.of(_trained(batch_size=30)) is None
