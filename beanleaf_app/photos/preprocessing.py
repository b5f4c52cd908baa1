"""From an upright photograph to the numbers a network sees.

Training and classifying both come through here. There is no second way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PIL import Image

# Helper processes make squares without NumPy, which would take each of them half of its memory.
if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SIDE = 100
FEATURES = SIDE * SIDE * 3
# Raise this whenever the same photograph would give other pixels: caches and models depend on it.
PREPROCESSING_VERSION = 1


def central_square(image: Image.Image) -> Image.Image:
    """The largest square around the middle of `image`; `image` itself if it is square already."""
    width, height = image.size
    side = min(width, height)
    if width == height:
        return image
    left, top = (width - side) // 2, (height - side) // 2
    return image.crop((left, top, left + side, top + side))


def square_bytes(image: Image.Image) -> bytes:
    """The numbers of `to_pixels`, one byte each."""
    if image.mode != "RGB":
        raise ValueError(f"the network sees RGB images, not {image.mode}")
    return central_square(image).resize((SIDE, SIDE), Image.Resampling.BICUBIC).tobytes()


def to_pixels(image: Image.Image) -> NDArray[np.uint8]:
    """What the network sees of `image`.

    image : upright, mode RGB, any size
    returns : ndarray of shape (30000,), uint8, in the order row, column, channel
    """
    import numpy as np  # noqa: PLC0415 - see above

    return np.frombuffer(bytearray(square_bytes(image)), np.uint8)


def to_feature_vectors(pixels: NDArray[Any]) -> NDArray[np.float32]:
    """Feature vectors for a network.

    pixels : ndarray of shape (n, 30000), uint8 in [0, 255]
    returns : a new ndarray of shape (n, 30000), float32 in [0, 1]
    """
    import numpy as np  # noqa: PLC0415 - see above

    vectors: NDArray[np.float32] = np.divide(pixels, np.float32(255), dtype=np.float32)
    return vectors
