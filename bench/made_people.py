"""A million invented people with the frequencies of British names; the same every time for one seed.

Every surname is made up from syllables and endings. How often the nth commonest is borne follows counts
published for Great Britain (bearers a million), joined by straight lines on log paper, with a long tail.
"""

import math
import random
import string
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.resources import files
from itertools import accumulate, pairwise
from pathlib import Path

from harken.people import nicknames

TODAY = date(2026, 11, 22)
AREAS = 300
SURNAMES, GIVENS = 600_000, 5_000
# (rank, bearers a million), from published tables of British surnames; beyond the last, the tail below.
_BEARERS = (
    (1, 12_000), (2, 9_000), (3, 6_200), (4, 5_600), (7, 3_800), (10, 3_300),
    (20, 2_500), (49, 2_082), (82, 1_380), (128, 942), (390, 420), (788, 206),
    (1_318, 146), (1_942, 86), (3_176, 45), (4_435, 31), (7_582, 13), (16_554, 5),
)  # fmt: skip
_TAIL_POWER = 1.05
_COMMON = 8_000


def _syllables() -> dict[str, list[str]]:
    lines = Path(__file__).with_name("syllables.txt").read_text(encoding="utf-8").splitlines()
    return {what: each.split() for what, each in (line.split(": ") for line in lines)}


_MADE_OF = _syllables()


@dataclass(frozen=True, slots=True)
class Person:
    """A made person: names already in lower case, a birth that may be only about right, or not known."""

    number: int
    surname: str
    given: str
    middle: str
    born: date | None
    born_year: int | None
    area: str
    alias: str


def surnames(dice: random.Random) -> list[str]:
    """Distinct, commonest first. The rare ones are half spelling variants of commoner ones, as in life."""
    made: dict[str, None] = {}
    while len(made) < _COMMON:
        made[_new(dice)] = None
    common = list(made)
    while len(made) < SURNAMES:
        made[_respelt(dice, dice.choice(common)) if dice.random() < 0.5 else _new(dice)] = None
    return _short_first(dice, list(made))


def _new(dice: random.Random) -> str:
    return _english(dice) if dice.random() < 0.72 else _from_elsewhere(dice)


def _short_first(dice: random.Random, names: list[str]) -> list[str]:
    """The commonest names are short ones, and short names are the hardest to tell apart."""
    common = sorted(names[:_COMMON], key=lambda name: max(len(name), 5) + dice.uniform(0, 6))
    return common + names[_COMMON:]


def surname_weights() -> list[float]:
    return [_bearers(rank) for rank in range(1, SURNAMES + 1)]


def givens(dice: random.Random) -> list[str]:
    """Distinct, commonest first; forenames that have short forms lead."""
    known = sorted({kin.given for line in _formal() for kin in nicknames.kin(line)} | set(_formal()))
    dice.shuffle(known)
    made = dict.fromkeys(known)
    while len(made) < GIVENS:
        made[_given(dice)] = None
    return list(made)[:GIVENS]


def given_weights() -> list[float]:
    """The commonest near two in a hundred, the hundredth near two in a thousand."""
    return [1 / (rank + 6) ** 1.08 for rank in range(1, GIVENS + 1)]


def people(count: int, seed: int) -> Iterator[Person]:
    dice = random.Random(seed)  # noqa: S311 - invented people, not secrets
    lasts = dice.choices(surnames(dice), cum_weights=list(accumulate(surname_weights())), k=count)
    pool, weights = givens(dice), list(accumulate(given_weights()))
    firsts, middles = (dice.choices(pool, cum_weights=weights, k=count) for _ in range(2))
    aliases = dice.choices(lasts, k=count)
    for number in range(count):
        born, year = _birth(dice)
        middle = middles[number] if dice.random() < 0.6 else ""
        alias = aliases[number] if dice.random() < 0.05 else ""
        area = f"area{int(AREAS * dice.random() ** 1.5):03d}"
        yield Person(number, lasts[number], firsts[number], middle, born, year, area, alias)


def mistype(dice: random.Random, word: str) -> str:
    """One slip of a typist: a letter left out, doubled, put in, put wrong, or two changed about."""
    while True:
        at = dice.randrange(len(word))
        slip = dice.choice((_left_out, _doubled, _put_wrong, _changed_about, _put_in))
        if (wrong := slip(dice, word, at)) != word and len(wrong) > 1:
            return wrong


def _left_out(dice: random.Random, word: str, at: int) -> str:
    return word[:at] + word[at + 1 :]


def _doubled(dice: random.Random, word: str, at: int) -> str:
    return word[: at + 1] + word[at:]


def _put_wrong(dice: random.Random, word: str, at: int) -> str:
    return word[:at] + _beside(dice, word[at]) + word[at + 1 :]


def _put_in(dice: random.Random, word: str, at: int) -> str:
    return word[:at] + _beside(dice, word[at]) + word[at:]


def _changed_about(dice: random.Random, word: str, at: int) -> str:
    return word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]


def _beside(dice: random.Random, letter: str) -> str:
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm"):
        if letter in row:
            at = row.index(letter)
            return dice.choice(row[max(0, at - 1) : at] + row[at + 1 : at + 2])
    return dice.choice(string.ascii_lowercase)


def _bearers(rank: int) -> float:
    for (low, many), (high, few) in pairwise(_BEARERS):
        if rank <= high:
            along = math.log(rank / low) / math.log(high / low)
            return math.exp(math.log(many) + along * math.log(few / many))
    last, few = _BEARERS[-1]
    return few * (last / rank) ** _TAIL_POWER


def _english(dice: random.Random) -> str:
    stem = dice.choice(_MADE_OF["onsets"]) + dice.choice(_MADE_OF["vowels"]) + dice.choice(_MADE_OF["codas"])
    if dice.random() < 0.3:
        stem += dice.choice(("e", "a", "er", "el", "in", "ing"))
    return stem + (dice.choice(_MADE_OF["endings"]) if dice.random() < 0.85 else "")


def _from_elsewhere(dice: random.Random) -> str:
    stem = "".join(dice.choice(_MADE_OF["syllables"]) for _ in range(dice.choice((2, 2, 3))))
    return stem + (dice.choice(_MADE_OF["elsewhere"]) if dice.random() < 0.6 else "")


_RESPELLINGS = (
    ("y", "i"), ("i", "y"), ("ck", "k"), ("c", "k"), ("ee", "ea"), ("ea", "ee"),
    ("ou", "ow"), ("ll", "l"), ("l", "ll"), ("t", "tt"), ("tt", "t"), ("ph", "f"),
    ("f", "ff"), ("ai", "ay"), ("ley", "leigh"), ("er", "ar"), ("s", "es"), ("n", "nn"),
    ("ford", "forth"), ("son", "sen"), ("e", ""), ("sh", "sch"), ("w", "wh"), ("oo", "u"),
    ("d", "dd"),
)  # fmt: skip


def _respelt(dice: random.Random, name: str) -> str:
    for _ in range(dice.choice((1, 1, 2))):
        old, new = dice.choice(_RESPELLINGS)
        name = name.replace(old, new, 1)
    return name + dice.choice(("", "", "", "e", "s"))


def _given(dice: random.Random) -> str:
    stem = "".join(dice.choice(_MADE_OF["syllables"]) for _ in range(dice.choice((1, 2, 2, 3))))
    return stem + dice.choice(("n", "ra", "na", "el", "in", "ia", "o", "y", "th", "", ""))


def _formal() -> list[str]:
    lines = files("harken.people").joinpath("nicknames.txt").read_text(encoding="utf-8").splitlines()
    return [line.split(":")[0] for line in lines if not line.startswith("#")]


def _birth(dice: random.Random) -> tuple[date | None, int | None]:
    years = dice.uniform(0, 100)
    while dice.random() > min(1.0, math.exp((62 - years) / 14)):
        years = dice.uniform(0, 100)
    born = TODAY - timedelta(days=int(years * 365.25))
    chance = dice.random()
    if chance < 0.03:
        return None, None
    return (None, born.year) if chance < 0.07 else (born, born.year)
