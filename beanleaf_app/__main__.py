"""The program's entry point."""

from __future__ import annotations

import gc
import multiprocessing
import sys


def main() -> int:
    """Run the command line of this process and return its exit code."""
    # In a frozen program, the worker processes start here too and never come back from this call.
    multiprocessing.freeze_support()
    # What is loaded stays for good, and looking through it for garbage would only hold up the start. Whatever
    # is asked for switches it on again.
    gc.disable()
    from beanleaf_app import cli  # noqa: PLC0415 - a worker process needs none of it

    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
