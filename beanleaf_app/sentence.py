"""Sentences that can be said in another language later."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Sentence(str):
    """A sentence for a person: an English text that remembers what it was made of.

        Sentence("There is no file «{name}». Check the name.", name=path.name)

    The rooms below the window know one language, so they make a Sentence; the window says it in the
    language of the person. Everybody else reads it as the text it is. Give numbers as numbers: whoever
    shows them writes them as the language does. A value may be a Sentence itself. Without values the
    template stands as it is, braces and all.

    Attributes
    ----------
    template : the sentence with {names} where the values go; what is translated
    values : what goes there, by name
    """

    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, **values: object) -> Sentence:
        plain = {name: _plain(value) for name, value in values.items()}
        sentence = super().__new__(cls, template.format(**plain) if values else template)
        sentence.template = template
        sentence.values = values
        return sentence

    def __str__(self) -> str:
        # So that str(error), too, is a Sentence that can still be translated.
        return self

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Any]]:
        # An error crosses from a worker process with what it was made of.
        return (self.template,), dict(self.values)


def _plain(value: object) -> str:
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, int):
        return f"{value:,}"
    return str(value)
