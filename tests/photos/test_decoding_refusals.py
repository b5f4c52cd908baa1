"""What cannot be used as a photograph costs a sentence that says why."""

from __future__ import annotations

import contextlib
import os
import struct
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from beanleaf_app.errors import PhotoError
from beanleaf_app.photos.decoding import decode
from beanleaf_app.photos.preprocessing import FEATURES
from tests.photos.picture_bytes import bytes_of, refusal

Draw = Callable[..., Image.Image]


def test_an_empty_file_says_so(tmp_path: Path) -> None:
    file = tmp_path / "leaf.jpg"
    file.touch()
    assert "empty" in refusal(file)
    assert "empty" in refusal(b"")


def test_a_text_named_jpg_is_no_photograph(tmp_path: Path) -> None:
    file = tmp_path / "leaf.jpg"
    file.write_text("Dear diary, the beans are fine.")
    assert "not a photograph" in refusal(file)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "GIF", "BMP", "AVIF"])
@pytest.mark.parametrize("part", [0.01, 0.5, 0.9])
def test_a_truncated_photograph_is_damaged(picture: Draw, kind: str, part: float) -> None:
    content = bytes_of(picture(), kind)
    assert "damaged or incomplete" in refusal(content[: max(16, int(len(content) * part))])


def test_a_format_outside_the_list_is_refused(picture: Draw) -> None:
    assert "not a photograph" in refusal(bytes_of(picture(), "PPM"))
    assert "not a photograph" in refusal(bytes_of(picture(), "PDF"))


def test_a_folder_a_missing_file_and_an_impossible_name_say_so(tmp_path: Path) -> None:
    assert "folder" in refusal(tmp_path)
    assert "not there" in refusal(tmp_path / "deleted.jpg")
    assert "not there" in refusal(tmp_path / "null\0character.jpg")
    file = tmp_path / "leaf.jpg"
    file.touch()
    assert "not there" in refusal(file / "inside a file.jpg")


def test_a_deleted_file_says_so(tmp_path: Path, picture: Draw) -> None:
    file = tmp_path / "leaf.jpg"
    file.write_bytes(bytes_of(picture(), "JPEG"))
    decode(file)
    file.unlink()
    assert "not there" in refusal(file)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    pipe = tmp_path / "leaf.jpg"
    os.mkfifo(pipe)
    assert "pipe" in refusal(pipe)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="this user may read every file")
def test_a_forbidden_file_says_so(tmp_path: Path, picture: Draw) -> None:
    file = tmp_path / "leaf.png"
    file.write_bytes(bytes_of(picture(), "PNG"))
    file.chmod(0)
    assert "not allowed" in refusal(file)


def png_that_claims(width: int, height: int) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = zlib.compress(b"\0" * 10_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def test_a_decompression_bomb_is_refused_before_it_unpacks() -> None:
    assert "too large: 100000 x 100000" in refusal(png_that_claims(100_000, 100_000))


def with_jpeg_size(content: bytes, width: int, height: int) -> bytes:
    """The JPEG with another size in its header."""
    for marker in (b"\xff\xc0", b"\xff\xc2"):
        start = content.find(marker)
        if start >= 0:
            return content[: start + 5] + struct.pack(">HH", height, width) + content[start + 9 :]
    raise AssertionError("no size in this JPEG")


def test_a_jpeg_counts_at_the_size_it_is_read_at(picture: Draw) -> None:
    # Read at an eighth, 225 million pixels are few. (The header lies: most of them are missing.)
    assert decode(with_jpeg_size(bytes_of(picture(), "JPEG"), 15_000, 15_000)).width == 15_000
    # A progressive one would need them all in memory.
    progressive = with_jpeg_size(bytes_of(picture(), "JPEG", progressive=True), 15_000, 15_000)
    assert "too large: 15000 x 15000" in refusal(progressive)


@given(st.sampled_from(["JPEG", "PNG", "WEBP", "TIFF", "GIF", "BMP"]), st.data())
def test_whatever_is_wrong_with_the_bytes_only_a_sentence_comes_out(kind: str, data: st.DataObject) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (30, 40, 3), dtype=np.uint8)
    content = bytearray(bytes_of(Image.fromarray(noise), kind))
    for _ in range(data.draw(st.integers(1, 12))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    # Damage that only changes colours cannot be noticed, so both outcomes are right; no third is.
    with contextlib.suppress(PhotoError):
        assert decode(bytes(content)).pixels.shape == (FEATURES,)


@given(st.binary(max_size=300))
def test_random_bytes_are_no_photograph(content: bytes) -> None:
    with pytest.raises(PhotoError):
        decode(content)
