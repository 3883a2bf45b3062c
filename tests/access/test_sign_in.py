"""Sign-in: by password, limited, over when idle, when closed, and when a post changes."""

import hashlib
import secrets
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from psycopg import sql

from harken.access.accounts import (
    NewAccount,
    Posting,
    create_account,
    deactivate,
    end_post,
    post,
    set_password,
)
from harken.access.actor import Actor
from harken.access.connection import Connection, acting
from harken.access.refused import Refused
from harken.access.sign_in import (
    Credentials,
    Kind,
    SignedIn,
    actor_for,
    api_token,
    revoke,
    sign_in,
    sign_out,
)
from harken.vocabulary.roles import DUTY_INSPECTOR, SUPERVISOR
from tests.database import PASSWORD, Connect, SignIn

BEGAN = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def login(force: str) -> str:
    """A login word of somebody who holds two posts, the inspector's the newer."""
    word = uuid4().hex
    with acting(None, using="keeper") as connection:
        account = create_account(
            connection, NewAccount(force=force, login=word, name="Jo Ash", password=PASSWORD)
        )
        for role, day in ((SUPERVISOR, 0), (DUTY_INSPECTOR, 1)):
            starts = BEGAN + timedelta(days=day)
            post(connection, Posting(force=force, account=account, role=role, starts=starts, area="Eastmere"))
    return word


def tried(login: str, password: str = PASSWORD, address: str = "192.0.2.7") -> SignedIn | Refused:
    with acting(None, using="keeper") as connection:
        return sign_in(connection, Credentials(login=login, password=password, address=address))


def entered(login: str) -> SignedIn:
    outcome = tried(login)
    assert isinstance(outcome, SignedIn)
    return outcome


def who(token: str, *, role: str = "", kind: Kind = "session") -> Actor | None:
    with acting(None) as connection:
        return actor_for(connection, token, role=role, kind=kind)


def test_the_newest_post_is_in_use_unless_another_held_is_chosen(login: str) -> None:
    token = entered(login).token
    newest, chosen, other = who(token), who(token, role=SUPERVISOR.name), who(token, role="superintendent")
    assert newest is not None
    assert chosen is not None
    assert other is not None
    assert (newest.name, newest.role, newest.area) == ("Jo Ash", DUTY_INSPECTOR, "Eastmere")
    assert newest.roles == (DUTY_INSPECTOR, SUPERVISOR)
    assert (chosen.role, other.role) == (SUPERVISOR, DUTY_INSPECTOR)


def test_a_login_word_is_forgiving_and_a_password_is_not(login: str) -> None:
    assert isinstance(tried(f" {login.upper()} "), SignedIn)
    refused = [tried(login, PASSWORD.upper()), tried(login, ""), tried("nobody", PASSWORD)]
    assert {one.sentence for one in refused if isinstance(one, Refused)} == {
        "Your sign-in name or password is not right."
    }


def test_an_account_with_no_password_is_not_entered(force: str) -> None:
    with acting(None, using="keeper") as connection:
        create_account(connection, NewAccount(force=force, login="nopassword-" + force, name="Kit"))
    assert isinstance(tried("nopassword-" + force, ""), Refused)


def test_wrong_tries_are_limited_for_a_name_and_address(login: str) -> None:
    address = uuid4().hex
    codes = [
        one.code for one in (tried(login, "wrong", address) for _ in range(11)) if isinstance(one, Refused)
    ]
    assert codes == ["wrong"] * 10 + ["too_many"]
    last = tried(login, PASSWORD, address)
    assert isinstance(last, Refused)
    assert last.code == "too_many"
    assert isinstance(tried(login, PASSWORD, uuid4().hex), SignedIn)


def test_tries_from_one_address_are_limited_whatever_the_name(force: str, connect: Connect) -> None:
    address = uuid4().hex
    admin = connect("admin")
    admin.execute(
        "insert into priv.attempt (login, address) select g::text, %s from generate_series(1, 100) g",
        (address,),
    )
    admin.commit()
    outcome = tried("somebody", "else", address)
    assert isinstance(outcome, Refused)
    assert outcome.code == "too_many"


def test_a_right_password_forgets_the_wrong_ones(login: str) -> None:
    address = uuid4().hex
    for _ in range(3):
        for _ in range(8):
            tried(login, "wrong", address)
        assert isinstance(tried(login, PASSWORD, address), SignedIn)


def test_only_a_hash_of_the_token_and_of_the_password_is_kept(login: str, connect: Connect) -> None:
    opened = entered(login)
    admin = connect("admin")
    row = admin.execute("select token from priv.ctx where session = %s", (opened.session,)).fetchone()
    assert row == (hashlib.sha256(opened.token.encode()).digest(),)
    kept = admin.execute("select hash from priv.credential where account = %s", (opened.account,)).fetchone()
    assert kept is not None
    assert kept[0].startswith("$argon2id$")
    assert opened.token not in repr(opened)


def test_signing_out_ends_a_session_at_its_next_statement(login: str) -> None:
    one, other = entered(login), entered(login)
    with acting(who(one.token)) as connection:
        assert _me(connection) == one.account
        with acting(None) as elsewhere:
            assert sign_out(elsewhere, one.token)
        assert _me(connection) is None
    assert who(one.token) is None
    assert who(other.token) is not None


@pytest.mark.parametrize("change", ["closed", "post given", "post ended", "password"])
def test_a_change_to_an_account_ends_its_sessions_at_once(login: str, connect: Connect, change: str) -> None:
    opened = entered(login)
    actor = who(opened.token)
    assert actor is not None
    with acting(None, using="keeper") as connection:
        if change == "closed":
            deactivate(connection, account=opened.account)
        elif change == "post given":
            post(connection, Posting(force=actor.force, account=actor.account, role=SUPERVISOR, starts=BEGAN))
        elif change == "post ended":
            row = connection.execute(
                "select id::text from posting where account = %s", (actor.account,)
            ).fetchone()
            assert row is not None
            end_post(connection, posting=row[0], at=BEGAN + timedelta(days=30))
        else:
            set_password(connection, account=opened.account, password="quite another one")
    assert who(opened.token) is None
    with acting(actor) as connection:
        assert _me(connection) is None


def test_a_closed_account_is_not_entered(login: str) -> None:
    opened = entered(login)
    with acting(None, using="keeper") as connection:
        deactivate(connection, account=opened.account)
    assert isinstance(tried(login), Refused)


@pytest.mark.parametrize("column", ["idle_until", "expires"])
def test_a_session_ends_when_idle_and_when_old(login: str, connect: Connect, column: str) -> None:
    opened = entered(login)
    actor = who(opened.token)
    admin = connect("admin")
    over = sql.SQL("update priv.ctx set {} = clock_timestamp() where session = %s")
    admin.execute(over.format(sql.Identifier(column)), (opened.session,))
    admin.commit()
    assert who(opened.token) is None
    with acting(actor) as connection:
        assert _me(connection) is None


def test_using_a_session_keeps_it_and_polling_does_not(login: str, connect: Connect) -> None:
    opened = entered(login)
    admin = connect("admin")
    admin.autocommit = True

    def idle_until() -> datetime:
        row = admin.execute(
            "select idle_until from priv.ctx where session = %s", (opened.session,)
        ).fetchone()
        assert row is not None
        found: datetime = row[0]
        return found

    admin.execute(
        "update priv.ctx set idle_until = idle_until - interval '10 minutes' where session = %s",
        (opened.session,),
    )
    before = idle_until()
    with acting(None) as connection:
        actor_for(connection, opened.token, touch=False)
    assert idle_until() == before
    assert who(opened.token) is not None
    assert idle_until() > before + timedelta(minutes=9)


def test_somebody_whose_posts_are_over_is_nobody(force: str, signed_in: SignIn, connect: Connect) -> None:
    actor = signed_in()
    admin = connect("admin")
    admin.execute("alter table posting disable trigger end_sessions")
    admin.execute(
        "update posting set ends = starts + interval '1 second' where account = %s", (actor.account,)
    )
    admin.execute("alter table posting enable trigger end_sessions")
    admin.commit()
    assert who(actor.token) is None


def test_an_api_token_is_one_forces_and_is_revoked(login: str, force: str) -> None:
    expires = datetime(2100, 1, 1, tzinfo=UTC)
    with acting(None, using="keeper") as connection:
        made = api_token(connection, account=entered(login).account, label="social care", expires=expires)
    actor = who(made.token, kind="api")
    assert actor is not None
    assert (actor.force, len(made.token) >= 43) == (force, True)
    with acting(None, using="keeper") as connection:
        assert revoke(connection, session=made.session)
        assert not revoke(connection, session=made.session)
    assert who(made.token, kind="api") is None


@pytest.mark.parametrize("kind", ["session", "api"])
def test_a_token_of_one_kind_is_nobodys_where_the_other_is_asked_for(login: str, kind: Kind) -> None:
    token = entered(login).token
    if kind == "session":
        with acting(None, using="keeper") as connection:
            account = entered(login).account
            expires = datetime(2100, 1, 1, tzinfo=UTC)
            token = api_token(connection, account=account, label="rota", expires=expires).token
    assert who(token, kind=kind) is None


def test_a_name_without_end_is_nobodys_and_is_counted(login: str) -> None:
    address, endless = uuid4().hex, secrets.token_hex(4500)
    codes = [
        one.code for one in (tried(endless, PASSWORD, address) for _ in range(11)) if isinstance(one, Refused)
    ]
    assert codes == ["wrong"] * 10 + ["too_many"]


def test_a_token_changed_by_a_letter_is_nobodys(login: str) -> None:
    actor = who(entered(login).token)
    assert actor is not None
    changed = replace(actor, token=actor.token[:-1] + ("A" if actor.token[-1] != "A" else "B"))
    assert who(changed.token) is None


def _me(connection: Connection) -> str | None:
    row = connection.execute("select priv.me()").fetchone()
    return str(row[0]) if row and row[0] else None
