"""A strategy discussion where no child is named yet, as timelines."""

from dataclasses import replace

from harken.every_case.duties import ASK_OF_NOBODY_NAMED, HOLD_OF_NOBODY_NAMED
from harken.every_case.tests.clock_times import ARISES
from harken.every_case.tests.facts import WORLD, Alleged, Exploited, Missed, MissedAndExploited, RiskTold
from harken.every_case.tests.of_nobody import of_the_case
from harken.every_case.tests.test_duties import ASK_OWES, ASKED, HELD, HOLD_OWES, IN_A_DAY
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
)
from harken.timelines.table import at, met, none, prompted

ASK_ROWS = of_the_case(
    replace(
        ASK_OWES,
        more=[
            ("exploited", [at(ARISES, Exploited())], ARISES, IN_A_DAY),
            ("what is alleged has a row of its own", [at(ARISES, Alleged())], MUCH_LATER, none),
            ("exploited, where abuse is alleged", [then("12:00", Alleged()), at(ARISES, Exploited())], ARISES,
             IN_A_DAY),
            ("exploited while missing", [then("12:00", Missed()), at(ARISES, Exploited())], ARISES, none),
            ("missing, and exploited, in one", [at(ARISES, MissedAndExploited())], ARISES, none),
            ("known again before it was asked", [at(ARISES, RiskTold()), then("13:00", RiskTold())],
             "17 Nov 2026 13:00", IN_A_DAY),
        ],
    )
)  # fmt: skip

HOLD_ROWS = of_the_case(
    replace(
        HOLD_OWES,
        more=[
            ("asked for again before it was held", [at(ARISES, ASKED), then("13:00", ASKED)],
             "17 Nov 2026 13:00", prompted("18 Nov 2026 12:05")),
            ("asked for again after it was held", [at(ARISES, ASKED), then("13:00", HELD),
             then("14:00", ASKED)], "17 Nov 2026 14:00",
             (met("17 Nov 2026 13:00"), prompted("18 Nov 2026 14:00"))),
        ],
    )
)  # fmt: skip

TABLES = ((ASK_OF_NOBODY_NAMED, ASK_ROWS), (HOLD_OF_NOBODY_NAMED, HOLD_ROWS))

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
