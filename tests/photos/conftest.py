"""What the tests of the photos room share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from beanleaf_app.paths import Paths
from beanleaf_app.photos.decode_pool import DecodePool


@pytest.fixture(scope="package")
def pool() -> Iterator[DecodePool]:
    """One pool for all tests of this room, with both of its workers running."""
    with DecodePool(2) as pool:
        list(pool.decode_all([b"not a photograph"] * 5))
        yield pool


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    home = tmp_path / "beanleaf folders"
    return Paths(home / "data", home / "cache", home / "config", home / "log")


@pytest.fixture
def picture() -> Callable[..., Image.Image]:
    """Draws RGB pictures in which every corner differs, so that a turned one is noticed."""

    def draw(width: int = 500, height: int = 500, seed: int = 0) -> Image.Image:
        rng = np.random.default_rng(seed)
        coarse = Image.fromarray(rng.integers(0, 256, (6, 6, 3), dtype=np.uint8))
        return coarse.resize((width, height), Image.Resampling.BICUBIC)

    return draw
