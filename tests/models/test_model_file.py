from __future__ import annotations

import copy
import json
import tracemalloc
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from beanleaf_app.errors import ModelError
from beanleaf_app.models.model_file import (
    MAX_FILE_BYTES,
    MAX_HEADER_BYTES,
    load_model,
    parse_model,
    save_model,
)
from beanleaf_app.network.architecture import Architecture
from tests.models.small_models import put_together, random_model, take_apart

_SMALL = Architecture(30_000, (2,), "softmax", 3).as_json()
_NAME = Path("some.safetensors")


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("file") / "model.safetensors"
    save_model(random_model(), path)
    return path.read_bytes()


def _refused(content: bytes) -> str:
    with pytest.raises(ModelError) as refused:
        parse_model(content, _NAME)
    sentence = str(refused.value)
    assert sentence.startswith("«some.safetensors» is not a model that can be used: ")
    return sentence


def _with_metadata(content: bytes, **changed: Any) -> bytes:
    header, numbers = take_apart(content)
    for name, value in changed.items():
        if value is ...:
            del header["__metadata__"][name]
        else:
            header["__metadata__"][name] = json.dumps(value)
    return put_together(header, numbers)


def test_a_file_that_is_not_there_and_a_folder_are_sentences(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"There is no file «no\.safetensors»"):
        load_model(tmp_path / "no.safetensors")
    with pytest.raises(ModelError, match="is not a file"):
        load_model(tmp_path)
    with pytest.raises(ModelError):
        load_model(tmp_path / ("long" * 1000))


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.safetensors"
    with path.open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)  # a hole: it takes no room on the disk
    tracemalloc.start()
    try:
        with pytest.raises(ModelError, match="larger than 600 MB"):
            load_model(path)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("with_header", [True, False])
def test_a_large_file_that_cannot_be_a_model_is_not_read(
    content: bytes, tmp_path: Path, with_header: bool
) -> None:
    path = tmp_path / "large.safetensors"
    with path.open("wb") as file:
        file.write(content if with_header else b"PK")
        file.truncate(MAX_FILE_BYTES)
    tracemalloc.start()
    try:
        with pytest.raises(ModelError, match="damaged"):
            load_model(path)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_truncated_anywhere(content: bytes) -> None:
    header_end = 8 + int.from_bytes(content[:8], "little")
    ends = {0, 1, 7, 8, 9, header_end - 1, header_end, header_end + 1, len(content) - 4, len(content) - 1}
    ends |= set(range(8, header_end, 97)) | set(range(header_end, len(content), 23_456))
    for end in ends:
        _refused(content[:end])


def test_bytes_too_many(content: bytes) -> None:
    _refused(content + b"\0")


@pytest.mark.parametrize("length", [0, 1, 2, 100, MAX_HEADER_BYTES, MAX_HEADER_BYTES + 1, 2**63, 2**64 - 1])
def test_a_header_length_that_lies(content: bytes, length: int) -> None:
    _refused(length.to_bytes(8, "little") + content[8:])


def test_a_header_that_is_too_long_is_refused_though_it_is_there(content: bytes) -> None:
    header, numbers = take_apart(content)
    padded = json.dumps(header).encode() + b" " * MAX_HEADER_BYTES
    assert "header" in _refused(put_together(padded, numbers))
    fits = json.dumps(header).encode().ljust(MAX_HEADER_BYTES // 2)
    parse_model(put_together(fits, numbers), _NAME)


@pytest.mark.parametrize(
    "text",
    [
        b"not json at all",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b"7",
        b'{"__metadata__": []}',
        b'{"__metadata__": {"format_version": 1}}',
        b'{"__metadata__": {"format_version": null}}',
        b'{"__metadata__": {"format_version": "{"}}',
        b'{"__metadata__": {"format_version": "1", "preprocessing_version": "1"}}',
        b'{"__metadata__": {"format_version": "' + b"[" * 100_000 + b'"}}',
        b"[" * 500_000,
        b'{"__metadata__":' * 30_000,
        b'{"a": ' + b"9" * 10_000 + b"}",
    ],
)
def test_a_header_that_is_not_ours(content: bytes, text: bytes) -> None:
    _refused(put_together(text, take_apart(content)[1]))


def test_another_programs_safetensors_file_is_named_so(content: bytes) -> None:
    header, numbers = take_apart(content)
    del header["__metadata__"]
    assert "not written by Beanleaf" in _refused(put_together(header, numbers))


def test_other_versions_ask_for_an_update(content: bytes) -> None:
    for version in (0, 3, "1", None):
        assert "update the program" in _refused(_with_metadata(content, format_version=version))
        assert "update the program" in _refused(_with_metadata(content, preprocessing_version=version))
    assert "update the program" in _refused(_with_metadata(content, preprocessing_version=...))


@pytest.mark.parametrize(
    ("entry", "named"),
    [
        ({"dtype": "F64"}, "layer0.bias is not stored as 32-bit numbers"),
        ({"dtype": "BF16"}, "layer0.bias is not stored as 32-bit numbers"),
        ({"dtype": None}, "layer0.bias is not stored as 32-bit numbers"),
        ({"shape": [1]}, "layer0.bias does not have the shape"),
        ({"shape": [2, 1]}, "layer0.bias does not have the shape"),
        ({"shape": "2"}, "layer0.bias does not have the shape"),
        ({"data_offsets": [8, 16]}, ""),
        ({"data_offsets": [-8, 0]}, ""),
        ({"data_offsets": [0, 2**60]}, ""),
        ({"data_offsets": None}, ""),
    ],
)
def test_a_tensor_that_does_not_fit(content: bytes, entry: dict[str, Any], named: str) -> None:
    header, numbers = take_apart(content)
    header["layer0.bias"] |= entry
    assert named in _refused(put_together(header, numbers))


@pytest.mark.parametrize("entry", [None, [], 3, "F32", {}])
def test_a_tensor_that_is_no_table(content: bytes, entry: Any) -> None:
    header, numbers = take_apart(content)
    header["layer0.bias"] = entry
    _refused(put_together(header, numbers))


def test_missing_and_extra_tensors(content: bytes) -> None:
    header, numbers = take_apart(content)
    extra = copy.deepcopy(header)
    extra["layer7.weight"] = {"dtype": "F32", "shape": [1], "data_offsets": [len(numbers), len(numbers) + 4]}
    assert "do not belong" in _refused(put_together(extra, numbers + b"\0\0\0\0"))
    del header["layer1.bias"]
    assert "do not belong" in _refused(put_together(header, numbers))


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_numbers_that_are_not_finite(content: bytes, bad: float) -> None:
    header, numbers = take_apart(content)
    start = header["layer0.weight"]["data_offsets"][0] + 4 * 12_345
    damaged = numbers[:start] + np.float32(bad).tobytes() + numbers[start + 4 :]
    assert "layer0.weight holds numbers that are not finite" in _refused(put_together(header, damaged))


@pytest.mark.parametrize("signs", [(1, 1, 1, 1), (1, -1, 1, -1), (1, -1, -1, 1)])
def test_answers_that_overflow_on_some_picture(content: bytes, signs: tuple[int, ...]) -> None:
    # Where the signs cancel, a white picture gets a finite answer, and one that is half white does not.
    header, numbers = take_apart(content)
    start = header["layer0.weight"]["data_offsets"][0]
    weights = np.frombuffer(numbers, "<f4").copy()
    weights[start // 4 + np.array([0, 1, 16_000, 16_001])] = np.array(signs) * 3e38
    damaged = weights.tobytes()
    assert "not finite" in _refused(put_together(header, damaged))


def test_an_architecture_that_asks_for_gigabytes_allocates_nothing(content: bytes) -> None:
    giant = Architecture(30_000, (4096,) * 64, "softmax", 3)
    header, numbers = take_apart(content)
    header["__metadata__"]["architecture"] = json.dumps(giant.as_json())
    offered = {"__metadata__": header["__metadata__"]}
    for name, shape in giant.parameter_shapes().items():
        offered[name] = {"dtype": "F32", "shape": list(shape), "data_offsets": [0, 4 * int(np.prod(shape))]}
    tracemalloc.start()
    try:
        _refused(put_together(header, numbers))
        _refused(put_together(offered, numbers))
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"architecture": ...}, "architecture is missing"),
        ({"architecture": 5}, "architecture"),
        ({"architecture": Architecture(300, (2,), "softmax", 3).as_json()}, "300 features"),
        ({"architecture": Architecture(30_000, (2,), "softmax", 4).as_json()}, "shape"),
        ({"architecture": Architecture(30_000, (2, 2), "softmax", 3).as_json()}, "do not belong"),
        ({"task": "health"}, "health"),
        ({"task": "colour"}, "colour"),
        ({"task": ["disease"]}, "disease"),
        ({"task": ...}, "task is missing"),
        ({"class_names": "abc"}, "class names"),
        ({"class_names": ["a", "b", 3]}, ""),
        ({"class_names": ["a", "", "healthy"]}, "class names"),
        ({"class_names": ["a", "a", "healthy"]}, "same name"),
        ({"class_names": ["a", "b"]}, ""),
        ({"class_names": ["a", "b", "x" * 10_000]}, ""),
        ({"healthy_class": 3}, "healthy class"),
        ({"healthy_class": -1}, "healthy class"),
        ({"healthy_class": True}, "True"),
        ({"healthy_class": 2.0}, "2.0"),
        ({"calibration": {"temperature": 0}}, "temperature"),
        ({"calibration": {"temperature": -1}}, "temperature"),
        ({"calibration": {"temperature": 1e-300}}, "temperature"),
        ({"calibration": {"temperature": float("nan")}}, "nan"),
        ({"calibration": {"temperature": "1"}}, "'1'"),
        ({"calibration": {"temperature": 1, "sure_odds": 0}}, "odds"),
        ({"calibration": {"temperature": 1, "sure_odds": "9"}}, "'9'"),
        ({"calibration": {}}, "temperature is missing"),
        ({"calibration": []}, ""),
        ({"thresholds": {"unsure_low": 0.6, "unsure_high": 0.4}}, "thresholds"),
        ({"thresholds": {"unsure_low": -0.1, "unsure_high": 0.4}}, "thresholds"),
        ({"thresholds": {"unsure_low": 0.1, "unsure_high": float("inf")}}, ""),
        ({"thresholds": {"unsure_low": 0.1, "unsure_high": 10**400}}, ""),
        ({"training": []}, "tables"),
        ({"training": {"epochs": 10**30}}, "tables"),
        ({"training": {"rate_changes": [[1, float("inf")]]}}, "tables"),
        ({"training": {str(number): number for number in range(5_000)}}, "tables"),
        ({"metrics": {str(number): {"accuracy": 0.5} for number in range(17)}}, "tables"),
        ({"metrics": {"x" * 300: {"accuracy": 0.5}}}, "texts"),
        ({"architecture": {**_SMALL, "inputs": "9 " * 100_000}}, "it is damaged"),
        ({"metrics": {"validation": 3}}, "tables"),
        ({"metrics": {"validation": {"cost": "low"}}}, "'low'"),
        ({"metrics": {"validation": {"cost": float("nan")}}}, "nan"),
        ({"data_name": 3}, "texts"),
        ({"data_name": "x" * 10_000}, "texts"),
        ({"created": ...}, "created is missing"),
    ],
)
def test_a_card_that_is_damaged(content: bytes, changed: dict[str, Any], named: str) -> None:
    sentence = _refused(_with_metadata(content, **changed))
    assert named in sentence
    assert len(sentence) < 600


def test_the_file_needs_no_pickle(content: bytes) -> None:
    # A file that a pickle would understand is refused like any other.
    import pickle

    _refused(pickle.dumps({"layer0.weight": 1}))
