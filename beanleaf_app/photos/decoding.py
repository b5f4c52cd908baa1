"""Reading one photograph that came from outside, whatever is wrong with it."""

from __future__ import annotations

import io
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

# Imported by name so that Pillow finds them without loading all its other readers.
from PIL import (  # noqa: F401
    AvifImagePlugin,
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from beanleaf_app.errors import NotEnoughMemoryError, PhotoError
from beanleaf_app.photos.colours import to_rgb, turn_upright
from beanleaf_app.photos.file_kinds import HEAD_BYTES, FileKind, is_archive, recognise
from beanleaf_app.photos.preprocessing import central_square, square_bytes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# What one photograph may take. Two of these and the window would be too much for a small laptop, so the
# pool reads only one such photograph at a time.
MOST_MEMORY = 256_000_000
_BYTES_PER_COEFFICIENTS = 6  # of one pixel of a progressive JPEG: 2 for each of three colours
# Reading a JPEG at a fraction of its size is ten times faster. Below this side it would cost accuracy.
_DRAFT_SIDE = 500
# Under 6 kB at 192 pixels: ten thousand of them are kept in memory. With 60 it is 7 kB and looks the same.
_THUMBNAIL_QUALITY = 50
# The JPEG reader also opens the multi-picture JPEG (MPO) of some phones.
_FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "TIFF", "GIF", "AVIF")

# Pillow's own limit refuses a large JPEG before it can be read at a fraction of its size,
# so the memory is reckoned here instead, always before any pixel is decoded.
Image.MAX_IMAGE_PIXELS = None


@dataclass(frozen=True, eq=False)
class DecodedPhoto:
    """One photograph, ready for a network.

    pixels : ndarray of shape (30000,), uint8, in the order row, column, channel
    preview : ndarray of shape (height, width, 3), uint8: the whole photograph, with the square that the
        network saw in its middle; None when none was asked for
    thumbnail : that square small, as the bytes of a JPEG; None when none was asked for
    width, height : of the upright photograph, in pixels
    """

    pixels: NDArray[np.uint8]
    preview: NDArray[np.uint8] | None
    thumbnail: bytes | None
    width: int
    height: int


@dataclass(frozen=True, eq=False)
class ReadPhoto:
    """The same as bytes, as it comes from a process that does without NumPy.

    preview_shape : (height, width, 3) of the preview; None when none was asked for
    """

    pixels: bytes
    preview: bytes | bytearray | None
    preview_shape: tuple[int, int, int] | None
    thumbnail: bytes | None
    width: int
    height: int


def arrays_of(photo: ReadPhoto) -> DecodedPhoto:
    """The photograph as the rest of the program takes it."""
    import numpy as np  # noqa: PLC0415 - helper processes do without it

    preview = None
    if photo.preview is not None and photo.preview_shape is not None:
        # One that came through a pipe is ours already; bytes cannot be written to.
        own = photo.preview if isinstance(photo.preview, bytearray) else bytearray(photo.preview)
        preview = np.frombuffer(own, np.uint8).reshape(photo.preview_shape)
    pixels = np.frombuffer(bytearray(photo.pixels), np.uint8)
    return DecodedPhoto(pixels, preview, photo.thumbnail, photo.width, photo.height)


def decode(
    source: Path | bytes, preview_side: int = 0, thumbnail_side: int = 0, memory: int = MOST_MEMORY
) -> DecodedPhoto:
    """What `read` reads, as arrays. Raises what it raises."""
    return arrays_of(read(source, preview_side, thumbnail_side, memory))


def read(
    source: Path | bytes, preview_side: int = 0, thumbnail_side: int = 0, memory: int = MOST_MEMORY
) -> ReadPhoto:
    """Read one photograph from a file, or from the bytes of a file.

    preview_side, thumbnail_side : the longest side in pixels; 0 makes none. Neither is ever larger than what
        was decoded, so that they do not change what the network sees.
    memory : bytes that reading it may take
    raises : PhotoError with a sentence for the person, whatever is wrong with the file; NotEnoughMemoryError
        if it may be readable with more
    """
    try:
        if isinstance(source, bytes):
            return _decode_stream(io.BytesIO(source), preview_side, thumbnail_side, memory)
        _refuse_what_is_no_file(source)
        with source.open("rb") as stream:
            return _decode_stream(stream, preview_side, thumbnail_side, memory)
    except PhotoError:
        raise
    except FileNotFoundError:
        raise PhotoError(
            "This file is not there. It may have been moved, renamed or deleted; choose it again."
        ) from None
    except PermissionError:
        raise PhotoError(
            "Beanleaf is not allowed to read this file. "
            "Change its permissions, or copy it to a folder of your own."
        ) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise PhotoError(
            "This file could not be read from the disk ({reason}). Copy it to this computer and try again.",
            reason=reason,
        ) from None
    except MemoryError:
        raise _out_of_memory() from None


def _refuse_what_is_no_file(path: Path) -> None:
    # Opening a pipe or a device can wait for ever, so its kind is looked at first.
    try:
        mode = path.stat().st_mode
    except NotADirectoryError:
        raise FileNotFoundError(path) from None
    except ValueError:  # a name that no file can have, such as one with a null character
        raise FileNotFoundError(path) from None
    if stat.S_ISDIR(mode):
        if not os.access(path, os.R_OK | os.X_OK):
            raise PhotoError("Beanleaf is not allowed to look into this folder. Change its permissions.")
        raise PhotoError("This is a folder, not a photograph. Choose the photographs inside it.")
    if not stat.S_ISREG(mode):
        raise PhotoError("This is a device or a pipe, not a photograph. Choose a JPEG or PNG file.")


def _decode_stream(stream: BinaryIO, preview_side: int, thumbnail_side: int, memory: int) -> ReadPhoto:
    head = stream.read(HEAD_BYTES)
    if not head:
        raise PhotoError("This file is empty (0 bytes). Copy the photograph again from the camera or phone.")
    stream.seek(0)
    if is_archive(head):
        raise PhotoError(
            "This is an archive or a document, not a photograph. If photographs are inside, unpack it first."
        )
    kind = recognise(head)
    image = _open(stream, kind)
    # From here on the file claims to be a photograph, so whatever fails is damage inside it.
    # Pillow's readers raise nearly every kind of exception for broken files.
    try:
        with image:
            return _decode_image(image, preview_side, thumbnail_side, memory)
    except (PhotoError, MemoryError):
        raise
    except Exception:
        raise _damaged() from None


def _open(stream: BinaryIO, kind: FileKind) -> Image.Image:
    if kind is FileKind.HEIF:
        return _open_heif(stream)
    try:
        return Image.open(stream, formats=_FORMATS)
    except MemoryError:
        raise
    except Exception:
        if kind is FileKind.UNKNOWN:
            raise PhotoError("This file is not a photograph Beanleaf can read. Try a JPEG or PNG.") from None
        raise _damaged() from None


def _open_heif(stream: BinaryIO) -> Image.Image:
    try:
        # Imported late: it loads large libraries that most photographs do not need.
        import pi_heif  # noqa: PLC0415
    except ImportError:
        raise PhotoError(
            "This is a HEIC photograph, and this copy of Beanleaf cannot read those. "
            "Save it as a JPEG and try again."
        ) from None
    pi_heif.register_heif_opener()
    try:
        return Image.open(stream, formats=("HEIF",))
    except MemoryError:
        raise
    except Exception:
        raise _damaged() from None


def _decode_image(image: Image.Image, preview_side: int, thumbnail_side: int, memory: int) -> ReadPhoto:
    full_size = image.size
    # A progressive JPEG keeps all of its coefficients in memory, at whatever size it is read.
    if "progressive" in image.info or "progression" in image.info:
        _refuse_too_much(full_size, _BYTES_PER_COEFFICIENTS, memory)
    image.draft(None, (_DRAFT_SIDE, _DRAFT_SIDE))
    _refuse_too_much(image.size, _bytes_per_pixel(image), memory)
    image.load()
    upright = turn_upright(to_rgb(image), image)
    # After loading, a reader may have turned the image itself; compare shapes to learn what happened.
    width, height = full_size
    if (width < height) != (upright.width < upright.height) and upright.width != upright.height:
        width, height = height, width
    preview, thumbnail = _preview(upright, preview_side), _thumbnail(upright, thumbnail_side)
    shape = None if preview is None else (preview.height, preview.width, 3)
    shown = None if preview is None else preview.tobytes()
    return ReadPhoto(square_bytes(upright), shown, shape, thumbnail, width, height)


def _refuse_too_much(size: tuple[int, int], per_pixel: int, memory: int) -> None:
    """Before any pixel is decoded: a few kilobytes can claim to be a picture of gigabytes."""
    width, height = size
    if width * height * per_pixel > MOST_MEMORY:
        raise PhotoError(
            "This picture is too large: {size} pixels. Beanleaf reads up to {millions} "
            "million; save a smaller copy and try that.",
            size=f"{width} x {height}",
            millions=MOST_MEMORY // per_pixel // 1_000_000,
        )
    if width * height * per_pixel > memory:
        raise MemoryError


def _bytes_per_pixel(image: Image.Image) -> int:
    """About what decoding takes at its peak: Pillow keeps a colour picture in 4 bytes for each pixel."""
    if image.format == "HEIF":
        return 9
    if image.format in ("AVIF", "WEBP") or image.has_transparency_data:
        return 12
    return {"RGB": 4, "L": 5, "1": 5, "P": 5, "CMYK": 8, "YCbCr": 8}.get(image.mode, 20)


def _preview(upright: Image.Image, side: int) -> Image.Image | None:
    if side <= 0:
        return None
    longest = max(upright.size)
    if longest > side:
        width, height = (max(1, round(length * side / longest)) for length in upright.size)
        upright = upright.resize((width, height), Image.Resampling.BICUBIC)
    return upright


def _thumbnail(upright: Image.Image, side: int) -> bytes | None:
    if side <= 0:
        return None
    square = central_square(upright)
    if square.width > side:
        # A third of the time of what the network needs, and the eye sees no difference.
        square = square.resize((side, side), Image.Resampling.BILINEAR, reducing_gap=1.0)
    stream = io.BytesIO()
    # Tables of its own take 0.1 ms more and 6 % less.
    square.save(stream, "JPEG", quality=_THUMBNAIL_QUALITY, optimize=True)
    return stream.getvalue()


def _damaged() -> PhotoError:
    return PhotoError(
        "This photograph is damaged or incomplete. Copy it again from the camera or phone, or try another."
    )


def _out_of_memory() -> NotEnoughMemoryError:
    return NotEnoughMemoryError(
        "This photograph needs more memory than there is. Close other programs, or save a smaller copy of it."
    )
