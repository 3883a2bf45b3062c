"""A crime recorded, a suspect dealt with, bail looked at again, as timelines."""

from datetime import UTC, datetime

from harken.every_case.corrections import EnteredInError
from harken.every_case.tests.clock_times import ARISES, WEEK
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    twelve,
    warned,
)
from harken.pathways.investigation.duties.crime import (
    DEAL_WITH_THE_SUSPECT,
    LOOK_AT_THE_BAIL,
    RECORD_THE_CRIME,
)
from harken.pathways.investigation.entries.crime import (
    CrimeAgainstChildHeard,
    CrimeNotRecorded,
    CrimeRecorded,
)
from harken.pathways.investigation.entries.progress import CaseOutcome, OutcomeDecided
from harken.pathways.investigation.entries.suspect import (
    Protected,
    Release,
    ReleaseEnded,
    SuspectNamed,
    SuspectReleased,
    SuspectStep,
    SuspectStepTaken,
)
from harken.pathways.investigation.tests.facts import (
    CLOSED,
    NO_LONGER,
    NO_LONGER_ANOTHER,
    NO_LONGER_SOMEBODY,
    NOTE,
    ONE_DAY,
    OUTCOME,
    WORLD,
    of_november,
    of_the_case,
)
from harken.timelines.table import Row, at, met, met_late, moment, none, overdue, owed
from harken.vocabulary import Recorded

HEARD = CrimeAgainstChildHeard(crime="C1")
RECORDED = CrimeRecorded(crime="C1", number="35/1")
ANOTHER_RECORDED = CrimeRecorded(crime="C2", number="35/2")
NO_CRIME = CrimeNotRecorded(crime="C1", why="A game, both say")
ANOTHER_IS_NONE = CrimeNotRecorded(crime="C2", why="A game, both say")
REGISTRAR = ("investigator", "force crime registrar")

CRIME_ROWS = of_the_case(
    Owes(
        arises=HEARD,
        times=ONE_DAY,
        met=((RECORDED, "officer"), (NO_CRIME, "supervisor")),
        ladder=(("18 Nov 2026 12:05", REGISTRAR),),
        short_of_it=(
            ("nobody has checked why it is none", [(NO_CRIME, "officer")]),
            ("another crime was recorded", [(ANOTHER_RECORDED, "officer")]),
            ("another is none", [(ANOTHER_IS_NONE, "supervisor")]),
            ("a note", [(NOTE, "officer")]),
        ),
    )
)

NOT_WANTED, *ENDED_ANOTHER_WAY = (
    OutcomeDecided(outcome=one, why="As told")
    for one in (
        CaseOutcome.NOT_WANTED,
        CaseOutcome.CHARGED,
        CaseOutcome.OUT_OF_COURT,
        CaseOutcome.NO_CRIME,
        CaseOutcome.PROTECTED_OTHERWISE,
        CaseOutcome.OTHER,
    )
)
NAMED = SuspectNamed(suspect="S1")
ARRESTED = SuspectStepTaken(suspect="S1", step=SuspectStep.ARRESTED)
ELIMINATED = SuspectStepTaken(suspect="S1", step=SuspectStep.ELIMINATED)
ANOTHER = SuspectStepTaken(suspect="S2", step=SuspectStep.INTERVIEWED)
ANOTHER_NEXT = SuspectStepTaken(suspect="S2", step=SuspectStep.NEXT_STEP, next_at=of_november(20, 9))
NEXT = SuspectStepTaken(suspect="S1", step=SuspectStep.NEXT_STEP, next_at=of_november(20, 9), why="Lab")
NO_DATE = SuspectStepTaken(suspect="S1", step=SuspectStep.NEXT_STEP, why="Lab")
named = at(ARISES, NAMED)
LATE = ("investigator", "detective sergeant")

SUSPECT_ROWS = twelve(
    Owes(
        arises=NAMED,
        times=WEEK,
        met=(),
        ladder=(
            ("24 Nov 2026 12:05", LATE),
            ("25 Nov 2026 12:05", (*LATE, "detective inspector")),
        ),
        short_of_it=(
            ("a next step without its date", [(NO_DATE, "investigator")]),
            ("another suspect was interviewed", [(ANOTHER, "investigator")]),
            ("another suspect's next step", [(ANOTHER_NEXT, "investigator")]),
            ("another is no longer suspected", [(NO_LONGER_ANOTHER, "investigator")]),
            ("somebody is not, and nobody said who", [(NO_LONGER_SOMEBODY, "investigator")]),
            ("a note", [(NOTE, "investigator")]),
        ),
        released=tuple((one, "detective sergeant") for one in (*ENDED_ANOTHER_WAY, CLOSED)),
        not_released=(
            ("not enough evidence, and nobody has spoken to them", (OUTCOME, "detective sergeant")),
            ("not wanted further, and nobody has spoken to them", (NOT_WANTED, "detective sergeant")),
        ),
        more=[
            ("met: arrested, and nothing more is owed", [named, then("12:06", ARRESTED)], MUCH_LATER,
             met("17 Nov 2026 12:06")),
            ("met: eliminated", [named, then("12:06", ELIMINATED)], MUCH_LATER, met("17 Nov 2026 12:06")),
            ("met: no longer suspected", [named, then("12:06", NO_LONGER)], MUCH_LATER,
             met("17 Nov 2026 12:06")),
            ("a next step, then no longer suspected", [named, then("12:06", NEXT), then("13:00", NO_LONGER)],
             MUCH_LATER, (met("17 Nov 2026 12:06"), met("17 Nov 2026 13:00"))),
            ("numbered by nobody, and somebody is not suspected",
             [at(ARISES, SuspectNamed(suspect="")), then("12:06", NO_LONGER_SOMEBODY)], "17 Nov 2026 12:07",
             owed("24 Nov 2026 12:05")),
            ("met late: arrested", [named, at("24 Nov 2026 12:06", ARRESTED)], MUCH_LATER,
             met_late("24 Nov 2026 12:06", *LATE)),
            ("done in time, known late", [named, then("12:06", ARRESTED, known="24 Nov 2026 12:06")],
             MUCH_LATER, met("17 Nov 2026 12:06", *LATE, recorded_late=True)),
            ("a next step, and owed again", [named, then("12:06", NEXT)], "17 Nov 2026 12:06",
             (met("17 Nov 2026 12:06"), owed("24 Nov 2026 12:06"))),
            ("a next step, then eliminated", [named, then("12:06", NEXT), then("13:00", ELIMINATED)],
             MUCH_LATER, (met("17 Nov 2026 12:06"), met("17 Nov 2026 13:00"))),
            ("somebody else's: in another case", [named, then("12:06", ARRESTED, case="another")],
             "17 Nov 2026 12:06", owed("24 Nov 2026 12:05")),
            ("done about the other child", [named, then("12:06", ARRESTED, about="sibling")], MUCH_LATER,
             met("17 Nov 2026 12:06")),
        ],
    )
)  # fmt: skip


def _out(until: datetime, suspect: str = "S1") -> SuspectReleased:
    return SuspectReleased(
        suspect=suspect,
        release=Release.BAIL,
        protected=Protected.CONDITIONS,
        conditions="Not to go near her",
        ends_at=until,
    )


def _of(when: str) -> SuspectReleased:
    return _out(moment(when))


ON_BAIL = _out(datetime(2026, 12, 15, 12, tzinfo=UTC))
ENDED, ANOTHER_ENDED = ReleaseEnded(suspect="S1", why="Charged"), ReleaseEnded(suspect="S2")
ENDS, DAY_OF_WARNING = "15 Dec 2026 12:00", "14 Dec 2026 12:00"
WARNED = (warned("investigator"),)
RUN_OUT = (*WARNED, "investigator", "detective inspector")
out = at(ARISES, ON_BAIL)


def _on(title: str, since: str, until: str) -> Row:
    facts: list[Recorded] = [at(since, _of(until))]
    return (title, facts, since, owed(until))


BAIL_ROWS: list[Row] = [
    ("nothing has happened", [], ARISES, none),
    ("it has just arisen", [out], ARISES, owed(ENDS)),
    ("nobody knew yet", [at(ARISES, ON_BAIL, known="17 Nov 2026 13:00")], "17 Nov 2026 12:30", none),
    ("known once it had ended, and late all the same", [at(ARISES, ON_BAIL, known="16 Dec 2026 09:00"),
     at("15 Dec 2026 15:00", ENDED, known="16 Dec 2026 09:00")], MUCH_LATER, met_late("15 Dec 2026 15:00")),
    ("a minute before the warning", [out], "14 Dec 2026 11:59", owed(ENDS)),
    ("a day is left", [out], DAY_OF_WARNING, owed(ENDS, *WARNED)),
    ("the last moment", [out], "15 Dec 2026 11:59", owed(ENDS, *WARNED)),
    ("the first moment too late", [out], ENDS, overdue(*RUN_OUT)),
    ("met: ended", [out, at("1 Dec 2026 09:00", ENDED)], MUCH_LATER, met("1 Dec 2026 09:00")),
    ("met: decided anew, with an end of its own", [out, at("1 Dec 2026 09:00", _of("20 Jan 2027 12:00"))],
     MUCH_LATER, (met("1 Dec 2026 09:00"), owed("20 Jan 2027 12:00"))),
    ("met late", [out, at("15 Dec 2026 15:00", ENDED)], MUCH_LATER,
     met_late("15 Dec 2026 15:00", *RUN_OUT)),
    ("done in time, known late", [out, at("1 Dec 2026 09:00", ENDED, known="15 Dec 2026 15:00")],
     MUCH_LATER, met("1 Dec 2026 09:00", *RUN_OUT, recorded_late=True)),
    ("somebody else's: another suspect's", [out, at("1 Dec 2026 09:00", ANOTHER_ENDED)],
     "1 Dec 2026 09:00", owed(ENDS)),
    ("no longer suspected, and the bail still stands", [out, at("1 Dec 2026 09:00", NO_LONGER)],
     "1 Dec 2026 09:00", owed(ENDS)),
    ("another suspect goes, too", [out, then("13:00", _out(of_november(30, 12), "S2"))],
     "17 Nov 2026 13:00", (owed(ENDS), owed("30 Nov 2026 12:00"))),
    ("each child named, one of them answered for", [at(ARISES, ON_BAIL,
     about={"child": "subject", "sibling": "subject"}), at("1 Dec 2026 09:00", ENDED, about="sibling")],
     "1 Dec 2026 09:00", (owed(ENDS, about="child"), met("1 Dec 2026 09:00", about="sibling"))),
    ("struck out", [out, then("12:30", EnteredInError(), replaces=out)], MUCH_LATER, none),
    _on("the night the clocks go back", "1 Oct 2026 12:00", "25 Oct 2026 12:00"),
    _on("the night the clocks go on", "1 Mar 2026 12:00", "29 Mar 2026 12:00"),
    _on("Christmas night", "1 Dec 2026 12:00", "25 Dec 2026 23:50"),
    _on("the first day of the rule", "1 Jan 2014 00:00", "29 Jan 2014 12:00"),
    ("the day before the rule", [at("31 Dec 2013 23:59", _of("29 Jan 2014 12:00"))], MUCH_LATER, none),
]  # fmt: skip

TABLES = (
    (RECORD_THE_CRIME, CRIME_ROWS),
    (DEAL_WITH_THE_SUSPECT, SUSPECT_ROWS),
    (LOOK_AT_THE_BAIL, BAIL_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
