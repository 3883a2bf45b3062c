"""A child who goes missing often: owner, plan, a discussion, Philomena information, as timelines."""

from harken.every_case.links import Placed, PlacementEnded
from harken.every_case.persons import PersonFlagEnded, PersonFlagged
from harken.every_case.strategy import (
    StrategyDiscussionAsked,
    StrategyDiscussionHeld,
    StrategyDiscussionRefused,
)
from harken.every_case.tests.clock_times import ARISES, DAY, WEEK
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
    ASK_FOR_A_STRATEGY_DISCUSSION,
    HOLD_PHILOMENA_INFORMATION,
    MAKE_A_TRIGGER_PLAN,
    NAME_AN_OWNER,
)
from harken.pathways.missing.entries.enquiries import InformationReceived
from harken.pathways.missing.entries.found import PreventionInterviewHeld
from harken.pathways.missing.entries.questionnaire import QuestionnaireCompleted
from harken.pathways.missing.entries.report import AwayFromPlacement, Reported
from harken.pathways.missing.entries.trigger_plan import (
    PhilomenaHeld,
    RepeatOwnerNamed,
)
from harken.pathways.missing.tests.facts import (
    FOUND,
    INTERVIEWED,
    REPORTED,
    TRIGGER_PLAN,
    TURNED_MISSING,
    WORLD,
)
from harken.timelines.table import Row, at, met, none, prompted, released
from harken.vocabulary import Answer, Recorded

reported = at(ARISES, REPORTED)
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
# The window opens at the same London clock time, though the clocks have changed in between.
EDGE = ("19 Aug 2026 12:06", "19 Aug 2026 12:05")
found_twice = [at("10 Oct 2026 12:00", FOUND, case="case"), at("11 Oct 2026 12:00", FOUND, case="case")]
in_one_case = [at("10 Oct 2026 09:00", REPORTED), at("11 Oct 2026 09:00", TURNED_MISSING), *found_twice]
OFTEN: tuple[Row, ...] = (
    ("twice is not yet often", [_episode("10 Oct 2026 09:00", "f"), reported], MUCH_LATER, none),
    ("just within the window", [_episode(EDGE[0], "x"), _episode("10 Oct 2026 09:00", "f"), reported], ARISES,
     prompted("18 Nov 2026 12:05")),
    ("just out of the window", [_episode(EDGE[1], "x"), _episode("10 Oct 2026 09:00", "f"), reported],
     MUCH_LATER, none),
    ("told twice of one episode", [_episode("10 Oct 2026 09:00", "f"), _episode("10 Oct 2026 10:00", "f"),
     reported],
     MUCH_LATER, none),
    ("three times in one case", [*in_one_case, reported], ARISES, prompted("18 Nov 2026 12:05")),
    ("told three times in one case, and found once", [*in_one_case[:3], reported], MUCH_LATER, none),
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
reported_first = then("12:00", Reported())
suspected_before = at("10 Oct 2026 09:00", Reported(exploitation=Answer.YES), case="x")
exploited = at("10 Oct 2026 09:00", PersonFlagged(flag="exploitation"), case="child")
no_longer = at("11 Oct 2026 09:00", PersonFlagEnded(flag="exploitation"), case="child")
other_flag_ended = at("11 Oct 2026 09:00", PersonFlagEnded(flag="left-handed"), case="child")
suspected = at(ARISES, Reported(exploitation=Answer.YES))
INFORMATION_OF_IT = InformationReceived(information="A man collects him", exploitation=Answer.YES)
SUSPECTED_THEN = PreventionInterviewHeld(face_to_face=Answer.YES, exploitation=Answer.YES)
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
             [reported_first, at(ARISES, QuestionnaireCompleted(exploitation=Answer.YES))], ARISES,
             prompted("18 Nov 2026 12:05")),
            ("carries drugs, says the questionnaire",
             [reported_first, at(ARISES, QuestionnaireCompleted(county_lines=Answer.YES))], ARISES,
             prompted("18 Nov 2026 12:05")),
            ("suspected of a child who is away", [then("12:00", AwayFromPlacement()), at(ARISES,
             INFORMATION_OF_IT)], ARISES, prompted("18 Nov 2026 12:05")),
            ("suspected of a child whom nobody missed", [at(ARISES, INFORMATION_OF_IT)], MUCH_LATER, none),
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
            *OFTEN,
            ("asked the first time, and owed the second", [suspected, then("12:10", ASKED),
             then("12:30", FOUND), then("13:00", TURNED_MISSING), then("13:10", INFORMATION_OF_IT)],
             "17 Nov 2026 13:10",
             (met("17 Nov 2026 12:10"), prompted("18 Nov 2026 13:00"))),
            ("asked, found, and suspected still when police saw the child", [suspected, then("12:10", ASKED),
             then("12:30", FOUND), then("13:00", SUSPECTED_THEN)], MUCH_LATER,
             (met("17 Nov 2026 12:10"), met("17 Nov 2026 12:10"))),
            ("asked, and suspected by the next to tell us, too", [suspected, then("12:10", ASKED),
             then("13:00", INFORMATION_OF_IT)], MUCH_LATER,
             (met("17 Nov 2026 12:10"), met("17 Nov 2026 12:10"))),
            ("refused, and then suspected on something new", [suspected, then("12:10", REFUSED),
             then("13:00", INFORMATION_OF_IT)], "17 Nov 2026 13:00",
             (met("17 Nov 2026 12:10"), prompted("18 Nov 2026 13:00"))),
            ("refused, and a second caller who suspects nothing", [*twice_before[-2:], reported,
             then("12:10", REFUSED), then("13:00", REPORTED)], MUCH_LATER, met("17 Nov 2026 12:10")),
            ("refused, and missing again", [*twice_before[-2:], reported, then("12:10", REFUSED),
             then("12:30", FOUND), then("13:00", TURNED_MISSING)], "17 Nov 2026 13:00",
             (met("17 Nov 2026 12:10"), prompted("18 Nov 2026 13:00"))),
            ("refused though flagged, and a second caller", [exploited, reported, then("12:10", REFUSED),
             then("13:00", REPORTED)], MUCH_LATER, met("17 Nov 2026 12:10")),
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
    (NAME_AN_OWNER, OWNER_ROWS),
    (MAKE_A_TRIGGER_PLAN, PLAN_ROWS),
    (ASK_FOR_A_STRATEGY_DISCUSSION, STRATEGY_ROWS),
    (HOLD_PHILOMENA_INFORMATION, PHILOMENA_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
