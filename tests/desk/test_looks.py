"""Who looked, on a page of its own: for professional standards and the data protection officer alone."""

from collections.abc import Callable

import pytest
from django.test import Client

from harken.access.connection import acting
from harken.vocabulary.roles import CHIEF_OFFICER, DATA_PROTECTION_OFFICER, PROFESSIONAL_STANDARDS, Role
from tests.desk.reading import press, said
from tests.desk.world import World, browser, desk

WHY = "Complaint 12 of this year"
LOOKS = "/looks"
Signs = Callable[[Role], Client]


@pytest.fixture
def signs(world: World) -> Signs:
    return lambda role: browser(desk(world.force, role, name="Pat Ordway").by)


@pytest.fixture
def standards(signs: Signs) -> Client:
    return signs(PROFESSIONAL_STANDARDS)


def reference(world: World, record: str) -> str:
    with acting(world.sergeant.by) as connection:
        row = connection.execute("select reference from chronology where id = %s", (record,)).fetchone()
    assert row
    return str(row[0])


def login(world: World) -> str:
    with acting(world.sergeant.by) as connection:
        row = connection.execute(
            "select login from account where id = %s", (world.officer.by.account,)
        ).fetchone()
    assert row
    return str(row[0])


def asks(client: Client, **answers: str) -> str:
    answer = press(client, client.get(LOOKS), LOOKS, **({"why": WHY, "since": "7"} | answers))
    return said(answer)


@pytest.mark.parametrize("role", [PROFESSIONAL_STANDARDS, DATA_PROTECTION_OFFICER])
def test_who_looked_at_a_child_is_shown_with_post_and_tie(
    role: Role, world: World, officer: Client, signs: Signs
) -> None:
    officer.get(f"/children/{world.child}")
    shown = asks(signs(role), record=reference(world, world.child))
    assert "PC Jo Pell" in shown
    assert "response officer" in shown
    assert "of them has no tie" in shown or "of them have no tie" in shown


def test_what_one_person_looked_at_is_shown_and_no_name_of_a_child(
    world: World, officer: Client, standards: Client
) -> None:
    officer.get(f"/cases/{world.case.chronology}")
    shown = asks(standards, who=login(world).upper())
    assert world.case.reference in shown
    assert "Ashdale" not in shown


def test_who_looked_at_a_case_is_found_by_the_reference_of_the_case(
    world: World, officer: Client, standards: Client
) -> None:
    officer.get(f"/cases/{world.case.chronology}")
    shown = asks(standards, record=world.case.reference)
    assert "PC Jo Pell" in shown
    assert f"looked at case {world.case.reference}" in shown


def test_that_they_asked_and_why_is_on_record_and_shown(
    world: World, standards: Client, signs: Signs
) -> None:
    asks(standards, record=reference(world, world.child))
    other = signs(DATA_PROTECTION_OFFICER)
    shown = asks(other, record=reference(world, world.child), why="A second complaint")
    assert WHY in shown


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({"record": "", "who": ""}, "Say whose record was looked at"),
        ({"why": "no", "record": "{child}"}, "Say why you look at this"),
        ({"record": "ZZ/N/1/1"}, "No record of your force has that reference"),
        ({"who": "nobody"}, "Nobody of your force has that sign-in name"),
    ],
)
def test_what_is_not_asked_for_properly_is_said(
    answers: dict[str, str], sentence: str, world: World, standards: Client
) -> None:
    given = {name: one.format(child=reference(world, world.child)) for name, one in answers.items()}
    assert sentence in asks(standards, **given)


def test_it_is_where_they_arrive_and_all_there_is(world: World, standards: Client) -> None:
    assert standards.get("/")["Location"] == LOOKS
    page = standards.get(LOOKS).content.decode()
    assert 'href="/missing"' not in page
    assert 'role="search"' not in page
    for elsewhere in (f"/children/{world.child}", f"/cases/{world.case.chronology}", "/search?q=ashdale"):
        assert standards.get(elsewhere).status_code == 404


@pytest.mark.parametrize("client", ["sergeant", "inspector", "chief"])
def test_for_anybody_else_it_is_not_there(client: str, signs: Signs, request: pytest.FixtureRequest) -> None:
    visitor = signs(CHIEF_OFFICER) if client == "chief" else request.getfixturevalue(client)
    assert visitor.get(LOOKS).status_code == 404
    assert visitor.post(LOOKS, {"who": "anybody", "why": WHY}).status_code in (403, 404)
    assert LOOKS not in visitor.get("/").content.decode()


def test_nobody_else_is_told_by_the_database_which_record_a_reference_is_of(world: World) -> None:
    for actor in (world.sergeant.by, world.intruder.by):
        with acting(actor) as connection:
            called = connection.execute("select priv.record_called(%s)", (world.case.reference,)).fetchone()
            of = "select * from priv.references_of(array[%s]::uuid[])"
            named = connection.execute(of, (world.child,)).fetchall()
        assert (called, named) == ((None,), [])
