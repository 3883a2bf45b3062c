"""The verbs that let somebody see a record again from whom it was kept: one asks, another agrees."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from harken.access.actor import Actor
from harken.access.connection import Connection, acting
from harken.access.may import may
from harken.access.permissions import Act
from harken.access.refused import Refused
from harken.casework.journal import Chronology, done, opened
from harken.casework.outcome import Done
from harken.casework.restrict import NO_WHY, SHORTEST, kept, may_restrict, new_entry, whole
from harken.catalogue.standards import Standards
from harken.chronology.append import Appended, sent_already
from harken.chronology.restriction import Back, agree_back, backs, propose_back
from harken.every_case.restriction import LettingBackAgreed, LettingBackAsked
from harken.vocabulary import Entry

NOT_KEPT = Refused("not_kept_out", "They are not kept from it.", "back")
NO_REQUEST = Refused(
    "not_asked", "No such request waits. It was answered, or it is more than seven days old: ask again."
)
ANOTHER = Refused("second_person", "You asked for it, and so somebody else has to agree.")


@dataclass(frozen=True, slots=True, kw_only=True)
class LettingBack:
    """Which record, whose account is kept from it, and why that is over; whoever agrees need not say why."""

    chronology: str
    account: str
    idem: str
    why: str = ""


def ask_to_let_back(asking: LettingBack, *, by: Actor, now: datetime, standards: Standards) -> Done | Refused:
    """Ask that somebody may see a record again. Nothing changes until somebody else agrees."""
    if len(asking.why.strip()) < SHORTEST:
        return NO_WHY
    entry = LettingBackAsked(account=asking.account, why=asking.why.strip())

    def asked(connection: Connection) -> Refused | None:
        return None if propose_back(connection, asking.chronology, asking.account) else NOT_KEPT

    return _kept(asking, entry, may_restrict, asked, by=by, now=now, standards=standards)


def agree_to_let_back(
    agreeing: LettingBack, *, by: Actor, now: datetime, standards: Standards
) -> Done | Refused:
    """Agree: from the next request on they are kept from it no longer. Whoever asked does not agree."""
    entry = LettingBackAgreed(account=agreeing.account)

    def agreed(connection: Connection) -> Refused | None:
        waits = [one for one in backs(connection, agreeing.chronology) if one.account == agreeing.account]
        refusal = _not_theirs(waits[0], by) if waits else NO_REQUEST
        if refusal is not None:
            return refusal
        return None if agree_back(connection, agreeing.chronology, agreeing.account) else NO_REQUEST

    return _kept(agreeing, entry, _anybody, agreed, by=by, now=now, standards=standards)


def _not_theirs(waits: Back, by: Actor) -> Refused | None:
    if waits.by == by.account:
        return ANOTHER
    decision = may(by, Act.LOWER)
    return None if decision else Refused(decision.code, decision.sentence)


def _anybody(connection: Connection, by: Actor, into: Chronology) -> None:
    """Whoever sees it: whether they may agree is asked of the request that waits."""
    del connection, by, into


def _kept(
    of: LettingBack,
    entry: Entry,
    allowed: Callable[[Connection, Actor, Chronology], Refused | None],
    act: Callable[[Connection], Refused | None],
    *,
    by: Actor,
    now: datetime,
    standards: Standards,
) -> Done | Refused:
    """Put on record that it was done, or leave no trace of it."""
    with acting(by) as connection:
        into = opened(connection, by, of.chronology, standards)
        if isinstance(into, Refused):
            return into
        refusal = allowed(connection, by, into)
        if refusal is not None:
            return refusal
        new = new_entry(into.id, entry, now, of.idem)
        before = sent_already(connection, by, new)
        if before is not None:
            return done(before, into) if isinstance(before, Appended) else before

        def whole_act() -> Done | Refused:
            refused = act(connection)
            if refused is not None:
                return refused
            return kept(connection, new, into, by=by, standards=standards)

        return whole(connection, whole_act)
