"""`harken token`: another system gets its token, shown once, and loses it when it is ended."""

from uuid import uuid4

import pytest

from harken.console.main import main
from tests.api.conftest import Caller
from tests.database import Connect


@pytest.fixture
def login(caller: Caller, connect: Connect) -> str:
    row = (
        connect("admin")
        .execute("select login from account where id = %s", (caller.actor.account,))
        .fetchone()
    )
    assert row
    return str(row[0])


def test_a_token_is_made_shown_once_and_ended(
    caller: Caller, login: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["token", login, "--for", "the rota"]) == 0
    token, says = capsys.readouterr().out.splitlines()
    system = Caller(token, caller.actor, "")
    assert system.get("/owed").status_code == 200
    session = says.split("--end ")[1].strip("`")
    assert main(["token", login, "--end", session]) == 0
    assert system.get("/owed").status_code == 401
    assert main(["token", login, "--end", session]) == 1


@pytest.mark.parametrize("words", [[], ["--for", "x", "--days", "0"], ["--for", "x", "--days", "400"]])
def test_without_a_purpose_or_an_end_there_is_none(
    login: str, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["token", login, *words]) == 1
    assert "--for" in capsys.readouterr().err


def test_nobody_has_no_token(login: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert login
    assert main(["token", uuid4().hex, "--for", "the rota"]) == 1
    assert "Nobody signs in" in capsys.readouterr().err
