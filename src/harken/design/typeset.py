"""Typeset: apostrophes and quotation marks as a printer sets them. What is kept stays as it was written."""

import re
from collections.abc import Sequence

# What a page shows is set; what it sends, what it runs and what somebody is writing is left alone.
_PIECES = re.compile(
    r"(<(?:textarea|script|style|code|pre)\b.*?</(?:textarea|script|style|code|pre)>|<[^>]*>)",
    re.DOTALL | re.IGNORECASE,
)
_WITHIN_A_LINE = re.compile(r"</?(?:a|abbr|b|em|i|q|small|span|strong)\b", re.IGNORECASE)
_STRAIGHT = re.compile(
    r"(?P<before>[^\s(\[\u2018\u201c/\u2013\u2014-]?)(?P<mark>'|\"|&(?:#39|#x27|#34|quot);)(?=(?P<after>\w?))"
)
_SINGLE = ("'", "&#39;", "&#x27;")
_DOUBLE_MARKS, _SINGLE_MARKS = "\u201c\u201d", "\u2018\u2019"


def typeset(page: str) -> str:
    """A page of HTML with its straight marks set. No tag, and so no address and no answer, is touched."""
    pieces = _PIECES.split(page)
    for at in range(0, len(pieces), 2):
        text = pieces[at]
        if "'" in text or '"' in text or "&" in text:
            pieces[at] = _set(text, _last(pieces, at))
    return "".join(pieces)


def _last(pieces: Sequence[str], at: int) -> str:
    """What is before a text on its line; a space where the line begins with it. Tags are between texts."""
    while at and _WITHIN_A_LINE.match(pieces[at - 1]):
        at -= 2
        if pieces[at]:
            return pieces[at][-1]
    return " "


def _set(text: str, last: str) -> str:
    """One text, which follows `last`. What follows a letter closes; after a figure it measures."""

    def one(found: re.Match[str]) -> str:
        before, after = found["before"] or ("" if found.start() else last.strip()), found["after"]
        if before.isdigit() and not after.isalpha():
            return found[0]
        marks = _SINGLE_MARKS if found["mark"] in _SINGLE else _DOUBLE_MARKS
        return f"{found['before']}{marks[bool(before)]}"

    return _STRAIGHT.sub(one, text)
