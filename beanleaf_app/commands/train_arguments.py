"""The options of `beanleaf train`."""

from __future__ import annotations

import argparse
from pathlib import Path

from beanleaf_app.training.config import OPTIMISERS, SCHEDULES


def add_train_arguments(parser: argparse.ArgumentParser) -> None:
    """Everything that `beanleaf train` can be told."""
    data = parser.add_argument(
        "--data",
        required=True,
        metavar="beans|practice|corrected|FOLDER",
        help="the Beans photographs, leaves drawn by the program, the photographs that were corrected in the "
        "history, or a folder of class folders",
    )

    def configuration(name: str) -> Path:
        data.required = False  # the configuration says what to learn from
        return Path(name)

    parser.add_argument(
        "--config",
        type=configuration,
        metavar="FILE",
        help="do the training of this file again; what else is given changes it",
    )
    parser.add_argument(
        "--save-config", type=Path, metavar="FILE", help="write all that is needed to do this training again"
    )
    # Without a default, so that a configuration is changed only by what is given.
    parser.add_argument(
        "--network",
        metavar="article|wide|conv|LAYERS",
        help="or hidden layers, such as 16,8 (nodes) or 'conv 24, norm, pool, relu, average, dropout 0.3'; "
        "default: article",
    )
    parser.add_argument("--task", choices=("health", "disease"), help="default: health")
    parser.add_argument("--healthy", metavar="CLASS", help="of healthy leaves; default: the name says so")
    parser.add_argument("--engine", choices=("auto", "exact", "minibatch"), help="default: auto")
    parser.add_argument("--epochs", type=int, metavar="N", help="default: 1000; conv: 160")
    parser.add_argument("--learning-rate", type=float, metavar="X", help="default: 0.001; conv: 0.003")
    parser.add_argument("--batch-size", type=int, metavar="N", help="default: the whole batch; conv: 32")
    parser.add_argument("--optimiser", choices=OPTIMISERS, help="default: gd; conv: adamw")
    parser.add_argument("--schedule", choices=SCHEDULES, help="of the learning rate; conv: one-cycle")
    parser.add_argument("--momentum", type=float, metavar="X", help="of gradient descent; default: 0")
    parser.add_argument("--weight-decay", type=float, metavar="X", help="default: 0; conv: 0.001")
    parser.add_argument("--label-smoothing", type=float, metavar="X", help="default: 0; conv: 0.05")
    parser.add_argument("--average", type=float, metavar="X", help="of the weights; default: 0; conv: 0.99")
    parser.add_argument(
        "--augment",
        action=argparse.BooleanOptionalAction,
        help="change the photographs anew for every epoch; conv does",
    )
    parser.add_argument(
        "--patience", type=int, metavar="N", help="end after N epochs without a better one; default: never"
    )
    parser.add_argument("--seed", type=int, metavar="N", help="of the starting weights; default: 0")
    parser.add_argument("--split", metavar="NAME", help="learn from this split instead of train")
    parser.add_argument("--name", metavar="NAME", help="of the model; one of the same name is replaced")
    parser.add_argument("--history", type=Path, metavar="FILE.jsonl", help="one JSON object for each epoch")
    parser.add_argument(
        "--checkpoint", type=Path, metavar="FILE", help="put the training down here as it goes on"
    )
    parser.add_argument(
        "--checkpoint-seconds", type=float, default=30.0, metavar="X", help="between two times; default: 30"
    )
    parser.add_argument(
        "--resume", type=Path, metavar="FILE", help="go on from this checkpoint, with all else as before"
    )
    parser.add_argument(
        "--no-redraw", action="store_true", help="keep the starting weights of a network that learns nothing"
    )
