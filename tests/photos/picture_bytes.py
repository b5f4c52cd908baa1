"""Pictures as bytes of a format, and what decoding says of bytes that are none."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from beanleaf_app.errors import PhotoError
from beanleaf_app.photos.decoding import decode


def bytes_of(image: Image.Image, kind: str, **options: object) -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def refusal(source: Path | bytes) -> str:
    with pytest.raises(PhotoError) as caught:
        decode(source)
    return str(caught.value)
