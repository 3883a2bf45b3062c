"""On duty: who holds a post, is on shift and can be reached, the area's own first."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from harken.access.accounts import NewAccount, Posting, create_account, deactivate, post
from harken.access.connection import acting
from harken.access.on_duty import on_duty
from harken.vocabulary.roles import DUTY_INSPECTOR, SUPERVISOR, Role

AT = datetime(2026, 11, 5, 22, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def officer(
    force: str,
    name: str,
    *,
    area: str = "Kelbridge",
    hours: tuple[int, int] = (-1, 7),
    reachable: bool = True,
) -> str:
    with acting(None, using="keeper") as connection:
        account = create_account(
            connection, NewAccount(force=force, login=uuid4().hex, name=name, phone="01632 960123")
        )
        starts = AT - timedelta(days=9)
        post(connection, Posting(force=force, account=account, role=SUPERVISOR, starts=starts, area=area))
        connection.execute(
            "insert into shift (force, id, account, starts, ends, reachable) values (%s, %s, %s, %s, %s, %s)",
            (force, uuid4(), account, AT + hours[0] * HOUR, AT + hours[1] * HOUR, reachable),
        )
    return account


def found(force: str, *, at: datetime = AT, area: str = "Kelbridge", role: Role = SUPERVISOR) -> list[str]:
    with acting(None, using="worker") as connection:
        return [one.name for one in on_duty(connection, force, role, at=at, area=area)]


def test_the_areas_own_come_first_then_those_of_everywhere(force: str) -> None:
    officer(force, "Everywhere", area="", hours=(-1, 9))
    officer(force, "Kelbridge")
    officer(force, "Eastmere", area="Eastmere")
    assert found(force) == ["Kelbridge", "Everywhere"]
    assert sorted(found(force, area="")) == ["Eastmere", "Everywhere", "Kelbridge"]


def test_of_two_the_one_with_longer_to_go_comes_first(force: str) -> None:
    officer(force, "Nearly off", hours=(-7, 1))
    officer(force, "Just on", hours=(-1, 7))
    assert found(force) == ["Just on", "Nearly off"]


def test_a_shift_ends_at_its_end(force: str) -> None:
    officer(force, "Sam", hours=(-8, 0))
    assert found(force) == []
    assert found(force, at=AT - timedelta(microseconds=1)) == ["Sam"]
    assert found(force, at=AT - 8 * HOUR) == ["Sam"]


def test_the_unreachable_the_departed_and_other_posts_are_passed_over(force: str) -> None:
    officer(force, "Out of reach", reachable=False)
    left = officer(force, "Left")
    with acting(None, using="keeper") as connection:
        deactivate(connection, account=left)
    officer(force, "Here")
    assert found(force) == ["Here"]
    assert found(force, role=DUTY_INSPECTOR) == []


def test_somebody_with_two_shifts_is_reached_once(force: str) -> None:
    account = officer(force, "Double")
    with acting(None, using="keeper") as connection:
        connection.execute(
            "insert into shift (force, id, account, starts, ends) values (%s, %s, %s, %s, %s)",
            (force, uuid4(), account, AT - HOUR, AT + 3 * HOUR),
        )
    assert found(force) == ["Double"]


def test_another_forces_people_are_not_found(force: str, new_force: Callable[[], str]) -> None:
    officer(new_force(), "Elsewhere")
    assert found(force) == []
