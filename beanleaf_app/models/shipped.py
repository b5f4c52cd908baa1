"""The model that comes with the program, so that a fresh install answers without a training."""

from __future__ import annotations

from pathlib import Path

from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.resources import resource

FILE = "default_model.safetensors"


def library_with_shipped_model(folder: Path) -> ModelLibrary:
    """The library of a person's own models in ``folder``, and the one that came with the program."""
    try:
        return ModelLibrary(folder, resource(FILE))
    except FileNotFoundError:  # a source tree in which none was trained yet
        return ModelLibrary(folder)
