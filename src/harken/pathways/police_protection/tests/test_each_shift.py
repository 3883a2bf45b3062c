"""What is owed at each change of shift while the power lasts, as timelines."""

from harken.every_case.corrections import EnteredInError
from harken.every_case.handover import HandoverAccepted, HandoverOffered
from harken.every_case.tests.clock_times import ARISES
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
)
from harken.pathways.police_protection.duties.meanwhile import HAND_OVER, LOOK_AT_THE_NEED
from harken.pathways.police_protection.entries.power import NeedLookedAt
from harken.pathways.police_protection.tests.facts import ENDED, NOT_NEEDED, STILL_NEEDED, USED, WORLD, used
from harken.timelines.table import Row, at, met, met_late, none, overdue, owed, released
from harken.vocabulary import Answer, Duty, Entry

TOLD = ("designated officer", "superintendent")
FIRST, NEXT = "17 Nov 2026 15:30", "17 Nov 2026 23:30"


def _each_shift(duty: Duty, done: Entry, others: list[tuple[str, Entry]]) -> tuple[Duty, list[Row]]:
    """The table of what each shift owes, told of the shift that ends at three."""
    short = [
        (title, [used, then("15:05", entry)], "17 Nov 2026 15:10", owed(FIRST)) for title, entry in others
    ]
    return duty, [
        ("nothing has happened", [], ARISES, none),
        ("it has just arisen", [used], ARISES, owed(FIRST)),
        ("used again while it lasts", [used, then("12:10", USED)], "17 Nov 2026 12:10", owed(FIRST)),
        ("the last moment", [used], "17 Nov 2026 15:29", owed(FIRST)),
        ("the first moment too late", [used], FIRST, (overdue(*TOLD), owed(NEXT))),
        ("met, as the shift changes", [used, then("15:05", done)], "17 Nov 2026 15:10",
         met("17 Nov 2026 15:05")),
        ("done, and owed again at the next", [used, then("15:05", done)], FIRST,
         (met("17 Nov 2026 15:05"), owed(NEXT))),
        ("done as early as counts", [used, then("13:30", done)], "17 Nov 2026 15:10",
         met("17 Nov 2026 13:30")),
        ("too early to be of this shift", [used, then("13:29", done)], "17 Nov 2026 15:10", owed(FIRST)),
        ("met late", [used, then("15:40", done)], "17 Nov 2026 16:00",
         (met_late("17 Nov 2026 15:40", *TOLD), owed(NEXT))),
        ("done in time, known late", [used, then("15:05", done, known="17 Nov 2026 15:45")],
         "17 Nov 2026 16:00", (met("17 Nov 2026 15:05", *TOLD, recorded_late=True), owed(NEXT))),
        ("somebody else's", [used, then("15:05", done, about="sibling")], "17 Nov 2026 15:10", owed(FIRST)),
        ("the power ends before the shift does", [used, then("14:00", ENDED)], MUCH_LATER,
         released("17 Nov 2026 14:00")),
        ("struck out", [used, then("12:30", EnteredInError(), replaces=used)], MUCH_LATER, none),
        ("nobody knew yet", [at(ARISES, USED, known="17 Nov 2026 13:00")], "17 Nov 2026 12:30", none),
        ("known later, and counted from", [then("14:00", USED, known="17 Nov 2026 15:05")],
         "17 Nov 2026 15:05", owed(FIRST)),
        ("the night the clocks go back", [at("24 Oct 2026 23:30", USED)], "25 Oct 2026 01:30 GMT",
         owed("25 Oct 2026 07:30")),
        ("the night the clocks go on", [at("28 Mar 2026 23:30", USED)], "29 Mar 2026 00:30",
         owed("29 Mar 2026 07:30")),
        ("Christmas night", [at("24 Dec 2026 22:00", USED)], "24 Dec 2026 22:00", owed("24 Dec 2026 23:30")),
        ("the first day of the rule", [at("1 Jan 2014 00:00", USED)], "1 Jan 2014 00:00",
         owed("1 Jan 2014 07:30")),
        ("the day before the rule", [at("31 Dec 2013 23:59", USED)], MUCH_LATER, none),
        *short,
    ]  # fmt: skip


SPOKEN = HandoverAccepted(by_name="0522", from_whom="0417", spoken=Answer.YES)
WRITTEN = HandoverAccepted(by_name="0522", from_whom="0417", spoken=Answer.NO)
_, NEED_ROWS = _each_shift(
    LOOK_AT_THE_NEED, STILL_NEEDED, [("nobody says whether", NeedLookedAt()), ("handed over", SPOKEN)]
)
NO_LONGER: Row = (
    "no longer needed is an answer, too",
    [used, then("15:05", NOT_NEEDED)],
    "17 Nov 2026 15:10",
    met("17 Nov 2026 15:05"),
)

TABLES = (
    _each_shift(
        HAND_OVER,
        SPOKEN,
        [
            ("offered is not accepted", HandoverOffered()),
            ("written down, and nobody spoke", WRITTEN),
            ("nobody says whether they spoke", HandoverAccepted()),
            ("the need is another thing", STILL_NEEDED),
        ],
    ),
    (LOOK_AT_THE_NEED, [*NEED_ROWS, NO_LONGER]),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
