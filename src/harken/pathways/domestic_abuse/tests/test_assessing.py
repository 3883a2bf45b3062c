"""The risk assessed, graded, on record and sent on; video; a supervisor's look and a plan, as timelines."""

from datetime import UTC, datetime

from harken.every_case.disclosure import Agency, Receipt
from harken.every_case.plans import SafetyPlanAgreed
from harken.every_case.tests.clock_times import ARISES, DAY, FOUR_HOURS, HOUR
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Done,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
)
from harken.pathways.domestic_abuse.duties.assessing import (
    ASSESS_A_CALL,
    COMPLETE_THE_ASSESSMENT,
    GRADE_THE_RISK,
    PURPOSE,
    PUT_IT_ON_RECORD,
    RAISE_TO_THE_COUNT,
    RECORD_THE_VIDEO,
    REVIEW_AND_PLAN,
    SEND_IT_ON,
)
from harken.pathways.domestic_abuse.entries.dara import QUESTIONS as DARA_QUESTIONS
from harken.pathways.domestic_abuse.entries.dash import QUESTIONS as DASH_QUESTIONS
from harken.pathways.domestic_abuse.entries.incident import (
    BodyWornRecorded,
    Recording,
    Reported,
    WhyNotFilmed,
)
from harken.pathways.domestic_abuse.entries.risk import (
    AssessmentFiled,
    CountOverruled,
    PlanIs,
    SupervisorReviewed,
)
from harken.pathways.domestic_abuse.tests.facts import (
    ALL_NO,
    ATTENDED,
    DARA,
    FOURTEEN,
    HIGH,
    MEDIUM,
    NOT_IT,
    REPORTED,
    STANDARD,
    THE_SHIFT,
    THE_SHIFT_AND_HALF,
    THIRTEEN,
    WORLD,
    of_the_case_once,
)
from harken.timelines.table import Row, at, met, none, overdue, owed
from harken.vocabulary import Answer, Entry

SERGEANT = "supervisor"
LET_GO = ((NOT_IT, SERGEANT),)
NOT_LET_GO = (("a constable lets nothing go", (NOT_IT, "officer")),)
LONG_AFTER = "17 Nov 2026 15:40"


def _not_asked(whole: Entry, name: str) -> tuple[str, list[Done]]:
    """An assessment with one question left out."""
    return (f"{whole.title}: not asked {name}", [(whole.model_copy(update={name: None}), "officer")])


def _known_after_the_shift(arises: Entry, *told: str) -> Row:
    """It is written down once the shift is over, and was owed in the shift in which it happened."""
    return (
        "written down after the shift",
        [at(ARISES, arises, known=LONG_AFTER)],
        LONG_AFTER,
        overdue(*told),
    )


OFFICER_FIRST = ("response officer", "supervisor")

NO_ACCOUNT = ALL_NO.model_copy(update={"covers": ()})
DARA_NO_ACCOUNT = DARA.model_copy(update={"covers": ()})
NOT_KNOWN = ALL_NO.model_copy(update={"hurt": Answer.NOT_KNOWN, "money": Answer.DECLINED})
SHORT_OF_IT: tuple[tuple[str, list[Done]], ...] = (
    *(_not_asked(ALL_NO, name) for name in DASH_QUESTIONS),
    *(_not_asked(DARA, name) for name in DARA_QUESTIONS),
    ("nothing is said of what the account covers", [(NO_ACCOUNT, "officer")]),
    ("the DARA has no account", [(DARA_NO_ACCOUNT, "officer")]),
    ("graded, and nothing asked", [(HIGH, "officer")]),
)
COMPLETE = ((ALL_NO, "officer"), (DARA, "officer"), (NOT_KNOWN, "officer"))

ASSESS_ROWS = of_the_case_once(
    Owes(
        arises=ATTENDED,
        times=THE_SHIFT,
        met=COMPLETE,
        ladder=(
            ("17 Nov 2026 15:00", ("supervisor",)),
            ("17 Nov 2026 16:00", ("supervisor", "vulnerability focus desk")),
        ),
        short_of_it=SHORT_OF_IT,
        released=LET_GO,
        not_released=NOT_LET_GO,
    ),
    more=[_known_after_the_shift(ATTENDED, "supervisor")],
)

CALL_ROWS = of_the_case_once(
    Owes(
        arises=REPORTED,
        times=DAY,
        met=COMPLETE,
        ladder=(
            ("18 Nov 2026 12:05", ("supervisor",)),
            ("18 Nov 2026 16:05", ("supervisor", "vulnerability focus desk")),
        ),
        short_of_it=SHORT_OF_IT,
        released=((ATTENDED, "officer"), *LET_GO),
        not_released=NOT_LET_GO,
    )
)

ALSO_BY_DARA: Row = ("a DARA, too", [at(ARISES, DARA)], ARISES, owed("17 Nov 2026 13:05"))
GRADE_ROWS = of_the_case_once(
    Owes(
        arises=ALL_NO,
        times=HOUR,
        met=((STANDARD, "officer"), (HIGH, "officer")),
        ladder=(("17 Nov 2026 13:05", OFFICER_FIRST),),
        short_of_it=(("reviewed, and not graded", [(SupervisorReviewed(), SERGEANT)]),),
        released=LET_GO,
        not_released=NOT_LET_GO,
    ),
    more=[ALSO_BY_DARA],
)

OVERRULED = CountOverruled(reason="Each answer is of a man she left years ago")
COUNT_ROWS = of_the_case_once(
    Owes(
        arises=FOURTEEN,
        times=HOUR,
        met=((HIGH, "officer"), (OVERRULED, "detective inspector")),
        ladder=(
            ("17 Nov 2026 13:05", ("supervisor",)),
            ("17 Nov 2026 14:05", ("supervisor", "detective inspector")),
        ),
        short_of_it=(
            ("graded below it", [(MEDIUM, "officer"), (STANDARD, "officer")]),
            ("a sergeant brings it down", [(OVERRULED, SERGEANT)]),
        ),
        released=LET_GO,
        not_released=NOT_LET_GO,
    ),
    more=[
        ("thirteen say nothing of themselves", [at(ARISES, THIRTEEN)], MUCH_LATER, none),
        ("a count lowers nothing", [at(ARISES, ALL_NO)], MUCH_LATER, none),
    ],
)

FILED = AssessmentFiled(in_case=Answer.YES, in_intelligence=Answer.YES)
ONLY_CASE, ONLY_THERE = AssessmentFiled(in_case=Answer.YES), AssessmentFiled(in_intelligence=Answer.YES)
RECEIPT = Receipt(sender=Agency.SOCIAL_CARE, purpose=PURPOSE)
RECORD_ROWS = of_the_case_once(
    Owes(
        arises=ALL_NO,
        times=THE_SHIFT,
        met=((FILED, "officer"),),
        ladder=(("17 Nov 2026 15:00", ("response officer", "MASH manager")),),
        short_of_it=(
            ("in one of the two", [(ONLY_CASE, "officer")]),
            ("in the other", [(ONLY_THERE, "officer")]),
            ("partners have it", [(RECEIPT, "MASH")]),
        ),
    ),
    more=[
        ("a DARA, too", [at(ARISES, DARA)], ARISES, owed("17 Nov 2026 15:00")),
        _known_after_the_shift(ALL_NO, "response officer", "MASH manager"),
    ],
)

UNSAID = Receipt(sender=Agency.SOCIAL_CARE)
SENT_ROWS = of_the_case_once(
    Owes(
        arises=ALL_NO,
        times=FOUR_HOURS,
        met=((RECEIPT, "MASH"), (UNSAID, "MASH")),
        ladder=(
            ("17 Nov 2026 16:05", ("MASH",)),
            ("17 Nov 2026 20:05", ("MASH", "MASH manager")),
        ),
        short_of_it=(
            ("from somebody else", [(Receipt(sender=Agency.SCHOOL, purpose=PURPOSE), "MASH")]),
            ("for something else", [(Receipt(sender=Agency.SOCIAL_CARE, purpose="a plan"), "MASH")]),
            ("on our record", [(FILED, "officer")]),
        ),
    ),
    more=[("a DARA, too", [at(ARISES, DARA)], ARISES, owed("17 Nov 2026 16:05"))],
)

FILMED = BodyWornRecorded(reference="BWV/26/1")
NOT_FILMED = BodyWornRecorded(why_not=WhyNotFilmed.CHILD_ALONE)
VIDEO_ROWS = of_the_case_once(
    Owes(
        arises=ATTENDED,
        times=THE_SHIFT_AND_HALF,
        met=((FILMED, "officer"), (NOT_FILMED, "officer")),
        ladder=(("17 Nov 2026 15:30", OFFICER_FIRST),),
        short_of_it=(
            ("neither a reference nor a reason", [(BodyWornRecorded(detail="Somewhere"), "officer")]),
        ),
    ),
    more=[
        (
            "that it was used is no reference",
            [at(ARISES, ATTENDED.model_copy(update={"filmed": Recording.USED}))],
            ARISES,
            owed("17 Nov 2026 15:30"),
        ),
        _known_after_the_shift(ATTENDED, *OFFICER_FIRST),
    ],
)

BEFORE = Reported(history=Answer.YES)
AGREED = SupervisorReviewed(plan=PlanIs.AGREED, account_enough=Answer.YES)
NOT_WANTED = SupervisorReviewed(plan=PlanIs.NOT_WANTED)
NO_PLAN_YET = SupervisorReviewed(plan=PlanIs.NOT_YET)
PLAN = SafetyPlanAgreed(
    agreed_by="She and the sergeant", plan="He stays away", until=datetime(2026, 12, 17, tzinfo=UTC)
)
LATE = "18 Nov 2026 12:05"
graded, low = at(ARISES, MEDIUM), at(ARISES, STANDARD)
REVIEW_ROWS = of_the_case_once(
    Owes(
        arises=MEDIUM,
        times=DAY,
        met=((NOT_WANTED, SERGEANT),),
        ladder=(
            (LATE, ("supervisor",)),
            ("19 Nov 2026 12:05", ("supervisor", "detective inspector")),
        ),
        short_of_it=(
            ("reviewed, and no plan yet", [(NO_PLAN_YET, SERGEANT), (PLAN, "officer")]),
            ("a plan, and no review", [(PLAN, SERGEANT)]),
            ("a constable says that none is wanted", [(NOT_WANTED, "officer")]),
            ("a constable reviews it", [(AGREED, "officer"), (PLAN, "officer")]),
            ("reviewed, and the plan is nowhere", [(AGREED, SERGEANT)]),
        ),
        released=LET_GO,
        not_released=NOT_LET_GO,
    ),
    more=[
        ("reviewed, and a plan agreed", [graded, then("13:00", AGREED, by=SERGEANT), then("14:00", PLAN)],
         MUCH_LATER, met("17 Nov 2026 14:00")),
        ("at high", [at(ARISES, HIGH)], ARISES, owed(LATE)),
        ("at standard, for the first time", [low], MUCH_LATER, none),
        ("at standard, where it happened before", [then("11:00", BEFORE), low], ARISES, owed(LATE)),
        ("at standard, where it did not", [then("11:00", REPORTED), low], MUCH_LATER, none),
        ("at standard, a second incident in a year", [at("17 Nov 2025 12:06", REPORTED, case="last year"),
         then("11:00", REPORTED), low], ARISES, owed(LATE)),
        ("at standard, a year and a minute later", [at("17 Nov 2025 12:05", REPORTED, case="last year"),
         then("11:00", REPORTED), low], MUCH_LATER, none),
    ],
)  # fmt: skip

TABLES = (
    (COMPLETE_THE_ASSESSMENT, ASSESS_ROWS),
    (ASSESS_A_CALL, CALL_ROWS),
    (GRADE_THE_RISK, GRADE_ROWS),
    (RAISE_TO_THE_COUNT, COUNT_ROWS),
    (PUT_IT_ON_RECORD, RECORD_ROWS),
    (SEND_IT_ON, SENT_ROWS),
    (RECORD_THE_VIDEO, VIDEO_ROWS),
    (REVIEW_AND_PLAN, REVIEW_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
