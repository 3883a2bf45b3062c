"""Decisions at high risk and looking at the level again, as timelines."""

from datetime import UTC, datetime

from harken.every_case.corrections import EnteredInError
from harken.every_case.tests.clock_times import ARISES, DAY, FOUR_HOURS, HOUR
from harken.every_case.tests.twelve import (
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
    twelve,
)
from harken.pathways.missing.duties.risk import (
    CONSIDER_A_CHILD_RESCUE_ALERT,
    CONSIDER_A_SEARCH,
    DECIDE_A_PRESS_STRATEGY,
    DECIDE_AGENCY_CONTACT,
    LOOK_AGAIN_WHILE_AWAY,
    RECONSIDER_THE_RISK,
    REVIEW_NO_APPARENT_RISK,
    REVIEW_THE_RISK,
    TAKE_SENIOR_OVERSIGHT,
)
from harken.pathways.missing.entries.found import Returned
from harken.pathways.missing.entries.report import AwayFromPlacement, Reported
from harken.pathways.missing.entries.risk import Level, RiskAssessed
from harken.pathways.missing.entries.supervision import (
    AgencyContactDecided,
    ChildRescueAlertConsidered,
    Decision,
    PressStrategyDecided,
    SearchConsidered,
    SeniorOversightTaken,
)
from harken.pathways.missing.tests.facts import (
    ENQUIRY,
    FOUND,
    HEARD_ON_THE_TELEPHONE,
    HIGH,
    INFORMATION,
    LOW,
    MEDIUM,
    NO_APPARENT_RISK,
    ON_FOUND,
    REPORTED,
    SIGHTING,
    STILL_MISSING,
    TURNED_MISSING,
    WORLD,
    done_the_first_time,
    long_high,
    long_missing,
    missing_again,
    set_once_found,
)
from harken.timelines.table import Row, at, met, met_late, none, overdue, owed, prompted, released
from harken.vocabulary import Answer, Duty, Entry

INSPECTOR = ("duty inspector",)
ON_THE_INSPECTOR = (("17 Nov 2026 13:05", INSPECTOR), ("17 Nov 2026 13:35", (*INSPECTOR, "superintendent")))
OVERSIGHT = SeniorOversightTaken(direction="Look again at six")

raised = at(ARISES, HIGH)
reported = at(ARISES, REPORTED)


def _rows_at_high_risk(done: Entry) -> list[Row]:
    decided = then("12:30", done, by="duty inspector")
    return [
        set_once_found(HIGH),
        ("missing again, and high again", missing_again(HIGH), "17 Nov 2026 14:00",
         (released("17 Nov 2026 12:30"), owed("17 Nov 2026 15:00"))),
        ("a lower level asks for less", [at(ARISES, MEDIUM)], MUCH_LATER, none),
        ("re-affirming begins nothing anew", [raised, decided, then("14:00", HIGH)], MUCH_LATER,
         met("17 Nov 2026 12:30")),
        ("lowered and raised again", [raised, then("12:30", MEDIUM, by="supervisor"), then("14:00", HIGH)],
         "17 Nov 2026 14:00", (released("17 Nov 2026 12:30"), owed("17 Nov 2026 15:00"))),
    ]  # fmt: skip


def _at_high_risk(
    duty: Duty, done: Entry, *more: Row, earlier_counts: bool = False
) -> tuple[Duty, list[Row]]:
    return duty, twelve(
        Owes(
            arises=HIGH,
            times=HOUR,
            met=((done, "duty inspector"),),
            ladder=ON_THE_INSPECTOR,
            short_of_it=(
                ("an enquiry decides nothing", [(ENQUIRY, "officer")]),
                ("a sergeant's word is not the inspector's", [(done, "supervisor")]),
            ),
            released=((FOUND, "officer"), (MEDIUM, "supervisor")),
            not_released=(*STILL_MISSING, ("re-affirmed", (HIGH, "supervisor"))),
            earlier_counts=earlier_counts,
            more=[*_rows_at_high_risk(done), *more],
        )
    )


SUPERVISOR, LATE = ("supervisor",), ("supervisor", "duty inspector")
again_high = then("15:00", HIGH, by="supervisor")

REVIEW_ROWS: list[Row] = [
    ("nothing has happened", [], ARISES, none),
    ("reported, and not yet graded", [long_missing], ARISES, none),
    ("it has just arisen: graded high", [raised], ARISES, owed("17 Nov 2026 16:05")),
    ("just graded medium", [at(ARISES, MEDIUM)], ARISES, owed("18 Nov 2026 00:05")),
    ("just graded low", [at(ARISES, LOW)], ARISES, owed("18 Nov 2026 12:05")),
    ("no apparent risk", [at(ARISES, NO_APPARENT_RISK)], ARISES, owed("18 Nov 2026 12:05")),
    ("the last moment", [raised], "17 Nov 2026 16:04", owed("17 Nov 2026 16:05")),
    ("the first moment too late", [raised], "17 Nov 2026 16:05", overdue(*LATE)),
    (
        "met, re-affirmed, and owed again",
        [raised, again_high],
        "17 Nov 2026 15:00",
        (met("17 Nov 2026 15:00"), owed("17 Nov 2026 19:00")),
    ),
    (
        "lowered, and owed again later",
        [raised, then("15:00", LOW, by="duty inspector")],
        "17 Nov 2026 15:00",
        (met("17 Nov 2026 15:00"), owed("18 Nov 2026 15:00")),
    ),
    (
        "met late",
        [raised, then("17:00", HIGH, by="supervisor")],
        "17 Nov 2026 17:00",
        (met_late("17 Nov 2026 17:00", *LATE), owed("17 Nov 2026 21:00")),
    ),
    (
        "done in time, known late",
        [raised, then("15:00", HIGH, by="supervisor", known="17 Nov 2026 16:30")],
        "17 Nov 2026 16:30",
        (met("17 Nov 2026 15:00", *LATE, recorded_late=True), owed("17 Nov 2026 19:00")),
    ),
    ("somebody else's", [raised, then("15:00", HIGH, about="sibling")], "17 Nov 2026 15:01",
     (owed("17 Nov 2026 16:05", about="child"), owed("17 Nov 2026 19:00", about="sibling"))),
    ("an officer's word is no supervisor's review", [raised, then("15:00", HIGH, by="officer")],
     "17 Nov 2026 15:01", owed("17 Nov 2026 16:05")),
    set_once_found(HIGH),
    ("missing again, and high again", missing_again(HIGH), "17 Nov 2026 14:00",
     (released("17 Nov 2026 12:30"), owed("17 Nov 2026 18:00"))),
    ("an enquiry is not a review", [raised, then("15:00", ENQUIRY)], "17 Nov 2026 15:01",
     owed("17 Nov 2026 16:05")),
    ("found", [raised, then("15:00", FOUND)], MUCH_LATER, released("17 Nov 2026 15:00")),
    ("a call is not found", [raised, then("15:00", HEARD_ON_THE_TELEPHONE)], "17 Nov 2026 15:01",
     owed("17 Nov 2026 16:05")),
    ("reviewed, then found", [raised, again_high, then("16:00", FOUND)], MUCH_LATER,
     (met("17 Nov 2026 15:00"), released("17 Nov 2026 16:00"))),
    ("struck out", [raised, then("12:30", EnteredInError(), replaces=raised)], MUCH_LATER, none),
    ("nobody knew yet", [at(ARISES, HIGH, known="17 Nov 2026 12:30")], "17 Nov 2026 12:29", none),
    ("known later, and counted from", [at(ARISES, HIGH, known="17 Nov 2026 12:30")], "17 Nov 2026 12:30",
     owed("17 Nov 2026 16:05")),
    ("the night the clocks go back", [at("24 Oct 2026 23:00", HIGH)], "25 Oct 2026 00:30",
     owed("25 Oct 2026 02:00")),
    ("the night the clocks go on", [at("28 Mar 2026 23:00", HIGH)], "29 Mar 2026 00:30",
     owed("29 Mar 2026 04:00")),
    ("Christmas night", [at("25 Dec 2026 23:50", HIGH)], "25 Dec 2026 23:50", owed("26 Dec 2026 03:50")),
    ("the first day of the rule", [at("1 Jan 2014 00:00", HIGH)], "1 Jan 2014 00:00",
     owed("1 Jan 2014 04:00")),
    ("the day before the rule", [at("31 Dec 2013 23:59", HIGH)], MUCH_LATER, none),
]  # fmt: skip

TOLD_LATER = ("supervisor", "duty inspector")
RECONSIDER_ROWS = twelve(
    Owes(
        arises=INFORMATION,
        times=FOUR_HOURS,
        before=[long_missing, long_high],
        met=((HIGH, "supervisor"),),
        ladder=(("17 Nov 2026 16:05", SUPERVISOR), ("17 Nov 2026 16:35", TOLD_LATER)),
        has_deadline=False,
        short_of_it=(
            ("an enquiry is not a level", [(ENQUIRY, "officer")]),
            ("an officer's word is no supervisor's", [(HIGH, "officer")]),
        ),
        released=ON_FOUND,
        not_released=STILL_MISSING,
        counted_from_recording=True,
        more=[
            ("a sighting is information", [long_missing, long_high, at(ARISES, SIGHTING)], ARISES,
             prompted("17 Nov 2026 16:05")),
            ("nobody is missing", [at(ARISES, INFORMATION)], MUCH_LATER, none),
            ("of before the report, told since",
             [reported, then("11:00", SIGHTING, known="17 Nov 2026 12:30")], "17 Nov 2026 12:30",
             prompted("17 Nov 2026 16:30")),
            ("already found", [long_missing, at("2 Dec 2013 09:00", FOUND), at(ARISES, INFORMATION)],
             MUCH_LATER,
             none),
            ("called in, and missing still", [long_missing, at("2 Dec 2013 09:00", HEARD_ON_THE_TELEPHONE),
             at(ARISES, INFORMATION)], ARISES, prompted("17 Nov 2026 16:05")),
            ("at medium risk", [long_missing, at("2 Dec 2013 09:00", MEDIUM), at(ARISES, INFORMATION)],
             ARISES,
             prompted("18 Nov 2026 00:05")),
            ("at low risk", [long_missing, at("2 Dec 2013 09:00", LOW), at(ARISES, INFORMATION)], ARISES,
             prompted("18 Nov 2026 12:05")),
            ("no apparent risk", [long_missing, at("2 Dec 2013 09:00", NO_APPARENT_RISK), at(ARISES,
             INFORMATION)],
             ARISES, prompted("18 Nov 2026 12:05")),
            ("never graded", [long_missing, at(ARISES, INFORMATION)], ARISES, prompted("17 Nov 2026 16:05")),
            ("lowered on what was learned", [long_missing, long_high, at(ARISES, INFORMATION),
             then("13:00", MEDIUM, by="supervisor")], MUCH_LATER, met("17 Nov 2026 13:00")),
            ("told twice, looked at once", [long_missing, long_high, at(ARISES, INFORMATION),
             then("12:30", SIGHTING), then("13:00", HIGH, by="supervisor")], MUCH_LATER,
             met("17 Nov 2026 13:00")),
        ],
    )
)  # fmt: skip


def _agreed(hour: int) -> RiskAssessed:
    when = datetime(2026, 11, 17, hour, tzinfo=UTC)
    return RiskAssessed(level=Level.NO_APPARENT_RISK, review_at=when)


AGREED_TOLD = ("call-taker", "supervisor", "duty inspector")
AGREED_ROWS = twelve(
    Owes(
        arises=NO_APPARENT_RISK,
        times=DAY,
        met=((LOW, "supervisor"), (MEDIUM, "call-taker")),
        ladder=(("18 Nov 2026 12:05", AGREED_TOLD),),
        short_of_it=(("an enquiry sets no level", [(ENQUIRY, "officer")]),),
        released=ON_FOUND,
        not_released=STILL_MISSING,
        more=[
            ("by the time agreed", [at(ARISES, _agreed(18))], ARISES, owed("17 Nov 2026 18:00")),
            ("the time agreed has come", [at(ARISES, _agreed(18))], "17 Nov 2026 18:00",
             overdue(*AGREED_TOLD)),
            ("the same level, looked at again", [at(ARISES, _agreed(18)), then("17:00", _agreed(23))],
             "17 Nov 2026 17:00", (met("17 Nov 2026 17:00"), owed("17 Nov 2026 23:00"))),
            set_once_found(NO_APPARENT_RISK),
            ("low is no such level", [at(ARISES, LOW)], MUCH_LATER, none),
            ("reported, and not graded", [at(ARISES, REPORTED)], MUCH_LATER, none),
        ],
    )
)  # fmt: skip


def _away(hour: int) -> AwayFromPlacement:
    return AwayFromPlacement(look_again_at=datetime(2026, 11, 17, hour, tzinfo=UTC))


AWAY = AwayFromPlacement(where="With her sister, who says so")
AWAY_ROWS = twelve(
    Owes(
        arises=AWAY,
        times=DAY,
        met=((Returned(where="The home"), "officer"),),
        ladder=(("18 Nov 2026 12:05", AGREED_TOLD),),
        short_of_it=(("an enquiry leaves her there", [(ENQUIRY, "officer")]),),
        released=((FOUND, "officer"), (TURNED_MISSING, "officer")),
        not_released=STILL_MISSING,
        more=[
            ("by the time agreed", [at(ARISES, _away(18))], ARISES, owed("17 Nov 2026 18:00")),
            ("a day at most",
             [at(ARISES, AwayFromPlacement(look_again_at=datetime(2026, 11, 20, tzinfo=UTC)))], ARISES,
             owed("18 Nov 2026 12:05")),
            ("looked at again, and there still", [at(ARISES, _away(18)), then("17:00", _away(23))],
             "17 Nov 2026 17:00", (met("17 Nov 2026 17:00"), owed("17 Nov 2026 23:00"))),
            ("missing from the first", [reported], MUCH_LATER, none),
        ],
    )
)  # fmt: skip

IN_DANGER = Reported(immediate_danger=Answer.YES)
CONSIDERED = ChildRescueAlertConsidered(decision=Decision.NO)
ALERT_ROWS: tuple[Row, ...] = (
    done_the_first_time(HIGH, CONSIDERED, owed("17 Nov 2026 15:00"), by="duty inspector"),
    ("in danger now, before there is a level", [at(ARISES, IN_DANGER)], ARISES, owed("17 Nov 2026 13:05")),
    ("reported, and not said to be in danger", [reported], MUCH_LATER, none),
    ("in danger, and then high: one decision", [at(ARISES, IN_DANGER), then("12:10", HIGH)],
     "17 Nov 2026 12:10", owed("17 Nov 2026 13:05")),
    ("decided before it was high",
     [at(ARISES, IN_DANGER), then("12:08", CONSIDERED, by="duty inspector"), then("12:10", HIGH)], MUCH_LATER,
     (met("17 Nov 2026 12:08"), met("17 Nov 2026 12:08"))),
    ("in danger, and a lower level set by a supervisor",
     [at(ARISES, IN_DANGER), then("12:10", MEDIUM, by="supervisor")], MUCH_LATER,
     released("17 Nov 2026 12:10")),
    ("in danger, and a lower level set by whoever took the call",
     [at(ARISES, IN_DANGER), then("12:10", MEDIUM, by="call-taker")], "17 Nov 2026 12:11",
     owed("17 Nov 2026 13:05")),
    ("a second caller says so", [reported, then("12:10", IN_DANGER)], "17 Nov 2026 12:10",
     owed("17 Nov 2026 13:10")),
    ("two callers say so", [at(ARISES, IN_DANGER), then("12:10", IN_DANGER)], "17 Nov 2026 12:10",
     owed("17 Nov 2026 13:05")),
    ("a second caller says so, at a lower level",
     [at(ARISES, IN_DANGER), then("12:10", MEDIUM, by="supervisor"), then("12:20", IN_DANGER)],
     "17 Nov 2026 12:20",
     (released("17 Nov 2026 12:10"), owed("17 Nov 2026 13:20"))),
)  # fmt: skip

TABLES = (
    _at_high_risk(TAKE_SENIOR_OVERSIGHT, OVERSIGHT),
    _at_high_risk(DECIDE_A_PRESS_STRATEGY, PressStrategyDecided()),
    _at_high_risk(DECIDE_AGENCY_CONTACT, AgencyContactDecided()),
    _at_high_risk(CONSIDER_A_SEARCH, SearchConsidered()),
    _at_high_risk(CONSIDER_A_CHILD_RESCUE_ALERT, CONSIDERED, *ALERT_ROWS, earlier_counts=True),
    (REVIEW_THE_RISK, REVIEW_ROWS),
    (RECONSIDER_THE_RISK, RECONSIDER_ROWS),
    (REVIEW_NO_APPARENT_RISK, AGREED_ROWS),
    (LOOK_AGAIN_WHILE_AWAY, AWAY_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
# The clock for no level set: it arises on a level, so there always is one.
NEVER_UNSET = (
    "the clock of 01 Jan 2014: PT4H one minute longer",
    "the clock of 01 Jan 2014: PT4H one minute shorter",
)
test_no_lie_about_a_duty_survives = no_lie_survives(
    TABLES, WORLD, explained={REVIEW_THE_RISK.key: NEVER_UNSET}
)
