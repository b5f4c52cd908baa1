from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beanleaf_app.errors import UsageError
from beanleaf_app.network.architecture import (
    MAX_INPUTS,
    MAX_LAYERS,
    MAX_OUTPUTS,
    Architecture,
)
from beanleaf_app.network.layer_specs import MAX_NODES
from beanleaf_app.network.network import Network
from beanleaf_app.network.presets import PRESETS, architecture_for, hidden_layers

_hidden = st.lists(st.integers(1, MAX_NODES), max_size=MAX_LAYERS).map(tuple)
_architectures = st.one_of(
    st.builds(Architecture, st.integers(1, MAX_INPUTS), _hidden, st.just("sigmoid"), st.just(1)),
    st.builds(
        Architecture, st.integers(1, MAX_INPUTS), _hidden, st.just("softmax"), st.integers(2, MAX_OUTPUTS)
    ),
)
_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.just("dense"),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["inputs", "hidden", "output", "layer", "nodes"]), inner)
    ),
    max_leaves=12,
)


@given(_architectures)
def test_json_round_trip(architecture: Architecture) -> None:
    assert Architecture.from_json(json.loads(json.dumps(architecture.as_json()))) == architecture


@given(_json)
def test_anything_else_is_refused(described: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        Architecture.from_json(described)


_GOOD = Architecture(30, (4, 3), "softmax", 3).as_json()


def _changed(*path: Any, to: Any) -> dict[str, Any]:
    described: dict[str, Any] = copy.deepcopy(_GOOD)
    place: Any = described
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = to
    return described


@pytest.mark.parametrize(
    "described",
    [
        _changed("inputs", to="30"),
        _changed("inputs", to=30.0),
        _changed("inputs", to=True),
        _changed("inputs", to=0),
        _changed("inputs", to=10**30),
        _changed("hidden", to={}),
        _changed("hidden", to=[4, 3]),
        _changed("hidden", 0, "nodes", to=-1),
        _changed("hidden", 0, "nodes", to=None),
        _changed("hidden", 1, "activation", to="tanh"),
        _changed("hidden", 1, "activation", to="softmax"),
        _changed("hidden", 1, "activation", to=["relu"]),
        _changed("hidden", 0, "layer", to="conv"),
        _changed("hidden", 0, "more", to=1),
        _changed("output", "activation", to="relu"),
        _changed("output", "activation", to="sigmoid"),
        _changed("output", "nodes", to=1),
        _changed("more", to=1),
        {name: value for name, value in _GOOD.items() if name != "output"},
        [],
        None,
    ],
)
def test_every_damage_is_refused(described: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        Architecture.from_json(described)


def test_the_undamaged_one_is_accepted() -> None:
    assert Architecture.from_json(_GOOD) == Architecture(30, (4, 3), "softmax", 3)


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ((0, (), "sigmoid", 1), "0 inputs"),
        ((MAX_INPUTS + 1, (), "sigmoid", 1), "1000001"),
        ((3, (4, 0), "sigmoid", 1), "0"),
        ((3, (MAX_NODES + 1,), "sigmoid", 1), "4,097"),
        ((3, (1,) * (MAX_LAYERS + 1), "sigmoid", 1), "64"),
        ((3, (), "sigmoid", 2), "one node"),
        ((3, (), "softmax", 1), "1"),
        ((3, (), "softmax", MAX_OUTPUTS + 1), "1001"),
        ((3, (), "linear", 1), "linear"),
    ],
)
def test_impossible_networks_name_the_number(arguments: Any, named: str) -> None:
    with pytest.raises(ValueError, match=named):
        Architecture(*arguments)


@given(st.integers(1, 9), st.lists(st.integers(1, 6), max_size=4).map(tuple))
def test_shapes_and_count_are_those_of_the_network(inputs: int, hidden: tuple[int, ...]) -> None:
    architecture = Architecture(inputs, hidden, "softmax", 3)
    parameters = Network(architecture).parameters
    assert {name: array.shape for name, array in parameters.items()} == architecture.parameter_shapes()
    assert sum(array.size for array in parameters.values()) == architecture.parameter_count()


def test_its_short_description() -> None:
    assert str(Architecture(30_000, (4, 3, 2), "sigmoid", 1)) == "4-3-2-1 sigmoid"


def test_presets() -> None:
    article = Architecture(30_000, (4, 3, 2), "sigmoid", 1)
    assert architecture_for("article", "health", 30_000, 3) == article
    assert architecture_for("4,3,2", "health", 30_000, 3) == article
    assert architecture_for("16, 8", "disease", 30_000, 3) == Architecture(30_000, (16, 8), "softmax", 3)
    assert article.parameter_count() == 4 * 30_001 + 3 * 5 + 2 * 4 + 1 * 3


@pytest.mark.parametrize("network", ["nonsense", "4;3", "4.5", "conv2", "1_6", "१६"])
def test_a_network_that_does_not_exist_is_named(network: str) -> None:
    with pytest.raises(UsageError) as refused:
        hidden_layers(network)
    assert f"«{network}»" in str(refused.value)
    assert all(name in str(refused.value) for name in PRESETS)


@pytest.mark.parametrize(("network", "named"), [("0", "0"), ("4,-3", "-3"), ("5000", "5000")])
def test_a_network_that_cannot_be_built_says_the_number(network: str, named: str) -> None:
    with pytest.raises(UsageError, match=named):
        architecture_for(network, "health", 30_000, 3)


def test_an_unknown_task_and_too_few_classes_are_refused() -> None:
    with pytest.raises(UsageError, match="«colour»"):
        architecture_for("article", "colour", 30_000, 3)
    with pytest.raises(UsageError, match="softmax"):
        architecture_for("article", "disease", 30_000, 1)
