"""Sentences in the file: kept with what they were made of, so that they can be said in any language later."""

from __future__ import annotations

import json
from typing import Any

from beanleaf_app.history.readable import readable
from beanleaf_app.sentence import Sentence

_BEGINS = '{"template": '


def to_text(sentence: str | None) -> str | None:
    """What is written for a sentence: JSON for a Sentence, any other text as it is."""
    if sentence is None:
        return None
    if isinstance(sentence, Sentence):
        return readable(json.dumps(_plain(sentence), ensure_ascii=False))
    # A file may have a name that would be read as the JSON of a Sentence, and do as that says.
    looks_like_one = sentence.startswith(_BEGINS)
    return readable(json.dumps(_as_text(sentence)) if looks_like_one else sentence)


def from_text(text: str | None) -> str | None:
    """The sentence that was written, a Sentence where it was one."""
    if text is None or not text.startswith(_BEGINS):
        return text
    try:
        found = _sentence(json.loads(text))
    except (ValueError, KeyError, IndexError, TypeError, AttributeError):
        return text
    return str(found) if not isinstance(found, Sentence) else found


def _as_text(text: str) -> Any:
    return {"template": "{text}", "values": {"text": text}}


def _plain(value: object) -> Any:
    if isinstance(value, Sentence):
        values = {name: _plain(part) for name, part in value.values.items()}
        return {"template": value.template, "values": values}
    return value if isinstance(value, (int, float)) else str(value)


def _sentence(value: Any) -> object:
    if isinstance(value, dict):
        values = {name: _sentence(part) for name, part in value["values"].items()}
        template = value["template"]
        return Sentence(template, **values)
    return value
