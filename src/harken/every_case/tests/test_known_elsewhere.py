"""What another case knows of somebody here, taken up or not, as timelines."""

from harken.every_case.crossing import ElsewhereTakenUp, MetElsewhere, MetHow, TakenHow
from harken.every_case.duties import TAKE_UP_AT_ONCE, TAKE_UP_WHAT_IS_KNOWN
from harken.every_case.opening import Noted
from harken.every_case.tests.clock_times import ARISES, HOUR, QUARTER
from harken.every_case.tests.facts import WORLD
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    twelve,
    warned,
)
from harken.timelines.table import at, met, none, owed, prompted
from harken.vocabulary import Answer

NOTE = Noted(note="Rang, no answer")
MET_HERE = MetElsewhere(flag="elsewhere.plan", says="There is a plan.", how=MetHow.NAMED)
TAKEN_UP = ElsewhereTakenUp(done=TakenHow.SPOKEN)
# It is the case's, and not one child's: taken up in another case it is not taken up here.
TAKE_UP_ROWS = [
    row
    for row in twelve(
        Owes(
            arises=MET_HERE,
            times=HOUR,
            met=((TAKEN_UP, "officer in charge"),),
            ladder=(
                ("17 Nov 2026 13:05", ("officer in charge",)),
                ("17 Nov 2026 14:05", ("officer in charge", "supervisor")),
            ),
            has_deadline=False,
            short_of_it=(("a note takes nothing up", [(NOTE, "officer in charge")]),),
        )
    )
    if not row[0].startswith("somebody else's")
]
TAKE_UP_ROWS += [
    (
        "somebody else's: taken up in another case",
        [at(ARISES, MET_HERE), then("12:30", TAKEN_UP, case="another")],
        "17 Nov 2026 12:31",
        prompted("17 Nov 2026 13:05"),
    ),
    (
        "taken up of another of the case",
        [at(ARISES, MET_HERE), then("12:30", TAKEN_UP, about="sibling")],
        MUCH_LATER,
        met("17 Nov 2026 12:30"),
    ),
]

PRESSING = MET_HERE.model_copy(update={"pressing": Answer.YES})
TOLD, LATE = warned("officer in charge"), "17 Nov 2026 12:20"
AT_ONCE_ROWS = [
    row
    for row in twelve(
        Owes(
            arises=PRESSING,
            times=QUARTER,
            by="system",
            met=((TAKEN_UP, "officer in charge"),),
            at_once=(TOLD,),
            ladder=(
                (LATE, (TOLD, "supervisor")),
                ("17 Nov 2026 12:50", (TOLD, "supervisor", "duty inspector")),
            ),
            counted_from_recording=True,
            short_of_it=(("a note takes nothing up", [(NOTE, "officer in charge")]),),
            more=[("what can wait", [at(ARISES, MET_HERE)], MUCH_LATER, none)],
        )
    )
    if not row[0].startswith("somebody else's")
]
AT_ONCE_ROWS += [
    (
        "somebody else's: taken up in another case",
        [at(ARISES, PRESSING), then("12:10", TAKEN_UP, case="another")],
        "17 Nov 2026 12:11",
        owed(LATE, TOLD),
    ),
    (
        "taken up of another of the case",
        [at(ARISES, PRESSING), then("12:10", TAKEN_UP, about="sibling")],
        MUCH_LATER,
        met("17 Nov 2026 12:10", TOLD),
    ),
]
TAKE_UP_ROWS.append(("what presses", [at(ARISES, PRESSING)], MUCH_LATER, none))

TABLES = ((TAKE_UP_WHAT_IS_KNOWN, TAKE_UP_ROWS), (TAKE_UP_AT_ONCE, AT_ONCE_ROWS))

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
