"""A child in police protection, met in another case: the designated officer hears, and looks at the need."""

from harken.every_case.crossing import ElsewhereTakenUp, MetElsewhere, MetHow, TakenHow
from harken.every_case.tests.clock_times import ARISES, HALF
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
from harken.pathways.police_protection.duties.meanwhile import (
    LOOK_AT_WHAT_ANOTHER_CASE_MET,
    LOOK_AT_WHAT_THE_ADDRESS_MET,
)
from harken.pathways.police_protection.duties.power import HERE, NOW
from harken.pathways.police_protection.entries.power import NeedLookedAt
from harken.pathways.police_protection.tests.facts import ENDED, HEARD, NOT_NEEDED, STILL_NEEDED, WORLD
from harken.timelines.table import at, met, none, owed

MET = MetElsewhere(flag=NOW, says="Ring first.", how=MetHow.PLACE)
SOMETHING_ELSE = MetElsewhere(flag="some-pathway.now", says="Ring first.", how=MetHow.PLACE)
TOLD, LATE = warned("designated officer"), "17 Nov 2026 12:35"
OFFICER = "designated officer"

ROWS = twelve(
    Owes(
        arises=MET,
        times=HALF,
        by="system",
        met=((STILL_NEEDED, OFFICER), (NOT_NEEDED, OFFICER)),
        met_in="the case of the power",
        at_once=(TOLD,),
        ladder=((LATE, (TOLD, "superintendent")),),
        counted_from_recording=True,
        short_of_it=(
            ("heard, and nothing said of the need", [(HEARD, OFFICER)]),
            ("looked at, and nothing said", [(NeedLookedAt(), OFFICER)]),
        ),
        released=((ENDED, OFFICER),),
        more=[
            ("another case knows something else", [at(ARISES, SOMETHING_ELSE)], MUCH_LATER, none),
            ("of somebody named only so", [at(ARISES, MET, about={"child": "known elsewhere"})], ARISES,
             owed(LATE, TOLD)),
            ("met again, and owed still", [at(ARISES, MET), then("12:20", MET)], "17 Nov 2026 12:20",
             owed(LATE, TOLD)),
        ],
    )
)  # fmt: skip

MET_HERE = MetElsewhere(flag=HERE, says="Ring first.", how=MetHow.NAMED)
SPOKEN, READ = (ElsewhereTakenUp(done=how) for how in (TakenHow.SPOKEN, TakenHow.READ))
HERE_ROWS = [
    row
    for row in twelve(
        Owes(
            arises=MET_HERE,
            times=HALF,
            by="system",
            met=((SPOKEN, OFFICER),),
            at_once=(TOLD,),
            ladder=((LATE, (TOLD, "superintendent")),),
            counted_from_recording=True,
            short_of_it=(("read, and nobody was rung", [(READ, OFFICER)]),),
            more=[
                ("another case knows something else", [at(ARISES, SOMETHING_ELSE)], MUCH_LATER, none),
                ("the child was met as well, and is looked at", [at(ARISES, MET), at(ARISES, MET_HERE)],
                 MUCH_LATER, none),
            ],
        )
    )
    if not row[0].startswith("somebody else's")
]  # fmt: skip
HERE_ROWS += [
    (
        "somebody else's: spoken of in another case",
        [at(ARISES, MET_HERE), then("12:10", SPOKEN, case="another")],
        "17 Nov 2026 12:11",
        owed(LATE, TOLD),
    ),
    (
        "spoken of another of the case",
        [at(ARISES, MET_HERE), then("12:10", SPOKEN, about="sibling")],
        MUCH_LATER,
        met("17 Nov 2026 12:10", TOLD),
    ),
    (
        "met again, and owed still",
        [at(ARISES, MET_HERE), then("12:20", MET_HERE)],
        "17 Nov 2026 12:20",
        owed(LATE, TOLD),
    ),
]

TABLES = ((LOOK_AT_WHAT_ANOTHER_CASE_MET, ROWS), (LOOK_AT_WHAT_THE_ADDRESS_MET, HERE_ROWS))

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
