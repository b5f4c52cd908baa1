from __future__ import annotations

import os
from pathlib import Path

import pytest

from beanleaf_app.errors import Cancelled
from beanleaf_app.photos.arrivals import QUIET_SECONDS, Arrivals, Signature, look_into

A, B = Path("a.jpg"), Path("b.jpg")
SMALL, LARGE = Signature(10, 1), Signature(20, 2)


def test_only_what_is_new_arrives_and_only_when_it_has_stopped_growing() -> None:
    arrivals = Arrivals({A: SMALL})
    assert arrivals.take({A: SMALL, B: SMALL}, 0.0) == []
    assert arrivals.any_growing
    assert arrivals.take({A: SMALL, B: LARGE}, QUIET_SECONDS) == []
    assert arrivals.take({A: SMALL, B: LARGE}, 2 * QUIET_SECONDS) == [B]
    assert not arrivals.any_growing
    assert arrivals.take({A: SMALL, B: LARGE}, 9 * QUIET_SECONDS) == []


def test_a_file_that_is_written_anew_arrives_again() -> None:
    arrivals = Arrivals({A: SMALL})
    arrivals.take({A: LARGE}, 0.0)
    assert arrivals.take({A: LARGE}, QUIET_SECONDS) == [A]


def test_an_empty_file_is_waited_for_and_one_that_vanishes_is_forgotten() -> None:
    arrivals = Arrivals({})
    empty = Signature(0, 1)
    arrivals.take({A: empty}, 0.0)
    assert arrivals.take({A: empty}, 100.0) == []
    assert arrivals.any_growing
    arrivals.take({}, 101.0)
    assert not arrivals.any_growing


def test_what_vanished_and_came_back_is_known() -> None:
    arrivals = Arrivals({A: SMALL})
    arrivals.take({}, 0.0)
    arrivals.take({A: SMALL}, 1.0)
    assert arrivals.take({A: SMALL}, 100.0) == []


def test_a_folder_is_looked_into_deeply_for_photographs_alone(tmp_path: Path) -> None:
    (tmp_path / "Camera").mkdir()
    photo = tmp_path / "Camera" / "IMG_1.JPG"
    photo.write_bytes(b"12345")
    for name in ("film.mp4", ".hidden.jpg", "half.jpg.part"):
        (tmp_path / "Camera" / name).write_bytes(b"1")
    found = look_into(tmp_path, lambda: False)
    assert found is not None
    assert {path: signature.size for path, signature in found.items()} == {photo: 5}
    assert look_into(tmp_path / "gone", lambda: False) is None
    assert look_into(photo, lambda: False) is None
    with pytest.raises(Cancelled):
        look_into(tmp_path, lambda: True)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="this user may read everything")
def test_a_folder_that_may_not_be_read_is_not_there(tmp_path: Path) -> None:
    tmp_path.chmod(0)
    try:
        assert look_into(tmp_path, lambda: False) is None
    finally:
        tmp_path.chmod(0o700)
