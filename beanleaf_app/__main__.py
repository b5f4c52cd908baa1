"""The program's entry point."""

from __future__ import annotations

import multiprocessing
import sys


def main() -> int:
    """Run the command line of this process and return its exit code."""
    # In a frozen program, the worker processes start here too and never come back from this call.
    multiprocessing.freeze_support()
    from beanleaf_app import cli  # noqa: PLC0415 - a worker process needs none of it

    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
