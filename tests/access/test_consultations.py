"""Who looked at whom: read by professional standards alone, with a reason, and their reading is on record."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import psycopg
import pytest

from harken.access.accounts import end_post
from harken.access.actor import Actor
from harken.access.connection import acting
from harken.access.consult import Look, consult
from harken.access.consultations import Asked, Consultation, consultations
from harken.access.may import may
from harken.access.permissions import Act
from harken.access.refused import Refused
from harken.vocabulary.roles import CHIEF_OFFICER, PROFESSIONAL_STANDARDS, SUPERINTENDENT, SUPERVISOR, Role
from tests.database import SignIn

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
REASON = "Complaint 12 of this year"
STRAIGHT = (
    "select * from priv.consultations("
    "gen_random_uuid(), %s, null, '2020-01-01', null, 'a reason', 10, null, null)"
)


@pytest.fixture
def child() -> str:
    return str(uuid4())


@pytest.fixture
def officer(signed_in: SignIn, child: str) -> Actor:
    """Somebody who looked at a child without any tie, and at another."""
    actor = signed_in()
    look(actor, child)
    look(actor, str(uuid4()))
    return actor


@pytest.fixture
def standards(signed_in: SignIn) -> Actor:
    return signed_in(PROFESSIONAL_STANDARDS)


def look(actor: Actor, person: str) -> None:
    with acting(actor) as connection:
        consult(connection, actor, Look(object_kind="person", object_id=person, persons=[person]))


def read(actor: Actor, **asked: object) -> tuple[Consultation, ...] | Refused:
    given = Asked(**{"since": LONG_AGO, "reason": REASON, **asked})  # type: ignore[arg-type]  # each test's own
    with acting(actor) as connection:
        return consultations(connection, actor, given)


def found(actor: Actor, **asked: object) -> tuple[Consultation, ...]:
    answer = read(actor, **asked)
    assert not isinstance(answer, Refused), answer
    return answer


def test_who_looked_at_a_person_is_read_with_the_post_and_the_tie(
    standards: Actor, officer: Actor, child: str
) -> None:
    (one,) = found(standards, person=child)
    assert (one.account, one.name, one.role) == (officer.account, "Sam Orchard", SUPERVISOR.name)
    assert (one.object_kind, one.persons, one.link, one.result) == ("person", [child], "none", "ok")


def test_what_somebody_looked_at_is_read_the_newest_first_and_no_more_than_asked(
    standards: Actor, officer: Actor, child: str
) -> None:
    newest, oldest = found(standards, account=officer.account)
    assert (oldest.persons, newest.at > oldest.at) == ([child], True)
    assert found(standards, account=officer.account, most=1) == (newest,)
    assert found(standards, account=officer.account, person=child) == (oldest,)
    assert found(standards, account=officer.account, since=newest.at) == (newest,)
    assert found(standards, account=officer.account, until=newest.at) == (oldest,)


def test_reading_is_itself_a_look_that_the_next_reading_shows(
    standards: Actor, officer: Actor, child: str, signed_in: SignIn
) -> None:
    found(standards, person=child)
    other = signed_in(PROFESSIONAL_STANDARDS)
    reading, _ = found(other, person=child)
    assert (reading.account, reading.object_kind, reading.reason, reading.rows) == (
        standards.account, "consultations", REASON, 1,
    )  # fmt: skip
    assert [one.object_kind for one in found(other, account=standards.account)] == ["consultations"]


def test_what_was_not_put_on_record_was_not_read(standards: Actor, officer: Actor, child: str) -> None:
    def read_without_a_record() -> None:
        with acting(standards) as connection:
            connection.execute("set transaction read only")
            consultations(connection, standards, Asked(since=LONG_AGO, reason=REASON, person=child))

    with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
        read_without_a_record()


@pytest.mark.parametrize("role", [SUPERVISOR, SUPERINTENDENT, CHIEF_OFFICER], ids=str)
def test_nobody_else_reads_it_and_that_they_tried_is_on_record(
    role: Role, standards: Actor, officer: Actor, child: str, signed_in: SignIn
) -> None:
    curious = signed_in(role)
    refused = read(curious, person=child)
    assert isinstance(refused, Refused)
    assert refused.code == "not_your_role"
    tried, _ = found(standards, person=child)
    assert (tried.account, tried.result) == (curious.account, "denied")


@pytest.mark.parametrize("role", [SUPERVISOR, CHIEF_OFFICER], ids=str)
def test_an_intruder_who_goes_round_us_is_refused_by_the_database(
    role: Role, officer: Actor, child: str, signed_in: SignIn
) -> None:
    curious = signed_in(role)
    claimed = replace(curious, role=PROFESSIONAL_STANDARDS, roles=(PROFESSIONAL_STANDARDS,))
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        read(claimed, person=child)
    with pytest.raises(psycopg.errors.InsufficientPrivilege), acting(curious) as connection:
        connection.execute(STRAIGHT, (child,))
    with pytest.raises(psycopg.errors.InsufficientPrivilege), acting(None) as connection:
        connection.execute(STRAIGHT, (child,))


def test_the_rows_themselves_stay_their_readers_own(standards: Actor, officer: Actor) -> None:
    with acting(standards) as connection:
        assert connection.execute("select count(*) from consultation").fetchone() == (0,)


def test_another_forces_looks_are_not_there(
    officer: Actor, child: str, signed_in: SignIn, new_force: Callable[[], str]
) -> None:
    elsewhere = signed_in(PROFESSIONAL_STANDARDS, force=new_force())
    assert found(elsewhere, person=child) == ()
    assert found(elsewhere, account=officer.account) == ()


def test_a_post_that_ended_reads_nothing_more(standards: Actor, officer: Actor, child: str) -> None:
    with acting(None, using="keeper") as connection:
        row = connection.execute(
            "select id::text from posting where account = %s", (standards.account,)
        ).fetchone()
        assert row is not None
        end_post(connection, posting=row[0], at=datetime.now(UTC) - timedelta(seconds=1))
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        read(standards, person=child)


@pytest.mark.parametrize(
    ("asked", "code"),
    [({"person": ""}, "nobody"), ({"reason": "work"}, "no_reason"), ({"reason": " " * 20}, "no_reason")],
)
def test_without_whom_or_why_nothing_is_read(
    standards: Actor, child: str, asked: dict[str, object], code: str
) -> None:
    refused = read(standards, **{"person": child, **asked})
    assert isinstance(refused, Refused)
    assert refused.code == code


def test_professional_standards_may_do_nothing_else(standards: Actor) -> None:
    assert [act for act in Act if may(standards, act)] == [Act.READ_AUDIT]
