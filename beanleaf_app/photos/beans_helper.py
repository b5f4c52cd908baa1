"""What runs in a process of its own while the Beans photographs are fetched.

`datasets` can wait for an unreachable server for half a minute and cannot be interrupted; a process
can be ended at any time. It also takes the memory of `datasets` with it.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from beanleaf_app.photos.beans_download import bring, complete_download, files_on_the_hub
from beanleaf_app.photos.decode_worker import detach_from_terminal


@dataclass(frozen=True)
class Request:
    """What to fetch.

    repository : a name on the Hub, or a folder of Parquet files
    splits : those wanted; the ones that do not exist are left out
    offline : use only what `datasets` has on this computer already
    cache : where `datasets` unpacks what it reads from files of this computer
    downloads : where the files of the Hub are brought
    """

    repository: str
    splits: tuple[str, ...]
    offline: bool
    cache: Path
    downloads: Path


@dataclass(frozen=True)
class Bringing:
    """An answer before the first: files come from the Hub into `folder`, `size` bytes in all."""

    folder: Path
    size: int


@dataclass(frozen=True)
class Contents:
    """The first answer: the classes, and how many photographs each of the splits has."""

    class_names: tuple[str, ...]
    counts: dict[str, int]


@dataclass(frozen=True)
class Photo:
    """One answer for each photograph, split by split."""

    name: str
    label: int
    content: bytes


@dataclass(frozen=True)
class Done:
    """The last answer."""


@dataclass(frozen=True)
class Failure:
    """The last answer when something went wrong. `detail` is for the log."""

    unreachable: bool
    detail: str
    is_full: bool = False  # the disk


def serve(request: Request, answers: Connection) -> None:
    """Answer `request`: perhaps Bringing, Contents, then each Photo, then Done; or Failure at any point."""
    detach_from_terminal()
    _prepare_environment(request.offline)
    try:
        _answer(request, answers)
    except BrokenPipeError:
        return  # whoever asked has gone
    except Exception as error:
        # Whatever goes wrong inside datasets, the parent must hear of it, or it would wait for ever.
        is_full = isinstance(error, OSError) and error.errno == errno.ENOSPC
        detail = f"{type(error).__name__}: {error}"
        answers.send(Failure(isinstance(error, ConnectionError), detail, is_full))


def _prepare_environment(offline: bool) -> None:
    # Read by the libraries when they are imported, so it has to come first.
    os.environ["HF_HUB_DISABLE_PROGRESS_BARS"] = "1"
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
    os.environ["HF_DATASETS_DISABLE_PROGRESS_BARS"] = "1"
    if offline:
        os.environ["HF_HUB_OFFLINE"] = "1"
        os.environ["HF_DATASETS_OFFLINE"] = "1"


def _answer(request: Request, answers: Connection) -> None:
    import datasets  # noqa: PLC0415 - takes a second, and the environment had to be set first

    datasets.utils.logging.set_verbosity_error()
    datasets.disable_progress_bars()
    folder = Path(request.repository)
    if folder.is_dir():
        files = _parquet_files(folder)
        found = datasets.load_dataset("parquet", data_files=files, cache_dir=str(request.cache))
    else:
        brought = _brought(request, answers)
        source = request.repository if brought is None else str(brought)
        found = datasets.load_dataset(source, cache_dir=None if brought is None else str(request.cache))
    _send_rows({split: found[split] for split in request.splits if split in found}, answers)


def _brought(request: Request, answers: Connection) -> Path | None:
    """The folder with the files of the Hub; None if `datasets` has to look for them itself.

    Raises ConnectionError soon, where `datasets` would try for half a minute.
    """
    if request.offline:
        return complete_download(request.downloads)
    wanted = files_on_the_hub(request.repository, request.downloads)
    if wanted is None:
        return None
    answers.send(Bringing(wanted.folder, wanted.size))
    return bring(wanted)


def _parquet_files(folder: Path) -> dict[str, list[str]]:
    """Files by split: `train-00000-of-00001.parquet`, `train.parquet` or `train/anything.parquet`."""
    files: dict[str, list[str]] = {}
    for path in sorted(folder.rglob("*.parquet")):
        named_by_file = path.stem.split("-")[0]
        split = path.parent.name if path.parent.name in ("train", "validation", "test") else named_by_file
        files.setdefault(split, []).append(str(path))
    return files


def _send_rows(splits: dict[str, Any], answers: Connection) -> None:
    import datasets  # noqa: PLC0415 - see above

    class_names: Sequence[str] = ()
    for rows in splits.values():
        class_names = rows.features["labels"].names
    answers.send(Contents(tuple(class_names), {split: len(rows) for split, rows in splits.items()}))
    for rows in splits.values():
        # Beanleaf decodes photographs in one way only, so the bytes are asked for, not an image.
        for row in rows.cast_column("image", datasets.Image(decode=False)):
            image = row["image"]
            content = image["bytes"] if image["bytes"] is not None else Path(image["path"]).read_bytes()
            name = Path(row["image_file_path"] or image["path"] or "photograph").name
            answers.send(Photo(name, row["labels"], content))
    answers.send(Done())
