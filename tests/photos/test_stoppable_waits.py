"""Waiting for work of other threads: it ends with the work, with its cancelling, or when somebody stops."""

from __future__ import annotations

from concurrent.futures import CancelledError, Future

import pytest

from beanleaf_app.errors import Cancelled
from beanleaf_app.photos.decode_pool import never
from beanleaf_app.photos.stoppable_waits import wait_for


@pytest.mark.parametrize("error", [None, TimeoutError(), CancelledError(), ValueError()])
def test_it_ends_with_the_work_whatever_came_of_that(error: BaseException | None) -> None:
    future = Future[int]()
    if error is None:
        future.set_result(1)
    else:
        future.set_exception(error)
    wait_for(future, never)


def test_cancelled_work_and_a_stop_end_it() -> None:
    asked: list[bool] = []

    def stopping() -> bool:
        asked.append(True)
        return len(asked) > 2  # before it waits, and after it has for the first time

    with pytest.raises(Cancelled):
        wait_for(Future[int](), stopping)
    assert len(asked) == 3
    future = Future[int]()
    assert future.cancel()
    with pytest.raises(Cancelled):
        wait_for(future, never)
