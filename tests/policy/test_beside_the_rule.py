"""A force's own time beside the rule's: both are reckoned, with its dates, thresholds and calendars."""

from datetime import datetime
from typing import Any

import pytest

from harken.engine.reckon import reckon
from harken.engine.rulebook import compile_rules
from harken.engine.standing import Standing
from harken.engine.subject import Subject
from harken.policy.force import Policy
from harken.policy.read import policy_from
from harken.vocabulary import Entry, Mark, Recorded
from tests.policy.duties import DUTIES
from tests.vocabulary.readings import london, said


class Reported(Entry):
    key = "trial.reported"
    title = "Reported"
    reads = "Reported."
    marks = (Mark.CHILD_MISSING,)


class Found(Entry):
    key = "trial.found"
    title = "Found"
    reads = "Found."
    marks = (Mark.CHILD_FOUND,)


KINDS: dict[str, type[Entry]] = {kind.key: kind for kind in (Reported, Found)}
RECKONED = [duty for duty in DUTIES if duty.key in {"trial.answer", "trial.own", "trial.review"}]


def standings(written: dict[str, Any], *reported: datetime) -> dict[str, list[Standing]]:
    policy = policy_from(written, RECKONED)
    assert isinstance(policy, Policy), [str(one) for one in policy]
    rules = compile_rules(KINDS, RECKONED, targets=policy.for_rulebook, thresholds=policy.thresholds)
    facts = [
        Recorded(f"report {n}", Reported.key, {}, (("child", "subject"),), at, at, f"case {n}")
        for n, at in enumerate(reported)
    ]
    found = reckon(
        facts,
        chronology=facts[-1].chronology,
        rules=rules,
        subjects={"child": Subject("child")},
        calendars=policy.calendars,
        at=reported[-1],
    )
    return {key: [one for one in found if one.duty.key == key] for key in {one.duty.key for one in found}}


TARGET = {"duty": "trial.answer", "clock": "PT8H", "from": "2026-09-01"}


@pytest.mark.parametrize(
    ("reported", "local"),
    [
        ("31 Aug 2026 23:59", "none"),
        ("01 Sep 2026 00:00", "01 Sep 2026 08:00 BST"),
        ("24 Oct 2026 20:00", "25 Oct 2026 03:00 GMT"),
    ],
)
def test_both_times_are_reckoned_from_the_day_the_target_begins(reported: str, local: str) -> None:
    (standing,) = standings({"targets": [TARGET]}, london(reported))["trial.answer"]
    assert said(standing.local_late_from) == local
    (without,) = standings({}, london(reported))["trial.answer"]
    assert standing.late_from == without.late_from
    assert without.local_late_from is None


def test_a_line_ends_where_the_next_begins() -> None:
    lines = [TARGET, {**TARGET, "clock": "PT4H", "from": "2026-10-01"}]
    before, after = (
        standings({"targets": lines}, london(at))["trial.answer"][0].local_late_from
        for at in ("30 Sep 2026 10:00", "01 Oct 2026 10:00")
    )
    assert (said(before), said(after)) == ("30 Sep 2026 18:00 BST", "01 Oct 2026 14:00 BST")


def test_how_many_in_how_many_days_is_the_forces_own() -> None:
    twice = (london("01 Sep 2026 10:00"), london("20 Sep 2026 10:00"))
    assert "trial.own" not in standings({}, *twice)
    assert "trial.own" in standings({"thresholds": {"trial.repeat": {"n": 2, "days": 20}}}, *twice)
    assert "trial.own" not in standings({"thresholds": {"trial.repeat": {"n": 2, "days": 10}}}, *twice)


def test_the_rule_counts_in_the_forces_calendars() -> None:
    (plain,) = standings({}, london("07 May 2027 10:00"))["trial.answer"]
    (proclaimed,) = standings({"bank_holidays": ["2027-05-10"]}, london("07 May 2027 10:00"))["trial.answer"]
    assert said(plain.late_from) == "11 May 2027 00:00 BST"
    assert said(proclaimed.late_from) == "12 May 2027 00:00 BST"
