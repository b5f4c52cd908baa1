from __future__ import annotations

from collections.abc import Iterator

import pytest

from beanleaf_app.models.model import Model
from beanleaf_app.models.trained import model_from_run
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.practice_leaves import practice_leaves
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.run import train


@pytest.fixture(scope="package")
def pool() -> Iterator[DecodePool]:
    """One pool for all tests of this room, with both of its workers running."""
    with DecodePool(2) as pool:
        list(pool.decode_all([b"not a photograph"] * 5))
        yield pool


@pytest.fixture(scope="package")
def leaves() -> tuple[DataSet, DataSet]:
    return practice_leaves("train", 90), practice_leaves("validation", 45)


@pytest.fixture(scope="package", params=["health", "disease"])
def trained(request: pytest.FixtureRequest, leaves: tuple[DataSet, DataSet]) -> Model:
    """A model that learned from practice leaves what its task asks."""
    config = TrainingConfig(task=request.param, network="32", epochs=400, learning_rate=0.001)
    run = train(config, *leaves)
    for _ in run:
        pass
    return model_from_run(run, *leaves)
