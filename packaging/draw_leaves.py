"""Draw the leaves that packages are tried with: no photograph of anybody is kept here.

    python packaging/draw_leaves.py FOLDER

FOLDER/leaf.jpg is a sick leaf to be dropped, FOLDER/formats holds one leaf in every format that can be
written here, FOLDER/classes holds folders to train on, and FOLDER/parquet the same as Beans comes.
"""

import io
import sys
from pathlib import Path

import datasets
import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from beanleaf_app.photos.practice_leaves import (
    CLASS_NAMES,
    practice_leaf,
)

FORMATS = ("jpg", "png", "webp", "avif", "tif", "bmp", "gif")
COUNTS = {"train": 20, "validation": 6}  # of each class


def main():
    folder = Path(sys.argv[1])
    (folder / "formats").mkdir(parents=True, exist_ok=True)
    leaf = practice_leaf("bean_rust", np.random.default_rng(0), side=500)
    leaf.save(folder / "leaf.jpg", quality=90)
    for ending in FORMATS:
        leaf.save(folder / "formats" / f"leaf.{ending}")
    for split, count in COUNTS.items():
        draw_split(folder, split, count)


def draw_split(folder, split, count):
    rows = {"image_file_path": [], "image": [], "labels": []}
    for label, name in enumerate(CLASS_NAMES):
        place = folder / "classes" / split / name
        place.mkdir(parents=True, exist_ok=True)
        for number in range(count):
            stream = io.BytesIO()
            seed = [number, label, len(split)]
            practice_leaf(name, np.random.default_rng(seed), side=200).save(stream, "JPEG")
            (place / f"{number}.jpg").write_bytes(stream.getvalue())
            rows["image_file_path"].append(f"{split}/{name}/{number}.jpg")
            rows["image"].append({"bytes": stream.getvalue(), "path": f"{number}.jpg"})
            rows["labels"].append(label)
    features = datasets.Features(
        {
            "image_file_path": datasets.Value("string"),
            "image": datasets.Image(),
            "labels": datasets.ClassLabel(names=list(CLASS_NAMES)),
        }
    )
    (folder / "parquet").mkdir(exist_ok=True)
    table = datasets.Dataset.from_dict(rows, features=features)
    table.to_parquet(folder / "parquet" / f"{split}-00000-of-00001.parquet")


if __name__ == "__main__":
    main()
