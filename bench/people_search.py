"""How quickly and how surely a person is found among a million: plan, probes and rank, as one search.

    python bench/people_search.py --url postgresql://… [--people 1000000] [--searches 500] [--keep]

Makes a schema of its own in that database, loads it, searches as a role under row-level security, prints, and
drops the schema unless told to keep it. The URL must be an owner's who may make a role.
"""

import argparse
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

import psycopg
from made_people import AREAS, TODAY, Person, mistype, people
from search_report import Result, show, show_counts, show_machine

from harken.people import dictionary, nicknames, probes, table
from harken.people.candidates import Names, plan
from harken.people.names import index_rows
from harken.people.query import parse
from harken.people.rank import Match, rank

FORCE = UUID(int=1)
SCHEMA = "people_bench"
SEED = 20261122
AREA_NAMES = {f"kelbridge{chr(97 + n // 26)}{chr(97 + n % 26)}": f"area{n:03d}" for n in range(AREAS)}
NAME_OF_AREA = {key: name for name, key in AREA_NAMES.items()}
READER = "people_bench_reader"
# Row-level security in its fast form: the caller's force is asked once for a statement, not once for a row.
GUARD = f"""
CREATE FUNCTION my_force() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
    AS $$ SELECT current_setting('people_bench.force')::uuid $$;
ALTER TABLE people_search ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_force ON people_search USING (force = (SELECT my_force()));
CREATE ROLE {READER};
GRANT USAGE ON SCHEMA {SCHEMA} TO {READER};
GRANT SELECT ON people_search TO {READER};
"""


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


def load(connection: psycopg.Connection, count: int) -> list[Person]:
    made = list(people(count, SEED))
    connection.execute(f"CREATE SCHEMA {SCHEMA}")
    connection.execute(table.PEOPLE_SEARCH)
    columns = "force, person, surname, given, kind, phonetic, born, born_year, area"
    with connection.cursor().copy(f"COPY people_search ({columns}) FROM STDIN") as copy:
        for person in made:
            for surname, given, kind, phonetic in _rows(person):
                row = (FORCE, UUID(int=person.number), surname, given, kind, phonetic)
                copy.write_row((*row, person.born, person.born_year, person.area))
    connection.execute(table.PEOPLE_SEARCH_INDEXES)
    connection.execute(GUARD)
    connection.commit()
    connection.autocommit = True
    connection.execute("VACUUM ANALYZE people_search")
    return made


def _rows(person: Person) -> Iterator[tuple[str, str, str, str]]:
    for row in index_rows(person.surname, f"{person.given} {person.middle}"):
        yield row.surname, row.given, row.kind, row.phonetic
    if person.alias:
        for row in index_rows(person.alias, person.given, "alias"):
            yield row.surname, row.given, row.kind, row.phonetic


def held(connection: psycopg.Connection) -> Names:
    force = {"force": FORCE}
    surnames = connection.execute(table.SURNAMES_HELD, force).fetchall()
    givens = connection.execute(table.GIVENS_HELD, force).fetchall()
    return Names(dictionary.build(surnames), dictionary.build((given, None) for (given,) in givens))


def search(cursor: psycopg.Cursor, names: Names, typed: str, wanted: Person) -> Result:
    worked_before = _worked(cursor)
    started = time.perf_counter()
    query = parse(typed, today=TODAY, areas=AREA_NAMES)
    probe = plan(query, names)
    planned = time.perf_counter()
    found = probes.run(cursor, probe, force=FORCE)
    probed = time.perf_counter()
    matches = rank(found, query)
    ranked = time.perf_counter()
    spent = (1000 * (planned - started), 1000 * (probed - planned), 1000 * (ranked - probed))
    worked = _worked(cursor) - worked_before
    order = [match.candidate.person for match in matches]
    right = UUID(int=wanted.number)
    stood = order.index(right) + 1 if right in order else 0
    same = sum(_same_name(match, wanted) for match in matches[: max(stood - 1, 0)])
    return Result(spent, worked, _control(cursor, right), stood, len(matches), same)


def _control(cursor: psycopg.Cursor, person: UUID) -> float:
    started = time.perf_counter()
    cursor.execute(
        "SELECT person FROM people_search WHERE force = %s AND person = %s LIMIT 1", (FORCE, person)
    )
    cursor.fetchall()
    return 1000 * (time.perf_counter() - started)


def _worked(cursor: psycopg.Cursor) -> float:
    """Milliseconds of processor so far: ours, and the database process's where this machine can see it."""
    seen = [Path(f"/proc/{process}/schedstat") for process in ("self", cursor.connection.info.backend_pid)]
    return sum(int(place.read_text(encoding="ascii").split()[0]) for place in seen if place.exists()) / 1e6


def _same_name(match: Match, wanted: Person) -> bool:
    return (match.candidate.surname, match.candidate.given) == (wanted.surname, wanted.given)


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


def main() -> None:
    wanted = _asked()
    with psycopg.connect(wanted.url) as connection:
        connection.execute(f"SET search_path = {SCHEMA}")
        started = time.perf_counter()
        made = _made(connection, wanted.people)
        loaded = time.perf_counter()
        connection.execute("SELECT set_config('people_bench.force', %s, false)", (str(FORCE),))
        connection.execute(f"SET ROLE {READER}")
        names = held(connection)
        built = time.perf_counter()
        show_machine(connection)
        show_counts(connection, names, FORCE)
        print(f"loaded in {loaded - started:.0f} s, dictionaries built in {built - loaded:.1f} s\n")
        show(list(_rounds(connection, names, made, wanted)))
        if not wanted.keep:
            connection.execute("RESET ROLE")
            connection.execute(f"DROP SCHEMA {SCHEMA} CASCADE")
            connection.execute(f"DROP ROLE {READER}")


def _asked() -> argparse.Namespace:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--url", required=True)
    asked.add_argument("--people", type=int, default=1_000_000)
    asked.add_argument("--searches", type=int, default=500, help="of each kind, in each round")
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--keep", action="store_true", help="leave what was loaded, for the next run")
    return asked.parse_args()


def _made(connection: psycopg.Connection, count: int) -> list[Person]:
    if connection.execute("SELECT to_regnamespace(%s)", (SCHEMA,)).fetchone() == (None,):
        return load(connection, count)
    connection.commit()
    connection.autocommit = True
    return list(people(count, SEED))


def _rounds(
    connection: psycopg.Connection, names: Names, made: list[Person], wanted: argparse.Namespace
) -> Iterator[dict[str, list[Result]]]:
    with connection.cursor() as cursor:
        for _, who, typed in searches(made, 20, -1):
            search(cursor, names, typed, who)
        for number in range(wanted.rounds):
            results: dict[str, list[Result]] = {kind.title: [] for kind in KINDS}
            for kind, who, typed in searches(made, wanted.searches, number):
                results[kind.title].append(search(cursor, names, typed, who))
            yield results


if __name__ == "__main__":
    main()
