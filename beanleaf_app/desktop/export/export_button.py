"""The button that takes results out of the program."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from beanleaf_app.desktop.export.export_job import Export
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import theme


class ExportButton(QPushButton):
    """Opens a menu: a table, a report, and where photographs can be marked, class folders."""

    export_requested = Signal(object)  # an Export

    def __init__(self, *, with_folders: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count: int | None = None
        menu = QMenu(self)
        self.table = menu.addAction("")
        self.report = menu.addAction("")
        self.folders = menu.addAction("")
        self.folders.setVisible(with_folders)
        for action, kind in (
            (self.table, Export.TABLE),
            (self.report, Export.REPORT),
            (self.folders, Export.FOLDERS),
        ):
            action.triggered.connect(lambda _checked=False, kind=kind: self.export_requested.emit(kind))
        self.setMenu(menu)
        self.texts = Texts(self)
        self.texts.put(self.setText, self._title)
        self.texts.put(self.table.setText, lambda: self.tr("&Table for Excel or LibreOffice (CSV)…"))
        self.texts.put(self.report.setText, lambda: self.tr("&Report for printing (PDF)…"))
        self.texts.put(self.folders.setText, lambda: self.tr("&Marked photos as class folders…"))
        self.texts.put(
            self.setAccessibleDescription,
            lambda: self.tr("Save the results as a table or a report, outside of Beanleaf."),
        )
        theme().changed.connect(self._dress)
        self._dress()

    def set_count(self, count: int | None) -> None:
        """So many chosen photographs are exported; None for all that are shown."""
        if count != self._count:
            self._count = count
            self.texts.refresh()

    def _title(self) -> str:
        if self._count is None:
            return self.tr("&Export")
        return self.tr("&Export {count} chosen").format(count=QLocale().toString(self._count))

    def _dress(self) -> None:
        self.setIcon(icons.icon("export", theme().colours.text))
