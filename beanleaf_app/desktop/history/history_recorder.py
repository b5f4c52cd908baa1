"""Everything that is classified goes into the history, half a second later at most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from beanleaf_app.desktop import history_settings
from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.card_record import completed, record_of
from beanleaf_app.desktop.history.history_desk import HistoryDesk
from beanleaf_app.desktop.settings import Settings
from beanleaf_app.history.record import Record, utc_now

if TYPE_CHECKING:
    from beanleaf_app.history.store import HistoryStore

_MILLISECONDS_BETWEEN_BATCHES = 500
_KEPT = (
    CardState.HEALTHY,
    CardState.SICK,
    CardState.UNSURE,
    CardState.NOT_A_LEAF,
    CardState.UNREADABLE,
)


class HistoryRecorder(QObject):
    """Gathers judged cards and hands them to the desk in batches, unless the person does not want it."""

    keeping_changed = Signal(bool)

    def __init__(self, desk: HistoryDesk, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._settings = settings
        self._fresh: list[tuple[Record, bytes | None]] = []
        self._batch = QTimer(self)
        self._batch.setSingleShot(True)
        self._batch.setInterval(_MILLISECONDS_BETWEEN_BATCHES)
        self._batch.timeout.connect(self.flush)

    @property
    def is_keeping(self) -> bool:
        return self._settings.get(history_settings.KEEP)

    def set_keeping(self, keeping: bool) -> None:
        """Whether to keep what is classified from now on; remembered. What is kept already stays."""
        if keeping != self.is_keeping:
            self._settings.set(history_settings.KEEP, keeping)
            self.keeping_changed.emit(keeping)

    def take(self, cards: list[Card]) -> None:
        """Keep what became of these photographs."""
        if not self.is_keeping:
            return
        now = utc_now()
        judged = [card for card in cards if card.state in _KEPT]
        self._fresh += [(record_of(card, now), card.picture) for card in judged]
        if self._fresh and not self._batch.isActive():
            self._batch.start()

    def flush(self) -> None:
        """Write now what has been gathered."""
        self._batch.stop()
        fresh, self._fresh = self._fresh, []
        if fresh:
            self._desk.change(lambda store: _keep(store, fresh))


def _keep(store: HistoryStore, fresh: list[tuple[Record, bytes | None]]) -> None:
    store.add([completed(record, picture) for record, picture in fresh])
