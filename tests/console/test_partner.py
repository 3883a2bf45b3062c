"""`harken partner`: people of other agencies are let in, confirmed, given a new key, shut out; it says so."""

import base64
import re
import secrets
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.conf import settings

from harken.access.accounts import create_force
from harken.access.codes import code_at
from harken.access.connection import acting
from harken.access.partners import Typed, partner_for, sign_in_partner
from harken.access.refused import Refused
from harken.console.main import main
from tests.database import CODES, Connect, Installation

SETTING = "school, Larkmoor Primary School"
POLICY = """
name: Wenmarsh Police
code: {code}
call_back: 01632 960100
notices:
- {{to: school, called: Larkmoor Primary School, portal: true}}
- {{to: health, email: duty@health.example}}
"""
Command = Callable[..., tuple[int, str]]


@pytest.fixture
def code(database: Installation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A force with a policy of its own."""
    made = next(CODES)
    with acting(None, using="keeper") as connection:
        create_force(connection, code=made, name="Wenmarsh Police")
    (tmp_path / f"{made.lower()}.yaml").write_text(POLICY.format(code=made), encoding="utf-8")
    monkeypatch.setattr(settings, "POLICY_DIR", str(tmp_path))
    return made


@pytest.fixture
def login() -> str:
    return secrets.token_hex(6)


@pytest.fixture
def partner(code: str, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs `harken partner` of the force: its exit code, and what it said."""

    def run(*words: str) -> tuple[int, str]:
        exited = main(["partner", code, *words])
        said = capsys.readouterr()
        return exited, said.out + said.err

    return run


def lets_in(login: str, said: str, *, after: int = 0) -> str | Refused:
    """What was handed over lets somebody in."""
    password = re.search(r"Password +(\S+)", said)
    key = re.search(r"Key +(\S+)", said)
    assert password
    assert key
    secret = base64.b32decode(key[1] + "=" * (-len(key[1]) % 8))
    now = datetime.now(UTC) + timedelta(seconds=after)
    typed = Typed(login=login, password=password[1], code=code_at(secret, now), address="192.0.2.5")
    with acting(None, using="porter") as connection:
        return sign_in_partner(connection, typed, now=now)


def test_somebody_is_let_in_by_what_is_handed_over(partner: Command, login: str) -> None:
    exited, said = partner(login, "--for", SETTING, "--name", "Bea Stannard")
    assert exited == 0
    assert "otpauth://totp/" in said
    token = lets_in(login, said)
    assert isinstance(token, str)
    with acting(None, using="portal") as connection:
        who = partner_for(connection, token)
    assert who is not None
    assert (who.name, who.setting) == ("Bea Stannard", SETTING)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--for", "school", "--name", "Bea"), f"There is: {SETTING}."),
        (("--for", "health", "--name", "Bea"), "has no portal for 'health'"),
        (("--for", SETTING), "Say with --name who they are"),
        (("--confirm", "--close"), "Say one thing of them at a time"),
        (("--confirm",), "signs in as"),
        (("--renew",), "signs in as"),
        (("--close",), "signs in as"),
        ((), "signs in as"),
    ],
)
def test_what_cannot_be_is_refused_in_words(
    partner: Command, login: str, words: tuple[str, ...], says: str
) -> None:
    exited, said = partner(login, *words)
    assert exited == 1
    assert says in said


def test_nobody_is_made_twice(partner: Command, login: str) -> None:
    partner(login, "--for", SETTING, "--name", "Bea Stannard")
    exited, said = partner(login, "--for", SETTING, "--name", "Another")
    assert exited == 1
    assert "is there already" in said


def test_a_lost_telephone_is_answered_by_a_new_key(partner: Command, login: str) -> None:
    _, first = partner(login, "--for", SETTING, "--name", "Bea Stannard")
    _, second = partner(login, "--renew")
    assert isinstance(lets_in(login, first), Refused)
    assert isinstance(lets_in(login, second), str)


def test_closed_they_are_let_in_only_by_a_new_key(partner: Command, login: str, connect: Connect) -> None:
    _, handed = partner(login, "--for", SETTING, "--name", "Bea Stannard")
    assert partner(login, "--close") == (0, f"{login} is shut out.\n")
    assert isinstance(lets_in(login, handed), Refused)
    assert "shut out" in partner()[1]
    exited, said = partner(login, "--confirm")
    assert (exited, "was shut out" in said) == (1, True)
    assert isinstance(lets_in(login, handed), Refused)
    assert isinstance(lets_in(login, partner(login, "--renew")[1]), str)
    assert partner(login, "--confirm")[0] == 0
    keeper = connect("keeper")
    keeper.execute("update partner set confirmed_until = now()::date - 2 where login = %s", (login,))
    keeper.commit()
    assert "not confirmed this term" in partner()[1]


def test_all_of_them_are_listed_with_when_they_last_came(partner: Command, login: str) -> None:
    assert "has no partner here" in partner()[1]
    _, handed = partner(login, "--for", SETTING, "--name", "Bea Stannard")
    assert "never came" in partner()[1]
    assert "did nothing yet" in partner(login)[1]
    lets_in(login, handed)
    _, said = partner()
    assert f"Bea Stannard, {SETTING}: reads until" in said
    assert "last came" in said
    assert "signed in" in partner(login)[1]
