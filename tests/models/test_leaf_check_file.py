"""The leaf check inside a model file: kept to the bit, believed in nothing."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beanleaf_app.diagnosis.verdict import diagnose
from beanleaf_app.errors import ModelError
from beanleaf_app.models.leaf_check import PICTURE_FEATURES
from beanleaf_app.models.model_file import load_model, parse_model, save_model
from beanleaf_app.photos.preprocessing import FEATURES
from tests.models.leaf_checks import random_leaf_check
from tests.models.small_models import put_together, random_model, random_network, take_apart

_NAME = Path("some.safetensors")
_PICTURES = np.random.default_rng(0).integers(0, 256, (3, FEATURES), dtype=np.uint8)


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("check") / "model.safetensors"
    network = random_network("disease", hidden=(1,))
    save_model(random_model(network=network, leaf_check=random_leaf_check()), path)
    return path.read_bytes()


def _with_check(content: bytes, **changed: Any) -> bytes:
    header, numbers = take_apart(content)
    card = json.loads(header["__metadata__"]["leaf_check"])
    for name, value in changed.items():
        if value is ...:
            del card[name]
        else:
            card[name] = value
    header["__metadata__"]["leaf_check"] = json.dumps(card)
    return put_together(header, numbers)


def _with_tensor(content: bytes, name: str, value: float) -> bytes:
    header, numbers = take_apart(content)
    start, end = header[name]["data_offsets"]
    filled = np.full((end - start) // 4, value, "<f4").tobytes()
    return put_together(header, numbers[:start] + filled + numbers[end:])


def _refused(content: bytes) -> str:
    with pytest.raises(ModelError, match="is not a model that can be used") as refused:
        parse_model(content, _NAME)
    return str(refused.value)


@pytest.mark.parametrize("classifier", [True, False])
def test_the_round_trip_keeps_every_bit(tmp_path: Path, classifier: bool) -> None:
    check = random_leaf_check(2, classifier=classifier)
    path = tmp_path / "model.safetensors"
    save_model(random_model(leaf_check=check), path)
    loaded = load_model(path).leaf_check
    assert loaded is not None
    for name in ("mean", "scale", "axes"):
        assert getattr(loaded, name).tobytes() == getattr(check, name).tobytes()
    assert (loaded.largest_distance, loaded.least_evidence) == (500.0, -0.25)
    features = np.random.default_rng(1).random((4, PICTURE_FEATURES))
    assert np.array_equal(loaded.shows_leaf(features), check.shows_leaf(features))
    if classifier:
        assert np.array_equal(loaded.evidence(features), check.evidence(features))
    else:
        assert loaded.classifier is None


def test_a_file_of_version_1_loads_and_refuses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    save_model(random_model(), path)
    header, numbers = take_apart(path.read_bytes())
    header["__metadata__"]["format_version"] = "1"
    del header["__metadata__"]["leaf_check"]
    model = parse_model(put_together(header, numbers), _NAME)
    assert model.leaf_check is None
    assert {verdict.kind.value for verdict in diagnose(model, _PICTURES)} <= {"healthy", "sick", "unsure"}


def test_version_1_with_a_leaf_check_is_no_model(content: bytes) -> None:
    header, numbers = take_apart(content)
    header["__metadata__"]["format_version"] = "1"
    assert "do not belong" in _refused(put_together(header, numbers))


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"features_version": 2}, "update the program"),
        ({"axes": 8}, "shape"),
        ({"axes": 0}, "axes"),
        ({"axes": True}, "axes"),
        ({"axes": 10**9}, "axes"),
        ({"axes": ...}, "axes is missing"),
        ({"classifier": None}, "do not belong"),
        ({"largest_distance": 0}, "thresholds"),
        ({"largest_distance": float("nan")}, "thresholds"),
        ({"largest_distance": "500"}, "not a number"),
        ({"least_evidence": float("inf")}, "thresholds"),
        ({"least_evidence": ...}, "least_evidence is missing"),
    ],
)
def test_a_table_that_lies_is_named(content: bytes, changed: dict[str, Any], says: str) -> None:
    assert says in _refused(_with_check(content, **changed))


def test_a_classifier_of_other_features_is_refused(content: bytes) -> None:
    card = json.loads(take_apart(content)[0]["__metadata__"]["leaf_check"])
    card["classifier"]["inputs"] = PICTURE_FEATURES + 1
    assert "does not fit" in _refused(_with_check(content, classifier=card["classifier"]))


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("leaf_check.mean", np.nan, "not finite"),
        ("leaf_check.scale", 0.0, "too small"),
        ("leaf_check.scale", -1.0, "too small"),
        ("leaf_check.axes", np.inf, "not finite"),
        ("leaf_check.classifier.layer0.weight", 1e38, "not finite"),
    ],
)
def test_numbers_that_cannot_work_are_refused(content: bytes, name: str, value: float, says: str) -> None:
    assert says in _refused(_with_tensor(content, name, value))


def test_numbers_as_large_as_can_be_overflow_nowhere(content: bytes) -> None:
    for name in ("leaf_check.mean", "leaf_check.axes"):
        diagnose(parse_model(_with_tensor(content, name, 3e38), _NAME), _PICTURES)


def test_a_check_of_another_network_does_not_fit() -> None:
    check = random_leaf_check()
    short = {name: getattr(check, name)[:-1] for name in ("mean", "scale", "axes")}
    with pytest.raises(ValueError, match="another network"):
        random_model(leaf_check=dataclasses.replace(check, classifier=None, **short))
    with pytest.raises(ValueError, match="does not fit"):
        dataclasses.replace(check, **short)


_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(name=st.sampled_from(["features_version", "axes", "classifier", "largest_distance", "least_evidence"]),
       value=_values)  # fmt: skip
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_any_value_in_the_table(content: bytes, name: str, value: Any) -> None:
    try:
        model = parse_model(_with_check(content, **{name: value}), _NAME)
    except ModelError:
        return
    diagnose(model, _PICTURES[:1])  # a numeric warning would fail the test
