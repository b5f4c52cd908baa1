"""Loading a data set for a command, with progress on standard error."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from beanleaf_app.commands.progress_line import ProgressLine
from beanleaf_app.commands.shown_text import shown
from beanleaf_app.errors import UsageError
from beanleaf_app.history.leaf_sources import load_leaves, splits_of
from beanleaf_app.paths import Paths
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.progress import Progress

_NAMED = 5
_OTHER_SPLIT_NAMES = {"val": "validation", "valid": "validation"}


def choose_split(source: str, asked: str | None, preferred: Sequence[str], paths: Paths) -> str:
    """The split of this name, or the first of those preferred that there is.

    Raises
    ------
    UsageError : if there is no such split
    DataError : if the data set cannot be had
    """
    held = splits_of(source, paths)
    wanted = (_OTHER_SPLIT_NAMES.get(asked, asked),) if asked is not None else preferred
    for split in wanted:
        if split in held:
            return split
    raise UsageError(
        f"«{source}» has no photographs for {asked or ' or '.join(preferred)}. "
        f"It holds: {', '.join(held)}. Choose one with --split."
    )


def load(
    source: str,
    splits: Sequence[str],
    paths: Paths,
    line: ProgressLine,
    should_stop: Callable[[], bool] = lambda: False,
) -> dict[str, DataSet]:
    """The splits that exist of those asked for; files that were left out are named on standard error.

    Raises
    ------
    DataError : if the data set cannot be had
    Cancelled : once ``should_stop()`` says so
    """

    def show(progress: Progress) -> None:
        if line.wants_text():
            doing = shown(progress.doing)
            line.show(f"{doing} {progress.done} of {progress.total}" if progress.total else doing)

    with DecodePool() as pool:
        loaded = load_leaves(source, splits, paths=paths, pool=pool, progress=show, should_stop=should_stop)
    for data in loaded.values():
        _name_unreadable(data, line)
    return loaded


def _name_unreadable(data: DataSet, line: ProgressLine) -> None:
    count = len(data.unreadable)
    if not count:
        return
    line.say(f"{count} {'file was' if count == 1 else 'files were'} left out of {data.split}:")
    for file in data.unreadable[:_NAMED]:
        line.say(f"  {shown(file.name)}: {shown(file.reason)}")
    if count > _NAMED:
        line.say(f"  and {count - _NAMED} more")
