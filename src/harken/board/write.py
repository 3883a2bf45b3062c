"""Writes the board: what changed of one chronology, in one statement, for the verbs and the worker."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import orjson
import psycopg

from harken.access.connection import Connection
from harken.board.lines import CaseLine, Lines, StandingLine

# A line that already reads so is left out before the insert: a conflict would lock its row, and write that.
CHANGED = "harken_changed"
"""The channel on which each change of the board is heard, as the id of the force and nothing more."""

_WRITE = """
with given as (
    select * from jsonb_to_recordset(%(lines)s::jsonb) as g (
        duty text, root uuid, subject text, recipient text, number integer, state text, started timestamptz,
        late_from timestamptz, local_late_from timestamptz, alert_from timestamptz, due timestamptz,
        life_safety boolean, owed_by text[], climbed text[], has_it uuid, has_it_since timestamptz,
        by_when timestamptz)
), gone as (
    delete from standing_line s
    where s.force = %(force)s::uuid and s.chronology = %(chronology)s::uuid and not exists (
        select 1 from given g where (g.duty, g.root, g.subject, g.recipient, g.number)
            = (s.duty, s.root, s.subject, s.recipient, s.number))
), hidden as (
    select c.restricted from chronology c where c.force = %(force)s::uuid and c.id = %(chronology)s::uuid
), written as (
    insert into standing_line as s (force, chronology, duty, root, subject, recipient, number, state, started,
        late_from, local_late_from, alert_from, due, life_safety, owed_by, climbed, has_it, has_it_since,
        by_when, pathway, team, area, restricted)
    select %(force)s::uuid, %(chronology)s::uuid, g.duty, g.root, g.subject, g.recipient, g.number, g.state,
        g.started, g.late_from, g.local_late_from, g.alert_from, g.due, g.life_safety, g.owed_by, g.climbed,
        g.has_it, g.has_it_since, g.by_when, %(pathway)s, %(team)s, %(area)s, h.restricted
    from given g cross join hidden h
    where not exists (
        select 1 from standing_line s
        where s.force = %(force)s::uuid and s.chronology = %(chronology)s::uuid
          and (s.duty, s.root, s.subject, s.recipient, s.number)
            = (g.duty, g.root, g.subject, g.recipient, g.number)
          and (s.state, s.started, s.late_from, s.local_late_from, s.alert_from, s.due, s.has_it,
               s.has_it_since, s.by_when, s.team, s.area, s.owed_by, s.climbed, s.life_safety)
            is not distinct from (g.state, g.started, g.late_from, g.local_late_from, g.alert_from, g.due,
               g.has_it, g.has_it_since, g.by_when, %(team)s::text, %(area)s::text, g.owed_by,
               g.climbed, g.life_safety))
    on conflict (force, chronology, duty, root, subject, recipient, number) do update set
        state = excluded.state, started = excluded.started, late_from = excluded.late_from,
        local_late_from = excluded.local_late_from, alert_from = excluded.alert_from, due = excluded.due,
        owed_by = excluded.owed_by, climbed = excluded.climbed, life_safety = excluded.life_safety,
        has_it = excluded.has_it, has_it_since = excluded.has_it_since, by_when = excluded.by_when,
        team = excluded.team, area = excluded.area
    where (s.state, s.started, s.late_from, s.local_late_from, s.alert_from, s.due, s.has_it, s.has_it_since,
           s.by_when, s.team, s.area, s.owed_by, s.climbed, s.life_safety)
        is distinct from (excluded.state, excluded.started, excluded.late_from, excluded.local_late_from,
           excluded.alert_from, excluded.due, excluded.has_it, excluded.has_it_since, excluded.by_when,
           excluded.team, excluded.area, excluded.owed_by, excluded.climbed, excluded.life_safety)
)
insert into case_line (force, chronology, belongs, pathway, reference, opened, closed, level, missing_since,
    last_enquiry, last_enquiry_entry, in_charge, team, area, children, overdue, owed, look_at, digest,
    reckoned, restricted)
select c.force, c.id, c.belongs, c.pathway, c.reference, %(opened)s, %(closed)s, %(level)s, %(missing_since)s,
    %(last_enquiry)s, %(last_enquiry_entry)s::uuid, %(in_charge)s::uuid, %(team)s, %(area)s,
    %(children)s::uuid[], %(overdue)s, %(owed)s, %(look_at)s, %(digest)s, %(at)s, c.restricted
from chronology c where c.force = %(force)s::uuid and c.id = %(chronology)s::uuid
on conflict (force, chronology) do update set
    opened = excluded.opened, closed = excluded.closed, level = excluded.level,
    missing_since = excluded.missing_since, last_enquiry = excluded.last_enquiry,
    last_enquiry_entry = excluded.last_enquiry_entry, in_charge = excluded.in_charge, team = excluded.team,
    area = excluded.area, children = excluded.children, overdue = excluded.overdue, owed = excluded.owed,
    look_at = excluded.look_at, digest = excluded.digest, reckoned = excluded.reckoned, failed = ''
returning pg_notify('harken_changed', force::text)
"""


def write(connection: Connection, force: str, lines: Lines, *, pathway: str, at: datetime) -> None:
    """Make the board say of one chronology what was just reckoned at `at`. The caller holds its lock."""
    values = {"force": force, "pathway": pathway, "at": at, **_case(lines.case)}
    values["lines"] = orjson.dumps([_plain(line) for line in lines.standings]).decode()
    psycopg.Cursor(connection).execute(_WRITE, values, prepare=True)


def _case(case: CaseLine) -> dict[str, Any]:
    names = CaseLine.__dataclass_fields__
    values = {name: getattr(case, name) for name in names}
    return values | {
        "children": list(case.children),
        "last_enquiry_entry": case.last_enquiry_entry or None,
        "in_charge": case.in_charge or None,
    }


def _plain(line: StandingLine) -> dict[str, Any]:
    names: Sequence[str] = tuple(StandingLine.__dataclass_fields__)
    return {name: getattr(line, name) for name in names} | {"has_it": line.has_it or None}


def touch(connection: Connection, force: str, subjects: Sequence[str], *, besides: str) -> None:
    """Have the worker look at once at every other case about these people."""
    psycopg.Cursor(connection).execute(
        "select priv.touch(%s::uuid, %s::uuid[], %s::uuid)", (force, list(subjects), besides), prepare=True
    )


def push_on(connection: Connection, force: str, chronology: str, *, until: datetime, why: str) -> None:
    """Leave a case that cannot be reckoned until later, and say what kind of failure it was."""
    connection.execute(
        "update case_line set look_at = %s, failed = %s where force = %s and chronology = %s",
        (until, why, force, chronology),
    )
