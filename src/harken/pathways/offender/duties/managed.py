"""What turns on being managed, registered, away; and who hears, in which order."""

from harken.pathways.offender.entries.notification import Notified, What
from harken.pathways.offender.entries.registration import (
    INDEFINITE,
    Because,
    CameBack,
    Disposal,
    EndedBecause,
    ManagementEnded,
    Review,
    ReviewDecided,
    TakenOn,
    WentAway,
)
from harken.pathways.offender.entries.registration import (
    MANAGED as REASONS_TO_MANAGE,
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
    Rank,
    Stands,
    Tell,
    Term,
    marked,
    on,
)
from harken.vocabulary.roles import MOSOVO_INSPECTOR, MOSOVO_SERGEANT, OFFENDER_MANAGER

DAY, WEEK = Elapsed(hours=24), Elapsed(hours=7 * 24)

MANAGED_FLAG = "offender.managed"

YEARS = {
    Disposal.UNDER_THIRTY_MONTHS: 10,
    Disposal.SIX_MONTHS: 7,
    Disposal.HOSPITAL: 7,
    Disposal.CAUTION: 2,
    Disposal.OTHER: 5,
}
"""The table of section 82, as far as it is in years. Three rows have no end; a discharge has its own."""

FINITE = tuple(one for one in Disposal if one not in INDEFINITE and one is not Disposal.NOT_KNOWN)
# Not known whether they were under 18: the longer holds until somebody knows.
NOT_UNDER_18 = (Answer.NO, Answer.NOT_KNOWN, Answer.DECLINED)
# Whoever died, or is another force's now, is managed no more on that day. No other word ends a period early.
WITHOUT_IT = (
    EndedBecause.DIED,
    EndedBecause.QUASHED,
    EndedBecause.OTHER_FORCE,
    EndedBecause.NOT_THE_PERSON,
)
WITH_THE_PERIOD = (EndedBecause.PERIOD_OVER, EndedBecause.REVIEWED, EndedBecause.OTHER)


def _term(months_a_year: int, *under_18: Answer) -> Term:
    """The period of the table, whole or halved."""
    return Term(
        on(TakenOn, because=Because.REGISTERED, under_18=under_18),
        by="disposal",
        months=tuple((one.value, months_a_year * years) for one, years in YEARS.items()),
        start="relevant_date",
        until="discharge_until",
    )


# Until the period on record is over by law an entry that says so ends nothing: neither what they owe us, nor
# the alert, nor a visit. Nor does one that nobody of rank answers for, or of which nobody checked the day.
NOT_MANAGED = (
    on(
        ManagementEnded,
        because=(*WITH_THE_PERIOD, *WITHOUT_IT),
        verified=Answer.YES,
        file_reviewed=Answer.YES,
    )
    .at_least(Rank.SERGEANT)
    .once_over(
        _term(12, *NOT_UNDER_18),
        _term(6, Answer.YES),
        ended=(on(ReviewDecided, decision=Review.ENDS, in_writing=Answer.YES),),
        because=WITHOUT_IT,
    )
)
ENDED = NOT_MANAGED
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
