"""Loading a data set for a command, with progress on standard error."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from beanleaf_app.commands.progress_line import ProgressLine
from beanleaf_app.commands.shown_text import shown
from beanleaf_app.paths import Paths
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.progress import Progress
from beanleaf_app.photos.sources import load_data

_NAMED = 5


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
            line.show(
                f"{progress.doing} {progress.done} of {progress.total}" if progress.total else progress.doing
            )

    with DecodePool() as pool:
        loaded = load_data(source, splits, paths=paths, pool=pool, progress=show, should_stop=should_stop)
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
