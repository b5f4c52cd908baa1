"""Writes what changed in the form that Debian reads, from CHANGELOG.md."""

import re
from email.utils import formatdate

MAINTAINER = "The Beanleaf authors <beanleaf@users.noreply.github.com>"


def debian_changelog(markdown, when):
    """The entries of CHANGELOG.md as a Debian changelog.

    when : seconds since 1970 of the newest entry; older ones carry no date, so they get the same
    """
    entries = re.split(r"^## ", markdown, flags=re.MULTILINE)[1:]
    return "\n".join(_entry(text, when) for text in entries)


def _entry(text, when):
    head, _, body = text.partition("\n")
    version = head.split()[0]
    # Points go on in indented lines; what stands before the first is the first.
    points = re.split(r"\n- |\n\n(?=\S)", body.strip())
    lines = [f"beanleaf ({version}) stable; urgency=low", ""]
    for point in points:
        words = " ".join(point.removeprefix("- ").split())
        if words:
            lines += _wrapped(words)
    return "\n".join([*lines, "", f" -- {MAINTAINER}  {formatdate(when)}", ""])


def _wrapped(words, width=78):
    lines, line = [], "  *"
    for word in words.split():
        if len(line) + 1 + len(word) > width:
            lines.append(line)
            line = "   "
        line += " " + word
    return [*lines, line]
