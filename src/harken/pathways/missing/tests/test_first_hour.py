"""The first hour as timelines that a safeguarding lead can read and correct."""

from harken.every_case.tests.clock_times import ARISES, HALF, HOUR, NINETY, QUARTER
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    twelve,
)
from harken.pathways.missing.duties.first_hour import (
    ASSESS_BY_THRIVE,
    CHECK_THE_SYSTEMS,
    COMPLETE_THE_QUESTIONNAIRE,
    NOTIFY_SOCIAL_CARE,
    SET_LINES_AND_SEND_SOMEBODY,
    SET_THE_RISK,
    TELL_THE_DUTY_INSPECTOR,
    TELL_THE_SUPERVISOR,
)
from harken.pathways.missing.entries.questionnaire import QuestionnaireCompleted
from harken.pathways.missing.entries.risk import SystemsChecked, ThriveAssessed
from harken.pathways.missing.entries.supervision import (
    DutyInspectorAcknowledged,
    LinesOfEnquirySet,
    SupervisorAcknowledged,
)
from harken.pathways.missing.tests.facts import (
    AUTHORITY_RECEIPT,
    ENQUIRY,
    FOUND,
    HIGH,
    LOW,
    MEDIUM,
    ON_FOUND,
    PLAIN_RECEIPT,
    PLAN,
    REFERRAL_RECEIPT,
    REPORTED,
    SCHOOL_RECEIPT,
    SENT,
    SOCIAL_CARE_RECEIPT,
    STILL_MISSING,
    TURNED_MISSING,
    WORLD,
    missing_again,
    second_call,
    set_once_found,
)
from harken.timelines.table import Row, at, met, none, overdue, owed, released
from harken.vocabulary import Duty, Entry

HUB = ("call-taker", "demand hub supervisor")
IN_THE_HUB = (("17 Nov 2026 12:35", HUB), ("17 Nov 2026 13:05", (*HUB, "demand hub inspector")))
SUPERVISOR_TOLD = ("demand hub supervisor", "supervisor", "duty inspector")
INSPECTOR_TOLD = ("demand hub supervisor", "duty inspector")


def _in_the_hub(duty: Duty, done: Entry) -> tuple[Duty, list[Row]]:
    turned = at(ARISES, TURNED_MISSING)
    return duty, twelve(
        Owes(
            arises=REPORTED,
            times=HALF,
            met=((done, "call-taker"),),
            ladder=IN_THE_HUB,
            short_of_it=(("an enquiry is something else", [(ENQUIRY, "officer")]),),
            released=ON_FOUND,
            not_released=STILL_MISSING,
            more=[
                ("away from placement, now missing", [turned], ARISES, owed("17 Nov 2026 12:35")),
                second_call(done),
                (
                    "found, and missing again",
                    [at(ARISES, REPORTED), then("12:10", FOUND), then("12:20", TURNED_MISSING)],
                    "17 Nov 2026 12:20",
                    (released("17 Nov 2026 12:10"), owed("17 Nov 2026 12:50")),
                ),
            ],
        )
    )


ACKNOWLEDGED = SupervisorAcknowledged(direction="Ring the aunt first")
INSPECTOR_KNOWS = DutyInspectorAcknowledged(direction="Dog unit")

review_evening = at("5 Sep 2022 23:00", REPORTED, by="call-taker")

SUPERVISOR_ROWS = twelve(
    Owes(
        arises=REPORTED,
        times=QUARTER,
        met=((ACKNOWLEDGED, "supervisor"), (ACKNOWLEDGED, "duty inspector")),
        ladder=(
            ("17 Nov 2026 12:20", SUPERVISOR_TOLD),
            ("17 Nov 2026 12:35", (*SUPERVISOR_TOLD, "force incident manager")),
        ),
        short_of_it=(
            ("a constable is no supervisor", [(ACKNOWLEDGED, "officer")]),
            ("the inspector's own word is another's", [(INSPECTOR_KNOWS, "duty inspector")]),
        ),
        released=ON_FOUND,
        not_released=STILL_MISSING,
        more=[
            second_call(ACKNOWLEDGED),
            (
                "the review's second case, at midnight",
                [review_evening],
                "6 Sep 2022 00:00",
                overdue(*SUPERVISOR_TOLD, "force incident manager"),
            ),
            (
                "the clock runs from the call, not from the typing",
                [at(ARISES, REPORTED, known="17 Nov 2026 12:15")],
                "17 Nov 2026 12:15",
                owed("17 Nov 2026 12:20"),
            ),
            (
                "two children of one household, one forgotten",
                [
                    at(ARISES, REPORTED, about={"child": "subject", "sibling": "subject"}),
                    at("17 Nov 2026 12:10", ACKNOWLEDGED, by="supervisor"),
                ],
                "17 Nov 2026 12:20",
                (met("17 Nov 2026 12:10", about="child"), overdue(*SUPERVISOR_TOLD, about="sibling")),
            ),
        ],
    )
)

INSPECTOR_ROWS = twelve(
    Owes(
        arises=REPORTED,
        times=QUARTER,
        met=((INSPECTOR_KNOWS, "duty inspector"),),
        ladder=(
            ("17 Nov 2026 12:20", INSPECTOR_TOLD),
            ("17 Nov 2026 12:35", (*INSPECTOR_TOLD, "force incident manager")),
        ),
        short_of_it=(
            ("a sergeant is no inspector", [(INSPECTOR_KNOWS, "supervisor")]),
            ("the supervisor's own word is another's", [(ACKNOWLEDGED, "supervisor")]),
        ),
        released=ON_FOUND,
        not_released=STILL_MISSING,
        more=[second_call(INSPECTOR_KNOWS, by="duty inspector")],
    )
)

LINES = LinesOfEnquirySet(lines="Aunt, station")
raised = at(ARISES, HIGH)
sent_first = at("17 Nov 2026 12:00", SENT)
lines_first = at("17 Nov 2026 12:01", LINES)

BENCHMARK_ROWS = twelve(
    Owes(
        arises=HIGH,
        times=NINETY,
        before=[at("1 Dec 2013 09:00", SENT)],
        met=((LINES, "supervisor"), (PLAN, "officer")),
        ladder=(("17 Nov 2026 13:35", ("supervisor", "duty inspector")),),
        short_of_it=(("an enquiry is not yet a line", [(ENQUIRY, "officer")]),),
        released=((FOUND, "officer"), (LOW, "supervisor")),
        not_released=(*STILL_MISSING, ("high still", (HIGH, "supervisor"))),
        earlier_counts=True,
        more=[
            ("a lower level asks for less", [at(ARISES, MEDIUM)], MUCH_LATER, none),
            (
                "lines and somebody sent the first time, and owed the second",
                [at("17 Nov 2026 11:50", REPORTED), sent_first, lines_first, *missing_again(HIGH)],
                "17 Nov 2026 14:00",
                (met("17 Nov 2026 12:01"), owed("17 Nov 2026 15:30")),
            ),
            set_once_found(HIGH),
            (
                "missing again, and high again",
                missing_again(HIGH),
                "17 Nov 2026 14:00",
                (released("17 Nov 2026 12:30"), owed("17 Nov 2026 15:30")),
            ),
            ("lines, and nobody sent", [raised, lines_first], "17 Nov 2026 13:34", owed("17 Nov 2026 13:35")),
            (
                "a plan, and nobody sent",
                [raised, at("17 Nov 2026 12:10", PLAN)],
                "17 Nov 2026 13:34",
                owed("17 Nov 2026 13:35"),
            ),
            (
                "the review's good case",
                [sent_first, lines_first, raised],
                MUCH_LATER,
                met("17 Nov 2026 12:01"),
            ),
            (
                "lowered and raised again",
                [raised, at("17 Nov 2026 13:00", MEDIUM), at("17 Nov 2026 14:00", HIGH)],
                "17 Nov 2026 14:00",
                (released("17 Nov 2026 13:00"), owed("17 Nov 2026 15:30")),
            ),
        ],
    )
)

MASH_TOLD = ("MASH",)
RECEIPT_ROWS = twelve(
    Owes(
        arises=REPORTED,
        times=HOUR,
        met=((SOCIAL_CARE_RECEIPT, "MASH"), (AUTHORITY_RECEIPT, "MASH"), (PLAIN_RECEIPT, "MASH")),
        ladder=(
            ("17 Nov 2026 13:05", MASH_TOLD),
            ("17 Nov 2026 13:35", (*MASH_TOLD, "MASH manager")),
            ("17 Nov 2026 15:05", (*MASH_TOLD, "MASH manager", "duty inspector")),
        ),
        short_of_it=(
            ("a school's receipt", [(SCHOOL_RECEIPT, "school")]),
            ("a receipt for something else", [(REFERRAL_RECEIPT, "MASH")]),
        ),
        not_released=(("found, and they still must know", (FOUND, "officer")),),
        counted_from_recording=True,
        more=[
            second_call(SOCIAL_CARE_RECEIPT),
            (
                "the record starts the clock",
                [at("17 Nov 2026 11:00", REPORTED, known=ARISES)],
                ARISES,
                owed("17 Nov 2026 13:05"),
            ),
        ],
    )
)

TABLES = (
    _in_the_hub(COMPLETE_THE_QUESTIONNAIRE, QuestionnaireCompleted()),
    _in_the_hub(CHECK_THE_SYSTEMS, SystemsChecked()),
    _in_the_hub(ASSESS_BY_THRIVE, ThriveAssessed()),
    _in_the_hub(SET_THE_RISK, MEDIUM),
    (TELL_THE_SUPERVISOR, SUPERVISOR_ROWS),
    (TELL_THE_DUTY_INSPECTOR, INSPECTOR_ROWS),
    (SET_LINES_AND_SEND_SOMEBODY, BENCHMARK_ROWS),
    (NOTIFY_SOCIAL_CARE, RECEIPT_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
