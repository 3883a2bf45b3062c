"""Makes a force's board anew from the journal, and names every row that did not say what the journal says."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from harken.access.actor import system_actor
from harken.access.connection import Connection, acting
from harken.board.lines import Lines, bare, lines_of
from harken.board.write import write, write_not_reckoned
from harken.catalogue.standards import Standards
from harken.chronology.kept import forget
from harken.chronology.read import facts_for
from harken.engine.tried import Failure, tried
from harken.people.subjects import subjects_of
from harken.vocabulary import Recorded

BATCH = 500
WORKER = "worker"
_FIRST = "00000000-0000-0000-0000-000000000000"
_ANY = frozenset({"look_at", "failed", "failed_by", "failing_since", "untold", "said"})
"""Columns that say when to look, who was there and in which words, not how things stand.

`look_at` has a rule of its own.
"""

Row = Mapping[str, Any]
Key = tuple[str, str]
"""Table, and which row of one chronology's."""

_IDS = """
select id::text, pathway, reference from chronology where force = %s and id > %s::uuid order by id limit %s
"""
_ROWS = """
select 'case_line', '', to_jsonb(c), c.reckoned from case_line c
where c.force = %(force)s::uuid and c.chronology = %(chronology)s::uuid
union all
select 'standing_line', concat_ws(' ', s.duty, s.root, s.subject, s.recipient, s.number), to_jsonb(s), null
from standing_line s where s.force = %(force)s::uuid and s.chronology = %(chronology)s::uuid
"""
_DROP = """
with gone as (delete from standing_line where force = %(force)s::uuid and chronology = %(chronology)s::uuid
    and duty <> all (%(but)s))
delete from case_line where force = %(force)s::uuid and chronology = %(chronology)s::uuid
"""
_ORPHANS = """
delete from standing_line s where s.force = %s::uuid and not exists (
    select 1 from chronology c where c.force = s.force and c.id = s.chronology)
returning s.chronology::text, s.duty
"""
# What was told cannot be made again; that it says what the journal says can be looked at.
_TOLD = """
select t.chronology::text, t.duty, 'is not in the journal' from told t
where t.force = %(force)s::uuid and not exists (
    select 1 from entry e where e.force = t.force and e.id = t.id and e.chronology = t.chronology)
union all
select e.chronology::text, e.coded ->> 'duty', 'is in the journal alone' from entry e
where e.force = %(force)s::uuid and e.kind = 'every-case.told' and not exists (
    select 1 from told t where t.force = e.force and t.id = e.id)
"""


@dataclass(frozen=True, slots=True, order=True)
class Wrong:
    """A row that was not so. `case` is a reference, or an id where there is none; `how` names its columns."""

    case: str
    table: str
    row: str
    how: str


@dataclass(slots=True)
class Rebuilt:
    """What came of it. `older` ones had been reckoned by other standards: made anew, and not compared.

    `not_reckoned` names the cases that cannot be worked out whole, and what kind of failure it is.
    """

    count: int
    older: int
    wrong: list[Wrong]
    not_reckoned: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Which:
    force: str
    chronology: str
    pathway: str
    reference: str


def rebuild(force: str, standards: Standards, *, progress: Callable[[int], None] | None = None) -> Rebuilt:
    """Drop and make anew every row of a force, a chronology a transaction, under its lock, as the worker.

    A row is compared with what the journal said at the moment that row was reckoned. The journal is read
    anew, and nothing taken from what this process read before. `progress` is told how many are done.
    """
    forget()
    rebuilt = Rebuilt(0, 0, [])
    for which in _chronologies(force):
        with acting(system_actor(force), using=WORKER) as connection:
            # It can be made again: nobody waits for the disk.
            connection.execute("set local synchronous_commit = off")
            _anew(connection, which, standards, rebuilt)
        if progress:
            progress(rebuilt.count)
    with acting(system_actor(force), using=WORKER) as connection:
        rebuilt.wrong += [
            Wrong(gone, "standing_line", duty, "of no chronology")
            for gone, duty in connection.execute(_ORPHANS, (force,))
        ]
        rebuilt.wrong += [
            Wrong(case, "told", duty, how) for case, duty, how in connection.execute(_TOLD, {"force": force})
        ]
    return rebuilt


def _chronologies(force: str) -> Iterator[_Which]:
    last = _FIRST
    while True:
        with acting(system_actor(force), using=WORKER) as connection:
            found = [_Which(force, *row) for row in connection.execute(_IDS, (force, last, BATCH))]
        if not found:
            return
        yield from found
        last = found[-1].chronology


def _anew(connection: Connection, which: _Which, standards: Standards, rebuilt: Rebuilt) -> None:
    facts = facts_for(connection, which.force, which.chronology, locked=True, upgrade=standards.upgraded)
    row = connection.execute("select clock_timestamp()").fetchone()
    now: datetime = row[0] if row else facts[-1].recorded
    before, reckoned = _rows(connection, which)
    then = reckoned or now
    rebuilt.count += 1
    both = tried(_both, which, facts, standards, then, now)
    if isinstance(both, Failure):
        line = bare(facts, chronology=which.chronology, at=now, failed=both.kind)
        write_not_reckoned(connection, which.force, line, at=now)
        rebuilt.not_reckoned.append((which.reference, both.kind))
        return
    were, are = both
    if are.failed:
        rebuilt.not_reckoned.append((which.reference, are.case.failed))
    _drop(connection, which, but=were.failed)
    write(connection, which.force, were, at=then)
    expected, _ = _rows(connection, which)
    _drop(connection, which, but=are.failed)
    write(connection, which.force, are, at=now)
    stood = before.get(("case_line", ""))
    if stood is not None and stood["digest"] != standards.digest:
        rebuilt.older += 1
        return
    rebuilt.wrong += _differences(which.reference, before, expected)


def _both(
    which: _Which, facts: tuple[Recorded, ...], standards: Standards, then: datetime, now: datetime
) -> tuple[Lines, Lines]:
    """What the worker would have written then, and what stands now."""
    were = _lines(which, facts, standards, then, telling=True)
    return were, _lines(which, facts, standards, now, telling=False)


def _lines(
    which: _Which, facts: tuple[Recorded, ...], standards: Standards, at: datetime, *, telling: bool
) -> Lines:
    known = tuple(fact for fact in facts if fact.recorded <= at)
    found = standards.reckoned(known, chronology=which.chronology, subjects=subjects_of(known), at=at)
    return lines_of(
        known,
        found,
        chronology=which.chronology,
        pathway=which.pathway,
        standards=standards,
        at=at,
        telling=telling,
    )


def _rows(connection: Connection, which: _Which) -> tuple[dict[Key, Row], datetime | None]:
    """The board's rows of one chronology, and when they were reckoned."""
    values = {"force": which.force, "chronology": which.chronology}
    rows = connection.execute(_ROWS, values).fetchall()
    reckoned = next((row[3] for row in rows if row[3] is not None), None)
    return {(table, key): line for table, key, line, _ in rows}, reckoned


def _drop(connection: Connection, which: _Which, *, but: Sequence[str] = ()) -> None:
    """All rows of a chronology, `but` those of duties that could not be worked out: what stood is kept."""
    connection.execute(_DROP, {"force": which.force, "chronology": which.chronology, "but": list(but)})


def _differences(case: str, before: Mapping[Key, Row], expected: Mapping[Key, Row]) -> Iterator[Wrong]:
    for key in sorted(before.keys() | expected.keys()):
        table, row = key
        stood, wanted = before.get(key), expected.get(key)
        if stood is None or wanted is None:
            yield Wrong(case, table, row, "was not there" if stood is None else "owed by no fact")
        elif columns := _columns(stood, wanted):
            yield Wrong(case, table, row, ", ".join(columns))


def _columns(stood: Row, wanted: Row) -> list[str]:
    differ = [name for name in wanted if name not in _ANY and stood.get(name) != wanted[name]]
    return [*differ, "look_at"] if _looked_at_too_late(stood, wanted) else differ


def _looked_at_too_late(stood: Row, wanted: Row) -> bool:
    """To look sooner than needed does no harm; a case pushed on because it failed waits for its time."""
    looks = wanted.get("look_at")
    if looks is None or stood.get("failed"):
        return False
    return stood["look_at"] is None or datetime.fromisoformat(stood["look_at"]) > datetime.fromisoformat(
        looks
    )
