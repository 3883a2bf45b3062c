"""A force's own targets: dated lines, and what one later than the rule's must say."""

from datetime import date
from typing import Any

import pytest

from harken.engine.rulebook import Target
from harken.policy.force import Policy
from harken.policy.read import policy_from
from harken.vocabulary import ByLevel, Days, Elapsed, Months
from tests.policy.duties import DUTIES

REASONED = {"reason": "Two cars at night", "owner": "Head of Local Policing", "review": "2027-03-31"}


def line(duty: str, clock: object, since: str = "2026-01-01", **more: object) -> dict[str, Any]:
    return {"duty": f"trial.{duty}", "clock": clock, "from": since, **more}


def accepted(*lines: dict[str, Any]) -> Policy:
    read = policy_from({"targets": list(lines)}, DUTIES)
    assert isinstance(read, Policy), [str(one) for one in read]
    return read


def refused(*lines: dict[str, Any]) -> str:
    read = policy_from({"targets": list(lines)}, DUTIES)
    assert isinstance(read, list)
    return " ".join(map(str, read))


def test_a_tighter_target_needs_no_reason() -> None:
    (target,) = accepted(line("answer", "PT8H")).targets
    assert (target.looser, target.reason, target.review) == ("", "", None)
    assert target.target == Target("trial.answer", date(2026, 1, 1), Elapsed(hours=8))


def test_a_looser_target_says_where_it_is_later_and_why() -> None:
    (target,) = accepted(line("enquire", {"medium": "PT3H"}, **REASONED)).targets
    assert target.looser == "medium: PT3H is later than the rule's PT2H."
    assert (target.owner, target.review) == ("Head of Local Policing", date(2027, 3, 31))
    assert isinstance(target.clock, ByLevel)


@pytest.mark.parametrize("missing", ["reason", "owner", "review"])
def test_a_looser_target_without_one_of_the_three_is_refused(missing: str) -> None:
    told = {key: value for key, value in REASONED.items() if key != missing}
    assert f"PT3H is later than the rule's PT2H. Give {missing}, or a time" in refused(
        line("enquire", {"medium": "PT3H"}, **told)
    )


def test_a_looser_target_without_any_names_all_three() -> None:
    assert "Give reason, owner and review" in refused(line("visit", "P6W"))


def test_an_unknown_duty_is_refused_with_the_nearest() -> None:
    assert refused(line("enqire", "PT1H")) == "No duty is called trial.enqire. Did you mean trial.enquire?"
    assert "Name a duty that is." in refused({**line("x", "PT1H"), "duty": "zzz"})


def test_an_unknown_clock_word_is_refused_with_the_grammar() -> None:
    assert "soon is no clock word. Write one of PT1H30M" in refused(line("answer", "soon"))


def test_a_review_before_it_begins_is_refused() -> None:
    assert "Give a later date" in refused(line("answer", "PT8H", review="2025-12-31"))
    assert "Give a later date" in refused(line("answer", "PT8H", review="2026-01-01"))


def test_a_review_that_is_past_is_reported_and_not_refused() -> None:
    policy = accepted(line("visit", "P6W", "2022-01-01", **{**REASONED, "review": "2023-01-01"}))
    assert policy.reviews_passed(date(2023, 1, 1)) == ()
    assert policy.reviews_passed(date(2023, 1, 2)) == policy.targets


def test_lines_are_dated_and_each_is_kept() -> None:
    policy = accepted(line("answer", "PT4H", "2026-06-01"), line("answer", "PT8H", "2026-01-01"))
    assert [(t.since.month, t.clock.value) for t in policy.targets] == [(1, "PT8H"), (6, "PT4H")]


def test_two_lines_of_one_day_are_refused() -> None:
    assert "Two lines for trial.answer begin on 2026-01-01" in refused(
        line("answer", "PT8H"), line("answer", "PT4H")
    )


def test_a_rule_that_tightens_later_makes_a_target_looser() -> None:
    assert "P10D is later than the rule's P7D" in refused(line("review", "P10D", "2026-01-01"))


def test_unless_the_target_ends_before_it() -> None:
    policy = accepted(line("review", "P10D", "2026-01-01"), line("review", "P7D", "2026-06-01"))
    assert [target.looser for target in policy.targets] == ["", ""]


def test_each_line_ends_at_the_very_next() -> None:
    lines = [("P10D", "2026-01-01"), ("P7D", "2026-05-01"), ("P6D", "2026-08-01")]
    assert [t.looser for t in accepted(*(line("review", *one) for one in lines)).targets] == ["", "", ""]


def test_a_target_before_the_rule_holds_from_when_the_rule_does() -> None:
    assert accepted(line("review", "P7D", "2020-01-01")).targets[0].clock == Days(7)


def test_a_target_for_a_rule_that_has_ended_is_refused() -> None:
    assert "No rule for trial.review is in force from 2027-06-01 on" in refused(
        line("review", "P7D", "2027-06-01")
    )
    assert accepted(line("review", "P7D", "2027-05-31")).targets


def test_the_same_time_as_the_rule_ends_a_target_of_ones_own() -> None:
    (_, back) = accepted(line("visit", "P1D", "2026-01-01"), line("visit", {}, "2026-03-01")).targets
    assert back.clock.value == "P7D high, P14D medium, P30D low, else P1D"


def test_time_past_a_hard_stop_is_looser() -> None:
    assert "PT80H is later than the rule's PT72H" in refused(line("hold", "PT80H"))


def test_where_the_rule_has_no_number_any_target_is_tighter() -> None:
    assert accepted(line("see", "P3M")).targets[0].clock == Months(3)


def test_the_rulebook_takes_the_targets_as_they_are() -> None:
    (target,) = accepted(line("tell", "PT15M")).for_rulebook
    assert target == Target("trial.tell", date(2026, 1, 1), Elapsed(minutes=15))
