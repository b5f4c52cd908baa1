"""`beanleaf models`: the model library from the command line."""

from __future__ import annotations

import argparse
import sys

from beanleaf_app.commands.shown_text import shown
from beanleaf_app.models.card import ModelCard
from beanleaf_app.models.exporting import export_model
from beanleaf_app.models.library import ModelEntry, ModelLibrary
from beanleaf_app.models.shipped import library_with_shipped_model
from beanleaf_app.paths import Paths


def models(arguments: argparse.Namespace, paths: Paths) -> int:
    """List the models, or do one thing to one of them; return 0."""
    library = library_with_shipped_model(paths.models)
    if arguments.action == "list":
        _list(library)
    elif arguments.action == "use":
        library.use(arguments.name)
    elif arguments.action == "import":
        print(library.import_file(arguments.file))
    elif arguments.action == "export":
        export_model(library, arguments.name, arguments.file, with_card=arguments.card)
    elif arguments.action == "rename":
        library.rename(arguments.name, arguments.new)
    elif arguments.action == "duplicate":
        print(library.duplicate(arguments.name, arguments.new))
    elif arguments.action == "remove":
        library.remove(arguments.name)
    return 0


def _list(library: ModelLibrary) -> None:
    entries = library.list()
    for entry in entries:
        print(_line(entry))
    if not entries:
        print("There is no model yet. Make one with: beanleaf train --data practice", file=sys.stderr)


def _line(entry: ModelEntry) -> str:
    mark = "*" if entry.in_use else " "
    if entry.model is None:
        return f"{mark} {entry.name}: {shown(entry.problem or '')}"
    model = entry.model
    parts = [model.task, str(model.network.architecture), f"trained on {shown(model.data_name)}"]
    validation = next((one for one in ModelCard.of(model).measures if one.split == "validation"), None)
    if validation is not None:
        parts.append(f"validation accuracy {validation.accuracy:.1%}")
    parts.append(shown(model.created[:10]))
    return f"{mark} {entry.name}: {', '.join(parts)}"
