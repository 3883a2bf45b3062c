"""Referrals, strategy discussions, actions and safety plans, as timelines."""

from dataclasses import replace
from datetime import UTC, datetime

from harken.every_case.corrections import EnteredInError
from harken.every_case.duties import (
    ACKNOWLEDGE_THE_REFERRAL,
    ANSWER_THE_REFERRAL,
    ASK_FOR_A_DISCUSSION,
    DO_THE_ACTION,
    HOLD_THE_DISCUSSION,
    RENEW_THE_SAFETY_PLAN,
    SEND_THE_RECORD,
    TELL_THE_CHAIR,
)
from harken.every_case.opening import Noted
from harken.every_case.plans import ActionAssigned, ActionDone, ActionFrom, SafetyPlanAgreed, SafetyPlanEnded
from harken.every_case.referral import ReferralAnswered, ReferralDecision, ReferralReceived, Referred
from harken.every_case.strategy import (
    StrategyDiscussionAsked,
    StrategyDiscussionHeld,
    StrategyDiscussionRefused,
    StrategyRecordSent,
)
from harken.every_case.tests.clock_times import ARISES, DAY, WORKING_DAY
from harken.every_case.tests.facts import WORLD, Away, Exploited, Missed, MissedAndExploited, RiskTold
from harken.every_case.tests.of_nobody import of_each_child
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
from harken.timelines.table import Row, at, met, met_late, none, overdue, owed, prompted
from harken.vocabulary import Answer

REFERRED = Referred(why="Afraid to go home")
RECEIVED_LATER = Referred(received_at=datetime(2026, 11, 18, 9, tzinfo=UTC))
RECEIVED = ReferralReceived(reference="SC/1")
ANSWERED = ReferralAnswered(decision=ReferralDecision.ASSESSMENT)
ASSESSES, HELPS, TAKES_NO_ACTION, IS_OPEN = (
    ReferralAnswered(decision=ReferralDecision(one), we_agree=Answer.YES)
    for one in ("assessment", "early help", "no further action", "already open to a social worker")
)
DIFFERED = ReferralAnswered(decision=ReferralDecision.ASSESSMENT, we_agree=Answer.NO)
NOTE = Noted(note="Rang, no answer")

MASH = ("MASH", "MASH manager")
REFERRAL_ROWS: tuple[Row, ...] = (
    ("counted from when they had it", [at(ARISES, RECEIVED_LATER)], ARISES, owed("20 Nov 2026 00:00")),
    ("on a Friday", [at("20 Nov 2026 16:00", REFERRED)], "22 Nov 2026 12:00", owed("24 Nov 2026 00:00")),
)

ACKNOWLEDGE_ROWS = twelve(
    Owes(
        arises=REFERRED,
        times=WORKING_DAY,
        met=((RECEIVED, "social care"), (ANSWERED, "social care")),
        ladder=(("19 Nov 2026 00:00", MASH),),
        short_of_it=(("a note is no answer", [(NOTE, "MASH")]),),
        more=REFERRAL_ROWS,
    )
)

ANSWER_ROWS = twelve(
    Owes(
        arises=REFERRED,
        times=WORKING_DAY,
        met=((ANSWERED, "social care"),),
        ladder=(("19 Nov 2026 00:00", MASH),),
        short_of_it=(("received is not answered", [(RECEIVED, "social care")]),),
        more=REFERRAL_ROWS,
    )
)

ASKED = StrategyDiscussionAsked(why="Bruises")
HELD = StrategyDiscussionHeld(decided="Joint enquiry")
REFUSED = StrategyDiscussionRefused(reason="Not met")
SENT_TO_ALL, SENT_TO_SOME = StrategyRecordSent(to_all=Answer.YES), StrategyRecordSent(to_all=Answer.NO)

IN_A_DAY = prompted("18 Nov 2026 12:05")
ASKED_OF_EXPLOITATION: list[Row] = [
    ("exploitation suspected", [at(ARISES, Exploited())], ARISES, IN_A_DAY),
    ("of a child who is missing", [then("12:00", Missed()), at(ARISES, Exploited())], ARISES, none),
    ("of a child who is away", [then("12:00", Away()), at(ARISES, Exploited())], ARISES, none),
    ("missing, and exploited, in one", [at(ARISES, MissedAndExploited())], ARISES, none),
]
ASK_OWES = Owes(
    arises=RiskTold(),
    times=DAY,
    met=tuple((one, "MASH") for one in (ASKED, HELD, REFUSED, ASSESSES, HELPS, TAKES_NO_ACTION)),
    ladder=(("18 Nov 2026 12:05", ("MASH",)), ("19 Nov 2026 00:05", ("MASH", "detective inspector"))),
    has_deadline=False,
    short_of_it=(
        ("a note asks nobody", [(NOTE, "MASH")]),
        ("assessed, and nobody says that we agree", [(ANSWERED, "MASH")]),
        ("assessed, and we differ", [(DIFFERED, "MASH")]),
        ("open to a social worker already", [(IS_OPEN, "MASH")]),
    ),
)
ASK_ROWS = twelve(
    replace(
        ASK_OWES,
        more=[
            *ASKED_OF_EXPLOITATION,
            *of_each_child(RiskTold(), IN_A_DAY),
            ("known again before it was asked", [at(ARISES, RiskTold()), then("13:00", RiskTold())],
             "17 Nov 2026 13:00", IN_A_DAY),
            ("known before it was held, and written down only after",
             [at(ARISES, RiskTold(), known="17 Nov 2026 14:00"), then("13:00", HELD, case="another")],
             MUCH_LATER, met("17 Nov 2026 13:00")),
            ("held, and something more is known",
             [at(ARISES, RiskTold()), then("13:00", HELD), then("13:01", RiskTold())], "17 Nov 2026 13:02",
             (met("17 Nov 2026 13:00"), prompted("18 Nov 2026 13:01"))),
            ("held of the child in another case",
             [at(ARISES, RiskTold()), then("13:00", HELD, case="another")], MUCH_LATER,
             met("17 Nov 2026 13:00")),
            ("held in another case before this was known",
             [then("11:59", HELD, case="another"), at(ARISES, RiskTold())], ARISES, IN_A_DAY),
            *(
                (f"{what} in another case, on what it knew",
                 [at(ARISES, RiskTold()), then("13:00", said, case="another")], "17 Nov 2026 13:01", IN_A_DAY)
                for what, said in (("asked for", ASKED), ("refused", REFUSED), ("answered", ASSESSES))
            ),
        ],
    )
)  # fmt: skip

HOLD_TOLD = ("MASH", "detective inspector")
HOLD_OWES = Owes(
    arises=ASKED,
    times=DAY,
    met=((HELD, "MASH"), (REFUSED, "MASH")),
    ladder=(
        ("18 Nov 2026 12:05", HOLD_TOLD),
        ("19 Nov 2026 00:05", (*HOLD_TOLD, "local authority service manager")),
    ),
    has_deadline=False,
    short_of_it=(("a note is no discussion", [(NOTE, "MASH")]),),
)
HOLD_ROWS = twelve(
    replace(
        HOLD_OWES,
        more=[
            *of_each_child(ASKED, prompted("18 Nov 2026 12:05")),
            ("asked for again before it was held", [at(ARISES, ASKED), then("13:00", ASKED)],
             "17 Nov 2026 13:00", prompted("18 Nov 2026 12:05")),
            ("asked for again after it was held", [at(ARISES, ASKED),
             then("13:00", HELD), then("14:00", ASKED)], "17 Nov 2026 14:00",
             (met("17 Nov 2026 13:00"), prompted("18 Nov 2026 14:00"))),
            ("held of the child in another case", [at(ARISES, ASKED), then("13:00", HELD, case="another")],
             MUCH_LATER, met("17 Nov 2026 13:00")),
            ("held in another case before it was asked for", [then("11:59", HELD, case="another"),
             at(ARISES, ASKED)], ARISES, prompted("18 Nov 2026 12:05")),
            ("refused of what another case knew", [at(ARISES, ASKED), then("13:00", REFUSED, case="another")],
             "17 Nov 2026 13:01", prompted("18 Nov 2026 12:05")),
        ],
    )
)  # fmt: skip

RECORD_ROWS = twelve(
    Owes(
        arises=HELD,
        times=WORKING_DAY,
        met=((SENT_TO_ALL, "MASH"),),
        ladder=(("19 Nov 2026 00:00", MASH),),
        short_of_it=(("sent to some", [(SENT_TO_SOME, "MASH")]),),
        more=[
            (
                "known a day later, and counted from when it was held",
                [at(ARISES, HELD, known="18 Nov 2026 12:05")],
                "18 Nov 2026 12:05",
                owed("19 Nov 2026 00:00"),
            ),
        ],
    )
)


STRATEGY = ActionFrom.STRATEGY


def _due(
    day: int, hour: int, *, month: int = 11, name: str = "A1", comes_from: ActionFrom = ActionFrom.PLAN
) -> ActionAssigned:
    due = datetime(2026, month, day, hour, tzinfo=UTC)
    return ActionAssigned(action=name, due_at=due, comes_from=comes_from)


def _action(name: str, *, comes_from: ActionFrom = ActionFrom.PLAN) -> ActionAssigned:
    return _due(17, 15, name=name, comes_from=comes_from)


FIRST, OTHER = ActionDone(action="A1", result="Nobody in"), ActionDone(action="A2")
given = at(ARISES, _action("A1"))
IN_CHARGE, DI = ("officer in charge", "supervisor"), "detective inspector"
ACTION_ROWS: list[Row] = [
    ("nothing has happened", [], ARISES, none),
    ("it has just arisen", [given], ARISES, owed("17 Nov 2026 15:00")),
    ("known once it was done, and late all the same", [at(ARISES, _action("A1"), known="17 Nov 2026 16:00"),
     then("15:30", FIRST, known="17 Nov 2026 16:00")], MUCH_LATER, met_late("17 Nov 2026 15:30")),
    ("the night the clocks go back", [at("24 Oct 2026 23:00", _due(25, 2, month=10))],
     "25 Oct 2026 01:30 GMT", owed("25 Oct 2026 02:00")),
    ("the night the clocks go on", [at("28 Mar 2026 23:00", _due(29, 2, month=3))], "29 Mar 2026 00:30",
     owed("29 Mar 2026 03:00")),
    ("Christmas night", [at("25 Dec 2026 22:00", _due(25, 23, month=12))], "25 Dec 2026 22:59",
     owed("25 Dec 2026 23:00")),
    ("with no time, it is owed and cannot be late", [at(ARISES, ActionAssigned(action="A1"))], MUCH_LATER,
     owed()),
    ("the last moment", [given], "17 Nov 2026 14:59", owed("17 Nov 2026 15:00")),
    ("the first moment too late", [given], "17 Nov 2026 15:00", overdue(*IN_CHARGE)),
    ("a minute before the inspector hears", [given], "18 Nov 2026 14:59", overdue(*IN_CHARGE)),
    ("the inspector hears", [given], "18 Nov 2026 15:00", overdue(*IN_CHARGE, DI)),
    ("met", [given, then("14:00", FIRST)], MUCH_LATER, met("17 Nov 2026 14:00")),
    ("met late", [given, then("15:10", FIRST)], MUCH_LATER, met_late("17 Nov 2026 15:10", *IN_CHARGE)),
    ("done in time, known late", [given, then("14:00", FIRST, known="17 Nov 2026 15:10")], MUCH_LATER,
     met("17 Nov 2026 14:00", *IN_CHARGE, recorded_late=True)),
    ("somebody else's: another action was done", [given, then("14:00", OTHER)], "17 Nov 2026 14:01",
     owed("17 Nov 2026 15:00")),
    ("done about the other child of the case", [given, then("14:00", FIRST, about="sibling")],
     MUCH_LATER, met("17 Nov 2026 14:00")),
    ("done in another case", [given, then("14:00", FIRST, case="another")], "17 Nov 2026 14:01",
     owed("17 Nov 2026 15:00")),
    ("struck out", [given, then("12:30", EnteredInError(), replaces=given)], MUCH_LATER, none),
    ("nobody knew yet", [at(ARISES, _action("A1"), known="17 Nov 2026 13:00")], "17 Nov 2026 12:30", none),
    ("given after its own time", [then("16:00", _action("A1"))], "17 Nov 2026 16:00",
     overdue(*IN_CHARGE)),
    ("the day before the rule", [at("31 Dec 2013 23:59", _action("A1"))], MUCH_LATER, none),
    ("the first day of the rule", [at("1 Jan 2014 00:00", _action("A1"))], "1 Jan 2014 00:00",
     owed("17 Nov 2026 15:00")),
]  # fmt: skip

AT_STRATEGY = _action("A1", comes_from=ActionFrom.STRATEGY)
AT_CONFERENCE = _action("A1", comes_from=ActionFrom.CONFERENCE)
CHAIR_KNOWS = ActionDone(action="A1", chair_told=Answer.YES)
decided = at(ARISES, AT_STRATEGY)
CHAIR_ROWS: list[Row] = [
    ("nothing has happened", [], ARISES, none),
    ("it has just arisen", [decided], ARISES, owed("17 Nov 2026 15:00")),
    ("known once the chair knew, and late all the same", [at(ARISES, AT_STRATEGY, known="17 Nov 2026 16:00"),
     then("15:30", CHAIR_KNOWS, known="17 Nov 2026 16:00")], MUCH_LATER, met_late("17 Nov 2026 15:30")),
    ("the night the clocks go back", [at("24 Oct 2026 23:00", _due(25, 2, month=10, comes_from=STRATEGY))],
     "25 Oct 2026 01:30 GMT", owed("25 Oct 2026 02:00")),
    ("the night the clocks go on", [at("28 Mar 2026 23:00", _due(29, 2, month=3, comes_from=STRATEGY))],
     "29 Mar 2026 00:30", owed("29 Mar 2026 03:00")),
    ("Christmas night", [at("25 Dec 2026 22:00", _due(25, 23, month=12, comes_from=STRATEGY))],
     "25 Dec 2026 22:59", owed("25 Dec 2026 23:00")),
    ("the first day of the rule", [at("1 Jan 2014 00:00", AT_STRATEGY)], "1 Jan 2014 00:00",
     owed("17 Nov 2026 15:00")),
    ("given at a conference", [at(ARISES, AT_CONFERENCE)], ARISES, owed("17 Nov 2026 15:00")),
    ("an action of our own has no chair", [given], MUCH_LATER, none),
    ("the last moment", [decided], "17 Nov 2026 14:59", owed("17 Nov 2026 15:00")),
    ("the first moment too late", [decided], "17 Nov 2026 15:00", overdue("officer in charge")),
    ("a minute before the inspector hears", [decided], "18 Nov 2026 14:59", overdue("officer in charge")),
    ("the inspector hears", [decided], "18 Nov 2026 15:00", overdue("officer in charge", DI)),
    ("met, and the chair told", [decided, then("14:00", CHAIR_KNOWS)], MUCH_LATER,
     met("17 Nov 2026 14:00")),
    ("done, and the chair not told", [decided, then("14:00", FIRST)], "17 Nov 2026 14:01",
     owed("17 Nov 2026 15:00")),
    ("met late", [decided, then("15:10", CHAIR_KNOWS)], MUCH_LATER,
     met_late("17 Nov 2026 15:10", "officer in charge")),
    ("done in time, known late", [decided, then("14:00", CHAIR_KNOWS, known="17 Nov 2026 15:10")],
     MUCH_LATER, met("17 Nov 2026 14:00", "officer in charge", recorded_late=True)),
    ("somebody else's: told of another action",
     [decided, then("14:00", ActionDone(action="A2", chair_told=Answer.YES))], "17 Nov 2026 14:01",
     owed("17 Nov 2026 15:00")),
    ("told about the other child of the case", [decided, then("14:00", CHAIR_KNOWS, about="sibling")],
     MUCH_LATER, met("17 Nov 2026 14:00")),
    ("struck out", [decided, then("12:30", EnteredInError(), replaces=decided)], MUCH_LATER, none),
    ("nobody knew yet", [at(ARISES, AT_STRATEGY, known="17 Nov 2026 13:00")], "17 Nov 2026 12:30", none),
    ("the day before the rule", [at("31 Dec 2013 23:59", AT_STRATEGY)], MUCH_LATER, none),
]  # fmt: skip


def _plan(day: int, month: int = 11) -> SafetyPlanAgreed:
    until = datetime(2026, month, day, 12, tzinfo=UTC)
    return SafetyPlanAgreed(agreed_by="Ms A, PC Pell", plan="Stays with her aunt", until=until)


ENDED = SafetyPlanEnded(why="She is home, and safe")
agreed = at(ARISES, _plan(20))
RUNS_OUT = (warned("MASH"), "MASH", "detective inspector")
SAFETY_ROWS: list[Row] = [
    ("nothing has happened", [], ARISES, none),
    ("it has just arisen", [agreed], ARISES, owed("20 Nov 2026 12:00")),
    ("known once it had ended, and late all the same", [at(ARISES, _plan(20), known="21 Nov 2026 09:00"),
     at("20 Nov 2026 15:00", ENDED, known="21 Nov 2026 09:00")], MUCH_LATER, met_late("20 Nov 2026 15:00")),
    ("the night the clocks go back", [at("20 Oct 2026 12:00", _plan(25, 10))], "24 Oct 2026 12:59",
     owed("25 Oct 2026 12:00")),
    ("a day before it runs out, by the clock of the world", [at("20 Oct 2026 12:00", _plan(25, 10))],
     "24 Oct 2026 13:00", owed("25 Oct 2026 12:00", warned("MASH"))),
    ("the night the clocks go on", [at("20 Mar 2026 12:00", _plan(29, 3))], "28 Mar 2026 11:59",
     owed("29 Mar 2026 13:00")),
    ("Christmas night", [at("20 Dec 2026 12:00", _plan(25, 12))], "24 Dec 2026 11:59",
     owed("25 Dec 2026 12:00")),
    ("the first day of the rule", [at("1 Jan 2014 00:00", _plan(20))], "1 Jan 2014 00:00",
     owed("20 Nov 2026 12:00")),
    ("a minute before the warning", [agreed], "19 Nov 2026 11:59", owed("20 Nov 2026 12:00")),
    ("a day is left", [agreed], "19 Nov 2026 12:00", owed("20 Nov 2026 12:00", warned("MASH"))),
    ("the last moment", [agreed], "20 Nov 2026 11:59", owed("20 Nov 2026 12:00", warned("MASH"))),
    ("the first moment too late", [agreed], "20 Nov 2026 12:00", overdue(*RUNS_OUT)),
    ("met, agreed anew", [agreed, at("18 Nov 2026 09:00", _plan(27))], "18 Nov 2026 09:00",
     (met("18 Nov 2026 09:00"), owed("27 Nov 2026 12:00"))),
    ("ended", [agreed, at("18 Nov 2026 09:00", ENDED)], MUCH_LATER, met("18 Nov 2026 09:00")),
    ("met late", [agreed, at("21 Nov 2026 09:00", ENDED)], MUCH_LATER,
     met_late("21 Nov 2026 09:00", *RUNS_OUT)),
    ("done in time, known late", [agreed, at("18 Nov 2026 09:00", ENDED, known="20 Nov 2026 12:05")],
     MUCH_LATER,
     met("18 Nov 2026 09:00", *RUNS_OUT, recorded_late=True)),
    ("somebody else's ended", [agreed, at("18 Nov 2026 09:00", ENDED, about="sibling")], "18 Nov 2026 09:01",
     owed("20 Nov 2026 12:00")),
    ("struck out", [agreed, then("12:30", EnteredInError(), replaces=agreed)], MUCH_LATER, none),
    ("nobody knew yet", [at(ARISES, _plan(20), known="17 Nov 2026 13:00")], "17 Nov 2026 12:30", none),
    ("the day before the rule", [at("31 Dec 2013 23:59", _plan(20))], MUCH_LATER, none),
]  # fmt: skip

TABLES = (
    (ACKNOWLEDGE_THE_REFERRAL, ACKNOWLEDGE_ROWS),
    (ANSWER_THE_REFERRAL, ANSWER_ROWS),
    (ASK_FOR_A_DISCUSSION, ASK_ROWS),
    (HOLD_THE_DISCUSSION, HOLD_ROWS),
    (SEND_THE_RECORD, RECORD_ROWS),
    (DO_THE_ACTION, ACTION_ROWS),
    (TELL_THE_CHAIR, CHAIR_ROWS),
    (RENEW_THE_SAFETY_PLAN, SAFETY_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
