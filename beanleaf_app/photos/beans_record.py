"""What an earlier fetch of a data set brought, so that it need not be fetched again."""

from __future__ import annotations

import hashlib
import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from beanleaf_app.atomic_write import atomic_write
from beanleaf_app.photos.dataset import UnreadableFile
from beanleaf_app.photos.preprocessing import PREPROCESSING_VERSION

_log = logging.getLogger(__name__)
_LAYOUT_VERSION = 1


@dataclass(frozen=True)
class BeansRecord:
    """One split: everything but the pixels, which the pixel cache holds under `keys`."""

    class_names: tuple[str, ...]
    names: tuple[str, ...]
    labels: tuple[int, ...]
    keys: tuple[bytes, ...]
    unreadable: tuple[UnreadableFile, ...]


def record_file(folder: Path, repository: str, split: str) -> Path:
    """Where the record of a split is kept; another place once a local data set has changed."""
    state: list[object] = [_LAYOUT_VERSION, PREPROCESSING_VERSION, repository, split]
    if Path(repository).is_dir():
        for path in sorted(Path(repository).rglob("*.parquet")):
            status = path.stat()
            state.append((str(path), status.st_size, status.st_mtime_ns))
    digest = hashlib.blake2b(repr(state).encode(), digest_size=16).hexdigest()
    return folder / f"{split}-{digest}.json"


def write_record(file: Path, record: BeansRecord) -> None:
    """Keep a record. Without it the next start takes longer, so failing to write it is only logged."""
    content = {
        "class_names": record.class_names,
        "photos": [
            (name, label, key.hex())
            for name, label, key in zip(record.names, record.labels, record.keys, strict=True)
        ],
        "unreadable": [(one.name, one.reason) for one in record.unreadable],
    }
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        atomic_write(file, json.dumps(content).encode())
    except OSError as error:
        _log.info("The record of the Beans photographs could not be kept: %s", error)


def read_record(file: Path) -> BeansRecord | None:
    """The record, or None if there is none that can be understood."""
    try:
        return _parsed(json.loads(file.read_bytes()))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        _log.info("The record of the Beans photographs could not be read: %s", error)
        return None


def _parsed(content: dict[str, Any]) -> BeansRecord:
    photos = content["photos"]
    return BeansRecord(
        class_names=tuple(str(name) for name in content["class_names"]),
        names=tuple(str(name) for name, _, _ in photos),
        labels=tuple(int(label) for _, label, _ in photos),
        keys=tuple(bytes.fromhex(key) for _, _, key in photos),
        unreadable=tuple(UnreadableFile(name, reason) for name, reason in content["unreadable"]),
    )
