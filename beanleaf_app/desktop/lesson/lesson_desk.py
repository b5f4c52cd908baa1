"""Opens the first lesson beside the training room, and does there what it asks for."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from beanleaf_app.desktop.job import Job
from beanleaf_app.desktop.lesson.lesson_panel import ACCURACY, LEAVES, NETWORK, LessonPanel
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.desktop.training.train_invitation import TrainInvitation
from beanleaf_app.desktop.training.train_view import TrainView
from beanleaf_app.photos.sources import PRACTICE
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.lesson import Lesson, first_lesson

_EPOCHS = 1000
# With these starting weights the small network learns the practice leaves; other seeds may need a redraw.
_SEED = 5


_NARROW = 140 * SPACE  # a window without room for the form, the curves and the lesson side by side


class LessonJob(Job):
    """Draws the leaf and works it through. Succeeds with a Lesson."""

    def work(self) -> Lesson:
        return first_lesson()


class LessonDesk(QObject):
    """One lesson at a time, in a column of its own at the end of `place`."""

    def __init__(self, view: TrainView, place: QHBoxLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._place = place
        self._trains = False
        self.panel: LessonPanel | None = None
        self._job: LessonJob | None = None
        # Queued: the room has put the result in its place by then.
        view.form.running_changed.connect(self._on_running_changed, Qt.ConnectionType.QueuedConnection)
        for invitation in view.findChildren(TrainInvitation):
            invitation.lesson_requested.connect(self.open)

    def open(self) -> None:
        """Begin, or begin again."""
        if self.panel is not None:
            self.panel.show_step(0)
            self.panel.next_button.setFocus()
            return
        panel = self.panel = LessonPanel()
        panel.leaves_requested.connect(self._on_leaves_requested)
        panel.network_requested.connect(self._on_network_requested)
        panel.training_requested.connect(self._on_training_requested)
        panel.close_requested.connect(self.close)
        panel.step_shown.connect(self._on_step_shown)
        self._place.addWidget(panel)
        self._on_step_shown(panel.step)
        panel.do_button.setFocus()
        job = self._job = LessonJob(self)
        job.succeeded.connect(panel.show_lesson)
        job.start()

    def close(self) -> None:
        """Put the lesson away; what was done in the room stays."""
        panel, self.panel = self.panel, None
        if panel is not None:
            self._view.form.show()
            self._view.canvas.show()
            self._view.set_result_aside(False)
            self.shut_down()
            self._place.removeWidget(panel)
            panel.hide()
            panel.deleteLater()

    def shut_down(self) -> None:
        """Wait for the work to end."""
        job, self._job = self._job, None
        if job is not None:
            job.blockSignals(True)
            job.wait()
            job.deleteLater()

    def _on_step_shown(self, step: int) -> None:
        form = self._view.form
        # Beside the lesson there is room for the form or for a result, whichever it talks of.
        of_form = step in (LEAVES, NETWORK)
        narrow = self._view.window().width() < _NARROW
        form.setVisible(of_form or (self._view.trained is None and not narrow))
        self._view.canvas.setVisible(not (of_form and narrow))
        self._view.set_result_aside(of_form)
        shown: dict[int, QWidget] = {LEAVES: form.data, NETWORK: form.network, ACCURACY: form.learning}
        if step in shown:
            form.reveal(shown[step])

    def _on_leaves_requested(self) -> None:
        if not self._view.is_training():
            self._view.form.data.take(PRACTICE)
            self._go_on()

    def _on_network_requested(self) -> None:
        if not self._view.is_training():
            form = self._view.form
            form.health.setChecked(True)
            form.network.take("article")
            form.learning.take(TrainingConfig.for_network("article", epochs=_EPOCHS, seed=_SEED))
            self._go_on()

    def _go_on(self) -> None:
        if self.panel is not None:
            self.panel.show_step(self.panel.step + 1)
            self.panel.next_button.setFocus()

    def _on_training_requested(self) -> None:
        if not self._view.is_training():
            self._trains = True
            self._view.form.start()

    def _on_running_changed(self, running: bool) -> None:
        if running:
            return
        if self._trains and self.panel is not None:
            trained = self._view.trained
            if trained is not None:
                self.panel.show_result(self._view.result.sentence.text)
                # The lesson talks of the result and the curves now; beside both there is no room for them.
                self._view.form.setVisible(self.panel.step != ACCURACY)
        self._trains = False
