"""Reads persons as pages name them: everybody on a page in one query."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import psycopg
from psycopg.rows import dict_row

from harken.access.connection import Connection, uuids
from harken.people.birth import Born
from harken.vocabulary.calendars import london_day

_PRONOUNS = {"male": "he", "female": "she"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """One person, as far as it is known. `photo` is a digest; `looked_after_by` names an authority."""

    id: str
    given: str
    family: str
    known_as: str
    initials: str
    born: Born
    sex: str
    identified: bool
    photo: str
    photo_taken: date | None
    disability: str
    communication: str
    interpreter: str
    health: str
    medication: str
    trusted_adult: str
    looked_after_by: str
    looks: str
    area: str
    restricted: bool

    @property
    def named(self) -> str:
        """The name in full, without age; what is known instead where there is none."""
        return self._name or self._nameless

    @property
    def in_a_sentence(self) -> str:
        """The same in the middle of a sentence: who has no name is somebody."""
        if self._name:
            return self._name
        if self.born.unborn:
            return "an unborn child"
        return "somebody whose name is not known" if self.identified else "somebody not yet identified"

    @property
    def pronoun(self) -> str:
        """Whether sentences say he, she or they."""
        return _PRONOUNS.get(self.sex, "they")

    def age(self, now: datetime) -> str:
        """The age on London's day, in words, honest about estimates: "15", "about 15", "not known"."""
        return str(self.born.age_at(london_day(now)))

    def aged(self, now: datetime) -> str:
        """The age beside a name, so that what is not known is said to be the age."""
        age = self.age(now)
        return "age not known" if age == "not known" else age

    def short(self, now: datetime) -> str:
        """Initials and age, for boards that anybody may glance at."""
        if self.born.unborn:
            return f"{self.initials}, unborn" if self.initials else "Unborn child"
        return f"{self.initials or self._nameless}, {self.aged(now)}"

    @property
    def _name(self) -> str:
        return f"{self.given} {self.family}".strip() or self.known_as

    @property
    def _nameless(self) -> str:
        if self.born.unborn:
            return "Unborn child"
        return "Name not known" if self.identified else "Not yet identified"


_SELECT = """
select person::text as id, given, family, known_as, initials, born, born_about, unborn, sex, identified,
    photo, photo_taken, disability, communication, interpreter, health, medication, trusted_adult,
    looked_after_by, looks, coalesce(area, '') as area, restricted
from person_line where force = %s::uuid and person = any (%s::uuid[])
"""


def persons(connection: Connection, force: str, ids: Iterable[str]) -> dict[str, PersonLine]:
    """Those of these people who may be seen, by id, in one query; absent and hidden look alike."""
    wanted = sorted({one for one in ids if one})
    if not wanted:
        return {}
    cursor = psycopg.Cursor(connection, row_factory=dict_row)
    rows = cursor.execute(_SELECT, (force, uuids(wanted)), prepare=True).fetchall()
    return {row["id"]: _line(row) for row in rows}


# One that is said to be safe before one of which it is not known; never one that is said not to be.
_NUMBERS = """
select distinct on (person) person::text, number from telephone_line
where force = %s::uuid and person = any (%s::uuid[]) and safe <> 'no'
order by person, safe <> 'yes', number
"""


def safe_numbers(connection: Connection, force: str, ids: Iterable[str]) -> dict[str, str]:
    """A number at which each of these people may be rung without danger to anybody, as far as is known."""
    rows = psycopg.Cursor(connection).execute(_NUMBERS, (force, uuids(ids)), prepare=True).fetchall()
    return dict(rows)


def _line(row: dict[str, Any]) -> PersonLine:
    born = Born(on=row.pop("born"), about=row.pop("born_about"), unborn=row.pop("unborn"))
    return PersonLine(born=born, **row)
