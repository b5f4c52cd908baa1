from __future__ import annotations

import subprocess
import sys

import pytest

from beanleaf_app.errors import Cancelled, DataError
from beanleaf_app.paths import Paths
from beanleaf_app.photos.sources import Progress, available_splits, load_data


def test_beans_out_of_reach_says_what_to_use_instead(paths: Paths) -> None:
    # The tests' own environment keeps `datasets` off the network.
    with pytest.raises(DataError, match="use practice leaves or a folder of your own"):
        load_data("beans", paths=paths)


def test_practice_leaves_come_in_the_order_asked(paths: Paths) -> None:
    heard: list[Progress] = []
    data = load_data("practice", ("val",), paths=paths, progress=heard.append)
    assert list(data) == ["validation"]
    assert data["validation"].class_names == ("angular_leaf_spot", "bean_rust", "healthy")
    assert heard[-1].done == heard[-1].total


def test_practice_leaves_can_be_cancelled(paths: Paths) -> None:
    with pytest.raises(Cancelled):
        load_data("practice", paths=paths, should_stop=lambda: True)


def test_an_unknown_split_of_practice_leaves_is_refused(paths: Paths) -> None:
    with pytest.raises(DataError, match="It holds: train, validation, test"):
        load_data("practice", ("holiday",), paths=paths)
    assert available_splits("practice") == ("train", "validation", "test")


def test_importing_sources_loads_neither_qt_nor_datasets() -> None:
    program = "import sys, beanleaf_app.photos.sources; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert "beanleaf_app" in loaded
    assert not loaded & {"PySide6", "pyqtgraph", "datasets", "pandas", "pyarrow", "pi_heif"}
