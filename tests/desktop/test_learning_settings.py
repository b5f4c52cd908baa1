"""The fields of learning: what suits a network, what is remembered, and which engine it comes to."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.language import NAMES, language
from beanleaf_app.desktop.settings import Settings
from beanleaf_app.desktop.setup.train_form import TrainForm
from beanleaf_app.desktop.style.theme import theme
from beanleaf_app.photos.data_checks import ClassCounts
from beanleaf_app.training.config import TrainingConfig

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture
def form(qtbot: QtBot, tmp_path: Path) -> TrainForm:
    theme()
    form = TrainForm(Settings(tmp_path))
    qtbot.addWidget(form)
    form.resize(form.width(), 640)
    with qtbot.waitExposed(form):
        form.show()
    return form


def choose(form: TrainForm, qtbot: QtBot, name: str) -> None:
    """By the keyboard, as a person does."""
    box = form.network.preset
    box.setFocus()
    way = Qt.Key.Key_Down if box.findData(name) > box.currentIndex() else Qt.Key.Key_Up
    while box.currentData() != name:
        qtbot.keyClick(box, way)


def test_each_preset_brings_what_suits_it(form: TrainForm, qtbot: QtBot) -> None:
    form.learning.seed.setValue(5)
    for name in ("conv", "wide", "article", "conv"):
        choose(form, qtbot, name)
        assert form.request.config == TrainingConfig.for_network(name, seed=5)
    form.disease.setChecked(True)
    assert form.request.config == TrainingConfig.for_network("conv", seed=5, task="disease")


def test_the_engine_is_named_with_its_reason(form: TrainForm, qtbot: QtBot) -> None:
    assert form.engine.text().startswith("Engine: exact. The whole batch")
    choose(form, qtbot, "conv")
    assert form.engine.text().startswith("Engine: minibatch. Convolutions")
    form.network.take("16, nothing")
    assert not form.engine.isVisible()


def test_every_choice_can_be_read_whole(form: TrainForm) -> None:
    form.learning.more_button.setChecked(True)
    cut = []
    for code in NAMES:
        language().use(code)
        for box in (form.network.preset, form.learning.optimiser, form.learning.schedule):
            option = QStyleOptionComboBox()
            box.initStyleOption(option)
            part = QStyle.SubControl.SC_ComboBoxEditField
            room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box).width()
            texts = [box.itemText(row) for row in range(box.count())]
            cut += [(code, text) for text in texts if box.fontMetrics().horizontalAdvance(text) > room]
    assert cut == []


def test_more_settings_are_out_of_the_way_until_asked_for(form: TrainForm, qtbot: QtBot) -> None:
    learning = form.learning
    assert not learning.momentum.isVisible()
    learning.more_button.setFocus()
    qtbot.keyClick(learning.more_button, Qt.Key.Key_Space)
    assert learning.momentum.isVisible()
    assert not learning.nesterov.isEnabled()
    learning.momentum.setValue(0.9)
    assert learning.nesterov.isEnabled()
    learning.nesterov.setChecked(True)
    assert form.request.config.nesterov
    learning.optimiser.setCurrentIndex(1)
    assert not learning.momentum.isEnabled()
    assert form.request.config.momentum == 0
    assert not form.request.config.nesterov


def test_a_sentence_on_the_field_with_the_focus(form: TrainForm, qtbot: QtBot) -> None:
    learning = form.learning
    form.activateWindow()
    learning.epochs.setFocus()
    qtbot.waitUntil(lambda: learning.caption.text() == learning.epochs.toolTip())
    for widget, _ in learning._keys.values():
        assert widget.toolTip().endswith(".")
        assert widget.accessibleDescription() == widget.toolTip()


def test_everything_is_remembered(form: TrainForm, qtbot: QtBot, tmp_path: Path) -> None:
    form.learning.more_button.setChecked(True)
    form.learning.batch_size.setValue(16)
    form.learning.momentum.setValue(0.85)
    form.learning.nesterov.setChecked(True)
    form.learning.weight_decay.setValue(0.0005)
    form.learning.label_smoothing.setValue(0.1)
    form.learning.average.setValue(0.995)
    form.learning.patience.setValue(20)
    form.learning.augment.setChecked(True)
    form.network.take("conv 8, pool, flatten, 8")
    form.start()
    again = TrainForm(Settings(tmp_path))
    qtbot.addWidget(again)
    assert again.request == form.request
    assert again.learning.more_button.isChecked()
    config = again.request.config
    assert (config.batch_size, config.patience, config.average) == (16, 20, 0.995)
    assert config.network == "conv 8,pool,flatten,8"


@pytest.mark.parametrize("code", list(NAMES))
def test_the_form_is_as_wide_as_its_place_in_every_language(
    code: str, form: TrainForm, tmp_path: Path
) -> None:
    form.learning.more_button.setChecked(True)
    form.data.set_folder(tmp_path)
    counts = ClassCounts(("a class with a long name of somebody", "healthy"), {"train": (3, 4)}, "healthy")
    form.data.show_counts(str(tmp_path), counts)
    language().use(code)
    assert form._fields.minimumSizeHint().width() <= form._scroll.viewport().width()
