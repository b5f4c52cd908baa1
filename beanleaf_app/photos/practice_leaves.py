"""Practice leaves: a data set that is drawn by program, for whoever has no photographs at hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image

from beanleaf_app.errors import Cancelled, DataError
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.decode_pool import never
from beanleaf_app.photos.leaf_disease import marks_for
from beanleaf_app.photos.leaf_drawing import draw_leaf
from beanleaf_app.photos.leaf_shape import random_shape
from beanleaf_app.photos.preprocessing import FEATURES, to_pixels
from beanleaf_app.photos.progress import Progress, unheard
from beanleaf_app.sentence import Sentence

CLASS_NAMES = ("angular_leaf_spot", "bean_rust", "healthy")
DEFAULT_COUNTS = {"train": 300, "validation": 90, "test": 90}

# A leaf looks the same at any side. The network sees 100 by 100 pixels, and twice that is drawn far
# sooner than the full picture.
_DATA_SET_SIDE = 200
_SPLITS = tuple(DEFAULT_COUNTS)


def practice_leaf(class_name: str, rng: np.random.Generator, side: int = 500) -> Image.Image:
    """A drawn bean leaf, mode RGB, ``side`` by ``side`` pixels.

    Equal generators give the same leaf, whatever the side. Raises DataError for an unknown class.
    """
    if class_name not in CLASS_NAMES:
        known = ", ".join(CLASS_NAMES)
        raise DataError(
            "There are no practice leaves of the class {class_name}. Choose one of: {known}.",
            class_name=class_name,
            known=known,
        )
    shape = random_shape(rng)
    return draw_leaf(shape, marks_for(class_name, shape, rng), rng, side)


def practice_leaves(
    split: str,
    count: int | None = None,
    seed: int = 0,
    *,
    progress: Callable[[Progress], None] = unheard,
    should_stop: Callable[[], bool] = never,
) -> DataSet:
    """A split of practice leaves: "train", "validation" or "test", each drawn from numbers of its own.

    count : leaves in all, spread evenly over the classes; by default 300 to train, 90 else. A smaller
        data set holds the first leaves of each class of a larger one.
    Raises DataError for an unknown split and Cancelled when ``should_stop()`` says so.
    """
    _check_split(split)
    total = DEFAULT_COUNTS[split] if count is None else count
    pixels = np.empty((total, FEATURES), dtype=np.uint8)
    labels: list[int] = []
    names: list[str] = []
    doing = Sentence("Drawing the practice leaves ({split})", split=split)
    for label, class_name in enumerate(CLASS_NAMES):
        for index in range(_share(total, label)):
            if should_stop():
                raise Cancelled
            progress(Progress(len(labels), total, doing))
            leaf = practice_leaf(class_name, _generator(seed, split, label, index), _DATA_SET_SIDE)
            pixels[len(labels)] = to_pixels(leaf)
            labels.append(label)
            names.append(_leaf_name(class_name, split, index))
    progress(Progress(total, total, doing))
    return DataSet("practice", split, pixels, np.array(labels, dtype=np.int64), CLASS_NAMES, tuple(names))


def save_practice_leaves(
    folder: Path, per_class: int, seed: int = 0, *, split: str = "train", side: int = 500
) -> list[Path]:
    """Write class folders of JPEG files into ``folder``, which is made if need be; the files' paths.

    They are the leaves of ``practice_leaves`` with the same split and seed. Raises DataError for an
    unknown split and OSError if the files cannot be written.
    """
    _check_split(split)
    written: list[Path] = []
    for label, class_name in enumerate(CLASS_NAMES):
        class_folder = folder / class_name
        class_folder.mkdir(parents=True, exist_ok=True)
        for index in range(per_class):
            path = class_folder / f"{_leaf_name(class_name, split, index)}.jpg"
            leaf = practice_leaf(class_name, _generator(seed, split, label, index), side)
            leaf.save(path, quality=92)
            written.append(path)
    return written


def _generator(seed: int, split: str, label: int, index: int) -> np.random.Generator:
    # Each leaf has a stream of its own, so that it does not depend on how many were drawn before it.
    return np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(_SPLITS.index(split), label, index)))


def _share(total: int, label: int) -> int:
    return total // len(CLASS_NAMES) + (label < total % len(CLASS_NAMES))


def _leaf_name(class_name: str, split: str, index: int) -> str:
    return f"{class_name}_{split}.{index}"


def _check_split(split: str) -> None:
    if split not in _SPLITS:
        known = ", ".join(_SPLITS)
        raise DataError(
            "Practice leaves have no split named {split}. Choose one of: {known}.", split=split, known=known
        )
