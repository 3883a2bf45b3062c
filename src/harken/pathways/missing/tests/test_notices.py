"""The Police National Computer and the UK Missing Persons Unit, as timelines."""

from datetime import UTC, datetime

from harken.every_case.tests.clock_times import ARISES, HOUR, THREE_DAYS_ELAPSED, TWO_DAYS_ELAPSED
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    twelve,
    warned,
)
from harken.pathways.missing.duties.notices import (
    NOTIFY_THE_MISSING_PERSONS_UNIT,
    NOTIFY_THE_UNIT_OF_THE_UNIDENTIFIED,
    PUT_ON_THE_PNC,
    PUT_ON_THE_PNC_AT_HIGH_RISK,
)
from harken.pathways.missing.entries.notices import MissingPersonsUnitNotified, PncEntryMade
from harken.pathways.missing.entries.report import Reported, UnidentifiedFound, UnidentifiedIdentified
from harken.pathways.missing.tests.facts import (
    ENQUIRY,
    FOUND,
    HIGH,
    LOW,
    MEDIUM,
    ON_FOUND,
    REPORTED,
    STILL_MISSING,
    TURNED_MISSING,
    WORLD,
    done_the_first_time,
    missing_again,
    second_call,
    set_once_found,
)
from harken.timelines.table import Row, at, met, none, overdue, owed, prompted, released

ON_PNC = PncEntryMade(reference="26/1001X")
UNIT_TOLD = MissingPersonsUnitNotified(reference="M-26-100")
FOUR_DAYS_AGO = Reported(missing_since=datetime(2026, 11, 13, 10, tzinfo=UTC))
SINCE_TEN = Reported(missing_since=datetime(2026, 11, 17, 10, tzinfo=UTC))

reported = at(ARISES, REPORTED)

BUREAU = warned("PNC bureau")
PNC_LATE = (BUREAU, "officer in charge", "duty inspector")
PNC_ROWS = twelve(
    Owes(
        arises=REPORTED,
        times=TWO_DAYS_ELAPSED,
        met=((ON_PNC, "officer"),),
        warned=(("19 Nov 2026 00:05", (BUREAU,)),),
        ladder=(("19 Nov 2026 12:05", PNC_LATE),),
        short_of_it=(("the Unit is another register", [(UNIT_TOLD, "officer")]),),
        released=ON_FOUND,
        not_released=STILL_MISSING,
        more=[
            second_call(ON_PNC),
            ("counted from when last seen", [at(ARISES, SINCE_TEN)], ARISES, owed("19 Nov 2026 10:00")),
            (
                "reported after the limit: late as soon as we know",
                [at(ARISES, FOUR_DAYS_AGO)],
                ARISES,
                overdue("officer in charge", "duty inspector"),
            ),
            (
                "away from placement, now missing",
                [at(ARISES, TURNED_MISSING)],
                ARISES,
                owed("19 Nov 2026 12:05"),
            ),
        ],
    )
)

raised = at(ARISES, HIGH)
IN_CHARGE = ("officer in charge",)
HIGH_ROWS = twelve(
    Owes(
        arises=HIGH,
        times=HOUR,
        met=((ON_PNC, "officer"),),
        ladder=(("17 Nov 2026 13:05", IN_CHARGE), ("17 Nov 2026 14:05", (*IN_CHARGE, "supervisor"))),
        has_deadline=False,
        earlier_counts=True,
        short_of_it=(("the Unit is another register", [(UNIT_TOLD, "officer")]),),
        released=((FOUND, "officer"), (MEDIUM, "supervisor")),
        not_released=(*STILL_MISSING, ("high still", (HIGH, "supervisor"))),
        more=[
            ("a lower level waits", [at(ARISES, LOW)], MUCH_LATER, none),
            done_the_first_time(HIGH, ON_PNC, prompted("17 Nov 2026 15:00")),
            set_once_found(HIGH),
            (
                "missing again, and high again",
                missing_again(HIGH),
                "17 Nov 2026 14:00",
                (released("17 Nov 2026 12:30"), prompted("17 Nov 2026 15:00")),
            ),
            (
                "lowered and raised again",
                [raised, at("17 Nov 2026 12:30", LOW), at("17 Nov 2026 14:00", HIGH)],
                "17 Nov 2026 14:00",
                (released("17 Nov 2026 12:30"), prompted("17 Nov 2026 15:00")),
            ),
            (
                "re-affirming begins nothing anew",
                [raised, at("17 Nov 2026 12:30", HIGH)],
                "17 Nov 2026 12:30",
                prompted("17 Nov 2026 13:05"),
            ),
        ],
    )
)

COORDINATOR = warned("missing co-ordinator")
UNIT_LATE = (COORDINATOR, "missing co-ordinator", "detective inspector")
UNIT_ROWS = twelve(
    Owes(
        arises=REPORTED,
        times=THREE_DAYS_ELAPSED,
        met=((UNIT_TOLD, "missing co-ordinator"),),
        warned=(("20 Nov 2026 00:05", (COORDINATOR,)),),
        ladder=(("20 Nov 2026 12:05", UNIT_LATE),),
        short_of_it=(("the computer is another register", [(ON_PNC, "officer")]),),
        released=ON_FOUND,
        not_released=STILL_MISSING,
        more=[
            second_call(UNIT_TOLD),
            ("counted from when last seen", [at(ARISES, SINCE_TEN)], ARISES, owed("20 Nov 2026 10:00")),
        ],
    )
)

FOUND_UNIDENTIFIED = UnidentifiedFound(what="A boy who does not speak", where="The towpath")
IDENTIFIED = UnidentifiedIdentified(how="His school badge")
in_the_case = at(ARISES, FOUND_UNIDENTIFIED)
about_nobody: Row = (
    "a person whose age nobody knows, in no child's role",
    [at(ARISES, FOUND_UNIDENTIFIED, about={"unknown": "found"})],
    ARISES,
    owed("19 Nov 2026 12:05"),
)
UNIDENTIFIED_ROWS = [
    row
    for row in twelve(
        Owes(
            arises=FOUND_UNIDENTIFIED,
            times=TWO_DAYS_ELAPSED,
            met=((UNIT_TOLD, "missing co-ordinator"),),
            warned=(("19 Nov 2026 00:05", (COORDINATOR,)),),
            ladder=(("19 Nov 2026 12:05", UNIT_LATE),),
            short_of_it=(("an enquiry tells nobody", [(ENQUIRY, "officer")]),),
            released=((IDENTIFIED, "officer"),),
            more=[
                about_nobody,
                (
                    "somebody else's: told of in another case",
                    [in_the_case, at("17 Nov 2026 12:06", UNIT_TOLD, case="another")],
                    "17 Nov 2026 12:07",
                    owed("19 Nov 2026 12:05"),
                ),
                (
                    "told, about whomever",
                    [in_the_case, at("17 Nov 2026 12:06", UNIT_TOLD, about={"unknown": "found"})],
                    MUCH_LATER,
                    met("17 Nov 2026 12:06"),
                ),
            ],
        )
    )
    if row[0] != "somebody else's"
]

TABLES = (
    (PUT_ON_THE_PNC, PNC_ROWS),
    (PUT_ON_THE_PNC_AT_HIGH_RISK, HIGH_ROWS),
    (NOTIFY_THE_MISSING_PERSONS_UNIT, UNIT_ROWS),
    (NOTIFY_THE_UNIT_OF_THE_UNIDENTIFIED, UNIDENTIFIED_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
