"""Where Beanleaf keeps things. The one door to the user's folders."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import platformdirs

_NAME = "beanleaf"


@dataclass(frozen=True)
class Paths:
    """The folders of one person on one computer. Making a Paths creates no folder.

    data : what the person would miss if it were lost (the model library, the history)
    cache : what the program can make again (decoded photographs)
    config : settings
    log : log files
    """

    data: Path
    cache: Path
    config: Path
    log: Path

    @classmethod
    def for_user(cls, data_dir: Path | None = None) -> Paths:
        """The folders this system names for this person, or ``data_dir`` in place of the first."""
        dirs = platformdirs.PlatformDirs(_NAME, appauthor=False)
        return cls(
            data=data_dir if data_dir is not None else dirs.user_data_path,
            cache=dirs.user_cache_path,
            config=dirs.user_config_path,
            log=dirs.user_log_path,
        )

    @property
    def models(self) -> Path:
        """The folder of the model library."""
        return self.data / "models"

    @property
    def history(self) -> Path:
        """The file that keeps what was classified."""
        return self.data / "history.sqlite3"

    @property
    def unfinished(self) -> Path:
        """The folder of trainings that can be gone on with."""
        return self.data / "unfinished"

    @property
    def gram_cache(self) -> Path:
        """The folder of Gram matrices that a second training of the same photographs uses again."""
        return self.cache / "gram"
