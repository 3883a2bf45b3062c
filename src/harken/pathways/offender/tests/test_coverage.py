"""Every row of the register about sex offenders is declared, and every duty has its table."""

import pytest

from harken.pathways.offender import PATHWAY
from harken.pathways.offender.duties.managed import YEARS
from harken.pathways.offender.duties.notification import DUTIES as THEIRS
from harken.pathways.offender.entries.notification import NO_RESTART, RESTARTS, What
from harken.pathways.offender.entries.registration import INDEFINITE, Disposal, TakenOn
from harken.pathways.offender.tests import (
    test_children,
    test_disclosure,
    test_intelligence,
    test_management,
    test_notification,
    test_periods,
    test_travel,
)
from harken.vocabulary import Basis, Confidence, Duty, Mark
from harken.vocabulary.roles import MOSOVO_SERGEANT, REGISTERED_PERSON

ROWS = [f"SO-{number:02}" for number in range(1, 22)]
MODULES = (
    test_children,
    test_disclosure,
    test_intelligence,
    test_management,
    test_notification,
    test_periods,
    test_travel,
)
TABLED = [duty for module in MODULES for duty, _ in module.TABLES]


@pytest.mark.parametrize("row", ROWS)
def test_the_row_is_owed(row: str) -> None:
    assert [duty.key for duty in PATHWAY.duties if row in duty.rules]


def test_no_other_row_is_claimed() -> None:
    assert {row for duty in PATHWAY.duties for row in duty.rules} == set(ROWS)


def test_every_duty_has_its_table() -> None:
    assert sorted(duty.key for duty in TABLED) == sorted(duty.key for duty in PATHWAY.duties)


@pytest.mark.parametrize("duty", PATHWAY.duties, ids=lambda duty: duty.key)
def test_a_duty_says_why_in_a_sentence(duty: Duty) -> None:
    assert duty.why.endswith((".", "?"))
    assert len(duty.short) <= 28
    assert duty.steps
    assert all(source.paragraph and source.document for source in duty.sources)


@pytest.mark.parametrize("duty", THEIRS, ids=lambda duty: duty.key)
def test_what_the_law_makes_them_tell_is_theirs_and_the_sergeant_hears(duty: Duty) -> None:
    assert duty.owed_by == (REGISTERED_PERSON,)
    assert duty.escalates[0].whom is MOSOVO_SERGEANT
    assert duty.sources[0].basis is Basis.LAW


def test_they_themselves_are_told_of_nothing() -> None:
    told = {rung.whom for duty in PATHWAY.duties for rung in duty.escalates}
    warned = {rung.whom for duty in PATHWAY.duties for rung in duty.warns}
    assert REGISTERED_PERSON not in told | warned


def test_every_row_of_the_table_has_a_period_or_none_at_all() -> None:
    without_years = {*INDEFINITE, Disposal.CONDITIONAL_DISCHARGE, Disposal.NOT_KNOWN}
    assert {*YEARS, *without_years} == set(Disposal)
    assert YEARS.keys().isdisjoint(without_years)


def test_a_travel_notice_is_no_notification_that_restarts_the_year() -> None:
    assert {*RESTARTS, *NO_RESTART} == set(What)
    assert not any("travel" in one.value for one in What)


def test_a_case_opens_with_no_answer_at_all() -> None:
    assert TakenOn().coded()["because"] == "not known"
    assert Mark.CASE_OPENED in TakenOn.marks


def test_the_time_of_an_assessment_is_said_to_be_recalled() -> None:
    (duty,) = [duty for duty in PATHWAY.duties if duty.key == "offender.assess-the-risk"]
    assert duty.sources[0].confidence is Confidence.RECALLED
