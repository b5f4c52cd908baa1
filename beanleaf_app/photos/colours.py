"""Any kind of pixel to RGB, and any way of holding the camera to upright."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import ExifTags, Image

from beanleaf_app.photos.memory_limit import beside_the_limit

if TYPE_CHECKING:
    import numpy as np

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_DEEP_MODES = ("I", "F", "I;16", "I;16B", "I;16L", "I;16N")
_SIXTEEN_BITS = 65535
_EIGHT_BITS = 255


def to_rgb(image: Image.Image) -> Image.Image:
    """`image` (loaded) as RGB: transparency over white, deep greys scaled to 8 bits."""
    if image.mode in _DEEP_MODES:
        return _deep_to_rgb(image)
    if image.has_transparency_data:
        colours = _as(image, "RGBA")
        white = Image.new("RGBA", colours.size, "white")
        return Image.alpha_composite(white, colours).convert("RGB")
    return _as(image, "RGB")


def _as(image: Image.Image, mode: str) -> Image.Image:
    """The image in another mode; itself, not a copy, where it has that mode: large pictures are large."""
    return image if image.mode == mode else image.convert(mode)


def turn_upright(image: Image.Image, original: Image.Image) -> Image.Image:
    """`image` turned as the camera's note in `original` (loaded) says; unturned if there is none."""
    try:
        orientation = original.getexif().get(ExifTags.Base.Orientation)
    except Exception:
        # The notes of many good photographs are broken. That is no reason to refuse the pixels.
        return image
    turn = _TURNS.get(orientation) if isinstance(orientation, int) else None
    return image if turn is None else image.transpose(turn)


def _deep_to_rgb(image: Image.Image) -> Image.Image:
    with beside_the_limit():
        import numpy as np  # noqa: PLC0415 - few files need it, and it is half of what a helper process takes

    values = np.nan_to_num(np.asarray(image).astype(np.float32), nan=0.0, posinf=0.0, neginf=0.0)
    np.maximum(values, 0, out=values)
    grey = np.rint(values * np.float32(_EIGHT_BITS / _white_of(image, values))).clip(0, _EIGHT_BITS)
    shown = Image.fromarray(grey.astype(np.uint8))
    see_through = image.info.get("transparency")
    if isinstance(see_through, int):
        shown.paste(_EIGHT_BITS, mask=Image.fromarray(values == see_through))
    return shown.convert("RGB")


def _white_of(image: Image.Image, values: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> float:
    """The value that stands for white."""
    if image.mode.startswith("I;16") or image.format == "PNG":
        return _SIXTEEN_BITS
    # A 32-bit file does not say what white is. Its largest value tells which custom it follows.
    largest = float(values.max())
    customs = (1.0, _EIGHT_BITS, _SIXTEEN_BITS) if image.mode == "F" else (_EIGHT_BITS, _SIXTEEN_BITS)
    return next((white for white in customs if largest <= white), largest)
