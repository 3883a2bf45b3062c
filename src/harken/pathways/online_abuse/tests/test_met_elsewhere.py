"""A suspect met in another case: the team hears at once, and KIRAT is looked at again."""

from harken.every_case.crossing import MetElsewhere, MetHow
from harken.every_case.tests.clock_times import ARISES, FOUR_HOURS
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    SOON_DONE,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    twelve,
    warned,
)
from harken.pathways.online_abuse.duties.grading import LOOK_AT_IT_AGAIN
from harken.pathways.online_abuse.duties.stages import OPEN_SUSPECT
from harken.pathways.online_abuse.entries.report import Change, FactLearned
from harken.pathways.online_abuse.tests.facts import CLEARED, CLEARED_UNASKED, HIGH, MEDIUM, NOTE, WORLD
from harken.timelines.table import at, met, none, owed

MET = MetElsewhere(flag=OPEN_SUSPECT, says="Ring first.", how=MetHow.NAMED)
SOMETHING_ELSE = MetElsewhere(flag="some-pathway.now", says="Ring first.", how=MetHow.NAMED)
NEW, NOTHING_NEW = FactLearned(changes=(Change.ACCESS,)), FactLearned(changes=(Change.OTHER,))
HEARD = warned("online abuse team")
INVESTIGATOR, DI = "investigator", "detective inspector"
ANOTHER, HIM = "the online abuse case", {"man": "known elsewhere"}

ROWS = twelve(
    Owes(
        arises=MET,
        times=FOUR_HOURS,
        by="system",
        met=((HIGH, "KIRAT assessor"), (NEW, INVESTIGATOR), (NOTHING_NEW, INVESTIGATOR)),
        met_in=ANOTHER,
        at_once=(HEARD,),
        ladder=(
            ("17 Nov 2026 16:05", (HEARD, INVESTIGATOR)),
            ("17 Nov 2026 17:05", (HEARD, INVESTIGATOR, DI)),
        ),
        counted_from_recording=True,
        short_of_it=(("a note is no look at the grade", [(NOTE, INVESTIGATOR)]),),
        released=((CLEARED, INVESTIGATOR),),
        not_released=(("cleared of what another case suspects", (CLEARED_UNASKED, INVESTIGATOR)),),
        more=[
            ("another case knows something else", [at(ARISES, SOMETHING_ELSE)], MUCH_LATER, none),
            ("of somebody who is no child here", [at(ARISES, MET, about=HIM)], ARISES,
             owed("17 Nov 2026 16:05", HEARD, about="man")),
            ("met again, and owed still", [at(ARISES, MET), then("12:20", MET)], "17 Nov 2026 12:20",
             owed("17 Nov 2026 16:05", HEARD)),
            ("graded again without saying whom",
             [at(ARISES, MET, about=HIM), at(SOON_DONE, MEDIUM, case=ANOTHER)], SOON_DONE,
             owed("17 Nov 2026 16:05", HEARD, about="man")),
            ("graded again, and he is named",
             [at(ARISES, MET, about=HIM), at(SOON_DONE, MEDIUM, about={"man": "suspect"}, case=ANOTHER)],
             MUCH_LATER, met(SOON_DONE, HEARD)),
        ],
    )
)  # fmt: skip

TABLES = ((LOOK_AT_IT_AGAIN, ROWS),)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
