"""What is learned of a missing child, acted on or left, as timelines."""

from harken.every_case.tests.clock_times import ARISES, HALF
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    twelve,
)
from harken.pathways.missing.duties.enquiries import (
    ACT_ON_INFORMATION,
)
from harken.pathways.missing.tests.facts import (
    ACTED_ON_IT,
    ENQUIRY,
    FOUND,
    HEARD_ON_THE_TELEPHONE,
    HIGH,
    INFORMATION,
    LEFT,
    LOW,
    MEDIUM,
    NO_APPARENT_RISK,
    ON_FOUND,
    PLAIN_ENQUIRY,
    REPORTED,
    SENT,
    SIGHTING,
    WORLD,
    long_high,
    long_missing,
)
from harken.timelines.table import at, met, none, owed

LOOKING = ("officer in charge", "supervisor")
INSPECTOR_TOO = (*LOOKING, "duty inspector")
ALL_OF_THEM = (*INSPECTOR_TOO, "superintendent")

reported = at(ARISES, REPORTED)
told = at(ARISES, INFORMATION)
INFORMATION_ROWS = twelve(
    Owes(
        arises=INFORMATION,
        times=HALF,
        before=[long_missing, long_high],
        met=(
            (ACTED_ON_IT, "officer"),
            (PLAIN_ENQUIRY, "officer"),
            (SENT, "dispatcher"),
            (LEFT, "officer"),
        ),
        ladder=(
            ("17 Nov 2026 12:35", LOOKING),
            ("17 Nov 2026 12:50", INSPECTOR_TOO),
            ("17 Nov 2026 13:35", ALL_OF_THEM),
        ),
        short_of_it=(
            ("an enquiry for another reason", [(ENQUIRY, "officer")]),
            ("saying the level again", [(HIGH, "supervisor")]),
        ),
        released=ON_FOUND,
        counted_from_recording=True,
        more=[
            ("a call is not found: it is information, too",
             [long_missing, long_high, told, then("12:06", HEARD_ON_THE_TELEPHONE)], "17 Nov 2026 12:07",
             (owed("17 Nov 2026 12:35"), owed("17 Nov 2026 12:36"))),
            ("recorded as found, seen by nobody",
             [long_missing, long_high, at(ARISES, HEARD_ON_THE_TELEPHONE)], ARISES,
             owed("17 Nov 2026 12:35")),
            ("a sighting is information", [long_missing, at(ARISES, SIGHTING)], ARISES,
             owed("17 Nov 2026 12:35")),
            ("of before the report, told since",
             [reported, then("11:00", SIGHTING, known="17 Nov 2026 12:30")], "17 Nov 2026 12:30",
             owed("17 Nov 2026 13:00")),
            ("known once the child was found", [long_missing, then("12:00", SIGHTING,
             known="17 Nov 2026 13:00"), then("12:30", FOUND)], MUCH_LATER, none),
            ("at medium risk", [long_missing, at("2 Dec 2013 09:00", MEDIUM), told], ARISES,
             owed("17 Nov 2026 13:05")),
            ("at low risk", [long_missing, at("2 Dec 2013 09:00", LOW), told], ARISES,
             owed("17 Nov 2026 13:05")),
            ("no apparent risk", [long_missing, at("2 Dec 2013 09:00", NO_APPARENT_RISK), told], ARISES,
             owed("17 Nov 2026 13:05")),
            ("never graded", [long_missing, told], ARISES, owed("17 Nov 2026 12:35")),
            ("the clock runs from when it was recorded",
             [long_missing, long_high, then("11:50", INFORMATION, known=ARISES)], ARISES,
             owed("17 Nov 2026 12:35")),
            ("nobody is missing", [told], MUCH_LATER, none),
            ("already found", [long_missing, at("2 Dec 2013 09:00", FOUND), told], MUCH_LATER, none),
            ("called in, and missing still",
             [long_missing, long_high, at("2 Dec 2013 09:00", HEARD_ON_THE_TELEPHONE), told], ARISES,
             owed("17 Nov 2026 12:35")),
            ("each piece of information is owed", [long_missing, long_high, told, then("12:10", LEFT),
             then("12:20", SIGHTING)], "17 Nov 2026 12:20",
             (met("17 Nov 2026 12:10"), owed("17 Nov 2026 12:50"))),
        ],
    )
)  # fmt: skip

TABLES = ((ACT_ON_INFORMATION, INFORMATION_ROWS),)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
