"""`beanleaf train`: train a network, tell how it goes, keep the model."""

from __future__ import annotations

import argparse
import contextlib
import dataclasses
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from beanleaf_app.commands.data_loading import choose_split, load
from beanleaf_app.commands.history_file import HistoryFile
from beanleaf_app.commands.interruption import stop_on_interrupt
from beanleaf_app.commands.progress_line import ProgressLine, time_left
from beanleaf_app.diagnosis.refusal_teaching import teach_refusal
from beanleaf_app.errors import Cancelled, DataError, UsageError
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.models.model import Model
from beanleaf_app.models.shipped import library_with_shipped_model
from beanleaf_app.models.trained import model_from_run
from beanleaf_app.network.presets import architecture_for, short_name
from beanleaf_app.paths import Paths
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.preprocessing import FEATURES
from beanleaf_app.photos.sources import BEANS, CORRECTED, PRACTICE
from beanleaf_app.training.checkpoint_keeper import check_places
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.report import EpochReport
from beanleaf_app.training.run import TrainingRun
from beanleaf_app.training.run import train as start_training
from beanleaf_app.training.run_configuration import RunConfiguration
from beanleaf_app.training.stuck import DEAD

_INTERRUPTED = 130


def train(arguments: argparse.Namespace, paths: Paths) -> int:
    """Train, save, and print the result; return 0, or 130 after Ctrl-C (the best model so far is kept)."""
    saved = RunConfiguration.load(arguments.config) if arguments.config is not None else None
    config = _config(arguments, saved)
    _check_place(arguments.save_config)
    library = library_with_shipped_model(paths.models)
    # What is impossible is refused before the work, not after it.
    architecture_for(config.network, config.task, FEATURES, n_classes=2)
    name = arguments.name if arguments.name is not None else _free_name(library, config)
    library.path_of(name)
    checkpoint = arguments.checkpoint or arguments.resume
    check_places(checkpoint, arguments.resume)
    line = ProgressLine()
    with stop_on_interrupt() as should_stop:
        source, (data, validation) = (
            _source(arguments, saved),
            _data(arguments, saved, paths, line, should_stop),
        )
        data = data.with_healthy(config.healthy)
        validation = validation.with_healthy(config.healthy) if validation is not None else None
        if saved is not None:
            _compare(saved, data, validation, line, insist=arguments.data is None)
        run = start_training(
            config,
            data,
            validation,
            should_stop,
            cache=paths.gram_cache,
            checkpoint=checkpoint,
            checkpoint_seconds=arguments.checkpoint_seconds,
            resume=arguments.resume,
        )
        line.say(f"Engine: {run.engine_name}. {run.engine_reason}")
        with HistoryFile(arguments.history) as history:
            for report in run.earlier_reports:
                history.add(report)
            for report in run:
                history.add(report)
                if line.wants_text():
                    line.show(_progress(report, config.epochs))
        line.close()
        if not run.reports:
            raise Cancelled
        _tell_trouble(run, line)
        problems = [problem for problem in (history.problem, run.checkpoint_problem) if problem is not None]
        for problem in problems:
            line.say(problem)
        model = model_from_run(run, data, validation)
        library.save(model, name)  # what follows takes a while, and may be interrupted
        if not run.stopped:
            _teach_refusal(model, data, validation, library, name, line, should_stop)
        if arguments.save_config is not None:
            RunConfiguration.of(run, source, data, validation).save(arguments.save_config)
    _print_result(run, name)
    _say_how_to_use(library, name, line)
    if checkpoint is not None:
        _leave_checkpoint(checkpoint, run, line)
    if run.stopped:
        return _INTERRUPTED
    return 1 if problems else 0


def _teach_refusal(
    model: Model,
    data: DataSet,
    validation: DataSet | None,
    library: ModelLibrary,
    name: str,
    line: ProgressLine,
    should_stop: Callable[[], bool],
) -> None:
    """Let the model learn what is no leaf, where it can, and save it again."""
    if line.wants_text():
        line.show("Learning to refuse pictures that show no leaf")
    with contextlib.suppress(Cancelled):
        taught = teach_refusal(model, data, validation, should_stop)
        if taught is not model:
            library.save(taught, name)
    line.close()


def _leave_checkpoint(checkpoint: Path, run: TrainingRun, line: ProgressLine) -> None:
    """Of a training that is over nothing is left to go on with."""
    if run.stopped:
        line.say(f"To go on with this training: the same command with --resume {str(checkpoint)!r}")
    else:
        with contextlib.suppress(OSError):
            checkpoint.unlink(missing_ok=True)


def _free_name(library: ModelLibrary, config: TrainingConfig) -> str:
    return library.free_name(f"{short_name(config.network)} {config.task}")


def _config(arguments: argparse.Namespace, saved: RunConfiguration | None) -> TrainingConfig:
    options = {
        "task": arguments.task,
        "healthy": arguments.healthy,
        "engine": arguments.engine,
        "epochs": arguments.epochs,
        "learning_rate": arguments.learning_rate,
        "batch_size": arguments.batch_size,
        "seed": arguments.seed,
        "redraw": False if arguments.no_redraw else None,
        "optimiser": arguments.optimiser,
        "schedule": arguments.schedule,
        "weight_decay": arguments.weight_decay,
        "label_smoothing": arguments.label_smoothing,
        "augment": arguments.augment,
        "average": arguments.average,
        "momentum": arguments.momentum,
        "patience": arguments.patience,
    }
    if saved is None:
        return TrainingConfig.for_network(arguments.network or "article", **options)
    changed = {name: value for name, value in options.items() if value is not None}
    return dataclasses.replace(saved.config, network=arguments.network or saved.config.network, **changed)


def _source(arguments: argparse.Namespace, saved: RunConfiguration | None) -> str:
    """What to learn from, so that it is found again from any folder."""
    source: str | None = arguments.data
    if source is None and saved is not None:
        source = saved.source
    if not source:
        raise UsageError(
            "The configuration does not say where its photographs are. Add --data FOLDER, where FOLDER is "
            f"«{saved.data_name if saved is not None else ''}»."
        )
    return source if source in (BEANS, CORRECTED, PRACTICE) else str(Path(source).expanduser().resolve())


def _data(
    arguments: argparse.Namespace,
    saved: RunConfiguration | None,
    paths: Paths,
    line: ProgressLine,
    should_stop: Callable[[], bool],
) -> tuple[DataSet, DataSet | None]:
    source = _source(arguments, saved)
    asked = arguments.split or (saved.split if saved is not None else None)
    split = choose_split(source, asked, ("train",), paths)
    wanted = (split, "validation") if split != "validation" else (split,)
    loaded = load(source, wanted, paths, line, should_stop)
    return loaded[split], loaded.get("validation") if split != "validation" else None


def _compare(
    saved: RunConfiguration, data: DataSet, validation: DataSet | None, line: ProgressLine, *, insist: bool
) -> None:
    """Say what will not be as it was; refuse it where the person did not ask for it with --data."""
    difference = saved.difference(data, validation)
    if difference is not None and insist:
        raise DataError(f"{difference} To train all the same, add --data {saved.source!r}.")
    for sentence in (difference, saved.other_versions):
        if sentence is not None:
            line.say(sentence)


def _check_place(path: Path | None) -> None:
    """Refuse what cannot be written before the work, not after it."""
    if path is not None and (path.is_dir() or not path.absolute().parent.is_dir()):
        raise UsageError(
            f"The configuration cannot be written to «{path}». Name a file in a folder that exists."
        )


def _progress(report: EpochReport, epochs: int) -> str:
    text = f"epoch {report.epoch} of {epochs}, cost {report.cost:.4f}, accuracy {report.accuracy:.1%}"
    if report.validation_accuracy is not None:
        text += f", validation {report.validation_accuracy:.1%}"
    left = time_left(report.epoch, epochs, report.seconds)
    return f"{text}, {left}" if left else text


def _tell_trouble(run: TrainingRun, line: ProgressLine) -> None:
    for trouble, count in Counter(run.redraws).items():
        often = f", {count} times" if count > 1 else ""
        line.say(f"{_WHAT_HAPPENED[trouble == DEAD]} Beanleaf drew other starting weights{often}.")
    if run.trouble is not None:
        hope = "more epochs or another learning rate" if run.config.redraw else "leaving out --no-redraw"
        line.say(f"{_WHAT_HAPPENED[run.trouble == DEAD]} Try {hope}, or another seed.")


_WHAT_HAPPENED = {
    True: "A network died: every unit of a layer was at zero for every leaf, so it could learn no more.",
    False: "A network got stuck: after its last epoch it did hardly better than one answer for every leaf.",
}


def _print_result(run: TrainingRun, name: str) -> None:
    report = run.reports[run.result_epoch]
    print(f"model       {name}")
    print(f"epoch       {report.epoch}{_why_this_epoch(run)}")
    print(f"training    accuracy {report.accuracy:.1%}, cost {report.cost:.6f}")
    if report.validation_accuracy is not None:
        print(f"validation  accuracy {report.validation_accuracy:.1%}, cost {report.validation_cost:.6f}")


def _why_this_epoch(run: TrainingRun) -> str:
    if run.stopped:
        return " (stopped; the best so far)"
    if run.ended_early:
        return f" (the best; the {run.config.patience} after it were no better)"
    return ""


def _say_how_to_use(library: ModelLibrary, name: str, line: ProgressLine) -> None:
    if library.in_use == name:
        line.say(f"«{name}» is the model in use: beanleaf classify PHOTO")
    else:
        line.say(f"To classify with it: beanleaf models use {name!r}, or beanleaf classify --model {name!r}")
