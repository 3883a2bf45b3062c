"""Somebody has work without the training it asks for, and their supervisor hears, as timelines."""

from harken.every_case.acceptance import Accepted, Allocated, Guided, UntrainedLookedAt
from harken.every_case.duties import LOOK_AT_THE_UNTRAINED
from harken.every_case.opening import Closed
from harken.every_case.tests.clock_times import ARISES, QUARTER
from harken.every_case.tests.facts import WORLD
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    twelve,
)
from harken.timelines.table import at, met, none, prompted
from harken.vocabulary import Answer, Unaccredited
from harken.vocabulary.skills import REASONS

MINE = Accepted(duty="some-pathway.grade", unaccredited=Unaccredited.NOBODY_ON_DUTY)
TRAINED = Accepted(duty="some-pathway.grade")
GIVEN = Allocated(to="4471", accredited=Answer.NO, unaccredited=Unaccredited.BESIDE_ONE)
GIVEN_TO_TRAINED = Allocated(to="3702", accredited=Answer.YES)
TO_A_TEAM, TRAINED_TEAM = (Allocated(team="Online abuse", accredited=one) for one in (Answer.NO, Answer.YES))
ASKS_FOR_NONE = Allocated(to="4471")
GUIDED, MOVED, ON_RECORD, NOT_DECIDED = (UntrainedLookedAt(decision=one) for one in Guided)
SERGEANT, SOON = "detective sergeant", prompted("17 Nov 2026 12:20")
looked_at = then("12:10", GUIDED, by=SERGEANT)

ROWS = [
    row
    for row in twelve(
        Owes(
            arises=MINE,
            by="intelligence developer",
            times=QUARTER,
            met=((GUIDED, SERGEANT), (MOVED, SERGEANT), (ON_RECORD, SERGEANT), (GIVEN_TO_TRAINED, SERGEANT)),
            ladder=(
                ("17 Nov 2026 12:20", (SERGEANT,)),
                ("18 Nov 2026 12:20", (SERGEANT, "detective inspector")),
            ),
            has_deadline=False,
            short_of_it=(
                ("not decided yet", [(NOT_DECIDED, SERGEANT)]),
                ("by a constable", [(GUIDED, "investigator")]),
                ("given to a team", [(TRAINED_TEAM, SERGEANT)]),
                ("given to somebody else, and nobody says", [(ASKS_FOR_NONE, SERGEANT)]),
                ("theirs once more", [(MINE, "intelligence developer")]),
            ),
            released=((Closed(), SERGEANT),),
        )
    )
    if not row[0].startswith(("somebody else's", "done before it arose: work"))
]
ROWS += [
    *[
        (f"taken: {why}", [at(ARISES, MINE.model_copy(update={"unaccredited": why}))], ARISES, SOON)
        for why in (*REASONS, Unaccredited.NOBODY_SAID)
    ],
    ("taken by somebody trained", [at(ARISES, TRAINED)], MUCH_LATER, none),
    ("given to somebody untrained", [at(ARISES, GIVEN, by=SERGEANT)], ARISES, SOON),
    ("given to somebody trained", [at(ARISES, GIVEN_TO_TRAINED)], MUCH_LATER, none),
    ("given to a team", [at(ARISES, TO_A_TEAM)], MUCH_LATER, none),
    ("it asks for no training", [at(ARISES, ASKS_FOR_NONE)], MUCH_LATER, none),
    ("looked at, and theirs the next week", [at(ARISES, MINE), looked_at, then("14:00", MINE)], MUCH_LATER,
     met("17 Nov 2026 12:10")),
    ("looked at, and given to another who is untrained",
     [at(ARISES, MINE), looked_at, then("14:00", GIVEN, by=SERGEANT)], "17 Nov 2026 14:00",
     (met("17 Nov 2026 12:10"), prompted("17 Nov 2026 14:15"))),
    ("looked at, given anew, and taken", [at("17 Nov 2026 12:01", GUIDED, by=SERGEANT),
     at("17 Nov 2026 12:02", ASKS_FOR_NONE), at(ARISES, MINE)], ARISES, SOON),
    ("looked at by a constable before", [at("17 Nov 2026 12:01", GUIDED), at(ARISES, MINE)], ARISES, SOON),
    ("looked at, another child of the case named", [at(ARISES, MINE),
     then("12:10", GUIDED, by=SERGEANT, about="sibling")], MUCH_LATER, met("17 Nov 2026 12:10")),
    ("somebody else's: looked at in another case", [at(ARISES, MINE),
     then("12:10", GUIDED, by=SERGEANT, case="another")], "17 Nov 2026 12:11", SOON),
]  # fmt: skip

TABLES = ((LOOK_AT_THE_UNTRAINED, ROWS),)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
