"""Going back to an epoch of a training that is over, away from the window's thread."""

from __future__ import annotations

from PySide6.QtCore import QObject

from beanleaf_app.desktop.job import Job
from beanleaf_app.desktop.runs.glimpse import Glimpse
from beanleaf_app.desktop.runs.training_job import Trained
from beanleaf_app.errors import TrainingError
from beanleaf_app.models.model import Model
from beanleaf_app.models.trained import model_from_run
from beanleaf_app.training.blas_threads import one_blas_thread
from beanleaf_app.training.first_layer_film import FirstLayerFilm
from beanleaf_app.training.training_run import TrainingRun


class GlimpseJob(Job):
    """Looks at one epoch of a run: at its pictures, or else at its layers. Succeeds with a Glimpse."""

    def __init__(
        self,
        run: TrainingRun,
        epoch: int,
        film: FirstLayerFilm | None = None,
        parent: QObject | None = None,
        *,
        pictures: bool,
    ) -> None:
        super().__init__(parent)
        self.training = run
        self._epoch = epoch
        self._film = film
        self._pictures = pictures

    def work(self) -> Glimpse:
        try:
            return Glimpse.of(
                self.training, self._epoch, self._film, layers=not self._pictures, pictures=self._pictures
            )
        except IndexError as error:
            raise TrainingError(
                "That epoch was over before this training was resumed. Choose a later one."
            ) from error


class FilmJob(Job):
    """Makes what lets a slider show the first layer. Succeeds with a FirstLayerFilm, or None."""

    def __init__(self, run: TrainingRun, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.training = run

    def work(self) -> FirstLayerFilm | None:
        with one_blas_thread():  # the other cores are the window's
            return FirstLayerFilm.of(self.training, self.should_stop)


class RebuildJob(Job):
    """Rebuilds the network of one epoch bit for bit. Succeeds with a Model."""

    def __init__(self, trained: Trained, epoch: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._trained = trained
        self.training = trained.run
        self._epoch = epoch

    def work(self) -> Model:
        try:
            return model_from_run(
                self._trained.run, self._trained.data, self._trained.validation, self._epoch
            )
        except IndexError as error:
            raise TrainingError(
                "That epoch was over before this training was resumed. Choose a later one."
            ) from error
