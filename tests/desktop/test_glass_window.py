"""The glass box in its window: the numbers shown are those of the network, and the checks are real."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.glass.glass_steps import Kind, steps
from beanleaf_app.desktop.glass.glass_window import GlassWindow
from beanleaf_app.desktop.style.theme import theme
from beanleaf_app.models.model import Model
from beanleaf_app.network.network import Network
from beanleaf_app.network.presets import architecture_for
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.practice_leaves import CLASS_NAMES, practice_leaves
from beanleaf_app.photos.preprocessing import FEATURES, to_feature_vectors
from tests.desktop.leaves import save_photos

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

PATIENCE = 30_000
Open = Callable[..., GlassWindow]


@pytest.fixture(scope="module")
def leaves() -> DataSet:
    return practice_leaves("validation", 6)


def drawn(network: str = "article", task: str = "health") -> Model:
    built = Network(architecture_for(network, task, FEATURES, len(CLASS_NAMES)))
    rng = np.random.default_rng(3)
    built.initialise_parameters(rng)
    for name, array in built.parameters.items():
        if name.endswith("bias"):
            array[...] = rng.uniform(0.05, 0.3, array.shape)
    return Model(built, task, CLASS_NAMES, CLASS_NAMES.index("healthy"), training={"learning_rate": 0.01})


@pytest.fixture
def open_window(qtbot: QtBot, pool: DecodePool) -> Iterator[Open]:
    opened: list[GlassWindow] = []

    def open_it(model: Model, leaves: DataSet | None = None) -> GlassWindow:
        theme()
        window = GlassWindow("my model", model, leaves, pool)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(window)
        opened.append(window)
        with qtbot.waitExposed(window):
            window.show()
        settle(qtbot, window)
        return window

    yield open_it
    for window in opened:
        window.shut_down()


def settle(qtbot: QtBot, window: GlassWindow) -> None:
    qtbot.waitUntil(lambda: not window.desk.is_busy, timeout=PATIENCE)


def go_to(window: GlassWindow, kind: Kind, layer: int = 0) -> None:
    every = steps(len(window.desk.model.network.architecture.sizes) - 1)
    row = next(row for row, step in enumerate(every) if step.kind is kind and step.layer == layer)
    window.list.setCurrentRow(row)
    assert window.step.kind is kind


def number(table: QTableView, row: int, column: int) -> float:
    value, good = QLocale().toDouble(str(table.model().index(row, column).data()))
    assert good
    return value


def test_forwards_and_backwards_are_those_of_the_network(
    qtbot: QtBot, open_window: Open, leaves: DataSet
) -> None:
    model = drawn()
    window = open_window(model, leaves)
    x, labels = to_feature_vectors(leaves.pixels[:1]).astype(np.float64), leaves.health_labels()[:1]
    network = model.network.copy(np.float64)
    logits = network.forward_propagation(x)
    gradients = network.back_propagation(logits, labels)
    hidden = np.maximum(x @ network.parameters["layer0.weight"].T + network.parameters["layer0.bias"], 0)

    go_to(window, Kind.FORWARD)
    nodes, terms = window.sheet.nodes, window.sheet.terms
    assert [number(nodes, row, 4) for row in range(4)] == pytest.approx(
        hidden[0].tolist(), rel=1e-5, abs=1e-9
    )
    assert terms.model().rowCount() == FEATURES + 1
    sizes = [abs(number(terms, row, 3)) for row in range(50)]
    assert sizes == sorted(sizes, reverse=True)
    assert window.sheet.pictures[1].isVisible()

    go_to(window, Kind.COST)
    assert number(nodes, int(labels[0]), 3) == pytest.approx(network.cost(logits, labels), rel=1e-5)

    for layer in range(4):
        go_to(window, Kind.BACKWARD, layer)
        expected = gradients[f"layer{layer}.bias"].tolist()
        assert [number(nodes, row, 4) for row in range(len(expected))] == pytest.approx(
            expected, rel=1e-5, abs=1e-9
        )


def test_a_chosen_weight_is_checked_against_the_numerical_gradient(
    qtbot: QtBot, open_window: Open, leaves: DataSet
) -> None:
    window = open_window(drawn(), leaves)
    go_to(window, Kind.FORWARD)
    window.sheet.nodes.setFocus()
    qtbot.keyClick(window.sheet.nodes, Qt.Key.Key_Down)
    window.sheet.terms.setFocus()
    for _ in range(3):
        qtbot.keyClick(window.sheet.terms, Qt.Key.Key_Down)
    place = window.check.place
    assert place is not None
    assert (place.layer, place.node) == (0, 1)
    scene = window.desk.scene
    assert scene is not None
    value, analytic, numerical, difference = (label.text() for label in window.check.numbers)
    assert float(value) == pytest.approx(scene.passed.layers[0].value(*place[1:]), rel=1e-5)
    assert float(analytic) == pytest.approx(scene.passed.layers[0].gradient(*place[1:]), rel=1e-5, abs=1e-12)
    assert float(numerical) == pytest.approx(float(analytic), rel=1e-4, abs=1e-8)
    assert float(difference) < 1e-8
    assert "Both ways give the same gradient." in window.check.verdict.text()


def test_a_wrong_gradient_would_be_seen(
    qtbot: QtBot, open_window: Open, leaves: DataSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(drawn(), leaves)
    monkeypatch.setattr(
        "beanleaf_app.training.glass_box.LayerPass.gradient",
        lambda self, node, index: float(self.dz[node]) + 0.1,
    )
    go_to(window, Kind.BACKWARD, 3)
    assert "more than rounding explains" in window.check.verdict.text()


def test_the_check_page_compares_numbers_of_every_layer(open_window: Open, leaves: DataSet) -> None:
    window = open_window(drawn(), leaves)
    go_to(window, Kind.CHECK)
    table = window.sheet.nodes
    rows = range(table.model().rowCount())
    texts = [str(table.model().index(row, 0).data()) for row in rows]
    assert all(any(f"layer {layer}," in text for text in texts) for layer in (1, 2, 3, 4))
    assert max(number(table, row, 3) for row in rows) < 1e-7
    assert max(abs(number(table, row, 1)) for row in rows) > 1e-4


def test_a_step_lowers_the_cost_and_can_be_taken_back(
    qtbot: QtBot, open_window: Open, leaves: DataSet
) -> None:
    window = open_window(drawn(), leaves)
    assert window.desk.scene is not None
    before = window.desk.scene
    go_to(window, Kind.UPDATE)
    bar = window.update_bar
    assert bar.rate.value() == pytest.approx(0.01)
    bar.rate.setValue(0.001)
    new_b = number(window.sheet.nodes, 0, 3)
    qtbot.mouseClick(bar.step_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    after = window.desk.scene
    assert after.passed.cost < before.passed.cost
    assert after.passed.layers[0].bias[0] == pytest.approx(new_b, rel=1e-5)
    assert bar.told.text().startswith("Step 1: the cost went from")
    qtbot.mouseClick(bar.again_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert window.desk.scene.passed.cost == before.passed.cost
    assert not bar.again_button.isEnabled()


def test_keys_go_from_step_to_step_and_close(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(drawn())
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE)
    alt = Qt.KeyboardModifier.AltModifier
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_Right, alt)
    assert window.list.currentRow() == 3
    qtbot.keyClick(window, Qt.Key.Key_Left, alt)
    assert window.list.currentRow() == 2
    for _ in range(20):
        qtbot.keyClick(window, Qt.Key.Key_Right, alt)
    assert window.step.kind is Kind.UPDATE
    assert not window.next_button.isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_other_leaves_and_another_truth(
    qtbot: QtBot, open_window: Open, leaves: DataSet, tmp_path: Path
) -> None:
    window = open_window(drawn("5", "disease"), leaves)
    chooser = window.leaf
    assert chooser.truth.count() == 3
    chooser.number.setValue(6)
    settle(qtbot, window)
    assert window.desk.scene is not None
    assert window.desk.scene.leaf.name == leaves.photo_names[5]
    assert chooser.truth.currentIndex() == int(leaves.labels[5])
    cost = window.desk.scene.passed.cost
    chooser.truth.setFocus()
    qtbot.keyClick(chooser.truth, Qt.Key.Key_Up)
    settle(qtbot, window)
    assert window.desk.scene.passed.label == int(leaves.labels[5]) - 1
    assert window.desk.scene.passed.cost != cost
    chooser.source.setCurrentIndex(1)
    settle(qtbot, window)
    assert window.desk.scene.leaf.class_name == CLASS_NAMES[0]
    (photo,) = save_photos(tmp_path / "photos", 1)
    qtbot.mouseClick(chooser.photo_button, Qt.MouseButton.LeftButton)
    (dialog,) = window.findChildren(QFileDialog)
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.setText(str(photo))
    dialog.accept()
    settle(qtbot, window)
    assert window.desk.scene.leaf.name == photo.name


def test_a_photo_that_cannot_be_read_gets_a_sentence(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    window = open_window(drawn())
    before = window.desk.scene
    (tmp_path / "no photo.jpg").write_bytes(b"no photo")
    window.desk.show_file(tmp_path / "no photo.jpg")
    settle(qtbot, window)
    assert window.problem.isVisible()
    assert window.desk.scene is before


def test_every_control_has_a_name(open_window: Open, leaves: DataSet) -> None:
    window = open_window(drawn(), leaves)
    chooser = window.leaf
    for widget in (window.list, window.sheet.nodes, window.sheet.terms, chooser.source, chooser.picture):
        assert widget.accessibleName()
    assert "my model" in window.windowTitle()
