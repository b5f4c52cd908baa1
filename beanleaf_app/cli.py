"""The command line: what the words mean, and which command they call."""

from __future__ import annotations

import argparse
import contextlib
import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from beanleaf_app import __version__
from beanleaf_app.commands.shown_text import shown
from beanleaf_app.errors import BeanleafError, Cancelled, UsageError
from beanleaf_app.paths import Paths

EXIT_DONE = 0
EXIT_FAILED = 1
EXIT_USAGE = 2
EXIT_INTERRUPTED = 130  # what shells report for a program ended by Ctrl-C

_COMMANDS = """\
commands:
  beanleaf classify PHOTO|FOLDER...   say of each photograph whether the leaf is healthy or sick
  beanleaf train --data WHAT          train a network and keep the model
  beanleaf evaluate --data FOLDER     measure a model on photographs whose classes are known
  beanleaf doctor                     print what a bug report needs, and test one drawn leaf
  beanleaf models ...                 list, choose, rename, import, export and remove models
Each answers to --help.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line and return the exit code: 0 done, 1 not (all) done, 2 wrong usage."""
    words = list(sys.argv[1:] if argv is None else argv)
    _make_output_safe()
    try:
        code = _run(words)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read our output has gone, and needs no explanation
        _discard_output()
        return EXIT_FAILED
    except OSError as error:  # every other file has a sentence of its own where it is read or written
        _discard_output()
        return _complain(f"A file could not be used: {error.strerror or error}.", EXIT_FAILED)
    except UsageError as error:
        return _complain(error, EXIT_USAGE)
    except BeanleafError as error:
        return _complain(error, EXIT_FAILED)
    except (KeyboardInterrupt, Cancelled):
        print("beanleaf: stopped.", file=sys.stderr)
        return EXIT_INTERRUPTED
    return code


def _run(words: Sequence[str]) -> int:
    try:
        arguments = _parser_for(words).parse_args(words)
    except SystemExit as leaving:  # argparse: --help, --version, or a usage error it has explained
        return leaving.code if isinstance(leaving.code, int) else EXIT_USAGE
    if arguments.run is not _open_window:
        gc.enable()  # __main__ had it off; the window waits until it shows
    try:
        code: int = arguments.run(arguments, Paths.for_user(arguments.data_dir))
    except MemoryError:
        raise BeanleafError("The computer ran out of memory. Close other programs and try again.") from None
    return code


def _complain(sentence: object, code: int) -> int:
    with contextlib.suppress(OSError):  # nobody may be left to read it
        print(f"beanleaf: {shown(str(sentence))}", file=sys.stderr)
    return code


def _discard_output() -> None:
    """Python writes what is left when it ends, and would complain once more about the same fault."""
    try:
        sys.stdout.flush()
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _make_output_safe() -> None:
    """A file name can hold what the terminal's encoding cannot: show it escaped instead of failing."""
    # A program without a console has no streams at all.
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - for as long as the program runs
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - the same
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _parser_for(words: Sequence[str]) -> argparse.ArgumentParser:
    command = next((word for word in _plain_words(words)), None)
    return _command_parser() if command in _ADD_COMMANDS else _window_parser()


def _plain_words(words: Sequence[str]) -> list[str]:
    """The words that are neither options nor the folder that belongs to --data-dir."""
    return [
        word
        for previous, word in zip(["", *words], words, strict=False)
        if not word.startswith("-") and previous != "--data-dir"
    ]


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="beanleaf",
        description="Tell from a photograph whether a bean leaf is healthy or sick. "
        "Without a command the window opens, and classifies what was given.",
        epilog=_COMMANDS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("given", nargs="*", metavar="PHOTO|FOLDER", help="photographs to classify")
    parser.add_argument("--version", action="version", version=f"beanleaf {__version__}")
    _add_data_dir(parser, None)
    parser.set_defaults(run=_open_window)
    return parser


def _command_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="beanleaf", allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"beanleaf {__version__}")
    _add_data_dir(parser, None)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, add in _ADD_COMMANDS.items():
        command = commands.add_parser(name, help=add.__doc__, description=add.__doc__, allow_abbrev=False)
        _add_data_dir(command, argparse.SUPPRESS)
        command.add_argument("--version", action="version", version=f"beanleaf {__version__}")
        add(command)
    return parser


def _add_data_dir(parser: argparse.ArgumentParser, default: object) -> None:
    parser.add_argument(
        "--data-dir",
        type=Path,
        default=default,
        metavar="DIR",
        help="keep the models here instead of in the user's data folder",
    )


def _add_classify(parser: argparse.ArgumentParser) -> None:
    """Say of each photograph whether the leaf is healthy or sick."""
    parser.add_argument("given", nargs="+", type=Path, metavar="PHOTO|FOLDER")
    parser.add_argument("--model", metavar="NAME|FILE", help="instead of the model in use")
    parser.add_argument("--json", action="store_true", help="one JSON object for each photograph")
    parser.set_defaults(run=_classify)


def _add_train(parser: argparse.ArgumentParser) -> None:
    """Train a network and keep the model."""
    from beanleaf_app.commands.train_arguments import add_train_arguments  # noqa: PLC0415 - loads NumPy

    add_train_arguments(parser)
    parser.set_defaults(run=_train)


def _add_evaluate(parser: argparse.ArgumentParser) -> None:
    """Measure a model on photographs whose classes are known."""
    parser.add_argument("--data", metavar="FOLDER", help="class folders or split folders")
    parser.add_argument("--split", metavar="NAME", help="default: validation, else what there is")
    parser.add_argument("--model", metavar="NAME|FILE", help="instead of the model in use")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument(
        "--robustness", action="store_true", help="also on the same photographs blurred, dark, turned, ..."
    )
    parser.add_argument(
        "--non-leaves",
        metavar="FOLDER|drawn",
        help="how many pictures without a leaf get a verdict, for each folder inside FOLDER",
    )
    parser.set_defaults(run=_evaluate)


def _add_models(parser: argparse.ArgumentParser) -> None:
    """List, choose, rename, duplicate, import, export and remove models."""
    actions = parser.add_subparsers(required=True, metavar="ACTION", dest="action")
    for action, words, what in (
        ("list", (), "every model, the one in use marked"),
        ("use", ("name",), "classify with this model from now on"),
        ("import", ("file",), "copy a model file into the library"),
        ("export", ("name", "file"), "copy a model out of the library; FILE.onnx writes it as ONNX"),
        ("rename", ("name", "new"), "give a model another name"),
        ("duplicate", ("name",), "keep a copy of a model under another name"),
        ("remove", ("name",), "delete a model"),
    ):
        parser_of_action = actions.add_parser(action, help=what, description=what, allow_abbrev=False)
        _add_data_dir(parser_of_action, argparse.SUPPRESS)
        for word in words:
            parser_of_action.add_argument(word, metavar=word.upper(), type=Path if word == "file" else str)
        if action == "export":
            parser_of_action.add_argument(
                "--card", action="store_true", help="and write what the model is beside it, as Markdown"
            )
        elif action == "duplicate":
            parser_of_action.add_argument("new", metavar="NEW", nargs="?", help="default: a free name")
    parser.set_defaults(run=_models)


def _add_doctor(parser: argparse.ArgumentParser) -> None:
    """Print what a bug report needs, and test one drawn leaf."""
    parser.set_defaults(run=_doctor)


# Each command is imported when it is called: `classify` must not pay for the imports of `train`.


def _classify(arguments: argparse.Namespace, paths: Paths) -> int:
    from beanleaf_app.commands.classify import classify  # noqa: PLC0415

    return classify(arguments, paths)


def _train(arguments: argparse.Namespace, paths: Paths) -> int:
    from beanleaf_app.commands.train import train  # noqa: PLC0415

    return train(arguments, paths)


def _evaluate(arguments: argparse.Namespace, paths: Paths) -> int:
    from beanleaf_app.commands.evaluate import evaluate  # noqa: PLC0415

    return evaluate(arguments, paths)


def _models(arguments: argparse.Namespace, paths: Paths) -> int:
    from beanleaf_app.commands.models import models  # noqa: PLC0415

    return models(arguments, paths)


def _doctor(arguments: argparse.Namespace, paths: Paths) -> int:
    from beanleaf_app import app  # noqa: PLC0415 - loads Qt only when it is asked about the window
    from beanleaf_app.commands.doctor import doctor  # noqa: PLC0415

    return doctor(arguments, paths, app.about_window)


def _open_window(arguments: argparse.Namespace, paths: Paths) -> int:
    from beanleaf_app import app  # noqa: PLC0415 - only the window needs Qt

    return app.run(paths, arguments.given)


_ADD_COMMANDS: dict[str, Callable[[argparse.ArgumentParser], None]] = {
    "classify": _add_classify,
    "train": _add_train,
    "evaluate": _add_evaluate,
    "models": _add_models,
    "doctor": _add_doctor,
}
