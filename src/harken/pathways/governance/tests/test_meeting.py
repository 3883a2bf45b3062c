"""The daily meeting: each child discussed, and evenings not left to the morning, as timelines."""

from harken.every_case.corrections import EnteredInError
from harken.every_case.plans import ActionAssigned
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
from harken.pathways.governance.duties.meeting import (
    DISCUSS_THE_DETAINED_CHILD,
    DISCUSS_THE_MISSING_CHILD,
    DISCUSS_THE_PROTECTED_CHILD,
    LOOK_BEFORE_THE_MEETING,
)
from harken.pathways.governance.entries.meeting import ChildDiscussed, Decided, LookedAtOutOfHours
from harken.pathways.governance.tests.facts import (
    NOTE,
    SIX_HOURS,
    WORLD,
    Back,
    Freed,
    Gone,
    Held,
    LetGo,
    Taken,
)
from harken.timelines.table import Row, at, met, met_late, none, overdue, owed, released
from harken.vocabulary import Duty, Entry, Recorded

CHAIR, BOTH = ("meeting chair",), ("meeting chair", "superintendent")
FIRST, NEXT = "18 Nov 2026 10:00", "19 Nov 2026 10:00"
DONE = ChildDiscussed(decided=Decided.ACTION, owner="0417")
GOES_ON = ChildDiscussed(decided=Decided.GOES_ON, owner="0417")
NO_OWNER = ChildDiscussed(decided=Decided.ACTION)
NOT_REACHED = ChildDiscussed(decided=Decided.NOT_REACHED, owner="0417")
NOT_SAID = ChildDiscussed(owner="0417")
AT_NIGHT = LookedAtOutOfHours(decided=Decided.ACTION, owner="0417")


def _ends_and_nights(begins: Entry, ends: Entry) -> list[Row]:
    """How it ends before the meeting, who knew when, and the nights on which the clocks change."""
    began = at(ARISES, begins)
    return [
        ("over before the meeting", [began, then("20:00", ends)], MUCH_LATER, released("17 Nov 2026 20:00")),
        ("struck out", [began, then("12:30", EnteredInError(), replaces=began)], MUCH_LATER, none),
        ("nobody knew yet", [at(ARISES, begins, known="17 Nov 2026 13:00")], "17 Nov 2026 12:30", none),
        ("known as the meeting sat, and owed at it", [at(ARISES, begins, known="18 Nov 2026 09:30")],
         "18 Nov 2026 09:30", owed(FIRST)),
        ("the night the clocks go back", [at("24 Oct 2026 23:30", begins)], "25 Oct 2026 01:30 GMT",
         owed("25 Oct 2026 10:00")),
        ("the night the clocks go on", [at("28 Mar 2026 23:30", begins)], "29 Mar 2026 00:30",
         owed("29 Mar 2026 10:00")),
        ("Christmas night", [at("24 Dec 2026 22:00", begins)], "24 Dec 2026 22:00",
         owed("25 Dec 2026 10:00")),
        ("the first day of the rule", [at("1 Jan 2014 00:00", begins)], "1 Jan 2014 00:00",
         owed("2 Jan 2014 10:00")),
        ("the day before the rule", [at("31 Dec 2013 23:59", begins)], MUCH_LATER, none),
    ]  # fmt: skip


def _each_meeting(duty: Duty, begins: Entry, ends: Entry) -> tuple[Duty, list[Row]]:
    """The table of what each meeting owes a child."""
    began = at(ARISES, begins)

    def at_nine(clock: str, entry: Entry = DONE, known: str = "", about: str = "child") -> Recorded:
        return at(f"18 Nov 2026 {clock}", entry, known=known and f"18 Nov 2026 {known}", about=about)

    return duty, [
        ("nothing has happened", [], ARISES, none),
        ("it has just arisen", [began], ARISES, owed(FIRST)),
        ("said again while it lasts", [began, then("12:10", begins)], "17 Nov 2026 12:10", owed(FIRST)),
        ("the last moment", [began], "18 Nov 2026 09:59", owed(FIRST)),
        ("the first moment too late", [began], FIRST, (overdue(*CHAIR), owed(NEXT))),
        ("a minute before the superintendent hears", [began], "18 Nov 2026 11:59",
         (overdue(*CHAIR), owed(NEXT))),
        ("the superintendent hears", [began], "18 Nov 2026 12:00", (overdue(*BOTH), owed(NEXT))),
        ("met at the meeting", [began, at_nine("09:20")], "18 Nov 2026 09:30", met("18 Nov 2026 09:20")),
        ("met: what is being done goes on", [began, at_nine("09:20", GOES_ON)], "18 Nov 2026 09:30",
         met("18 Nov 2026 09:20")),
        ("met, and owed again at the next", [began, at_nine("09:20")], FIRST,
         (met("18 Nov 2026 09:20"), owed(NEXT))),
        ("as early as counts", [began, at_nine("08:00")], "18 Nov 2026 09:30", met("18 Nov 2026 08:00")),
        ("too early to be of this meeting", [began, at_nine("07:59")], "18 Nov 2026 09:30", owed(FIRST)),
        ("met late", [began, at_nine("10:20")], "18 Nov 2026 10:30",
         (met_late("18 Nov 2026 10:20", *CHAIR), owed(NEXT))),
        ("done in time, known late", [began, at_nine("09:20", known="10:15")], "18 Nov 2026 10:30",
         (met("18 Nov 2026 09:20", *CHAIR, recorded_late=True), owed(NEXT))),
        ("somebody else's", [began, at_nine("09:20", about="sibling")], "18 Nov 2026 09:30", owed(FIRST)),
        ("discussed, and nobody owns it", [began, at_nine("09:20", NO_OWNER)], "18 Nov 2026 09:30",
         owed(FIRST)),
        ("not reached", [began, at_nine("09:20", NOT_REACHED)], "18 Nov 2026 09:30", owed(FIRST)),
        ("nobody says what was decided", [began, at_nine("09:20", NOT_SAID)], "18 Nov 2026 09:30",
         owed(FIRST)),
        ("a note is no discussion", [began, at_nine("09:20", NOTE)], "18 Nov 2026 09:30", owed(FIRST)),
        *_ends_and_nights(begins, ends),
    ]  # fmt: skip


INSPECTOR, SUPERINTENDENT = "duty inspector", "superintendent"
ACTION = ActionAssigned(action="A1", owner="0417")
LOOK_ROWS = twelve(
    Owes(
        arises=Gone(),
        times=SIX_HOURS,
        met=((AT_NIGHT, INSPECTOR), (DONE, "meeting chair"), (ACTION, INSPECTOR)),
        ladder=(("17 Nov 2026 18:05", (INSPECTOR,)), ("17 Nov 2026 19:05", (INSPECTOR, SUPERINTENDENT))),
        released=((Back(), "officer"),),
        short_of_it=(
            ("a constable looked", [(AT_NIGHT, "officer")]),
            ("a constable gave an action", [(ACTION, "officer")]),
            ("an action nobody owns", [(ActionAssigned(action="A1"), INSPECTOR)]),
            ("looked at, and nobody owns it", [(LookedAtOutOfHours(decided=Decided.ACTION), INSPECTOR)]),
            ("nothing said of what was decided", [(LookedAtOutOfHours(owner="0417"), INSPECTOR)]),
            ("the meeting named no owner", [(NO_OWNER, "meeting chair")]),
            ("the meeting did not reach the child", [(NOT_REACHED, "meeting chair")]),
            ("a note", [(NOTE, INSPECTOR)]),
        ),
        more=[
            ("reported twice", [at(ARISES, Gone()), then("12:30", Gone())], "17 Nov 2026 12:30",
             owed("17 Nov 2026 18:05")),
            ("the next evening, missing again", [at(ARISES, Gone()), then("13:00", Back()),
             then("20:00", Gone())], "17 Nov 2026 20:00",
             (released("17 Nov 2026 13:00"), owed("18 Nov 2026 02:00"))),
        ],
    )
)  # fmt: skip

TABLES = (
    _each_meeting(DISCUSS_THE_MISSING_CHILD, Gone(), Back()),
    _each_meeting(DISCUSS_THE_PROTECTED_CHILD, Taken(), LetGo()),
    _each_meeting(DISCUSS_THE_DETAINED_CHILD, Held(), Freed()),
    (LOOK_BEFORE_THE_MEETING, LOOK_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
