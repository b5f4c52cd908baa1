"""Train the model that a fresh install uses, on the train split alone, and choose on validation alone.

    make default-model DATA=FOLDER PICTURES=FOLDER
    python packaging/default_model.py FOLDER [--pictures FOLDER] [--seed N] [--epochs N] [--output FILE]

The folder holds split folders (train, validation) of class folders. PICTURES are pictures without leaves,
from which it learns what to refuse (``packaging/fit_refusal.py``). What the model can do is then told by

    beanleaf evaluate --data FOLDER --split validation --model FILE
"""

from __future__ import annotations

import argparse
import dataclasses
import sys
from pathlib import Path

from fit_refusal import with_refusal

from beanleaf_app.diagnosis.assessment import assess
from beanleaf_app.diagnosis.calibration import fit_temperature
from beanleaf_app.diagnosis.views import logits_of
from beanleaf_app.models.model import Calibration, Model
from beanleaf_app.models.model_file import save_model
from beanleaf_app.models.trained import model_from_run
from beanleaf_app.paths import Paths
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.sources import load_data
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.run import train

# Beyond these odds four looks say on validation what the first one does, however the photographs are changed.
_SURE_ODDS = 1000.0
_RESOURCES = Path(__file__).parents[1] / "resources"


def main() -> int:
    """Train, calibrate, save, and print the measures on validation."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--seed", type=int, default=2)
    parser.add_argument("--epochs", type=int)
    parser.add_argument("--pictures", type=Path)
    parser.add_argument("--output", type=Path, default=_RESOURCES / "default_model.safetensors")
    arguments = parser.parse_args()
    with DecodePool() as pool:
        data = load_data(str(arguments.data), ("train", "validation"), paths=Paths.for_user(), pool=pool)
    training, validation = data["train"], data["validation"]
    config = TrainingConfig.for_network("conv", task="disease", seed=arguments.seed, epochs=arguments.epochs)
    run = train(config, training, validation)
    for report in run:
        print(
            f"epoch {report.epoch} of {config.epochs}: cost {report.cost:.4f}, "
            f"accuracy {report.accuracy:.1%}; validation cost {report.validation_cost:.4f}, "
            f"accuracy {report.validation_accuracy:.1%}; {report.seconds:.0f} s",
            file=sys.stderr,
            flush=True,
        )
    model = model_from_run(run, training, validation)
    model = calibrated(model, validation)
    model = with_refusal(model, training, validation, arguments.pictures)
    save_model(model, arguments.output)
    found = assess(model, validation)
    print(
        f"{arguments.output.name}: epoch {run.result_epoch} of seed {config.seed}, "
        f"temperature {model.calibration.temperature:.3f}; validation ({found.count}): "
        f"disease {found.accuracy_disease:.1%}, health {found.accuracy_health:.1%}, "
        f"log loss {found.log_loss:.4f}, calibration error {found.expected_calibration_error:.4f}"
    )
    return 0


def calibrated(model: Model, validation: DataSet) -> Model:
    """The model that looks at a picture in up to four ways, with the temperature that suits validation."""
    model = dataclasses.replace(model, calibration=Calibration(views=4))
    logits = logits_of(model, validation.pixels)
    temperature = fit_temperature(model.network.output, logits, validation.labels)
    return dataclasses.replace(model, calibration=Calibration(temperature, 4, _SURE_ODDS))


if __name__ == "__main__":
    sys.exit(main())
