"""A names index with people put into it, and searched as a page searches it."""

import re
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from uuid import UUID, uuid4

import psycopg

from harken.people.birth import Born
from harken.people.finding import dictionary
from harken.people.finding.candidates import Names
from harken.people.finding.rank import Match
from harken.people.finding.search import Ground, search
from harken.people.names import index_rows

TODAY = date(2026, 11, 22)
SURNAMES = "select distinct surname, phonetic from people_search where force = %s and surname <> ''"
GIVENS = "select distinct given, null from people_search where force = %s and given <> ''"
_OF_NAMES = re.compile(r"create table people_search .*?\);|create index people_search_.*?;", re.DOTALL)
AREAS = {"kelbridge": "KEL", "market harden": "MHA", "harden": "HAR"}


@dataclass(frozen=True, slots=True)
class Index:
    """One force's part of the index."""

    connection: psycopg.Connection
    force: UUID

    def add(
        self, name: str, born: Born | None = None, *, area: str | None = None, kind: str = "name"
    ) -> UUID:
        """A new person; "Kian James Ashdale" has the surname last, unless a comma puts it first."""
        person = uuid4()
        self.also(person, name, born, area=area, kind=kind)
        return person

    def also(
        self,
        person: UUID,
        name: str,
        born: Born | None = None,
        *,
        area: str | None = None,
        kind: str = "alias",
    ) -> None:
        surname, given = _parted(name)
        born = born or Born()
        for row in index_rows(surname, given, kind):
            self.connection.execute(
                "insert into people_search"
                " (force, person, surname, given, kind, phonetic, born, born_year, area)"
                " values (%s, %s, %s, %s, %s, %s, %s, %s, %s)",
                (
                    self.force,
                    person,
                    row.surname,
                    row.given,
                    row.kind,
                    row.phonetic,
                    born.on,
                    born.year,
                    area,
                ),
            )

    def names(self) -> Names:
        surnames, givens = (
            dictionary.build(self.connection.execute(held, (self.force,))) for held in (SURNAMES, GIVENS)
        )
        return Names(surnames, givens)

    def search(self, typed: str, first: int = 20) -> tuple[Match, ...]:
        ground = Ground(self.force, self.names(), AREAS)
        with self.connection.cursor() as cursor:
            return search(cursor, typed, ground=ground, today=TODAY, first=first).matches

    def found(self, typed: str, first: int = 20) -> list[UUID]:
        return [match.candidate.person for match in self.search(typed, first)]


def table_of_names() -> bytes:
    """The table that search reads, and its indexes, as the migration makes them; nobody's policy on it."""
    migration = files("harken.people") / "migrations" / "0001_index.sql"
    return "\n".join(_OF_NAMES.findall(migration.read_text("utf-8"))).encode()


def _parted(name: str) -> tuple[str, str]:
    if "," in name:
        surname, given = name.split(",")
        return surname, given
    given, _, surname = name.rpartition(" ")
    return surname, given
