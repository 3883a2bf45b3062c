"""Restriction: raised by one, at once, on every row; lowered by two; never shown to whoever is excluded."""

from uuid import uuid4

import psycopg
import pytest
from psycopg import sql

from harken.access.actor import Actor
from harken.access.connection import Connection, acting
from harken.access.ties import Tie, exclude, tie, untie
from harken.chronology.append import append
from harken.chronology.page import PageOf, page
from harken.chronology.restriction import agree_lower, propose_lower, restrict
from tests.chronology.facts import HAPPENED, a_case, appended, new
from tests.database import Connect, SignIn

TABLES = ("chronology", "entry", "about", "words")


def _counts(connection: Connection) -> list[int]:
    rows = [
        connection.execute(sql.SQL("select count(*) from {}").format(sql.Identifier(table))).fetchone()
        for table in TABLES
    ]
    return [row[0] for row in rows if row]


def _sees(actor: Actor) -> list[int]:
    with acting(actor) as connection:
        return _counts(connection)


@pytest.fixture
def insider(signed_in: SignIn) -> Actor:
    return signed_in(team="Kelbridge CID")


@pytest.fixture
def case(insider: Actor) -> str:
    with acting(insider) as connection:
        made = a_case(connection, insider)
        appended(connection, insider, new(made, str(uuid4()), said="Said in confidence"))
    return made


def test_a_restriction_hides_every_row_at_once_but_from_those_tied_to_it(
    insider: Actor, case: str, signed_in: SignIn
) -> None:
    outsider = signed_in()
    assert _sees(outsider) == [1, 1, 1, 1]
    with acting(insider) as connection:
        assert restrict(connection, case, "team")
        assert _counts(connection) == [1, 1, 1, 1]
    assert _sees(outsider) == [0, 0, 0, 0]
    assert _sees(insider) == [1, 1, 1, 1]


def test_what_is_recorded_after_a_restriction_is_restricted(
    insider: Actor, case: str, signed_in: SignIn
) -> None:
    with acting(insider) as connection:
        restrict(connection, case, "named")
        appended(connection, insider, new(case, str(uuid4()), said="More"))
    assert _sees(signed_in()) == [0, 0, 0, 0]
    assert _sees(insider) == [1, 2, 2, 2]


def test_a_restriction_waits_for_what_is_being_recorded(insider: Actor, case: str, connect: Connect) -> None:
    impatient = connect("app")
    impatient.execute("set lock_timeout = '50ms'")
    impatient.execute("select set_config('harken.token', %s, false)", (insider.token,))
    impatient.commit()
    with acting(insider) as connection:
        appended(connection, insider, new(case, str(uuid4())))
        with pytest.raises(psycopg.errors.LockNotAvailable):
            restrict(impatient, case, "named")
    impatient.rollback()
    with acting(insider) as connection:
        restrict(connection, case, "named")
        with pytest.raises(psycopg.errors.LockNotAvailable):
            append(impatient, insider, new(case, str(uuid4())))


def test_a_team_is_tied_while_its_people_hold_the_post(insider: Actor, case: str, signed_in: SignIn) -> None:
    colleague, other = signed_in(team="Kelbridge CID"), signed_in(team="Eastmere CID")
    with acting(insider) as connection:
        restrict(connection, case, "team")
        key = tie(connection, Tie(force=insider.force, chronology=case, why="team", team="Kelbridge CID"))
    assert _sees(colleague) == [1, 1, 1, 1]
    assert _sees(other) == [0, 0, 0, 0]
    with acting(insider) as connection:
        untie(connection, insider.force, key, at=HAPPENED)
    assert _sees(colleague) == [0, 0, 0, 0]


def test_an_exclusion_beats_every_tie(insider: Actor, case: str, signed_in: SignIn) -> None:
    relative = signed_in(team="Kelbridge CID")
    with acting(insider) as connection:
        tie(connection, Tie(force=insider.force, chronology=case, why="owner", account=relative.account))
        tie(connection, Tie(force=insider.force, chronology=case, why="team", team="Kelbridge CID"))
    assert _sees(relative) == [1, 1, 1, 1]
    with acting(insider) as connection:
        exclude(connection, insider.force, chronology=case, account=relative.account)
    assert _sees(relative) == [0, 0, 0, 0]
    with acting(relative) as connection:
        assert page(connection, relative, PageOf(chronology=case)).lines == ()
        assert not restrict(connection, case, "sealed")


def test_nobody_ties_themselves_to_what_is_hidden_from_them(
    insider: Actor, case: str, signed_in: SignIn
) -> None:
    outsider = signed_in()
    with acting(insider) as connection:
        restrict(connection, case, "named")
    with pytest.raises(Exception, match="row-level security"), acting(outsider) as connection:
        tie(connection, Tie(force=outsider.force, chronology=case, why="task", account=outsider.account))
    with acting(outsider) as connection:
        assert not restrict(connection, case, "sealed")
        assert not propose_lower(connection, case, "open")


def test_hidden_and_absent_are_told_alike(insider: Actor, case: str, signed_in: SignIn) -> None:
    outsider = signed_in()
    with acting(insider) as connection:
        restrict(connection, case, "sealed")
    with acting(outsider) as connection:
        answers = [
            (restrict(connection, one, "sealed"), page(connection, outsider, PageOf(chronology=one)))
            for one in (case, str(uuid4()))
        ]
    assert answers[0] == answers[1]


def test_lowering_needs_a_second_person(insider: Actor, case: str, signed_in: SignIn) -> None:
    second, outsider = signed_in(), signed_in()
    with acting(insider) as connection:
        tie(connection, Tie(force=insider.force, chronology=case, why="task", account=second.account))
        restrict(connection, case, "named")
    with acting(second) as connection:
        assert not agree_lower(connection, case, "open")
    with acting(insider) as connection:
        assert propose_lower(connection, case, "open")
        assert not agree_lower(connection, case, "open")
    assert _sees(outsider) == [0, 0, 0, 0]
    with acting(second) as connection:
        assert not agree_lower(connection, case, "team")
        assert agree_lower(connection, case, "open")
    assert _sees(outsider) == [1, 1, 1, 1]


def test_a_restriction_is_not_raised_to_what_it_is_or_below(insider: Actor, case: str) -> None:
    with acting(insider) as connection:
        assert restrict(connection, case, "named")
        assert not restrict(connection, case, "named")
        assert not restrict(connection, case, "team")


def test_nothing_is_recorded_where_a_person_cannot_look(insider: Actor, case: str, signed_in: SignIn) -> None:
    outsider = signed_in()
    with acting(insider) as connection:
        restrict(connection, case, "named")
    with pytest.raises(Exception, match="row-level security"), acting(outsider) as connection:
        append(connection, outsider, new(case, str(uuid4())))
