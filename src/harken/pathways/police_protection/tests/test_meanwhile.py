"""A place, a discussion, a court, and a child taken or gone, as timelines."""

from harken.every_case.strategy import Enquiry47, StrategyDiscussionHeld, StrategyDiscussionRefused
from harken.every_case.tests.clock_times import ARISES, FOUR_HOURS, HALF, QUARTER, Times
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    twelve,
    warned,
)
from harken.pathways.police_protection.duties.meanwhile import (
    CONSIDER_A_RECOVERY_ORDER,
    HOLD_A_STRATEGY_DISCUSSION,
    JUSTIFY_THE_POLICE_STATION,
    LEARN_THE_COURTS_DECISION,
    MOVE_THE_CHILD,
    REPORT_THE_CHILD_MISSING,
)
from harken.pathways.police_protection.entries.officers import (
    ChildTaken,
    Known,
    Recovery,
    RecoveryOrderConsidered,
)
from harken.pathways.police_protection.entries.place import (
    Accommodated,
    Applicant,
    Kind,
    OrderAppliedFor,
    OrderDecided,
    PoliceStationJustified,
)
from harken.pathways.police_protection.entries.power import PowerUsed, Used
from harken.pathways.police_protection.tests.facts import (
    DIED,
    ENDED,
    FOUND,
    MISSING,
    NO_CHILD,
    STILL_NEEDED,
    USED,
    WORLD,
    on_its_use,
    used,
    used_again,
)
from harken.timelines.table import Row, at, met, none, owed, prompted, released
from harken.vocabulary import Answer

THREE_HOURS = Times(
    "17 Nov 2026 15:05", "25 Oct 2026 03:50", "29 Mar 2026 04:50", "26 Dec 2026 02:50", "1 Jan 2014 03:00"
)
# The eighth day closes at midnight; the day of its use is the first.
EIGHT_DAYS = Times(
    "25 Nov 2026 00:00", "2 Nov 2026 00:00", "6 Apr 2026 00:00", "2 Jan 2027 00:00", "9 Jan 2014 00:00"
)
ON_THE_SUPERINTENDENT = "designated officer", "superintendent"

FOSTERED, REFUGE = Accommodated(place=Kind.FOSTER), Accommodated(place=Kind.REFUGE)
IN_A_HOME = Accommodated(place=Kind.AUTHORITY)
IN_HOSPITAL, AT_THE_STATION = Accommodated(place=Kind.HOSPITAL), Accommodated(place=Kind.POLICE_STATION)
WITH_FAMILY, SOMEWHERE = Accommodated(place=Kind.FAMILY), Accommodated()
KEPT_THERE, NOT_SAID = PowerUsed(used=Used.KEPT), PowerUsed()

PLACE_ROWS = twelve(
    Owes(
        arises=USED,
        times=THREE_HOURS,
        by="officer",
        met=((FOSTERED, "officer"), (REFUGE, "officer"), (IN_A_HOME, "officer")),
        ladder=(("17 Nov 2026 15:05", ("response officer", "designated officer")),),
        has_deadline=False,
        short_of_it=(
            ("for the time being", [(IN_HOSPITAL, "officer"), (AT_THE_STATION, "officer")]),
            ("nobody says where", [(SOMEWHERE, "officer")]),
        ),
        released=((ENDED, "officer"),),
        not_released=(("still needed", (STILL_NEEDED, "officer")),),
        more=[
            used_again("17 Nov 2026 15:05"),
            ("kept in hospital, where the child is", [at(ARISES, KEPT_THERE)], MUCH_LATER, none),
            ("nobody says what was done", [at(ARISES, NOT_SAID)], ARISES, prompted("17 Nov 2026 15:05")),
            (
                "kept in hospital, then brought to family",
                [then("12:00", KEPT_THERE), at(ARISES, WITH_FAMILY)],
                ARISES,
                prompted("17 Nov 2026 15:05"),
            ),
            (
                "kept in hospital, and that the child is there is said",
                [then("12:00", KEPT_THERE), at(ARISES, IN_HOSPITAL)],
                MUCH_LATER,
                none,
            ),
            (
                "taken to hospital after another power had kept the child somewhere",
                [
                    then("09:00", KEPT_THERE),
                    then("10:00", ENDED),
                    at("17 Nov 2026 12:04", NOT_SAID),
                    then("12:04", FOSTERED),
                    at(ARISES, IN_HOSPITAL),
                ],
                ARISES,
                (met("17 Nov 2026 12:04"), prompted("17 Nov 2026 15:05")),
            ),
            (
                "fostered, then at a police station",
                [used, then("12:30", FOSTERED), then("13:00", AT_THE_STATION)],
                "17 Nov 2026 13:00",
                (met("17 Nov 2026 12:30"), prompted("17 Nov 2026 16:00")),
            ),
            (
                "with family once the power had ended",
                [then("12:00", KEPT_THERE), then("12:01", ENDED), at(ARISES, WITH_FAMILY)],
                MUCH_LATER,
                none,
            ),
        ],
    )
)

JUSTIFIED = PoliceStationJustified(why="No placement until two; a sofa in the family room", minutes=40)
STATION_ROWS = twelve(
    Owes(
        arises=AT_THE_STATION,
        times=HALF,
        met=((JUSTIFIED, "officer"),),
        ladder=(("17 Nov 2026 12:35", ("designated officer",)),),
        has_deadline=False,
        short_of_it=(("moved, and not justified", [(FOSTERED, "officer")]),),
        not_released=(("the power has ended, and it is owed still", (ENDED, "officer")),),
        more=[
            ("at a hospital", [at(ARISES, IN_HOSPITAL)], MUCH_LATER, none),
            (
                "written down twice",
                [at(ARISES, AT_THE_STATION), then("12:20", AT_THE_STATION)],
                "17 Nov 2026 12:20",
                prompted("17 Nov 2026 12:35"),
            ),
        ],
    )
)

HELD = StrategyDiscussionHeld(section_47=Enquiry47.JOINT)
HELD_AND_NONE_BEGUN = StrategyDiscussionHeld(section_47=Enquiry47.NO)
NO_OUTCOME = StrategyDiscussionHeld(decided="To meet again")
REFUSED = StrategyDiscussionRefused(reason="Tomorrow", taken_further=Answer.NO)
TAKEN_FURTHER = StrategyDiscussionRefused(reason="Tomorrow", taken_further=Answer.YES)
HOLDERS = ("designated officer", "detective inspector")

APPLIED = OrderAppliedFor(applicant=Applicant.DESIGNATED_OFFICER)
THEY_APPLIED = OrderAppliedFor(applicant=Applicant.AUTHORITY)
MADE, NOT_MADE, NO_WORD = OrderDecided(made=Answer.YES), OrderDecided(made=Answer.NO), OrderDecided()
A_DAY_BEFORE = warned("designated officer")
COURT_LATE = (A_DAY_BEFORE, "designated officer", "detective inspector")


def _counted_from_its_use(used_at: str, applied_at: str, late: str, title: str) -> Row:
    return (title, [at(used_at, USED), at(applied_at, APPLIED)], applied_at, owed(late))


COURT_ROWS = twelve(
    Owes(
        arises=APPLIED,
        times=EIGHT_DAYS,
        met=((MADE, "officer"), (NOT_MADE, "officer")),
        warned=(("24 Nov 2026 00:00", (A_DAY_BEFORE,)),),
        ladder=(("25 Nov 2026 00:00", COURT_LATE),),
        short_of_it=(("nobody knows", [(NO_WORD, "officer")]),),
        more=[
            ("the authority applied", [at(ARISES, THEY_APPLIED)], MUCH_LATER, none),
            ("applied for twice", [at(ARISES, APPLIED), then("12:20", APPLIED)], "17 Nov 2026 12:20",
             owed("25 Nov 2026 00:00")),
            _counted_from_its_use("15 Nov 2026 23:59", ARISES, "23 Nov 2026 00:00",
                                  "the first day is the first in police protection, not the court's"),
            _counted_from_its_use("16 Nov 2026 00:00", ARISES, "24 Nov 2026 00:00",
                                  "used at midnight: that day is the first"),
            _counted_from_its_use("22 Nov 2026 10:00", "23 Nov 2026 10:00", "30 Nov 2026 00:00",
                                  "day eight is a Sunday: what the court may do is not counted on"),
        ],
    )
)  # fmt: skip

GONE = ChildTaken(whereabouts=Known.UNKNOWN)
TAKEN = ChildTaken(whereabouts=Known.KNOWN, what="Her father came to the school")
NOBODY_SAYS = ChildTaken()
CONSIDERED = RecoveryOrderConsidered(decision=Recovery.APPLY)
NOT_NOW = RecoveryOrderConsidered(decision=Recovery.NOT_NOW, why="He is bringing her back")
THINKING = RecoveryOrderConsidered()

elsewhere = at("17 Nov 2026 12:06", MISSING, case="another")
REPORT_ROWS = twelve(
    Owes(
        arises=GONE,
        times=QUARTER,
        met=((MISSING, "officer"),),
        ladder=(("17 Nov 2026 12:20", ON_THE_SUPERINTENDENT),),
        short_of_it=(("an order is another thing", [(CONSIDERED, "designated officer")]),),
        released=((FOUND, "officer"),),
        not_released=(("the power has ended, and the child is gone still", (ENDED, "officer")),),
        more=[
            ("somebody knows where", [at(ARISES, TAKEN)], MUCH_LATER, none),
            ("nobody says whether anybody knows", [at(ARISES, NOBODY_SAYS)], ARISES,
             owed("17 Nov 2026 12:20")),
            ("reported in a case of its own", [at(ARISES, GONE), elsewhere], MUCH_LATER,
             met("17 Nov 2026 12:06")),
            ("written down twice", [at(ARISES, GONE), then("12:10", GONE)], "17 Nov 2026 12:10",
             owed("17 Nov 2026 12:20")),
        ],
    )
)  # fmt: skip

used_there = at("17 Nov 2026 09:00", USED, case="another")
ended_there = at("17 Nov 2026 12:00", ENDED, case="another")
taken_there = at("17 Nov 2026 12:00", TAKEN, case="another")
considered_there = at("17 Nov 2026 12:08", CONSIDERED, case="another")
reported = at(ARISES, MISSING)
LATE = "17 Nov 2026 12:35"
RECOVERY_ROWS = twelve(
    Owes(
        arises=TAKEN,
        times=HALF,
        met=((CONSIDERED, "designated officer"), (NOT_NOW, "designated officer")),
        ladder=((LATE, ON_THE_SUPERINTENDENT),),
        short_of_it=(("nobody says what was decided", [(THINKING, "designated officer")]),),
        released=((FOUND, "officer"), (ENDED, "officer")),
        not_released=(("still needed", (STILL_NEEDED, "officer")),),
        more=[
            ("reported missing while the power lasts in another case", [used_there, reported], ARISES,
             owed(LATE)),
            ("reported missing, and considered in the other case", [used_there, reported, considered_there],
             MUCH_LATER, met("17 Nov 2026 12:08")),
            ("reported missing, in no police protection", [reported], MUCH_LATER, none),
            ("reported missing once the power had ended", [used_there, ended_there, reported], MUCH_LATER,
             none),
            ("taken, and then reported missing in a case of its own", [used_there, taken_there, reported],
             ARISES, owed("17 Nov 2026 12:30")),
            ("a second caller", [used_there, reported, considered_there, then("12:20", MISSING)], MUCH_LATER,
             met("17 Nov 2026 12:08")),
            ("found, and missing again", [used_there, reported, then("12:10", FOUND), then("12:20", MISSING)],
             "17 Nov 2026 12:20", (released("17 Nov 2026 12:10"), owed("17 Nov 2026 12:50"))),
            ("written down twice", [at(ARISES, TAKEN), then("12:10", TAKEN)], "17 Nov 2026 12:10",
             owed(LATE)),
        ],
    )
)  # fmt: skip

used_here = at(ARISES, USED)
held_there = at("17 Nov 2026 12:30", HELD, case="another")
refused_there = at("17 Nov 2026 12:30", TAKEN_FURTHER, case="another")
DISCUSSION, DISCUSSION_ROWS = on_its_use(
    HOLD_A_STRATEGY_DISCUSSION,
    ((HELD, "officer"), (HELD_AND_NONE_BEGUN, "officer"), (TAKEN_FURTHER, "officer")),
    (
        ("17 Nov 2026 16:05", HOLDERS),
        ("18 Nov 2026 04:05", (*HOLDERS, "local authority service manager")),
    ),
    FOUR_HOURS,
    (
        ("held, and no outcome", [(NO_OUTCOME, "officer")]),
        ("refused, and left at that", [(REFUSED, "officer")]),
    ),
    released=((NO_CHILD, "officer"),),
    not_released=(
        ("the power has ended, and it is owed still", (ENDED, "officer")),
        ("the child died, and it is owed still", (DIED, "officer")),
    ),
)
ANOTHER_CASE: list[Row] = [
    ("held of the child in another case", [used_here, held_there], MUCH_LATER, met("17 Nov 2026 12:30")),
    (
        "refused in another case",
        [used_here, refused_there],
        "17 Nov 2026 12:31",
        prompted("17 Nov 2026 16:05"),
    ),
]

TABLES = (
    (MOVE_THE_CHILD, PLACE_ROWS),
    (JUSTIFY_THE_POLICE_STATION, STATION_ROWS),
    (DISCUSSION, [*DISCUSSION_ROWS, *ANOTHER_CASE]),
    (LEARN_THE_COURTS_DECISION, COURT_ROWS),
    (REPORT_THE_CHILD_MISSING, REPORT_ROWS),
    (CONSIDER_A_RECOVERY_ORDER, RECOVERY_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
