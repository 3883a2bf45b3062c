"""Conference, police report, who is there for police, and assessment, as timelines."""

from harken.every_case.corrections import EnteredInError
from harken.every_case.disclosure import Agency
from harken.every_case.referral import ReferralAnswered, ReferralDecision
from harken.every_case.strategy import Enquiry47, StrategyDiscussionHeld
from harken.every_case.tests.clock_times import ARISES
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
from harken.pathways.referral.duties.conference import (
    ATTEND_THE_CONFERENCE,
    COMPLETE_THE_ASSESSMENT,
    HOLD_THE_CONFERENCE,
    SEND_THE_POLICE_REPORT,
)
from harken.pathways.referral.entries.conference import (
    AbsenceAccounted,
    AssessmentCompleted,
    ConferenceCalled,
    ConferenceHeld,
    Outcome,
    PoliceReportSent,
    Section47Ended,
    Which,
)
from harken.pathways.referral.tests.facts import (
    ALL_THERE,
    ANSWERED,
    FIFTEEN_WORKING_DAYS,
    NO_HEALTH,
    NOTE,
    REFERRED,
    WORLD,
)
from harken.timelines.table import (
    Row,
    Stands,
    at,
    met,
    met_late,
    moment,
    none,
    overdue,
    owed,
    released,
)
from harken.vocabulary import Answer, Recorded

HELD = ConferenceHeld(which=Which.INITIAL, police_there=Answer.YES, plan=Answer.YES)
HELD_WITHOUT_US = ConferenceHeld(which=Which.INITIAL, police_there=Answer.NO)
NOT_SAID = ConferenceHeld(which=Which.INITIAL)
REVIEWED = ConferenceHeld(which=Which.REVIEW, police_there=Answer.YES)
NO_CONFERENCE = Section47Ended(why="Not substantiated", we_agree=Answer.YES)
ALONE = StrategyDiscussionHeld(attended=(Agency.SOCIAL_CARE,), section_47=Enquiry47.SINGLE_SOCIAL_CARE)
WE_ALONE = StrategyDiscussionHeld(attended=(Agency.HEALTH,), section_47=Enquiry47.SINGLE_POLICE)
NO_47 = StrategyDiscussionHeld(attended=(Agency.HEALTH,), section_47=Enquiry47.NO)

MASH = (warned("MASH"),)
MANAGERS = (*MASH, "MASH manager", "local authority service manager")
began = at(ARISES, ALL_THERE)
FIFTEEN_ON = owed("9 Dec 2026 00:00")

HOLD_ROWS = twelve(
    Owes(
        arises=ALL_THERE,
        times=FIFTEEN_WORKING_DAYS,
        met=((HELD, "MASH"), (HELD_WITHOUT_US, "MASH")),
        warned=(("4 Dec 2026 00:00", MASH),),
        ladder=(
            ("9 Dec 2026 00:00", MANAGERS),
            ("10 Dec 2026 00:00", (*MANAGERS, "detective chief inspector")),
        ),
        short_of_it=(("a review is not the first", [(REVIEWED, "MASH")]), ("a note", [(NOTE, "MASH")])),
        released=((NO_CONFERENCE, "MASH"),),
        more=[
            ("social care alone", [at(ARISES, ALONE)], ARISES, FIFTEEN_ON),
            ("police alone", [at(ARISES, WE_ALONE)], ARISES, FIFTEEN_ON),
            ("section 47 not begun", [at(ARISES, NO_47)], MUCH_LATER, none),
            ("nobody says whether it began", [at(ARISES, NO_HEALTH)], MUCH_LATER, none),
            ("discussed again, and counted from the first", [began, at("24 Nov 2026 10:00", ALL_THERE)],
             "24 Nov 2026 10:00", FIFTEEN_ON),
            ("begun at the second discussion", [at("12 Nov 2026 10:00", NO_47), began], ARISES, FIFTEEN_ON),
            ("begun again once the first had ended", [began, then("13:00", NO_CONFERENCE),
             then("15:00", ALL_THERE)], "17 Nov 2026 15:00", (released("17 Nov 2026 13:00"), FIFTEEN_ON)),
            ("begun again after a conference", [began, then("13:00", HELD), then("15:00", ALL_THERE)],
             "17 Nov 2026 15:00", (met("17 Nov 2026 13:00"), FIFTEEN_ON)),
            ("discussed again after a review", [began, then("13:00", REVIEWED), then("15:00", ALL_THERE)],
             "17 Nov 2026 15:00", FIFTEEN_ON),
            ("known a day later, and counted from when it was held",
             [at(ARISES, ALL_THERE, known="18 Nov 2026 12:05")], "18 Nov 2026 12:05", FIFTEEN_ON),
            ("over Easter", [at("1 Apr 2026 10:00", ALL_THERE)], "1 Apr 2026 10:00",
             owed("25 Apr 2026 00:00")),
        ],
    )
)  # fmt: skip


def _called(text: str, which: Which = Which.INITIAL) -> ConferenceCalled:
    return ConferenceCalled(which=which, held_at=moment(text))


CALLED = _called("27 Nov 2026 10:00")
LATER = _called("4 Dec 2026 10:00")
REVIEW = _called("27 Nov 2026 10:00", Which.REVIEW)
REPORT = PoliceReportSent(which=Which.INITIAL, child_heard=Answer.YES)
REVIEW_REPORT = PoliceReportSent(which=Which.REVIEW)

WE_ARE_LATE = ("investigator", "detective inspector")
DCI = "detective chief inspector"
REPORT_LATE = (warned("investigator"), *WE_ARE_LATE)
called = at(ARISES, CALLED)


def _on(day: str, at_: str, held: str, stands: Stands) -> Row:
    return day, [at(at_, _called(held))], at_, stands


REPORT_ROWS: list[Row] = [
    ("nothing has happened", [], ARISES, none),
    ("it has just arisen", [called], ARISES, owed("25 Nov 2026 10:00")),
    ("nobody knew yet", [at(ARISES, CALLED, known="17 Nov 2026 12:09")], "17 Nov 2026 12:08", none),
    ("a review asks sooner", [at(ARISES, REVIEW)], ARISES, owed("22 Nov 2026 10:00")),
    ("a minute before the warning", [called], "24 Nov 2026 09:59", owed("25 Nov 2026 10:00")),
    ("a day is left", [called], "24 Nov 2026 10:00", owed("25 Nov 2026 10:00", warned("investigator"))),
    ("the last moment", [called], "25 Nov 2026 09:59", owed("25 Nov 2026 10:00", warned("investigator"))),
    ("the first moment too late", [called], "25 Nov 2026 10:00", overdue(*REPORT_LATE)),
    ("a minute before the chief inspector hears", [called], "26 Nov 2026 09:59", overdue(*REPORT_LATE)),
    ("the chief inspector hears", [called], "26 Nov 2026 10:00", overdue(*REPORT_LATE, DCI)),
    ("met", [called, at("20 Nov 2026 10:00", REPORT)], MUCH_LATER, met("20 Nov 2026 10:00")),
    ("met late", [called, at("25 Nov 2026 11:00", REPORT)], MUCH_LATER,
     met_late("25 Nov 2026 11:00", *REPORT_LATE)),
    ("done in time, known late", [called, at("20 Nov 2026 10:00", REPORT, known="25 Nov 2026 11:00")],
     MUCH_LATER, met("20 Nov 2026 10:00", *REPORT_LATE, recorded_late=True)),
    ("somebody else's", [called, then("13:00", REPORT, about="sibling")], "17 Nov 2026 13:00",
     owed("25 Nov 2026 10:00")),
    ("the report for a review is another", [called, then("13:00", REVIEW_REPORT)], "17 Nov 2026 13:00",
     owed("25 Nov 2026 10:00")),
    ("a review was called as well", [called, then("13:00", REVIEW)], "17 Nov 2026 13:00",
     (owed("25 Nov 2026 10:00"), owed("22 Nov 2026 10:00"))),
    ("moved, and owed by its new day", [called, then("13:00", LATER)], "17 Nov 2026 13:00",
     (released("17 Nov 2026 13:00"), owed("2 Dec 2026 10:00"))),
    ("sent, and then moved: it is sent", [called, then("12:30", REPORT), then("13:00", LATER)], MUCH_LATER,
     (met("17 Nov 2026 12:30"), met("17 Nov 2026 12:30"))),
    ("held, and called again: it is another report", [called, then("12:30", REPORT), then("13:00", HELD),
     then("14:00", LATER)], "17 Nov 2026 14:00", (met("17 Nov 2026 12:30"), owed("2 Dec 2026 10:00"))),
    ("known once it was late, and counted from the day itself",
     [at(ARISES, CALLED, known="26 Nov 2026 09:00")], "26 Nov 2026 09:00", overdue(*WE_ARE_LATE)),
    ("called too late, and known later still", [at("26 Nov 2026 09:00", CALLED, known="26 Nov 2026 10:00"),
     at("26 Nov 2026 09:30", REPORT, known="26 Nov 2026 10:00")], MUCH_LATER, met_late("26 Nov 2026 09:30")),
    ("called too late for its two days", [at("26 Nov 2026 09:00", CALLED)], "26 Nov 2026 09:00",
     overdue(*WE_ARE_LATE)),
    ("struck out", [called, then("12:30", EnteredInError(), replaces=called)], MUCH_LATER, none),
    _on("the night the clocks go back", "20 Oct 2026 09:00", "26 Oct 2026 10:00",
        owed("24 Oct 2026 11:00 BST")),
    _on("the night the clocks go on", "20 Mar 2026 09:00", "30 Mar 2026 10:00", owed("28 Mar 2026 09:00")),
    _on("Christmas night", "20 Dec 2026 09:00", "27 Dec 2026 23:00", owed("25 Dec 2026 23:00")),
    _on("the first day of the rule", "1 Jan 2014 00:00", "10 Jan 2014 10:00", owed("8 Jan 2014 10:00")),
    ("the day before the rule", [at("31 Dec 2013 23:59", _called("10 Jan 2014 10:00"))], MUCH_LATER, none),
]  # fmt: skip

ACCOUNTED = AbsenceAccounted(why="Called to a death", read_by="KB21")
THE_DAY, DAY_OVER = "27 Nov 2026 10:00", "28 Nov 2026 10:00"

ATTEND_ROWS: list[Row] = [
    ("nothing has happened", [], ARISES, none),
    ("it has just arisen", [called], ARISES, owed(DAY_OVER)),
    ("nobody knew yet", [at(ARISES, CALLED, known="17 Nov 2026 12:09")], "17 Nov 2026 12:08", none),
    ("the last moment", [called], "28 Nov 2026 09:59", owed(DAY_OVER)),
    ("the first moment too late", [called], DAY_OVER, overdue(*WE_ARE_LATE)),
    ("a minute before the chief inspector hears", [called], "29 Nov 2026 09:59", overdue(*WE_ARE_LATE)),
    ("the chief inspector hears", [called], "29 Nov 2026 10:00", overdue(*WE_ARE_LATE, DCI)),
    ("met", [called, at(THE_DAY, HELD)], MUCH_LATER, met(THE_DAY)),
    ("met late", [called, at("28 Nov 2026 11:00", HELD)], MUCH_LATER,
     met_late("28 Nov 2026 11:00", *WE_ARE_LATE)),
    ("done in time, known late", [called, at(THE_DAY, HELD, known="28 Nov 2026 11:00")], MUCH_LATER,
     met(THE_DAY, *WE_ARE_LATE, recorded_late=True)),
    ("somebody else's", [called, at(THE_DAY, HELD, about="sibling")], THE_DAY, owed(DAY_OVER)),
    ("held without us", [called, at(THE_DAY, HELD_WITHOUT_US)], DAY_OVER, overdue(*WE_ARE_LATE)),
    ("held, and nobody says whether we were there", [called, at(THE_DAY, NOT_SAID)], THE_DAY,
     owed(DAY_OVER)),
    ("we were at a review", [called, at(THE_DAY, REVIEWED)], THE_DAY, owed(DAY_OVER)),
    ("an inspector accounts for it", [called, at(THE_DAY, HELD_WITHOUT_US),
     at("27 Nov 2026 15:00", ACCOUNTED, by="detective inspector")], MUCH_LATER,
     released("27 Nov 2026 15:00")),
    ("a constable does not", [called, at("27 Nov 2026 15:00", ACCOUNTED, by="investigator")],
     "27 Nov 2026 15:00", owed(DAY_OVER)),
    ("moved", [called, then("13:00", LATER)], "17 Nov 2026 13:00",
     (released("17 Nov 2026 13:00"), owed("5 Dec 2026 10:00"))),
    ("a review was called as well", [called, then("13:00", REVIEW)], "17 Nov 2026 13:00",
     (owed(DAY_OVER), owed(DAY_OVER))),
    ("struck out", [called, then("12:30", EnteredInError(), replaces=called)], MUCH_LATER, none),
    _on("the night the clocks go back", "20 Oct 2026 09:00", "24 Oct 2026 10:00", owed("25 Oct 2026 09:00")),
    _on("the night the clocks go on", "20 Mar 2026 09:00", "28 Mar 2026 10:00", owed("29 Mar 2026 11:00")),
    _on("Christmas night", "20 Dec 2026 09:00", "24 Dec 2026 23:00", owed("25 Dec 2026 23:00")),
    _on("the first day of the rule", "1 Jan 2014 00:00", "10 Jan 2014 10:00", owed("11 Jan 2014 10:00")),
    ("the day before the rule", [at("31 Dec 2013 23:59", _called("10 Jan 2014 10:00"))], MUCH_LATER, none),
]  # fmt: skip

COMPLETE = AssessmentCompleted(outcome=Outcome.CHILD_IN_NEED)
NOT_TOLD = AssessmentCompleted(outcome=Outcome.NOT_KNOWN)
EARLY_HELP = ReferralAnswered(decision=ReferralDecision.EARLY_HELP)
referred, taken_up = at("1 Sep 2026 10:00", REFERRED), at("2 Sep 2026 15:00", ANSWERED)
THE_END = "4 Nov 2026 00:00"
WARNED = (warned("MASH"),)
NOT_COMPLETE = (*WARNED, "MASH manager")


def _taken_up(sent: str, answered: str) -> list[Recorded]:
    return [at(sent, REFERRED), at(answered, ANSWERED)]


ASSESSMENT_ROWS: list[Row] = [
    ("nothing has happened", [referred], "1 Sep 2026 10:00", none),
    ("it has just arisen, and counts from the referral", [referred, taken_up], "2 Sep 2026 15:00",
     owed(THE_END)),
    ("answered days after it was sent", [referred, at("9 Sep 2026 15:00", ANSWERED)], "9 Sep 2026 15:00",
     owed(THE_END)),
    ("nobody knew yet", [referred, at("2 Sep 2026 15:00", ANSWERED, known="3 Sep 2026 09:00")],
     "3 Sep 2026 08:59", none),
    ("early help is no assessment", [referred, at("2 Sep 2026 15:00", EARLY_HELP)], MUCH_LATER, none),
    ("a minute before the warning", [referred, taken_up], "29 Oct 2026 23:59", owed(THE_END)),
    ("five days are left", [referred, taken_up], "30 Oct 2026 00:00", owed(THE_END, *WARNED)),
    ("the last moment", [referred, taken_up], "3 Nov 2026 23:59", owed(THE_END, *WARNED)),
    ("the first moment too late", [referred, taken_up], THE_END, overdue(*NOT_COMPLETE)),
    ("a minute before their manager hears", [referred, taken_up], "4 Nov 2026 23:59", overdue(*NOT_COMPLETE)),
    ("their manager hears", [referred, taken_up], "5 Nov 2026 00:00",
     overdue(*NOT_COMPLETE, "local authority service manager")),
    ("met", [referred, taken_up, at("1 Oct 2026 10:00", COMPLETE)], MUCH_LATER, met("1 Oct 2026 10:00")),
    ("met late", [referred, taken_up, at("4 Nov 2026 10:00", COMPLETE)], MUCH_LATER,
     met_late("4 Nov 2026 10:00", *NOT_COMPLETE)),
    ("done in time, known late", [referred, taken_up, at("1 Oct 2026 10:00", COMPLETE,
     known="4 Nov 2026 10:00")], MUCH_LATER, met("1 Oct 2026 10:00", *NOT_COMPLETE, recorded_late=True)),
    ("complete, and police not told the outcome", [referred, taken_up, at("1 Oct 2026 10:00", NOT_TOLD)],
     "1 Oct 2026 10:00", owed(THE_END)),
    ("somebody else's", [referred, taken_up, at("1 Oct 2026 10:00", COMPLETE, about="sibling")],
     "1 Oct 2026 10:00", owed(THE_END)),
    ("said twice", [referred, taken_up, at("9 Sep 2026 15:00", ANSWERED)], "9 Sep 2026 15:00", owed(THE_END)),
    ("struck out", [referred, taken_up, at("3 Sep 2026 09:00", EnteredInError(), replaces=taken_up)],
     MUCH_LATER, none),
    ("the night the clocks go back", _taken_up("25 Oct 2026 01:50 BST", "25 Oct 2026 01:50 GMT"),
     "25 Oct 2026 01:50 GMT", owed("30 Dec 2026 00:00")),
    ("the night the clocks go on", _taken_up("29 Mar 2026 00:50", "29 Mar 2026 02:50"), "29 Mar 2026 02:50",
     owed("3 Jun 2026 00:00")),
    ("Christmas night", _taken_up("25 Dec 2026 22:00", "25 Dec 2026 23:50"), "25 Dec 2026 23:50",
     owed("3 Mar 2027 00:00")),
    ("the first day of the rule", [at("1 Jan 2014 00:00", ANSWERED)], "1 Jan 2014 00:00",
     owed("6 Mar 2014 00:00")),
    ("the day before the rule", [at("31 Dec 2013 23:59", ANSWERED)], MUCH_LATER, none),
]  # fmt: skip

TABLES = (
    (HOLD_THE_CONFERENCE, HOLD_ROWS),
    (SEND_THE_POLICE_REPORT, REPORT_ROWS),
    (ATTEND_THE_CONFERENCE, ATTEND_ROWS),
    (COMPLETE_THE_ASSESSMENT, ASSESSMENT_ROWS),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)
