"""One training step of the convolutional network: this program and PyTorch in turn.

Both take the same network (the preset «conv»), batch, label smoothing and optimiser, on all cores; the
augmentation is left out. Each runs in a process of its own, several rounds in turn. A round counts by the
median of its steps, a contestant by its best round: what else the machine does can only make it slower.

    python tests/benchmarks/convolution_step.py [--batch N] [--steps N] [--rounds N] [--save FILE.md]
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypedDict

import numpy as np
from machine import describe_machine

_REPOSITORY = Path(__file__).parents[2]
_SAMPLES = 1034
_FILTERS = (24, 48, 96, 128)
_OURS = "Beanleaf"


class _Round(TypedDict):
    median: float  # seconds of a step
    cores: float  # how many the process kept busy


def main() -> None:
    """Run every contestant and print the table, or run the one that is named."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--steps", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--save", type=Path, help="write the table to this Markdown file as well")
    parser.add_argument("--only", choices=_CONTESTANTS, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.only:
        print(json.dumps(_timed(_CONTESTANTS[arguments.only](arguments.batch), arguments.steps)))
        return
    rounds = [{name: _run(name, arguments) for name in _CONTESTANTS} for _ in range(arguments.rounds)]
    text = _table(rounds, arguments)
    print(text)
    if arguments.save:
        arguments.save.write_text(text, encoding="utf-8")


def _table(rounds: list[dict[str, _Round]], arguments: argparse.Namespace) -> str:
    best = {name: min(told[name]["median"] for told in rounds) for name in _CONTESTANTS}
    ours, cores = best[_OURS], os.cpu_count()
    terms = (
        f"Batches of {arguments.batch}, float32, {cores} threads for everybody: PyTorch by "
        f"`set_num_threads({cores})`, Beanleaf by its own threads, with one in the matrix library. "
        f"{arguments.rounds} rounds in turn of {arguments.steps} steps each; the best round counts."
    )
    heads = (
        "who",
        "ms a step",
        "all rounds",
        "cores busy",
        f"seconds for an epoch of {_SAMPLES}",
        "Beanleaf takes so many times as long",
    )
    lines = [
        f"# One step of the convolutional network, {datetime.now().astimezone().date().isoformat()}",
        "",
        f"Machine: {describe_machine()}, PyTorch {importlib.metadata.version('torch')}",
        "",
        terms,
        "",
        f"| {' | '.join(heads)} |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name, seconds in best.items():
        every = ", ".join(f"{told[name]['median'] * 1000:.0f}" for told in rounds)
        busy = max(told[name]["cores"] for told in rounds)
        epoch = seconds * _SAMPLES / arguments.batch
        lines.append(
            f"| {name} | {seconds * 1000:.0f} | {every} | {busy:.1f} | {epoch:.1f} | {ours / seconds:.2f} |"
        )
    fastest = min((name for name in best if name != _OURS), key=best.__getitem__)
    verdict = (
        f"An epoch of {_SAMPLES} photographs takes Beanleaf {ours / best[fastest]:.2f} times as long as the "
        f"fastest form of PyTorch ({fastest})."
    )
    lines += ["", verdict]
    return "\n".join(lines) + "\n"


def beanleaf(batch: int) -> Callable[[], object]:
    """This program's layers and AdamW."""
    from threadpoolctl import threadpool_limits

    from beanleaf_app.network.network import Network
    from beanleaf_app.network.presets import architecture_for
    from beanleaf_app.training.adamw import AdamW

    network = Network(architecture_for("conv", "disease", 30_000, 3))
    rng = np.random.default_rng(0)
    network.initialise_parameters(rng)
    flat = np.concatenate([array.ravel() for array in network.parameters.values()])
    optimiser = AdamW(len(flat))
    X, labels = rng.random((batch, 30_000), np.float32), rng.integers(0, 3, batch)
    threadpool_limits(1, user_api="blas")  # the layers bring their own threads

    def step() -> None:
        logits = network.forward_propagation(X, rng)
        gradients = network.back_propagation(logits, labels, smoothing=0.05)
        gradient = np.concatenate([gradients[name].ravel() for name in network.parameters])
        optimiser.update(flat, gradient, 3e-3)

    return step


def pytorch(batch: int, *, channels_last: bool) -> Callable[[], object]:
    """PyTorch on the CPU, float32, torch.optim.AdamW."""
    import torch

    torch.set_num_threads(os.cpu_count() or 1)
    layers: list[torch.nn.Module] = []
    for channels, filters in zip((3, *_FILTERS), _FILTERS, strict=False):
        layers += [
            torch.nn.Conv2d(channels, filters, 3, padding=1, bias=False),
            torch.nn.BatchNorm2d(filters),
        ]
        last = filters == _FILTERS[-1]
        layers += (
            [torch.nn.ReLU(), torch.nn.AdaptiveAvgPool2d(1)]
            if last
            else [torch.nn.MaxPool2d(2), torch.nn.ReLU()]
        )
    layers += [torch.nn.Flatten(), torch.nn.Dropout(0.3), torch.nn.Linear(_FILTERS[-1], 3)]
    form = torch.channels_last if channels_last else torch.contiguous_format
    model = torch.nn.Sequential(*layers).to(memory_format=form)
    optimiser = torch.optim.AdamW(model.parameters(), 3e-3)
    X = torch.rand(batch, 3, 100, 100).contiguous(memory_format=form)
    labels = torch.randint(0, 3, (batch,))
    cost_of = torch.nn.CrossEntropyLoss(label_smoothing=0.05)

    def step() -> None:
        optimiser.zero_grad()
        cost_of(model(X), labels).backward()
        optimiser.step()

    return step


_CONTESTANTS: dict[str, Callable[[int], Callable[[], object]]] = {
    _OURS: beanleaf,
    "PyTorch": lambda batch: pytorch(batch, channels_last=False),
    "PyTorch, channels last": lambda batch: pytorch(batch, channels_last=True),
}


def _timed(step: Callable[[], object], steps: int) -> _Round:
    for _ in range(3):
        step()
    seconds = []
    wall, busy = time.perf_counter(), time.process_time()
    for _ in range(steps):
        started = time.perf_counter()
        step()
        seconds.append(time.perf_counter() - started)
    wall, busy = time.perf_counter() - wall, time.process_time() - busy
    return {"median": float(np.median(seconds)), "cores": busy / wall}


def _run(name: str, arguments: argparse.Namespace) -> _Round:
    words = ["--only", name, "--batch", str(arguments.batch), "--steps", str(arguments.steps)]
    done = subprocess.run(
        [sys.executable, __file__, *words],
        check=True,
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(_REPOSITORY)},
    )
    told: _Round = json.loads(done.stdout)
    return told


if __name__ == "__main__":
    main()
