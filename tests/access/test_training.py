"""Training: held from its first day until its last, by whom it is of, and seen in no other force."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import psycopg
import pytest

from harken.access.actor import Actor
from harken.access.connection import acting
from harken.access.training import Held, Trained, keep_training, skills_held, training_of
from tests.database import SignIn

BEGAN = datetime(2026, 1, 5, tzinfo=UTC)
ENDED = datetime(2027, 1, 5, tzinfo=UTC)


@pytest.fixture
def assessor(signed_in: SignIn) -> Actor:
    """Somebody trained for a year."""
    actor = signed_in()
    trained(actor, ends=ENDED)
    return actor


def trained(actor: Actor, *, ends: datetime | None, evidence: str = "HR/771") -> bool:
    with acting(None, using="keeper") as connection:
        row = connection.execute("select login from account where id = %s", (actor.account,)).fetchone()
        assert row is not None
        one = Trained(login=row[0], skill="KIRAT", starts=BEGAN, ends=ends, evidence=evidence)
        return keep_training(connection, actor.force, one)


def held(actor: Actor, at: datetime) -> frozenset[str]:
    with acting(actor) as connection:
        return skills_held(connection, actor.force, actor.account, at=at)


def of(actor: Actor) -> tuple[Held, ...]:
    with acting(actor) as connection:
        return training_of(connection, actor.force, (actor.account,))


def test_it_holds_from_its_first_moment_until_its_last(assessor: Actor) -> None:
    moment = timedelta(microseconds=1)
    assert held(assessor, BEGAN - moment) == frozenset()
    assert held(assessor, BEGAN) == {"KIRAT"}
    assert held(assessor, ENDED - moment) == {"KIRAT"}
    assert held(assessor, ENDED) == frozenset()


def test_without_an_end_it_holds(signed_in: SignIn) -> None:
    actor = signed_in()
    trained(actor, ends=None)
    assert held(actor, ENDED + timedelta(days=999)) == {"KIRAT"}


def test_said_again_it_is_put_right_and_not_there_twice(assessor: Actor) -> None:
    assert not trained(assessor, ends=ENDED)
    assert trained(assessor, ends=BEGAN + timedelta(days=30))
    assert [one.ends for one in of(assessor)] == [BEGAN + timedelta(days=30)]


def test_thirty_days_before_its_end_it_is_said_to_run_out(assessor: Actor) -> None:
    (one,) = of(assessor)
    assert not one.runs_out(ENDED - timedelta(days=31))
    assert one.runs_out(ENDED - timedelta(days=30))
    assert not one.runs_out(ENDED)
    assert one.ended(ENDED)
    assert not one.ended(ENDED - timedelta(days=30))


def test_another_force_sees_nothing_of_it(
    assessor: Actor, new_force: Callable[[], str], signed_in: SignIn
) -> None:
    other = signed_in(force=new_force())
    with acting(other) as connection:
        assert skills_held(connection, assessor.force, assessor.account, at=BEGAN) == frozenset()
        assert connection.execute("select * from training").fetchall() == []


def test_nobody_trains_themselves_at_a_desk(assessor: Actor) -> None:
    for what in (
        "insert into training select force, id, id, 'ARMS', now(), null, '' from account",
        "update training set ends = null",
        "delete from training",
    ):
        with pytest.raises(psycopg.errors.InsufficientPrivilege), acting(assessor) as connection:
            connection.execute(what.encode())
