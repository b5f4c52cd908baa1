from __future__ import annotations

import threading

from threadpoolctl import threadpool_info, threadpool_limits

from beanleaf_app.training.blas_threads import one_blas_thread


def _threads() -> set[int]:
    return {one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas"}


def test_stretches_of_several_threads_leave_what_was_there_before() -> None:
    entered, may_leave = threading.Event(), threading.Event()

    def other() -> None:
        with one_blas_thread():
            entered.set()
            assert may_leave.wait(60)

    thread = threading.Thread(target=other)
    with threadpool_limits(2, user_api="blas"):
        with one_blas_thread():
            thread.start()
            assert entered.wait(60)
        assert _threads() == {1}  # the other one still needs it
        may_leave.set()
        thread.join()
        assert _threads() == {2}
