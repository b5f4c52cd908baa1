from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from beanleaf_app.training.engine import State
from beanleaf_app.training.epoch_history import EpochHistory


def _state(epoch: int) -> State:
    return State(np.full(10, float(epoch)), np.zeros(0), np.zeros(0))  # 80 bytes


def _filled(epochs: int, budget: int) -> EpochHistory:
    history = EpochHistory(budget)
    for epoch in range(epochs):
        if history.wants(epoch):
            history.keep(epoch, _state(epoch))
    return history


@given(st.integers(1, 300), st.integers(1, 5000))
def test_every_epoch_is_near_a_kept_one_and_memory_stays_in_its_bounds(epochs: int, budget: int) -> None:
    history = _filled(epochs, budget)
    kept_epochs = set()
    for epoch in range(epochs):
        kept, state = history.before(epoch)
        assert state.parameters[0] == kept
        assert 0 <= epoch - kept < history.stride
        kept_epochs.add(kept)
    assert 0 in kept_epochs
    assert len(kept_epochs) * 80 <= max(budget, 2 * 80)
    if epochs * 80 <= budget:
        assert history.stride == 1


def test_all_that_a_state_holds_counts() -> None:
    history = EpochHistory(1000)
    for epoch in range(6):
        history.keep(epoch, State(np.zeros(10), np.zeros(15), np.zeros(5)))  # 240 bytes
    assert history.stride == 2


def test_clearing_forgets_the_states_and_the_stride() -> None:
    history = _filled(50, 400)
    assert history.stride > 1
    history.clear()
    assert history.stride == 1
    with pytest.raises(KeyError):
        history.before(10)
