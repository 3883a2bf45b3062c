"""A manager, an assessment, a plan, visits, reviews and the briefing list, as timelines."""

from harken.every_case.tests.clock_times import ARISES, DAY, WEEK, Times
from harken.every_case.tests.twelve import (
    LONG_BEFORE,
    MUCH_LATER,
    SOON_DONE,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    twelve,
)
from harken.pathways.offender.duties.management import (
    ASSESS_THE_RISK,
    LOOK_AGAIN_AT_REACTIVE,
    MAKE_A_PLAN,
    NAME_A_MANAGER,
    REVIEW_THE_BRIEFING,
    REVIEW_THE_MANAGEMENT,
    SET_THE_INTERVAL,
    VISIT,
)
from harken.pathways.offender.entries.intelligence import IntelligenceReceived
from harken.pathways.offender.entries.management import (
    BriefingReviewed,
    Outcome,
    PlanMade,
    Priority,
    Reactive,
    ReactiveBegun,
    ReactiveReviewed,
    RiskAssessed,
    SupervisorReviewed,
    Visited,
    VisitEvery,
)
from harken.pathways.offender.entries.registration import Because, TakenOn
from harken.pathways.offender.tests.facts import (
    BOTH,
    DANGEROUS,
    ENDED,
    FOUR_WEEKS,
    MANAGER,
    NAMED,
    NOT_ENDED,
    REGISTERED,
    SERGEANT,
    WORLD,
    YEAR,
    Again,
    again_and_again,
    not_ended,
    over_years,
)
from harken.timelines.table import Row, at, met, none, owed, prompted, released, warned
from harken.vocabulary import Answer, Duty, Entry

INSPECTOR = ("MOSOVO detective inspector",)
LOW, HIGH, VERY_HIGH = (
    RiskAssessed(priority=priority) for priority in (Priority.LOW, Priority.HIGH, Priority.VERY_HIGH)
)
BLANK = PlanMade(priority=Priority.LOW)
QUARTERLY = PlanMade(priority=Priority.HIGH, visit_every=VisitEvery.THREE_MONTHS)
MONTHLY = PlanMade(priority=Priority.VERY_HIGH, visit_every=VisitEvery.MONTH)
SEEN, NOT_IN = Visited(outcome=Outcome.SEEN_AT_HOME), Visited(outcome=Outcome.NOT_IN)
REACTIVE = ReactiveBegun()
GOES_ON, VISITS = (ReactiveReviewed(decision=one) for one in (Reactive.GOES_ON, Reactive.VISITS))
reactive = at(LONG_BEFORE, REACTIVE)


def _at_the_start(
    duty: Duty, arises: Entry, done: Entry, short: Entry, times: Times, more: list[Row]
) -> tuple[Duty, list[Row]]:
    late = times.usual
    week_on = {"18 Nov 2026 12:05": "25 Nov 2026 12:05", "15 Dec 2026 12:05": "22 Dec 2026 12:05"}[late]
    began = at(ARISES, arises)
    return duty, twelve(
        Owes(
            arises=arises,
            times=times,
            by="MOSOVO sergeant",
            met=((done, "offender manager"),),
            ladder=((late, SERGEANT), (week_on, BOTH)),
            has_deadline=False,
            short_of_it=(("something else", [(short, "offender manager")]),),
            released=((ENDED, "supervisor"),),
            not_released=NOT_ENDED,
            more=[
                ("said again: nothing begins anew", [began, then("12:20", arises)], "17 Nov 2026 12:20",
                 prompted(late)),
                *more,
            ],
        )
    )  # fmt: skip


START = (
    _at_the_start(
        NAME_A_MANAGER,
        REGISTERED,
        NAMED,
        LOW,
        DAY,
        [
            ("managed as dangerous", [at(ARISES, DANGEROUS)], ARISES, prompted(DAY.usual)),
            ("asked about only", [at(ARISES, TakenOn(because=Because.ASKED_ABOUT))], ARISES, none),
        ],
    ),
    _at_the_start(ASSESS_THE_RISK, NAMED, LOW, RiskAssessed(), FOUR_WEEKS, []),
    _at_the_start(MAKE_A_PLAN, NAMED, BLANK, LOW, FOUR_WEEKS, []),
)

AFTER_A_DAY = (warned("offender manager"),)


def _blank(priority: Priority, late: str) -> Row:
    return (f"at {priority}", [at(ARISES, PlanMade(priority=priority))], ARISES, owed(late))


INTERVAL = (
    SET_THE_INTERVAL,
    over_years(
        Owes(
            arises=BLANK,
            times=YEAR,
            by="offender manager",
            met=((QUARTERLY, "offender manager"),),
            warned=(("18 Nov 2026 12:05", AFTER_A_DAY),),
            ladder=((YEAR.usual, (*AFTER_A_DAY, *SERGEANT)),),
            short_of_it=(("another plan without one", [(BLANK, "offender manager")]),),
            released=((ENDED, "supervisor"),),
            not_released=NOT_ENDED,
            more=[
                _blank(Priority.VERY_HIGH, "17 Dec 2026 12:05"),
                _blank(Priority.HIGH, "17 Feb 2027 12:05"),
                _blank(Priority.MEDIUM, "17 May 2027 12:05"),
                _blank(Priority.NOT_ASSESSED, "17 Dec 2026 12:05"),
                ("the interval is set", [at(ARISES, QUARTERLY)], ARISES, none),
                ("managed without visits", [reactive, at(ARISES, BLANK)], ARISES, none),
                ("managed with visits again", [reactive, at("1 Jan 2014 09:00", VISITS), at(ARISES, BLANK)],
                 ARISES, owed(YEAR.usual)),
            ],
        )
    ),
)  # fmt: skip

QUARTER = Times(
    "17 Feb 2027 12:05", "25 Jan 2027 01:50", "29 Jun 2026 00:50", "25 Mar 2027 23:50", "1 Apr 2014 00:00"
)
WEEK_BEFORE = (warned("offender manager"),)


def _every(each: VisitEvery, late: str) -> Row:
    plan = PlanMade(priority=Priority.LOW, visit_every=each)
    return (f"visited {each}", [at(ARISES, plan)], ARISES, owed(late))


planned = at(ARISES, QUARTERLY)
LATE, SOON = QUARTER.usual, "17 Nov 2026 12:07"
VISITED = again_and_again(
    VISIT,
    QUARTERLY,
    (SEEN, "offender manager"),
    Again(
        late=LATE,
        following="17 Feb 2027 12:06",
        after_late="17 May 2027 12:06",
        times=QUARTER,
        warned=(("10 Feb 2027 12:05", WEEK_BEFORE),),
        ladder=(
            (LATE, (*WEEK_BEFORE, *MANAGER)),
            ("18 Feb 2027 12:05", (*WEEK_BEFORE, *MANAGER, *SERGEANT)),
            ("24 Feb 2027 12:05", (*WEEK_BEFORE, *MANAGER, *BOTH)),
        ),
    ),
    more=[
        _every(VisitEvery.MONTH, "17 Dec 2026 12:05"),
        _every(VisitEvery.TWO_MONTHS, "17 Jan 2027 12:05"),
        _every(VisitEvery.FOUR_MONTHS, "17 Mar 2027 12:05"),
        _every(VisitEvery.SIX_MONTHS, "17 May 2027 12:05"),
        _every(VisitEvery.NINE_MONTHS, "17 Aug 2027 12:05"),
        _every(VisitEvery.YEAR, "17 Nov 2027 12:05"),
        ("a plan with no interval", [at(ARISES, BLANK)], ARISES, none),
        ("not in is no visit", [planned, then("12:06", NOT_IN)], SOON, owed(LATE)),
        ("the plan asks for more visits", [planned, then("12:06", MONTHLY)], SOON,
         owed("17 Dec 2026 12:05")),
        ("a later plan names no interval: the last one holds", [planned, then("12:06", BLANK)], SOON,
         owed(LATE)),
        ("managed no more", [planned, then("12:06", ENDED, by="supervisor")], MUCH_LATER,
         released(SOON_DONE)),
        *not_ended([planned], owed(LATE)),
        ("managed without visits from now on", [planned, then("12:06", REACTIVE)], MUCH_LATER,
         released(SOON_DONE)),
        ("managed without visits", [reactive, planned], ARISES, none),
        ("with visits again", [at("1 Dec 2013 08:00", QUARTERLY), reactive, at(ARISES, VISITS)], ARISES,
         owed(LATE)),
        ("with visits again, and no plan", [reactive, at(ARISES, VISITS)], ARISES, none),
        ("reactive management goes on", [planned, then("12:06", REACTIVE), then("12:07", GOES_ON)], SOON,
         released(SOON_DONE)),
    ],
)  # fmt: skip

LEARNED = IntelligenceReceived()
AGAIN_AT_REACTIVE = (
    LOOK_AGAIN_AT_REACTIVE,
    twelve(
        Owes(
            arises=LEARNED,
            times=DAY,
            before=(reactive,),
            by="neighbourhood officer",
            met=((GOES_ON, "MOSOVO sergeant"),),
            ladder=((DAY.usual, SERGEANT), ("19 Nov 2026 12:05", BOTH)),
            short_of_it=(
                ("by a constable", [(GOES_ON, "offender manager")]),
                ("nobody says which", [(ReactiveReviewed(), "MOSOVO sergeant")]),
            ),
            released=((ENDED, "supervisor"),),
            not_released=NOT_ENDED,
            more=[
                ("met: back to visits",
                 [reactive, at(ARISES, LEARNED), then("12:06", VISITS, by="MOSOVO sergeant")], MUCH_LATER,
                 met(SOON_DONE)),
                ("assessed higher", [reactive, at(ARISES, HIGH)], ARISES, owed(DAY.usual)),
                ("assessed low again", [reactive, at(ARISES, LOW)], ARISES, none),
                ("visited, and something is learned", [at(ARISES, LEARNED)], ARISES, none),
                ("visited, and assessed higher", [at(ARISES, HIGH)], ARISES, none),
                ("visits had come back", [reactive, at("1 Jan 2014 09:00", VISITS), at(ARISES, LEARNED)],
                 ARISES, none),
                ("more is learned: nothing begins anew",
                 [reactive, at(ARISES, LEARNED), then("12:20", LEARNED)], "17 Nov 2026 12:20",
                 owed(DAY.usual)),
            ],
        )
    ),
)  # fmt: skip

GOOD = SupervisorReviewed(flag_right=Answer.YES, alert_right=Answer.YES)
NO_ALERT = SupervisorReviewed(flag_right=Answer.YES, alert_right=Answer.NO)
named = at(ARISES, NAMED)
SERGEANT_A_WEEK_BEFORE = (warned("MOSOVO sergeant"),)
REVIEWED = again_and_again(
    REVIEW_THE_MANAGEMENT,
    NAMED,
    (GOOD, "MOSOVO sergeant"),
    Again(
        late=YEAR.usual,
        following="17 Nov 2027 12:06",
        after_late="17 Nov 2028 12:06",
        times=YEAR,
        warned=(("10 Nov 2027 12:05", SERGEANT_A_WEEK_BEFORE),),
        ladder=(
            (YEAR.usual, (*SERGEANT_A_WEEK_BEFORE, *SERGEANT)),
            ("24 Nov 2027 12:05", (*SERGEANT_A_WEEK_BEFORE, *BOTH)),
        ),
    ),
    more=[
        ("the alert reaches nobody", [named, then("12:06", NO_ALERT, by="MOSOVO sergeant")], SOON,
         owed(YEAR.usual)),
        ("by the manager", [named, then("12:06", GOOD, by="offender manager")], SOON, owed(YEAR.usual)),
        ("another manager: nothing begins anew", [named, then("12:06", NAMED)], SOON, owed(YEAR.usual)),
        ("managed no more", [named, then("12:06", ENDED, by="supervisor")], MUCH_LATER, released(SOON_DONE)),
        *not_ended([named], owed(YEAR.usual)),
    ],
)  # fmt: skip

STAYS_ON = BriefingReviewed(stays_on=Answer.YES, published=Answer.YES)
NOT_PUBLISHED = BriefingReviewed(stays_on=Answer.YES)
COMES_OFF = BriefingReviewed(stays_on=Answer.NO)
worst = at(ARISES, VERY_HIGH)
DI = "MOSOVO detective inspector"
_, BRIEFING_ROWS = again_and_again(
    REVIEW_THE_BRIEFING,
    VERY_HIGH,
    (STAYS_ON, DI),
    Again(
        late=WEEK.usual,
        following="24 Nov 2026 12:06",
        after_late="1 Dec 2026 12:06",
        times=WEEK,
        ladder=((WEEK.usual, INSPECTOR), ("25 Nov 2026 12:05", (*INSPECTOR, "neighbourhood inspector"))),
    ),
    more=[
        ("not the highest", [at(ARISES, HIGH)], ARISES, none),
        ("put on the list at a lower priority", [at(ARISES, STAYS_ON, by=DI)], ARISES, owed(WEEK.usual)),
        ("said to come off, though never on it", [at(ARISES, COMES_OFF, by=DI)], ARISES, none),
        ("assessed again as the highest", [worst, then("12:06", VERY_HIGH)], SOON, owed(WEEK.usual)),
        ("looked at, and not published", [worst, then("12:06", NOT_PUBLISHED, by=DI)], SOON,
         owed(WEEK.usual)),
        ("published by the sergeant", [worst, then("12:06", STAYS_ON, by="MOSOVO sergeant")], SOON,
         owed(WEEK.usual)),
        ("taken off the list", [worst, then("12:06", COMES_OFF, by=DI)], MUCH_LATER, released(SOON_DONE)),
        ("taken off by the sergeant", [worst, then("12:06", COMES_OFF, by="MOSOVO sergeant")], SOON,
         owed(WEEK.usual)),
        ("assessed lower", [worst, then("12:06", HIGH)], MUCH_LATER, released(SOON_DONE)),
        ("not assessed at all", [worst, then("12:06", RiskAssessed())], SOON, owed(WEEK.usual)),
        ("managed no more", [worst, then("12:06", ENDED, by="supervisor")], MUCH_LATER, released(SOON_DONE)),
        *not_ended([worst], owed(WEEK.usual)),
    ],
)  # fmt: skip
SOMEBODY_ELSES: Row = (
    "somebody else's, who is on the list from now on",
    [worst, then("12:06", STAYS_ON, by=DI, about="sibling")],
    SOON,
    (owed(WEEK.usual), owed("24 Nov 2026 12:06")),
)
BRIEFING = (
    REVIEW_THE_BRIEFING,
    [row for row in BRIEFING_ROWS if row[0] != "somebody else's"] + [SOMEBODY_ELSES],
)

TABLES = (*START, INTERVAL, VISITED, AGAIN_AT_REACTIVE, REVIEWED, BRIEFING)
EXPLAINED = {
    # A visit is owed only once a plan has set an interval.
    VISIT.key: ("the clock of 01 Jan 2014: P1M one longer",),
}

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD, explained=EXPLAINED)
