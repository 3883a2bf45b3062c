"""Whether somebody may record an entry: some are more than a fact, such as closing or giving away a case."""

from collections.abc import Iterator

from harken.access.actor import Actor
from harken.access.may import On, may
from harken.access.permissions import Act, Group
from harken.access.refused import Refused
from harken.every_case.acceptance import Allocated
from harken.every_case.corrections import WordsDisposed
from harken.every_case.crossing import MetElsewhere
from harken.every_case.exposure import ExposureOverLimit
from harken.every_case.restriction import (
    EmergencyRefused,
    LettingBackAgreed,
    LettingBackAsked,
    LoweringAnswered,
    LoweringAsked,
    OpenedInEmergency,
    Restricted,
)
from harken.every_case.told import NotDelivered, Told
from harken.vocabulary import Entry, Mark

_OF_THE_RECORD = (
    Restricted,
    LoweringAsked,
    LoweringAnswered,
    LettingBackAsked,
    LettingBackAgreed,
    OpenedInEmergency,
    EmergencyRefused,
)
OURS = (Told, NotDelivered, MetElsewhere, ExposureOverLimit, WordsDisposed, *_OF_THE_RECORD)
"""What Harken records of what it did itself."""

OUR_OWN = frozenset(kind.key for kind in OURS)
"""Their keys. Nobody records, corrects or strikes out one of these."""


def may_record(by: Actor, entry: Entry, *, corrects: bool) -> Refused | None:
    """The refusal of an entry that is not this person's to make; None where it is theirs.

    A fact is anybody's to record: whether it meets a duty that a rank owes is reckoned, not refused.
    """
    on = On(group=Group.SYSTEM if entry.key in OUR_OWN else Group.ANYBODY)
    decisions = (may(by, act, on) for act in _acts(by, entry, corrects=corrects))
    return next((Refused(no.code, no.sentence) for no in decisions if not no), None)


def may_record_any(by: Actor, kind: type[Entry]) -> Refused | None:
    """The refusal of every entry of a kind, known before anything is answered; None where some may be."""
    decisions = (may(by, act) for act in _acts_of(kind))
    return next((Refused(no.code, no.sentence) for no in decisions if not no), None)


def _acts(by: Actor, entry: Entry, *, corrects: bool) -> Iterator[Act]:
    """Anybody may give a case to themselves."""
    yield from _acts_of(type(entry))
    if corrects:
        yield Act.CORRECT
    if isinstance(entry, Allocated) and entry.to != by.account:
        yield Act.ALLOCATE


def _acts_of(kind: type[Entry]) -> Iterator[Act]:
    """Closing is closing when it is corrected, too."""
    yield Act.RECORD
    if Mark.CASE_CLOSED in kind.marks:
        yield Act.CLOSE
