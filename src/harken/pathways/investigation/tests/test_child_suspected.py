"""Somebody under 18 named as a suspect, referred or spoken of as a child, as timelines."""

from harken.every_case.referral import Referred
from harken.every_case.strategy import StrategyDiscussionHeld
from harken.every_case.tests.clock_times import ARISES, DAY
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    twelve,
)
from harken.pathways.investigation.duties.child_suspected import REFER_EACH_CHILD_NAMED
from harken.pathways.investigation.entries.suspect import SuspectNamed
from harken.pathways.investigation.tests.facts import NO_LONGER, NOTE, WORLD
from harken.timelines.table import at, met, none, prompted
from harken.vocabulary import Answer

YOUNG, GROWN, NOT_KNOWN = (SuspectNamed(under_18=one) for one in (Answer.YES, Answer.NO, Answer.NOT_KNOWN))
REFERRED, HELD = Referred(why="He is fourteen"), StrategyDiscussionHeld()
SERGEANT = ("detective sergeant",)
IN_A_DAY = prompted("18 Nov 2026 12:05")

ROWS = twelve(
    Owes(
        arises=YOUNG,
        times=DAY,
        met=((REFERRED, "officer"), (HELD, "MASH")),
        ladder=(
            ("18 Nov 2026 12:05", SERGEANT),
            ("19 Nov 2026 12:05", (*SERGEANT, "detective inspector")),
        ),
        has_deadline=False,
        short_of_it=(("a note refers nobody", [(NOTE, "officer")]),),
        not_released=(("no longer suspected, and a child still", (NO_LONGER, "officer")),),
        more=[
            ("whatever their part", [at(ARISES, YOUNG, about={"child": "suspect"})], ARISES, IN_A_DAY),
            ("the one harmed is referred, the suspect is not",
             [at(ARISES, YOUNG, about={"child": "suspect", "sibling": "victim"}),
              then("13:00", REFERRED, about="sibling")], "17 Nov 2026 13:01",
             (prompted("18 Nov 2026 12:05", about="child"), met("17 Nov 2026 13:00", about="sibling"))),
            ("grown that day", [at(ARISES, YOUNG, about={"eighteen that day": "suspect"})], ARISES, none),
            ("a month from 18", [at(ARISES, YOUNG, about={"seventeen": "suspect"})], ARISES, IN_A_DAY),
            ("said not to be", [at(ARISES, GROWN)], MUCH_LATER, none),
            ("not known to be", [at(ARISES, NOT_KNOWN)], MUCH_LATER, none),
            ("named twice", [at(ARISES, YOUNG), then("13:00", YOUNG)], "17 Nov 2026 13:00", IN_A_DAY),
        ],
    )
)  # fmt: skip

TABLES = ((REFER_EACH_CHILD_NAMED, ROWS),)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
