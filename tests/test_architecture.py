"""The direction between the rooms, and what the command line leaves alone."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.conftest import ROOT

# Loading any of these would make every command wait for something it does not use.
_HEAVY = {"PySide6", "shiboken6", "pyqtgraph", "datasets", "pandas", "pyarrow"}

_RUN_AND_REPORT = """
import json, sys
from beanleaf_app.cli import main

code = main(sys.argv[2:])
with open(sys.argv[1], "w", encoding="utf-8") as report:
    json.dump({"code": code, "modules": sorted(sys.modules)}, report)
"""


def _python(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )


def test_every_room_uses_only_the_rooms_below_it() -> None:
    run = _python("-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-cache")
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.fixture
def class_folders(tmp_path: Path) -> Path:
    """A data set small enough to train on at once: two classes of two pictures."""
    for name, colour in {"healthy": (40, 160, 40), "bean_rust": (150, 90, 40)}.items():
        folder = tmp_path / "leaves" / name
        folder.mkdir(parents=True)
        for shade in range(2):
            Image.new("RGB", (120, 120), tuple(part + shade for part in colour)).save(folder / f"{shade}.png")
    return tmp_path / "leaves"


def test_no_command_loads_qt_or_the_data_set_library(tmp_path: Path, class_folders: Path) -> None:
    def run(*arguments: str) -> set[str]:
        report = tmp_path / "report.json"
        report.unlink(missing_ok=True)
        process = _python("-c", _RUN_AND_REPORT, str(report), *arguments)
        assert report.exists(), process.stderr
        answer = json.loads(report.read_text(encoding="utf-8"))
        assert answer["code"] == 0, process.stderr
        return {name.partition(".")[0] for name in answer["modules"]}

    leaves = str(class_folders)
    loaded = {
        "train": run("train", "--data", leaves, "--network", "2", "--epochs", "1", "--name", "small"),
        "classify": run("classify", str(class_folders / "healthy"), "--model", "small", "--json"),
        "evaluate": run("evaluate", "--data", leaves, "--split", "train", "--model", "small", "--json"),
        "models": run("models", "list"),
    }

    assert all("beanleaf_app" in packages for packages in loaded.values())
    needless = {command: packages & _HEAVY for command, packages in loaded.items() if packages & _HEAVY}
    assert not needless


_SHOW_WINDOW = """
import json, sys
from pathlib import Path
from beanleaf_app import app
from beanleaf_app.paths import Paths

application = app.create_application(["beanleaf"])
window = app.build(Paths.for_user(Path(sys.argv[1])))
window.show()
application.processEvents()
print(json.dumps(sorted(sys.modules)))
window.close()
"""


def test_the_window_shows_before_what_judges_photographs_is_loaded(tmp_path: Path) -> None:
    process = _python("-c", _SHOW_WINDOW, str(tmp_path / "data"))
    assert process.returncode == 0, process.stderr
    loaded = {name.partition(".")[0] for name in json.loads(process.stdout)}
    assert not loaded & (_HEAVY - {"PySide6", "shiboken6"} | {"numpy", "PIL", "safetensors", "sqlite3"})
