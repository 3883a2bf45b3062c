"""Asks: how a question is put to the person who answers it."""

from dataclasses import dataclass
from enum import StrEnum


class Answer(StrEnum):
    """An answer to a plain question. Not known and declined are answers, never a no."""

    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not known"
    DECLINED = "declined"


UNSAID = ("not said", "does not apply", "not asked then")
"""What a record keeps where nobody answered, among the choices of a question. No form offers it."""


@dataclass(frozen=True, slots=True)
class Asks:
    """How a field is asked: the question, its hint, why we ask, and on which step of the form.

    `coded` says that a text answer is a short reference (a unit, a collar number) which may be
    shown in lists and reckoned with. All other text is words: salted, withheld by default.
    `ahead` says that a moment asked for is still to come; any other was already. A day or a year asked for
    may be either, unless `past` says that it has come, and is refused otherwise. `of` names an earlier
    answer of the form, and what it must have been for this to be asked at all. `without` is read in its
    sentence where nobody answered, of what nobody must overlook is not there. What is asked `of_a_child`
    is not asked in a case that is about nobody. An answer that may be an `officer` of the force, by collar
    number, is read by rank and name. What is `seldom` known at first, and nothing turns on, is asked last,
    under a fold.
    """

    question: str
    hint: str = ""
    why: str = ""
    lines: int = 1
    step: str = ""
    coded: bool = False
    ahead: bool = False
    past: bool = False
    without: str = ""
    of_a_child: bool = False
    officer: bool = False
    seldom: bool = False
    of: tuple[str, tuple[str, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """Which answer of an entry is an account of what happened, and which ticks say what it covers."""

    told: str
    covers: str = ""
