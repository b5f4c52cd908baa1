"""A model out of the library: as Beanleaf's own file or as ONNX, with its card beside it."""

from __future__ import annotations

from pathlib import Path

from beanleaf_app.atomic_write import atomic_write
from beanleaf_app.errors import ModelError
from beanleaf_app.models.card import CARD_MARK, ModelCard
from beanleaf_app.models.library import ModelLibrary

ONNX_SUFFIX = ".onnx"


def export_model(library: ModelLibrary, name: str, target: Path, *, with_card: bool = False) -> list[Path]:
    """Write a model to a file or into a folder; returns the files written.

    Parameters
    ----------
    target : a file ending in .onnx is written as ONNX, any other as Beanleaf's own file
    with_card : also write what the model is, in Markdown, beside it

    Raises
    ------
    ModelError : if there is no such model, it cannot be written, or ONNX is asked for without the package
    """
    if target.suffix.lower() == ONNX_SUFFIX and not target.is_dir():
        # Imported late: it needs a package that not everybody installs.
        from beanleaf_app.models.onnx_export import export_onnx  # noqa: PLC0415

        export_onnx(library.load(name), target)
        written = [target]
    else:
        written = [library.export(name, target)]
    if with_card:
        written.append(_write_card(written[0].with_suffix(".md"), ModelCard.of(library.load(name)), name))
    return written


def _write_card(path: Path, card: ModelCard, name: str) -> Path:
    try:
        # The person was asked about the model's file, not about this one: only a card gives way to a card.
        if path.exists() and CARD_MARK.encode() not in path.read_bytes():
            raise ModelError(
                "The model was exported, but not its card: there is a file {card} already, and it is not the "
                "card of a model. Export under another name.",
                card=str(path),
            )
        atomic_write(path, card.as_markdown(name).encode("utf-8", "replace"))
    except OSError as error:
        raise ModelError(
            "The model was exported, but its card could not be written to {card}: {reason}.",
            card=str(path),
            reason=error.strerror or str(error),
        ) from error
    return path
