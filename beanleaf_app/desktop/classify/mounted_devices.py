"""Files on a phone or a server, where the desktop shows them as files of this computer."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QUrl


def mounted_path(url: QUrl) -> Path | None:
    """Where the file behind an address such as mtp://phone/DCIM/leaf.jpg can be read, or None.

    GNOME's file manager names files on phones by addresses, and gvfs shows the same files below a folder
    of the person. Looks on the disk, so it is not for the window's thread.
    """
    folder = Path(os.environ.get("XDG_RUNTIME_DIR", "/nowhere"), "gvfs")
    # Qt writes the host of an address in small letters; the name of the folder keeps the phone's own.
    wanted = f"{url.scheme()}:host={url.host()}".casefold()
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries]
    except OSError:
        return None
    for name in names:
        if name.casefold() == wanted or name.casefold().startswith(f"{wanted},"):
            path = folder / name / url.path(QUrl.ComponentFormattingOption.FullyDecoded).lstrip("/")
            try:
                return path if path.exists() else None
            except (OSError, ValueError):
                return None
    return None
