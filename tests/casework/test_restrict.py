"""Restricting through the verbs: at once by one, lowered by two, on record, what is owed still counted."""

from collections.abc import Callable
from typing import Any

import pytest

from harken.access.connection import acting
from harken.access.refused import Refused
from harken.board.cases import case, cases_about
from harken.casework.lower import Answering, Asking, answer_lowering, ask_to_lower
from harken.casework.mine import Giving, give
from harken.casework.outcome import Done
from harken.casework.restrict import Restricting, restrict_to
from harken.chronology.restriction import lowerings, stands
from harken.every_case.restriction import Restriction
from harken.people.read import persons
from harken.vocabulary.roles import DUTY_INSPECTOR, FOCUS_DESK, RESPONSE_OFFICER, SUPERVISOR
from tests.cases import Desk, now

WHY = "A relative of the suspect works here"
DeskOf = Callable[..., Desk]


@pytest.fixture
def officer(desk_of: DeskOf) -> Desk:
    return desk_of(RESPONSE_OFFICER, team="Kelbridge response")


@pytest.fixture
def inspector(desk_of: DeskOf) -> Desk:
    return desk_of(DUTY_INSPECTOR)


@pytest.fixture
def missing(sergeant: Desk) -> Done:
    return sergeant.missing(sergeant.child())


def restricted(desk: Desk, chronology: str, level: str = "named", **more: Any) -> Done | Refused:
    given: dict[str, Any] = {"why": WHY, "idem": f"{chronology}/{level}"} | more
    asked = Restricting(chronology=chronology, level=Restriction(level), **given)
    return restrict_to(asked, by=desk.by, now=now(), standards=desk.standards)


def asked(desk: Desk, of: Done, level: str = "open", **more: Any) -> Done | Refused:
    given: dict[str, Any] = {"why": "The trial is over now", "idem": f"ask/{level}"} | more
    asking = Asking(chronology=of.chronology, level=Restriction(level), **given)
    return ask_to_lower(asking, by=desk.by, now=now(), standards=desk.standards)


def answered(desk: Desk, of: Done, level: str = "open", *, agreed: bool = True) -> Done | Refused:
    answering = Answering(chronology=of.chronology, level=Restriction(level), agreed=agreed, idem="answer")
    return answer_lowering(answering, by=desk.by, now=now(), standards=desk.standards)


def given_to(desk: Desk, other: Desk, of: Done) -> Done | Refused:
    giving = Giving(chronology=of.chronology, account=other.by.account, team="", area="", why="", idem="give")
    return give(giving, by=desk.by, now=now(), standards=desk.standards)


def sees(desk: Desk, of: Done) -> bool:
    with acting(desk.by) as connection:
        return case(connection, desk.by.force, of.chronology) is not None


def code(outcome: Done | Refused) -> str:
    return outcome.code if isinstance(outcome, Refused) else ""


def kinds_of(desk: Desk, of: Done) -> list[str]:
    with acting(desk.by) as connection:
        rows = connection.execute(
            "select kind from entry where chronology = %s and kind like 'every-case.%%' order by recorded",
            (of.chronology,),
        ).fetchall()
    return [row[0].removeprefix("every-case.") for row in rows]


def test_a_sergeant_restricts_at_once_and_it_is_on_record(
    sergeant: Desk, officer: Desk, missing: Done
) -> None:
    assert sees(officer, missing)
    assert isinstance(restricted(sergeant, missing.chronology), Done)
    assert not sees(officer, missing)
    assert sees(sergeant, missing)
    assert kinds_of(sergeant, missing)[-1] == "restricted"


def test_what_is_owed_is_reckoned_as_before(sergeant: Desk, missing: Done) -> None:
    before = {one.key for one in missing.standings if one.unsettled}
    outcome = restricted(sergeant, missing.chronology)
    assert isinstance(outcome, Done)
    assert {one.key for one in outcome.standings if one.unsettled} == before


def test_sent_again_it_is_one_restriction(sergeant: Desk, missing: Done) -> None:
    asked_for = Restricting(chronology=missing.chronology, level=Restriction.NAMED, why=WHY, idem="restrict")
    moment = now()
    first, again = (
        restrict_to(asked_for, by=sergeant.by, now=moment, standards=sergeant.standards) for _ in range(2)
    )
    assert isinstance(first, Done)
    assert isinstance(again, Done)
    assert again.already
    assert again.entry == first.entry
    assert kinds_of(sergeant, missing).count("restricted") == 1


def test_those_who_are_named_and_whoever_is_in_charge_are_let_in(
    sergeant: Desk, officer: Desk, inspector: Desk, desk_of: DeskOf, missing: Done
) -> None:
    given_to(sergeant, officer, missing)
    restricted(sergeant, missing.chronology, let_in=[inspector.by.account])
    assert sees(officer, missing)
    assert sees(inspector, missing)
    assert not sees(desk_of(SUPERVISOR), missing)


def test_whoever_is_given_it_later_may_see_it(sergeant: Desk, officer: Desk, missing: Done) -> None:
    restricted(sergeant, missing.chronology)
    assert isinstance(given_to(sergeant, officer, missing), Done)
    assert sees(officer, missing)


def test_a_team_sees_it_until_it_is_named_people_alone(sergeant: Desk, officer: Desk, missing: Done) -> None:
    restricted(sergeant, missing.chronology, "team", team="Kelbridge response")
    assert sees(officer, missing)
    restricted(sergeant, missing.chronology, "named")
    assert not sees(officer, missing)


def test_a_relative_never_sees_it_though_let_in_or_given_it(
    sergeant: Desk, officer: Desk, missing: Done
) -> None:
    restricted(sergeant, missing.chronology, "open", barred=[officer.by.account])
    assert not sees(officer, missing)
    given_to(sergeant, officer, missing)
    restricted(sergeant, missing.chronology, "team", team="Kelbridge response")
    assert not sees(officer, missing)
    assert code(restricted(officer, missing.chronology, "sealed")) == "not_found"


def test_a_person_is_restricted_out_of_search_and_their_case_still_counts(
    sergeant: Desk, officer: Desk
) -> None:
    child = sergeant.child()
    missing = sergeant.missing(child)
    restricted(sergeant, child)
    with acting(officer.by) as connection:
        assert persons(connection, officer.by.force, [child]) == {}
        assert [one.chronology for one in cases_about(connection, officer.by.force, child)] == [
            missing.chronology
        ]


def test_a_constable_restricts_what_they_are_in_charge_of_alone(
    sergeant: Desk, officer: Desk, missing: Done
) -> None:
    assert code(restricted(officer, missing.chronology)) == "not_your_role"
    given_to(sergeant, officer, missing)
    assert isinstance(restricted(officer, missing.chronology), Done)


@pytest.mark.parametrize(
    ("level", "more", "why"),
    [
        ("named", {"why": "because"}, "no_reason"),
        ("open", {}, "nothing_changes"),
        ("team", {}, "no_team"),
        ("named", {"team": "Kelbridge response"}, "not_a_team"),
        ("named", {"let_in": ["0198b3a4-0000-7000-8000-000000000001"]}, "nobody"),
        ("named", {"barred": ["PC 3902"]}, "nobody"),
    ],
)
def test_what_makes_no_sense_is_refused(
    sergeant: Desk, missing: Done, level: str, more: dict[str, Any], why: str
) -> None:
    assert code(restricted(sergeant, missing.chronology, level, **more)) == why
    assert "restricted" not in kinds_of(sergeant, missing)


def test_nobody_keeps_themselves_out_nor_lets_in_whom_they_keep_out(
    sergeant: Desk, officer: Desk, missing: Done
) -> None:
    mine, theirs = [sergeant.by.account], [officer.by.account]
    assert code(restricted(sergeant, missing.chronology, barred=mine)) == "yourself"
    assert code(restricted(sergeant, missing.chronology, let_in=theirs, barred=theirs)) == "in_and_out"
    assert code(restricted(sergeant, missing.chronology, "open", let_in=theirs)) == "open_to_all"


def test_lowering_takes_another_inspector(
    sergeant: Desk, officer: Desk, inspector: Desk, desk_of: DeskOf, missing: Done
) -> None:
    desk = desk_of(FOCUS_DESK)
    restricted(sergeant, missing.chronology, let_in=[inspector.by.account, desk.by.account])
    assert code(restricted(sergeant, missing.chronology, "open")) == "lowered_by_two"
    assert isinstance(asked(inspector, missing), Done)
    assert code(answered(inspector, missing)) == "second_person"
    assert code(answered(desk, missing)) == "not_your_role"
    assert not sees(officer, missing)
    asked(sergeant, missing, idem="again")
    assert isinstance(answered(inspector, missing), Done)
    assert sees(officer, missing)
    assert kinds_of(sergeant, missing)[-1] == "lowering-answered"


def test_a_request_is_refused_and_then_gone(sergeant: Desk, inspector: Desk, missing: Done) -> None:
    restricted(sergeant, missing.chronology, let_in=[inspector.by.account])
    asked(sergeant, missing)
    assert isinstance(answered(inspector, missing, agreed=False), Done)
    with acting(inspector.by) as connection:
        assert stands(connection, missing.chronology) == "named"
        assert lowerings(connection) == ()


def test_a_request_is_seen_by_those_alone_who_see_the_record(
    sergeant: Desk, inspector: Desk, desk_of: DeskOf, missing: Done
) -> None:
    restricted(sergeant, missing.chronology, let_in=[inspector.by.account])
    asked(sergeant, missing)
    for desk, waits in ((inspector, 1), (desk_of(DUTY_INSPECTOR), 0)):
        with acting(desk.by) as connection:
            assert len(lowerings(connection)) == waits
    assert code(answered(desk_of(DUTY_INSPECTOR), missing)) == "not_found"


def test_raising_ends_what_was_asked_before_it(sergeant: Desk, inspector: Desk, missing: Done) -> None:
    restricted(sergeant, missing.chronology, let_in=[inspector.by.account])
    asked(sergeant, missing)
    assert isinstance(restricted(sergeant, missing.chronology, "sealed"), Done)
    assert code(answered(inspector, missing)) == "not_asked"
    assert code(asked(sergeant, missing, "sealed")) == "not_lower"
