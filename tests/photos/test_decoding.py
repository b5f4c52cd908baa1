from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ExifTags, Image

from beanleaf_app.photos.decoding import decode
from beanleaf_app.photos.practice_leaves import practice_leaf
from beanleaf_app.photos.preprocessing import FEATURES, to_pixels
from tests.photos import heic_leaves
from tests.photos.picture_bytes import bytes_of, refusal

Draw = Callable[..., Image.Image]


def as_tutorial(image: Image.Image) -> np.ndarray:
    """The plain way that the fast way must equal."""
    return np.array(image.convert("RGB").resize((100, 100))).ravel()


def middle(pixels: np.ndarray) -> tuple[int, ...]:
    return tuple(int(value) for value in pixels.reshape(100, 100, 3)[50, 50])


def test_real_photographs_decode_to_the_bit_as_in_the_tutorial(beans_folder: Path) -> None:
    photos = sorted(beans_folder.rglob("*.jpg"))[::40]
    assert len(photos) > 20
    for path in photos:
        with Image.open(path) as image:
            assert np.array_equal(decode(path).pixels, as_tutorial(image)), path.name
            assert (decode(path).width, decode(path).height) == image.size


def test_a_file_and_its_bytes_decode_alike(tmp_path: Path, picture: Draw) -> None:
    content = bytes_of(picture(), "JPEG")
    file = tmp_path / "leaf.jpg"
    file.write_bytes(content)
    assert np.array_equal(decode(file).pixels, decode(content).pixels)


def test_a_heic_file_is_recognised_and_its_damage_reported() -> None:
    head = struct.pack(">I", 24) + b"ftypheic" + bytes(4) + b"mif1heic"
    assert "damaged or incomplete" in refusal(head + b"\xff" * 500)


def test_a_heic_photograph_is_turned_upright_and_what_is_transparent_is_white() -> None:
    leaf = practice_leaf("bean_rust", np.random.default_rng(0), side=48).crop((0, 0, 48, 32))
    photo = decode(heic_leaves.TURNED)
    assert (photo.width, photo.height) == (48, 32)
    upright = np.abs(photo.pixels - to_pixels(leaf).astype(int)).mean()
    assert upright < 12
    assert upright < np.abs(photo.pixels - to_pixels(leaf.rotate(180)).astype(int)).mean() / 2
    edge = decode(heic_leaves.SEE_THROUGH).pixels.reshape(100, 100, 3)[:15]
    assert edge.min() > 245


@pytest.mark.parametrize("name", ["a leaf in the shade.jpg", "🌱 jani la maharagwe.jpg", "no ending"])
def test_any_name_will_do(tmp_path: Path, picture: Draw, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(bytes_of(picture(), "JPEG"))
    assert decode(file).pixels.shape == (FEATURES,)


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "BMP", "TIFF"])
def test_lossless_formats_decode_exactly(picture: Draw, kind: str) -> None:
    image = picture(300, 200)
    options = {"lossless": True} if kind == "WEBP" else {}
    photo = decode(bytes_of(image, kind, **options))
    assert np.array_equal(photo.pixels, to_pixels(image))
    assert (photo.width, photo.height) == (300, 200)


def test_an_avif_photograph_decodes(picture: Draw) -> None:
    image = picture(300, 200)
    error = decode(bytes_of(image, "AVIF", quality=95)).pixels.astype(int) - to_pixels(image)
    assert np.abs(error).mean() < 3


def test_the_first_picture_of_a_multi_picture_jpeg_counts(picture: Draw) -> None:
    first, second = picture(seed=1), picture(seed=2)
    content = bytes_of(first, "MPO", save_all=True, append_images=[second], quality=95)
    error = decode(content).pixels.astype(int) - to_pixels(first)
    assert np.abs(error).mean() < 3


def test_the_first_frame_of_an_animation_counts(picture: Draw) -> None:
    frames = [Image.new("RGB", (120, 120), colour) for colour in ("red", "lime", "blue")]
    content = bytes_of(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert middle(decode(content).pixels) == (255, 0, 0)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_every_way_of_holding_the_camera_comes_out_upright(
    picture: Draw, orientation: int, kind: str
) -> None:
    upright = picture(240, 160)
    # What the sensor saw is the inverse of the turn that the note asks for.
    seen_as = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[orientation]
    sensor = upright if seen_as is None else upright.transpose(seen_as)
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    options = {"quality": 95} if kind == "JPEG" else {"lossless": True} if kind == "WEBP" else {}
    photo = decode(bytes_of(sensor, kind, exif=exif, **options))
    assert (photo.width, photo.height) == (240, 160)
    assert np.abs(photo.pixels.astype(int) - to_pixels(upright)).mean() < (3 if kind == "JPEG" else 0.01)


@pytest.mark.filterwarnings("ignore:Corrupt EXIF data")
def test_broken_notes_of_the_camera_do_not_matter(picture: Draw) -> None:
    content = bytes_of(picture(), "JPEG", exif=b"Exif\x00\x00MM\x00*\xff\xff\xff\xff")
    assert np.array_equal(decode(content).pixels, as_tutorial(Image.open(io.BytesIO(content))))


def test_a_cmyk_jpeg_shows_its_colours(picture: Draw) -> None:
    content = bytes_of(Image.new("CMYK", (500, 500), (0, 255, 255, 0)), "JPEG", quality=95)
    red, green, blue = middle(decode(content).pixels)
    assert red > 240
    assert max(green, blue) < 15


@pytest.mark.parametrize("value", [0, 257 * 100, 65535])
def test_sixteen_bit_greys_are_scaled_not_cut(value: int) -> None:
    deep = Image.fromarray(np.full((120, 120), value, dtype=np.uint16))
    for kind in ("PNG", "TIFF"):
        assert middle(decode(bytes_of(deep, kind)).pixels) == (value // 257,) * 3


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (np.full((120, 120), 0.5, dtype=np.float32), 128),
        (np.full((120, 120), 100, dtype=np.int32), 100),
        (np.full((120, 120), 257 * 100, dtype=np.int32), 100),
    ],
)
def test_thirty_two_bit_tiff_is_scaled(values: np.ndarray, expected: int) -> None:
    assert middle(decode(bytes_of(Image.fromarray(values), "TIFF")).pixels) == (expected,) * 3


def test_not_a_number_in_a_tiff_is_black() -> None:
    values = np.full((120, 120), np.nan, dtype=np.float32)
    values[0, 0] = np.inf
    assert middle(decode(bytes_of(Image.fromarray(values), "TIFF")).pixels) == (0, 0, 0)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_is_transparent_is_white(mode: str) -> None:
    clear = Image.new("RGBA", (120, 120), (200, 0, 0, 0))
    if mode == "P":
        palette = Image.new("P", (120, 120), 3)
        palette.putpalette([0, 0, 0] * 256)
        content = bytes_of(palette, "PNG", transparency=3)
    else:
        content = bytes_of(clear.convert(mode), "PNG")
    assert middle(decode(content).pixels) == (255, 255, 255)


def test_half_transparent_red_over_white_is_pink() -> None:
    content = bytes_of(Image.new("RGBA", (120, 120), (255, 0, 0, 128)), "PNG")
    assert middle(decode(content).pixels) == (255, 127, 127)


def test_the_transparent_value_of_a_deep_png_is_white() -> None:
    deep = Image.fromarray(np.full((120, 120), 1234, dtype=np.uint16))
    plain = bytes_of(deep, "PNG")
    body = b"tRNS" + struct.pack(">H", 1234)
    chunk = struct.pack(">I", 2) + body + struct.pack(">I", zlib.crc32(body))
    start = plain.index(b"IDAT") - 4
    assert middle(decode(plain[:start] + chunk + plain[start:]).pixels) == (255, 255, 255)


def test_a_large_jpeg_is_read_small_and_hardly_differs(picture: Draw) -> None:
    content = bytes_of(picture(4000, 3000), "JPEG", quality=95)
    photo = decode(content, preview_side=2000)
    whole = as_tutorial(Image.open(io.BytesIO(content)).crop((500, 0, 3500, 3000)))
    assert np.abs(photo.pixels.astype(int) - whole).mean() / 255 < 0.004
    assert (photo.width, photo.height) == (4000, 3000)
    # Read at a fraction, yet never below the side that accuracy needs.
    assert photo.preview is not None
    assert 500 <= photo.preview.shape[0] < 1000


@given(st.integers(1, 400), st.integers(1, 400), st.integers(0, 300))
def test_the_thumbnail_is_the_square_that_the_network_saw(width: int, height: int, side: int) -> None:
    content = bytes_of(Image.new("RGB", (width, height), "green"), "PNG")
    photo = decode(content, thumbnail_side=side)
    assert photo.preview is None
    if side == 0:
        assert photo.thumbnail is None
    else:
        assert photo.thumbnail is not None
        with Image.open(io.BytesIO(photo.thumbnail)) as thumbnail:
            assert (thumbnail.format, thumbnail.size) == ("JPEG", (min(side, width, height),) * 2)
            assert np.allclose(np.asarray(thumbnail), (0, 128, 0), atol=3)
    assert np.array_equal(photo.pixels, decode(bytes_of(Image.new("RGB", (9, 9), "green"), "PNG")).pixels)


def test_ten_thousand_thumbnails_fit_into_the_memory_of_a_small_laptop() -> None:
    leaf = practice_leaf("bean_rust", np.random.default_rng(0), side=500)
    photo = decode(bytes_of(leaf, "JPEG"), thumbnail_side=192)
    assert photo.thumbnail is not None
    assert 10_000 * len(photo.thumbnail) < 43_000_000


def test_the_pictures_do_not_change_what_the_network_sees(picture: Draw) -> None:
    content = bytes_of(picture(2600, 1900), "JPEG")
    with_pictures = decode(content, preview_side=1500, thumbnail_side=192)
    assert np.array_equal(decode(content).pixels, with_pictures.pixels)


def test_the_preview_is_the_whole_photograph_in_its_shape() -> None:
    content = bytes_of(Image.new("RGB", (1200, 600), "green"), "PNG")
    photo = decode(content, preview_side=400)
    assert photo.preview is not None
    assert photo.preview.shape == (200, 400, 3)
    small = decode(content, preview_side=5000)
    assert small.preview is not None
    assert small.preview.shape == (600, 1200, 3)
