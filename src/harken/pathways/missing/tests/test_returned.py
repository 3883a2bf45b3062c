"""Once the child is back: seen, heard, the authority told, an interview that is read, as timelines."""

from collections.abc import Sequence
from datetime import UTC, datetime

from harken.every_case.tests.clock_times import (
    ARISES,
    DAY,
    HALF_A_DAY,
    HOUR,
    THREE_DAYS_ELAPSED,
    TWO_DAYS,
    TWO_DAYS_ELAPSED,
)
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
from harken.every_case.voice import SeenHow, Voice
from harken.pathways.missing.duties.returned import (
    HEAR_THE_CHILD,
    HOLD_A_PREVENTION_INTERVIEW,
    HOLD_THE_RETURN_INTERVIEW,
    OFFER_A_RETURN_INTERVIEW,
    READ_THE_RETURN_INTERVIEW,
    SHARE_THE_RETURN_INTERVIEW,
    TELL_THE_AUTHORITY_OF_THE_RETURN,
    UPDATE_THE_TRIGGER_PLAN,
)
from harken.pathways.missing.entries.found import Found, SeenBy
from harken.pathways.missing.entries.notices import AuthorityToldOfReturn
from harken.pathways.missing.entries.return_interview import (
    ReturnInterviewHeld,
    ReturnInterviewOffered,
    ReturnInterviewRead,
    ReturnInterviewRefused,
    ReturnInterviewShared,
    WhyRefused,
)
from harken.pathways.missing.entries.trigger_plan import TriggerPlanEnded
from harken.pathways.missing.tests.facts import (
    DEAD,
    FOUND,
    HEARD_ON_THE_TELEPHONE,
    HIGH,
    INTERVIEWED,
    INTERVIEWED_AND_HEARD,
    INTERVIEWED_BY_TELEPHONE,
    LET_GO,
    LOW,
    MEDIUM,
    NO_APPARENT_RISK,
    REPORTED,
    TRIGGER_PLAN,
    WORLD,
    long_planned,
)
from harken.timelines.table import Expected, Row, Stands, at, met, none, owed, prompted, released
from harken.vocabulary import Duty, Entry

SEEN_BY_POLICE = Found(seen_by=SeenBy.POLICE)
BACK_AT_TEN = Found(seen_by=SeenBy.CARER, returned_at=datetime(2026, 11, 17, 10, tzinfo=UTC))
ON_THE_TELEPHONE: Row = (
    "heard on the telephone only",
    [at(ARISES, HEARD_ON_THE_TELEPHONE)],
    MUCH_LATER,
    none,
)
BY_A_CONSTABLE = ("a constable cannot let it go", (LET_GO, "officer"))
SEEN = Voice(seen=SeenHow.NOT_SPOKEN_TO)
HEARD = Voice(seen=SeenHow.ALONE, words_used="I go because nobody there asks me anything.")

found = at(ARISES, FOUND)
found_dead: Row = ("found dead", [at(ARISES, DEAD)], MUCH_LATER, none)
died_later: Row = (
    "found, and dead a minute later",
    [found, then("12:06", DEAD)],
    MUCH_LATER,
    released("17 Nov 2026 12:06"),
)


def _found_twice(late: str) -> Row:
    """At home, says the mother; and then an officer sees the child there."""
    return ("found twice", [found, then("12:06", SEEN_BY_POLICE)], "17 Nov 2026 12:07", prompted(late))


def _of_age(late: Stands) -> tuple[Row, Row]:
    """Owed to a child of seventeen, and not to one whose eighteenth birthday came first."""

    def row(who: str, says: str, stands: Expected) -> Row:
        gone = at("16 Nov 2026 20:00", REPORTED, about=who)
        return (says, [gone, at(ARISES, FOUND, about=who)], ARISES, stands)

    return row("seventeen", "seventeen", late), row("eighteen that day", "eighteen by then", none)


FOR_THE_LIVING = (ON_THE_TELEPHONE, found_dead, died_later)

ASKED_OF = ("officer in charge", "supervisor")
INTERVIEW_ROWS = twelve(
    Owes(
        arises=FOUND,
        times=HOUR,
        met=((INTERVIEWED, "officer"),),
        ladder=(("17 Nov 2026 13:05", ASKED_OF), ("18 Nov 2026 01:05", (*ASKED_OF, "missing co-ordinator"))),
        has_deadline=False,
        short_of_it=(("by telephone", [(INTERVIEWED_BY_TELEPHONE, "officer")]),),
        released=((LET_GO, "duty inspector"),),
        not_released=(BY_A_CONSTABLE,),
        more=[
            *FOR_THE_LIVING,
            _found_twice("17 Nov 2026 13:05"),
            ("high risk", [then("09:00", HIGH), found], ARISES, prompted("17 Nov 2026 13:05")),
            ("medium risk", [then("09:00", MEDIUM), found], ARISES, prompted("18 Nov 2026 12:05")),
            ("low risk", [then("09:00", LOW), found], ARISES, prompted("18 Nov 2026 12:05")),
            ("no apparent risk", [then("09:00", NO_APPARENT_RISK), found], ARISES,
             prompted("18 Nov 2026 12:05")),
            ("counted from the return", [at(ARISES, BACK_AT_TEN)], ARISES, prompted("17 Nov 2026 11:00",
             *ASKED_OF)),
        ],
    )
)  # fmt: skip

HEARD_ROWS = twelve(
    Owes(
        arises=FOUND,
        times=DAY,
        met=((HEARD, "officer"), (INTERVIEWED_AND_HEARD, "officer")),
        ladder=(
            ("18 Nov 2026 12:05", ("supervisor",)),
            ("19 Nov 2026 00:05", ("supervisor", "missing co-ordinator")),
        ),
        has_deadline=False,
        short_of_it=(
            ("seen and not spoken to", [(SEEN, "officer")]),
            ("asked in front of others", [(INTERVIEWED_BY_TELEPHONE, "officer")]),
        ),
        released=((LET_GO, "duty inspector"),),
        not_released=(BY_A_CONSTABLE,),
        more=[
            *FOR_THE_LIVING,
            _found_twice("18 Nov 2026 12:05"),
            ("counted from the return", [at(ARISES, BACK_AT_TEN)], ARISES, prompted("18 Nov 2026 10:00")),
        ],
    )
)

AUTHORITY_TOLD = AuthorityToldOfReturn(authority="Wenmarsh")
COORDINATOR = ("missing co-ordinator",)
AUTHORITY_ROWS = twelve(
    Owes(
        arises=FOUND,
        times=HALF_A_DAY,
        met=((AUTHORITY_TOLD, "missing co-ordinator"),),
        ladder=(("18 Nov 2026 00:05", COORDINATOR), ("18 Nov 2026 12:05", (*COORDINATOR, "MASH"))),
        has_deadline=False,
        short_of_it=(("an interview tells no authority", [(INTERVIEWED, "officer")]),),
        more=[
            ON_THE_TELEPHONE,
            _found_twice("18 Nov 2026 00:05"),
            *_of_age(prompted("18 Nov 2026 00:05")),
            ("dead, and the authority must know", [at(ARISES, DEAD)], ARISES, prompted("18 Nov 2026 00:05")),
            ("counted from the return", [at(ARISES, BACK_AT_TEN)], ARISES, prompted("17 Nov 2026 22:00")),
        ],
    )
)  # fmt: skip

OFFERED, HELD = ReturnInterviewOffered(by_whom="Ms A"), ReturnInterviewHeld(by_whom="Ms A")
REFUSED, SHARED = ReturnInterviewRefused(), ReturnInterviewShared(summary="Afraid of a lodger")
AUTHORITY_WOULD_NOT = ReturnInterviewRefused(why=WhyRefused.AUTHORITY)
CHILD_NOT_REACHED = ReturnInterviewRefused(why=WhyRefused.NOT_REACHED)
NOBODY_REFUSED = (
    ("the authority would not", [(AUTHORITY_WOULD_NOT, "local authority")]),
    ("nobody reached the child", [(CHILD_NOT_REACHED, "local authority")]),
)
READ = ReturnInterviewRead(changes="Plan, step two")
OUTCOMES = ((HELD, "local authority"), (REFUSED, "local authority"))

OFFER_ROWS = twelve(
    Owes(
        arises=FOUND,
        times=TWO_DAYS_ELAPSED,
        met=((OFFERED, "local authority"), *OUTCOMES),
        ladder=(("19 Nov 2026 12:05", COORDINATOR),),
        has_deadline=False,
        short_of_it=(("police saw the child", [(INTERVIEWED, "officer")]), *NOBODY_REFUSED),
        more=[
            *FOR_THE_LIVING,
            _found_twice("19 Nov 2026 12:05"),
            *_of_age(prompted("19 Nov 2026 12:05")),
            ("counted from the return", [at(ARISES, BACK_AT_TEN)], ARISES, prompted("19 Nov 2026 10:00")),
        ],
    )
)

A_DAY_LEFT = warned("missing co-ordinator")
HOLD_LATE = (A_DAY_LEFT, "missing co-ordinator", "local authority service manager")
HOLD_ROWS = twelve(
    Owes(
        arises=FOUND,
        times=THREE_DAYS_ELAPSED,
        met=OUTCOMES,
        warned=(("19 Nov 2026 12:05", (A_DAY_LEFT,)),),
        ladder=(("20 Nov 2026 12:05", HOLD_LATE), ("22 Nov 2026 12:05", (*HOLD_LATE, "detective inspector"))),
        short_of_it=(
            ("offered is not held", [(OFFERED, "local authority")]),
            ("police saw the child", [(INTERVIEWED, "officer")]),
            *NOBODY_REFUSED,
        ),
        more=[
            *FOR_THE_LIVING,
            (
                "found twice",
                [found, then("12:06", SEEN_BY_POLICE)],
                "17 Nov 2026 12:07",
                owed("20 Nov 2026 12:05"),
            ),
            *_of_age(owed("20 Nov 2026 12:05")),
            ("counted from the return", [at(ARISES, BACK_AT_TEN)], ARISES, owed("20 Nov 2026 10:00")),
            (
                "the time of the return corrected",
                [found, at(ARISES, BACK_AT_TEN, known="17 Nov 2026 13:00", replaces=found)],
                "17 Nov 2026 13:00",
                owed("20 Nov 2026 10:00"),
            ),
            (
                "not found after all: heard on the telephone",
                [found, at(ARISES, HEARD_ON_THE_TELEPHONE, known="17 Nov 2026 13:00", replaces=found)],
                MUCH_LATER,
                none,
            ),
            (
                "the child did not want one",
                [found, then("14:00", ReturnInterviewRefused(why=WhyRefused.CHILD_DID_NOT_WANT))],
                MUCH_LATER,
                met("17 Nov 2026 14:00"),
            ),
        ],
    )
)

ON_THE_COORDINATOR = (
    ("19 Nov 2026 12:05", COORDINATOR),
    ("20 Nov 2026 00:05", (*COORDINATOR, "detective inspector")),
)
refused = at(ARISES, REFUSED)


PARTNERSHIP_TOO = (
    *ON_THE_COORDINATOR,
    ("21 Nov 2026 12:05", (*COORDINATOR, "detective inspector", "safeguarding partnership")),
)


def _after_the_interview(
    duty: Duty, done: Entry, other: Entry, ladder: Sequence[tuple[str, tuple[str, ...]]]
) -> tuple[Duty, list[Row]]:
    return duty, twelve(
        Owes(
            arises=HELD,
            times=TWO_DAYS,
            met=((done, "missing co-ordinator"),),
            ladder=ladder,
            short_of_it=((f"only {other.title.lower()}", [(other, "missing co-ordinator")]),),
            more=[
                ("refused, and that is shared, too", [refused], ARISES, owed("19 Nov 2026 12:05")),
                ("offered is no outcome", [at(ARISES, OFFERED)], MUCH_LATER, none),
                ("the authority would not", [at(ARISES, AUTHORITY_WOULD_NOT)], MUCH_LATER, none),
            ],
        )
    )


DESK = ("vulnerability focus desk",)
UPDATE_ROWS = twelve(
    Owes(
        arises=HELD,
        times=TWO_DAYS,
        before=[long_planned],
        met_in="child",
        met=((TRIGGER_PLAN, "focus desk"),),
        ladder=(("19 Nov 2026 12:05", DESK), ("20 Nov 2026 00:05", (*DESK, "detective inspector"))),
        short_of_it=(("read is not yet written down", [(READ, "missing co-ordinator")]),),
        more=[
            ("a child with no plan", [at(ARISES, HELD)], MUCH_LATER, none),
            ("nobody reached the child", [long_planned, at(ARISES, CHILD_NOT_REACHED)], MUCH_LATER, none),
            ("refused by a child with no plan", [refused], MUCH_LATER, none),
            ("refused, and the plan looked at", [long_planned, refused], ARISES, owed("19 Nov 2026 12:05")),
            ("the plan had ended", [long_planned, at("2 Dec 2013 09:00", TriggerPlanEnded(), case="child"),
             at(ARISES, HELD)], MUCH_LATER, none),
            ("the plan was ended since", [long_planned, refused,
             then("14:00", TriggerPlanEnded(), case="child")], MUCH_LATER, released("17 Nov 2026 14:00")),
            ("updated in good time", [long_planned, refused, at("18 Nov 2026 09:00", TRIGGER_PLAN,
             case="child")],
             MUCH_LATER, met("18 Nov 2026 09:00")),
        ],
    )
)  # fmt: skip

TABLES = (
    (HOLD_A_PREVENTION_INTERVIEW, INTERVIEW_ROWS),
    (HEAR_THE_CHILD, HEARD_ROWS),
    (TELL_THE_AUTHORITY_OF_THE_RETURN, AUTHORITY_ROWS),
    (OFFER_A_RETURN_INTERVIEW, OFFER_ROWS),
    (HOLD_THE_RETURN_INTERVIEW, HOLD_ROWS),
    _after_the_interview(SHARE_THE_RETURN_INTERVIEW, SHARED, READ, PARTNERSHIP_TOO),
    _after_the_interview(READ_THE_RETURN_INTERVIEW, READ, SHARED, ON_THE_COORDINATOR),
    (UPDATE_THE_TRIGGER_PLAN, UPDATE_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
