from __future__ import annotations

import threading

import numpy as np
from threadpoolctl import threadpool_info, threadpool_limits

from beanleaf_app.training.blas_threads import one_blas_thread
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.run import train
from tests.training.problems import data_set


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


def _trained(config: TrainingConfig) -> tuple[list[float], np.ndarray]:
    """The cost of every epoch, and the first layer after the last one, worked out again."""
    run = train(config, data_set(700), data_set(37, seed=1))
    costs = [report.cost for report in run]
    return costs, run.network_at(config.epochs).parameters["layer0.weight"]


def test_a_training_is_the_same_to_the_bit_whatever_else_is_done_meanwhile() -> None:
    # As many photographs and nodes as make the library share its products, where it may.
    config = TrainingConfig(network="33,7", task="disease", epochs=20, redraw=False, seed=1)
    with threadpool_limits(1, user_api="blas"):
        costs, first_layer = _trained(config)
    over = threading.Event()

    def judge_now_and_then() -> None:
        while not over.is_set():
            with one_blas_thread():
                over.wait(0.001)
            over.wait(0.001)

    thread = threading.Thread(target=judge_now_and_then)
    with threadpool_limits(2, user_api="blas"):
        thread.start()
        try:
            costs_among_others, first_layer_among_others = _trained(config)
        finally:
            over.set()
            thread.join()
    assert costs_among_others == costs
    assert np.array_equal(first_layer_among_others, first_layer)
