"""Teach a model file to refuse pictures that show no leaf, and set its thresholds on validation.

    make fit-refusal MODEL=FILE DATA=FOLDER PICTURES=FOLDER
    python packaging/fit_refusal.py MODEL DATA [--pictures FOLDER] [--output FILE] [--held-out N]

DATA holds train and validation leaves, PICTURES a folder of pictures without leaves for each source
(``packaging/refusal_pictures.py`` collects some). Without PICTURES the drawn ones alone are used, and
everyday photographs are refused less often. ``--held-out 5`` first says how the refusal does on sources
that it was not taught with: five times, each time without a fifth of them.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from beanleaf_app.diagnosis.leaf_features import leaf_features
from beanleaf_app.diagnosis.refusal_teaching import (
    KnownLeaves,
    OtherPictures,
    as_pixels,
    drawn_pictures,
    with_check,
)
from beanleaf_app.models.model import Model
from beanleaf_app.models.model_file import load_model, save_model
from beanleaf_app.paths import Paths
from beanleaf_app.photos.augmentation import augment
from beanleaf_app.photos.colours import to_rgb
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.finding import find_photos
from beanleaf_app.photos.preprocessing import to_pixels
from beanleaf_app.photos.sources import load_data
from beanleaf_app.training.blas_threads import one_blas_thread

_CROPS, _FEWEST_CROPS = 120, 2  # of a source, and of a picture
_SMALLEST_CROP = 0.35  # of the shorter side


def main() -> int:
    """Fit, save, and say what the thresholds are."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("model", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("--pictures", type=Path)
    parser.add_argument("--output", type=Path, help="instead of the model's own file")
    parser.add_argument("--held-out", type=int, default=0, metavar="N")
    arguments = parser.parse_args()
    model = load_model(arguments.model)
    with DecodePool() as pool:
        data = load_data(str(arguments.data), ("train", "validation"), paths=Paths.for_user(), pool=pool)
    fitted = with_refusal(
        model, data["train"], data["validation"], arguments.pictures, held_out=arguments.held_out
    )
    save_model(fitted, arguments.output or arguments.model)
    return 0


def with_refusal(
    model: Model, training: DataSet, validation: DataSet, pictures: Path | None, *, held_out: int = 0
) -> Model:
    """The model with a leaf check and an unsure band; what is measured on the way is printed."""
    with one_blas_thread():
        leaves = KnownLeaves.of(model.network, training.pixels, validation.pixels)
        others = drawn_pictures(model.network)
        if pictures is None:
            print("No pictures were given (PICTURES=FOLDER), so the refusal learns from drawn ones alone.")
        else:
            found = [_photographs(model, folder) for folder in _folders(pictures)]
            others += [source for source in found if source is not None]
        if held_out:
            _print_held_out(leaves, others, held_out)
        check = leaves.check_against(others)
        fitted = with_check(model, check, validation)
        kept = float(check.shows_leaf(leaf_features(model.network, validation.pixels)).mean())
    print(
        f"leaf check: {sum(len(o.whole) for o in others)} pictures of {len(others)} sources, "
        f"{kept:.1%} of validation taken for leaves; "
        f"unsure from {fitted.thresholds.unsure_low:.3f} to {fitted.thresholds.unsure_high:.3f}"
    )
    return fitted


def _photographs(model: Model, folder: Path) -> OtherPictures | None:
    """The pictures of one folder; None if there is none that can be read."""
    rng = np.random.default_rng(2)
    files = list(find_photos([folder]))
    of_each = max(_FEWEST_CROPS, min(24, _CROPS // max(1, len(files))))
    whole, crops = [], []
    for file in files:
        try:
            with Image.open(file) as opened:
                opened.load()
                picture = opened.copy()
        except OSError as error:
            print(f"{file.name}: left out, {error}")
            continue
        whole.append(to_pixels(to_rgb(picture)))
        crops += [_crop(picture, rng) for _ in range(of_each)]
    if not whole:
        return None
    chosen = rng.permutation(len(crops))[:_CROPS]
    changed = as_pixels(augment(np.stack(crops)[chosen], rng))
    return OtherPictures(
        folder.name,
        leaf_features(model.network, np.stack(whole)),
        leaf_features(model.network, changed),
        len(whole) ** 0.5,
    )


def _crop(picture: Image.Image, rng: np.random.Generator) -> NDArray[np.uint8]:
    """A square somewhere in the picture; what is cut out (has transparency) lies on any colour."""
    if picture.has_transparency_data:
        cut_out = picture.convert("RGBA")
        ground = Image.new("RGBA", picture.size, (*rng.integers(0, 256, 3).tolist(), 255))
        picture = Image.alpha_composite(ground, cut_out)
    rgb = picture.convert("RGB")
    side = round(min(rgb.size) * rng.uniform(_SMALLEST_CROP, 1))
    left, top = (int(rng.integers(0, length - side + 1)) for length in rgb.size)
    return to_pixels(rgb.crop((left, top, left + side, top + side)))


def _print_held_out(leaves: KnownLeaves, others: list[OtherPictures], parts: int) -> None:
    """How many pictures of each source a check that never saw that source takes for leaves."""
    taken, total = 0, 0
    for part in range(parts):
        check = leaves.check_against([other for n, other in enumerate(others) if n % parts != part])
        for other in others[part::parts]:
            wrong = int(check.shows_leaf(other.whole).sum())
            print(f"held out {other.source}: {wrong} of {len(other.whole)} taken for leaves", flush=True)
            if not other.source.startswith("drawn"):
                taken, total = taken + wrong, total + len(other.whole)
    if total:
        print(f"held out, photographs of all sources: {taken} of {total} ({taken / total:.1%})")


def _folders(root: Path) -> list[Path]:
    return sorted(path for path in root.iterdir() if path.is_dir() and any(find_photos([path])))


if __name__ == "__main__":
    sys.exit(main())
