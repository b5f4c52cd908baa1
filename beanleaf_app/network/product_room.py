"""Whether there is room for the working memory of matrix products."""

from __future__ import annotations

import mmap
import os
from functools import cache

# Of addresses, measured with OpenBLAS 0.3 and glibc: 32 MB for the first product of a thread, and 8 MB of
# stack and up to 128 MB of heap for a thread that starts. For this thread and one more, with some to spare.
_BYTES = 224_000_000


@cache
def check_product_room() -> None:
    """Raise MemoryError unless the first matrix products will find their working memory.

    OpenBLAS answers a lack of it by ending the process, or by a fault, which nobody can catch. So it is asked
    for beforehand and given back at once; no page of it is touched.
    """
    # Windows would set real memory aside, and has no limit of addresses.
    if os.name != "posix":
        return
    try:
        mmap.mmap(-1, _BYTES).close()
    except OSError as error:
        raise MemoryError from error
