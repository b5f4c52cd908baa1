"""Networks as a line of text, and the outline that says what is wrong with one."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beanleaf_app.errors import UsageError
from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.layer_specs import ConvolutionSpec, DenseSpec, ReLUSpec
from beanleaf_app.network.layer_text import layers_as_texts, read_layers, split_layers
from beanleaf_app.network.outline import outline
from beanleaf_app.network.presets import ARTICLE, CONV, PRESETS, architecture_for, layer_texts, short_name
from beanleaf_app.sentence import Sentence

FEATURES = 30_000

_items = st.one_of(
    st.integers(1, 4096).map(str),
    st.integers(1, 4096).map("dense {}".format),
    st.builds("conv {0} {1}x{1}".format, st.integers(1, 4096), st.sampled_from([1, 3, 5, 7])),
    st.sampled_from(["relu", "norm", "pool", "average", "flatten", "grey", "dropout 0.25"]),
)


@given(st.lists(_items, min_size=1, max_size=12))
def test_what_is_written_is_read_again(items: list[str]) -> None:
    hidden = read_layers(",".join(items))
    assert read_layers(", ".join(layers_as_texts(hidden))) == hidden


@given(st.lists(_items, min_size=1, max_size=8))
def test_the_outline_agrees_with_the_architecture(items: list[str]) -> None:
    seen = outline(items, FEATURES, 3)
    try:
        built = architecture_for(",".join(items), "disease", FEATURES, 3)
    except UsageError:
        assert seen.problem
        return
    assert seen.problem is None
    assert seen.parameters == built.parameter_count()
    assert seen.layers[-1].shape == (3,)
    assert Architecture.from_json(json.loads(json.dumps(built.as_json()))) == built


def test_presets_can_be_written() -> None:
    assert read_layers("4, 3, 2") == ARTICLE
    for name, hidden in PRESETS.items():
        assert read_layers(",".join(layer_texts(name))) == hidden
    assert layer_texts("conv")[:4] == ["conv 24", "norm", "pool", "relu"]
    assert (
        read_layers(
            "CONV 24,NORM , pool,ReLU,conv 48,norm,pool,relu,conv 96 3x3,norm,pool,relu,"
            "conv 128 3, norm, relu, average, dropout 30%"
        )
        == CONV
    )


def test_dense_and_relu_are_a_dense_layer_with_relu() -> None:
    assert read_layers("dense 16, relu, dense 8") == (16, DenseSpec(8))
    assert read_layers("16, relu") == (16, ReLUSpec())


def test_a_convolution_has_a_bias_unless_norm_follows() -> None:
    _, with_norm, _, alone = read_layers("conv 8, norm, conv 8")
    assert with_norm == ConvolutionSpec(8, bias=False)
    assert alone == ConvolutionSpec(8, bias=True)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "Write the layers"),
        (" , ", "Write the layers"),
        ("16,,8", "no layer «, ,»"),
        ("conv 8 4x4", "«conv 8 4x4»: the side of a filter is 1, 3, 5 or 7, not 4"),
        ("conv 8 3x5", "as high as it is wide"),
        ("0", "«0»: a layer can have 1 to 4,096 nodes, not 0"),
        ("9" * 20, "1 to 4,096 nodes"),
        ("dropout 1", "below 1, not 1"),
        ("dropout 150%", "below 1, not 1.5"),
        ("16, conv 8", "«16»: a dense layer needs a feature vector"),
        ("flatten, 16, conv 8", "«conv 8»: it needs a picture"),
        ("conv 8, 16", "«16»: a dense layer needs a feature vector"),
        ("conv 8, pool", "The answer: a dense layer needs a feature vector"),
        ("pool, " * 7 + "average", "«pool»: a picture of 1x1 is too small"),
        ("conv 4096", "more than 4,000,000 numbers of one photograph"),
        ("4096, 4096, 4096, 4096", "would learn 173,"),
        (",".join(["2"] * 64), "at most 63 layers"),
        ("2," * 4000, "too long"),
    ],
)
def test_an_impossible_network_says_why(text: str, reason: str) -> None:
    with pytest.raises(UsageError) as refused:
        architecture_for(text, "health", FEATURES, 2)
    assert reason in str(refused.value)
    assert isinstance(refused.value.args[0], Sentence)  # the window says it in its own language


def test_the_outline_goes_on_after_what_cannot_be() -> None:
    seen = outline(split_layers("conv 24, 16, nonsense, 8"), FEATURES, 1)
    assert [layer.shape for layer in seen.layers] == [(100, 100, 24), None, None, None, None]
    assert [layer.problem is not None for layer in seen.layers] == [False, True, True, False, False]
    assert seen.start == (100, 100, 3)
    assert seen.problem == seen.layers[1].problem


def test_a_short_name_for_files() -> None:
    assert short_name("article") == "article"
    assert short_name("16, 8") == "16-8"
    assert (
        short_name("conv 24, norm, pool, relu, " * 4 + "average")
        == "conv-24-norm-pool-relu-conv-24-norm-pool"
    )
