"""The gallery of mistakes, with a choice of what to show and the heat maps."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from beanleaf_app.desktop.insight.answer_gallery import AnswerGallery, number_of
from beanleaf_app.desktop.insight.heats_job import HeatsJob
from beanleaf_app.desktop.insight.watched_leaves import WatchedLeaves
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.desktop.widgets.heat_controls import HeatControls
from beanleaf_app.desktop.widgets.list_box import ListBox
from beanleaf_app.diagnosis.verdict_kind import VerdictKind
from beanleaf_app.models.model import Model
from beanleaf_app.training.answers import Answers

MISTAKES, ALL, CELL = range(3)
_MOST_HEATS = 60


class AnswersPage(QWidget):
    """Mistakes come first, the surest before all others: those say the most."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leaves: WatchedLeaves | None = None
        self._answers: Answers | None = None
        self._model: Model | None = None
        self._model_epoch = 0
        self._cell = (0, 0)
        self.job: HeatsJob | None = None
        self.choice = ListBox(10)
        for _ in range(3):
            self.choice.addItem("")
        self.choice.setMaximumWidth(48 * SPACE)
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.heat = HeatControls()
        self.gallery = AnswerGallery()
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.choice, 4)
        row.addWidget(self.count)
        row.addStretch()  # what the choice leaves
        row.addWidget(self.heat)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(row)
        layout.addWidget(self.gallery, 1)
        self.texts = Texts(self)
        choices: tuple[Callable[[], str], ...] = (
            lambda: self.tr("Mistakes, the surest first"),
            lambda: self.tr("All leaves, the surest first"),
            self._cell_in_words,
        )
        for place, text in enumerate(choices):
            self.texts.put(partial(self.choice.setItemText, place), text)
        self.texts.put(self.count.setText, self._count_in_words)
        self.texts.put(self.heat.set_reason, self._why_no_heat)
        self.texts.put(self.choice.setAccessibleName, lambda: self.tr("Which leaves to show"))
        self.choice.currentIndexChanged.connect(self._show)
        self.heat.toggled.connect(self._on_heat_toggled)
        self.heat.hide()

    def show_leaves(self, leaves: WatchedLeaves | None) -> None:
        """Show answers for these leaves from now on, and no heat maps until there is a model."""
        self.end_heats()
        self._leaves, self._answers, self._model = leaves, None, None
        self.heat.hide()
        self._show()

    def show_answers(self, answers: Answers | None) -> None:
        """Show these answers."""
        self._answers = answers
        self._show()

    def show_model(self, model: Model, epoch: int) -> None:
        """The network that heat maps are asked of, and the epoch that it is of."""
        self._model, self._model_epoch = model, epoch
        self.heat.setVisible(True)
        self.texts.refresh()

    def open_cell(self, true: int, predicted: int) -> None:
        """Show the leaves of one class of which the network says another, or the same."""
        self._cell = (true, predicted)
        self.texts.refresh()
        if self.choice.currentIndex() == CELL:
            self._show()
        self.choice.setCurrentIndex(CELL)

    def end_heats(self) -> None:
        """Stop working out heat maps, and wait."""
        job, self.job = self.job, None
        if job is not None:
            job.blockSignals(True)
            job.cancel()
            job.wait()
            job.deleteLater()

    def _chosen(self) -> NDArray[np.int64]:
        answers = self._answers
        if answers is None:
            return np.empty(0, np.int64)
        choice = self.choice.currentIndex()
        if choice == MISTAKES:
            return answers.mistakes
        if choice == CELL:
            return answers.of_cell(*self._cell)
        return np.argsort(-answers.sureness, kind="stable").astype(np.int64)

    def _show(self) -> None:
        self.end_heats()
        self.gallery.answers.show_answers(self._leaves, self._answers, self._chosen())
        self.texts.refresh()
        if self.heat.is_wanted:
            self._make_heats()

    def _on_heat_toggled(self, wanted: bool) -> None:
        self.end_heats()
        if wanted:
            self._make_heats()
        else:
            self.gallery.answers.clear_heats()

    def _why_no_heat(self) -> str:
        """A heat map of another network than the one whose answers are shown would explain nothing."""
        if self._leaves is None or self._answers is None or self._model is None:
            return ""
        if self._answers.epoch == self._leaves.kept(self._model_epoch):
            return ""
        return self.tr(
            "This shows what decided it at epoch {epoch}. Go there, or take this epoch's network."
        ).format(epoch=QLocale().toString(self._model_epoch))

    def _make_heats(self) -> None:
        if (
            self._why_no_heat()
            or self._model is None
            or self._leaves is None
            or self._answers is None
            or not self.isVisible()
        ):
            return
        wanted = [(int(index), self._kind(int(index))) for index in self._chosen()[:_MOST_HEATS]]
        if not wanted:
            return
        job = HeatsJob(self._model, self._leaves.leaves.pixels, wanted, self)
        job.made.connect(self.gallery.answers.set_heat)
        job.failed.connect(self.heat.show_problem)
        self.job = job
        job.start()

    def _kind(self, index: int) -> VerdictKind:
        assert self._answers is not None
        assert self._model is not None
        healthy = 0 if self._model.task == "health" else self._model.healthy_class
        return VerdictKind.HEALTHY if self._answers.predicted[index] == healthy else VerdictKind.SICK

    def _cell_in_words(self) -> str:
        if self._leaves is None:
            return self.tr("One cell of the matrix")
        classes = self._leaves.classes
        true, predicted = (classes[min(place, len(classes) - 1)] for place in self._cell)
        return self.tr("is: {true}, says: {said}").format(true=true, said=predicted)

    def _count_in_words(self) -> str:
        if self._answers is None:
            return ""
        return self.tr("{shown} of {count}").format(
            shown=number_of(len(self._chosen())), count=number_of(len(self._answers))
        )
