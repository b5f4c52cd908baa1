"""From photographs on disk to verdicts, one result for each."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from beanleaf_app.diagnosis.verdict import Verdict, diagnose
from beanleaf_app.errors import PhotoError
from beanleaf_app.models.model import Model
from beanleaf_app.network.parallel import without_others
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.decoding import DecodedPhoto
from beanleaf_app.training.blas_threads import one_blas_thread


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
    thumbnail_side: int = 0,
    should_stop: Callable[[], bool] = lambda: False,
) -> Iterator[PhotoResult]:
    """Exactly one result for each path, in the order given. Paths are taken as they are needed.

    Parameters
    ----------
    preview_side, thumbnail_side : the longest side in pixels of the pictures that come with each result;
        0 for none

    Raises
    ------
    Cancelled : once ``should_stop()`` says so
    """
    taken: deque[Path] = deque()

    def noted() -> Iterator[Path]:
        for path in paths:
            taken.append(path)
            yield path

    all_decoded = pool.decode_all(
        noted(), preview_side=preview_side, thumbnail_side=thumbnail_side, should_stop=should_stop
    )
    # For all of them: where the cores are busy, to enter and leave takes as long as half a layer.
    with one_blas_thread():
        for _, decoded in all_decoded:
            path = taken.popleft()
            if isinstance(decoded, PhotoError):
                yield PhotoResult(path, None, None, str(decoded))
            else:
                # While others are being decoded, no core is free to help.
                with without_others() if taken else nullcontext():
                    # Alone: among others the last digits would depend on which were ready together.
                    (verdict,) = diagnose(model, decoded.pixels[None])
                yield PhotoResult(path, verdict, decoded, None)
