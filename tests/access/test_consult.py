"""Consultations: one row for each response, in its reader's name, with the tie the database finds."""

from dataclasses import replace
from uuid import uuid4

import psycopg
import pytest

from harken.access.actor import Actor, system_actor
from harken.access.connection import acting
from harken.access.consult import Look, NotOnRecord, consult
from harken.access.ties import WHYS, Tie, tie, untie
from tests.chronology.facts import HAPPENED, a_case
from tests.database import Connect, SignIn


@pytest.fixture
def reader(signed_in: SignIn) -> Actor:
    return signed_in(team="Kelbridge response")


@pytest.fixture
def case(signed_in: SignIn) -> str:
    owner = signed_in()
    with acting(owner) as connection:
        return a_case(connection, owner)


def look(case: str, **more: object) -> Look:
    given: dict[str, object] = {"object_kind": "case", "object_id": case, "chronologies": [case], **more}
    return Look(**given)  # type: ignore[arg-type]  # each test names its own


def tied(case: str, actor: Actor, why: str, *, team: str | None = None) -> str:
    with acting(system_actor(actor.force), using="worker") as connection:
        account = None if team else actor.account
        return tie(connection, Tie(force=actor.force, chronology=case, why=why, account=account, team=team))


def test_a_look_is_kept_with_who_what_whom_and_which_fields(reader: Actor, case: str) -> None:
    children = sorted(str(uuid4()) for _ in range(2))
    seen = look(case, persons=children, fields=("name", "address"), rows=2, reason="Call 112", request="r1")
    with acting(reader) as connection:
        consult(connection, reader, seen)
        row = connection.execute(
            "select verb, actor::text, role, session, object_id, persons::text[], fields, reason, rows,"
            " result, request, at > transaction_timestamp(), xid = pg_current_xact_id() from consultation"
        ).fetchone()
    assert row == (
        "consult", reader.account, reader.role.name, reader.session, case, children, ["name", "address"],
        "Call 112", 2, "ok", "r1", True, True,
    )  # fmt: skip


@pytest.mark.parametrize("why", WHYS)
def test_the_tie_is_found_and_not_claimed(reader: Actor, case: str, why: str) -> None:
    tied(case, reader, why)
    with acting(reader) as connection:
        assert consult(connection, reader, look(case)) == why


def test_a_teams_tie_is_its_members(reader: Actor, case: str) -> None:
    tied(case, reader, "team", team="Kelbridge response")
    with acting(reader) as connection:
        assert consult(connection, reader, look(case)) == "team"


def test_the_strongest_tie_is_the_one_kept(reader: Actor, case: str) -> None:
    for why in ("meeting", "task", "team"):
        tied(case, reader, why)
    with acting(reader) as connection:
        assert consult(connection, reader, look(case)) == "task"


def test_with_no_tie_it_says_so(reader: Actor, case: str) -> None:
    key = tied(case, reader, "task")
    with acting(system_actor(reader.force), using="worker") as connection:
        untie(connection, reader.force, key, at=HAPPENED)
    with acting(reader) as connection:
        assert consult(connection, reader, look(case)) == "none"
        assert consult(connection, reader, look(case, searched=True)) == "search_only"


def test_nobody_looks_in_somebody_elses_name(reader: Actor, case: str, signed_in: SignIn) -> None:
    other = replace(reader, account=signed_in().account)
    with pytest.raises(NotOnRecord) as refused, acting(reader) as connection:
        consult(connection, other, look(case))
    assert isinstance(refused.value.__cause__, psycopg.errors.InsufficientPrivilege)


def test_a_look_that_cannot_be_kept_is_no_look(reader: Actor, case: str, no_record_of_looks: None) -> None:
    with pytest.raises(NotOnRecord), acting(reader) as connection:
        consult(connection, reader, look(case))


def test_a_look_goes_with_the_transaction_that_showed_it(reader: Actor, case: str) -> None:

    def look_and_fail() -> None:
        with acting(reader) as connection:
            consult(connection, reader, look(case))
            raise LookupError

    with pytest.raises(LookupError):
        look_and_fail()
    with acting(reader) as connection:
        assert connection.execute("select count(*) from consultation").fetchone() == (0,)


def test_nobody_reads_what_somebody_else_looked_at(reader: Actor, case: str, signed_in: SignIn) -> None:
    with acting(reader) as connection:
        consult(connection, reader, look(case))
    other = signed_in()
    with acting(other) as connection:
        assert connection.execute("select count(*) from consultation").fetchone() == (0,)


def test_when_a_look_was_made_is_the_databases_to_say(reader: Actor, case: str, connect: Connect) -> None:
    connection = connect("app")
    connection.execute("select set_config('harken.token', %s, true)", (reader.token,))
    row = connection.execute(
        "insert into consultation (force, id, at, verb, actor, role, session, object_kind, object_id,"
        " persons, fields, link, rows, result)"
        " values (%s, %s, '2020-01-01', 'consult', %s, '', '', '', '', '{}', '{}', 'none', 1, 'ok')"
        " returning at > '2026-01-01'",
        (reader.force, uuid4(), reader.account),
    ).fetchone()
    assert row == (True,)
