"""The grade: given, looked at again, acted on in time; a suspect under 18. Told as timelines."""

import pytest
from pydantic import ValidationError

from harken.every_case.tests.clock_times import ARISES, DAY, FOUR_HOURS
from harken.every_case.tests.twelve import (
    LONG_BEFORE,
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
)
from harken.pathways.online_abuse.duties.grading import (
    ACT_BY_THE_ASSESSMENT,
    ACT_ON_THE_GRADE,
    GRADE_AGAIN,
    GRADE_THE_SUSPECT,
    SAY_HOW_OLD_THE_SUSPECT_IS,
    TREAT_THE_SUSPECT_AS_A_CHILD,
)
from harken.pathways.online_abuse.entries.checks import Answered, Partner, System, SystemsSearched
from harken.pathways.online_abuse.entries.images import ImagesGraded, Worst
from harken.pathways.online_abuse.entries.kirat import RANGES, ChildRouteTaken, Grade, KiratRun
from harken.pathways.online_abuse.entries.report import Change, FactLearned
from harken.pathways.online_abuse.tests.facts import (
    A_CHILD_ON_OURS,
    ADULT,
    AGE_NOT_KNOWN,
    ANOTHER_FORCES,
    ARREST,
    CHILD_FOUND,
    CLEARED,
    DEAD,
    HIGH,
    INTERVIEW,
    LOW,
    MEDIUM,
    NO_LONGER,
    NOTE,
    PASSED_ON,
    RECEIVED,
    TRUST_BY_PARTNER,
    TRUST_ON_OURS,
    TWO_WEEKS,
    UNDER_18,
    VISIT,
    WARRANT,
    WORLD,
    kirat,
    of_each_suspect,
    says,
)
from harken.timelines.table import Row, at, met, met_late, none, overdue, owed, prompted, released
from harken.vocabulary import Answer

INVESTIGATOR, TEAM, ASSESSOR = "investigator", "online abuse team", "trained assessor"
DS, DI, DCI = "detective sergeant", "detective inspector", "detective chief inspector"
IN_A_DAY = prompted("18 Nov 2026 12:05")
ON_THE_INVESTIGATOR = (
    ("18 Nov 2026 12:05", (INVESTIGATOR, TEAM)),
    ("18 Nov 2026 13:05", (INVESTIGATOR, TEAM, DI)),
)
OVER_HERE = ((ANOTHER_FORCES, DI), (DEAD, DI))
NOT_OVER = (
    ("a sergeant ends nothing", (ANOTHER_FORCES, DS)),
    ("dead, a sergeant says", (DEAD, DS)),
    ("the search ends, and nobody says who has it", (PASSED_ON, DI)),
)
before = [then("09:00", ADULT), then("10:00", CLEARED)]

GRADE_ROWS = of_each_suspect(
    Owes(
        arises=ADULT,
        times=DAY,
        met=((LOW, ASSESSOR), (kirat(Grade.LOW_TO_HIGH), ASSESSOR)),
        ladder=(("18 Nov 2026 12:05", (ASSESSOR, DS)), ("19 Nov 2026 12:05", (ASSESSOR, DS, DI))),
        has_deadline=False,
        earlier_counts=True,
        short_of_it=(("a note is no grade", [(NOTE, ASSESSOR)]),),
        released=((UNDER_18, INVESTIGATOR), *NO_LONGER, *OVER_HERE),
        not_released=NOT_OVER,
        more=[
            ("of an age not known", [at(ARISES, AGE_NOT_KNOWN)], ARISES, IN_A_DAY),
            ("under 18", [at(ARISES, UNDER_18)], MUCH_LATER, none),
            ("said again", [at(ARISES, AGE_NOT_KNOWN), then("13:00", ADULT)], "17 Nov 2026 13:00", IN_A_DAY),
            ("graded, and then the age is known", [at(ARISES, AGE_NOT_KNOWN), then("12:30", LOW),
             then("13:00", ADULT)], MUCH_LATER, (met("17 Nov 2026 12:30"), met("17 Nov 2026 12:30"))),
            ("another suspect than the one graded", [then("09:00", ADULT), then("09:30", LOW),
             then("10:00", CLEARED), at(ARISES, ADULT)], ARISES, (met("17 Nov 2026 09:30"), IN_A_DAY)),
        ],
    )
)  # fmt: skip

AGE_ROWS = of_each_suspect(
    Owes(
        arises=AGE_NOT_KNOWN,
        times=DAY,
        met=((ADULT, INVESTIGATOR), (UNDER_18, INVESTIGATOR)),
        ladder=ON_THE_INVESTIGATOR,
        has_deadline=False,
        short_of_it=(("still not known", [(AGE_NOT_KNOWN, INVESTIGATOR)]),),
        released=(*NO_LONGER, *OVER_HERE),
        not_released=NOT_OVER,
        more=[
            ("an adult", [at(ARISES, ADULT)], MUCH_LATER, none),
            ("said twice", [at(ARISES, AGE_NOT_KNOWN), then("13:00", AGE_NOT_KNOWN)], "17 Nov 2026 13:00",
             IN_A_DAY),
        ],
    )
)  # fmt: skip

ROUTE = ChildRouteTaken(plan="His mother and a social worker tell him at school")
CHILD_ROWS = of_each_suspect(
    Owes(
        arises=UNDER_18,
        times=DAY,
        met=((ROUTE, INVESTIGATOR),),
        ladder=ON_THE_INVESTIGATOR,
        has_deadline=False,
        earlier_counts=True,
        short_of_it=(("a grade is not his way", [(HIGH, ASSESSOR)]),),
        released=(*NO_LONGER, *OVER_HERE, (ADULT, INVESTIGATOR), (AGE_NOT_KNOWN, INVESTIGATOR)),
        not_released=NOT_OVER,
        more=[
            ("an adult", [at(ARISES, ADULT)], MUCH_LATER, none),
            ("said twice", [at(ARISES, UNDER_18), then("13:00", UNDER_18)], "17 Nov 2026 13:00", IN_A_DAY),
            ("another boy than the first", [then("09:00", UNDER_18), then("09:30", ROUTE),
             then("10:00", CLEARED), at(ARISES, UNDER_18)], ARISES, (met("17 Nov 2026 09:30"), IN_A_DAY)),
        ],
    )
)  # fmt: skip

NEW_FACTS = (
    FactLearned(changes=(Change.ACCESS, Change.OTHER)),
    FactLearned(changes=(Change.CATEGORY_A,)),
    FactLearned(changes=(Change.TRUST,)),
    FactLearned(changes=(Change.CONTACT,)),
    FactLearned(changes=(Change.HISTORY,)),
    CHILD_FOUND,
    says(Partner.SOCIAL_CARE, Answered.CHILD),
    A_CHILD_ON_OURS,
    TRUST_ON_OURS,
    TRUST_BY_PARTNER,
    ImagesGraded(worst=Worst.A, category_a=17),
)
NOTHING_NEW = (
    FactLearned(changes=(Change.OTHER,)),
    says(Partner.HEALTH, Answered.NO_CHILD),
    SystemsSearched(systems=(System.PNC,)),
    ImagesGraded(worst=Worst.C, category_c=9),
)
graded = at(LONG_BEFORE, MEDIUM)
AGAIN_BY = owed("17 Nov 2026 16:05")


def _new_facts() -> list[Row]:
    rows: list[Row] = []
    for number, fact in enumerate(NEW_FACTS):
        name = f"{fact.title.lower()} ({number})"
        rows += [
            (f"new: {name}", [graded, at(ARISES, fact)], ARISES, AGAIN_BY),
            (f"nothing graded yet: {name}", [at(ARISES, fact)], MUCH_LATER, none),
            (
                f"the suspect is a child: {name}",
                [graded, then("09:00", UNDER_18), at(ARISES, fact)],
                MUCH_LATER,
                none,
            ),
        ]
    return rows + [
        (f"nothing new: {fact.title.lower()} ({number})", [graded, at(ARISES, fact)], MUCH_LATER, none)
        for number, fact in enumerate(NOTHING_NEW)
    ]


LET_GO = ((UNDER_18, INVESTIGATOR), *NO_LONGER, *OVER_HERE)
STILL_SUSPECTED = (("said again to be an adult", (ADULT, INVESTIGATOR)), *NOT_OVER)

AGAIN_ROWS = of_each_suspect(
    Owes(
        arises=NEW_FACTS[0],
        times=FOUR_HOURS,
        before=(graded,),
        met=((MEDIUM, ASSESSOR), (HIGH, ASSESSOR)),
        ladder=(
            ("17 Nov 2026 16:05", (INVESTIGATOR, TEAM)),
            ("17 Nov 2026 17:05", (INVESTIGATOR, TEAM, DI)),
        ),
        counted_from_recording=True,
        short_of_it=(("a note is no grade", [(NOTE, ASSESSOR)]),),
        released=LET_GO,
        not_released=STILL_SUSPECTED,
        more=[
            *_new_facts(),
            ("more of the same before it is graded again", [graded, at(ARISES, CHILD_FOUND),
             then("13:00", CHILD_FOUND)], "17 Nov 2026 13:00", AGAIN_BY),
            ("an adult after all", [graded, then("09:00", UNDER_18), then("10:00", ADULT),
             at(ARISES, CHILD_FOUND)], ARISES, AGAIN_BY),
            ("another suspect than the boy", [graded, then("09:00", UNDER_18), then("10:00", CLEARED),
             at(ARISES, CHILD_FOUND)], ARISES, AGAIN_BY),
        ],
    )
)  # fmt: skip

WITHIN = {
    Grade.VERY_HIGH: "18 Nov 2026 09:00",
    Grade.HIGH_TO_VERY_HIGH: "18 Nov 2026 09:00",
    Grade.MEDIUM_TO_VERY_HIGH: "18 Nov 2026 09:00",
    Grade.LOW_TO_VERY_HIGH: "18 Nov 2026 09:00",
    Grade.HIGH: "24 Nov 2026 09:00",
    Grade.MEDIUM_TO_HIGH: "24 Nov 2026 09:00",
    Grade.LOW_TO_HIGH: "24 Nov 2026 09:00",
    Grade.MEDIUM: "1 Dec 2026 09:00",
    Grade.LOW_TO_MEDIUM: "1 Dec 2026 09:00",
    Grade.LOW: "17 Dec 2026 09:00",
}
received, by_nine = then("09:00", RECEIVED), then("09:00", MEDIUM)
ACTS = ((ARREST, TEAM), (VISIT, TEAM), (WARRANT, TEAM))
NOT_YET = (("an interview is no visit", [(INTERVIEW, TEAM)]), ("a note is none", [(NOTE, TEAM)]))
IN_TWO_WEEKS = owed("1 Dec 2026 12:05")
BOTH_WAYS: list[Row] = [
    ("a suspect under 18 has no time to act by", [then("09:00", UNDER_18), at(ARISES, MEDIUM)],
     MUCH_LATER, none),
    ("an adult after all", [then("09:00", UNDER_18), then("10:00", ADULT), at(ARISES, MEDIUM)], ARISES,
     IN_TWO_WEEKS),
    ("graded worse while it runs", [at(ARISES, MEDIUM), then("15:00", HIGH)], "17 Nov 2026 15:00",
     owed("24 Nov 2026 12:05")),
    ("graded better while it runs", [at(ARISES, HIGH), then("15:00", LOW)], "17 Nov 2026 15:00",
     owed("17 Dec 2026 12:05")),
    ("more is known, and the range is narrower", [at(ARISES, kirat(Grade.LOW_TO_VERY_HIGH)),
     then("15:00", LOW)], "17 Nov 2026 15:00", owed("17 Dec 2026 12:05")),
    ("the same again restarts nothing", [at(ARISES, MEDIUM), at("20 Nov 2026 12:05", MEDIUM)],
     "20 Nov 2026 12:05", IN_TWO_WEEKS),
]  # fmt: skip


def _another(late: str) -> list[Row]:
    """Another suspect, once the first was eliminated at ten."""
    cleared, known = then("10:00", CLEARED), then("11:00", ADULT)
    first = [at(LONG_BEFORE, RECEIVED), then("09:00", ADULT)]
    return [
        ("another than the boy", [*first, then("09:30", UNDER_18), cleared, known, at(ARISES, MEDIUM)],
         ARISES, owed(late)),
        ("another than the one arrested", [*first, then("09:30", ARREST), cleared, known,
         at(ARISES, MEDIUM)], ARISES, owed(late)),
    ]  # fmt: skip


ON_THE_TEAM = (TEAM, DS, DI)
ACT_ROWS = of_each_suspect(
    Owes(
        arises=MEDIUM,
        times=TWO_WEEKS,
        met=ACTS,
        ladder=(("1 Dec 2026 12:05", ON_THE_TEAM),),
        earlier_counts=True,
        short_of_it=NOT_YET,
        released=LET_GO,
        not_released=STILL_SUSPECTED,
        more=[
            *BOTH_WAYS,
            *_another("1 Dec 2026 10:00"),
            *((f"from first receipt: {grade}", [received, at(ARISES, kirat(grade))], ARISES, owed(late))
              for grade, late in WITHIN.items()),
            ("another than the one graded high and never visited", [at("1 Nov 2026 09:00", RECEIVED),
             at("1 Nov 2026 09:30", ADULT), at("1 Nov 2026 10:00", HIGH), at("9 Nov 2026 12:00", CLEARED),
             at("17 Nov 2026 09:00", ADULT), at(ARISES, LOW)], ARISES,
             (released("9 Nov 2026 12:00", *ON_THE_TEAM), owed("9 Dec 2026 12:00"))),
            ("better after it was late", [at(ARISES, HIGH), at("25 Nov 2026 12:05", LOW)],
             "25 Nov 2026 12:05", overdue(*ON_THE_TEAM)),
            ("graded when its time was over", [received, at("5 Dec 2026 09:00", MEDIUM)],
             "5 Dec 2026 09:00", overdue(*ON_THE_TEAM)),
            ("graded low on the last day", [received, at("16 Dec 2026 21:00", LOW)], "16 Dec 2026 21:00",
             owed("17 Dec 2026 09:00")),
            ("visited in the thirty-first day, and graded afterwards", [received,
             at("17 Dec 2026 15:00", VISIT), at("17 Dec 2026 21:00", LOW)], MUCH_LATER,
             met_late("17 Dec 2026 15:00")),
        ],
    )
)  # fmt: skip

LAST_ROWS = of_each_suspect(
    Owes(
        arises=MEDIUM,
        times=TWO_WEEKS,
        met=ACTS,
        ladder=(("1 Dec 2026 12:05", (DCI,)),),
        earlier_counts=True,
        short_of_it=NOT_YET,
        released=LET_GO,
        not_released=STILL_SUSPECTED,
        more=[
            *BOTH_WAYS,
            *_another("1 Dec 2026 12:05"),
            *((f"from the assessment, whenever it came in: {grade}", [at(LONG_BEFORE, RECEIVED),
              then("09:00", kirat(grade))], "17 Nov 2026 09:00", owed(late))
              for grade, late in WITHIN.items()),
            ("known a day later, and counted from when it was assessed",
             [at(ARISES, MEDIUM, known="18 Nov 2026 12:05")], "18 Nov 2026 12:05", IN_TWO_WEEKS),
        ],
    )
)  # fmt: skip

TABLES = (
    (GRADE_THE_SUSPECT, GRADE_ROWS),
    (SAY_HOW_OLD_THE_SUSPECT_IS, AGE_ROWS),
    (TREAT_THE_SUSPECT_AS_A_CHILD, CHILD_ROWS),
    (GRADE_AGAIN, AGAIN_ROWS),
    (ACT_ON_THE_GRADE, ACT_ROWS),
    (ACT_BY_THE_ASSESSMENT, LAST_ROWS),
)
# Counted from a grade, there is never a time without one: how long it would be is nobody's to see.
UNSEEN = {
    ACT_BY_THE_ASSESSMENT.key: (
        "the clock of 01 Jan 2014: P30D one longer",
        "the clock of 01 Jan 2014: P30D one shorter",
    )
}

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD, explained=UNSEEN)


@pytest.mark.parametrize("grade", [grade for grade in Grade if grade not in (*RANGES, Grade.VERY_HIGH)])
def test_a_grade_is_a_range_while_something_is_not_known(grade: Grade) -> None:
    with pytest.raises(ValidationError, match="Something is not known, so the grade is a range"):
        KiratRun(grade=grade)
    known = kirat(grade).model_dump()
    for block in ("behaviour_before", "access", "trust_role", "category_a", "behaviour_now", "other_factors"):
        for unknown in (Answer.NOT_KNOWN, Answer.DECLINED):
            with pytest.raises(ValidationError, match="Choose one that says what it could be"):
                KiratRun(**{**known, block: unknown})


@pytest.mark.parametrize("grade", [*RANGES, Grade.VERY_HIGH])
def test_a_range_and_the_worst_stand_whatever_is_not_known(grade: Grade) -> None:
    assert KiratRun(grade=grade).grade is grade
