"""Kindly: what is said, once it is saved, of an account thin or copied, or a number that is nobody's."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from harken.vocabulary.entry import Entry, answer_type, asks_of

FEW_WORDS = 40
ELSEWHERE = (
    "as above",
    "see above",
    "as before",
    "as per",
    "see log",
    "see incident",
    "see body-worn",
    "no change",
)
NOTHING, SHORT, COPIED, AWAY, LEFT_OUT = "nothing", "short", "copied", "elsewhere", "left-out-"
NOBODY = "nobody-"
_SAYS = {
    NOTHING: "There is no account yet. Whoever opens this next was not there: a few lines help them.",
    SHORT: "Your account is short. Whoever opens this next was not there.",
    COPIED: "Your account reads word for word like an earlier one. What was different this time?",
    AWAY: "Your account sends the reader somewhere else. Say here what they would find there.",
}


@dataclass(frozen=True, slots=True)
class Hint:
    """One thing said kindly. `code` names it where no case text may stand, as in an address."""

    code: str
    says: str
    topic: str = ""


def kindly(entry: Entry, earlier: Sequence[str] = ()) -> tuple[Hint, ...]:
    """What an account leaves out, the gravest first; nothing for an entry that holds none.

    `earlier` are accounts written before. It only reads: what was written is saved already.
    """
    account = type(entry).account_in
    if account is None:
        return ()
    told = str(getattr(entry, account.told))
    left_out = _left_out(entry, account.covers)
    return tuple(_hint(code, type(entry)) for code in (*_of_words(told, earlier), *left_out))


def whose_number(kind: type[Entry], name: str) -> Hint:
    """What is said where an answer gave the number of somebody, and it is not known whose that is."""
    says = f"It is not known whose number was given to “{asks_of(kind, name).question}” Check it."
    return Hint(f"{NOBODY}{name}", says)


def hints_called(kind: type[Entry], codes: Sequence[str]) -> tuple[Hint, ...]:
    """The hints that these codes name; a code that is nobody's is passed over."""
    each = (_called(code, kind) for code in codes)
    return tuple(hint for hint in each if hint is not None)


def _called(code: str, kind: type[Entry]) -> Hint | None:
    if code in _SAYS or code in _topics(kind):
        return _hint(code, kind)
    name = code.removeprefix(NOBODY)
    asked = name != code and name in kind.model_fields and asks_of(kind, name).officer
    return whose_number(kind, name) if asked else None


def in_one_breath(hints: Sequence[Hint]) -> str:
    """All of it as it is read, what is left out together at the end; empty where there is nothing to say."""
    topics = [hint.topic for hint in hints if hint.topic]
    said = [hint.says for hint in hints if not hint.topic]
    said += [f"Nothing yet on: {'; '.join(topics)}."] if topics else []
    return " ".join([*said, "It is saved as it is; add to it, or correct it, when you can."]) if said else ""


def _hint(code: str, kind: type[Entry]) -> Hint:
    topic = _topics(kind).get(code, "")
    return Hint(code, _SAYS.get(code) or f"Nothing yet on: {topic}.", topic)


def _of_words(told: str, earlier: Sequence[str]) -> Sequence[str]:
    words = _words(told)
    if not words:
        return (NOTHING,)
    found = [COPIED] if any(words == _words(one) for one in earlier) else []
    found += [AWAY] if any(phrase in " ".join(words) for phrase in map(_plain, ELSEWHERE)) else []
    return [*found, SHORT] if len(words) < FEW_WORDS else found


def _words(told: str) -> list[str]:
    return re.findall(r"\w+", told.lower())


def _plain(phrase: str) -> str:
    return " ".join(_words(phrase))


def _left_out(entry: Entry, covers: str) -> Sequence[str]:
    said = set(map(str, getattr(entry, covers))) if covers else set()
    return [code for code, topic in _topics(type(entry)).items() if topic not in said]


def _topics(kind: type[Entry]) -> Mapping[str, str]:
    """What an account of this kind may cover, by code."""
    covers = kind.account_in.covers if kind.account_in else ""
    if not covers:
        return {}
    asks_of(kind, covers)
    return {f"{LEFT_OUT}{n}": str(topic) for n, topic in enumerate(answer_type(kind, covers)[0], start=1)}
