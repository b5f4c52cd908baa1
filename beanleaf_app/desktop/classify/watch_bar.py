"""Says that a folder is watched, and ends it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from beanleaf_app.desktop.classify.watched_folder import WatchedFolder, WatchState
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import SPACE, theme


class WatchBar(QFrame):
    """Visible as long as a folder is watched, whatever else is shown."""

    stop_requested = Signal()

    def __init__(self, watched: WatchedFolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watched = watched
        self._icon = QLabel()
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.stop = QPushButton()
        self.stop.clicked.connect(self.stop_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, SPACE // 2, SPACE // 2, SPACE // 2)
        layout.setSpacing(SPACE + SPACE // 2)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.stop)
        self.texts = Texts(self)
        self.texts.put(self.words.setText, self._in_words)
        self.texts.put(self.words.setToolTip, lambda: str(watched.folder or ""))
        self.texts.put(self.stop.setText, lambda: self.tr("Stop watching"))
        watched.changed.connect(self._refresh)
        theme().changed.connect(self._dress)
        self._refresh()

    def _refresh(self) -> None:
        self.texts.refresh()
        self._dress()
        self.setVisible(self._watched.state is not WatchState.OFF)

    def _in_words(self) -> str:
        folder = self._watched.folder
        if folder is None:
            return ""
        name = folder.name or str(folder)
        if self._watched.state is WatchState.LOST:
            sentence = self.tr("The folder «{name}» cannot be reached. Beanleaf goes on when it is back.")
            return sentence.format(name=name)
        if not self._watched.count:
            sentence = self.tr("Watching the folder «{name}»: new photos are classified as they arrive.")
            return sentence.format(name=name)
        sentence = self.tr(
            "Watching the folder «{name}»: %Ln photo(s) arrived so far.", "", self._watched.count
        )
        return sentence.format(name=name)

    def _dress(self) -> None:
        colours = theme()
        name = "unsure" if self._watched.state is WatchState.LOST else "healthy"
        ink, paper = colours.colour(name).name(), colours.colour(f"{name}_soft").name()
        self.setStyleSheet(
            f"WatchBar {{ background: {paper}; border: none; border-radius: {SPACE}px; }} "
            f"WatchBar QLabel {{ color: {ink}; }}"
        )
        self._icon.setPixmap(icons.pixmap("watch", 3 * SPACE, ink, paper, ratio=self.devicePixelRatioF()))
