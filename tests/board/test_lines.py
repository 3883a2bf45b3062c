"""What the board keeps of a case with more than one child, and of one in which a child went missing twice."""

from collections.abc import Sequence

import pytest

from harken.board.lines import CaseLine, lines_of
from harken.catalogue.standards import Standards
from harken.engine.reckon import Apart
from harken.pathways.contact.entries.call import CallReceived, FirstGrade
from harken.pathways.contact.entries.grading import Grade, IncidentGraded
from harken.pathways.missing.tests.facts import FOUND, HIGH, LOW, MEDIUM, REPORTED, TURNED_MISSING
from harken.pathways.online_abuse.entries.kirat import KiratRun
from harken.pathways.online_abuse.tests.facts import CLEARED, VERY_HIGH
from harken.pathways.online_abuse.tests.facts import LOW as ONLINE_LOW
from harken.pathways.online_abuse.tests.facts import MEDIUM as ONLINE_MEDIUM
from harken.timelines.table import at, moment
from harken.vocabulary import Recorded

BOTH = {"child": "subject", "sibling": "subject"}
reported = at("17 Nov 2026 12:00", REPORTED, about=BOTH)
child_high = at("17 Nov 2026 12:05", HIGH)
sibling_low = at("17 Nov 2026 12:10", LOW, about="sibling")
child_found = at("17 Nov 2026 13:00", FOUND)
sibling_found = at("17 Nov 2026 14:00", FOUND, about="sibling")
child_again = at("17 Nov 2026 15:00", TURNED_MISSING)

ROWS = [
    ("two levels: the graver", [reported, child_high, sibling_low], "high", "17 Nov 2026 12:00"),
    ("lowered for the graver", [reported, child_high, sibling_low, at("17 Nov 2026 12:30", MEDIUM)], "medium",
     "17 Nov 2026 12:00"),
    ("one of two found", [reported, child_high, sibling_low, child_found], "low", "17 Nov 2026 12:00"),
    ("both found", [reported, child_high, sibling_low, child_found, sibling_found], "high", ""),
    ("one missing again, and not graded",
     [reported, child_high, sibling_low, child_found, sibling_found, child_again], "", "17 Nov 2026 15:00"),
    ("graded anew", [reported, child_high, sibling_low, child_found, sibling_found, child_again,
     at("17 Nov 2026 15:10", LOW)], "low", "17 Nov 2026 15:00"),
    ("nobody graded", [reported], "", "17 Nov 2026 12:00"),
]  # fmt: skip


def _case(facts: Sequence[Recorded], standards: Standards) -> CaseLine:
    now = moment("17 Nov 2026 16:00")
    return lines_of(facts, Apart([]), chronology="case", pathway="missing", standards=standards, at=now).case


@pytest.mark.parametrize(("story", "facts", "level", "since"), ROWS, ids=[row[0] for row in ROWS])
def test_a_case_is_as_grave_as_its_gravest_child_still_missing(
    story: str, facts: Sequence[Recorded], level: str, since: str, standards: Standards
) -> None:
    case = _case(facts, standards)
    assert (case.level, case.missing_since) == (level, moment(since) if since else None)


GRADED = [
    ("as it was taken", FirstGrade.IMMEDIATE, (), "immediate"),
    ("not graded as it was taken", FirstGrade.NOT_YET, (), ""),
    ("graded since", FirstGrade.IMMEDIATE, (Grade.PROMPT,), "prompt"),
]


@pytest.mark.parametrize(("story", "first", "since", "level"), GRADED, ids=[row[0] for row in GRADED])
def test_a_case_may_be_graded_by_the_entry_that_opens_it(
    story: str, first: FirstGrade, since: Sequence[Grade], level: str, standards: Standards
) -> None:
    graded = [at("17 Nov 2026 12:30", IncidentGraded(grade=one)) for one in since]
    facts = [at("17 Nov 2026 12:00", CallReceived(grade=first)), *graded]
    now = moment("17 Nov 2026 16:00")
    lines = lines_of(facts, Apart([]), chronology="case", pathway="contact", standards=standards, at=now)
    assert lines.case.level == level


def _kirat(when: str, entry: KiratRun, who: str = "") -> Recorded:
    return at(when, entry, about={"child": "subject", **({who: "suspect"} if who else {})})


one_very_high = _kirat("17 Nov 2026 12:00", VERY_HIGH, "one")
two_low = _kirat("17 Nov 2026 13:00", ONLINE_LOW, "two")
SUSPECTS = [
    ("two: the worse of them", [one_very_high, two_low], "very high"),
    ("graded anew, each by themselves", [one_very_high, two_low,
     _kirat("17 Nov 2026 14:00", ONLINE_MEDIUM, "one")], "medium"),
    ("one of them eliminated", [one_very_high, two_low,
     at("17 Nov 2026 14:00", CLEARED, about={"child": "subject", "one": "suspect"})], "low"),
    ("one that names nobody lowers nobody's of two", [one_very_high, two_low,
     _kirat("17 Nov 2026 14:00", ONLINE_LOW)], "very high"),
    ("one that names nobody is of the only one", [one_very_high, _kirat("17 Nov 2026 14:00", ONLINE_LOW)],
     "low"),
    ("and the only one's is what named nobody before", [_kirat("17 Nov 2026 11:00", VERY_HIGH), two_low],
     "low"),
]  # fmt: skip


@pytest.mark.parametrize(("story", "facts", "level"), SUSPECTS, ids=[row[0] for row in SUSPECTS])
def test_a_case_of_two_suspects_is_as_grave_as_the_graver(
    story: str, facts: Sequence[Recorded], level: str, standards: Standards
) -> None:
    now = moment("17 Nov 2026 16:00")
    lines = lines_of(facts, Apart([]), chronology="case", pathway="online_abuse", standards=standards, at=now)
    assert lines.case.level == level


SEEN = [
    ("the report does not say", None, None),
    ("seen before they were missed", "17 Nov 2026 09:40", "17 Nov 2026 09:40"),
    ("nobody is seen after", "17 Nov 2026 12:30", None),
]


@pytest.mark.parametrize(("story", "said", "kept"), SEEN, ids=[row[0] for row in SEEN])
def test_when_a_missing_child_was_last_seen_is_what_the_report_says(
    story: str, said: str | None, kept: str | None, standards: Standards
) -> None:
    report = REPORTED.model_copy(update={"missing_since": moment(said) if said else None})
    facts = [at("17 Nov 2026 12:00", report, about=BOTH)]
    assert _case(facts, standards).last_seen == (moment(kept) if kept else None)
    found = [child_found, sibling_found]
    assert _case([*facts, *found], standards).last_seen is None
