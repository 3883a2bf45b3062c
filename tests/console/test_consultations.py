"""`harken consultations`: professional standards sign in and read who looked; nobody else does."""

import io
import secrets
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from harken.access.accounts import NewAccount, Posting, create_account, post
from harken.access.actor import Actor
from harken.access.connection import acting
from harken.access.consult import Look, consult
from harken.console.main import main
from harken.vocabulary.roles import CHIEF_OFFICER, PROFESSIONAL_STANDARDS, Role
from tests.database import PASSWORD, Connect, SignIn

REASON = "Complaint 12 of this year"


@pytest.fixture
def child() -> str:
    return str(uuid4())


@pytest.fixture
def officer(signed_in: SignIn, child: str) -> Actor:
    actor = signed_in()
    with acting(actor) as connection:
        consult(
            connection,
            actor,
            Look(
                object_kind="person", object_id=child, persons=[child], reason="see\nalso", fields=["address"]
            ),
        )
    return actor


def somebody(force: str, role: Role) -> str:
    """The sign-in name of somebody in a post."""
    login = secrets.token_hex(6)
    with acting(None, using="keeper") as connection:
        account = create_account(
            connection, NewAccount(force=force, login=login, name="Alex Venn", password=PASSWORD)
        )
        starts = datetime.now(UTC) - timedelta(days=1)
        post(connection, Posting(force=force, account=account, role=role, starts=starts))
    return login


def asks(login: str, monkeypatch: pytest.MonkeyPatch, *words: str, password: str = PASSWORD) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n"))
    return main(["consultations", "--as", login, "--since", "2026-01-01", "--reason", REASON, *words])


def test_who_looked_is_read_on_one_line_and_so_is_the_reading_afterwards(
    force: str,
    officer: Actor,
    child: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    login = somebody(force, PROFESSIONAL_STANDARDS)
    assert asks(login, monkeypatch, "--person", child) == 0
    (line, end) = capsys.readouterr().out.splitlines()
    assert f"Sam Orchard, supervisor; consult person {child}; tie: none" in line
    assert line.endswith("saw address; because: see?also")
    assert end == "1 looks. That you read this is on record."
    assert asks(login, monkeypatch, "--account", login) == 0
    assert f"because: {REASON}" in capsys.readouterr().out


def test_a_chief_officer_is_refused_and_a_wrong_password_is(
    force: str,
    officer: Actor,
    child: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert asks(somebody(force, CHIEF_OFFICER), monkeypatch, "--person", child) == 1
    assert "A chief officer may not read who looked at what." in capsys.readouterr().err
    login = somebody(force, PROFESSIONAL_STANDARDS)
    assert asks(login, monkeypatch, "--person", child, password="a guess of it") == 1
    said = capsys.readouterr()
    assert ("not right" in said.err, said.out) == (True, "")


def test_nobody_stays_signed_in(
    force: str, officer: Actor, child: str, monkeypatch: pytest.MonkeyPatch, connect: Connect
) -> None:
    login = somebody(force, PROFESSIONAL_STANDARDS)
    asks(login, monkeypatch, "--person", child)
    open_still = connect("admin").execute(
        "select count(*) from priv.ctx c join account a on a.id = c.account where a.login = %s", (login,)
    )
    assert open_still.fetchone() == (0,)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((), "Say whose record"),
        (("--account", "nobody-such"), "Nobody of this force signs in as nobody-such"),
        (("--person", "{child}", "--reason", "work"), "Say why"),
    ],
)
def test_what_is_not_asked_properly_is_said(
    force: str,
    words: tuple[str, ...],
    says: str,
    child: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    login = somebody(force, PROFESSIONAL_STANDARDS)
    assert asks(login, monkeypatch, *(word.format(child=child) for word in words)) == 1
    assert says in capsys.readouterr().err
