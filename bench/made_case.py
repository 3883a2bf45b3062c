"""A missing child's case of any length, as reckoning sees it: graded, looked for, told of, not found."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from harken.engine.subject import Subject
from harken.vocabulary import Recorded

BEGAN = datetime(2026, 3, 2, 22, tzinfo=UTC)
BETWEEN = timedelta(minutes=15)
CASE, CHILD = "case", "child"
SUBJECTS: Mapping[str, Subject] = {CHILD: Subject(CHILD, BEGAN.date().replace(year=2012))}

FIRST: tuple[tuple[str, dict[str, Any]], ...] = (
    ("missing.reported", {"said_risk": "high"}),
    ("every-case.allocated", {"to": "", "team": "A", "area": "Kelbridge"}),
    ("missing.questionnaire-completed", {}),
    ("missing.risk-assessed", {"level": "high"}),
    ("missing.supervisor-acknowledged", {}),
    ("missing.duty-inspector-acknowledged", {}),
)
THEN: tuple[tuple[str, dict[str, Any]], ...] = (
    ("missing.enquiry-made", {}),
    ("missing.sighting", {}),
    ("every-case.told", {"duty": "missing.enquiries-made"}),
    ("missing.enquiry-made", {}),
    ("missing.information-received", {}),
    ("every-case.accepted", {"duty": "missing.enquiries-made"}),
    ("missing.resources-committed", {"resource": "officer"}),
    ("missing.enquiry-made", {}),
    ("every-case.contact-made", {}),
    ("missing.risk-assessed", {"level": "high"}),
    ("every-case.action-assigned", {"action": "1"}),
    ("every-case.action-done", {"action": "1", "enquiry": "yes"}),
    ("every-case.handover-offered", {}),
    ("every-case.handover-accepted", {}),
)


def made_case(length: int) -> tuple[Recorded, ...]:
    """The first `length` entries of a case that goes on and on, one every quarter of an hour."""
    plan = [FIRST[n] if n < len(FIRST) else THEN[(n - len(FIRST)) % len(THEN)] for n in range(length)]
    return tuple(_recorded(n, kind, answers) for n, (kind, answers) in enumerate(plan))


def _recorded(number: int, kind: str, answers: dict[str, Any]) -> Recorded:
    happened = BEGAN + number * BETWEEN
    return Recorded(
        id=f"{number:06}",
        kind=kind,
        answers=answers,
        about=((CHILD, "subject"),),
        happened=happened,
        recorded=happened + timedelta(minutes=2),
        chronology=CASE,
        by="sam" if number % 2 else "ali",
        role="supervisor",
        root=f"{number:06}",
    )


def after(facts: tuple[Recorded, ...]) -> datetime:
    """Just after the last of them was recorded."""
    return facts[-1].recorded + timedelta(minutes=1)
