"""How the files of models are called. Alone here, so that whoever only looks at names loads no NumPy."""

from __future__ import annotations

SUFFIX = ".safetensors"
