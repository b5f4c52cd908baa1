"""Whether it matters that the exact engine adds its small steps in float32: many seeds against float64.

Beside it stands how far float64 itself strays when one coefficient starts 1e-18 away from zero: where
that is far, the training is chaotic and no arithmetic gives the same costs as another.

    python tests/benchmarks/seed_precision.py [--data FOLDER] [--seeds N] [--epochs N]
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np

from beanleaf_app.network.network import Network
from beanleaf_app.network.presets import architecture_for
from beanleaf_app.paths import Paths
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.sources import load_data
from beanleaf_app.training import gram_products
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.engine import Samples
from beanleaf_app.training.exact_engine import ExactEngine

_BEANS = os.environ.get("BEANLEAF_BEANS", Path(__file__).parents[3] / "shared" / "beans")
_NUDGE = 1e-18


def main() -> None:
    """Train from every seed three times and print the largest difference between the cost curves."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=Path(_BEANS))
    parser.add_argument("--seeds", type=int, default=40)
    parser.add_argument("--epochs", type=int, default=1000)
    arguments = parser.parse_args()
    paths = Paths.for_user()
    with DecodePool() as pool:
        data = load_data(str(arguments.data), ("train",), paths=paths, pool=pool)["train"]
    print(f"{len(data)} photographs of the train split of {arguments.data.name}, {arguments.epochs} epochs")
    print("seed  last cost  as shipped  float64 nudged by 1e-18")
    samples = Samples(data.pixels, data.health_labels())
    differences = []
    for seed in range(arguments.seeds):
        engine = ExactEngine(TrainingConfig(seed=seed), samples, None, paths.gram_cache)
        network = Network(architecture_for("article", "health", data.pixels.shape[1], len(data.class_names)))
        network.initialise_parameters(np.random.default_rng(seed))
        shipped = _costs(engine, network, arguments.epochs)
        with mock.patch.object(gram_products, "_REFRESH", 1):  # so every product is float64
            exact = _costs(engine, network, arguments.epochs)
            nudged = _costs(engine, network, arguments.epochs, _NUDGE)
        ours, chaos = np.abs(shipped - exact).max(), np.abs(nudged - exact).max()
        differences.append((ours, chaos))
        print(f"{seed:>4}  {exact[-1]:>9.3f}  {ours:>10.0e}  {chaos:>10.0e}", flush=True)
    calm = [ours for ours, chaos in differences if chaos < 1e-9]
    print(f"largest difference where float64 itself strays by less than 1e-9: {max(calm):.0e}", end="")
    print(f" ({len(calm)} of {len(differences)} seeds)")


def _costs(engine: ExactEngine, network: Network, epochs: int, nudge: float = 0.0) -> Any:
    engine.start(network)
    state = engine.state()
    state.parameters[0] = nudge
    engine.restore(state)
    costs = []
    for _ in range(epochs):
        costs.append(engine.measure().cost)
        engine.update()
    return np.array(costs)


if __name__ == "__main__":
    main()
