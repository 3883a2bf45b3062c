"""Personal data: impact assessed, a breach told of, a record looked at again, as timelines."""

from datetime import UTC, date, datetime

from harken.every_case.corrections import EnteredInError
from harken.every_case.opening import Closed
from harken.every_case.tests.clock_times import ARISES, DAY, THREE_DAYS_ELAPSED
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    warned,
)
from harken.pathways.governance.duties.information import (
    ASSESS_THE_IMPACT,
    CONSULT_THE_COMMISSIONER,
    LEARN_THE_ADVICE,
    RECORD_THE_BREACH,
    REPORT_THE_BREACH,
    REVIEW_RETENTION,
    TELL_THE_PEOPLE,
)
from harken.pathways.governance.entries.information import (
    AdviceReceived,
    BreachRecorded,
    BreachReported,
    CommissionerConsulted,
    CommissionerNeedsLonger,
    Impact,
    ImpactAssessed,
    PeopleTold,
    ProcessingStarted,
    ReportedWhen,
    Risk,
    ToldOfBreach,
)
from harken.pathways.governance.entries.matter import Matter, MatterOpened
from harken.pathways.governance.entries.retention import Kept, RetentionReviewed, RetentionSet
from harken.pathways.governance.tests.facts import BREACH, NOTE, REPORT, SIX_WEEKS, WORLD, of_the_case
from harken.timelines.table import Row, at, met, met_late, none, overdue, owed, prompted, released
from harken.vocabulary import Duty, Entry, Recorded

DPO, MANAGER, CHIEF = "data protection officer", "information manager", "chief officer"
BOTH = (DPO, MANAGER, CHIEF)
PROCESSING, CLOSED = MatterOpened(matter=Matter.PROCESSING), Closed()
APPROVED, HIGH = ImpactAssessed(outcome=Impact.APPROVED), ImpactAssessed(outcome=Impact.HIGH_RISK_REMAINS)
NOT_NEEDED = ImpactAssessed(outcome=Impact.NOT_NEEDED)
IN_TIME = (warned(MANAGER), warned(DPO))
NOT_YET, UNSAID = ImpactAssessed(outcome=Impact.NOT_YET), ImpactAssessed()
STARTED, CONSULTED, ADVICE = ProcessingStarted(), CommissionerConsulted(), AdviceReceived()
LONGER = CommissionerNeedsLonger()


def _done(began: Recorded, started: Recorded, one: Entry) -> list[Row]:
    """The rows of one way in which it is done."""
    return [
        ("met", [began, then("13:00", one), started], MUCH_LATER, met("17 Nov 2026 13:00")),
        ("met late", [began, started, then("16:00", one)], MUCH_LATER,
         met_late("17 Nov 2026 16:00", *BOTH)),
        ("done in time, known late", [began, then("13:00", one, known="17 Nov 2026 16:00"), started],
         MUCH_LATER, met("17 Nov 2026 13:00", *BOTH, recorded_late=True)),
        ("met, of anybody in the case", [began, then("13:00", one, about="sibling")], MUCH_LATER,
         met("17 Nov 2026 13:00")),
    ]  # fmt: skip


def _before_it_starts(
    duty: Duty, arises: Entry, done: list[Entry], short: list[Entry], freed: list[Entry]
) -> tuple[Duty, list[Row]]:
    """The table of what must be so before processing starts, and is late the instant it has without it."""
    began, started = at(ARISES, arises), then("15:00", STARTED)

    def starts(title: str, arose: str, when: str) -> Row:
        return title, [at(arose, arises), at(when, STARTED)], when, overdue(*BOTH)

    rows: list[Row] = [
        ("nothing has happened", [], ARISES, none),
        ("another matter", [at(ARISES, REPORT)], MUCH_LATER, none),
        ("it has just arisen", [began], ARISES, owed()),
        ("opened twice", [began, then("12:10", arises)], "17 Nov 2026 12:10", owed()),
        ("the last moment", [began, started], "17 Nov 2026 14:59", owed()),
        ("the first moment too late", [began, started], "17 Nov 2026 15:00", overdue(*BOTH)),
        ("nobody knew yet", [at(ARISES, arises, known="17 Nov 2026 12:09")], "17 Nov 2026 12:08", none),
        ("known later, and counted from when it was so",
         [at(ARISES, arises, known="17 Nov 2026 16:00"), started], "17 Nov 2026 16:00", overdue(*BOTH)),
        ("somebody else's: done in another case", [began, then("13:00", done[0], case="another")],
         "17 Nov 2026 13:01", owed()),
        ("struck out", [began, then("12:30", EnteredInError(), replaces=began)], MUCH_LATER, none),
        starts("the night the clocks go back", "25 Oct 2026 00:50", "25 Oct 2026 01:50 GMT"),
        starts("the night the clocks go on", "29 Mar 2026 00:50", "29 Mar 2026 02:50"),
        starts("Christmas night", "25 Dec 2026 22:50", "25 Dec 2026 23:50"),
        starts("the first day of the rule", "1 Jan 2014 00:00", "1 Jan 2014 00:01"),
        ("the day before the rule", [at("31 Dec 2013 23:59", arises), at("1 Jan 2014 00:01", STARTED)],
         MUCH_LATER, none),
    ]  # fmt: skip
    rows += [row for one in done for row in _done(began, started, one)]
    rows += [("short of it", [began, then("13:00", one)], "17 Nov 2026 13:01", owed()) for one in short]
    rows += [
        ("no longer owed", [began, then("13:00", one)], MUCH_LATER, released("17 Nov 2026 13:00"))
        for one in freed
    ]
    return duty, rows


LONGER_BY_A_MONTH: list[Row] = [
    ("a month longer", [at(ARISES, CONSULTED), at("1 Dec 2026 12:00", LONGER)], "1 Dec 2026 12:00",
     owed("29 Jan 2027 12:05")),
    ("asked for longer too late", [at(ARISES, CONSULTED), at("29 Dec 2026 12:05", LONGER)],
     "29 Dec 2026 12:05", overdue(*IN_TIME, *BOTH)),
    ("consulted twice", [at(ARISES, CONSULTED), then("12:30", CONSULTED)], "17 Nov 2026 12:30",
     owed("29 Dec 2026 12:05")),
]  # fmt: skip
LEARN_ROWS = of_the_case(
    Owes(
        arises=CONSULTED,
        times=SIX_WEEKS,
        met=((ADVICE, DPO),),
        warned=(("15 Dec 2026 12:05", IN_TIME),),
        ladder=(("29 Dec 2026 12:05", (*IN_TIME, *BOTH)),),
        released=((CLOSED, DPO),),
        short_of_it=(("a note", [(NOTE, DPO)]),),
        more=LONGER_BY_A_MONTH,
    )
)

SINCE_TEN = MatterOpened(matter=Matter.BREACH, since=datetime(2026, 11, 17, 10, tzinfo=UTC))
TOLD, NO_NEED = BreachReported(decision=ReportedWhen.TOLD), BreachReported(decision=ReportedWhen.NOT_NEEDED)
WARNED = (*IN_TIME, warned(CHIEF))
REPORT_ROWS = of_the_case(
    Owes(
        arises=BREACH,
        times=THREE_DAYS_ELAPSED,
        met=((TOLD, DPO), (NO_NEED, DPO)),
        warned=(("18 Nov 2026 12:05", IN_TIME), ("19 Nov 2026 12:05", WARNED)),
        ladder=(("20 Nov 2026 12:05", (*WARNED, *BOTH)),),
        short_of_it=(
            ("not yet", [(BreachReported(decision=ReportedWhen.NOT_YET), DPO)]),
            ("nobody says", [(BreachReported(), DPO)]),
            ("recorded is not reported", [(BreachRecorded(), DPO)]),
        ),
        more=[
            ("from when anybody knew", [at(ARISES, SINCE_TEN)], ARISES, owed("20 Nov 2026 10:00")),
            ("another matter", [at(ARISES, REPORT)], MUCH_LATER, none),
            ("opened twice", [at(ARISES, BREACH), then("12:30", BREACH)], "17 Nov 2026 12:30",
             owed("20 Nov 2026 12:05")),
        ],
    )
)  # fmt: skip

RECORDED = BreachRecorded(risk=Risk.HIGH)
UNLIKELY, LIKELY = BreachRecorded(risk=Risk.UNLIKELY), BreachRecorded(risk=Risk.LIKELY)
RECORD_ROWS = of_the_case(
    Owes(
        arises=BREACH,
        times=DAY,
        met=((RECORDED, DPO),),
        ladder=(("18 Nov 2026 12:05", BOTH),),
        has_deadline=False,
        short_of_it=(("told is not recorded", [(TOLD, DPO)]),),
        more=[
            ("from when anybody knew", [at(ARISES, SINCE_TEN)], ARISES, prompted("18 Nov 2026 10:00")),
            ("another matter", [at(ARISES, REPORT)], MUCH_LATER, none),
            ("opened twice", [at(ARISES, BREACH), then("12:30", BREACH)], "17 Nov 2026 12:30",
             prompted("18 Nov 2026 12:05")),
        ],
    )
)  # fmt: skip

EVERYBODY = PeopleTold(told=ToldOfBreach.EVERYBODY)
TELL_ROWS = of_the_case(
    Owes(
        arises=RECORDED,
        times=DAY,
        met=(
            (EVERYBODY, DPO),
            (PeopleTold(told=ToldOfBreach.NOT_SAFE), DPO),
            (PeopleTold(told=ToldOfBreach.NOT_NEEDED), DPO),
        ),
        ladder=(("18 Nov 2026 12:05", BOTH),),
        has_deadline=False,
        released=((UNLIKELY, DPO), (LIKELY, DPO)),
        short_of_it=(
            ("not yet", [(PeopleTold(told=ToldOfBreach.NOT_YET), DPO)]),
            ("nobody says", [(PeopleTold(), DPO)]),
            ("the Commissioner is somebody else", [(TOLD, DPO)]),
            ("a high risk said again lets nobody off", [(RECORDED, DPO)]),
        ),
        more=[
            ("not known is not unlikely", [at(ARISES, BreachRecorded())], ARISES,
             prompted("18 Nov 2026 12:05")),
            ("a risk that is not high", [at(ARISES, LIKELY)], MUCH_LATER, none),
        ],
    )
)  # fmt: skip


def _set(day: int, month: int = 11, year: int = 2026) -> RetentionSet:
    return RetentionSet(review_on=date(year, month, day))


TEAM, MANAGERS = ("records team",), ("records team", "information manager")
WARN = (warned("records team"),)
DUE = "27 Nov 2026 00:00"
set_ = at(ARISES, _set(27))
DISPOSED = RetentionReviewed(decision=Kept.DISPOSED)
RETAINED = RetentionReviewed(decision=Kept.RETAINED, review_on=date(2027, 11, 27))
DAY_OF = "20 Nov 2026 10:00"
RETENTION_ROWS: list[Row] = [
    ("nothing has happened", [], ARISES, none),
    ("it has just arisen", [set_], ARISES, owed(DUE, *WARN)),
    ("with no day, it is owed and cannot be late", [at(ARISES, RetentionSet())], MUCH_LATER, owed()),
    ("nobody knew yet", [at(ARISES, _set(27), known="17 Nov 2026 12:09")], "17 Nov 2026 12:08", none),
    ("a minute before the warning", [at(ARISES, _set(12, 12))], "27 Nov 2026 23:59",
     owed("12 Dec 2026 00:00")),
    ("two weeks are left", [at(ARISES, _set(12, 12))], "28 Nov 2026 00:00",
     owed("12 Dec 2026 00:00", *WARN)),
    ("the last moment", [set_], "26 Nov 2026 23:59", owed(DUE, *WARN)),
    ("the first moment too late", [set_], DUE, overdue(*WARN, *TEAM)),
    ("a minute before the manager hears", [set_], "27 Nov 2026 23:59", overdue(*WARN, *TEAM)),
    ("the manager hears", [set_], "28 Nov 2026 00:00", overdue(*WARN, *MANAGERS)),
    ("met: kept until its next day", [set_, at(DAY_OF, RETAINED)], "20 Nov 2026 10:01",
     (met(DAY_OF, *WARN), owed("27 Nov 2027 00:00"))),
    ("met: disposed of, and nothing more to look at", [set_, at(DAY_OF, DISPOSED)], MUCH_LATER,
     met(DAY_OF, *WARN)),
    ("met late", [set_, at("27 Nov 2026 09:00", DISPOSED)], MUCH_LATER,
     met_late("27 Nov 2026 09:00", *WARN, *TEAM)),
    ("done in time, known late", [set_, at(DAY_OF, DISPOSED, known="27 Nov 2026 09:00")], MUCH_LATER,
     met(DAY_OF, *WARN, *TEAM, recorded_late=True)),
    ("not yet decided", [set_, at(DAY_OF, RetentionReviewed(decision=Kept.NOT_DECIDED))], DAY_OF,
     owed(DUE, *WARN)),
    ("kept, and no next day given", [set_, at(DAY_OF, RetentionReviewed(decision=Kept.RETAINED))], MUCH_LATER,
     (met(DAY_OF, *WARN), owed())),
    ("the day put off", [set_, then("13:00", _set(12, 12))], "17 Nov 2026 13:00",
     (released("17 Nov 2026 13:00", *WARN), owed("12 Dec 2026 00:00"))),
    ("somebody else's: reviewed in another case", [set_, at(DAY_OF, DISPOSED, case="another")], DAY_OF,
     owed(DUE, *WARN)),
    ("met, of anybody in the case", [set_, at(DAY_OF, DISPOSED, about="sibling")], MUCH_LATER,
     met(DAY_OF, *WARN)),
    ("known once it was late", [at(ARISES, _set(27), known="28 Nov 2026 09:00")], "28 Nov 2026 09:00",
     overdue(*MANAGERS)),
    ("struck out", [set_, then("12:30", EnteredInError(), replaces=set_)], MUCH_LATER, none),
    ("the night the clocks go back", [at("1 Oct 2026 09:00", _set(25, 10))], "1 Oct 2026 09:00",
     owed("25 Oct 2026 00:00 BST")),
    ("the night the clocks go on", [at("1 Mar 2026 09:00", _set(30, 3))], "1 Mar 2026 09:00",
     owed("30 Mar 2026 00:00")),
    ("Christmas night", [at("1 Dec 2026 09:00", _set(26, 12))], "1 Dec 2026 09:00",
     owed("26 Dec 2026 00:00")),
    ("the first day of the rule", [at("1 Jan 2014 00:00", _set(1, 3, 2014))], "1 Jan 2014 00:00",
     owed("1 Mar 2014 00:00")),
    ("the day before the rule", [at("31 Dec 2013 23:59", _set(1, 3, 2014))], MUCH_LATER, none),
]  # fmt: skip

TABLES = (
    _before_it_starts(
        ASSESS_THE_IMPACT, PROCESSING, [APPROVED, NOT_NEEDED, ADVICE], [HIGH, NOT_YET, UNSAID, NOTE], [CLOSED]
    ),
    _before_it_starts(
        CONSULT_THE_COMMISSIONER, HIGH, [CONSULTED], [NOT_YET, UNSAID, NOTE], [APPROVED, NOT_NEEDED, CLOSED]
    ),
    (LEARN_THE_ADVICE, LEARN_ROWS),
    (REPORT_THE_BREACH, REPORT_ROWS),
    (RECORD_THE_BREACH, RECORD_ROWS),
    (TELL_THE_PEOPLE, TELL_ROWS),
    (REVIEW_RETENTION, RETENTION_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
