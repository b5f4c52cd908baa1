"""How fast the article's network trains: the tutorial's algorithm, three libraries, and this program.

All train on the same photographs, from the same weights, with the same learning rate, one after the
other in this run, each in a process of its own.

    python tests/benchmarks/article_training.py [--data FOLDER] [--epochs N] [--save FILE.md]
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path
from typing import Any

import article_contestants
import numpy as np
from machine import describe_machine

from beanleaf_app.network.network import Network
from beanleaf_app.network.presets import architecture_for
from beanleaf_app.paths import Paths
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.sources import load_data

_TUTORIAL, _THRIFTY, *_PEERS, _OURS = article_contestants.CONTESTANTS
_SAME_COSTS = 1e-6
_REPOSITORY = Path(__file__).parents[2]


def main() -> None:
    """Run everything and print the tables."""
    arguments = _arguments()
    with DecodePool() as pool:
        data = load_data(str(arguments.data), ("train",), paths=Paths.for_user(), pool=pool)["train"]
    pixels, labels = data.pixels, data.health_labels()
    intro = f"""\
# Training the article's network, {datetime.now().astimezone().date().isoformat()}

Machine: {describe_machine()}

Data: the train split of {arguments.data.name}, {len(data)} photographs of 30,000 features.
Network 4-3-2-1, learning rate {arguments.learning_rate:g}, seed {arguments.seed}, {arguments.epochs} epochs
of full-batch gradient descent.

Seconds run from uint8 pixels to trained weights: conversion, compilation and the Gram matrix are included,
nothing is cached, nothing is extrapolated. Each contestant has a process of its own; the best of
{arguments.repeats} runs counts, of the tutorial's code one run.
"""
    lines = [intro]
    lines += _compare(arguments, pixels, labels)
    lines += _growth(arguments, pixels, labels)
    text = "\n".join(lines) + "\n"
    print(text)
    if arguments.save:
        arguments.save.write_text(text, encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    beans = os.environ.get("BEANLEAF_BEANS", _REPOSITORY.parent / "shared" / "beans")
    parser.add_argument("--data", type=Path, default=Path(beans))
    parser.add_argument("--epochs", type=int, default=1000)
    parser.add_argument("--learning-rate", type=float, default=0.001)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--repeats", type=int, default=2)
    parser.add_argument("--save", type=Path, help="write the tables to this Markdown file as well")
    return parser.parse_args()


def _compare(arguments: argparse.Namespace, pixels: Any, labels: Any) -> list[str]:
    told = {}
    with tempfile.TemporaryDirectory() as folder:
        inputs = _write_inputs(Path(folder), pixels, labels, (4, 3, 2), arguments.seed)
        for name in article_contestants.CONTESTANTS:
            runs = [
                _run(name, inputs, arguments)
                for _ in range(1 if name in (_TUTORIAL, _THRIFTY) else arguments.repeats)
            ]
            told[name] = min(runs, key=lambda run: run["seconds"])
            print(f"{name}: {told[name]['seconds']:.2f} s", file=sys.stderr)
    reference = np.array(told[_TUTORIAL]["costs"])
    ours = told[_OURS]["seconds"]
    lines = [
        "| who | seconds | times ours | largest cost difference from the tutorial's | peak memory, MB |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    differences = {}
    for name, run in told.items():
        difference = differences[name] = np.abs(np.array(run["costs"]) - reference).max()
        lines.append(
            f"| {name}{_version(name)} | {run['seconds']:.2f} | {run['seconds'] / ours:.1f} "
            f"| {difference:.1e} | {run['peak_mb']:.0f} |"
        )
    fastest = min(_PEERS, key=lambda name: told[name]["seconds"])
    same = [name for name in _PEERS if differences[name] <= _SAME_COSTS]
    fastest_same = min(same, key=lambda name: told[name]["seconds"])
    verdict = (
        f"Against the tutorial's code: {told[_TUTORIAL]['seconds'] / ours:.0f} times faster, "
        f"{told[_THRIFTY]['seconds'] / ours:.0f} times without its gradient of the pixels. "
        f"Against the fastest library, {fastest}: {told[fastest]['seconds'] / ours:.1f} times faster; "
        f"against the fastest whose costs are the same to {_SAME_COSTS:.0e}, {fastest_same}: "
        f"{told[fastest_same]['seconds'] / ours:.1f} times."
    )
    return [*lines, "", verdict, ""]


def _growth(arguments: argparse.Namespace, pixels: Any, labels: Any) -> list[str]:
    """How our own time grows. Beyond the photographs there are, turned copies of them stand in."""
    square = pixels.reshape(-1, 100, 100, 3)
    turned = [
        np.ascontiguousarray(np.rot90(square, k, axes=(1, 2))).reshape(len(pixels), -1) for k in range(4)
    ]
    many, many_labels = np.concatenate(turned), np.tile(labels, 4)
    order = np.random.default_rng(0).permutation(len(pixels))
    lines = ["| photographs | nodes of the first layer | seconds |", "| ---: | ---: | ---: |"]
    for n in (250, 500, len(pixels), 2000, 4000):
        lines.append(_growth_line(arguments, many, many_labels, order, n, (4, 3, 2)))
    for nodes in (32, 128):
        lines.append(_growth_line(arguments, many, many_labels, order, len(pixels), (nodes, 3, 2)))
    return [*lines, "", "More photographs than there are: quarter turns of the same ones.", ""]


def _growth_line(
    arguments: argparse.Namespace, pixels: Any, labels: Any, order: Any, n: int, hidden: tuple[int, ...]
) -> str:
    rows = order[:n] if n <= len(order) else np.arange(n)
    with tempfile.TemporaryDirectory() as folder:
        inputs = _write_inputs(Path(folder), pixels[rows], labels[rows], hidden, arguments.seed)
        seconds = min(_run(_OURS, inputs, arguments)["seconds"] for _ in range(arguments.repeats))
    return f"| {n} | {hidden[0]} | {seconds:.2f} |"


def _write_inputs(folder: Path, pixels: Any, labels: Any, hidden: tuple[int, ...], seed: int) -> Path:
    network = Network(architecture_for(",".join(map(str, hidden)), "health", pixels.shape[1], 3))
    network.initialise_parameters(np.random.default_rng(seed))
    own = network.parameters
    arrays = {f"weight{i}": own[f"layer{i}.weight"] for i in range(len(hidden) + 1)}
    arrays |= {f"bias{i}": own[f"layer{i}.bias"] for i in range(len(hidden) + 1)}
    path = folder / "inputs.npz"
    np.savez(path, pixels=pixels, labels=labels, **arrays)
    return path


def _run(name: str, inputs: Path, arguments: argparse.Namespace) -> dict[str, Any]:
    output = inputs.with_name("told.json")
    words = [name, inputs, arguments.epochs, arguments.learning_rate, output]
    subprocess.run(
        [sys.executable, article_contestants.__file__, *map(str, words)],
        check=True,
        env=os.environ | {"PYTHONPATH": str(_REPOSITORY)},
    )
    time.sleep(1)  # lets a processor that slowed down under load recover before the next one
    told: dict[str, Any] = json.loads(output.read_text(encoding="utf-8"))
    return told


def _version(name: str) -> str:
    package = {"PyTorch": "torch", "JAX": "jax", "scikit-learn": "scikit-learn"}.get(name, "numpy")
    version = importlib.metadata.version(package)
    return f" {version}" if package != "numpy" else ""


if __name__ == "__main__":
    main()
