"""The script that makes the catalogues of translations, for tests to call."""

from __future__ import annotations

import importlib.util
import sys
from functools import lru_cache
from types import ModuleType

from tests.conftest import ROOT


@lru_cache
def translations() -> ModuleType:
    """packaging/translations.py as a module; «packaging» itself is the name of another package."""
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["translations"] = module  # where dataclasses look for their module
    spec.loader.exec_module(module)
    return module
