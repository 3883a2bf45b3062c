"""A break for whoever is over the limit for traumatic material, as timelines."""

from harken.every_case.duties import ARRANGE_A_BREAK
from harken.every_case.exposure import ExposureCounted, ExposureOverLimit, ExposureRelieved, Material, Relief
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
from harken.timelines.table import at, met, prompted

OVER = ExposureOverLimit(limit=120, within="24 hours")
RELIEVED = ExposureRelieved(arranged=(Relief.BREAK,))
COUNTED = ExposureCounted(minutes=45, doing=Material.GRADED)
# It is the case's: whoever is over the limit is no subject of it. Told soon, and quietly.
BREAK_ROWS = [
    row
    for row in twelve(
        Owes(
            arises=OVER,
            times=QUARTER,
            met=((RELIEVED, "supervisor"),),
            ladder=(
                ("17 Nov 2026 12:20", ("supervisor",)),
                ("18 Nov 2026 12:20", ("supervisor", "detective inspector")),
            ),
            has_deadline=False,
            short_of_it=(("more minutes are no break", [(COUNTED, "response officer")]),),
        )
    )
    if not row[0].startswith("somebody else's")
]
BREAK_ROWS += [
    (
        "somebody else's: arranged in another case",
        [at(ARISES, OVER), then("12:10", RELIEVED, case="another")],
        "17 Nov 2026 12:11",
        prompted("17 Nov 2026 12:20"),
    ),
    (
        "arranged with another of the case beside it",
        [at(ARISES, OVER), then("12:10", RELIEVED, about="sibling")],
        MUCH_LATER,
        met("17 Nov 2026 12:10"),
    ),
    (
        "over it again, after a break",
        [at(ARISES, OVER), then("12:10", RELIEVED), then("14:00", OVER)],
        "17 Nov 2026 14:00",
        (met("17 Nov 2026 12:10"), prompted("17 Nov 2026 14:15")),
    ),
]

TABLES = ((ARRANGE_A_BREAK, BREAK_ROWS),)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
