"""Who has work that asks for training they are not on record as having: theirs all the same, and shown."""

from collections.abc import Iterable
from datetime import datetime

from harken.access.connection import Connection
from harken.access.refused import Refused
from harken.access.training import skills_held
from harken.board.read import Wanted, owed
from harken.catalogue.standards import Standards
from harken.vocabulary import Answer, Unaccredited


def skills_of(standards: Standards, duties: Iterable[str]) -> frozenset[str]:
    """The skills that any of these duties asks for."""
    keys = frozenset(duties)
    return frozenset(r.duty.skill for r in standards.rules.ready if r.duty.skill and r.duty.key in keys)


def skills_of_case(
    connection: Connection, force: str, chronology: str, standards: Standards
) -> frozenset[str]:
    """The skills that what is owed in a case asks for."""
    if not any(ready.duty.skill for ready in standards.rules.ready):
        return frozenset()
    rows = owed(connection, Wanted(force=force, chronology=chronology))
    return skills_of(standards, (row.duty for row in rows))


def lacked(
    connection: Connection, force: str, account: str, skills: frozenset[str], *, at: datetime
) -> tuple[str, ...]:
    """Those of these skills that somebody is not on record as trained for at a moment."""
    if not skills or not account:
        return ()
    return tuple(sorted(skills - skills_held(connection, force, account, at=at)))


def ask_why(lacks: Iterable[str], said: Unaccredited) -> Refused | None:
    """What is asked of somebody who has work without its training and has not said why."""
    named = " and ".join(lacks)
    if not named or said is not Unaccredited.TRAINED:
        return None
    return Refused("unaccredited", f"No training in {named} is on record. It can be theirs: say why.", "why")


def kept(lacks: Iterable[str], said: Unaccredited) -> Unaccredited:
    """What is kept of the reason: nothing, of who is trained."""
    return said if any(lacks) else Unaccredited.TRAINED


def accredited(skills: frozenset[str], lacks: Iterable[str]) -> Answer:
    """Whether somebody has the training that work asks for; not known of work that asks for none."""
    if not skills:
        return Answer.NOT_KNOWN
    return Answer.NO if any(lacks) else Answer.YES
