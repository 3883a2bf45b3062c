"""People of other agencies: let in by password and code, each code once, while somebody confirms them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from psycopg import sql

from harken.access.codes import SECONDS, address_of, code_at, key_of, new_secret, step_of
from harken.access.connection import acting
from harken.access.partners import (
    NewPartner,
    Partner,
    Typed,
    create_partner,
    leave,
    partner_for,
    sessions,
    set_secrets,
    sign_in_partner,
)
from harken.access.refused import Refused
from harken.vocabulary.calendars import LONDON
from tests.database import PASSWORD, Connect

SETTING = "children's social care"


def now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Somebody:
    """An account, and what its holder knows."""

    id: str
    login: str
    secret: bytes

    def tries(
        self, *, password: str = PASSWORD, code: str = "", after: int = 0, address: str = "192.0.2.9"
    ) -> str | Refused:
        at = now() + timedelta(seconds=after)
        typed = Typed(
            login=self.login, password=password, code=code or code_at(self.secret, at), address=address
        )
        with acting(None, using="porter") as connection:
            return sign_in_partner(connection, typed, now=at)

    def enters(self, *, after: int = 0) -> str:
        token = self.tries(after=after)
        assert isinstance(token, str), token
        return token


@pytest.fixture
def partner(force: str) -> Callable[..., Somebody]:
    def make(setting: str = SETTING, **more: object) -> Somebody:
        secret = new_secret()
        new = NewPartner(
            force=force,
            login=uuid4().hex,
            name="Hetty Marlowe",
            setting=setting,
            password=PASSWORD,
            secret=secret,
            confirmed_until=now().astimezone(LONDON).date(),
        )
        with acting(None, using="keeper") as connection:
            return Somebody(create_partner(connection, replace(new, **more)), new.login, secret)

    return make


@pytest.fixture
def hetty(partner: Callable[..., Somebody]) -> Somebody:
    return partner()


def asks(token: str) -> Partner | None:
    with acting(None, using="portal") as connection:
        return partner_for(connection, token)


def test_with_password_and_code_they_are_who_they_are(hetty: Somebody) -> None:
    who = asks(hetty.enters())
    assert who is not None
    assert (who.partner, who.setting, who.force_name) == (hetty.id, SETTING, "Wenmarsh Police")


@pytest.mark.parametrize(
    "wrong",
    [{"password": "another"}, {"code": "000000"}, {"code": "four"}, {"code": "\u0660" * 6}, {"code": "\x00"}],
)
def test_either_wrong_is_refused_in_the_same_words(hetty: Somebody, wrong: dict[str, str]) -> None:
    if wrong.get("code") == code_at(hetty.secret, now()):
        wrong = {"code": "111111"}
    refused = hetty.tries(**wrong)
    assert isinstance(refused, Refused)
    assert refused.code == "wrong"
    assert refused == replace(hetty, login="nobody-at-all").tries()


def test_a_code_is_taken_once_and_none_before_it_after(hetty: Somebody) -> None:
    hetty.enters()
    for after in (0, -SECONDS):
        again = hetty.tries(after=after)
        assert isinstance(again, Refused)
        assert again.code == "used"
    hetty.enters(after=SECONDS)


def test_a_code_of_an_hour_ago_is_none(hetty: Somebody) -> None:
    old = code_at(hetty.secret, now() - timedelta(hours=1))
    assert step_of(hetty.secret, old, now=now()) is None
    assert isinstance(hetty.tries(code=old), Refused)


def test_tries_are_limited(hetty: Somebody) -> None:
    for _ in range(10):
        assert isinstance(hetty.tries(password="guessed"), Refused)
    limited = hetty.tries()
    assert isinstance(limited, Refused)
    assert limited.code == "too_many"


def guessed_elsewhere(who: Somebody) -> None:
    """As many wrong tries as close a name, none of them from where anybody was let in."""
    for place in range(50):
        assert isinstance(who.tries(password="guessed", address=f"198.51.100.{place}"), Refused)


def test_whoever_guesses_elsewhere_keeps_nobody_from_where_they_read(hetty: Somebody) -> None:
    hetty.enters()
    guessed_elsewhere(hetty)
    new = hetty.tries(after=SECONDS, address="203.0.113.7")
    assert isinstance(new, Refused)
    assert new.code == "too_many"
    hetty.enters(after=SECONDS)


def test_where_they_read_a_code_is_guessed_no_oftener_than_anywhere(hetty: Somebody) -> None:
    hetty.enters()
    for _ in range(10):
        assert isinstance(hetty.tries(password="guessed"), Refused)
    limited = hetty.tries(after=SECONDS)
    assert isinstance(limited, Refused)
    assert limited.code == "too_many"


def test_what_is_set_anew_is_tried_anew_and_nowhere_is_known(hetty: Somebody) -> None:
    hetty.enters()
    guessed_elsewhere(hetty)
    with acting(None, using="keeper") as connection:
        set_secrets(connection, partner=hetty.id, password=PASSWORD, secret=hetty.secret)
    assert isinstance(hetty.tries(address="203.0.113.7"), str)
    guessed_elsewhere(hetty)
    limited = hetty.tries(after=SECONDS)
    assert isinstance(limited, Refused)
    assert limited.code == "too_many"


def test_who_is_not_confirmed_this_term_is_not_let_in(partner: Callable[..., Somebody]) -> None:
    yesterday = now().astimezone(LONDON).date() - timedelta(days=1)
    refused = partner(confirmed_until=yesterday).tries()
    assert isinstance(refused, Refused)
    assert refused.code == "unconfirmed"


def test_when_the_term_is_over_they_are_out_where_they_are(hetty: Somebody, connect: Connect) -> None:
    token = hetty.enters()
    keeper = connect("keeper")
    keeper.execute("update partner set confirmed_until = now()::date - 2 where id = %s", (hetty.id,))
    keeper.commit()
    assert asks(token) is None


@pytest.mark.parametrize("change", ["is_active = false", "setting = 'health'"])
def test_closed_or_moved_they_are_out_at_once(hetty: Somebody, connect: Connect, change: str) -> None:
    token = hetty.enters()
    keeper = connect("keeper")
    keeper.execute(sql.SQL("update partner set {} where id = %s").format(sql.SQL(change)), (hetty.id,))
    keeper.commit()
    assert asks(token) is None


def test_a_new_key_ends_every_session_and_the_old_code(hetty: Somebody) -> None:
    token = hetty.enters()
    with acting(None, using="keeper") as connection:
        set_secrets(connection, partner=hetty.id, password=PASSWORD, secret=new_secret())
    assert asks(token) is None
    assert isinstance(hetty.tries(after=SECONDS), Refused)


def test_they_leave_here_or_everywhere_else(hetty: Somebody) -> None:
    first, second = hetty.enters(), hetty.enters(after=SECONDS)
    with acting(None, using="portal") as connection:
        assert partner_for(connection, second)
        assert [one.this for one in sessions(connection)] == [True, False]
        assert leave(connection, others=True) == 1
    assert asks(first) is None
    with acting(None, using="portal") as connection:
        assert partner_for(connection, second)
        leave(connection)
    assert asks(second) is None


def test_the_key_is_typed_or_read_from_a_picture() -> None:
    secret = bytes(range(20))
    assert key_of(secret) == "AAAQEAYEAUDAOCAJBIFQYDIOB4IBCEQT"
    address = address_of(secret, login="hetty", issuer="Wenmarsh Police")
    assert address == (
        "otpauth://totp/Wenmarsh%20Police%3Ahetty?secret=AAAQEAYEAUDAOCAJBIFQYDIOB4IBCEQT"
        "&issuer=Wenmarsh+Police"
    )


# RFC 6238, appendix B, the last six digits of its eight.
@pytest.mark.parametrize(
    ("second", "code"),
    [(59, "287082"), (1111111109, "081804"), (2000000000, "279037"), (20000000000, "353130")],
)
def test_codes_are_those_of_the_standard(second: int, code: str) -> None:
    assert code_at(b"12345678901234567890", datetime.fromtimestamp(second, UTC)) == code
