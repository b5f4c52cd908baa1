from __future__ import annotations

import os
from threading import Barrier

import numpy as np
import pytest

from beanleaf_app.network.parallel import for_blocks, shared_product, without_others


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize(("rows", "inner", "columns"), [(3, 4, 5), (64, 300, 1001), (200, 400, 130)])
def test_a_product_is_that_of_numpy_and_the_same_to_the_bit_on_any_number_of_cores(
    rows: int, inner: int, columns: int, dtype: type
) -> None:
    rng = np.random.default_rng(0)
    a, b = rng.normal(size=(rows, inner)).astype(dtype), rng.normal(size=(columns, inner)).astype(dtype).T
    out, alone = np.empty((rows, columns), dtype), np.empty((rows, columns), dtype)
    shared_product(a, b, out)
    with without_others():
        shared_product(a, b, alone)
    assert np.allclose(out, a.astype(float) @ b.astype(float), rtol=0, atol=1e-3)
    assert np.array_equal(out, alone)


@pytest.mark.parametrize("wanted", ["ignore", "raise"])
def test_other_threads_treat_an_overflow_as_their_caller_asks(wanted: str) -> None:
    together = Barrier(min(2, os.cpu_count() or 1), timeout=60)  # so that no thread takes both blocks
    overflows: list[bool] = []

    def work(_index: int, _block: slice) -> None:
        together.wait()
        try:
            np.float64(1e300) * np.float64(1e300)
            overflows.append(True)
        except FloatingPointError:
            overflows.append(False)

    with np.errstate(over=wanted):
        for_blocks(2, 1, work)
    assert overflows == [wanted == "ignore"] * 2
