"""A survivor told how it stands until they know what came of it, as timelines."""

from dataclasses import replace

from harken.every_case.tests.clock_times import ARISES
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    twelve,
)
from harken.pathways.investigation.duties.progress import TELL_THE_SURVIVOR
from harken.pathways.investigation.entries.progress import ToldHow, VictimUpdated
from harken.pathways.investigation.tests.facts import ALLEGED, CLOSED, FOUR_WEEKS, NOTE, OUTCOME, WORLD
from harken.timelines.table import Row, at, met, met_late, none, overdue, owed
from harken.vocabulary import Answer

INVESTIGATOR, SERGEANT = ("investigator",), "detective sergeant"
TOLD, TOLD_OTHERWISE, NOT_REACHED = (
    VictimUpdated(how=one) for one in (ToldHow.AS_ASKED, ToldHow.OTHER_WAY, ToldHow.NOT_REACHED)
)
TOLD_THE_END = VictimUpdated(how=ToldHow.AS_ASKED, outcome_told=Answer.YES)
NOT_REACHED_AT_THE_END = VictimUpdated(how=ToldHow.NOT_REACHED, outcome_told=Answer.YES)
alleged, AGAIN = at(ARISES, ALLEGED), owed("15 Dec 2026 12:06")
told_now = met("17 Nov 2026 12:06")


def of_the_survivor(row: Row) -> Row:
    """The same, told of somebody who is the survivor in each entry, and no child of the case."""
    title, facts, asked, said = row
    parts = {"subject": "survivor"}
    facts = [
        replace(one, about=tuple((who, parts.get(part, part)) for who, part in one.about)) for one in facts
    ]
    return title, facts, asked, said


ROWS = [
    of_the_survivor(row)
    for row in twelve(
        Owes(
            arises=ALLEGED,
            times=FOUR_WEEKS,
            counted_from_recording=True,
            met=(),
            ladder=(
                ("15 Dec 2026 12:05", INVESTIGATOR),
                ("16 Dec 2026 12:05", (*INVESTIGATOR, SERGEANT)),
            ),
            short_of_it=(
                ("not reached is not told", [(NOT_REACHED, "investigator")]),
                ("not reached with the end of it", [(NOT_REACHED_AT_THE_END, "investigator")]),
                ("a note", [(NOTE, "investigator")]),
            ),
            not_released=(("closing tells nobody", (CLOSED, SERGEANT)),),
            more=[
                ("met, and owed again", [alleged, then("12:06", TOLD)], "17 Nov 2026 12:06",
                 (told_now, AGAIN)),
                ("met in another way", [alleged, then("12:06", TOLD_OTHERWISE)], "17 Nov 2026 12:06",
                 (told_now, AGAIN)),
                ("met late, and owed again from then", [alleged, at("15 Dec 2026 12:06", TOLD)],
                 "15 Dec 2026 12:06",
                 (met_late("15 Dec 2026 12:06", *INVESTIGATOR), owed("12 Jan 2027 12:06"))),
                ("done in time, known late", [alleged, then("12:06", TOLD, known="15 Dec 2026 12:06")],
                 "15 Dec 2026 12:06",
                 (met("17 Nov 2026 12:06", *INVESTIGATOR, recorded_late=True), overdue(*INVESTIGATOR))),
                ("somebody else's", [alleged, then("12:06", TOLD, about="sibling")], "17 Nov 2026 12:06",
                 owed("15 Dec 2026 12:05")),
                ("in another case", [alleged, then("12:06", TOLD, case="another")], "17 Nov 2026 12:06",
                 owed("15 Dec 2026 12:05")),
                ("alleged twice, owed once", [alleged, then("12:07", ALLEGED)], "17 Nov 2026 12:07",
                 owed("15 Dec 2026 12:05")),
                ("told what came of it, and no more", [alleged, then("12:06", TOLD_THE_END)], MUCH_LATER,
                 told_now),
                ("told otherwise what came of it",
                 [alleged, then("12:06", TOLD_OTHERWISE.model_copy(update={"outcome_told": Answer.YES}))],
                 MUCH_LATER, told_now),
                ("the outcome, and five days", [alleged, at("20 Nov 2026 09:00", OUTCOME)],
                 "20 Nov 2026 09:00", owed("25 Nov 2026 09:00")),
                ("the outcome, soon before they are told anyhow",
                 [alleged, at("14 Dec 2026 09:00", OUTCOME)], "14 Dec 2026 09:00",
                 owed("15 Dec 2026 12:05")),
                ("told after the outcome, and not what it was",
                 [alleged, at("20 Nov 2026 09:00", OUTCOME), at("21 Nov 2026 09:00", TOLD)],
                 "21 Nov 2026 09:00", (met("21 Nov 2026 09:00"), owed("19 Dec 2026 09:00"))),
            ],
        )
    )
]  # fmt: skip
ROWS += [
    ("a child of the case is owed what a child is", [at(ARISES, ALLEGED)], MUCH_LATER, none),
    ("a suspect is told nothing", [at(ARISES, ALLEGED, about={"child": "suspect"})], MUCH_LATER, none),
]

TABLES = ((TELL_THE_SURVIVOR, ROWS),)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
