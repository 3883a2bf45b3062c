"""The verb that restricts a record: at once, by one person; and what lets somebody in, or keeps them out."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from psycopg import Rollback

from harken.access.actor import Actor
from harken.access.connection import Connection, acting, savepoint
from harken.access.may import may
from harken.access.permissions import Act
from harken.access.refused import Refused
from harken.access.ties import Tie, exclude, tie, tied, untie_teams
from harken.board.cases import case, cases_about
from harken.casework.answerable import NO_INSPECTOR, answered_for, tell_standards
from harken.casework.journal import Chronology, done, opened, put, settle
from harken.casework.outcome import Done
from harken.catalogue.standards import Standards
from harken.chronology.append import Appended, NewEntry, sent_already
from harken.chronology.restriction import LEVELS, Level, restrict, stands
from harken.every_case.acceptance import Allocated
from harken.every_case.handover import HandoverOffered
from harken.every_case.restriction import Restricted, Restriction
from harken.vocabulary import Entry

SHORTEST = 10
"""How many characters say why, at least. Our own design: a word is no reason."""

NO_WHY = Refused("no_reason", "Say why, in a sentence. It is kept.", "why")
NOTHING = Refused("nothing_changes", "That is how it stands already.", "level")
LOWER = Refused(
    "lowered_by_two",
    "Fewer people may see it now than that. Ask for it to be lowered: a second person agrees, or does not.",
    "level",
)
NO_TEAM = Refused("no_team", "Choose the team that may see it.", "team")
NOT_A_TEAM = Refused("not_a_team", "A whole team is let in only where a team may see the record.", "team")
OPEN = Refused("open_to_all", "Everybody in the force may see it. Choose who else may not, first.", "level")
BOTH = Refused("in_and_out", "Somebody cannot be let in and kept out at once.", "people")
YOURSELF = Refused("yourself", "You cannot keep a record from yourself. Ask somebody else to.", "people")
NOBODY = Refused("nobody", "Nobody of your force works under one of those accounts.", "people")
_WORK = "select count(*) from account where id::text = any (%s) and is_active"


@dataclass(frozen=True, slots=True, kw_only=True)
class Restricting:
    """Which record, who may see it from now on, why; who is let in, and who is not to see it. Accounts."""

    chronology: str
    level: Restriction
    why: str
    idem: str
    let_in: Sequence[str] = ()
    team: str = ""
    barred: Sequence[str] = ()


def restrict_to(
    restricting: Restricting, *, by: Actor, now: datetime, standards: Standards
) -> Done | Refused:
    """Restrict a record further, let somebody in to it or keep somebody out of it, all or nothing, at once.

    Whoever is in charge is let in, and so is whoever restricts. Lowering is another verb's.
    """
    if len(restricting.why.strip()) < SHORTEST:
        return NO_WHY
    with acting(by) as connection:
        return restricted_in(connection, restricting, by=by, now=now, standards=standards)


def restricted_in(
    connection: Connection, restricting: Restricting, *, by: Actor, now: datetime, standards: Standards
) -> Done | Refused:
    """The same, inside a transaction that another verb has begun."""
    into = opened(connection, by, restricting.chronology, standards)
    if isinstance(into, Refused):
        return into
    refusal = may_restrict(connection, by, into)
    if refusal is not None:
        return refusal
    new = _new(restricting, now)
    before = sent_already(connection, by, new)
    if before is not None:
        return done(before, into) if isinstance(before, Appended) else before
    refusal = _unfit(connection, restricting, by)
    if refusal is not None:
        return refusal

    def act() -> Done | Refused:
        return _restricted(connection, restricting, new, into, by=by, standards=standards)

    return whole(connection, act)


def _restricted(
    connection: Connection,
    asked: Restricting,
    new: NewEntry,
    into: Chronology,
    *,
    by: Actor,
    standards: Standards,
) -> Done | Refused:
    """What is sealed somebody answers for besides: nobody hides a record from every inspector."""
    sealed = asked.level is Restriction.SEALED
    newly = sealed and stands(connection, into.id) != "sealed"
    _restrict(connection, asked, into, by)
    outcome = put(connection, new, into, by=by, standards=standards)
    if isinstance(outcome, Refused):
        return outcome
    after, appended = outcome
    if sealed:
        answered = answered_for(connection, after, appended, asked.level, by=by, standards=standards)
        if answered is None:
            return NO_INSPECTOR
        after = answered
    if newly:
        tell_standards(connection, after, appended.id, "sealed", by=by)
    return settled(connection, after, appended, by=by, standards=standards)


def may_restrict(connection: Connection, by: Actor, into: Chronology) -> Refused | None:
    """The refusal of whoever may not: who may does by their post, or because they are in charge."""
    decision = may(by, Act.RESTRICT)
    if decision or by.account in in_charge(connection, by.force, into.id, into.belongs):
        return None
    return Refused(decision.code, f"{decision.sentence} Whoever is in charge may, too.")


def in_charge(connection: Connection, force: str, chronology: str, belongs: str) -> set[str]:
    """Who is in charge of a case, or of an open case about a person."""
    if belongs == "person":
        about = [one for one in cases_about(connection, force, chronology) if one.closed is None]
    else:
        found = case(connection, force, chronology)
        about = [found] if found else []
    return {one.in_charge for one in about if one.in_charge}


def whole(connection: Connection, act: Callable[[], Done | Refused]) -> Done | Refused:
    """What the act answers. Where its entry is refused nothing else of it stays."""
    with savepoint(connection):
        outcome = act()
        if isinstance(outcome, Refused):
            raise Rollback
    return outcome


def kept(
    connection: Connection, new: NewEntry, into: Chronology, *, by: Actor, standards: Standards
) -> Done | Refused:
    """Put the entry that says what was done, and reckon: what is owed is counted as before."""
    outcome = put(connection, new, into, by=by, standards=standards)
    if isinstance(outcome, Refused):
        return outcome
    into, appended = outcome
    return settled(connection, into, appended, by=by, standards=standards)


def settled(
    connection: Connection, into: Chronology, appended: Appended, *, by: Actor, standards: Standards
) -> Done:
    """Reckon with what was put, and answer."""
    standings = settle(connection, into, by=by, standards=standards, at=into.facts[-1].recorded)
    return done(appended, into, standings)


def let_in(connection: Connection, force: str, chronology: str, accounts: Collection[str]) -> None:
    """Let people in to a record that is restricted; whoever has a tie keeps the one they have."""
    has = {one.account for one in tied(connection, force, chronology)}
    for account in sorted(set(accounts) - has):
        tie(connection, Tie(force=force, chronology=chronology, why="task", account=account))


def let_in_to_take(connection: Connection, force: str, chronology: str, entry: Entry) -> None:
    """Whoever is given a restricted case, or is offered it, may see it: else nobody could take it over."""
    to = entry.to if isinstance(entry, Allocated | HandoverOffered) else ""
    if to and stands(connection, chronology) != "open" and _works(connection, to):
        let_in(connection, force, chronology, [to])


def new_entry(chronology: str, entry: Entry, now: datetime, idem: str) -> NewEntry:
    """An entry of what was done with the record itself, about nobody."""
    return NewEntry(chronology=chronology, entry=entry, about=(), happened=now.astimezone(UTC), idem=idem)


def rank(level: Level | Restriction | None) -> int:
    """How far a level keeps back; of what nobody can see, as if open."""
    return LEVELS.index(level or "open")


def _works(connection: Connection, *accounts: str) -> bool:
    row = connection.execute(_WORK, (list(accounts),)).fetchone()
    return row is not None and row[0] == len(accounts)


def _new(restricting: Restricting, now: datetime) -> NewEntry:
    entry = Restricted(
        level=restricting.level,
        why=restricting.why.strip(),
        let_in=tuple(sorted(set(restricting.let_in))),
        team=restricting.team,
        barred=tuple(sorted(set(restricting.barred))),
    )
    return new_entry(restricting.chronology, entry, now, restricting.idem)


def _unfit(connection: Connection, asked: Restricting, by: Actor) -> Refused | None:
    """What of it makes no sense, of the people first."""
    people = {*asked.let_in, *asked.barred}
    if by.account in asked.barred:
        return YOURSELF
    if set(asked.let_in) & set(asked.barred):
        return BOTH
    if not _works(connection, *people):
        return NOBODY
    return _level_unfit(asked, stands(connection, asked.chronology))


def _level_unfit(asked: Restricting, now: Level | None) -> Refused | None:
    if rank(asked.level) < rank(now):
        return LOWER
    if asked.team and asked.level is not Restriction.TEAM:
        return NOT_A_TEAM
    if asked.level is Restriction.OPEN and asked.let_in:
        return OPEN
    raised = rank(asked.level) > rank(now)
    if raised and asked.level is Restriction.TEAM and not asked.team:
        return NO_TEAM
    return None if raised or asked.team or asked.let_in or asked.barred else NOTHING


def _restrict(connection: Connection, asked: Restricting, into: Chronology, by: Actor) -> None:
    if restrict(connection, into.id, asked.level.value) and asked.level is not Restriction.TEAM:
        untie_teams(connection, by.force, into.id)
    for account in asked.barred:
        exclude(connection, by.force, chronology=into.id, account=account)
    if asked.level is Restriction.OPEN:
        return
    charged = in_charge(connection, by.force, into.id, into.belongs)
    let_in(connection, by.force, into.id, {*asked.let_in, *charged} - set(asked.barred))
    if asked.team and asked.team not in {one.name for one in tied(connection, by.force, into.id)}:
        tie(connection, Tie(force=by.force, chronology=into.id, why="team", team=asked.team))
