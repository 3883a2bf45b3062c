"""Each child found, recorded as a victim, heard and referred, as timelines."""

from datetime import date

from harken.every_case.opening import Noted
from harken.every_case.referral import ReferralReceived, Referred
from harken.every_case.tests.clock_times import ARISES, FOUR_HOURS, HALF_A_DAY, HOUR
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    SOON_DONE,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
)
from harken.every_case.voice import SeenHow, Voice, WhyNot
from harken.pathways.domestic_abuse.duties.children import (
    FIND_THE_CHILDREN,
    HEAR_EACH_CHILD,
    NAME_A_DAY,
    RECORD_EACH_CHILD,
    REFER_THE_CHILD,
)
from harken.pathways.domestic_abuse.entries.children import ChildVictim, Learned, SeeingLetGo, SeenBy
from harken.pathways.domestic_abuse.entries.incident import (
    Attended,
    BodyWornRecorded,
    ChildrenKnown,
    ChildrenLookedFor,
    Reported,
)
from harken.pathways.domestic_abuse.entries.orders import NoticeServed
from harken.pathways.domestic_abuse.entries.risk import SupervisorReviewed
from harken.pathways.domestic_abuse.entries.schools import EstablishmentsFound, Roll
from harken.pathways.domestic_abuse.entries.together import (
    DeskAsked,
    DeskReviewed,
    MaracHeard,
    MaracReferred,
)
from harken.pathways.domestic_abuse.tests.facts import (
    A_BABY,
    ACCOMPANIED,
    APPLIED,
    ASLEEP,
    AT_RISK,
    AT_SCHOOL,
    AT_SCHOOL_UNTIL,
    ATTENDED,
    CHILD_HERE,
    DARA,
    FOUND_SINCE,
    HEARD,
    HIGH,
    MEDIUM,
    NOT_IT,
    NOT_YET_BORN,
    REFERRED,
    REPORTED,
    THIRTEEN,
    UNBORN_SINCE,
    WORLD,
    of_the_case_once,
    once,
    reported,
)
from harken.timelines.table import Row, at, met, none, owed, prompted, released
from harken.vocabulary import Answer, Recorded

SERGEANT = "supervisor"
LET_GO = ((NOT_IT, SERGEANT),)
NOT_LET_GO = (("a constable lets nothing go", (NOT_IT, "officer")),)
INSPECTOR_NEXT = ("supervisor", "duty inspector")
BOTH = {"child": "subject", "sibling": "subject"}

UNSURE = Reported(children=ChildrenKnown.NOT_KNOWN)
SOME, NUMBER = Reported(children=ChildrenKnown.SOME), Reported(children=ChildrenKnown.NUMBER_UNKNOWN)
TOYS = Attended(children=ChildrenKnown.SOME)
ALL_NAMED = ChildrenLookedFor(children=ChildrenKnown.NAMED, asked="Each apart; the desk")
THERE_ARE_NONE = ChildrenLookedFor(children=ChildrenKnown.NONE)
STILL_UNSURE = ChildrenLookedFor(children=ChildrenKnown.SOME)
HER = {"eighteen that day": "adult victim"}
FOUR_HOURS_ON = "17 Nov 2026 16:05"

FIND_ROWS = of_the_case_once(
    Owes(
        arises=UNSURE,
        times=FOUR_HOURS,
        met=(
            (THERE_ARE_NONE, "officer"),
            (ALL_NAMED, "officer"),
            (Attended(children=ChildrenKnown.NONE), "officer"),
            (Attended(children=ChildrenKnown.NAMED), "officer"),
        ),
        ladder=((FOUR_HOURS_ON, ("supervisor",)), ("18 Nov 2026 04:05", INSPECTOR_NEXT)),
        has_deadline=False,
        short_of_it=(
            ("asked, and not sure", [(STILL_UNSURE, "officer")]),
            ("been there, and not sure", [(TOYS, "officer")]),
        ),
        released=LET_GO,
        not_released=NOT_LET_GO,
    ),
    more=[
        ("some are named", [at(ARISES, SOME)], ARISES, prompted(FOUR_HOURS_ON)),
        ("a number unknown", [at(ARISES, NUMBER)], ARISES, prompted(FOUR_HOURS_ON)),
        ("there are children's shoes at the door", [at(ARISES, TOYS)], ARISES, prompted(FOUR_HOURS_ON)),
        (
            "a number unknown, at the door",
            [at(ARISES, Attended(children=ChildrenKnown.NUMBER_UNKNOWN))],
            ARISES,
            prompted(FOUR_HOURS_ON),
        ),
        (
            "left out at the door: what the report said stands",
            [reported, then("12:30", Attended())],
            MUCH_LATER,
            none,
        ),
        ("all are named", [reported], MUCH_LATER, none),
        *(
            (
                f"said to be named, and nobody is: {one.title.lower()}",
                [at(ARISES, one, about=HER)],
                ARISES,
                prompted(FOUR_HOURS_ON),
            )
            for one in (REPORTED, Attended(children=ChildrenKnown.NAMED), ALL_NAMED)
        ),
        *(
            (
                f"said to be named, and whoever is named is grown: {one.title.lower()}",
                [at(ARISES, one, about={"eighteen that day": "child"})],
                ARISES,
                prompted(FOUR_HOURS_ON),
            )
            for one in (REPORTED, ATTENDED, ALL_NAMED)
        ),
        (
            "asked about under Clare's Law, and nobody is named",
            [at(ARISES, APPLIED, about=HER)],
            MUCH_LATER,
            none,
        ),
        *(
            (
                f"said to be named, and nobody still is: {one.title.lower()}",
                [at(ARISES, UNSURE, about=HER), then("12:06", one, about=HER)],
                SOON_DONE,
                prompted(FOUR_HOURS_ON),
            )
            for one in (Attended(children=ChildrenKnown.NAMED), ALL_NAMED)
        ),
        *(
            (
                f"there are none, and nobody is named: {one.title.lower()}",
                [at(ARISES, UNSURE, about=HER), then("12:06", one, about=HER)],
                SOON_DONE,
                met(SOON_DONE),
            )
            for one in (Attended(children=ChildrenKnown.NONE), THERE_ARE_NONE)
        ),
        ("all are named at the door", [at(ARISES, Attended(children=ChildrenKnown.NAMED))], MUCH_LATER, none),
    ],
)

HALF_A_DAY_ON = "18 Nov 2026 00:05"
A_DAY_ON = "18 Nov 2026 12:05"
LADDER = ((HALF_A_DAY_ON, ("supervisor",)), (A_DAY_ON, INSPECTOR_NEXT))
THE_BOY = {"sibling": "child"}
NAMES_ANYBODY = (
    ATTENDED, ALL_NAMED, THIRTEEN, DARA, MEDIUM, DeskAsked(), DeskReviewed(), SupervisorReviewed(),
    BodyWornRecorded(), MaracReferred(), MaracHeard(), NoticeServed(), AT_SCHOOL, Noted(note="A bunk bed"),
    EstablishmentsFound(roll=Roll.EXACT, establishments=("Larkmoor Primary",)),
)  # fmt: skip
LONG_AGO, JUST_BEFORE = "17 Nov 2026 11:55", "17 Nov 2026 12:00"
HERS = prompted("17 Nov 2026 23:55", about="child")
HIS = prompted(HALF_A_DAY_ON, about="sibling")
of_her, he_is_named = at(LONG_AGO, REPORTED), at(ARISES, ATTENDED, about=THE_BOY)


def first_named(*facts: Recorded, his: bool, how: str) -> Row:
    """A boy of whom the report of a girl said nothing, owed the same as she is or not."""
    return f"first named since: {how}", [of_her, *facts], ARISES, (HERS, HIS) if his else HERS


NAMED_SINCE_ROWS = [
    *(first_named(at(ARISES, one, about=THE_BOY), his=True, how=one.title) for one in NAMES_ANYBODY),
    ("first named, and no incident", [at(LONG_AGO, APPLIED), he_is_named], ARISES, none),
    first_named(at(ARISES, ATTENDED, about={"eighteen that day": "child"}), his=False, how="and grown"),
]
of_him = at(JUST_BEFORE, CHILD_HERE, about=THE_BOY)

RECORD_ROWS = once(
    Owes(
        arises=REPORTED,
        times=HALF_A_DAY,
        met=((CHILD_HERE, "officer"), (AT_RISK, "officer"), (NOT_YET_BORN, "officer")),
        ladder=LADDER,
        has_deadline=False,
        short_of_it=(("heard, and not recorded", [(HEARD, "officer")]),),
        released=LET_GO,
        not_released=NOT_LET_GO,
        more=[
            ("two children, one recorded", [at(ARISES, REPORTED, about=BOTH), then("12:30", CHILD_HERE)],
             "17 Nov 2026 12:40", (met("17 Nov 2026 12:30", about="child"),
             prompted(HALF_A_DAY_ON, about="sibling"))),
            ("an unborn child", [at(ARISES, REPORTED, about="unborn")], ARISES, prompted(HALF_A_DAY_ON)),
            ("the adult it was done to", [at(ARISES, REPORTED, about={"eighteen that day": "victim"})],
             MUCH_LATER, none),
            *NAMED_SINCE_ROWS,
            first_named(at(ARISES, HEARD, about=THE_BOY), his=True, how="and heard there"),
            first_named(of_him, he_is_named, his=False, how="recorded before"),
            ("named in the report, recorded, and named again", [reported, then("12:06", CHILD_HERE),
             then("12:30", ATTENDED)], MUCH_LATER, met(SOON_DONE)),
        ],
    )
)  # fmt: skip

SEEN_BY_ANOTHER = SeeingLetGo(
    reason="She has told it twice", seen_by=SeenBy.SOCIAL_WORKER, seen_on=date(2026, 11, 16),
    next_on=date(2026, 11, 20),
)  # fmt: skip
NOT_SEEN_TOO_YOUNG = Voice(seen=SeenHow.NOT_SEEN, why_not=WhyNot.TOO_YOUNG)
HEAR_ROWS = once(
    Owes(
        arises=REPORTED,
        times=HALF_A_DAY,
        met=((HEARD, "officer"), (ACCOMPANIED, "officer"), (A_BABY, "officer")),
        ladder=LADDER,
        has_deadline=False,
        short_of_it=(
            ("asleep", [(ASLEEP, "officer")]),
            ("at school, until a day that is named", [(AT_SCHOOL_UNTIL, "officer")]),
            ("recorded, and not heard", [(CHILD_HERE, "officer")]),
            ("not seen, and said to be too young", [(NOT_SEEN_TOO_YOUNG, "officer")]),
        ),
        released=((SEEN_BY_ANOTHER, "duty inspector"), (NOT_YET_BORN, "officer"), *LET_GO),
        not_released=(("a sergeant may not let it go", (SEEN_BY_ANOTHER, SERGEANT)), *NOT_LET_GO),
        more=[
            ("a child at a former partner's, found since", [at(ARISES, FOUND_SINCE)], ARISES,
             prompted(HALF_A_DAY_ON)),
            *NAMED_SINCE_ROWS,
            first_named(at(ARISES, HEARD, about=THE_BOY), his=False, how="and heard there"),
            first_named(at(JUST_BEFORE, HEARD, about=THE_BOY), he_is_named, his=False, how="heard before"),
            first_named(at(JUST_BEFORE, SEEN_BY_ANOTHER, about=THE_BOY, by="duty inspector"), he_is_named,
                        his=False, how="let go before"),
            first_named(at(JUST_BEFORE, NOT_YET_BORN, about=THE_BOY), he_is_named, his=False, how="unborn"),
            ("recorded once it was let go: nothing anew", [reported, then("12:30", SEEN_BY_ANOTHER,
             by="duty inspector"), then("12:40", CHILD_HERE)], MUCH_LATER, released("17 Nov 2026 12:30")),
            ("an unborn child, found since", [at(ARISES, UNBORN_SINCE)], MUCH_LATER, none),
            ("recorded once heard: nothing anew", [reported, then("12:30", HEARD), then("12:40", CHILD_HERE)],
             MUCH_LATER, met("17 Nov 2026 12:30")),
            ("found since, heard, and recorded again", [at(ARISES, FOUND_SINCE), then("12:30", HEARD),
             then("12:40", FOUND_SINCE)], MUCH_LATER, met("17 Nov 2026 12:30")),
            ("an unborn child, by name of nobody", [at(ARISES, REPORTED, about="unborn")], ARISES,
             prompted(HALF_A_DAY_ON)),
            ("heard where they were found, and written down after", [
                at("17 Nov 2026 11:55", HEARD), at(ARISES, FOUND_SINCE)], MUCH_LATER, none),
            ("seen asleep where they were found, and written down after", [
                at("17 Nov 2026 11:55", ASLEEP), at(ARISES, FOUND_SINCE)], ARISES, prompted(HALF_A_DAY_ON)),
        ],
    )
)  # fmt: skip

known_case = at("17 Nov 2026 09:00", REPORTED)
A_DAY_NAMED = Voice(seen=SeenHow.NOT_SEEN, see_again_on=date(2026, 11, 19))
AN_HOUR_ON = "17 Nov 2026 13:05"
DAY_ROWS = once(
    Owes(
        arises=AT_SCHOOL,
        times=HOUR,
        before=[
            at("31 Dec 2013 09:00", REPORTED), at("28 Mar 2026 09:00", REPORTED),
            at("24 Oct 2026 09:00", REPORTED), known_case,
        ],
        met=((HEARD, "officer"), (A_DAY_NAMED, "officer"), (A_BABY, "officer")),
        ladder=((AN_HOUR_ON, ("response officer", "supervisor")),),
        short_of_it=(
            ("asleep when they came back", [(ASLEEP, "officer")]),
            ("not seen again", [(AT_SCHOOL, "officer")]),
        ),
        released=((SEEN_BY_ANOTHER, "duty inspector"), *LET_GO),
        not_released=(("a sergeant may not let it go", (SEEN_BY_ANOTHER, SERGEANT)), *NOT_LET_GO),
        more=[
            ("in a case of another kind", [at(ARISES, AT_SCHOOL)], MUCH_LATER, none),
            ("found since", [then("11:00", FOUND_SINCE), at(ARISES, AT_SCHOOL)], ARISES, owed(AN_HOUR_ON)),
            ("the day is named at once", [known_case, at(ARISES, A_DAY_NAMED)], MUCH_LATER, none),
            ("the child was seen", [known_case, at(ARISES, ASLEEP)], MUCH_LATER, none),
        ],
    )
)  # fmt: skip

MAYBE_AT_RISK = ChildVictim(learned=Learned.AT_FIRST)
NOT_SAID = ChildVictim(learned=Learned.AT_FIRST, at_risk=Answer.DECLINED)
HARM_FEARED = Voice(seen=SeenHow.ALONE, harm=Answer.YES)
not_at_risk_elsewhere = then("12:06", CHILD_HERE, case="another")
none_elsewhere = then("12:06", NOT_IT, by=SERGEANT, case="another")
referred_elsewhere = then("12:30", REFERRED, case="another")
OFFICER_AND_MASH, of_both = ("response officer", "MASH"), at("17 Nov 2026 11:00", REPORTED, about=BOTH)
BOTH_OWED = tuple(prompted(FOUR_HOURS_ON, about=one) for one in BOTH)
REFER_ROWS = once(
    Owes(
        arises=AT_RISK,
        times=FOUR_HOURS,
        met=((REFERRED, "officer"),),
        ladder=(
            (FOUR_HOURS_ON, OFFICER_AND_MASH),
            ("18 Nov 2026 12:05", (*OFFICER_AND_MASH, "detective inspector")),
        ),
        has_deadline=False,
        short_of_it=(
            ("referred under no reference", [(Referred(), "officer")]),
            ("only acknowledged", [(ReferralReceived(reference="SC/1"), "MASH")]),
        ),
        released=((CHILD_HERE, "officer"), *LET_GO),
        not_released=NOT_LET_GO,
        more=[
            ("not known is not no", [at(ARISES, MAYBE_AT_RISK)], ARISES, prompted(FOUR_HOURS_ON)),
            ("nor is declined", [at(ARISES, NOT_SAID)], ARISES, prompted(FOUR_HOURS_ON)),
            ("not at risk", [at(ARISES, CHILD_HERE)], MUCH_LATER, none),
            ("the officer fears harm", [of_both, at(ARISES, HARM_FEARED)], ARISES, BOTH_OWED[0]),
            ("harm feared in a case of another kind", [at(ARISES, HARM_FEARED)], MUCH_LATER, none),
            ("heard, and no harm feared", [of_both, at(ARISES, HEARD)], MUCH_LATER, none),
            ("at high risk, and names nobody", [of_both, at(ARISES, HIGH, about=HER)], ARISES, BOTH_OWED),
            ("at high risk, and one of two is named", [of_both, at(ARISES, HIGH)], ARISES, BOTH_OWED[0]),
            *((f"of nobody: {one.title}", [of_both, at(ARISES, one, about=HER)], ARISES, none)
              for one in (AT_RISK, HARM_FEARED, MEDIUM)),
            ("referred under another case", [at(ARISES, AT_RISK), referred_elsewhere], MUCH_LATER,
             met("17 Nov 2026 12:30")),
            ("not at risk by another incident", [at(ARISES, AT_RISK), not_at_risk_elsewhere],
             "17 Nov 2026 12:07", prompted(FOUR_HOURS_ON)),
            ("another incident was none", [at(ARISES, AT_RISK), none_elsewhere],
             "17 Nov 2026 12:07", prompted(FOUR_HOURS_ON)),
        ],
    )
)  # fmt: skip

TABLES = (
    (FIND_THE_CHILDREN, FIND_ROWS),
    (RECORD_EACH_CHILD, RECORD_ROWS),
    (HEAR_EACH_CHILD, HEAR_ROWS),
    (NAME_A_DAY, DAY_ROWS),
    (REFER_THE_CHILD, REFER_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
