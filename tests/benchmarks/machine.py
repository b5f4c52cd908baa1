"""What a table of measurements says about the machine it was measured on."""

from __future__ import annotations

import os
import platform
from pathlib import Path

import numpy as np


def describe_machine() -> str:
    """Processor, cores, system, Python and NumPy, in one line."""
    return (
        f"{_processor()}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}, "
        f"NumPy {np.__version__}"
    )


def _processor() -> str:
    """Its model; where the name is a family's only, as virtual machines tell it, with the model's number."""
    table = Path("/proc/cpuinfo")
    if not table.exists():
        return platform.processor() or platform.machine()
    first = table.read_text(encoding="utf-8").split("\n\n", maxsplit=1)[0]
    told = dict(
        (word.strip() for word in line.split(":", maxsplit=1)) for line in first.splitlines() if ":" in line
    )
    name = told.get("model name", platform.machine())
    if "cpu family" in told:
        name += f" (family {told['cpu family']}, model {told.get('model', '?')})"
    return name
