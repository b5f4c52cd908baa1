"""Real models and real photographs whose verdicts are known beforehand."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.models.model import Model
from beanleaf_app.network.network import Network
from beanleaf_app.network.presets import architecture_for
from beanleaf_app.photos.practice_leaves import CLASS_NAMES, practice_leaf
from beanleaf_app.photos.preprocessing import FEATURES


def save_model(library: ModelLibrary, name: str, logit: float, task: str = "health") -> None:
    """Keep a network that answers every photograph alike, with `logit` for being sick or for the first class.

    All its weights are zero, as they are before the first draw, so only the last bias speaks.
    """
    network = Network(architecture_for("article", task, FEATURES, len(CLASS_NAMES)))
    last = max(key for key in network.parameters if key.endswith("bias"))
    network.parameters[last][0] = logit
    library.save(Model(network, task, tuple(CLASS_NAMES), CLASS_NAMES.index("healthy")), name)


def save_photos(folder: Path, count: int) -> list[Path]:
    """Drawn leaves as JPEG files."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"leaf {number}.jpg" for number in range(count)]
    for number, path in enumerate(paths):
        practice_leaf("healthy", np.random.default_rng(number), side=120).save(path)
    return paths


def save_many(folder: Path, count: int) -> list[Path]:
    """So many JPEG files that all differ, quickly: one drawn leaf, and a number after its end."""
    (leaf,) = save_photos(folder, 1)
    content = leaf.read_bytes()
    leaf.unlink()
    paths = [folder / f"leaf {number}.jpg" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_bytes(content + f"{number:06}".encode())
    return paths
