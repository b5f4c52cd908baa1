"""What the history remembers between two starts."""

from __future__ import annotations

from beanleaf_app.desktop.settings import Key

KEEP = Key("history/keep", True)
EXPORT_FOLDER = Key("export/last_folder", "")
