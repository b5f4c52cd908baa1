"""The Beans photographs of the Makerere AI Lab, through `datasets`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from beanleaf_app.errors import DataError
from beanleaf_app.photos.beans_fetch import BeansFetch, NotOnThisComputer
from beanleaf_app.photos.beans_helper import Photo, Request
from beanleaf_app.photos.beans_record import BeansRecord, read_record, record_file, write_record
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.decode_pool import DecodePool, never
from beanleaf_app.photos.photo_loading import LabelledSource, LoadedPhotos, PhotoLoader, known_photos
from beanleaf_app.photos.pixel_cache import PixelCache
from beanleaf_app.photos.progress import Progress, unheard
from beanleaf_app.sentence import Sentence

REPOSITORY = "AI-Lab-Makerere/beans"
SPLITS = ("train", "validation", "test")
_NAME = "Beans"


@dataclass(frozen=True)
class Beans:
    """Where the Beans photographs come from and where they are kept.

    repository : a name on the Hub, or a folder of Parquet files with the same columns
    cache_folder : where records of earlier fetches are kept
    """

    cache_folder: Path
    pool: DecodePool
    pixel_cache: PixelCache
    repository: str = REPOSITORY
    progress: Callable[[Progress], None] = unheard
    should_stop: Callable[[], bool] = never

    def load(self, splits: Sequence[str] = SPLITS) -> dict[str, DataSet]:
        """Those of `splits` that exist, in that order.

        What was loaded before comes from the cache, without `datasets`. Otherwise `datasets` looks on
        this computer first and then asks the Hub. Raises DataError, Cancelled.
        """
        known = {split: self._known(split) for split in splits}
        if all(known.values()):
            return {split: data for split, data in known.items() if data is not None}
        local = Path(self.repository).is_dir()
        try:
            return self._fetch(splits, offline=True)
        except NotOnThisComputer:
            if local:
                raise DataError(
                    "The folder {folder} does not hold the Beans photographs as Parquet files with the "
                    "columns image, image_file_path and labels. Choose another folder.",
                    folder=Path(self.repository).name,
                ) from None
        return self._fetch(splits, offline=False)

    def _known(self, split: str) -> DataSet | None:
        record = read_record(record_file(self.cache_folder, self.repository, split))
        if record is None:
            return None
        pixels = known_photos(self.pixel_cache, record.keys)
        if pixels is None:
            return None
        return DataSet(
            name=_NAME,
            split=split,
            pixels=pixels,
            labels=np.array(record.labels, dtype=np.int64),
            class_names=record.class_names,
            photo_names=record.names,
            unreadable=record.unreadable,
        )

    def _fetch(self, splits: Sequence[str], *, offline: bool) -> dict[str, DataSet]:
        request = Request(
            self.repository,
            tuple(splits),
            offline,
            self.cache_folder / "parquet",
            self.cache_folder / "hub",
        )
        loader = PhotoLoader(self.pool, self.pixel_cache, self.progress, self.should_stop)
        with BeansFetch(request, self.progress, self.should_stop) as fetch:
            contents = fetch.contents()
            loaded: dict[str, DataSet] = {}
            for split, count in contents.counts.items():
                sources = _sources(fetch.photos(count), contents.class_names)
                photos = loader.load(
                    sources, count, Sentence("Reading the Beans photographs ({split})", split=split)
                )
                loaded[split] = self._keep(split, photos, contents.class_names)
            return loaded

    def _keep(self, split: str, photos: LoadedPhotos, class_names: tuple[str, ...]) -> DataSet:
        data = DataSet(
            name=_NAME,
            split=split,
            pixels=photos.pixels,
            labels=photos.labels,
            class_names=class_names,
            photo_names=photos.names,
            unreadable=photos.unreadable,
        )
        record = BeansRecord(
            class_names=class_names,
            names=photos.names,
            labels=tuple(int(label) for label in photos.labels),
            keys=tuple(key for key in photos.keys if key is not None),
            unreadable=photos.unreadable,
        )
        write_record(record_file(self.cache_folder, self.repository, split), record)
        return data


def _sources(photos: Iterator[Photo], class_names: Sequence[str]) -> Iterator[LabelledSource]:
    taken: dict[str, int] = {}
    for photo in photos:
        name = f"{class_names[photo.label]}/{photo.name}"
        taken[name] = taken.get(name, 0) + 1
        # The data set promises nothing about names, and each must be there only once.
        unique = name if taken[name] == 1 else f"{name} ({taken[name]})"
        yield LabelledSource(unique, photo.label, photo.content)
