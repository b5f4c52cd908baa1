"""The large view of one photograph: what is said, shown and explained, by widget, key and screen reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics, QImage

from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.classify.classify_view import ClassifyView
from beanleaf_app.desktop.language import language
from beanleaf_app.desktop.verdict.chance_leaves import leaves_of
from beanleaf_app.desktop.verdict.single_view import SingleView
from beanleaf_app.diagnosis.disease_notes import HEALTHY, disease_note
from beanleaf_app.models.model import Model
from beanleaf_app.network.network import Network
from beanleaf_app.network.presets import architecture_for
from beanleaf_app.photos.practice_leaves import CLASS_NAMES, practice_leaf
from beanleaf_app.photos.preprocessing import FEATURES
from tests.desktop.classifying import PATIENCE, Open, wait_until_done
from tests.desktop.leaves import save_model, save_photos

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture
def conv_view(qtbot, tmp_path: Path, library, open_view: Open) -> ClassifyView:
    """A view with an untrained convolutional network, and one wide photograph judged by it."""
    network = Network(architecture_for("conv", "disease", FEATURES, len(CLASS_NAMES)))
    network.initialise_parameters(np.random.default_rng(4))
    # Whatever it sees speaks for the first class.
    last = network.layers[-1].parameters
    last["weight"][:] = np.array([[1], [0], [-1]]) * np.abs(last["weight"][:1])
    last["bias"][:] = [4, 0, 0]
    library.save(Model(network, "disease", tuple(CLASS_NAMES), CLASS_NAMES.index("healthy")), "conv")
    photo = tmp_path / "wide.png"
    wide = Image.new("RGB", (400, 200), "gray")
    wide.paste(practice_leaf("bean_rust", np.random.default_rng(1), side=200), (100, 0))
    wide.save(photo)
    view = open_view()
    view.open_paths([photo])
    wait_until_done(qtbot, view)
    return view


def wait_until_looked(qtbot, view: ClassifyView) -> None:
    qtbot.waitUntil(lambda: not view.closer_look.is_busy, timeout=PATIENCE)


def test_the_whole_photograph_is_shown_with_the_square_that_was_seen(qtbot, conv_view: ClassifyView):
    single = conv_view.results.single
    assert conv_view.closer_look.picture.size() == QSize(400, 200)
    where, square = single.canvas.picture_rect(), single.canvas.square_rect()
    assert where.width() == pytest.approx(2 * where.height(), rel=0.02)
    assert square.width() == square.height() == where.height()
    assert square.center() == where.center()
    assert "marked square" in single.canvas.accessibleDescription()
    # What the network did not see is darker than what it saw.
    shown = single.canvas.grab().toImage()
    outside = shown.pixelColor(round(where.left() + 8), round(where.center().y()))
    assert outside.lightness() < 90 < QColor("gray").lightness()


def test_the_key_h_shows_and_hides_what_decided_it(qtbot, conv_view: ClassifyView):
    single = conv_view.results.single
    plain = single.canvas.grab().toImage()
    assert single.canvas.heat is None
    qtbot.keyClick(conv_view.drop_zone, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: single.canvas.heat is not None, timeout=PATIENCE)
    assert single.heat.button.isChecked()
    assert single.canvas.heat.size() == QSize(100, 100)
    assert single.canvas.heat.hasAlphaChannel()
    assert single.canvas.grab().toImage() != plain
    assert "coloured" in single.canvas.accessibleDescription()
    size = conv_view.size()
    conv_view.resize(560, 480)  # the legend of the colours leaves the verdict its room
    qtbot.waitUntil(lambda: single.reading.widget().width() <= single.reading.viewport().width())
    assert single.canvas.geometry().bottom() < single.heat.y()
    conv_view.resize(size)
    qtbot.waitUntil(lambda: single.canvas.size() == plain.size())
    qtbot.keyClick(conv_view.drop_zone, Qt.Key.Key_H)
    assert single.canvas.heat is None
    assert single.canvas.grab().toImage() == plain
    wait_until_looked(qtbot, conv_view)


def test_a_model_that_is_gone_says_why_there_is_no_heat_map(qtbot, library, conv_view: ClassifyView):
    single = conv_view.results.single
    library.path_of("conv").unlink()
    qtbot.mouseClick(single.heat.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: single.heat.problem.text() != "", timeout=PATIENCE)
    assert single.heat.problem.isVisible()
    assert single.canvas.heat is None
    wait_until_looked(qtbot, conv_view)


def test_another_model_gets_another_heat_map(qtbot, library, conv_view: ClassifyView):
    single = conv_view.results.single
    single.heat.button.click()
    qtbot.waitUntil(lambda: single.canvas.heat is not None, timeout=PATIENCE)
    first = single.canvas.heat
    save_model(library, "dense", 3.0)
    conv_view.refresh_models()
    conv_view.use_model("dense")
    wait_until_done(qtbot, conv_view)
    # All weights of that network are zero: nothing of the picture moved it, and that is said.
    qtbot.waitUntil(lambda: single.canvas.heat not in (None, first), timeout=PATIENCE)
    assert single.canvas.heat.pixelColor(50, 50).alpha() == 0
    assert single.heat.problem.text().startswith("No place")
    wait_until_looked(qtbot, conv_view)


def test_a_card_opened_from_several_is_read_whole(qtbot, tmp_path, library, open_view: Open):
    save_model(library, "model", 3.0)
    view = open_view()
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(2):
        Image.new("RGB", (300, 600), "darkgreen").save(folder / f"{number}.png")
    view.open_paths([folder])
    wait_until_done(qtbot, view)
    view.results.single.show_card(view.cards.card(1))
    qtbot.waitUntil(lambda: view.closer_look.picture is not None, timeout=PATIENCE)
    assert view.closer_look.picture.size() == QSize(300, 600)
    wait_until_looked(qtbot, view)


def test_every_class_has_its_probability_in_words(qtbot, tmp_path, library, open_view: Open):
    save_model(library, "diseases", 1.5, task="disease")
    view = open_view()
    view.open_paths(save_photos(tmp_path / "photos", 1))
    wait_until_done(qtbot, view)
    bars = view.results.single.bars
    assert bars.isVisible()
    assert bars.lines() == [
        "Angular leaf spot: 69\u00a0%",
        "Bean rust: 15\u00a0%",
        "Healthy leaf: 15\u00a0%",
    ]
    assert bars.accessibleDescription() == ", ".join(bars.lines())
    qtbot.waitUntil(lambda: bars.height() > 0, timeout=PATIENCE)
    assert not bars.grab().toImage().isNull()


Show = Callable[[Card], SingleView]


@pytest.fixture
def show(qtbot) -> Iterator[Show]:
    """Shows a card in a view of its own, and keeps hold of it until Qt has taken it down."""
    views: list[SingleView] = []

    def show_it(card: Card) -> SingleView:
        view = SingleView()
        views.append(view)
        qtbot.addWidget(view)
        view.resize(1100, 600)
        view.show()
        view.show_card(card)
        qtbot.waitUntil(lambda: not view.is_reading_on, timeout=PATIENCE)
        return view

    yield show_it
    views.clear()


@pytest.mark.parametrize(
    ("card", "about", "tips"),
    [
        (Card(0, "a", state=CardState.SICK, chance=0.9, disease="bean_rust"), "bean_rust", False),
        (Card(0, "a", state=CardState.SICK, chance=0.9), "unknown", False),
        (Card(0, "a", state=CardState.SICK, chance=0.9, disease="mosaic_virus"), "unknown", False),
        (Card(0, "a", state=CardState.HEALTHY, chance=0.9), HEALTHY, False),
        (Card(0, "a", state=CardState.UNSURE, chance=0.5), None, True),
        (Card(0, "a", state=CardState.NOT_A_LEAF), None, True),
        (Card(0, "a", state=CardState.UNREADABLE, sentence="It is damaged."), None, False),
        (Card(0, "a", state=CardState.WAITING), None, False),
    ],
)
def test_what_to_read_follows_the_verdict(show: Show, card: Card, about: str | None, tips: bool):
    view = show(card)
    assert view.about.isVisible() == (about is not None)
    assert view.tips.isVisible() == tips
    if about is not None:
        note = disease_note(about, "en")
        assert view.about.cause.text() == note.cause
        assert view.about.first.sentences() == list(note.first)
        assert view.about.ask.sentences() == [note.ask]
        assert view.about.sources.sentences()[:-1] == list(note.sources)
    if tips:
        assert [caption.text()[:3] for caption in view.tips.captions] == ["Yes", "No:", "Yes", "No:"]


def test_the_notes_follow_the_language(show: Show):
    view = show(Card(0, "a", state=CardState.SICK, chance=0.9, disease="bean_rust"))
    try:
        for code in ("sw", "fr"):
            language().use(code)
            assert view.about.first.sentences() == list(disease_note("bean_rust", code).first)
    finally:
        language().use("en")


def test_the_whole_verdict_is_told_to_a_screen_reader(show: Show):
    view = show(Card(0, "leaf.jpg", state=CardState.SICK, chance=0.91, disease="bean_rust"))
    assert view.accessibleName() == "leaf.jpg. Sick. about 9 in 10, 91\u00a0%. Bean rust."
    assert view.reading.accessibleName()
    assert view.heat.button.accessibleDescription().endswith("Key: H")
    assert view.about.accessibleName() == "About this disease"


def test_what_there_is_to_read_is_scrolled_by_keyboard(qtbot, show: Show):
    view = show(Card(0, "a", state=CardState.SICK, chance=0.9, disease="bean_rust"))
    view.resize(900, 400)
    view.reading.setFocus()
    bar = view.reading.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0, timeout=PATIENCE)
    qtbot.keyClick(view.reading, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    view.show_card(Card(1, "b", state=CardState.HEALTHY, chance=0.9))
    assert bar.value() == 0


@pytest.mark.parametrize("state", [state for state in CardState if state is not CardState.WAITING])
def test_the_word_is_large_and_fits_beside_its_symbol(show: Show, state: CardState):
    view = show(Card(0, "a", state=state, chance=0.9))
    view.resize(1000, 600)
    font = view.word.fitting_font()
    assert QFontMetrics(font).horizontalAdvance(view.word.text()) <= view.word.width()
    assert QFontInfo(font).pixelSize() >= 28


def test_leaves_of_a_chance_never_claim_to_be_certain_too_early():
    chances = (0.001, 0.02, 0.26, 0.5, 0.91, 0.96, 0.9949, 0.996)
    assert [leaves_of(chance) for chance in chances] == [0, 1, 3, 5, 9, 9, 9, 10]


@pytest.mark.parametrize(("width", "height"), [(400, 200), (200, 400), (300, 300), (1200, 30)])
def test_a_picture_of_any_shape_fits_into_its_room(show: Show, width: int, height: int):
    canvas = show(Card(0, "a")).canvas
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkGreen)
    canvas.show_picture(picture, whole=True)
    canvas.fit_into(QSize(500, 400))
    assert canvas.width() <= 500
    assert canvas.height() <= 400
    assert canvas.width() / canvas.height() == pytest.approx(width / height, rel=0.1)
    assert not canvas.grab().toImage().isNull()
