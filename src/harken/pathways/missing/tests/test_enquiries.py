"""Plan, somebody sent, enquiries, information acted on, handover, as timelines."""

from datetime import UTC, datetime

from harken.every_case.corrections import EnteredInError
from harken.every_case.handover import HandoverAccepted, HandoverOffered
from harken.every_case.opening import Noted
from harken.every_case.plans import ActionAssigned, ActionDone
from harken.every_case.tests.clock_times import ARISES, FOUR_HOURS, HALF
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    twelve,
)
from harken.pathways.missing.duties.enquiries import (
    HAND_OVER_THE_CHILD,
    MAKE_AN_ENQUIRY,
    MAKE_AN_INVESTIGATION_PLAN,
    SEND_SOMEBODY,
)
from harken.pathways.missing.entries.questionnaire import QuestionnaireCompleted
from harken.pathways.missing.entries.risk import SystemsChecked, ThriveAssessed
from harken.pathways.missing.entries.supervision import LinesOfEnquirySet, SupervisorAcknowledged
from harken.pathways.missing.entries.trigger_plan import TriggerPlanStepDone
from harken.pathways.missing.tests.facts import (
    ENQUIRY,
    FOUND,
    HEARD_ON_THE_TELEPHONE,
    HIGH,
    INFORMATION,
    LEFT,
    LOW,
    MEDIUM,
    NO_APPARENT_RISK,
    ON_FOUND,
    PLAN,
    REPORTED,
    SENT,
    SIGHTING,
    STILL_MISSING,
    TURNED_MISSING,
    WORLD,
    done_the_first_time,
    missing_again,
    set_once_found,
)
from harken.timelines.table import Row, at, met, met_late, none, overdue, owed, released
from harken.vocabulary import Answer

LOOKING = ("officer in charge", "supervisor")
INSPECTOR_TOO = (*LOOKING, "duty inspector")
ALL_OF_THEM = (*INSPECTOR_TOO, "superintendent")

ACTION = ActionAssigned(
    action="A1", what="Ring the aunt", owner="3902", due_at=datetime(2026, 11, 17, 18, tzinfo=UTC)
)
NO_TIME, NO_OWNER = ACTION.model_copy(update={"due_at": None}), ACTION.model_copy(update={"owner": ""})
reported = at(ARISES, REPORTED)

PLAN_ROWS = twelve(
    Owes(
        arises=REPORTED,
        times=FOUR_HOURS,
        before=[at("1 Dec 2013 09:00", ACTION)],
        met=(),
        ladder=(("17 Nov 2026 16:05", LOOKING), ("17 Nov 2026 17:05", INSPECTOR_TOO)),
        short_of_it=(
            ("a plan with no action", [(PLAN, "officer")]),
            ("an action with no plan", [(ACTION, "officer")]),
            ("an action with no time", [(PLAN, "officer"), (NO_TIME, "officer")]),
            ("an action that nobody owns", [(PLAN, "officer"), (NO_OWNER, "officer")]),
        ),
        released=ON_FOUND,
        not_released=STILL_MISSING,
        more=[
            (
                "a second caller begins nothing anew",
                [reported, then("12:08", PLAN), then("12:08", ACTION), then("12:10", REPORTED)],
                MUCH_LATER,
                met("17 Nov 2026 12:08"),
            ),
            (
                "met: planned, and an action given",
                [reported, then("13:00", PLAN), then("13:10", ACTION)],
                MUCH_LATER,
                met("17 Nov 2026 13:10"),
            ),
            (
                "met late: planned late",
                [reported, then("16:30", PLAN), then("16:40", ACTION)],
                MUCH_LATER,
                met_late("17 Nov 2026 16:40", *LOOKING),
            ),
            (
                "done in time, known late: planned",
                [reported, then("13:00", PLAN), then("13:10", ACTION, known="17 Nov 2026 16:20")],
                MUCH_LATER,
                met("17 Nov 2026 13:10", *LOOKING, recorded_late=True),
            ),
            (
                "somebody else's plan",
                [reported, then("13:00", PLAN, about="sibling"), then("13:10", ACTION)],
                "17 Nov 2026 13:10",
                owed("17 Nov 2026 16:05"),
            ),
        ],
    )
)  # fmt: skip

ACCEPTED = HandoverAccepted(by_name="4471", from_whom="3902")
HANDOVER_TOLD = ("supervisor", "duty inspector")
nobody_takes = [then("12:05", REPORTED)]
HANDOVER_ROWS: list[Row] = [
    ("nothing has happened", [], ARISES, none),
    ("it has just arisen", nobody_takes, ARISES, owed("17 Nov 2026 15:30")),
    ("a second caller begins nothing anew", [reported, then("12:10", REPORTED)], "17 Nov 2026 12:10",
     owed("17 Nov 2026 15:30")),
    ("the last moment", nobody_takes, "17 Nov 2026 15:29", owed("17 Nov 2026 15:30")),
    ("the first moment too late", nobody_takes, "17 Nov 2026 15:30",
     (overdue(*HANDOVER_TOLD), owed("17 Nov 2026 23:30"))),
    ("a minute before the superintendent hears", nobody_takes, "17 Nov 2026 16:29",
     (overdue(*HANDOVER_TOLD), owed("17 Nov 2026 23:30"))),
    ("the superintendent hears", nobody_takes, "17 Nov 2026 16:30",
     (overdue(*HANDOVER_TOLD, "superintendent"), owed("17 Nov 2026 23:30"))),
    ("met, as the shift changes", [reported, then("15:05", ACCEPTED)], "17 Nov 2026 15:10",
     met("17 Nov 2026 15:05")),
    ("accepted, and owed again at the next", [reported, then("15:05", ACCEPTED)], "17 Nov 2026 15:30",
     (met("17 Nov 2026 15:05"), owed("17 Nov 2026 23:30"))),
    ("accepted as early as counts", [reported, then("13:30", ACCEPTED)], "17 Nov 2026 15:10",
     met("17 Nov 2026 13:30")),
    ("too early to be this handover", [reported, then("13:29", ACCEPTED)], "17 Nov 2026 15:10",
     owed("17 Nov 2026 15:30")),
    ("met late", [reported, then("15:40", ACCEPTED)], "17 Nov 2026 16:00",
     (met_late("17 Nov 2026 15:40", *HANDOVER_TOLD), owed("17 Nov 2026 23:30"))),
    ("done in time, known late", [reported, then("15:05", ACCEPTED, known="17 Nov 2026 15:45")],
     "17 Nov 2026 16:00",
     (met("17 Nov 2026 15:05", *HANDOVER_TOLD, recorded_late=True), owed("17 Nov 2026 23:30"))),
    ("somebody else's", [reported, then("15:05", ACCEPTED, about="sibling")],
     "17 Nov 2026 15:10", owed("17 Nov 2026 15:30")),
    ("offered is not accepted", [reported, then("15:05", HandoverOffered())], "17 Nov 2026 15:10",
     owed("17 Nov 2026 15:30")),
    ("one shift forgot, the next took the child", [reported, then("23:05", ACCEPTED)],
     "17 Nov 2026 23:40", (met_late("17 Nov 2026 23:05", *HANDOVER_TOLD, "superintendent"),
     met("17 Nov 2026 23:05"), owed("18 Nov 2026 07:30"))),
    ("reported as the night shift has begun", [then("23:10", REPORTED)], "17 Nov 2026 23:10",
     owed("18 Nov 2026 07:30")),
    ("found before the shift ends", [reported, then("14:00", FOUND)], MUCH_LATER,
     released("17 Nov 2026 14:00")),
    ("a call is not found", [reported, then("14:00", HEARD_ON_THE_TELEPHONE)], "17 Nov 2026 14:01",
     owed("17 Nov 2026 15:30")),
    ("struck out", [reported, then("12:30", EnteredInError(), replaces=reported)], MUCH_LATER, none),
    ("nobody knew yet", [at(ARISES, REPORTED, known="17 Nov 2026 13:00")], "17 Nov 2026 12:30", none),
    ("known later, and counted from", [then("14:00", REPORTED, known="17 Nov 2026 15:05")],
     "17 Nov 2026 15:05", owed("17 Nov 2026 15:30")),
    ("known years later: no handover of those years is owed",
     [at("17 Nov 2016 14:00", REPORTED, known=ARISES)], "17 Nov 2026 15:29",
     (overdue(*HANDOVER_TOLD, "superintendent"), owed("17 Nov 2026 15:30"))),
    ("the night the clocks go back", [at("24 Oct 2026 23:30", REPORTED)], "25 Oct 2026 01:30 GMT",
     owed("25 Oct 2026 07:30")),
    ("the night the clocks go on", [at("28 Mar 2026 23:30", REPORTED)], "29 Mar 2026 00:30",
     owed("29 Mar 2026 07:30")),
    ("Christmas night", [at("24 Dec 2026 22:00", REPORTED)], "24 Dec 2026 22:00", owed("24 Dec 2026 23:30")),
    ("the first day of the rule", [at("1 Jan 2014 00:00", REPORTED)], "1 Jan 2014 00:00",
     owed("1 Jan 2014 07:30")),
    ("the day before the rule", [at("31 Dec 2013 23:59", REPORTED)], MUCH_LATER, none),
]  # fmt: skip

LATE = INSPECTOR_TOO
graded = [at(ARISES, REPORTED), then("12:10", HIGH)]
# Each says something, and none asked anybody or looked anywhere.
NO_ENQUIRY = (
    SENT, PLAN, ACTION, INFORMATION, SIGHTING, LEFT, ACCEPTED, SystemsChecked(), ThriveAssessed(),
    SupervisorAcknowledged(), LinesOfEnquirySet(), QuestionnaireCompleted(), Noted(note="Rang, no answer"),
)  # fmt: skip
ENQUIRY_ROWS: list[Row] = [
    ("nothing has happened", [], ARISES, none),
    ("it has just arisen, not graded: as if it were the gravest", [reported], ARISES,
     owed("17 Nov 2026 13:05")),
    ("a second caller begins nothing anew", [reported, then("12:10", REPORTED)], "17 Nov 2026 12:10",
     owed("17 Nov 2026 13:05")),
    ("found, and missing again", [reported, then("12:30", FOUND), then("13:00", TURNED_MISSING)],
     "17 Nov 2026 13:00", (released("17 Nov 2026 12:30"), owed("17 Nov 2026 14:00"))),
    ("low, found, and missing again: not graded yet", [reported, then("12:10", LOW), then("12:30", FOUND),
     then("13:00", TURNED_MISSING)], "17 Nov 2026 13:00",
     (released("17 Nov 2026 12:30"), owed("17 Nov 2026 14:00"))),
    ("found, missing again, and graded as before",
     [reported, then("12:10", LOW), then("12:30", FOUND), then("13:00", TURNED_MISSING), then("13:10", LOW)],
     "17 Nov 2026 13:10", (released("17 Nov 2026 12:30"), owed("17 Nov 2026 17:00"))),
    ("graded high", graded, "17 Nov 2026 12:10", owed("17 Nov 2026 13:05")),
    ("graded medium", [reported, then("12:10", MEDIUM)], "17 Nov 2026 12:10", owed("17 Nov 2026 14:05")),
    ("graded low", [reported, then("12:10", LOW)], "17 Nov 2026 12:10", owed("17 Nov 2026 16:05")),
    ("no apparent risk", [reported, then("12:10", NO_APPARENT_RISK)], "17 Nov 2026 12:10",
     owed("17 Nov 2026 16:05")),
    ("the last moment", [reported], "17 Nov 2026 13:04", owed("17 Nov 2026 13:05")),
    ("the first moment too late", [reported], "17 Nov 2026 13:05", overdue(*LOOKING)),
    ("a minute before the inspector hears", [reported], "17 Nov 2026 13:19", overdue(*LOOKING)),
    ("the inspector hears", [reported], "17 Nov 2026 13:20", overdue(*LATE)),
    ("a minute before the superintendent hears", [reported], "17 Nov 2026 14:04", overdue(*LATE)),
    ("the superintendent hears", [reported], "17 Nov 2026 14:05", overdue(*ALL_OF_THEM)),
    ("met, and the next is owed from it", [*graded, then("12:40", ENQUIRY)], "17 Nov 2026 12:40",
     (met("17 Nov 2026 12:40"), owed("17 Nov 2026 13:40"))),
    ("met late", [*graded, then("13:10", ENQUIRY)], "17 Nov 2026 13:10",
     (met_late("17 Nov 2026 13:10", *LOOKING), owed("17 Nov 2026 14:10"))),
    ("done in time, known late", [*graded, then("12:40", ENQUIRY, known="17 Nov 2026 13:10")],
     "17 Nov 2026 13:10",
     (met("17 Nov 2026 12:40", *LOOKING, recorded_late=True), owed("17 Nov 2026 13:40"))),
    ("a step of the trigger plan is an enquiry", [*graded, then("12:40", TriggerPlanStepDone())],
     "17 Nov 2026 12:40", (met("17 Nov 2026 12:40"), owed("17 Nov 2026 13:40"))),
    ("an action that was an enquiry", [*graded, then("12:40", ActionDone(enquiry=Answer.YES))],
     "17 Nov 2026 12:40", (met("17 Nov 2026 12:40"), owed("17 Nov 2026 13:40"))),
    ("an action that was none", [*graded, then("12:40", ActionDone())], "17 Nov 2026 12:41",
     owed("17 Nov 2026 13:05")),
    ("re-affirming the level is no enquiry", [*graded, then("12:40", HIGH)], "17 Nov 2026 13:05",
     overdue(*LOOKING)),
    ("what is no enquiry, all of it", [*graded, *(then("12:40", one) for one in NO_ENQUIRY)],
     "17 Nov 2026 13:05", overdue(*LOOKING)),
    ("somebody else's", [*graded, then("12:40", ENQUIRY, about="sibling")],
     "17 Nov 2026 12:41", owed("17 Nov 2026 13:05")),
    ("raised to high while it runs", [reported, then("12:10", MEDIUM), then("12:50", HIGH)],
     "17 Nov 2026 12:50", owed("17 Nov 2026 13:05")),
    ("lowered before it was late", [*graded, then("12:50", MEDIUM)], "17 Nov 2026 12:50",
     owed("17 Nov 2026 14:05")),
    ("lowered after it was late", [*graded, then("13:06", LOW)], "17 Nov 2026 13:06",
     overdue(*LOOKING)),
    ("found", [*graded, then("12:40", FOUND)], MUCH_LATER, released("17 Nov 2026 12:40")),
    ("a call is not found", [*graded, then("12:40", HEARD_ON_THE_TELEPHONE)], "17 Nov 2026 12:41",
     owed("17 Nov 2026 13:05")),
    ("away from placement, now missing", [at(ARISES, TURNED_MISSING)], ARISES, owed("17 Nov 2026 13:05")),
    ("struck out", [reported, then("12:30", EnteredInError(), replaces=reported)], MUCH_LATER, none),
    ("nobody knew yet", [at(ARISES, REPORTED, known="17 Nov 2026 13:00")], "17 Nov 2026 12:30", none),
    ("known late, told at once", [at(ARISES, REPORTED, known="17 Nov 2026 13:30")], "17 Nov 2026 13:30",
     overdue(*LATE)),
    ("the night the clocks go back", [at("25 Oct 2026 01:50 BST", REPORTED)], "25 Oct 2026 01:10 GMT",
     owed("25 Oct 2026 01:50 GMT")),
    ("the night the clocks go on", [at("29 Mar 2026 00:50", REPORTED)], "29 Mar 2026 00:50",
     owed("29 Mar 2026 02:50")),
    ("Christmas night", [at("25 Dec 2026 23:50", REPORTED)], "25 Dec 2026 23:50", owed("26 Dec 2026 00:50")),
    ("the first day of the rule", [at("1 Jan 2014 00:00", REPORTED)], "1 Jan 2014 00:00",
     owed("1 Jan 2014 01:00")),
    ("the day before the rule", [at("31 Dec 2013 23:59", REPORTED)], MUCH_LATER, none),
    ("the review's second case, at eight", [at("5 Sep 2022 23:00", REPORTED), at("5 Sep 2022 23:10", HIGH)],
     "6 Sep 2022 08:00", overdue(*ALL_OF_THEM)),
]  # fmt: skip

DISPATCH = ("dispatcher", "supervisor")
high = at(ARISES, HIGH)
SENT_ROWS = twelve(
    Owes(
        arises=HIGH,
        times=HALF,
        met=((SENT, "dispatcher"),),
        ladder=(
            ("17 Nov 2026 12:35", DISPATCH),
            ("17 Nov 2026 12:50", (*DISPATCH, "duty inspector")),
            ("17 Nov 2026 13:35", (*DISPATCH, "duty inspector", "superintendent")),
        ),
        short_of_it=(("an enquiry sends nobody", [(ENQUIRY, "officer")]),),
        released=((FOUND, "officer"), (NO_APPARENT_RISK, "supervisor")),
        not_released=(*STILL_MISSING, ("high still", (HIGH, "supervisor"))),
        earlier_counts=True,
        more=[
            ("at medium risk", [at(ARISES, MEDIUM)], ARISES, owed("17 Nov 2026 13:35")),
            ("at low risk", [at(ARISES, LOW)], ARISES, owed("17 Nov 2026 16:05")),
            ("no apparent risk", [at(ARISES, NO_APPARENT_RISK)], MUCH_LATER, none),
            set_once_found(HIGH),
            done_the_first_time(MEDIUM, SENT, owed("17 Nov 2026 15:30")),
            ("missing again, and medium again", missing_again(MEDIUM), "17 Nov 2026 14:00",
             (released("17 Nov 2026 12:30"), owed("17 Nov 2026 15:30"))),
            ("re-affirmed, and nobody sent twice", [high, then("12:10", SENT), then("14:00", HIGH)],
             MUCH_LATER, met("17 Nov 2026 12:10")),
            ("from no apparent risk to low and again", [at(ARISES, LOW), then("12:30", NO_APPARENT_RISK),
             then("13:00", LOW)], "17 Nov 2026 13:00",
             (released("17 Nov 2026 12:30"), owed("17 Nov 2026 17:00"))),
        ],
    )
)  # fmt: skip

TABLES = (
    (MAKE_AN_INVESTIGATION_PLAN, PLAN_ROWS),
    (HAND_OVER_THE_CHILD, HANDOVER_ROWS),
    (MAKE_AN_ENQUIRY, ENQUIRY_ROWS),
    (SEND_SOMEBODY, SENT_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
# It arises on a level that is looked for and is released by the one that is not: neither clock is ever read.
NEVER_READ = (
    "the clock of 01 Jan 2014: PT4H one minute longer",
    "the clock of 01 Jan 2014: PT4H one minute shorter",
    "the clock of 01 Jan 2014: PT30M one minute longer",
    "the clock of 01 Jan 2014: PT30M one minute shorter",
)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD, explained={SEND_SOMEBODY.key: NEVER_READ})
