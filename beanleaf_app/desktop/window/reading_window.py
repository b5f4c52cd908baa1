"""A window with something to read: the help, and the licences."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from beanleaf_app.desktop.job import Job
from beanleaf_app.desktop.language import Texts, language
from beanleaf_app.desktop.said import said
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.resources import resource

translate = QCoreApplication.translate


class _ReadingJob(Job):
    def __init__(self, load: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._load = load

    def work(self) -> str:
        return self._load()


class ReadingWindow(QDialog):
    """Shows what `load` gives, which is asked for on a thread of its own, and again in another language.

    Parameters
    ----------
    load : the text, Markdown or plain
    """

    def __init__(
        self, title: Callable[[], str], load: Callable[[], str], *, markdown: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._load = load
        self._markdown = markdown
        self._job: _ReadingJob | None = None
        self.text = QTextBrowser()
        self.text.setOpenExternalLinks(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(self.text)
        layout.addWidget(buttons)
        self.resize(90 * SPACE, 80 * SPACE)
        self.texts = Texts(self)
        self.texts.put(self.setWindowTitle, title)
        self.texts.put(self.text.setAccessibleName, title)
        language().changed.connect(self._read)
        self.text.setFocus()
        self._read()

    def _read(self) -> None:
        self._end_job()
        job = _ReadingJob(self._load, self)
        job.succeeded.connect(self._on_read)
        job.failed.connect(self.text.setPlainText)
        self._job = job
        job.start()

    def _on_read(self, text: str) -> None:
        if self._markdown:
            self.text.setMarkdown(text)
        else:
            self.text.setPlainText(text)
        self.text.document().setDocumentMargin(SPACE)  # a new text comes with Qt's narrow one

    def _end_job(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.blockSignals(True)  # what it reads is not wanted any more
            job.wait()
            job.deleteLater()

    def done(self, result: int) -> None:
        self._end_job()
        super().done(result)


def open_help(window: QWidget) -> ReadingWindow:
    """What to do with the program, in the language in use, beside a window."""

    def load() -> str:
        return resource("help", f"{language().code}.md").read_text(encoding="utf-8")

    return _open(
        ReadingWindow(lambda: translate("ReadingWindow", "Help"), load, markdown=True, parent=window)
    )


def open_licences(window: QWidget) -> ReadingWindow:
    """The licences of everything that is part of the program, beside a window."""
    from beanleaf_app.licences import licences_text  # noqa: PLC0415 - few people ask for it, and it loads much

    return _open(
        ReadingWindow(
            lambda: translate("ReadingWindow", "Licences"),
            lambda: licences_text(said),
            markdown=False,
            parent=window,
        )
    )


def _open(reading: ReadingWindow) -> ReadingWindow:
    reading.show()
    reading.activateWindow()
    return reading
