"""Everything there is to see of a training: curves, leaves, weights, layers, and any epoch of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QTabBar, QTabWidget, QToolButton, QVBoxLayout, QWidget

from beanleaf_app.desktop.insight.answers_page import AnswersPage
from beanleaf_app.desktop.insight.confusion_table import ConfusionTable
from beanleaf_app.desktop.insight.cost_plot import CostPlot
from beanleaf_app.desktop.insight.epoch_table import EpochTable
from beanleaf_app.desktop.insight.layer_table import LayerTable
from beanleaf_app.desktop.insight.leaf_strip import LeafStrip
from beanleaf_app.desktop.insight.reliability_chart import ReliabilityChart
from beanleaf_app.desktop.insight.run_comparison import RunComparison
from beanleaf_app.desktop.insight.time_machine import TimeMachine
from beanleaf_app.desktop.insight.watched_leaves import WatchedLeaves
from beanleaf_app.desktop.insight.weight_pictures import WeightPictures
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.runs.glimpse import Glimpse
from beanleaf_app.desktop.runs.training_job import Trained
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.desktop.training.train_invitation import TrainInvitation
from beanleaf_app.desktop.widgets.small_screen import Pages
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.training.answers import Answers
from beanleaf_app.training.report import EpochReport
from beanleaf_app.training.training_run import TrainingRun


class TrainCanvas(QFrame):
    """An invitation, and after that pages of which only the one in view is kept up to date."""

    glimpse_wanted = Signal(int, bool)  # of this epoch; its pictures, or else its layers
    watched_changed = Signal(bool)  # whether the inside of the newest epoch is looked at
    keep_requested = Signal(int)  # the network of this epoch

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.leaves: WatchedLeaves | None = None
        self.plot = CostPlot()
        self.strip = LeafStrip()
        self.confusion = ConfusionTable()
        self.answers = AnswersPage()
        self.reliability = ReliabilityChart()
        self.weights = WeightPictures()
        self.layers = LayerTable()
        self.table = EpochTable(self.plot.history)
        self.runs = RunComparison()
        self.time_machine = TimeMachine()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self._curves = QWidget()
        self._lay_out()
        self.tabs.currentChanged.connect(self._on_page_changed)
        self.time_machine.epoch_chosen.connect(self._on_epoch_chosen)
        self.time_machine.keep_requested.connect(self.keep_requested)
        self.plot.epoch_clicked.connect(self.time_machine.go_to)
        self.table.epoch_chosen.connect(self.time_machine.go_to)
        self.confusion.cell_chosen.connect(self._on_cell_chosen)

    @property
    def epoch(self) -> int:
        """The epoch that is shown."""
        return self.time_machine.epoch

    @property
    def is_watching(self) -> bool:
        """Whether somebody looks at the inside of the newest epoch."""
        inside = self.tabs.currentWidget() in (self.weights, self.layers)
        return inside and self.time_machine.is_following

    def invite(self) -> None:
        """There is nothing to see yet."""
        self._show_leaves(None)
        self._pages.setCurrentIndex(0)

    def start(self, epochs: int) -> None:
        """So many epochs are to come."""
        self.plot.start(epochs)
        self.time_machine.start()
        self.table.catch_up()
        self.show_glimpse(None)
        self._pages.setCurrentIndex(1)

    def begin(self, run: TrainingRun, leaves: DataSet) -> None:
        """Show what this run answers for these leaves."""
        self._show_leaves(WatchedLeaves(run, leaves))

    def extend(self, reports: Sequence[EpochReport]) -> None:
        """Epochs were done."""
        self.plot.extend(reports)
        self.table.catch_up()
        was_following = self.time_machine.is_following
        self.time_machine.set_newest(reports[-1].epoch)
        if self.time_machine.is_following:
            self._show_answers()
            if not was_following:  # other starting weights were drawn
                self._on_epoch_chosen(self.epoch)

    def finish(self, trained: Trained | None) -> None:
        """The training is over, and left this behind or nothing."""
        self.plot.finish()
        self.table.catch_up()
        if trained is None:
            return
        self.runs.add(trained)
        self.time_machine.finish(trained.report.epoch)
        self.answers.show_model(trained.model, trained.report.epoch)
        if self.epoch != trained.report.epoch and self.time_machine.is_following:
            self.time_machine.go_to(trained.report.epoch)
        else:
            self._on_epoch_chosen(self.epoch)

    def show_kept(self, trained: Trained) -> None:
        """The network of another epoch is the one that the window offers to save now."""
        self.answers.show_model(trained.model, trained.report.epoch)
        self.time_machine.set_kept(trained.report.epoch)
        self.runs.replace_last(trained)

    def show_glimpse(self, glimpse: Glimpse | None) -> None:
        """Show the inside of the network at an epoch."""
        for page in (self.weights, self.layers):
            page.show_glimpse(glimpse)

    def shut_down(self) -> None:
        """Wait for the work of the pages."""
        self.answers.end_heats()

    def _show_leaves(self, leaves: WatchedLeaves | None) -> None:
        self.leaves = leaves
        self.strip.show_leaves(leaves)
        self.confusion.show_leaves(leaves)
        self.answers.show_leaves(leaves)
        self.reliability.show_answers(None)

    def _on_page_changed(self) -> None:
        self._on_epoch_chosen(self.epoch)

    def _on_epoch_chosen(self, epoch: int) -> None:
        """By the slider, a click into the curves or a row of the table."""
        self.plot.mark(None if self.time_machine.is_following else epoch)
        self.table.show_epoch(epoch)
        self._show_answers()
        self.watched_changed.emit(self.is_watching)
        if self.tabs.currentWidget() in (self.weights, self.layers):
            self.glimpse_wanted.emit(epoch, self.tabs.currentWidget() is self.weights)

    def _show_answers(self) -> None:
        page = self._answer_pages.get(self.tabs.currentWidget())
        if page is not None and self.leaves is not None:
            page(self.leaves.answers_at(self.epoch))

    def _on_cell_chosen(self, true: int, predicted: int) -> None:
        self.answers.open_cell(true, predicted)
        self.tabs.setCurrentWidget(self.answers)
        self.answers.gallery.setFocus()

    def _lay_out(self) -> None:
        curves = QVBoxLayout(self._curves)
        curves.setContentsMargins(0, SPACE, 0, 0)
        curves.setSpacing(SPACE)
        curves.addWidget(self.plot, 1)
        curves.addWidget(self.strip)
        self._answer_pages: dict[QWidget, Callable[[Answers | None], None]] = {
            self._curves: self.strip.show_answers,
            self.confusion: self.confusion.show_answers,
            self.answers: self.answers.show_answers,
            self.reliability: self.reliability.show_answers,
        }
        self.texts = Texts(self)
        pages: tuple[tuple[QWidget, Callable[[], str]], ...] = (
            (self._curves, lambda: self.tr("Curves")),
            (self.confusion, lambda: self.tr("Confusion")),
            (self.answers, lambda: self.tr("Leaves")),
            (self.reliability, lambda: self.tr("Sureness")),
            (self.weights, lambda: self.tr("Weights")),
            (self.layers, lambda: self.tr("Layers")),
            (self.table, lambda: self.tr("Table")),
            (self.runs, lambda: self.tr("Runs")),
        )
        for place, (page, text) in enumerate(pages):
            if page is not self._curves:
                page.setContentsMargins(0, SPACE, 0, 0)
            self.tabs.addTab(page, "")
            self.texts.put(partial(self.tabs.setTabText, place), text)
        self.texts.put(self.tabs.setAccessibleName, lambda: self.tr("What to see of the training"))
        for button in self.tabs.tabBar().findChildren(QToolButton):
            self.texts.put(button.setAccessibleName, partial(_name_of_scroll_button, button.objectName()))
        watching = QWidget()
        inside = QVBoxLayout(watching)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SPACE)
        inside.addWidget(self.tabs, 1)
        inside.addWidget(self.time_machine)
        self._pages = Pages()
        self._pages.addWidget(TrainInvitation())
        self._pages.addWidget(watching)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE + SPACE // 2)
        layout.addWidget(self._pages)


def _name_of_scroll_button(button: str) -> str:
    """What Qt calls this button of a row of tabs. It asks once, when a row is made: so make one now."""
    bar = QTabBar()
    return next(made.accessibleName() for made in bar.findChildren(QToolButton, button))
