"""The sweep: finds the cases due to be looked at, reckons each again, and tells whom it must."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import psycopg
import structlog

from harken.access.actor import system_actor
from harken.access.connection import Connection, acting, savepoint
from harken.board.lines import PUSHED, CaseLine, Lines, lines_of
from harken.board.seers import EVERYBODY, seers_of
from harken.board.told import insert, left_out_of, told_of
from harken.board.untold import say_untold
from harken.board.write import push_on, write_all
from harken.casework.crossed_since import cross_since
from harken.casework.told import put_told
from harken.catalogue.standards import Standards
from harken.chronology.read import Held, held_all
from harken.engine.standing import Standing
from harken.engine.subject import Subjects
from harken.engine.tried import Failure, tried
from harken.outside.messages import Telling, tell
from harken.outside.notice import Outgoing, queue_notice
from harken.people.subjects import subjects_of
from harken.policy.force import Policy
from harken.vocabulary.roles import SOCIAL_CARE
from harken.worker.again import owed_again
from harken.worker.authors import authors_of
from harken.worker.incomer import incomer_of
from harken.worker.ladder import Around, Reached, reach, untold_since
from harken.worker.roster import Roster, roster
from harken.worker.unreckoned import say_unreckoned

MOST = 50
SOON = timedelta(minutes=1)
"""How soon a case that could not be worked out is tried again the first time. Our own design."""
WORKER = "worker"
log = structlog.get_logger()

StandardsOf = Callable[[str], Standards]

_DUE = """
with due as materialized (
    select force, chronology, reference, look_at, failing_since from case_line
    where look_at <= clock_timestamp() order by look_at limit %s)
select force::text, chronology::text, reference, look_at, clock_timestamp(), failing_since from due
where pg_try_advisory_xact_lock(priv.lock_key(force, chronology)) order by look_at
"""


@dataclass(slots=True)
class Swept:
    """What one sweep did. `unreckoned` are the cases that could not be worked out whole, or written."""

    looked_at: int = 0
    told: int = 0
    failed: int = 0
    unreckoned: list[str] = field(default_factory=list)
    late_by: timedelta = field(default_factory=timedelta)


@dataclass(frozen=True, slots=True)
class _Due:
    force: str
    chronology: str
    reference: str
    look_at: datetime
    now: datetime
    failing_since: datetime | None

    @property
    def again(self) -> datetime:
        """When it is tried again where it fails: after as long again as it has failed for."""
        failing = self.now - (self.failing_since or self.now)
        return self.now + min(max(failing, SOON), PUSHED)


@dataclass(frozen=True, slots=True)
class _Looked:
    """A case as it was just reckoned, and whom that reaches."""

    due: _Due
    lines: Lines
    standings: Sequence[Standing]
    reached: Sequence[Reached]
    roster: Roster


def sweep(standards_of: StandardsOf, *, most: int = MOST) -> Swept:
    """Look at up to `most` cases that are due, oldest first, in one transaction. Twice does nothing more.

    A case that cannot be reckoned is left for a minute, then for longer and longer, up to an hour, and
    reported; the others go on, and so do its own duties that can be.
    """
    with acting(None, using=WORKER) as connection:
        return sweep_in(connection, standards_of, most=most)


def sweep_in(connection: Connection, standards_of: StandardsOf, *, most: int = MOST) -> Swept:
    """The same in a transaction that has begun, as the worker's role."""
    swept = Swept()
    due = [_Due(*row) for row in psycopg.Cursor(connection).execute(_DUE, (most,), prepare=True)]
    for force in dict.fromkeys(one.force for one in due):
        mine = [one for one in due if one.force == force]
        _sweep_force(connection, mine, standards_of(force), swept)
    if due:
        swept.late_by = due[0].now - due[0].look_at
    return swept


def _sweep_force(connection: Connection, due: Sequence[_Due], standards: Standards, swept: Swept) -> None:
    force, chronologies = due[0].force, [one.chronology for one in due]
    duty_roster = roster(connection, force, due[0].now)
    seers = seers_of(connection, force, chronologies)
    told = told_of(connection, force, chronologies)
    held = _held(connection, due, standards)
    swept.looked_at += len(due)
    looked: list[_Looked] = []

    def look(one: _Due) -> _Looked:
        case = held[one.chronology]()
        # What we just put on record of it is known from now on.
        latest = max((fact.recorded for fact in case.facts if fact.chronology == case.id), default=one.now)
        one = replace(one, now=max(one.now, latest))
        subjects = subjects_of(case.facts)
        standings, lines = _reckoned(case, one, standards, subjects)
        authors = authors_of(case.facts, standards.pathways.values(), subjects, one.now)
        incomer = incomer_of(case.facts, case.id, one.now)
        those = duty_roster.seen_by(seers.get(one.chronology, EVERYBODY))
        whom = reach(standings, told[one.chronology], Around(lines.case, those, authors, incomer))
        return _Looked(one, lines, standings, whom, those)

    for one in due:
        found = tried(look, one)
        if isinstance(found, Failure):
            _put_off(connection, one, found.kind, standards, swept)
            continue
        if found.lines.failed:
            _say_failed(swept, one, found.lines.case.failed)
        looked.append(found)
    _settle(connection, looked, standards, swept)
    if unreckoned := [one for one in swept.unreckoned if one in chronologies]:
        quiet = standards.policy.quiet
        say_unreckoned(connection, force, unreckoned, duty_roster, seers, due[0].now, quiet)


def _held(connection: Connection, due: Sequence[_Due], standards: Standards) -> dict[str, Callable[[], Held]]:
    """What each is reckoned by, with what became known elsewhere since it named somebody."""
    force = due[0].force
    held = held_all(connection, force, [one.chronology for one in due], upgrade=standards.upgraded)
    more = cross_since(connection, force, held.values(), at=due[0].now, standards=standards)
    return held | held_all(connection, force, more, upgrade=standards.upgraded) if more else held


def _reckoned(
    held: Held, one: _Due, standards: Standards, subjects: Subjects
) -> tuple[list[Standing], Lines]:
    facts = held.facts
    found = standards.reckoned(facts, chronology=held.id, subjects=subjects, at=one.now)
    lines = lines_of(
        facts,
        found,
        chronology=held.id,
        pathway=held.pathway,
        standards=standards,
        at=one.now,
        telling=True,
    )
    if lines.failed:
        soonest = min(lines.case.look_at or one.again, one.again)
        lines = replace(lines, case=replace(lines.case, look_at=soonest))
    return found.standings, lines


def _settle(connection: Connection, looked: Sequence[_Looked], standards: Standards, swept: Swept) -> None:
    """Write the board of all and tell whom they reach; one by one where one of them cannot be."""
    if not looked:
        return
    try:
        with savepoint(connection):
            told = _write_and_tell(connection, looked, standards)
        swept.told += told
    except Exception as broken:  # noqa: BLE001 - the per-case guard, for what several share a statement for
        if len(looked) == 1:
            _put_off(connection, looked[0].due, type(broken).__name__, standards, swept)
            return
        for one in looked:
            _settle(connection, [one], standards, swept)


def _write_and_tell(connection: Connection, looked: Sequence[_Looked], standards: Standards) -> int:
    due = looked[0].due
    write_all(connection, due.force, (one.lines for one in looked), at=due.now)
    again = _owed_again(connection, looked)
    told = _tell(connection, looked, standards)
    _write_to(connection, again, standards, again=True)
    untold = {
        one.due.chronology: untold_since(one.reached, [r for other, r in again if other is one])
        for one in looked
    }
    say_untold(connection, due.force, untold)
    return told


def _owed_again(connection: Connection, looked: Sequence[_Looked]) -> list[tuple[_Looked, Reached]]:
    left_out = left_out_of(connection, looked[0].due.force, [one.due.chronology for one in looked])
    return (
        [(one, r) for one in looked for r in owed_again(left_out, one.standings, one.lines.case, one.roster)]
        if left_out
        else []
    )


def _put_off(connection: Connection, one: _Due, why: str, standards: Standards, swept: Swept) -> None:
    _say_failed(swept, one, why)
    push_on(connection, one.force, one.chronology, until=one.again, why=why, digest=standards.digest)


def _say_failed(swept: Swept, one: _Due, why: str) -> None:
    swept.failed += 1
    swept.unreckoned.append(one.chronology)
    log.error("case pushed on", chronology=one.chronology, kind=why)


def _tell(
    connection: Connection,
    looked: Sequence[_Looked],
    standards: Standards,
) -> int:
    """Record every telling, once, and queue the messages of those that are new."""
    force = looked[0].due.force
    new = insert(connection, force, [r.line for one in looked for r in one.reached])
    if not new:
        return 0
    fresh = [(one, r) for one in looked for r in one.reached if r.line.id in new]
    put_told(connection, [r.line for _, r in fresh], by=system_actor(force), now=fresh[0][0].due.now)
    _write_to(connection, fresh, standards)
    for one, r in fresh:
        if r.agency is not None:
            queue_notice(connection, _outgoing(one.due, one.lines.case, r), standards.policy)
    return len(fresh)


def _write_to(
    connection: Connection,
    those: Sequence[tuple[_Looked, Reached]],
    standards: Standards,
    *,
    again: bool = False,
) -> None:
    """Queue what each of these is written."""
    if those:
        policy, now = standards.policy, those[0][0].due.now
        tellings = [replace(t, again=again) for one, r in those for t in _tellings(one, r, policy)]
        tell(connection, tellings, policy.quiet, now)


def _tellings(looked: _Looked, reached: Reached, policy: Policy) -> list[Telling]:
    one, case, duty = looked.due, looked.lines.case, reached.standing.duty
    return [
        Telling(
            force=one.force,
            account=holder.account,
            email=holder.email,
            child=reached.standing.subject or (case.children[0] if case.children else ""),
            chronology=one.chronology,
            reference=one.reference,
            duty_says=duty.says,
            due=reached.line.due,
            interrupts=policy.interrupts(duty),
            warning=reached.line.warning,
            role=reached.line.role,
            key=reached.line.id,
            unseen=not looked.roster.sees(holder),
        )
        for holder in reached.holders[:1]
    ]


def _outgoing(one: _Due, case: CaseLine, reached: Reached) -> Outgoing:
    return Outgoing(
        force=one.force,
        to=reached.agency or SOCIAL_CARE,
        area=case.area,
        purpose=reached.standing.duty.key,
        reference=one.reference,
        chronology=one.chronology,
        key=f"told/{reached.line.id}",
    )
