"""One piece of work on a thread of its own."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QThread, Signal

from beanleaf_app.errors import BeanleafError, Cancelled
from beanleaf_app.sentence import Sentence
from beanleaf_app.uncaught import report

_log = logging.getLogger(__name__)


class Job(QThread):
    """Runs `work` on its own thread and ends with exactly one of three signals.

    Cancelling is asked for and checked, never forced: `cancel` sets a flag, `work` looks at
    `should_stop` often and raises `Cancelled`.
    """

    succeeded = Signal(object)  # what `work` returned
    failed = Signal(object)  # a Sentence for the person; `said` says it in the language of the window
    cancelled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def work(self) -> object:
        """Do the work. Override it; it runs on the job's thread and touches no widget."""
        raise NotImplementedError

    def should_stop(self) -> bool:
        """True once somebody has asked this job to stop. Called from `work`."""
        return self.isInterruptionRequested()

    def cancel(self) -> None:
        """Ask the job to stop; it answers with `cancelled`."""
        self.requestInterruption()

    def run(self) -> None:
        try:
            result = self.work()
        except Cancelled:
            self.cancelled.emit()
        except BeanleafError as error:
            self.failed.emit(str(error))
        except MemoryError:
            _log.exception("out of memory in %s", type(self).__name__)
            self.failed.emit(Sentence("The computer ran out of memory. Close other programs and try again."))
        except Exception as error:
            # An exception that leaves run() would end the thread and nobody would hear of it.
            report(error, f"unexpected error in {type(self).__name__}")
            self.failed.emit(
                Sentence("Something went wrong inside Beanleaf. The log file says what; please try again.")
            )
        else:
            self.succeeded.emit(result)
