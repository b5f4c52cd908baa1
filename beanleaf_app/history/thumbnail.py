"""The small picture that is kept of each photograph."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

SIDE = 160  # about 6 kB: large enough to know a leaf again, small enough to keep tens of thousands
_QUALITY = 80


def thumbnail(picture: bytes) -> bytes | None:
    """A JPEG of at most `SIDE` pixels a side, from the JPEG that the window shows; None if it is none."""
    try:
        with Image.open(BytesIO(picture), formats=["JPEG"]) as image:
            image.draft("RGB", (SIDE, SIDE))
            small = image.convert("RGB")
    except (OSError, ValueError, SyntaxError):
        return None
    small.thumbnail((SIDE, SIDE), Image.Resampling.BICUBIC)
    kept = BytesIO()
    small.save(kept, "JPEG", quality=_QUALITY)
    return kept.getvalue()
