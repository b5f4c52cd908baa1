"""Whatever the bytes: a model whose answers are finite, or a sentence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beanleaf_app.diagnosis.verdict import diagnose
from beanleaf_app.errors import ModelError
from beanleaf_app.models.model_file import parse_model, save_model
from beanleaf_app.photos.preprocessing import FEATURES
from tests.models.small_models import put_together, random_model, random_network, take_apart

_PICTURES = np.random.default_rng(0).integers(0, 256, (4, FEATURES), dtype=np.uint8)
_PICTURES[0], _PICTURES[1], _PICTURES[2, : FEATURES // 2] = 0, 255, 0
_PICTURES[3] = np.where(_PICTURES[3] > 127, 255, 0)

_thorough = settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("fuzz") / "model.safetensors"
    network = random_network("disease", hidden=(1,), classes=3)
    save_model(random_model(network=network, metrics={"train": {"cost": 1.0}}, data_name="beans"), path)
    return path.read_bytes()


def _loads_soundly_or_is_refused(content: bytes) -> bool:
    try:
        model = parse_model(content, Path("fuzzed.safetensors"))
    except ModelError:
        return False
    for verdict in diagnose(model, _PICTURES):  # a numeric warning would fail the test
        assert 0 <= verdict.probability_sick <= 1
        assert verdict.probabilities is not None
        assert sum(verdict.probabilities.values()) == pytest.approx(1, abs=1e-4)
    return True


@given(data=st.data())
@_thorough
def test_bytes_changed_removed_and_inserted(content: bytes, data: st.DataObject) -> None:
    header_end = 8 + int.from_bytes(content[:8], "little")
    places = st.one_of(st.integers(0, header_end), st.integers(0, len(content) - 1))
    changed = bytearray(content)
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(places)
        what = data.draw(st.sampled_from(["flip", "set", "remove", "insert"]))
        if what == "flip":
            changed[min(place, len(changed) - 1)] ^= 1 << data.draw(st.integers(0, 7))
        elif what == "set":
            changed[min(place, len(changed) - 1)] = data.draw(
                st.sampled_from(b'0919eE-+."[]{},:nul \x00\x7f\xff')
            )
        elif what == "remove":
            del changed[place : place + data.draw(st.integers(1, 8))]
        else:
            changed[place:place] = data.draw(st.binary(min_size=1, max_size=8))
    _loads_soundly_or_is_refused(bytes(changed))


@given(st.lists(st.tuples(st.integers(0, 30_000), st.floats(width=32)), min_size=1, max_size=6))
@_thorough
def test_any_numbers_as_weights(content: bytes, replaced: list[tuple[int, float]]) -> None:
    header, numbers = take_apart(content)
    weights = np.frombuffer(numbers, "<f4").copy()
    for place, value in replaced:
        weights[place] = value
    loaded = _loads_soundly_or_is_refused(put_together(header, weights.tobytes()))
    if all(np.isfinite(value) and abs(value) < 1e30 for _, value in replaced):
        assert loaded


_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(field=st.data(), value=_values)
@_thorough
def test_any_value_anywhere_in_the_header(content: bytes, field: st.DataObject, value: Any) -> None:
    header, numbers = take_apart(content)
    card = header["__metadata__"]
    name = field.draw(st.sampled_from([*header, *card]))
    if name in card:
        inside = json.loads(card[name])
        if isinstance(inside, dict) and inside and field.draw(st.booleans()):
            value = {**inside, field.draw(st.sampled_from(sorted(inside))): value}
        card[name] = json.dumps(value) if field.draw(st.booleans()) else value
    elif isinstance(header[name], dict) and field.draw(st.booleans()):
        header[name][field.draw(st.sampled_from(sorted(header[name])))] = value
    else:
        header[name] = value
    _loads_soundly_or_is_refused(put_together(header, numbers))


@given(st.binary(max_size=200))
def test_any_bytes(content: bytes) -> None:
    assert not _loads_soundly_or_is_refused(content)
