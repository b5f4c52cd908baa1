"""Drawing takes a small share of the time, whatever it costs."""

from __future__ import annotations

from beanleaf_app.desktop.training.drawing_pace import LONGEST, SHARE, SHORTEST, DrawingPace


def test_a_drawing_waits_until_its_cost_is_a_small_share() -> None:
    worked = 0.0
    pace = DrawingPace(lambda: worked)
    worked += 0.010
    assert pace.seconds_until_next() == 0.010 / SHARE
    worked += 0.015
    assert abs(pace.seconds_until_next() - 0.015 / SHARE) < 1e-12


def test_it_stays_alive_when_drawing_is_dear_and_calm_when_it_is_cheap() -> None:
    worked = 0.0
    pace = DrawingPace(lambda: worked)
    assert pace.seconds_until_next() == SHORTEST
    worked += 10
    assert pace.seconds_until_next() == LONGEST


def test_what_came_before_the_start_does_not_count() -> None:
    worked = 5.0
    pace = DrawingPace(lambda: worked)
    worked += 10
    pace.restart()
    assert pace.seconds_until_next() == SHORTEST


def test_the_clock_counts_the_work_of_this_thread_and_not_the_time() -> None:
    pace = DrawingPace()
    total = sum(number * number for number in range(300_000))
    assert total > 0
    assert pace.seconds_until_next() > SHORTEST
