"""The first script of the packaged program."""

import sys

from beanleaf_app.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
