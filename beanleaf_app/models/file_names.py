"""How the files of models may be called. Alone here, so that whoever only looks at names loads no NumPy."""

from __future__ import annotations

import re

SUFFIX = ".safetensors"
_NAME = re.compile(r"[^\W_](?:[\w .()+-]{0,58}[\w)+-])?")
# Names that Windows keeps for devices, whatever their ending.
_RESERVED = re.compile(r"(con|prn|aux|nul|(com|lpt)[\d¹²³]) *(\..*)?", re.IGNORECASE)


def is_valid_name(name: str) -> bool:
    """True if a model may have this name: a plain file name on every system, whatever it contains."""
    return bool(_NAME.fullmatch(name)) and not _RESERVED.fullmatch(name)
