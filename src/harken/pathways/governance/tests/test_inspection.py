"""Inspection: action plan, recommendations, case audits, and the monthly group, as timelines."""

from datetime import UTC, date, datetime

from harken.every_case.corrections import EnteredInError
from harken.every_case.opening import Closed
from harken.every_case.tests.clock_times import ARISES, WEEK
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    warned,
)
from harken.pathways.governance.duties.inspection import (
    AUDIT_A_CASE,
    CARRY_OUT_THE_RECOMMENDATION,
    SEND_THE_ACTION_PLAN,
)
from harken.pathways.governance.duties.meeting import HOLD_THE_GROUP
from harken.pathways.governance.entries.inspection import (
    GRADED,
    ActionPlanSent,
    CaseAudited,
    Grade,
    Immediate,
    RecommendationEvidenced,
    RecommendationMade,
    Within,
)
from harken.pathways.governance.entries.matter import Matter, MatterOpened
from harken.pathways.governance.entries.meeting import Actions, GroupMet
from harken.pathways.governance.tests.facts import BREACH, NOTE, REPORT, SIX_WEEKS, WORLD, of_the_case
from harken.timelines.table import Row, at, met, met_late, none, overdue, owed, released
from harken.vocabulary import Answer, Duty, Entry, Recorded

CHIEF, GROUP = "chief officer", "vulnerability performance group"
TEN = datetime(2026, 11, 17, 10, tzinfo=UTC)
CLOSED = Closed()

SENT = ActionPlanSent(immediate=Immediate.EACH)
PLAN_LATE = (warned(CHIEF), CHIEF, GROUP)
PLAN_ROWS = of_the_case(
    Owes(
        arises=REPORT,
        times=SIX_WEEKS,
        met=((SENT, CHIEF), (ActionPlanSent(immediate=Immediate.NONE), CHIEF)),
        warned=(("15 Dec 2026 12:05", (warned(CHIEF),)),),
        ladder=(
            ("29 Dec 2026 12:05", PLAN_LATE),
            ("5 Jan 2027 12:05", (*PLAN_LATE, "police and crime commissioner")),
        ),
        short_of_it=(
            ("not all of the immediate ones", [(ActionPlanSent(immediate=Immediate.NOT_ALL), CHIEF)]),
            ("nobody says", [(ActionPlanSent(), CHIEF)]),
            ("a note", [(NOTE, CHIEF)]),
        ),
        more=[
            ("from its publication", [at(ARISES, MatterOpened(matter=Matter.REPORT, since=TEN))], ARISES,
             owed("29 Dec 2026 10:00")),
            ("another matter", [at(ARISES, BREACH)], MUCH_LATER, none),
            ("opened twice", [at(ARISES, REPORT), then("12:30", REPORT)], "17 Nov 2026 12:30",
             owed("29 Dec 2026 12:05")),
        ],
    )
)  # fmt: skip

OWNER = "recommendation owner"
NOW = RecommendationMade(number="3", within=Within.IMMEDIATELY)
IN_SIX_MONTHS = RecommendationMade(number="3", within=Within.SIX_MONTHS)
BY_A_DAY = RecommendationMade(number="3", within=Within.BY_A_DAY, due_on=date(2027, 2, 1))
SHOWN = RecommendationEvidenced(number="3", carried_out=Answer.YES, grade=Grade.GOOD)
made = at(ARISES, NOW)


def _shown(**answers: object) -> RecommendationEvidenced:
    return RecommendationEvidenced.model_validate(
        {"number": "3", "carried_out": "yes", "grade": "good", **answers}
    )


LATE = (warned(OWNER), OWNER, GROUP)
RECOMMENDED_ROWS = of_the_case(
    Owes(
        arises=NOW,
        times=WEEK,
        met=tuple((_shown(grade=grade), OWNER) for grade in GRADED),
        warned=(("23 Nov 2026 12:05", (warned(OWNER),)),),
        ladder=(("24 Nov 2026 12:05", LATE), ("1 Dec 2026 12:05", (*LATE, CHIEF))),
        short_of_it=(
            ("another recommendation", [(_shown(number="4"), OWNER)]),
            ("no case audited again", [(_shown(grade=Grade.NOT_GRADED), OWNER)]),
            ("no grade said", [(_shown(grade=Grade.NOT_SAID), OWNER)]),
            ("not carried out", [(_shown(carried_out=Answer.NO), OWNER)]),
            ("not known whether it was", [(_shown(carried_out=Answer.NOT_KNOWN), OWNER)]),
            ("a note", [(NOTE, OWNER)]),
        ),
        more=[
            ("within six months", [at(ARISES, IN_SIX_MONTHS)], ARISES, owed("17 May 2027 12:05")),
            ("six months from a month's end", [at("31 Aug 2026 12:05", IN_SIX_MONTHS)], "31 Aug 2026 12:05",
             owed("28 Feb 2027 12:05")),
            ("by the day it names", [at(ARISES, BY_A_DAY)], ARISES, owed("1 Feb 2027 00:00")),
            ("no time said is taken to be immediate", [at(ARISES, RecommendationMade(number="3"))], ARISES,
             owed("24 Nov 2026 12:05")),
            ("from its publication",
             [at(ARISES, RecommendationMade(number="3", within=Within.IMMEDIATELY, published_at=TEN))],
             ARISES, owed("24 Nov 2026 10:00")),
            ("two of one report", [made, then("12:30", RecommendationMade(number="4"))],
             "17 Nov 2026 12:30", (owed("24 Nov 2026 12:05"), owed("24 Nov 2026 12:30"))),
        ],
    )
)  # fmt: skip


def _done(began: Recorded, told: tuple[str, ...], one: Entry) -> list[Row]:
    """The rows of one way in which it is done."""
    return [
        ("met, and owed again a month on", [began, at("8 Dec 2026 10:00", one)], "8 Dec 2026 10:01",
         (met("8 Dec 2026 10:00"), owed("8 Jan 2027 10:00"))),
        ("met late", [began, at("18 Dec 2026 10:00", one)], "18 Dec 2026 10:01",
         (met_late("18 Dec 2026 10:00", *told), owed("18 Jan 2027 10:00"))),
        ("done in time, known late", [began, at("8 Dec 2026 10:00", one, known="18 Dec 2026 09:00")],
         "18 Dec 2026 09:00",
         (met("8 Dec 2026 10:00", *told, recorded_late=True), owed("8 Jan 2027 10:00"))),
        ("met, about anybody", [began, at("8 Dec 2026 10:00", one, about="sibling")], "8 Dec 2026 10:01",
         (met("8 Dec 2026 10:00"), owed("8 Jan 2027 10:00"))),
    ]  # fmt: skip


def _nights(opened: Entry) -> list[Row]:
    """A month from the nights on which something is odd."""
    return [
        ("the night the clocks go back", [at("25 Oct 2026 01:50 BST", opened)], "25 Oct 2026 01:50 BST",
         owed("25 Nov 2026 01:50")),
        ("the night the clocks go on", [at("29 Mar 2026 00:50", opened)], "29 Mar 2026 00:50",
         owed("29 Apr 2026 00:50")),
        ("a month's end", [at("31 Jan 2026 09:00", opened)], "31 Jan 2026 09:00", owed("28 Feb 2026 09:00")),
        ("Christmas night", [at("25 Dec 2026 23:50", opened)], "25 Dec 2026 23:50",
         owed("25 Jan 2027 23:50")),
        ("the first day of the rule", [at("1 Jan 2014 00:00", opened)], "1 Jan 2014 00:00",
         owed("1 Feb 2014 00:00")),
        ("the day before the rule", [at("31 Dec 2013 23:59", opened)], MUCH_LATER, none),
    ]  # fmt: skip


def _monthly(
    duty: Duty, matter: Matter, whose: str, then_: str, done: list[Entry], short: list[Entry]
) -> tuple[Duty, list[Row]]:
    """The table of what is owed each month, counted on from when it was last done."""
    opened = MatterOpened(matter=matter)
    began = at(ARISES, opened)
    due, day = "17 Dec 2026 12:05", "10 Dec 2026 12:05"
    warn, told = (warned(whose),), (warned(whose), whose, then_)
    rows: list[Row] = [
        ("nothing has happened", [], ARISES, none),
        ("another matter", [at(ARISES, REPORT)], MUCH_LATER, none),
        ("it has just arisen", [began], ARISES, owed(due)),
        ("opened twice", [began, then("12:30", opened)], "17 Nov 2026 12:30", owed(due)),
        ("from the day it began", [at(ARISES, MatterOpened(matter=matter, since=TEN))], ARISES,
         owed("17 Dec 2026 10:00")),
        ("a minute before the warning", [began], "10 Dec 2026 12:04", owed(due)),
        ("a week is left", [began], day, owed(due, *warn)),
        ("the last moment", [began], "17 Dec 2026 12:04", owed(due, *warn)),
        ("the first moment too late", [began], due, overdue(*told)),
        ("nobody knew yet", [at(ARISES, opened, known="17 Nov 2026 12:09")], "17 Nov 2026 12:08", none),
        ("known later, and counted from when it began",
         [at(ARISES, opened, known="18 Nov 2026 12:00")], "18 Nov 2026 12:00", owed(due)),
        ("somebody else's: done in another case", [began, then("13:00", done[0], case="another")],
         "17 Nov 2026 13:01", owed(due)),
        ("closed", [began, then("13:00", CLOSED)], MUCH_LATER, released("17 Nov 2026 13:00")),
        ("struck out", [began, then("12:30", EnteredInError(), replaces=began)], MUCH_LATER, none),
        *_nights(opened),
    ]  # fmt: skip
    rows += [row for one in done for row in _done(began, told, one)]
    rows += [("short of it", [began, then("13:00", one)], "17 Nov 2026 13:01", owed(due)) for one in short]
    return duty, rows


def _audited(**answers: object) -> CaseAudited:
    whole = {"grade": "inadequate", "childs_experience": "yes", "fed_back": "yes"}
    return CaseAudited.model_validate({**whole, **answers})


TABLES = (
    (SEND_THE_ACTION_PLAN, PLAN_ROWS),
    (CARRY_OUT_THE_RECOMMENDATION, RECOMMENDED_ROWS),
    _monthly(
        AUDIT_A_CASE,
        Matter.AUDITS,
        "auditor",
        GROUP,
        [_audited(grade=grade) for grade in GRADED],
        [
            NOTE,
            _audited(grade=Grade.NOT_GRADED),
            _audited(grade=Grade.NOT_SAID),
            _audited(childs_experience="no"),
            _audited(childs_experience="not known"),
            _audited(fed_back="no"),
            _audited(fed_back="not known"),
        ],
    ),
    _monthly(
        HOLD_THE_GROUP,
        Matter.GROUP,
        GROUP,
        CHIEF,
        [GroupMet(actions=Actions.SETTLED)],
        [NOTE, GroupMet(actions=Actions.SOME_LEFT), GroupMet()],
    ),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
