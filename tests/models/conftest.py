from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from beanleaf_app.models.library import ModelLibrary


@pytest.fixture
def library(tmp_path: Path) -> ModelLibrary:
    return ModelLibrary(tmp_path / "folders to come" / "models")


@pytest.fixture
def full_disk() -> Callable[[], AbstractContextManager[None]]:
    """Within it, the system refuses to write more than a few bytes to any file, as a full disk does."""
    if sys.platform == "win32":
        pytest.skip("this system cannot limit the size of a file")
    import resource

    @contextmanager
    def limited() -> Iterator[None]:
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    return limited
