"""Settings come back as they were kept, and nonsense in the file does no harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from beanleaf_app.desktop.settings import ALL_KEYS, APPEARANCE, GEOMETRY, Key, Settings
from beanleaf_app.desktop.setup import train_settings


def test_no_key_is_declared_twice():
    of_training = [value for value in vars(train_settings).values() if isinstance(value, Key)]
    names = [key.name for key in (*ALL_KEYS, *of_training)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("key", ALL_KEYS, ids=lambda key: key.name)
def test_a_key_has_its_default_until_it_is_set(tmp_path: Path, key: Key):
    assert Settings(tmp_path).get(key) == key.default


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (APPEARANCE, "dark"),
        (GEOMETRY, QByteArray(b"\x01\x00\xff")),
        (Key("test/number", 3), 7),
        (Key("test/share", 0.5), 0.25),
        (Key("test/no", True), False),
        (Key("test/yes", False), True),
        (Key("test/words", ""), "a, b; c = «ü»"),
    ],
)
def test_a_value_survives_the_file(tmp_path: Path, key: Key, value: object):
    first = Settings(tmp_path)
    first.set(key, value)
    first.save()
    again = Settings(tmp_path).get(key)
    assert again == value
    assert type(again) is type(value)


def test_a_value_of_another_kind_gives_the_default(tmp_path: Path):
    (tmp_path / "beanleaf.ini").write_text("[test]\nnumber=many\nlist=a, b\n", encoding="utf-8")
    settings = Settings(tmp_path)
    assert settings.get(Key("test/number", 3)) == 3
    assert settings.get(Key("test/list", "none")) == "none"


def test_reading_creates_no_file(tmp_path: Path):
    Settings(tmp_path / "config").get(APPEARANCE)
    assert not (tmp_path / "config").exists()
