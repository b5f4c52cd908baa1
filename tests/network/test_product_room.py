"""A lack of memory for matrix products is an exception, not the end of the process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_CRAMPED = """
import resource
import numpy as np
from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.network import Network
from beanleaf_app.network.product_room import check_product_room
network = Network(Architecture(30_000, (16,), "softmax", 3))
used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + 20_000_000, -1))
try:
    network.forward_propagation(np.zeros((4, network.architecture.inputs), np.float32))
except MemoryError:
    resource.setrlimit(resource.RLIMIT_AS, (-1, -1))
    network.forward_propagation(np.zeros((4, network.architecture.inputs), np.float32))
    print("refused, then answered")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc and sets a limit of Linux")
def test_too_little_room_is_a_memory_error_and_is_asked_for_again() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _CRAMPED], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "refused, then answered\n"), done.stderr
