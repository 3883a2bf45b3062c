"""Somebody answers for what is sealed: an inspector sees it, and professional standards hear."""

from collections.abc import Callable

import pytest

from harken.access.accounts import NewAccount, Posting, create_account, post
from harken.access.connection import Connection, acting
from harken.access.refused import Refused
from harken.access.ties import barred
from harken.casework.mine import Giving, give
from harken.casework.outcome import Done
from harken.casework.restrict import Restricting, restrict_to
from harken.every_case.restriction import Restriction
from harken.outside.mail import Post, letter
from harken.outside.outbox import claim
from harken.vocabulary.roles import (
    DETECTIVE_INSPECTOR,
    DUTY_INSPECTOR,
    PROFESSIONAL_STANDARDS,
    RESPONSE_OFFICER,
)
from tests.cases import Desk, now
from tests.casework.test_restrict import asked, code, kinds_of, sees

pytestmark = pytest.mark.usefixtures("undisturbed")

WHY = "A relative of the suspect works here"
DeskOf = Callable[..., Desk]


@pytest.fixture
def officer(desk_of: DeskOf) -> Desk:
    return desk_of(RESPONSE_OFFICER)


@pytest.fixture
def theirs(officer: Desk) -> Done:
    """A case that a constable has put themselves in charge of."""
    missing = officer.missing(officer.child())
    mine = Giving(
        chronology=missing.chronology, account=officer.by.account, team="", area="", why="", idem="m"
    )
    assert isinstance(give(mine, by=officer.by, now=now(), standards=officer.standards), Done)
    return missing


def seals(desk: Desk, of: Done, *, idem: str = "seal", **more: list[str]) -> Done | Refused:
    asks = Restricting(chronology=of.chronology, level=Restriction.SEALED, why=WHY, idem=idem, **more)
    return restrict_to(asks, by=desk.by, now=now(), standards=desk.standards)


def standards_officer(force: str) -> str:
    with acting(None, using="keeper") as connection:
        who = NewAccount(force=force, login=f"pat-{force}", name="Pat Ordway", email="pat@wenmarsh.invalid")
        account = create_account(connection, who)
        posting = Posting(force=force, account=account, role=PROFESSIONAL_STANDARDS, starts=now())
        post(connection, posting)
    return account


def test_what_a_constable_seals_an_inspector_of_the_area_sees(
    officer: Desk, desk_of: DeskOf, theirs: Done
) -> None:
    elsewhere, inspector = desk_of(DUTY_INSPECTOR, area="Wenford"), desk_of(DUTY_INSPECTOR)
    assert isinstance(seals(officer, theirs), Done)
    assert sees(inspector, theirs)
    assert not sees(elsewhere, theirs)
    assert kinds_of(officer, theirs)[-2:] == ["restricted", "restricted"]
    assert isinstance(asked(inspector, theirs), Done)


def test_nobody_seals_what_nobody_would_answer_for(officer: Desk, theirs: Done) -> None:
    assert code(seals(officer, theirs)) == "no_inspector"
    assert kinds_of(officer, theirs)[-1] == "allocated"


def test_an_inspector_who_seals_does_not_answer_for_it_alone(desk_of: DeskOf, theirs: Done) -> None:
    inspector = desk_of(DUTY_INSPECTOR)
    assert code(seals(inspector, theirs)) == "no_inspector"
    other = desk_of(DETECTIVE_INSPECTOR)
    assert isinstance(seals(inspector, theirs), Done)
    assert sees(other, theirs)


def test_whoever_was_named_and_may_lower_it_will_do(officer: Desk, desk_of: DeskOf, theirs: Done) -> None:
    first, named = desk_of(DUTY_INSPECTOR), desk_of(DETECTIVE_INSPECTOR, area="Wenford")
    assert isinstance(seals(officer, theirs, let_in=[named.by.account]), Done)
    assert sees(named, theirs)
    assert not sees(first, theirs)


def test_keeping_out_the_one_who_answers_lets_in_another(
    officer: Desk, desk_of: DeskOf, theirs: Done
) -> None:
    first, then = desk_of(DUTY_INSPECTOR), desk_of(DUTY_INSPECTOR, area="Wenford")
    seals(officer, theirs)
    assert isinstance(seals(officer, theirs, idem="out", barred=[first.by.account]), Done)
    assert (sees(first, theirs), sees(then, theirs)) == (False, True)
    assert code(seals(officer, theirs, idem="all", barred=[then.by.account])) == "no_inspector"
    with acting(officer.by) as connection:
        assert len(barred(connection, officer.by.force, theirs.chronology)) == 1


def test_professional_standards_are_written_to_of_nothing_but_the_reference(
    officer: Desk, desk_of: DeskOf, theirs: Done, connect: Callable[[str], Connection]
) -> None:
    desk_of(DUTY_INSPECTOR)
    standards_officer(officer.by.force)
    seals(officer, theirs)
    seals(officer, theirs, idem="again", let_in=[desk_of(RESPONSE_OFFICER).by.account])
    with acting(None, using="worker") as connection:
        made = list(iter(lambda: claim(connection), None))
    letters = [one for one in made if one.force == officer.by.force]
    assert [one.destination for one in letters] == ["pat@wenmarsh.invalid"]
    text = letter(letters[0], Post("", "harken@wenmarsh.invalid", "https://desk.invalid"), now()).as_string()
    assert theirs.reference in text
    assert "sealed" in text
    assert "response officer" in text
    assert "Kian" not in text
    assert WHY not in text
