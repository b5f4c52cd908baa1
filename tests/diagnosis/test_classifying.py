from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from beanleaf_app.diagnosis.classifying import classify_photos
from beanleaf_app.diagnosis.verdict import diagnose
from beanleaf_app.errors import Cancelled
from beanleaf_app.models.model import Model
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.preprocessing import to_pixels


@pytest.fixture
def sources(tmp_path: Path) -> list[Path]:
    """Drawn photographs with files among them that are none, or are not there."""
    rng = np.random.default_rng(0)
    paths = []
    for index in range(12):
        path = tmp_path / f"{index}.png"
        paths.append(path)
        if index % 4 == 1:
            path.write_bytes(b"not a photograph")
        elif index % 4 != 3:
            coarse = Image.fromarray(rng.integers(0, 256, (5, 5, 3), dtype=np.uint8))
            coarse.resize((160, 160), Image.Resampling.BICUBIC).save(path)
    return [*paths, paths[0], tmp_path]  # one twice, and a folder


def test_one_result_for_each_source_in_order(trained: Model, pool: DecodePool, sources: list[Path]) -> None:
    results = list(classify_photos(trained, iter(sources), pool, preview_side=80, thumbnail_side=40))
    assert [result.path for result in results] == sources
    for index, result in enumerate(results):
        if index % 2 == 0 and index < 13:
            with Image.open(result.path) as image:
                (expected,) = diagnose(trained, to_pixels(image.convert("RGB"))[None])
            assert result.verdict == expected
            assert result.error is None
            assert result.photo is not None
            assert result.photo.preview is not None
            assert result.photo.thumbnail is not None
        else:
            assert result.verdict is None
            assert result.photo is None
            assert result.error
    assert results[12].verdict == results[0].verdict
    assert len({result.verdict.probability_sick for result in results if result.verdict}) > 1


def test_no_source_gives_no_result(trained: Model, pool: DecodePool) -> None:
    assert list(classify_photos(trained, [], pool)) == []


def test_it_stops_when_asked(trained: Model, pool: DecodePool, sources: list[Path]) -> None:
    stop = False
    results = classify_photos(trained, sources, pool, should_stop=lambda: stop)
    next(results)
    stop = True
    with pytest.raises(Cancelled):
        list(results)
