"""What was deleted from the history and can still be brought back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from beanleaf_app.desktop.history.history_desk import HistoryDesk
from beanleaf_app.desktop.history.removal_owner import RemovalOwner
from beanleaf_app.history.removed_photos import (
    Removal,
    forget,
    forget_old,
    removals,
    remove,
    restore,
)
from beanleaf_app.history.store import HistoryStore


class HistoryBin(QObject):
    """Deletes, takes that back, and deletes for good: at the person's word, or when the window closes.

    What waits is read from the file, so that a deletion before a crash can be taken back after it. What
    another window has deleted is for that window to take back.
    """

    changed = Signal()  # `last` is another one now

    def __init__(self, desk: HistoryDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.last: Removal | None = None
        self._owner = RemovalOwner(desk.path)
        self._own: list[str] = []

    def refresh(self) -> None:
        """Look into the file again."""
        self._desk.ask(self._waiting, self._on_read)

    def clear_away(self) -> None:
        """Delete for good what has waited for a day or longer, and look what is left."""

        def clear(store: HistoryStore) -> list[Removal]:
            forget_old(store)
            return self._waiting(store)

        self._desk.ask(clear, self._on_read)

    def delete(self, choose: Callable[[HistoryStore], Sequence[int]]) -> None:
        """Take out the photographs whose ids `choose` finds; `undo` brings them back."""

        def work(store: HistoryStore) -> None:
            removal = self._owner.new_removal()
            self._own.append(removal)
            remove(store, choose(store), removal)

        self._desk.finally_do(self._forget_own)
        self._desk.change(work)

    def undo(self) -> None:
        """Bring back what was deleted last."""
        if self.last is not None:
            name = self.last.name
            self._desk.change(lambda store: restore(store, name))

    def forget(self) -> None:
        """Delete for good what was deleted last."""
        if self.last is not None:
            name = self.last.name
            self._desk.change(lambda store: forget(store, [name]))

    def _waiting(self, store: HistoryStore) -> list[Removal]:
        return [one for one in removals(store) if self._owner.may_take_back(one)]

    def _forget_own(self, store: HistoryStore) -> None:
        forget(store, self._own)
        self._owner.leave()

    def _on_read(self, found: Sequence[Removal]) -> None:
        last = found[-1] if found else None
        if last != self.last:
            self.last = last
            self.changed.emit()
