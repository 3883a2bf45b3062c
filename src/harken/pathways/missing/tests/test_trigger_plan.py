"""A child who goes missing often: owner, plan, its use on the night, a discussion, as timelines."""

from harken.every_case.links import Placed, PlacementEnded
from harken.every_case.persons import PersonFlagEnded, PersonFlagged
from harken.every_case.strategy import (
    StrategyDiscussionAsked,
    StrategyDiscussionHeld,
    StrategyDiscussionRefused,
)
from harken.every_case.tests.clock_times import ARISES, DAY, HALF, HOUR, TWENTY, WEEK
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    twelve,
)
from harken.pathways.missing.duties.trigger_plan import (
    ACKNOWLEDGE_THE_TRIGGER_PLAN,
    ASK_FOR_A_STRATEGY_DISCUSSION,
    HOLD_PHILOMENA_INFORMATION,
    MAKE_A_TRIGGER_PLAN,
    NAME_AN_OWNER,
    OPEN_THE_TRIGGER_PLAN,
    SEND_THE_TRIGGER_PLAN,
    START_THE_TRIGGER_PLAN,
)
from harken.pathways.missing.entries.questionnaire import QuestionnaireCompleted
from harken.pathways.missing.entries.report import Reported
from harken.pathways.missing.entries.trigger_plan import (
    PhilomenaHeld,
    RepeatOwnerNamed,
    TriggerPlanAcknowledged,
    TriggerPlanEnded,
    TriggerPlanOpened,
    TriggerPlanSent,
    TriggerPlanStepDone,
)
from harken.pathways.missing.tests.facts import (
    ENQUIRY,
    FOUND,
    INTERVIEWED,
    ON_FOUND,
    REPORTED,
    SENT,
    SENT_WITH_PLAN,
    SENT_WITHOUT_PLAN,
    STILL_MISSING,
    TRIGGER_PLAN,
    WORLD,
    long_planned,
    second_call,
)
from harken.timelines.table import Row, at, met, met_late, none, overdue, owed, prompted, released
from harken.vocabulary import Answer, Entry, Recorded

CLIMB = ("officer in charge", "vulnerability focus desk")
WITH_SUPERVISOR = (*CLIMB, "supervisor")
PLAN_SENT, OPENED = TriggerPlanSent(number=1), TriggerPlanOpened(number=1)
IN_HAND, STEP_DONE = TriggerPlanAcknowledged(going_to="The aunt"), TriggerPlanStepDone(step=1)

reported = at(ARISES, REPORTED)
plan_ended = at("2 Dec 2013 09:00", TriggerPlanEnded(why="Moved away"), case="child")
ENDED: Row = ("the plan had ended", [long_planned, plan_ended, reported], MUCH_LATER, none)
NO_PLAN: Row = ("a child with no plan", [reported], MUCH_LATER, none)
OTHERS_PLAN: Row = (
    "another child's plan",
    [at("1 Dec 2013 09:00", TRIGGER_PLAN, about="sibling", case="sibling"), reported],
    MUCH_LATER,
    none,
)
flagged = at("1 Dec 2013 09:00", PersonFlagged(flag="trigger-plan"), case="child")
flag_ended = at("2 Dec 2013 09:00", PersonFlagEnded(flag="trigger-plan"), case="child")
other_flag = at("1 Dec 2013 09:00", PersonFlagged(flag="left-handed"), case="child")
FLAG_ENDED: Row = ("the flag of a plan had ended", [flagged, flag_ended, reported], MUCH_LATER, none)
OTHER_FLAG: Row = ("another flag", [other_flag, reported], MUCH_LATER, none)


def _on_the_plan(done: Entry, late: str = "") -> tuple[Row, ...]:
    by_flag: Row = ("a plan known only by its flag", [flagged, reported], ARISES, owed(late))
    again = (second_call(done, long_planned), second_call(done, flagged))
    return (NO_PLAN, ENDED, OTHERS_PLAN, FLAG_ENDED, OTHER_FLAG, by_flag, *again)


without = then("12:20", SENT_WITHOUT_PLAN)
SEND_ROWS: list[Row] = [
    ("nothing has happened", [long_planned], ARISES, none),
    ("it has just arisen", [long_planned, reported], ARISES, owed()),
    ("nobody was sent yet", [long_planned, reported], MUCH_LATER, owed()),
    ("somebody was sent, with or without it not said", [long_planned, reported, then("12:20", SENT)],
     MUCH_LATER, owed()),
    ("the last moment, before somebody is sent without it", [long_planned, reported, without],
     "17 Nov 2026 12:19", owed()),
    ("the first moment too late: sent without it", [long_planned, reported, without], "17 Nov 2026 12:20",
     overdue("dispatcher", "vulnerability focus desk")),
    ("met: sent first", [long_planned, reported, then("12:06", PLAN_SENT)], MUCH_LATER,
     met("17 Nov 2026 12:06")),
    ("sent with the tasking", [long_planned, reported, then("12:20", SENT_WITH_PLAN)], MUCH_LATER,
     met("17 Nov 2026 12:20")),
    ("met late: sent after them", [long_planned, reported, without, then("12:30", PLAN_SENT)], MUCH_LATER,
     met_late("17 Nov 2026 12:30", "dispatcher", "vulnerability focus desk")),
    ("done in time, known late",
     [long_planned, reported, without, then("12:10", PLAN_SENT, known="17 Nov 2026 12:30")],
     MUCH_LATER, met("17 Nov 2026 12:10", "dispatcher", "vulnerability focus desk", recorded_late=True)),
    ("somebody else's was sent", [long_planned, reported, then("12:06", PLAN_SENT, about="sibling")],
     "17 Nov 2026 12:07", owed()),
    ("found first", [long_planned, reported, then("12:06", FOUND)], MUCH_LATER,
     released("17 Nov 2026 12:06")),
    ("a call is not found", [long_planned, reported, then("12:06", STILL_MISSING[0][1][0])],
     MUCH_LATER, owed()),
    ("struck out", [long_planned, reported, then("12:07", ENQUIRY, replaces=reported)], MUCH_LATER,
     none),
    ("nobody knew yet", [long_planned, at(ARISES, REPORTED, known="17 Nov 2026 13:00")], "17 Nov 2026 12:30",
     none),
    ("the night the clocks go back, sent without it", [long_planned, at("25 Oct 2026 01:50 BST", REPORTED),
     at("25 Oct 2026 01:10 GMT", SENT_WITHOUT_PLAN)], "25 Oct 2026 01:10 GMT",
     overdue("dispatcher", "vulnerability focus desk")),
    ("the night the clocks go on, sent without it", [long_planned, at("29 Mar 2026 00:50", REPORTED),
     at("29 Mar 2026 02:10", SENT_WITHOUT_PLAN)], "29 Mar 2026 02:10",
     overdue("dispatcher", "vulnerability focus desk")),
    ("Christmas night", [long_planned, at("25 Dec 2026 23:50", REPORTED)], "26 Dec 2026 09:00", owed()),
    ("the first day of the rule", [long_planned, at("1 Jan 2014 00:00", REPORTED)], "1 Jan 2014 00:00",
     owed()),
    ("the day before the rule", [long_planned, at("31 Dec 2013 23:59", REPORTED)], MUCH_LATER, none),
    *_on_the_plan(PLAN_SENT),
]  # fmt: skip

OPEN_ROWS = twelve(
    Owes(
        arises=REPORTED,
        times=TWENTY,
        before=[long_planned],
        met=((OPENED, "officer"),),
        ladder=(
            ("17 Nov 2026 12:25", WITH_SUPERVISOR),
            ("17 Nov 2026 12:55", (*WITH_SUPERVISOR, "duty inspector")),
        ),
        short_of_it=(("sent is not opened", [(PLAN_SENT, "system")]),),
        released=ON_FOUND,
        not_released=STILL_MISSING,
        more=[
            *_on_the_plan(OPENED, "17 Nov 2026 12:25"),
            ("sent to a child whose plan came on the night", [at(ARISES, PLAN_SENT)], ARISES,
             owed("17 Nov 2026 12:25")),
            ("opened already when it is sent", [long_planned, reported, then("12:08", OPENED),
             then("12:10", PLAN_SENT)], MUCH_LATER, met("17 Nov 2026 12:08")),
            ("a newer version is sent", [long_planned, reported, then("12:08", OPENED),
             then("13:00", TRIGGER_PLAN, case="child"), then("13:05", PLAN_SENT)],
             "17 Nov 2026 13:05", (met("17 Nov 2026 12:08"), owed("17 Nov 2026 13:25"))),
        ],
    )
)  # fmt: skip

IN_HAND_ROWS = twelve(
    Owes(
        arises=REPORTED,
        times=HALF,
        before=[long_planned],
        met=((IN_HAND, "officer"), (STEP_DONE, "officer")),
        ladder=(("17 Nov 2026 12:35", CLIMB), ("17 Nov 2026 13:05", WITH_SUPERVISOR)),
        short_of_it=(("opened is not in hand", [(OPENED, "officer")]),),
        released=ON_FOUND,
        not_released=STILL_MISSING,
        more=[*_on_the_plan(IN_HAND, "17 Nov 2026 12:35")],
    )
)

START_ROWS = twelve(
    Owes(
        arises=REPORTED,
        times=HOUR,
        before=[long_planned],
        met=((STEP_DONE, "officer"),),
        ladder=(
            ("17 Nov 2026 13:05", WITH_SUPERVISOR),
            ("17 Nov 2026 13:35", (*WITH_SUPERVISOR, "duty inspector")),
        ),
        short_of_it=(("in hand is not begun", [(IN_HAND, "officer")]),),
        released=ON_FOUND,
        not_released=STILL_MISSING,
        more=[*_on_the_plan(STEP_DONE, "17 Nov 2026 13:05")],
    )
)

OWNER = RepeatOwnerNamed(owner="K. Brandt")
DESK = ("vulnerability focus desk",)
DESK_LADDER = (("18 Nov 2026 12:05", DESK), ("19 Nov 2026 12:05", (*DESK, "detective inspector")))


def _episode(when: str, case: str, *, entry: Reported = REPORTED) -> Recorded:
    return at(when, entry, case=case)


# Two episodes before each moment that a table tries, so that the next is the third.
twice_before = [
    _episode(day, case)
    for day, case in (
        ("10 Dec 2013 09:00", "a"), ("20 Dec 2013 09:00", "b"),
        ("10 Feb 2026 09:00", "c"), ("1 Mar 2026 09:00", "d"),
        ("10 Oct 2026 09:00", "e"), ("12 Oct 2026 09:00", "f"),
    )
]  # fmt: skip
EDGE = ("19 Aug 2026 13:06", "19 Aug 2026 13:05")
OFTEN: tuple[Row, ...] = (
    ("twice is not yet often", [_episode("10 Oct 2026 09:00", "f"), reported], MUCH_LATER, none),
    ("just within the window", [_episode(EDGE[0], "x"), _episode("10 Oct 2026 09:00", "f"), reported], ARISES,
     prompted("18 Nov 2026 12:05")),
    ("just out of the window", [_episode(EDGE[1], "x"), _episode("10 Oct 2026 09:00", "f"), reported],
     MUCH_LATER, none),
    ("told twice of one episode", [_episode("10 Oct 2026 09:00", "f"), _episode("10 Oct 2026 10:00", "f"),
     reported],
     MUCH_LATER, none),
    ("another child's episodes", [at("10 Oct 2026 09:00", REPORTED, about="sibling", case="x"),
     at("11 Oct 2026 09:00", REPORTED, about="sibling", case="y"), reported], MUCH_LATER, none),
)  # fmt: skip

CALLED_TWICE: Row = (
    "a second caller begins nothing anew",
    [*twice_before, reported, then("12:07", REPORTED)],
    "17 Nov 2026 12:08",
    prompted("18 Nov 2026 12:05"),
)
named_before = at("11 Nov 2026 09:00", OWNER, case="child")
OWNER_ROWS = twelve(
    Owes(
        arises=REPORTED,
        times=DAY,
        before=twice_before,
        met=((OWNER, "focus desk"),),
        met_in="child",
        ladder=DESK_LADDER,
        has_deadline=False,
        short_of_it=(("a plan names nobody", [(TRIGGER_PLAN, "focus desk")]),),
        not_released=(("found, and owed still", (FOUND, "officer")),),
        more=[
            *OFTEN,
            CALLED_TWICE,
            ("somebody has the child already", [*twice_before, named_before, reported], MUCH_LATER, none),
        ],
    )
)
OWNER_ROWS = [row for row in OWNER_ROWS if row[0] != "done before it arose: owner named"]

PLAN_ROWS = twelve(
    Owes(
        arises=REPORTED,
        times=DAY,
        before=twice_before,
        met=((TRIGGER_PLAN, "focus desk"),),
        met_in="child",
        ladder=DESK_LADDER,
        has_deadline=False,
        short_of_it=(("an owner is not a plan", [(OWNER, "focus desk")]),),
        not_released=(("found, and owed still", (FOUND, "officer")),),
        more=[*OFTEN, CALLED_TWICE],
    )
)

ASKED = StrategyDiscussionAsked(why="Third time")
HELD = StrategyDiscussionHeld(decided="Joint enquiry")
REFUSED = StrategyDiscussionRefused(reason="Held last week")
COORDINATOR = ("missing co-ordinator",)
suspected_before = at("10 Oct 2026 09:00", Reported(exploitation=Answer.YES), case="x")
exploited = at("10 Oct 2026 09:00", PersonFlagged(flag="exploitation"), case="child")
no_longer = at("11 Oct 2026 09:00", PersonFlagEnded(flag="exploitation"), case="child")
other_flag_ended = at("11 Oct 2026 09:00", PersonFlagEnded(flag="left-handed"), case="child")
suspected = at(ARISES, Reported(exploitation=Answer.YES))
STRATEGY_ROWS = twelve(
    Owes(
        arises=Reported(exploitation=Answer.YES),
        times=DAY,
        met=((ASKED, "missing co-ordinator"), (HELD, "missing co-ordinator"), (REFUSED,
        "missing co-ordinator")),
        ladder=(
            ("18 Nov 2026 12:05", COORDINATOR),
            ("19 Nov 2026 12:05", (*COORDINATOR, "detective chief inspector")),
        ),
        has_deadline=False,
        earlier_counts=True,
        short_of_it=(("an interview is no discussion", [(INTERVIEWED, "officer")]),),
        not_released=(("found, and owed still", (FOUND, "officer")),),
        more=[
            ("suspected by nobody yet", [reported], MUCH_LATER, none),
            ("exploited, says the questionnaire",
             [at(ARISES, QuestionnaireCompleted(exploitation=Answer.YES))], ARISES,
             prompted("18 Nov 2026 12:05")),
            ("carries drugs, says the questionnaire",
             [at(ARISES, QuestionnaireCompleted(county_lines=Answer.YES))], ARISES,
             prompted("18 Nov 2026 12:05")),
            ("suspected in an earlier case", [suspected_before, reported], ARISES,
             (prompted("11 Oct 2026 09:00", *COORDINATOR, "detective chief inspector"),
              prompted("18 Nov 2026 12:05"))),
            ("flagged before", [exploited, reported], ARISES, prompted("18 Nov 2026 12:05")),
            ("suspected no longer", [exploited, no_longer, reported], MUCH_LATER, none),
            ("another flag ended, and suspected still", [exploited, other_flag_ended, reported], ARISES,
             prompted("18 Nov 2026 12:05")),
            ("the third episode", [*twice_before[-2:], reported], ARISES, prompted("18 Nov 2026 12:05")),
            ("suspected again before it was asked", [suspected, then("13:00",
             Reported(exploitation=Answer.YES))], "17 Nov 2026 13:00", prompted("18 Nov 2026 12:05")),
            *(row if row[0] != "just within the window" else
              ("just within the window", row[1], ARISES, prompted("18 Nov 2026 12:05")) for row in OFTEN),
        ],
    )
)  # fmt: skip

HOLDS, STALE = PhilomenaHeld(current=Answer.YES), PhilomenaHeld(current=Answer.NO)
PLACED = Placed(likely_to_go_missing=Answer.YES, authority="Wenmarsh")
AUTHORITY = ("local authority",)
PHILOMENA_ROWS = twelve(
    Owes(
        arises=PLACED,
        times=WEEK,
        own_chronology="child",
        met_in="child",
        met=((HOLDS, "carer"),),
        ladder=(("24 Nov 2026 12:05", AUTHORITY), ("25 Nov 2026 12:05", (*AUTHORITY,
        "missing co-ordinator"))),
        has_deadline=False,
        short_of_it=(
            ("held, and out of date", [(STALE, "carer")]),
            ("held, and not known whether current", [(PhilomenaHeld(), "carer")]),
        ),
        more=[
            ("no longer placed there", [at(ARISES, PLACED, case="child"),
             then("12:10", PlacementEnded(), case="child")], MUCH_LATER, released("17 Nov 2026 12:10")),
            ("not likely to go missing", [at(ARISES, Placed(likely_to_go_missing=Answer.NO), case="child")],
             MUCH_LATER, none),
            ("owed to that child, wherever the case", [at(ARISES, PLACED, case="child")], ARISES,
             prompted("24 Nov 2026 12:05", about="child")),
        ],
    )
)  # fmt: skip

TABLES = (
    (SEND_THE_TRIGGER_PLAN, SEND_ROWS),
    (OPEN_THE_TRIGGER_PLAN, OPEN_ROWS),
    (ACKNOWLEDGE_THE_TRIGGER_PLAN, IN_HAND_ROWS),
    (START_THE_TRIGGER_PLAN, START_ROWS),
    (NAME_AN_OWNER, OWNER_ROWS),
    (MAKE_A_TRIGGER_PLAN, PLAN_ROWS),
    (ASK_FOR_A_STRATEGY_DISCUSSION, STRATEGY_ROWS),
    (HOLD_PHILOMENA_INFORMATION, PHILOMENA_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
# Late from the instant somebody is sent without it: there is no clock to count from.
NO_CLOCK = ("counted from when it was first recorded",)
test_no_lie_about_a_duty_survives = no_lie_survives(
    TABLES, WORLD, explained={SEND_THE_TRIGGER_PLAN.key: NO_CLOCK}
)
