"""What the article's network reaches from many random starting weights, kept and redrawn.

python tests/benchmarks/seed_distribution.py [--data FOLDER] [--seeds N] [--epochs N]
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

import numpy as np

from beanleaf_app.paths import Paths
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.sources import load_data
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.run import TrainingRun, train

_BEANS = os.environ.get("BEANLEAF_BEANS", Path(__file__).parents[3] / "shared" / "beans")


def main() -> None:
    """Train from every seed twice, without and with redrawing, and print the distribution."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=Path(_BEANS))
    parser.add_argument("--seeds", type=int, default=40)
    parser.add_argument("--epochs", type=int, default=1000)
    arguments = parser.parse_args()
    paths = Paths.for_user()
    with DecodePool() as pool:
        data = load_data(str(arguments.data), ("train", "validation"), paths=paths, pool=pool)
    training, validation = data["train"], data["validation"]
    print(f"{len(training)} training and {len(validation)} validation photographs of {arguments.data.name}")
    for redraw in (False, True):
        runs = []
        for seed in range(arguments.seeds):
            config = TrainingConfig(seed=seed, epochs=arguments.epochs, redraw=redraw)
            run = train(config, training, validation, cache=paths.gram_cache)
            for _ in run:
                pass
            runs.append(run)
        _tell(runs, redraw)


def _tell(runs: list[TrainingRun], redraw: bool) -> None:
    last = [run.reports[-1] for run in runs]
    print(f"\nredraw {'on' if redraw else 'off'}: accuracy on training/validation after the last epoch")
    for start in range(0, len(runs), 10):
        print(
            "  ".join(
                f"{report.accuracy:.1%}/{report.validation_accuracy:.1%}" + ("*" if run.trouble else "")
                for run, report in zip(runs[start : start + 10], last[start : start + 10], strict=True)
            )
        )
    stuck = [run for run in runs if run.trouble]
    print(f"learned nothing (*): {len(stuck)} of {len(runs)}", end="; ")
    print(", ".join(f"{sum(run.trouble == kind for run in runs)} {kind}" for kind in ("dead", "stuck")))
    learned = [report for run, report in zip(runs, last, strict=True) if not run.trouble]
    for name, values in (
        ("training", [report.accuracy for report in learned]),
        ("validation", [report.validation_accuracy for report in learned]),
    ):
        spread = f"{min(values):.1%} to {max(values):.1%}, median {np.median(values):.1%}"
        print(f"{name} accuracy of the others: {spread}")
    print(f"draws: {sum(run.draw + 1 for run in runs)} for {len(runs)} networks")


if __name__ == "__main__":
    main()
