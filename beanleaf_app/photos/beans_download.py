"""Bringing the files of a data set from the Hub, so that what a broken line has brought is not lost.

`datasets` keeps whole files, and newer versions of the library below it begin a file that was broken off
from its first byte: of Beans one file is most of the data set. So the files are brought here, each into a
`.part` that the next try goes on with, and `datasets` reads them from this computer.
"""

from __future__ import annotations

import errno
import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

_DONE = "complete"
_BLOCK = 1 << 20
_PIECE = 1 << 14


@dataclass(frozen=True)
class HubFile:
    """A file of a data set. sha256 is None where the Hub does not tell it."""

    name: str
    size: int
    sha256: str | None


@dataclass(frozen=True)
class HubFiles:
    """What is to be brought, and into which folder: one for each revision of the data set."""

    repository: str
    revision: str
    folder: Path
    files: tuple[HubFile, ...]

    @property
    def size(self) -> int:
        """Of all files, in bytes."""
        return sum(file.size for file in self.files)


def complete_download(folder: Path) -> Path | None:
    """Where an earlier download lies with all its files, or None."""
    try:
        found = [path for path in folder.iterdir() if (path / _DONE).is_file()]
    except OSError:
        return None
    return found[0] if found else None


def files_on_the_hub(repository: str, folder: Path) -> HubFiles | None:
    """Ask the Hub what there is; None if it is not in Parquet files. Raises ConnectionError."""
    # Imported late, here and below: the environment had to be set first, see beans_helper.py.
    from huggingface_hub import HfApi, constants  # noqa: PLC0415 - see above

    try:
        told = HfApi().dataset_info(repository, files_metadata=True, timeout=constants.DEFAULT_ETAG_TIMEOUT)
    except Exception as error:
        # What a failed connection raises depends on the version of the library below.
        raise ConnectionError(f"{type(error).__name__}: {error}") from error
    files = tuple(
        HubFile(one.rfilename, one.size, one.lfs.sha256 if one.lfs is not None else None)
        for one in told.siblings or ()
        if one.size is not None and _is_wanted(one.rfilename)
    )
    if told.sha is None or not any(file.name.endswith(".parquet") for file in files):
        return None
    return HubFiles(repository, told.sha, folder / told.sha, files)


def bytes_here(folder: Path) -> int:
    """How much of a download has come so far."""
    total = 0
    for path in folder.rglob("*"):
        try:
            total += path.stat().st_size if path.is_file() else 0
        except OSError:
            continue  # it has just got its last name
    return total


def bring(wanted: HubFiles) -> Path:
    """Bring what is not here yet; the folder with all files.

    Raises ConnectionError when the line breaks, OSError when the disk is full, and ValueError for a file
    that came damaged: what has come stays for the next try, unless it is what was damaged.
    """
    for other in wanted.folder.parent.iterdir() if wanted.folder.parent.is_dir() else ():
        if other != wanted.folder:  # of a revision that is no longer the newest
            shutil.rmtree(other, ignore_errors=True)
    for file in wanted.files:
        target = wanted.folder / file.name
        if not (target.is_file() and target.stat().st_size == file.size):
            _bring_one(wanted, file, target)
    (wanted.folder / _DONE).touch()
    return wanted.folder


def _bring_one(wanted: HubFiles, file: HubFile, target: Path) -> None:
    from huggingface_hub import constants, hf_hub_url  # noqa: PLC0415 - see above
    from huggingface_hub.file_download import http_get  # noqa: PLC0415 - the same

    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(target.name + ".part")
    here = part.stat().st_size if part.is_file() else 0
    if here > file.size:
        part.unlink()
        here = 0
    if here < file.size or not part.is_file():
        # By itself it would hold ten megabytes back, and a line that breaks more often would never get on.
        constants.DOWNLOAD_CHUNK_SIZE = _PIECE
        url = hf_hub_url(wanted.repository, file.name, repo_type="dataset", revision=wanted.revision)
        try:
            # Not buffered: this process may be ended at any moment.
            with part.open("ab", buffering=0) as stream:
                http_get(url, stream, resume_size=here, expected_size=file.size)
        except Exception as error:
            if isinstance(error, OSError) and error.errno == errno.ENOSPC:
                raise
            raise ConnectionError(f"{type(error).__name__}: {error}") from error
    if file.sha256 is not None and _sha256(part) != file.sha256:
        part.unlink()
        raise ValueError(f"{file.name} came damaged")
    part.replace(target)


def _is_wanted(name: str) -> bool:
    """Parquet files, and the card that says what their columns are. No name leads out of the folder."""
    path = PurePosixPath(name)
    inside = not path.is_absolute() and ".." not in path.parts and "\\" not in name
    return inside and (name == "README.md" or path.suffix == ".parquet")


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()
