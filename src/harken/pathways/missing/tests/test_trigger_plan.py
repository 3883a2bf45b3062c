"""A trigger plan on the night: sent, opened, in hand, its first step done, as timelines."""

from harken.every_case.persons import PersonFlagEnded, PersonFlagged
from harken.every_case.tests.clock_times import ARISES, HALF, HOUR, TWENTY
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
    OPEN_THE_TRIGGER_PLAN,
    SEND_THE_TRIGGER_PLAN,
    START_THE_TRIGGER_PLAN,
)
from harken.pathways.missing.entries.trigger_plan import (
    TriggerPlanAcknowledged,
    TriggerPlanEnded,
    TriggerPlanOpened,
    TriggerPlanSent,
    TriggerPlanStepDone,
)
from harken.pathways.missing.tests.facts import (
    ENQUIRY,
    FOUND,
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
from harken.timelines.table import Row, at, met, met_late, none, overdue, owed, released
from harken.vocabulary import Entry

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
    return (NO_PLAN, ENDED, OTHERS_PLAN, FLAG_ENDED, OTHER_FLAG, by_flag, *again, *_withdrawn(late))


def _withdrawn(late: str) -> tuple[Row, ...]:
    ended = then("12:08", TriggerPlanEnded(why="Another child's"), case="child")
    no_flag = then("12:08", PersonFlagEnded(flag="trigger-plan"), case="child")
    other = then("12:08", PersonFlagEnded(flag="left-handed"), case="child")
    return (
        (
            "the plan is ended on the night",
            [long_planned, reported, ended],
            MUCH_LATER,
            released("17 Nov 2026 12:08"),
        ),
        (
            "its flag is ended on the night",
            [flagged, reported, no_flag],
            MUCH_LATER,
            released("17 Nov 2026 12:08"),
        ),
        ("another flag is ended on the night", [flagged, reported, other], "17 Nov 2026 12:09", owed(late)),
    )


without = then("12:20", SENT_WITHOUT_PLAN)
SEND_ROWS: list[Row] = [
    ("nothing has happened", [long_planned], ARISES, none),
    ("it has just arisen", [long_planned, reported], ARISES, owed()),
    ("nobody was sent yet", [long_planned, reported], MUCH_LATER, owed()),
    ("the last moment, before somebody is sent, with or without it not said",
     [long_planned, reported, then("12:20", SENT)], "17 Nov 2026 12:19", owed()),
    ("somebody was sent, with or without it not said: not known is no yes",
     [long_planned, reported, then("12:20", SENT)], "17 Nov 2026 12:20",
     overdue("dispatcher", "vulnerability focus desk")),
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
    ("both written down afterwards", [long_planned, reported,
     then("12:10", PLAN_SENT, known="17 Nov 2026 13:00"),
     then("12:20", SENT_WITHOUT_PLAN, known="17 Nov 2026 13:00")], MUCH_LATER,
     met("17 Nov 2026 12:10", recorded_late=True)),
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

TABLES = (
    (SEND_THE_TRIGGER_PLAN, SEND_ROWS),
    (OPEN_THE_TRIGGER_PLAN, OPEN_ROWS),
    (ACKNOWLEDGE_THE_TRIGGER_PLAN, IN_HAND_ROWS),
    (START_THE_TRIGGER_PLAN, START_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
# Late from the instant somebody is sent without it: there is no clock to count from.
NO_CLOCK = ("counted from when it was first recorded",)
test_no_lie_about_a_duty_survives = no_lie_survives(
    TABLES, WORLD, explained={SEND_THE_TRIGGER_PLAN.key: NO_CLOCK}
)
