"""The Gram matrix of photographs: exact, from uint8 pixels, without a float copy of all of them."""

from __future__ import annotations

import hashlib
import io
import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.atomic_write import atomic_write
from beanleaf_app.errors import Cancelled
from beanleaf_app.network.parallel import blocks, for_blocks

_log = logging.getLogger(__name__)

# Pixels minus 128 lie in [-128, 127], a product of two in [-16256, 16384]. The sum of 1024 such
# products is at most 2**24, up to which float32 holds every whole number. So a float32 matrix product
# over 1024 features makes no rounding error at all, and the sum of the blocks in float64 neither.
_OFFSET = 128
_EXACT_FEATURES = 1024
_ROWS = 128  # for a core at a time
_CACHED_BYTES = 256_000_000
_SUFFIX = ".gram"
_DIGEST_BYTES = 20


def gram_matrix(
    rows: NDArray[np.uint8],
    columns: NDArray[np.uint8],
    should_stop: Callable[[], bool] = lambda: False,
) -> NDArray[np.float64]:
    """Every row's dot product with every column's vector, exactly.

    Parameters
    ----------
    rows : uint8 (m, features)
    columns : uint8 (n, features); the same object as ``rows`` takes half the work

    Returns
    -------
    ndarray of shape (m, n), float64 holding whole numbers

    Raises
    ------
    Cancelled : if ``should_stop()`` said so between two blocks
    """
    features = rows.shape[1]
    same = rows is columns
    gram = np.zeros((len(rows), len(columns)))
    row_sums, column_sums = np.zeros(len(rows)), np.zeros(len(columns))
    product = np.empty_like(gram, np.float32)
    for start in range(0, features, _EXACT_FEATURES):
        if should_stop():
            raise Cancelled
        block = slice(start, start + _EXACT_FEATURES)
        a = np.subtract(rows[:, block], _OFFSET, dtype=np.float32)
        b = a if same else np.subtract(columns[:, block], _OFFSET, dtype=np.float32)
        for_blocks(len(rows), _ROWS, partial(_add_product, a, b, gram, product))
        row_sums += a.sum(axis=1)
        column_sums += b.sum(axis=1)
    if same:
        for part in blocks(len(rows), _ROWS):
            gram[part.stop :, part] = gram[part, part.stop :].T
    # (u - o)(v - o) = uv - o(u - o) - o(v - o) - o*o, summed over the features.
    gram += _OFFSET * (row_sums[:, None] + column_sums[None, :]) + _OFFSET**2 * features
    return gram


def _add_product(
    a: NDArray[np.float32],
    b: NDArray[np.float32],
    gram: NDArray[np.float64],
    product: NDArray[np.float32],
    _index: int,
    rows: slice,
) -> None:
    """Add these rows of ``a bᵀ``; where b is a, only from the diagonal on."""
    place = rows, slice(rows.start if b is a else 0, None)
    gram[place] += np.matmul(a[rows], b[place[1]].T, out=product[place])


def cached_gram_matrix(
    rows: NDArray[np.uint8],
    columns: NDArray[np.uint8],
    folder: Path | None,
    should_stop: Callable[[], bool] = lambda: False,
) -> NDArray[np.float64]:
    """`gram_matrix`, kept in a folder by the content of both arguments; None keeps nothing."""
    if folder is None:
        return gram_matrix(rows, columns, should_stop)
    key = hashlib.blake2b(digest_size=20)
    for array in (rows,) if rows is columns else (rows, columns):
        key.update(repr(array.shape).encode())
        key.update(np.ascontiguousarray(array).data)
    path = folder / f"{key.hexdigest()}{_SUFFIX}"
    kept = _kept(path)
    if kept is not None:
        return kept
    gram = gram_matrix(rows, columns, should_stop)
    _keep(gram, path)
    return gram


def _kept(path: Path) -> NDArray[np.float64] | None:
    """What `_keep` wrote, or None if it is not there or not to the bit what was written."""
    try:
        content = path.read_bytes()
        path.touch()
    except OSError:
        return None
    digest, array = content[:_DIGEST_BYTES], memoryview(content)[_DIGEST_BYTES:]
    if digest != _digest(array):
        return None
    gram: NDArray[np.float64] = np.load(io.BytesIO(array), allow_pickle=False).astype(np.float64)
    return gram


def _digest(content: bytes | memoryview) -> bytes:
    return hashlib.blake2b(content, digest_size=_DIGEST_BYTES).digest()


def _keep(gram: NDArray[np.float64], path: Path) -> None:
    buffer = io.BytesIO()
    small = gram.max(initial=0) < 2**31  # always so for photographs of 30,000 features
    np.save(buffer, gram.astype(np.int32 if small else np.int64), allow_pickle=False)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        atomic_write(path, _digest(buffer.getbuffer()) + buffer.getbuffer())
        _drop_oldest(path.parent)
    except OSError as error:
        _log.info("the Gram matrix was not cached: %s", error)


def _drop_oldest(folder: Path) -> None:
    files = sorted(folder.glob(f"*{_SUFFIX}"), key=lambda file: file.stat().st_mtime, reverse=True)
    total = 0
    for file in files:
        total += file.stat().st_size
        if total > _CACHED_BYTES and file != files[0]:
            file.unlink(missing_ok=True)
