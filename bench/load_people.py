"""Fills the index of a bench database with made people, as folding their entries would have filled it."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from random import Random
from typing import Any
from uuid import UUID, uuid4

import psycopg

from bench.copying import without_indexes
from bench.made_people import Person
from bench.searches import NAME_OF_AREA, SEED
from harken.people.names import index_rows

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
CASES = 100_000
TOKENS = """
insert into name_token (force, half, token, phonetic)
select force, half, token, min(sound) from people_search
cross join lateral (
    values ('surname', surname, phonetic), ('given', given, ''), ('area', area, '')) t (half, token, sound)
where force = %s and token <> '' group by force, half, token
"""
Row = tuple[object, ...]


def load(admin: psycopg.Connection[Any], force: str, made: list[Person]) -> None:
    """Give an empty force these people, and cases that name some of them."""
    with without_indexes(admin, ("people_search", "about")):
        _fill(admin, force, made)
    admin.execute("vacuum analyze")


def _fill(admin: psycopg.Connection[Any], force: str, made: list[Person]) -> None:
    _copy(
        admin,
        "people_search (force, person, surname, given, kind, phonetic, born, born_year, area)",
        _names(force, made),
    )
    _copy(
        admin,
        "person_line (force, person, given, family, initials, born, born_about, area)",
        _lines(force, made),
    )
    admin.execute(TOKENS, (force,))
    _cases(admin, force, made)


def _copy(admin: psycopg.Connection[Any], into: str, rows: Iterable[Row]) -> None:
    with admin.cursor().copy(f"copy {into} from stdin") as copy:
        for row in rows:
            copy.write_row(row)


def _names(force: str, made: list[Person]) -> Iterator[Row]:
    for who in made:
        called = [(who.surname, f"{who.given} {who.middle}", "name")]
        called += [(who.alias, who.given, "alias")] if who.alias else []
        for row in (row for name in called for row in index_rows(*name)):
            born = (who.born, who.born_year, NAME_OF_AREA[who.area])
            yield force, UUID(int=who.number), row.surname, row.given, row.kind, row.phonetic, *born


def _lines(force: str, made: list[Person]) -> Iterator[Row]:
    for who in made:
        about = None if who.born else who.born_year
        given, family = f"{who.given} {who.middle}".strip().title(), who.surname.title()
        key, initials = UUID(int=who.number), given[0] + family[0]
        yield force, key, given, family, initials, who.born, about, NAME_OF_AREA[who.area]


def _cases(admin: psycopg.Connection[Any], force: str, made: list[Person]) -> None:
    """Each about three people; some are named again and again, as in life."""
    dice = Random(SEED)  # noqa: S311 - not secrets
    ids = [UUID(int=SEED * CASES + number) for number in range(CASES)]
    pathway = ("case", "missing")
    named = [(case, made[int(len(made) * dice.random() ** 1.5)].number) for case in ids for _ in range(3)]
    chronologies = ((force, case, *pathway, f"WM/M/{at}") for at, case in enumerate(ids))
    _copy(admin, "chronology (force, id, belongs, pathway, reference)", chronologies)
    boards = (
        (force, case, *pathway, f"WM/M/{at}", NOW, f"Team {at % 40}", "", NOW) for at, case in enumerate(ids)
    )
    _copy(
        admin,
        "case_line (force, chronology, belongs, pathway, reference, opened, team, digest, reckoned)",
        boards,
    )
    abouts = (
        (force, uuid4(), UUID(int=who), "subject", case, "bench.seen", NOW, False)
        for case, who in named
        for _ in range(2)
    )
    _copy(admin, "about (force, entry, subject, role, chronology, kind, happened, restricted)", abouts)
