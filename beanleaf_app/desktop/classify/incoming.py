"""What a person dropped, pasted or chose, whatever program it came from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from beanleaf_app.models.file_names import SUFFIX as MODEL_SUFFIX

# How archive managers and mail programs offer what they would first have to write to a file.
_WITHOUT_FILES = ("XdndDirectSave", "ark-dndextract", "FileGroupDescriptor", "file-roller", "xarchiver")


@dataclass(frozen=True, eq=False)
class Incoming:
    """What to classify.

    paths : files and folders of this computer
    images : pictures without a file
    elsewhere : addresses of what is on a phone or a website
    is_out_of_reach : the other program offered something, but no file: it may be inside an archive or a mail
    """

    paths: tuple[Path, ...] = ()
    images: tuple[QImage, ...] = ()
    elsewhere: tuple[QUrl, ...] = ()
    is_out_of_reach: bool = False

    def __bool__(self) -> bool:
        return bool(self.paths or self.images or self.elsewhere or self.is_out_of_reach)


def can_read(mime: QMimeData) -> bool:
    """Whether `read` may find something. Cheap: it is asked at every movement of a drag."""
    if mime.hasUrls() or mime.hasImage() or _is_out_of_reach(mime):
        return True
    return mime.hasText() and bool(_paths_in(mime.text()))


def read(mime: QMimeData | None) -> Incoming:
    """Files first, then a picture, then addresses. A browser's picture brings all three.

    An empty clipboard gives Qt's null instead of data.
    """
    if mime is None:
        return Incoming()
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


def model_files(mime: QMimeData) -> tuple[list[Path], list[Path]]:
    """The model files among what was dropped, and the other files and folders."""
    paths = read(mime).paths
    models = [path for path in paths if path.suffix.lower() == MODEL_SUFFIX]
    return models, [path for path in paths if path not in models]


def _paths_in(text: str) -> list[Path]:
    paths = []
    for line in text.splitlines():
        name = line.strip().strip('"')
        path = Path(QUrl(name).toLocalFile()) if name.startswith("file:") else Path(name)
        if path.is_absolute():
            paths.append(path)
    return paths


def _is_out_of_reach(mime: QMimeData) -> bool:
    return any(part in name for name in mime.formats() for part in _WITHOUT_FILES)
