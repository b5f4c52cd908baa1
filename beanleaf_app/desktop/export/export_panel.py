"""Asks where to, and shows how far an export is and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QUrl, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QDesktopServices
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from beanleaf_app.desktop import history_settings, history_wording
from beanleaf_app.desktop.export.export_job import Export, ExportJob, Source
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.said import said
from beanleaf_app.desktop.settings import Settings
from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import SPACE, theme
from beanleaf_app.history.class_folders import ExportedFolders

_Words = Callable[[], str]


class ExportPanel(QFrame):
    """Hidden until something is exported. One export at a time; the next one replaces what is shown."""

    train_requested = Signal(object)  # the Path of a folder of class folders
    busy_changed = Signal(bool)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._job: ExportJob | None = None
        self._done = (0, 0)
        self._result: Path | None = None
        self._words: _Words = str
        self._look = ("healthy", "healthy")
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self.stop_button, self.open_button, self.train_button, self.close_button = (
            QPushButton() for _ in range(4)
        )
        self.stop_button.clicked.connect(self.stop)
        self.open_button.clicked.connect(self._on_open)
        self.train_button.clicked.connect(self._on_train)
        self.close_button.clicked.connect(self.hide)
        self._lay_out()
        self.texts = Texts(self)
        self.texts.put(self._text.setText, self._line)
        self.texts.put(self.stop_button.setText, lambda: self.tr("Stop"))
        self.texts.put(self.open_button.setText, lambda: self.tr("Open"))
        self.texts.put(self.train_button.setText, lambda: self.tr("Train with them"))
        self.texts.put(self.close_button.setText, lambda: self.tr("Close"))
        theme().changed.connect(self._dress)
        self.hide()

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    @property
    def text(self) -> str:
        return self._text.text()

    def ask(self, kind: Export, source: Source) -> None:
        """Ask for a place and export there; does nothing while another export is going on."""
        if self.is_busy:
            return
        dialog = QFileDialog(self, self._question(kind), self._settings.get(history_settings.EXPORT_FOLDER))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setOption(QFileDialog.Option.HideNameFilterDetails)
        if kind is Export.FOLDERS:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
        else:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(kind.value)
            dialog.setNameFilter(self._filter(kind))
            dialog.selectFile(self._suggestion(kind))
        dialog.filesSelected.connect(lambda chosen: self._on_chosen(kind, source, Path(chosen[0])))
        dialog.open()

    def export(self, kind: Export, source: Source, path: Path) -> None:
        """Export to this place; what stood there is replaced once the new file is whole."""
        if self.is_busy:
            return
        self._job = ExportJob(kind, source, path, self)
        self._job.progressed.connect(self._on_progressed)
        self._job.succeeded.connect(self._on_succeeded)
        self._job.failed.connect(self._on_failed)
        self._job.cancelled.connect(self.hide)
        self._job.finished.connect(self._on_finished)
        self._result, self._done = None, (0, 0)
        self._show("waiting", "unreadable", lambda: self._progress_line(path.name), aloud=False)
        self._job.start()
        self.busy_changed.emit(True)

    def stop(self) -> None:
        """Ask the export to stop; it leaves nothing behind."""
        if self._job is not None:
            self._job.cancel()

    def shut_down(self) -> None:
        """Stop, and wait for it."""
        if self._job is not None:
            self._job.blockSignals(True)  # nobody is there to hear it
            self._job.cancel()
            self._job.wait()
            self._job = None

    def _line(self) -> str:
        return self._words()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        layout.setSpacing(SPACE + SPACE // 2)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        for button in (self.stop_button, self.open_button, self.train_button, self.close_button):
            layout.addWidget(button)

    def _question(self, kind: Export) -> str:
        return {
            Export.TABLE: self.tr("Save results as a table"),
            Export.REPORT: self.tr("Save results as a report"),
            Export.FOLDERS: self.tr("Choose where to put the class folders"),
        }[kind]

    def _filter(self, kind: Export) -> str:
        if kind is Export.TABLE:
            return self.tr("Tables for Excel and LibreOffice (*.csv)")
        return self.tr("Reports for printing (*.pdf)")

    def _suggestion(self, kind: Export) -> str:
        day = date.today().isoformat()  # noqa: DTZ011 - the day on this computer's calendar
        return self.tr("bean leaves {day}").format(day=day) + f".{kind.value}"

    def _on_chosen(self, kind: Export, source: Source, path: Path) -> None:
        self._settings.set(
            history_settings.EXPORT_FOLDER, str(path if kind is Export.FOLDERS else path.parent)
        )
        if kind is Export.FOLDERS:
            path = path / self._folder_name()
        self.export(kind, source, path)

    def _folder_name(self) -> str:
        day = date.today().isoformat()  # noqa: DTZ011 - the day on this computer's calendar
        return self.tr("marked leaves {day}").format(day=day)

    def _on_progressed(self, done: int, total: int) -> None:
        self._done = (done, total)
        self.texts.refresh()

    def _progress_line(self, name: str) -> str:
        done, total = self._done
        if not total:
            return self.tr("Writing «{name}»…").format(name=name)
        return self.tr("Writing «{name}»: {done} of {total} photos").format(
            name=name, done=QLocale().toString(done), total=QLocale().toString(total)
        )

    def _on_succeeded(self, result: object) -> None:
        if isinstance(result, ExportedFolders):
            self._result = result.folder
            colour = "healthy" if result.folder is not None else "unsure"
            self._show(colour, colour, lambda: history_wording.folders_line(result))
        elif isinstance(result, Path):
            self._result = result
            self._show(
                "healthy",
                "healthy",
                lambda: self.tr("Saved as «{name}» in {folder}.").format(
                    name=result.name, folder=str(result.parent)
                ),
            )

    def _on_failed(self, sentence: str) -> None:
        self._show("unreadable", "sick", lambda: said(sentence))

    def _on_finished(self) -> None:
        if self._job is not None:
            is_training_data = self._job.kind is Export.FOLDERS
            self._job.wait()
            self._job.deleteLater()
            self._job = None
            self.train_button.setVisible(is_training_data and self._result is not None)
            self._show_buttons()
            self.busy_changed.emit(False)

    def _show(self, icon: str, colour: str, words: _Words, *, aloud: bool = True) -> None:
        self._look, self._words = (icon, colour), words
        self.train_button.hide()
        self._show_buttons()
        self.texts.refresh()
        self._dress()
        self.show()
        if aloud:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.text))

    def _show_buttons(self) -> None:
        self.stop_button.setVisible(self.is_busy and self._result is None)
        self.open_button.setVisible(self._result is not None)
        self.close_button.setVisible(not self.stop_button.isVisibleTo(self))

    def _on_open(self) -> None:
        if self._result is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._result)))

    def _on_train(self) -> None:
        if self._result is not None:
            self.train_requested.emit(self._result)

    def _dress(self) -> None:
        icon, colour = self._look
        ink, paper = theme().colour(colour).name(), theme().colour(f"{colour}_soft").name()
        self.setStyleSheet(
            f"ExportPanel {{ background: {paper}; border: none; border-radius: {SPACE}px; }} "
            # Not of those further in: the dialog that asks for a place would have its words in this colour.
            f"ExportPanel > QLabel {{ color: {ink}; }}"
        )
        self._icon.setPixmap(icons.pixmap(icon, 3 * SPACE, ink, paper, ratio=self.devicePixelRatioF()))
