"""What programs put on the clipboard and into drags."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from beanleaf_app.desktop.classify import incoming


def mime(*urls: str, text: str | None = None, image: bool = False) -> QMimeData:
    data = QMimeData()
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    if text is not None:
        data.setText(text)
    if image:
        data.setImageData(QImage(4, 3, QImage.Format.Format_RGB32))
    return data


def test_files_and_folders_come_with_their_paths(tmp_path: Path):
    path = tmp_path / "a leaf ü.jpg"
    found = incoming.read(mime(QUrl.fromLocalFile(str(path)).toString()))
    assert found.paths == (path,)
    assert not found.elsewhere


@pytest.mark.parametrize("url", ["mtp://phone/DCIM/IMG_1.jpg", "https://example.org/pictures/IMG_1.jpg"])
def test_what_is_elsewhere_is_named(url: str):
    found = incoming.read(mime(url))
    assert found.elsewhere == (QUrl(url),)
    assert not found.paths


def test_files_beside_what_is_elsewhere_are_both_kept(tmp_path: Path):
    local = QUrl.fromLocalFile(str(tmp_path / "leaf.png")).toString()
    found = incoming.read(mime("mtp://phone/IMG_1.jpg", local))
    assert found.paths == (tmp_path / "leaf.png",)
    assert found.elsewhere == (QUrl("mtp://phone/IMG_1.jpg"),)


def test_a_picture_wins_over_the_address_it_came_from(qapp: QApplication):
    found = incoming.read(mime("https://example.org/leaf.jpg", image=True))
    assert [image.width() for image in found.images] == [4]
    assert not found.elsewhere


def test_paths_as_text_are_found_line_by_line(tmp_path: Path):
    one, two = tmp_path / "one.jpg", tmp_path / "two 2.jpg"
    text = f'"{one}"\n{QUrl.fromLocalFile(str(two)).toString()}\n'
    assert incoming.read(mime(text=text)).paths == (one, two)


def test_a_long_list_of_files_is_taken_apart_later_and_means_the_same(tmp_path: Path):
    names = [f"leaf ü {number}.jpg" for number in range(150)]
    urls = [QUrl.fromLocalFile(str(tmp_path / name)) for name in names]
    data = QMimeData()
    data.setUrls([QUrl("mtp://phone/IMG_1.jpg"), *urls])
    found = incoming.read(data)
    assert found
    assert (found.paths, found.elsewhere) == ((), ())
    assert list(incoming.urls_in(found.addresses)) == data.urls()


def test_a_long_list_without_a_file_of_this_computer_is_read_at_once(qapp: QApplication):
    data = mime(*(f"https://example.org/{number}.jpg" for number in range(150)), image=True)
    assert [image.width() for image in incoming.read(data).images] == [4]


def test_addresses_may_stand_among_comments_and_empty_lines():
    addresses = b"# three\r\n\r\nfile:///one%20leaf.jpg\r\n  FILE:///two.jpg \nmtp://phone/three.jpg"
    found = [url.toLocalFile() or url.toString() for url in incoming.urls_in(addresses)]
    assert found == ["/one leaf.jpg", "/two.jpg", "mtp://phone/three.jpg"]


@pytest.mark.parametrize("beside", [1, 150])
def test_models_are_told_from_photographs_however_many_there_are(tmp_path: Path, beside: int):
    model = tmp_path / "my model.SafeTensors"
    photos = [tmp_path / f"leaf {number}.jpg" for number in range(beside)]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (*photos, model)])
    models, others = incoming.model_files(incoming.read(data))
    assert models == [model]
    left = (Path(url.toLocalFile()) for url in incoming.urls_in(others.addresses))
    assert [*others.paths, *left] == photos


@pytest.mark.parametrize("beside", [0, 150])
def test_nothing_is_left_where_all_are_models(tmp_path: Path, beside: int):
    data = QMimeData()
    urls = [QUrl.fromLocalFile(str(tmp_path / f"{number}.safetensors")) for number in range(beside + 1)]
    data.setUrls(urls)
    models, others = incoming.model_files(incoming.read(data))
    assert len(models) == beside + 1
    assert not others


@pytest.mark.parametrize("text", ["", "hello", "leaf.jpg", "\n\n"])
def test_other_text_is_nothing(text: str):
    data = mime(text=text)
    assert not incoming.can_read(data)
    assert not incoming.read(data)


def test_what_can_be_read_is_said_beforehand(tmp_path: Path):
    assert incoming.can_read(mime("mtp://phone/IMG_1.jpg"))
    assert incoming.can_read(mime(image=True))
    assert incoming.can_read(mime(text=str(tmp_path / "leaf.jpg")))
