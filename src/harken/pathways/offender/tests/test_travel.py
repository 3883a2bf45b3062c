"""What is owed of a journey out of the United Kingdom, as timelines."""

from datetime import UTC, date, datetime

from harken.every_case.tests.clock_times import ARISES, Times
from harken.every_case.tests.twelve import (
    LONG_BEFORE,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
)
from harken.pathways.offender.duties.travel import DECIDE_ON_TRAVEL, NOTIFY_TRAVEL
from harken.pathways.offender.entries.notification import (
    KnewWhen,
    Travel,
    TravelDecided,
    TravelIntended,
    TravelNotified,
)
from harken.pathways.offender.tests.facts import (
    BOTH,
    DANGEROUS,
    ENDED,
    MANAGER,
    NOT_ENDED,
    SERGEANT,
    WORLD,
    over_years,
    registered,
)
from harken.timelines.table import Row, at, met_late, none, owed
from harken.vocabulary import Entry

THE_DAY = date(2027, 3, 20)
MEANS_TO = TravelIntended(departs_on=THE_DAY)
TOLD, SHARED = TravelNotified(departs_on=THE_DAY), TravelDecided(decision=Travel.SHARED)


def _always(moment: str) -> Times:
    """By a day that somebody gave, whenever it was given."""
    return Times(moment, moment, moment, moment, moment)


def _knew(knew: KnewWhen, late: str) -> Row:
    said = TravelIntended(departs_on=THE_DAY, knew=knew)
    return (f"known {knew}", [registered, at(ARISES, said)], ARISES, owed(late))


def _leaves_at_eight(knew: KnewWhen, late: str) -> Row:
    at_eight = datetime(2027, 3, 20, 20, tzinfo=UTC)
    said = TravelIntended(departs_on=THE_DAY, departs_at=at_eight, knew=knew)
    return (f"known {knew}, leaving in the evening", [registered, at(ARISES, said)], ARISES, owed(late))


def _known_afterwards(arises: Entry, done: Entry, day: str) -> Row:
    """That it was to be done became known after it was done late: late it was."""
    facts = [registered, at(ARISES, arises, known="21 Mar 2027 09:00"), at(day, done)]
    return ("known only afterwards, and done too late", facts, "21 Mar 2027 09:00", met_late(day))


NOTICE = "13 Mar 2027 00:00"
TABLES = (
    (
        NOTIFY_TRAVEL,
        over_years(
            Owes(
                arises=MEANS_TO,
                times=_always(NOTICE),
                before=(registered,),
                met=((TOLD, "offender manager"),),
                ladder=((NOTICE, SERGEANT), ("14 Mar 2027 00:00", BOTH)),
                short_of_it=(("decided on, and not told", [(SHARED, "offender manager")]),),
                released=((ENDED, "supervisor"),),
                not_released=NOT_ENDED,
                more=[
                    _knew(KnewWhen.LONG_BEFORE, NOTICE),
                    _knew(KnewWhen.EXCUSED, "19 Mar 2027 00:00"),
                    _knew(KnewWhen.SHORTLY, "19 Mar 2027 12:00"),
                    _knew(KnewWhen.CHANGED, "19 Mar 2027 12:00"),
                    _leaves_at_eight(KnewWhen.LONG_BEFORE, NOTICE),
                    _leaves_at_eight(KnewWhen.NOT_KNOWN, NOTICE),
                    _leaves_at_eight(KnewWhen.EXCUSED, "19 Mar 2027 20:00"),
                    _leaves_at_eight(KnewWhen.SHORTLY, "20 Mar 2027 08:00"),
                    _leaves_at_eight(KnewWhen.CHANGED, "20 Mar 2027 08:00"),
                    ("no day given", [registered, at(ARISES, TravelIntended())], ARISES, owed("")),
                    ("need not notify", [at(LONG_BEFORE, DANGEROUS), at(ARISES, MEANS_TO)], ARISES, none),
                    _known_afterwards(MEANS_TO, TOLD, "13 Mar 2027 10:00"),
                ],
            )
        ),
    ),
    (
        DECIDE_ON_TRAVEL,
        over_years(
            Owes(
                arises=TOLD,
                times=_always("20 Mar 2027 00:00"),
                met=((SHARED, "offender manager"),),
                ladder=(("20 Mar 2027 00:00", (*MANAGER, "MOSOVO detective inspector")),),
                short_of_it=(("not decided", [(TravelDecided(), "offender manager")]),),
                released=((ENDED, "supervisor"),),
                not_released=NOT_ENDED,
                more=[_known_afterwards(TOLD, SHARED, "20 Mar 2027 10:00")],
            )
        ),
    ),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
