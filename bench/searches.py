"""What is typed into the search box for people of a made million, each kind as officers type it."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from bench.made_people import AREAS, Person, mistype
from harken.people import nicknames

SEED = 20261122
NAME_OF_AREA = {f"area{n:03d}": f"kelbridge{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(AREAS)}


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of search: who may be looked for, and what is typed for them."""

    title: str
    wanted: Callable[[Person], bool]
    typed: Callable[[random.Random, Person], str]


def _slipped(dice: random.Random, person: Person) -> str:
    """One typist's slip: in the surname, in the forename, or (one in four) in each."""
    where = dice.random()
    given = mistype(dice, person.given) if where > 0.5 and len(person.given) > 2 else person.given
    slip_surname = (where <= 0.5 or where > 0.75 or given == person.given) and len(person.surname) > 2
    surname = mistype(dice, person.surname) if slip_surname else person.surname
    return _either_way(dice, given, surname)


def _either_way(dice: random.Random, given: str, surname: str) -> str:
    return f"{surname.upper()} {given}" if dice.random() < 0.3 else f"{given} {surname}"


def _nicknamed(dice: random.Random, person: Person) -> str:
    return _either_way(dice, dice.choice(nicknames.kin(person.given)).given, person.surname)


def _on(born: date | None) -> str:
    return f"{born:%d/%m/%Y}" if born else ""


def _swapped(person: Person) -> str:
    return f"{person.born:%m/%d/%Y}" if person.born else ""


def _exactly(person: Person) -> bool:
    return person.born is not None


def _swappable(person: Person) -> bool:
    return person.born is not None and person.born.day <= 12 and person.born.day != person.born.month


KINDS = (
    Kind(
        "typo in name + date of birth", _exactly, lambda dice, who: f"{_slipped(dice, who)} {_on(who.born)}"
    ),
    Kind(
        "typo in name + area",
        lambda _: True,
        lambda dice, who: f"{_slipped(dice, who)} {NAME_OF_AREA[who.area]}",
    ),
    Kind(
        "nickname + date of birth",
        lambda who: who.born is not None and bool(nicknames.kin(who.given)),
        lambda dice, who: f"{_nicknamed(dice, who)} {_on(who.born)}",
    ),
    Kind(
        "name + day and month swapped",
        _swappable,
        lambda dice, who: f"{_either_way(dice, who.given, who.surname)} {_swapped(who)}",
    ),
    Kind(
        "typo in name + day and month swapped",
        _swappable,
        lambda dice, who: f"{_slipped(dice, who)} {_swapped(who)}",
    ),
    Kind(
        "name alone, typed right", lambda _: True, lambda dice, who: _either_way(dice, who.given, who.surname)
    ),
    Kind("name alone, with a typo", lambda _: True, _slipped),
)


def searches(made: list[Person], each: int, round_number: int) -> list[tuple[Kind, Person, str]]:
    """As many of each kind, interleaved; people drawn as they come, so that common names are common."""
    dice = random.Random(SEED + 1 + round_number)  # noqa: S311 - not secrets
    drawn = [(kind, who, kind.typed(dice, who)) for kind in KINDS for who in _drawn(dice, made, kind, each)]
    dice.shuffle(drawn)
    return drawn


def _drawn(dice: random.Random, made: list[Person], kind: Kind, each: int) -> Iterator[Person]:
    taken = 0
    while taken < each:
        person = dice.choice(made)
        if kind.wanted(person):
            taken += 1
            yield person
