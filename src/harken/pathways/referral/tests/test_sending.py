"""A child referred from first knowledge, the MASH asked now, a silence taken further, as timelines."""

from harken.every_case.referral import Referred
from harken.every_case.tests.clock_times import ARISES, FOUR_HOURS, HOUR
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    twelve,
)
from harken.pathways.referral.duties.sending import (
    ASK_THE_MASH_NOW,
    REFER_THE_CHILD,
    TAKE_THE_SILENCE_FURTHER,
)
from harken.pathways.referral.entries.concern import (
    HeldForMeeting,
    MentionedAtMeeting,
    NotReferred,
    NotReferredBecause,
)
from harken.pathways.referral.entries.partners import Over
from harken.pathways.referral.tests.facts import (
    ANSWERED,
    ASKED_AT_MEETING,
    ASKED_SOMEHOW,
    ASKED_THE_MASH,
    ASKED_THE_SCHOOL,
    CONCERN,
    NOTE,
    RAISED,
    RECEIVED,
    REFERRED,
    TWO_WORKING_DAYS,
    WORLD,
    of_november,
)
from harken.timelines.table import at, met, none, prompted

NO_RISK = NotReferred(because=NotReferredBecause.NO_RISK, reason="A wrong address")
SENT_ALREADY = NotReferred(because=NotReferredBecause.SENT_ALREADY, reason="By the night team")
NOT_A_CHILD = NotReferred(because=NotReferredBecause.NOT_A_CHILD, reason="She is 24")
FOR_THE_WARRANT = NotReferred(because=NotReferredBecause.WARRANT, reason="On Thursday")
FOR_THE_MEETING = NotReferred(because=NotReferredBecause.MEETING, reason="In a fortnight")
MENTIONED = MentionedAtMeeting(meeting="weekly", said="Two girls live there")

IN_CHARGE = ("officer in charge", "MASH")
concern = at(ARISES, CONCERN)
BOTH = {"child": "subject", "sibling": "subject"}

REFER_ROWS = twelve(
    Owes(
        arises=CONCERN,
        times=FOUR_HOURS,
        met=((REFERRED, "officer"),),
        ladder=(
            ("17 Nov 2026 16:05", IN_CHARGE),
            ("18 Nov 2026 04:05", (*IN_CHARGE, "detective inspector")),
        ),
        has_deadline=False,
        short_of_it=(
            ("spoken of at a meeting is not referred", [(MENTIONED, "MASH")]),
            ("asking what is known refers nobody", [(ASKED_THE_MASH, "MASH")]),
        ),
        released=((NO_RISK, "supervisor"), (SENT_ALREADY, "supervisor"), (NOT_A_CHILD, "supervisor")),
        not_released=(
            ("a warrant is no reason to wait", (FOR_THE_WARRANT, "supervisor")),
            ("nor is a meeting", (FOR_THE_MEETING, "supervisor")),
            ("a constable lets nothing go", (NO_RISK, "officer")),
        ),
        more=[
            ("said again before it is referred", [concern, then("13:00", CONCERN)], "17 Nov 2026 13:00",
             prompted("17 Nov 2026 16:05")),
            ("something new once it was referred is owed a referral", [concern, then("12:30", REFERRED),
             then("13:00", CONCERN)], "17 Nov 2026 13:00",
             (met("17 Nov 2026 12:30"), prompted("17 Nov 2026 17:00"))),
            ("spoken of before anything else was recorded", [at(ARISES, MENTIONED)], ARISES,
             prompted("17 Nov 2026 16:05")),
            ("spoken of once referred", [then("12:00", REFERRED), at(ARISES, MENTIONED)], MUCH_LATER, none),
            ("spoken of once a sergeant had let it go", [then("12:00", NO_RISK, by="supervisor"),
             at(ARISES, MENTIONED)], MUCH_LATER, none),
            ("spoken of though a constable had let it go", [then("12:00", NO_RISK, by="officer"),
             at(ARISES, MENTIONED)], ARISES, prompted("17 Nov 2026 16:05")),
            ("spoken of while it waits for a warrant", [then("12:00", FOR_THE_WARRANT, by="supervisor"),
             at(ARISES, MENTIONED)], ARISES, prompted("17 Nov 2026 16:05")),
            ("an unborn child", [at(ARISES, CONCERN, about="unborn")], ARISES, prompted("17 Nov 2026 16:05")),
            ("two children, one of them referred", [at(ARISES, CONCERN, about=BOTH), then("12:30", REFERRED)],
             "17 Nov 2026 13:00", (met("17 Nov 2026 12:30", about="child"),
             prompted("17 Nov 2026 16:05", about="sibling"))),
        ],
    )
)  # fmt: skip

KEPT = HeldForMeeting(meeting="weekly", meets_at=of_november(30, 10), cost="They live with him")
kept = at(ARISES, KEPT)

MASH_ROWS = twelve(
    Owes(
        arises=KEPT,
        times=HOUR,
        met=((ASKED_THE_MASH, "MASH"), (ASKED_THE_SCHOOL, "MASH")),
        ladder=(
            ("17 Nov 2026 13:05", IN_CHARGE),
            ("18 Nov 2026 13:05", (*IN_CHARGE, "detective inspector")),
        ),
        has_deadline=False,
        short_of_it=(
            ("asked for the next meeting is kept for it", [(ASKED_AT_MEETING, "MASH")]),
            ("nobody says through whom", [(ASKED_SOMEHOW, "MASH")]),
        ),
        more=[
            (
                "asked, but at the next meeting",
                [at(ARISES, ASKED_AT_MEETING)],
                ARISES,
                prompted("17 Nov 2026 13:05"),
            ),
            ("asked of the MASH at once", [at(ARISES, ASKED_THE_MASH)], MUCH_LATER, none),
            ("kept twice", [kept, then("12:30", KEPT)], "17 Nov 2026 12:30", prompted("17 Nov 2026 13:05")),
        ],
    )
)

MANAGERS = ("MASH manager",)
OVER_THE_DISCUSSION = RAISED.model_copy(update={"over": Over.DISCUSSION})
LATER = Referred(received_at=of_november(18, 9))
SILENCE_ROWS = twelve(
    Owes(
        arises=REFERRED,
        times=TWO_WORKING_DAYS,
        met=((ANSWERED, "social care"), (RAISED, "MASH")),
        ladder=(
            ("20 Nov 2026 00:00", MANAGERS),
            ("20 Nov 2026 12:00", (*MANAGERS, "detective inspector")),
        ),
        has_deadline=False,
        short_of_it=(
            ("received is not answered", [(RECEIVED, "social care")]),
            ("ringing the same desk again", [(NOTE, "MASH")]),
            ("a difference over the discussion", [(OVER_THE_DISCUSSION, "MASH")]),
        ),
        more=[
            ("counted from when they had it", [at(ARISES, LATER)], ARISES, prompted("21 Nov 2026 00:00")),
            (
                "sent on Maundy Thursday",
                [at("2 Apr 2026 16:00", REFERRED)],
                "7 Apr 2026 12:00",
                prompted("9 Apr 2026 00:00"),
            ),
            (
                "sent on Christmas Eve",
                [at("24 Dec 2026 16:00", REFERRED)],
                "28 Dec 2026 12:00",
                prompted("31 Dec 2026 00:00"),
            ),
        ],
    )
)

TABLES = (
    (REFER_THE_CHILD, REFER_ROWS),
    (ASK_THE_MASH_NOW, MASH_ROWS),
    (TAKE_THE_SILENCE_FURTHER, SILENCE_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
