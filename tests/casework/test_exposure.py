"""Minutes with traumatic material: counted by whoever saw it; over the limit a break is owed, once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from harken.access.connection import acting
from harken.access.refused import Refused
from harken.board.read import Owed, Wanted, owed
from harken.casework.outcome import Done
from harken.casework.restrict import Restricting, restrict_to
from harken.chronology.exposure import exposure_of
from harken.every_case.corrections import EnteredInError
from harken.every_case.exposure import ExposureCounted
from harken.every_case.restriction import Restriction
from harken.policy.force import Exposure
from harken.vocabulary import Elapsed
from harken.vocabulary.roles import RESPONSE_OFFICER
from tests.cases import Desk, now

BREAK = "every-case.arrange-a-break"


@pytest.fixture
def case(sergeant: Desk) -> Done:
    return sergeant.missing(sergeant.child())


def counts(by: Desk, case: Done, minutes: int, *, at: datetime | None = None, replaces: str = "") -> Done:
    answers = {"minutes": minutes, "doing": "grading"}
    happened = at or now()
    made = by.records(ExposureCounted.key, case, answers=answers, happened=happened, replaces=replaces)
    assert isinstance(made, Done), made
    return made


def owes(by: Desk, case: Done) -> list[Owed]:
    with acting(by.by) as connection:
        rows = owed(connection, Wanted(force=by.by.force, chronology=case.chronology))
    return [one for one in rows if one.duty == BREAK]


def minutes(by: Desk, of: Desk, *, days: int = 1) -> int:
    with acting(by.by) as connection:
        counted = exposure_of(connection, (of.by.account,), since=now() - timedelta(days=days), until=now())
    return counted.get(of.by.account, 0)


def test_up_to_the_limit_nothing_is_owed_and_over_it_a_break_is(sergeant: Desk, case: Done) -> None:
    counts(sergeant, case, 100)
    counts(sergeant, case, 20)
    assert owes(sergeant, case) == []
    counts(sergeant, case, 1)
    (one,) = owes(sergeant, case)
    assert one.owed_by == ["supervisor"]
    assert not one.life_safety


def test_who_is_over_it_is_said_to_be_so_once(sergeant: Desk, case: Done) -> None:
    counts(sergeant, case, 130)
    counts(sergeant, case, 30)
    assert len(owes(sergeant, case)) == 1


def test_a_break_arranged_is_owed_no_longer(sergeant: Desk, case: Done) -> None:
    counts(sergeant, case, 130)
    sergeant.records("every-case.exposure-relieved", case, answers={"arranged": ["a break"]})
    assert owes(sergeant, case) == []


def test_minutes_of_several_cases_are_one_persons(sergeant: Desk, case: Done) -> None:
    other = sergeant.missing(sergeant.child(given="Nia"))
    counts(sergeant, other, 100)
    counts(sergeant, case, 100)
    assert len(owes(sergeant, case)) == 1


def test_somebody_elses_minutes_are_their_own(
    sergeant: Desk, case: Done, desk_of: Callable[..., Desk]
) -> None:
    officer = desk_of(RESPONSE_OFFICER, force=sergeant.by.force)
    counts(officer, case, 100)
    counts(sergeant, case, 100)
    assert owes(sergeant, case) == []


def test_what_was_yesterday_counts_for_the_week_and_not_for_the_day(sergeant: Desk, case: Done) -> None:
    for day in range(1, 5):
        counts(sergeant, case, 115, at=now() - timedelta(days=day, minutes=1))
    assert owes(sergeant, case) == []
    counts(sergeant, case, 20)
    assert owes(sergeant, case) == []
    counts(sergeant, case, 1)
    assert len(owes(sergeant, case)) == 1


def test_what_is_older_than_a_week_counts_no_more(sergeant: Desk, case: Done) -> None:
    counts(sergeant, case, 900, at=now() - timedelta(days=7, minutes=1))
    counts(sergeant, case, 60)
    assert minutes(sergeant, sergeant, days=7) == 60
    assert owes(sergeant, case) == []


def test_a_correction_counts_in_place_of_what_it_corrects(sergeant: Desk, case: Done) -> None:
    first = counts(sergeant, case, 100)
    counts(sergeant, case, 10, replaces=first.entry)
    assert minutes(sergeant, sergeant) == 10
    counts(sergeant, case, 100)
    assert owes(sergeant, case) == []


def test_corrected_by_somebody_else_they_stay_whose_they_were(
    sergeant: Desk, case: Done, desk_of: Callable[..., Desk]
) -> None:
    officer = desk_of(RESPONSE_OFFICER, force=sergeant.by.force)
    first = counts(officer, case, 100)
    counts(sergeant, case, 90, replaces=first.entry)
    assert (minutes(sergeant, officer), minutes(sergeant, sergeant)) == (90, 0)


def test_what_was_struck_out_does_not_count(sergeant: Desk, case: Done) -> None:
    first = counts(sergeant, case, 100)
    struck = sergeant.records(
        EnteredInError.key, case, answers={"why": "Twice"}, replaces=first.entry, struck=True
    )
    assert isinstance(struck, Done), struck
    assert minutes(sergeant, sergeant) == 0


def test_sent_again_it_is_counted_once(sergeant: Desk, case: Done) -> None:
    moment = now()
    for _ in range(2):
        sergeant.records(
            ExposureCounted.key, case, answers={"minutes": 70, "doing": "grading"}, happened=moment, idem="1"
        )
    assert minutes(sergeant, sergeant) == 70
    assert owes(sergeant, case) == []


def test_a_case_kept_from_a_supervisor_counts_all_the_same(
    sergeant: Desk, case: Done, desk_of: Callable[..., Desk]
) -> None:
    outsider = desk_of(force=sergeant.by.force)
    counts(sergeant, case, 45)
    hides = Restricting(chronology=case.chronology, level=Restriction.NAMED, why="Named in it", idem="hide")
    assert isinstance(restrict_to(hides, by=sergeant.by, now=now(), standards=sergeant.standards), Done)
    assert minutes(outsider, sergeant) == 45


def test_another_forces_minutes_are_told_to_nobody(
    sergeant: Desk, case: Done, desk_of: Callable[..., Desk], new_force: Callable[[], str]
) -> None:
    counts(sergeant, case, 45)
    assert minutes(desk_of(force=new_force()), sergeant) == 0


def test_a_force_has_a_limit_of_its_own(sergeant: Desk, case: Done) -> None:
    policy = replace(sergeant.standards.policy, exposure=Exposure(day=Elapsed(minutes=30)))
    strict = Desk(sergeant.by, replace(sergeant.standards, policy=policy))
    counts(strict, case, 31)
    assert len(owes(strict, case)) == 1


def test_that_somebody_is_over_the_limit_is_said_by_harken_alone(sergeant: Desk, case: Done) -> None:
    answer = sergeant.records(
        "every-case.exposure-over-limit", case, answers={"limit": 1, "within": "24 hours"}
    )
    assert isinstance(answer, Refused)
    assert answer.code == "not_your_entry"
