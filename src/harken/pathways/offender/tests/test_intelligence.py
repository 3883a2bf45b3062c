"""The manager who hears of whatever is recorded of somebody they manage, and what an area is asked."""

from datetime import UTC, datetime

import pytest

from harken.every_case.corrections import EnteredInError
from harken.every_case.crossing import MetElsewhere, MetHow
from harken.every_case.tests.clock_times import (
    ARISES,
    AUTUMN,
    CHRISTMAS,
    DAY,
    DAY_BEFORE,
    FIRST_DAY,
    SPRING,
    Times,
)
from harken.every_case.tests.twelve import (
    LONG_BEFORE,
    MUCH_LATER,
    Owes,
    every_row,
    every_table_is_whole,
    no_lie_survives,
    then,
)
from harken.pathways.offender.duties.intelligence import (
    ACKNOWLEDGE_THE_ALERT,
    ANSWER_THE_UNIT,
    FIND_OUT_WHO_IS_NAMED,
    SPEAKS_OF_SOMEBODY,
)
from harken.pathways.offender.duties.managed import MANAGED_FLAG
from harken.pathways.offender.entries.intelligence import (
    Acknowledged,
    IntelligenceAnswered,
    IntelligenceAsked,
    IntelligenceReceived,
    NamedOffenderLookedUp,
    RiskNow,
    WhoItIs,
)
from harken.pathways.offender.tests.facts import (
    BOTH,
    DANGEROUS,
    ENDED,
    NAMED,
    NOT_ENDED,
    NOT_OVER,
    REGISTERED,
    SERGEANT,
    WORLD,
    Said,
    of_the_case,
)
from harken.timelines.table import Row, Stands, at, met, met_late, none, overdue, owed, released, warned
from harken.vocabulary import Entry, Mark, Recorded

OPENED, NAMES_ONE = (Said(what=mark.value) for mark in (Mark.CASE_OPENED, Mark.OFFENDER_NAMED))
GIRL_AND_HIM = {"girl": "subject", "him": "seen with her"}
HIS_CASE, HERS = "his case", "her case"
UNCHANGED, ONLY_READ = Acknowledged(risk=RiskNow.UNCHANGED), Acknowledged()
MORE = Acknowledged(risk=RiskNow.MORE)
managed = at(LONG_BEFORE, REGISTERED, about="him", case=HIS_CASE)
LATE, JUST_LATE, SOON = DAY.usual, "18 Nov 2026 12:06", "17 Nov 2026 12:06"
HEARD = (warned("offender manager"),)


def _hers(when: str, entry: Entry = OPENED, *, known: str = "", replaces: Recorded | None = None) -> Recorded:
    """An entry of the girl's case that names him, who is there in no part of his own."""
    return at(when, entry, about=GIRL_AND_HIM, case=HERS, known=known, replaces=replaces)


def _read(when: str, entry: Acknowledged, *, known: str = "") -> Recorded:
    """What his manager answers, on his own record."""
    return at(when, entry, about="him", case="him", known=known)


def _his(when: str, entry: Entry, *, known: str = "", by: str = "supervisor") -> Recorded:
    return at(when, entry, about="him", case=HIS_CASE, known=known, by=by)


def _met(flag: str) -> Recorded:
    """Harken met him in the girl's case: somebody there lives with him."""
    entry = MetElsewhere(flag=flag, says="Ring first.", how=MetHow.HOME)
    return at(ARISES, entry, about={"him": "known elsewhere"}, case=HERS)


def _waits(late: str = LATE) -> Stands:
    return owed(late, *HEARD, about="him")


named = _hers(ARISES)
NAMES_HIM = [managed, named]


def _on_the_day(title: str, when: str, late: str) -> Row:
    known = at("1 Dec 2013 09:00", REGISTERED, about="him", case=HIS_CASE)
    return (title, [known, _hers(when)], when, _waits(late))


ALERTED: list[Row] = [
    ("nothing has happened", [managed], ARISES, none),
    ("it has just arisen, and the manager hears", NAMES_HIM, ARISES, _waits()),
    ("nobody knew yet", [managed, _hers(ARISES, known="17 Nov 2026 12:09")], SOON, none),
    ("counted from when it was recorded", [managed, _hers(ARISES, known="17 Nov 2026 12:09")],
     "17 Nov 2026 12:09", _waits("18 Nov 2026 12:09")),
    ("the last moment", NAMES_HIM, "18 Nov 2026 12:04", _waits()),
    ("the first moment too late", NAMES_HIM, LATE, overdue(*HEARD, *SERGEANT)),
    ("a minute before the inspector hears", NAMES_HIM, "19 Nov 2026 12:04", overdue(*HEARD, *SERGEANT)),
    ("the inspector hears", NAMES_HIM, "19 Nov 2026 12:05", overdue(*HEARD, *BOTH)),
    ("met: on his own record", [*NAMES_HIM, _read(SOON, UNCHANGED)], MUCH_LATER, met(SOON, *HEARD)),
    ("met: more risk than before", [*NAMES_HIM, _read(SOON, MORE)], MUCH_LATER, met(SOON, *HEARD)),
    ("met late", [*NAMES_HIM, _read(JUST_LATE, UNCHANGED)], MUCH_LATER,
     met_late(JUST_LATE, *HEARD, *SERGEANT)),
    ("done in time, known late", [*NAMES_HIM, _read(SOON, UNCHANGED, known=JUST_LATE)], MUCH_LATER,
     met(SOON, *HEARD, *SERGEANT, recorded_late=True)),
    ("read, and the risk not looked at", [*NAMES_HIM, _read(SOON, ONLY_READ)], SOON, _waits()),
    ("acknowledged before it was recorded", [*NAMES_HIM, _read("17 Nov 2026 12:04", UNCHANGED)], SOON,
     _waits()),
    ("somebody else's", [*NAMES_HIM, at(SOON, UNCHANGED, about="girl", case="girl")], SOON, _waits()),
    ("struck out", [*NAMES_HIM, _hers("17 Nov 2026 12:07", EnteredInError(), replaces=named)], MUCH_LATER,
     none),
    ("named again: the manager has heard", [*NAMES_HIM, _hers(SOON)], "17 Nov 2026 12:07", _waits()),
    ("named again after it was acknowledged",
     [*NAMES_HIM, _read(SOON, UNCHANGED), _hers("17 Nov 2026 12:30")], "17 Nov 2026 12:30",
     (met(SOON, *HEARD), _waits("18 Nov 2026 12:30"))),
    ("in his own case", [managed, _his(ARISES, IntelligenceReceived())], ARISES, _waits()),
    ("managed as dangerous", [at(LONG_BEFORE, DANGEROUS, about="him", case=HIS_CASE), named], ARISES,
     _waits()),
    ("a manager was named", [at(LONG_BEFORE, NAMED, about="him", case=HIS_CASE), named], ARISES, _waits()),
    ("nobody manages him", [named], ARISES, none),
    ("nobody manages him any more", [managed, _his("1 Jan 2015 09:00", ENDED), named], ARISES, none),
    ("no longer managed", [*NAMES_HIM, _his(SOON, ENDED)], MUCH_LATER, released(SOON, *HEARD)),
    *((f"said to have ended: {title}", [*NAMES_HIM, _his(SOON, entry, by=by)], SOON, _waits())
      for title, (entry, by) in NOT_OVER),
    ("nothing that is worth an alert", [managed, _hers(ARISES, Said())], ARISES, none),
    _on_the_day("the night the clocks go back", AUTUMN, DAY.autumn),
    _on_the_day("the night the clocks go on", SPRING, DAY.spring),
    _on_the_day("Christmas night", CHRISTMAS, DAY.christmas),
    _on_the_day("the first day of the rule", FIRST_DAY, DAY.first_day),
    ("the day before the rule", [managed, _hers(DAY_BEFORE)], MUCH_LATER, none),
    *((f"it means: {mark}", [managed, _hers(ARISES, Said(what=mark.value))], ARISES, _waits())
      for mark in SPEAKS_OF_SOMEBODY),
    ("somebody of her case lives with him", [managed, _met(MANAGED_FLAG)], ARISES, _waits()),
    ("another case knows something else of him", [managed, _met("some-pathway.now")], ARISES, none),
    ("met, and managed no more", [managed, _his("1 Jan 2015 09:00", ENDED), _met(MANAGED_FLAG)], ARISES,
     none),
]  # fmt: skip

SERGEANT_HEARD = (warned("MOSOVO sergeant"),)
OURS, NOT_YET = NamedOffenderLookedUp(who=WhoItIs.OURS), NamedOffenderLookedUp()
unnamed = at(ARISES, NAMES_ONE)


def _unnamed_on_the_day(title: str, when: str, late: str) -> Row:
    return (title, [at(when, NAMES_ONE)], when, owed(late, *SERGEANT_HEARD))


UNNAMED: list[Row] = [
    ("nothing has happened", [], ARISES, none),
    ("it has just arisen, and the sergeant hears", [unnamed], ARISES, owed(LATE, *SERGEANT_HEARD)),
    ("nobody knew yet", [at(ARISES, NAMES_ONE, known="17 Nov 2026 12:09")], SOON, none),
    ("counted from when it was recorded", [at(ARISES, NAMES_ONE, known="17 Nov 2026 12:09")],
     "17 Nov 2026 12:09", owed("18 Nov 2026 12:09", *SERGEANT_HEARD)),
    ("the last moment", [unnamed], "18 Nov 2026 12:04", owed(LATE, *SERGEANT_HEARD)),
    ("the first moment too late", [unnamed], LATE,
     overdue(*SERGEANT_HEARD, "MOSOVO detective inspector")),
    ("met", [unnamed, at(SOON, OURS)], MUCH_LATER, met(SOON, *SERGEANT_HEARD)),
    ("met, whomever it names", [unnamed, at(SOON, OURS, about="sibling")], MUCH_LATER,
     met(SOON, *SERGEANT_HEARD)),
    ("met late", [unnamed, at(JUST_LATE, OURS)], MUCH_LATER,
     met_late(JUST_LATE, *SERGEANT_HEARD, "MOSOVO detective inspector")),
    ("done in time, known late", [unnamed, at(SOON, OURS, known=JUST_LATE)], MUCH_LATER,
     met(SOON, *SERGEANT_HEARD, "MOSOVO detective inspector", recorded_late=True)),
    ("not found out yet", [unnamed, at(SOON, NOT_YET)], SOON, owed(LATE, *SERGEANT_HEARD)),
    ("somebody else's case", [unnamed, at(SOON, OURS, case="another")], SOON,
     owed(LATE, *SERGEANT_HEARD)),
    ("struck out", [unnamed, at("17 Nov 2026 12:07", EnteredInError(), replaces=unnamed)], MUCH_LATER, none),
    ("spoken of again: nothing begins anew", [unnamed, then("12:20", NAMES_ONE)], "17 Nov 2026 12:20",
     owed(LATE, *SERGEANT_HEARD)),
    ("one of ours is named: his manager hears", [managed, _hers(ARISES, NAMES_ONE)], ARISES, none),
    ("a case that names none", [at(ARISES, OPENED)], ARISES, none),
    _unnamed_on_the_day("the night the clocks go back", AUTUMN, DAY.autumn),
    _unnamed_on_the_day("the night the clocks go on", SPRING, DAY.spring),
    _unnamed_on_the_day("Christmas night", CHRISTMAS, DAY.christmas),
    _unnamed_on_the_day("the first day of the rule", FIRST_DAY, DAY.first_day),
    ("the day before the rule", [at(DAY_BEFORE, NAMES_ONE)], MUCH_LATER, none),
]  # fmt: skip

BY_THEN = "1 Dec 2026 09:00"
ASKED = IntelligenceAsked(number="Q1", area="Wenmarsh", by_when=datetime(2026, 12, 1, 9, tzinfo=UTC))
ANSWERED, ANOTHER = IntelligenceAnswered(number="Q1"), IntelligenceAnswered(number="Q2")
AREA = ("neighbourhood officer",)
# By a time that somebody gave; at Christmas it had passed already.
ANSWER = of_the_case(
    ANSWER_THE_UNIT,
    Owes(
        arises=ASKED,
        times=Times(BY_THEN, BY_THEN, BY_THEN, "25 Dec 2026 23:50", BY_THEN),
        by="offender manager",
        met=((ANSWERED, "neighbourhood officer"),),
        ladder=((BY_THEN, AREA), ("3 Dec 2026 09:00", (*AREA, "neighbourhood inspector"))),
        short_of_it=(("another question's answer", [(ANOTHER, "neighbourhood officer")]),),
        released=((ENDED, "supervisor"),),
        not_released=NOT_ENDED,
        more=[
            (
                "known only afterwards, and answered too late",
                [at(ARISES, ASKED, known="2 Dec 2026 09:00"), at("1 Dec 2026 10:00", ANSWERED)],
                "2 Dec 2026 09:00",
                met_late("1 Dec 2026 10:00"),
            ),
            ("no time given", [at(ARISES, IntelligenceAsked(number="Q1"))], ARISES, owed("")),
        ],
    ),
)
AT_CHRISTMAS: Row = (
    "Christmas night, when the time has passed",
    [at(CHRISTMAS, ASKED)],
    CHRISTMAS,
    overdue(*AREA),
)

TABLES = (
    (ACKNOWLEDGE_THE_ALERT, ALERTED),
    (FIND_OUT_WHO_IS_NAMED, UNNAMED),
    (ANSWER[0], [*(row for row in ANSWER[1] if row[0] != "Christmas night"), AT_CHRISTMAS]),
)

test_each_row = every_row(TABLES, WORLD)
test_each_table_is_whole = every_table_is_whole(TABLES)
test_no_lie_about_a_duty_survives = no_lie_survives(TABLES, WORLD)


@pytest.mark.parametrize("mark", [Mark.CHILD_SEEN, Mark.REFERRED, Mark.PERSON_TOLD, Mark.ALLOCATED])
def test_what_is_done_for_a_child_alerts_nobody(mark: Mark) -> None:
    assert mark not in SPEAKS_OF_SOMEBODY
