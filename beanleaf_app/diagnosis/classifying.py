"""From photographs on disk to verdicts, one result for each."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from beanleaf_app.diagnosis.verdict import Verdict, diagnose
from beanleaf_app.errors import PhotoError
from beanleaf_app.models.model import Model
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.decoding import DecodedPhoto


@dataclass(frozen=True, eq=False)
class PhotoResult:
    """What became of one photograph: a verdict, or a sentence in ``error``."""

    path: Path
    verdict: Verdict | None
    photo: DecodedPhoto | None
    error: str | None


def classify_photos(
    model: Model,
    paths: Iterable[Path],
    pool: DecodePool,
    *,
    preview_side: int = 0,
    whole: bool = False,
    should_stop: Callable[[], bool] = lambda: False,
) -> Iterator[PhotoResult]:
    """Exactly one result for each path, in the order given. Paths are taken as they are needed.

    Parameters
    ----------
    preview_side : the longest side in pixels of each result's preview; 0 for none
    whole : the previews show the whole photographs, not the squares that the network saw

    Raises
    ------
    Cancelled : once ``should_stop()`` says so
    """
    taken: deque[Path] = deque()

    def noted() -> Iterator[Path]:
        for path in paths:
            taken.append(path)
            yield path

    all_decoded = pool.decode_all(noted(), preview_side=preview_side, whole=whole, should_stop=should_stop)
    for _, decoded in all_decoded:
        path = taken.popleft()
        if isinstance(decoded, PhotoError):
            yield PhotoResult(path, None, None, str(decoded))
        else:
            (verdict,) = diagnose(model, decoded.pixels[None])
            yield PhotoResult(path, verdict, decoded, None)
