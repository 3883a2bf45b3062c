"""Every row of the register about domestic abuse is declared, and every duty has its table."""

import pytest

from harken.pathways.domestic_abuse import PATHWAY
from harken.pathways.domestic_abuse.entries.dara import QUESTIONS as DARA_QUESTIONS
from harken.pathways.domestic_abuse.entries.dara import DaraCompleted
from harken.pathways.domestic_abuse.entries.dash import QUESTIONS as DASH_QUESTIONS
from harken.pathways.domestic_abuse.entries.dash import DashCompleted
from harken.pathways.domestic_abuse.entries.incident import Reported
from harken.pathways.domestic_abuse.entries.schools import EncompassSent
from harken.pathways.domestic_abuse.tests import (
    test_assessing,
    test_children,
    test_orders,
    test_schools,
    test_together,
)
from harken.vocabulary import Answer, Confidence, Duty, Entry, Mark, Marked, asks_of
from harken.vocabulary.entry import answer_type

ROWS = [f"DA-{number:02}" for number in range(1, 14)]
TABLED = [
    duty
    for module in (test_assessing, test_children, test_orders, test_schools, test_together)
    for duty, _ in module.TABLES
]
FORMS: list[tuple[type[Entry], tuple[str, ...]]] = [
    (DashCompleted, DASH_QUESTIONS),
    (DaraCompleted, DARA_QUESTIONS),
]


@pytest.mark.parametrize("row", ROWS)
def test_the_row_is_owed_or_held(row: str) -> None:
    duties = [duty.key for duty in PATHWAY.duties if row in duty.rules]
    assert duties or [gate.key for gate in PATHWAY.gates if row in gate.rules]


def test_no_other_row_is_claimed() -> None:
    assert {row for duty in PATHWAY.duties for row in duty.rules} <= set(ROWS)


def test_every_duty_has_its_table() -> None:
    assert sorted(duty.key for duty in TABLED) == sorted(duty.key for duty in PATHWAY.duties)


@pytest.mark.parametrize("duty", PATHWAY.duties, ids=lambda duty: duty.key)
def test_a_duty_says_why_in_a_sentence(duty: Duty) -> None:
    assert duty.why.endswith((".", "?"))
    assert len(duty.short) <= 28
    assert duty.steps
    assert all(source.paragraph and source.document for source in duty.sources)


def test_a_report_needs_no_answers_at_all() -> None:
    assert Reported().coded()["children"] == "not known whether there are any"
    told_of = next(mark for mark in Reported.marks if isinstance(mark, Marked))
    assert (Mark.CASE_OPENED in Reported.marks, told_of.mark) == (True, Mark.DOMESTIC_ABUSE_KNOWN)
    assert str(Reported().coded()[told_of.field]) in told_of.answers


def test_the_dash_asks_twenty_seven_questions() -> None:
    assert len(DASH_QUESTIONS) == 27


@pytest.mark.parametrize(("form", "questions"), FORMS, ids=lambda one: getattr(one, "key", ""))
def test_each_question_has_four_answers_and_none_is_answered_for_anybody(
    form: type[Entry], questions: tuple[str, ...]
) -> None:
    assert len(set(questions)) == len(questions)
    for name in questions:
        assert answer_type(form, name) == (Answer, False, True)
        assert form.model_fields[name].default is None
        assert asks_of(form, name).of is None


@pytest.mark.parametrize(("form", "questions"), FORMS, ids=lambda one: getattr(one, "key", ""))
def test_no_screen_of_a_form_asks_more_than_a_thumb_answers(
    form: type[Entry], questions: tuple[str, ...]
) -> None:
    steps = [asks_of(form, name).step for name in questions]
    assert max(map(steps.count, steps)) <= 7


def test_a_school_is_sent_neither_grade_nor_account() -> None:
    asked = " ".join(asks_of(EncompassSent, name).question for name in EncompassSent.model_fields)
    assert "grade" not in asked
    assert EncompassSent(establishment="Larkmoor").coded()["content"] == "the narrow set"


@pytest.mark.parametrize(
    ("row", "confidence"),
    [("DA-03", Confidence.VERIFIED), ("DA-05", Confidence.VERIFIED), ("DA-06", Confidence.SECONDARY),
     ("DA-08", Confidence.RECALLED), ("DA-11", Confidence.VERIFIED), ("DA-12", Confidence.SECONDARY)],
)  # fmt: skip
def test_how_far_the_rule_was_read_is_said(row: str, confidence: Confidence) -> None:
    of_it = [duty for duty in PATHWAY.duties if row in duty.rules]
    assert {duty.sources[0].confidence for duty in of_it} == {confidence}
