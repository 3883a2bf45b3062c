"""The facts that the tables of this pathway are told with. Nobody in them is real."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.referral import Referred
from harken.every_case.tests.clock_times import ARISES, Times
from harken.every_case.tests.twelve import MUCH_LATER, SOON_DONE, Owes, then, twelve, world
from harken.every_case.voice import SeenHow, Voice, WhyNot
from harken.pathways.domestic_abuse import PATHWAY
from harken.pathways.domestic_abuse.entries.account import Covers
from harken.pathways.domestic_abuse.entries.children import ChildVictim, Learned, Lives
from harken.pathways.domestic_abuse.entries.dara import QUESTIONS as DARA_QUESTIONS
from harken.pathways.domestic_abuse.entries.dara import DaraCompleted
from harken.pathways.domestic_abuse.entries.dash import QUESTIONS as DASH_QUESTIONS
from harken.pathways.domestic_abuse.entries.dash import DashCompleted
from harken.pathways.domestic_abuse.entries.incident import (
    Attended,
    ChildrenKnown,
    LearnedFrom,
    NotDomesticAbuse,
    Reported,
)
from harken.pathways.domestic_abuse.entries.risk import Grade, RiskGraded
from harken.timelines.table import Row, at, met, none
from harken.vocabulary import Answer, Entry, Mark


class HeardOfElsewhere(Entry):
    """An entry of another pathway by which domestic abuse in a child's life becomes known."""

    key = "some-pathway.heard-of"
    title = "Heard of"
    reads = "Heard of"
    marks = (Mark.DOMESTIC_ABUSE_KNOWN,)


KINDS: tuple[type[Entry], ...] = (*EVERY_CASE.entries, *PATHWAY.entries, HeardOfElsewhere)
WORLD = world({kind.key: kind for kind in KINDS})

THE_SHIFT = Times(
    "17 Nov 2026 15:00", "25 Oct 2026 07:00", "29 Mar 2026 07:00", "26 Dec 2026 07:00", "1 Jan 2014 07:00"
)
THE_SHIFT_AND_HALF = Times(
    "17 Nov 2026 15:30", "25 Oct 2026 07:30", "29 Mar 2026 07:30", "26 Dec 2026 07:30", "1 Jan 2014 07:30"
)
TWO_HOURS = Times(
    "17 Nov 2026 14:05", "25 Oct 2026 02:50", "29 Mar 2026 03:50", "26 Dec 2026 01:50", "1 Jan 2014 02:00"
)
SCHOOL = Times(
    "18 Nov 2026 08:45", "26 Oct 2026 08:45", "30 Mar 2026 08:45", "28 Dec 2026 08:45", "1 Jan 2014 08:45"
)
COURT = Times(
    "19 Nov 2026 12:05", "28 Oct 2026 00:00", "1 Apr 2026 00:00", "31 Dec 2026 00:00", "4 Jan 2014 00:00"
)
TEN_WORKING_DAYS = Times(
    "2 Dec 2026 00:00", "7 Nov 2026 00:00", "15 Apr 2026 00:00", "13 Jan 2027 00:00", "16 Jan 2014 00:00"
)
FOUR_WEEKS = Times(
    "15 Dec 2026 12:05", "22 Nov 2026 01:50", "26 Apr 2026 00:50", "22 Jan 2027 23:50", "29 Jan 2014 00:00"
)

REPORTED = Reported(children=ChildrenKnown.NAMED, history=Answer.NO)
APPLIED = Reported(learned_from=LearnedFrom.APPLICATION, children=ChildrenKnown.NAMED, history=Answer.NO)
ATTENDED = Attended(children=ChildrenKnown.NAMED)
NOT_IT = NotDomesticAbuse(reason="They were rehearsing a play")

ALL_NO = DashCompleted(
    **dict.fromkeys(DASH_QUESTIONS, Answer.NO), account="She says so", covers=(Covers.WHAT_HAPPENED,)
)


def dash(yes: int) -> DashCompleted:
    """A whole DASH with so many answers of yes."""
    return ALL_NO.model_copy(update=dict.fromkeys(DASH_QUESTIONS[:yes], Answer.YES))


THIRTEEN, FOURTEEN = dash(13), dash(14)
DARA = DaraCompleted(
    **dict.fromkeys(DARA_QUESTIONS, Answer.DECLINED), account="She says so", covers=(Covers.WORDS,)
)
STANDARD, MEDIUM, HIGH = (RiskGraded(grade=grade, why="What she said") for grade in Grade)

CHILD_HERE = ChildVictim(lives=Lives.HERE, learned=Learned.AT_FIRST, at_risk=Answer.NO)
FOUND_SINCE = ChildVictim(lives=Lives.FORMER_PARTNER, learned=Learned.AFTERWARDS, at_risk=Answer.NO)
NOT_YET_BORN = ChildVictim(lives=Lives.UNBORN, learned=Learned.AT_FIRST, at_risk=Answer.NO)
UNBORN_SINCE = ChildVictim(lives=Lives.UNBORN, learned=Learned.AFTERWARDS, at_risk=Answer.NO)
AT_RISK = ChildVictim(learned=Learned.AT_FIRST, at_risk=Answer.YES)

HEARD = Voice(seen=SeenHow.ALONE, words_used="I hid with the cat")
ACCOMPANIED = Voice(seen=SeenHow.ACCOMPANIED)
A_BABY = Voice(seen=SeenHow.NOT_SPOKEN_TO, why_not=WhyNot.TOO_YOUNG)
ASLEEP = Voice(seen=SeenHow.NOT_SPOKEN_TO, why_not=WhyNot.ASLEEP)
AT_SCHOOL = Voice(seen=SeenHow.NOT_SEEN, why_not=WhyNot.AT_SCHOOL)
AT_SCHOOL_UNTIL = Voice(seen=SeenHow.NOT_SEEN, why_not=WhyNot.AT_SCHOOL, see_again_on=date(2026, 11, 18))
REFERRED = Referred(reference="DA/1")

reported = at(ARISES, REPORTED)


def twice(owes: Owes) -> Row:
    """What it turns on is written down a second time while what is owed is owed still."""
    facts = [*owes.before, owes.trigger(), then("12:15", owes.arises, by=owes.by)]
    return (
        "written down twice: nothing begins anew",
        facts,
        "17 Nov 2026 12:15",
        owes.waits(owes.times.usual),
    )


def asked_about(owes: Owes) -> list[Row]:
    """An application under Clare's Law with no incident begins nothing that a report begins."""
    if owes.arises is not REPORTED:
        return []
    return [("asked about, and no incident", [*owes.before, at(ARISES, APPLIED)], MUCH_LATER, none)]


def once(owes: Owes) -> list[Row]:
    """The table of a duty that a second trigger begins nothing new of."""
    return [*twelve(owes), twice(owes), *asked_about(owes)]


def of_the_case(owes: Owes, *, more: Sequence[Row] = ()) -> list[Row]:
    """The table of what is owed once for the whole case, whoever is named in it."""
    facts, late = [*owes.before, owes.trigger()], owes.times.usual
    done, by = owes.met[0]
    an_adult = {"unknown": "her partner"}
    known_adult = at(ARISES, owes.arises, by=owes.by, about=an_adult)
    rows = [row for row in twelve(replace(owes, more=more)) if row[0] != "somebody else's"]
    return [
        *rows,
        ("about an adult", [*owes.before, known_adult], ARISES, owes.waits(late)),
        (
            "somebody else's: done in another case",
            [*facts, at(SOON_DONE, done, by=by, case="another")],
            "17 Nov 2026 12:07",
            owes.waits(late),
        ),
        (
            "done, about whomever",
            [*facts, at(SOON_DONE, done, by=by, about=an_adult)],
            MUCH_LATER,
            met(SOON_DONE),
        ),
        *asked_about(owes),
    ]


def of_the_case_once(owes: Owes, *, more: Sequence[Row] = ()) -> list[Row]:
    """The same, where a second trigger begins nothing new."""
    return [*of_the_case(owes, more=more), twice(owes)]
