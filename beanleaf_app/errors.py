"""Errors a person can act on.

Each message is one or two whole sentences: what happened, and what to do next.
Whatever shows an error shows its sentence and nothing else.
"""

from __future__ import annotations

from beanleaf_app.sentence import Sentence


class BeanleafError(Exception):
    """Anything that went wrong in a way that the person can understand and mend.

        raise PhotoError("There is no file «{name}». Choose it again.", name=path.name)

    ``str(error)`` is a Sentence: English, and the window can say it in the language of the person.
    """

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message if isinstance(message, Sentence) else Sentence(message, **values))


class PhotoError(BeanleafError):
    """A file that cannot be used as a photograph."""


class NotEnoughMemoryError(PhotoError):
    """A photograph that may be readable where there is more memory."""


class DataError(BeanleafError):
    """A data set that cannot be found, fetched or used for training."""


class ModelError(BeanleafError):
    """A model file that cannot be read or written, or a model that does not exist."""


class TrainingError(BeanleafError):
    """A training that cannot start or that went astray."""


class HistoryError(BeanleafError):
    """The history of what was classified, which cannot be read, kept or taken out."""


class UsageError(BeanleafError):
    """A command line that asks for something that does not exist."""


class Cancelled(Exception):  # noqa: N818 - it is a request that was honoured, not an error
    """Raised inside a piece of work that was asked to stop."""
