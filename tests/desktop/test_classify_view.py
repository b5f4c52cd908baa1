"""Classifying in the window: real files, real worker processes, a real network."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, Qt, QUrl
from PySide6.QtGui import QFontInfo, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog

from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.classify.classify_job import ClassifyJob
from beanleaf_app.desktop.classify.find_job import FindJob
from beanleaf_app.desktop.settings import LAST_FOLDER, Settings
from tests.desktop.classifying import PATIENCE, Open, wait_until_done
from tests.desktop.leaves import save_many, save_model, save_photos

# The offscreen platform says this of every window with a minimum size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def mime_of(*urls: QUrl) -> QMimeData:
    data = QMimeData()
    data.setUrls(list(urls))
    return data


def local(path: Path) -> QUrl:
    return QUrl.fromLocalFile(str(path))


def test_one_photo_is_shown_large_with_its_verdict(qtbot, tmp_path, library, open_view: Open):
    save_model(library, "always sick", 3.0)
    view = open_view()
    (photo,) = save_photos(tmp_path / "photos", 1)
    view.take(mime_of(local(photo)))
    (card,) = wait_until_done(qtbot, view)
    assert card.state is CardState.SICK
    assert card.chance == pytest.approx(0.9526, abs=1e-3)
    single = view.results.single
    assert single.isVisible()
    assert single.word.text() == "Sick"
    assert QFontInfo(single.word.fitting_font()).pixelSize() >= 40
    assert single.chance.text() == "about 95 in 100 · 95\u00a0%"
    assert single.name.text() == "leaf 0.jpg"
    assert QImage.fromData(card.picture).width() == 120
    assert view.drop_zone.is_compact


@pytest.mark.parametrize(
    ("logit", "state", "chance"),
    [(-3.0, CardState.HEALTHY, 0.9526), (0.2, CardState.UNSURE, 0.5498), (3.0, CardState.SICK, 0.9526)],
)
def test_the_chance_is_that_of_the_verdict(qtbot, tmp_path, library, open_view: Open, logit, state, chance):
    save_model(library, "model", logit)
    view = open_view()
    view.open_paths(save_photos(tmp_path / "photos", 1))
    (card,) = wait_until_done(qtbot, view)
    assert card.state is state
    assert card.chance == pytest.approx(chance, abs=1e-3)


def test_a_model_that_knows_diseases_names_one(qtbot, tmp_path, library, open_view: Open):
    save_model(library, "diseases", 4.0, task="disease")
    view = open_view()
    told: list[Card] = []
    view.queue.judged.connect(told.extend)
    view.open_paths(save_photos(tmp_path / "photos", 1))
    (card,) = wait_until_done(qtbot, view)
    assert told == [card]
    assert card.disease == "angular_leaf_spot"
    assert card.model == "diseases"
    assert list(card.probabilities) == ["angular_leaf_spot", "bean_rust", "healthy"]
    assert card.probability_sick == pytest.approx(1 - card.probabilities["healthy"])
    assert view.results.single.detail.text() == "Angular leaf spot"


def test_a_folder_becomes_a_grid_in_order_and_bad_files_say_why(qtbot, tmp_path, library, open_view: Open):
    save_model(library, "always healthy", -3.0)
    view = open_view()
    folder = tmp_path / "photos"
    photos = save_photos(folder, 3)
    (folder / "leaf 1.jpg").write_bytes(photos[1].read_bytes()[:700])
    (folder / "notes.txt").write_text("not a photo", encoding="utf-8")
    view.open_paths([folder])
    cards = wait_until_done(qtbot, view)
    assert [card.name for card in cards] == ["leaf 0.jpg", "leaf 1.jpg", "leaf 2.jpg", "notes.txt"]
    assert [card.state for card in cards] == [
        CardState.HEALTHY,
        CardState.UNREADABLE,
        CardState.HEALTHY,
        CardState.UNREADABLE,
    ]
    assert "damaged" in cards[1].sentence
    assert "not a photograph" in cards[3].sentence
    assert view.results.pages.grid.isVisible()
    assert view.results.head.summary.text() == "2 leaves: 0 sick, 2 healthy; 2 unreadable"


def test_what_cannot_be_reached_and_what_is_empty_say_so(qtbot, tmp_path, library, open_view: Open):
    save_model(library, "model", 3.0)
    view = open_view()
    (tmp_path / "nothing here").mkdir()
    view.take(mime_of(QUrl("mtp://phone/DCIM/IMG_1.jpg")))
    view.open_paths([tmp_path / "nothing here", tmp_path / "gone.jpg"])
    cards = wait_until_done(qtbot, view)
    assert [card.name for card in cards] == ["IMG_1.jpg", "nothing here", "gone.jpg"]
    assert all(card.state is CardState.UNREADABLE for card in cards)
    assert "not on this computer" in cards[0].sentence
    assert "nothing in this folder" in cards[1].sentence
    assert "not there" in cards[2].sentence


def test_a_pasted_picture_is_classified_and_its_copy_removed(qtbot, tmp_path, library, open_view: Open):
    save_model(library, "model", 3.0)
    view = open_view()
    picture = QImage(200, 150, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkGreen)
    QGuiApplication.clipboard().setImage(picture)
    view.paste()
    (card,) = wait_until_done(qtbot, view)
    assert card.state is CardState.SICK
    assert card.name == "Pasted picture"
    assert card.path.exists()
    view.shut_down()
    assert not card.path.exists()


def test_pasting_nothing_says_so(qtbot, library, open_view: Open):
    view = open_view()
    QGuiApplication.clipboard().clear()
    view.paste()
    assert view.cards.rowCount() == 0
    assert view.problem.isVisible()


def test_without_a_model_a_photo_still_gets_a_card_that_says_what_to_do(qtbot, tmp_path, open_view: Open):
    view = open_view()
    assert view.no_model.isVisible()
    view.open_paths(save_photos(tmp_path / "photos", 1))
    (card,) = wait_until_done(qtbot, view)
    assert card.state is CardState.UNJUDGED
    assert "Train" in card.sentence
    assert card.picture is not None
    with qtbot.waitSignal(view.train_requested, timeout=2000):
        qtbot.mouseClick(view.no_model.button, Qt.MouseButton.LeftButton)


def test_the_first_model_judges_what_was_waiting_for_it(qtbot, tmp_path, library, open_view: Open):
    view = open_view()
    view.open_paths(save_photos(tmp_path / "photos", 2))
    wait_until_done(qtbot, view)
    save_model(library, "new", 3.0)
    view.refresh_models()
    assert not view.no_model.isVisible()
    assert [card.state for card in wait_until_done(qtbot, view)] == [CardState.SICK, CardState.SICK]


def test_choosing_another_model_judges_again(qtbot, tmp_path, library, open_view: Open):
    save_model(library, "healthy", -3.0)
    save_model(library, "sick", 3.0)
    view = open_view()
    assert view.model_chooser.chosen == "healthy"
    view.open_paths(save_photos(tmp_path / "photos", 2))
    assert {card.state for card in wait_until_done(qtbot, view)} == {CardState.HEALTHY}
    view.use_model("sick")
    assert library.in_use == "sick"
    assert {card.state for card in wait_until_done(qtbot, view)} == {CardState.SICK}


def test_a_damaged_model_gives_every_card_its_sentence(qtbot, tmp_path, library, open_view: Open):
    save_model(library, "damaged", 3.0)
    view = open_view()
    library.path_of("damaged").write_bytes(b"nothing of use")
    view.open_paths(save_photos(tmp_path / "photos", 2))
    cards = wait_until_done(qtbot, view)
    assert {card.state for card in cards} == {CardState.UNJUDGED}
    assert all(card.sentence for card in cards)


def test_a_drop_during_work_is_done_after_it(qtbot, tmp_path, library, open_view: Open):
    save_model(library, "model", 3.0)
    view = open_view()
    first, second = save_photos(tmp_path / "a", 3), save_photos(tmp_path / "b", 2)
    view.open_paths(first)
    view.open_paths(second)
    cards = wait_until_done(qtbot, view)
    assert [card.path for card in cards] == [*first, *second]
    assert {card.state for card in cards} == {CardState.SICK}


def test_stopping_says_which_photos_were_not_read(qtbot, tmp_path, library, open_view: Open):
    save_model(library, "model", 3.0)
    view = open_view()
    photos = save_many(tmp_path / "photos", 400)
    with qtbot.waitSignal(view.cards.dataChanged, timeout=PATIENCE):
        view.open_paths(photos)
    view.go_back()
    cards = wait_until_done(qtbot, view)
    assert cards[0].state is CardState.SICK
    assert cards[-1].state is CardState.UNJUDGED
    assert "stopped" in cards[-1].sentence
    assert CardState.WAITING not in {card.state for card in cards}
    view.open_paths(photos[-1:])
    assert wait_until_done(qtbot, view)[-1].state is CardState.SICK
    assert view.cards.rowCount() == 400
    assert not view.problem.isVisible()


def test_clearing_during_work_leaves_nothing_and_the_next_drop_works(
    qtbot, tmp_path, library, open_view: Open
):
    save_model(library, "model", 3.0)
    view = open_view()
    photos = save_many(tmp_path / "photos", 400)
    with qtbot.waitSignal(view.cards.dataChanged, timeout=PATIENCE):
        view.open_paths(photos)
    view.clear()
    assert view.cards.rowCount() == 0
    assert not view.drop_zone.is_compact
    view.open_paths(photos[:2])
    assert [card.state for card in wait_until_done(qtbot, view)] == [CardState.SICK, CardState.SICK]


def test_nothing_starts_after_shutting_down(qtbot, tmp_path, library, open_view: Open):
    save_model(library, "model", 3.0)
    view = open_view()
    view.open_paths(save_photos(tmp_path / "photos", 1))
    # The finder has said what it found, but nobody has read it yet.
    assert view.findChild(FindJob).wait(PATIENCE)
    view.shut_down()
    QCoreApplication.sendPostedEvents()
    assert view.findChild(ClassifyJob) is None


def test_enter_opens_a_card_and_escape_goes_back(qtbot, tmp_path, library, open_view: Open):
    save_model(library, "model", 3.0)
    view = open_view()
    view.open_paths(save_photos(tmp_path / "photos", 3))
    wait_until_done(qtbot, view)
    grid = view.results.pages.grid
    grid.setCurrentIndex(view.results.shown.index(1, 0))
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert view.results.single.isVisible()
    assert view.results.single.name.text() == "leaf 1.jpg"
    view.go_back()
    assert grid.isVisible()


def test_choosing_photos_keeps_the_folder_for_the_next_time(qtbot, tmp_path, library, open_view: Open):
    save_model(library, "model", 3.0)
    view = open_view()
    (photo,) = save_photos(tmp_path / "photos", 1)
    qtbot.keyClick(view.drop_zone, Qt.Key.Key_Return)
    dialog = view.findChild(QFileDialog)
    dialog.filesSelected.emit([str(photo)])
    dialog.close()
    assert wait_until_done(qtbot, view)[0].path == photo
    assert Settings(tmp_path / "config").get(LAST_FOLDER) == str(photo.parent)


def test_a_thousand_cards_are_laid_out_in_columns(qtbot, tmp_path, open_view: Open):
    view = open_view()
    view.cards.add([Card(0, f"{number}.jpg") for number in range(1000)])
    grid = view.results.pages.grid
    shown = view.results.shown
    first, second = grid.visualRect(shown.index(0, 0)), grid.visualRect(shown.index(1, 0))
    assert second.left() == first.right() + 1
    assert second.top() == first.top()
    assert first.width() * 4 <= grid.viewport().width()
    grid.scrollToBottom()
    last = grid.visualRect(shown.index(999, 0))
    assert grid.viewport().rect().intersects(last)
    assert not grid.grab().toImage().isNull()
