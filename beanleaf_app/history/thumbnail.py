"""The small picture that is kept of each photograph."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

SIDE = 192  # about 7 kB: large enough to know a leaf again, small enough to keep tens of thousands
_QUALITY = 60


def thumbnail(picture: bytes) -> bytes | None:
    """A JPEG of at most `SIDE` pixels a side, from the JPEG that the window shows; None if it is none.

    What the window shows is small enough as a rule, and kept as it is.
    """
    try:
        with Image.open(BytesIO(picture), formats=["JPEG"]) as image:
            if max(image.size) <= SIDE:
                return picture
            image.draft("RGB", (SIDE, SIDE))
            small = image.convert("RGB")
    except (OSError, ValueError, SyntaxError):
        return None
    small.thumbnail((SIDE, SIDE), Image.Resampling.BICUBIC)
    kept = BytesIO()
    small.save(kept, "JPEG", quality=_QUALITY)
    return kept.getvalue()
