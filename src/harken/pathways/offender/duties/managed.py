"""What turns on being managed, registered, away; and who hears, in which order."""

from harken.pathways.offender.entries.notification import Notified, What
from harken.pathways.offender.entries.registration import (
    MANAGED as REASONS_TO_MANAGE,
)
from harken.pathways.offender.entries.registration import (
    Because,
    CameBack,
    ManagementEnded,
    TakenOn,
    WentAway,
)
from harken.vocabulary import (
    Answer,
    Clock,
    Days,
    Deferred,
    Elapsed,
    Inclusive,
    Mark,
    On,
    Stands,
    Tell,
    marked,
    on,
)
from harken.vocabulary.roles import MOSOVO_INSPECTOR, MOSOVO_SERGEANT, OFFENDER_MANAGER

DAY, WEEK = Elapsed(hours=24), Elapsed(hours=7 * 24)

MANAGED_FLAG = "offender.managed"

ENDED = on(ManagementEnded)
NOT_MANAGED = marked(Mark.OFFENDER_NOT_MANAGED)
REGISTERED = Stands((on(TakenOn, because=Because.REGISTERED),), until=(ENDED,))
IS_MANAGED = Stands(
    (on(TakenOn, because=REASONS_TO_MANAGE), marked(Mark.OFFENDER_MANAGED)),
    until=(NOT_MANAGED,),
    everywhere=True,
)

BACK = on(CameBack)
AWAY = (on(WentAway), on(TakenOn, held_now=Answer.YES))
THREE_DAYS = Inclusive(3)

ON_THE_SERGEANT = (Tell(MOSOVO_SERGEANT), Tell(MOSOVO_INSPECTOR, WEEK))
ON_THE_MANAGER = (Tell(OFFENDER_MANAGER), Tell(MOSOVO_SERGEANT, DAY), Tell(MOSOVO_INSPECTOR, WEEK))
A_WEEK = Days(7)


def told(*what: What) -> On:
    """They notified one of these, in person: nothing else is a notification."""
    return on(Notified, what=what, in_person=Answer.YES)


def unless_away(clock: Clock) -> Deferred:
    """Days in custody, in hospital or abroad do not count: three days from release or return are left."""
    return Deferred(clock, away=AWAY, back=(BACK,), then=THREE_DAYS)
