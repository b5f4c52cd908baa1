from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.network import Network
from beanleaf_app.paths import Paths
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.sources import load_data
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.run import train
from tests.training.problems import data_set, textbook_costs


def _compare(data: DataSet, config: TrainingConfig, seed: int) -> None:
    network = Network(Architecture(data.pixels.shape[1], (4, 3, 2), "sigmoid", 1))
    network.initialise_parameters(np.random.default_rng(seed))
    reports = list(train(config, data, network=network))
    X = (data.pixels / 255.0).T
    costs, accuracies = textbook_costs(network, X, data.health_labels(), config.learning_rate, config.epochs)
    assert len(reports) == config.epochs + 1
    assert [report.epoch for report in reports] == list(range(config.epochs + 1))
    assert [report.cost for report in reports] == pytest.approx(costs, rel=0, abs=1e-6)
    assert [report.accuracy for report in reports] == pytest.approx(accuracies, abs=1e-12)
    # It must have been worth comparing: the cost moved.
    assert max(costs) - min(costs) > 0.002
    assert len(set(accuracies)) > 1


@pytest.mark.parametrize("engine", ["exact", "full-batch"])
@pytest.mark.parametrize("seed", [8, 9])
def test_random_photographs(engine: str, seed: int) -> None:
    _compare(data_set(24), TrainingConfig(engine=engine, epochs=25, learning_rate=0.02), seed)


# Every photograph, for longer than the exact engine goes between two beginnings; `make bench` compares a
# thousand epochs. The textbook's way takes its time.
@pytest.mark.timeout(240)
def test_real_photographs(beans_train: DataSet) -> None:
    _compare(beans_train, TrainingConfig(epochs=50, learning_rate=0.004), seed=1)


@pytest.fixture(scope="module")
def beans_train(beans_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> DataSet:
    home = tmp_path_factory.mktemp("home")
    paths = Paths(home / "data", home / "cache", home / "config", home / "log")
    data = load_data(str(beans_folder), ("train",), paths=paths)["train"]
    assert len(data) > 1000
    return data
