"""A qualified investigator, and joint or single agency, as timelines."""

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
from harken.pathways.investigation.duties.beginning import (
    ALLOCATE_A_QUALIFIED_INVESTIGATOR,
    DECIDE_JOINT_OR_SINGLE,
)
from harken.pathways.investigation.tests.facts import (
    ACCEPTED_UNTRAINED,
    ALLEGED,
    ASKED,
    HELD,
    HELD_NOT_SAID,
    NAMED_NOBODY,
    NAMED_NOT_KNOWN,
    NAMED_QUALIFIED,
    NOBODY,
    NOT_QUALIFIED,
    NOT_SETTLED,
    NOTE,
    ONE_DAY,
    QUALIFIED,
    SETTLED,
    WORLD,
    of_the_case,
)
from harken.timelines.table import at, met, owed

SERGEANT = ("detective sergeant",)
LADDER = (("18 Nov 2026 12:05", SERGEANT), ("19 Nov 2026 12:05", (*SERGEANT, "detective inspector")))
alleged = at(ARISES, ALLEGED)

ALLOCATE_ROWS = of_the_case(
    Owes(
        arises=ALLEGED,
        times=ONE_DAY,
        counted_from_recording=True,
        met=(
            (QUALIFIED, "detective sergeant"),
            (NAMED_QUALIFIED, "detective sergeant"),
            (ACCEPTED_UNTRAINED, "detective inspector"),
        ),
        ladder=LADDER,
        short_of_it=(
            ("somebody without the training", [(NOT_QUALIFIED, "detective sergeant")]),
            ("named, and nobody knows whether qualified", [(NAMED_NOT_KNOWN, "detective sergeant")]),
            ("nobody named", [(NAMED_NOBODY, "detective sergeant")]),
            ("a team is nobody", [(NOBODY, "detective sergeant")]),
            ("a sergeant accepts nobody untrained", [(ACCEPTED_UNTRAINED, "detective sergeant")]),
            ("a note", [(NOTE, "detective sergeant")]),
        ),
        more=[
            ("said again", [alleged, then("13:00", ALLEGED)], "17 Nov 2026 13:00", owed("18 Nov 2026 12:05")),
        ],
    )
)

DECIDE_ROWS = twelve(
    Owes(
        arises=ALLEGED,
        times=ONE_DAY,
        counted_from_recording=True,
        met=((HELD, "MASH"), (SETTLED, "detective sergeant")),
        ladder=LADDER,
        short_of_it=(
            ("held, and nobody said which", [(HELD_NOT_SAID, "MASH")]),
            ("asked for is not held", [(ASKED, "MASH")]),
            ("not decided", [(NOT_SETTLED, "detective sergeant")]),
        ),
        more=[
            ("said again", [alleged, then("13:00", ALLEGED)], "17 Nov 2026 13:00", owed("18 Nov 2026 12:05")),
            ("decided at a discussion that another case holds",
             [alleged, then("13:00", HELD, case="another")], MUCH_LATER, met("17 Nov 2026 13:00")),
            ("opened from a discussion that another case holds",
             [at(ARISES, ALLEGED, known="17 Nov 2026 14:00"), then("13:00", HELD, case="another")],
             MUCH_LATER, met("17 Nov 2026 13:00")),
            ("discussed in another case before this was said to us",
             [then("12:00", HELD, case="another"), alleged], "17 Nov 2026 13:00", owed("18 Nov 2026 12:05")),
            ("settled with the authority in another case, of what it knew",
             [alleged, then("13:00", SETTLED, case="another")], "17 Nov 2026 13:01",
             owed("18 Nov 2026 12:05")),
        ],
    )
)  # fmt: skip

TABLES = ((ALLOCATE_A_QUALIFIED_INVESTIGATOR, ALLOCATE_ROWS), (DECIDE_JOINT_OR_SINGLE, DECIDE_ROWS))

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
