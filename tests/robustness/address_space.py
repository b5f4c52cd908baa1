"""`beanleaf classify` under limits of address space from 300 MB to 2 GB: a result or a sentence, always."""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

from beanleaf_app.photos.practice_leaves import practice_leaf

_ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--step", type=int, default=50, help="megabytes between two limits")
    parser.add_argument("photos", nargs="*", type=Path, help="default: one drawn leaf")
    arguments = parser.parse_args()
    broken = 0
    with tempfile.TemporaryDirectory() as folder:
        photos = arguments.photos
        if not photos:
            photos = [Path(folder, "leaf.jpg")]
            practice_leaf("bean_rust", np.random.default_rng(0), side=500).save(photos[0])
        for megabytes in range(300, 2001, arguments.step):
            done = _classify(photos, Path(folder, "data"), megabytes * 1_000_000)
            said = done.stdout.strip() or done.stderr.strip()
            last = said.splitlines()[-1] if said else ""
            sound = done.returncode in (0, 1) and "Traceback" not in done.stderr and bool(last)
            broken += not sound
            print(f"{megabytes:>5} MB: exit {done.returncode}, {'' if sound else 'BROKEN: '}{last}")
    print(f"promises broken: {broken}")
    return 1 if broken else 0


def _classify(photos: list[Path], data: Path, limit: int) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-m", "beanleaf_app", "--data-dir", str(data), "classify", *map(str, photos)]

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))

    return subprocess.run(
        words,
        cwd=_ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        preexec_fn=limited,
    )


if __name__ == "__main__":
    raise SystemExit(main())
