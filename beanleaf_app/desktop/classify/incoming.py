"""What a person dropped, pasted or chose, whatever program it came from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from beanleaf_app.models.file_names import SUFFIX as MODEL_SUFFIX

# How archive managers and mail programs offer what they would first have to write to a file.
_WITHOUT_FILES = ("XdndDirectSave", "ark-dndextract", "FileGroupDescriptor", "file-roller", "xarchiver")
_ADDRESSES = "text/uri-list"  # RFC 2483: one a line
_LOCAL = re.compile(rb"^[ \t]*file:", re.IGNORECASE | re.MULTILINE)
# Taking apart ten thousand addresses holds the window up for a tenth of a second.
_MOST_AT_ONCE = 100


@dataclass(frozen=True, eq=False)
class Incoming:
    """What to classify.

    paths : files and folders of this computer
    images : pictures without a file
    elsewhere : addresses of what is on a phone or a website
    addresses : a long list of addresses as the other program wrote it, files of this computer among them;
        `urls_in` takes it apart, away from the window's thread
    is_out_of_reach : the other program offered something, but no file: it may be inside an archive or a mail
    """

    paths: tuple[Path, ...] = ()
    images: tuple[QImage, ...] = ()
    elsewhere: tuple[QUrl, ...] = ()
    addresses: bytes = b""
    is_out_of_reach: bool = False

    def __bool__(self) -> bool:
        return bool(
            self.paths or self.images or self.elsewhere or self.addresses.strip() or self.is_out_of_reach
        )


def can_read(mime: QMimeData) -> bool:
    """Whether `read` may find something. Cheap: it is asked at every movement of a drag."""
    if mime.hasUrls() or mime.hasImage() or _is_out_of_reach(mime):
        return True
    return mime.hasText() and any(_paths_in(mime.text()))


def read(mime: QMimeData | None) -> Incoming:
    """Files first, then a picture, then addresses. A browser's picture brings all three.

    An empty clipboard gives Qt's null instead of data.
    """
    if mime is None:
        return Incoming()
    addresses = bytes(mime.data(_ADDRESSES).data()) if mime.hasUrls() else b""
    if addresses.count(b"\n") > _MOST_AT_ONCE and _LOCAL.search(addresses):
        return Incoming(addresses=addresses)
    urls = mime.urls() if mime.hasUrls() else []
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    elsewhere = tuple(url for url in urls if not url.isLocalFile())
    if paths:
        return Incoming(paths=tuple(paths), elsewhere=elsewhere)
    if mime.hasImage():
        image = mime.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return Incoming(images=(image,))
    if elsewhere:
        return Incoming(elsewhere=elsewhere)
    named = tuple(_paths_in(mime.text())) if mime.hasText() else ()
    return Incoming(paths=named, is_out_of_reach=not named and _is_out_of_reach(mime))


def urls_in(addresses: bytes) -> Iterator[QUrl]:
    """What is in a list of addresses, in its order. Any thread may ask."""
    for line in addresses.splitlines():
        address = line.strip()
        if address and not address.startswith(b"#"):
            yield QUrl.fromEncoded(address)


def model_files(dropped: Incoming) -> tuple[list[Path], Incoming]:
    """The model files among what was dropped, and all that is none."""
    models = [path for path in dropped.paths if _is_model(path)]
    others = replace(dropped, paths=tuple(path for path in dropped.paths if not _is_model(path)))
    if MODEL_SUFFIX.encode() in dropped.addresses.lower():
        lines = dropped.addresses.splitlines()
        named = [line for line in lines if line.strip().lower().endswith(MODEL_SUFFIX.encode())]
        models += [Path(url.toLocalFile()) for url in urls_in(b"\n".join(named)) if url.isLocalFile()]
        left = b"\n".join(line for line in lines if not line.strip().lower().endswith(MODEL_SUFFIX.encode()))
        others = replace(others, addresses=left)
    return models, others


def _is_model(path: Path) -> bool:
    return path.suffix.lower() == MODEL_SUFFIX


def _paths_in(text: str) -> Iterator[Path]:
    for line in text.splitlines():
        name = line.strip().strip('"')
        path = Path(QUrl(name).toLocalFile()) if name.startswith("file:") else Path(name)
        if path.is_absolute():
            yield path


def _is_out_of_reach(mime: QMimeData) -> bool:
    return any(part in name for name in mime.formats() for part in _WITHOUT_FILES)
