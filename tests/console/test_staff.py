"""`harken staff` and `harken password`: who works here is what the file says, all of it or nothing."""

import io
import secrets
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from harken.access.connection import acting
from harken.access.sign_in import Credentials, SignedIn, actor_for, sign_in
from harken.console.main import main
from harken.vocabulary.roles import DUTY_INSPECTOR, SUPERVISOR
from tests.database import CODES, Installation

Write = Callable[..., str]
PASSWORD = "a long enough password"


@pytest.fixture
def code() -> str:
    return next(CODES)


@pytest.fixture
def login(database: Installation) -> str:
    return secrets.token_hex(6)


@pytest.fixture
def write(tmp_path: Path, code: str) -> Write:
    """Writes a file of people, one line of YAML each; its path."""

    def written(*people: str) -> str:
        path = tmp_path / "staff.yaml"
        lines = [
            f"force: {{code: {code}, name: Wenmarsh Police}}",
            "people:",
            *(f"- {one}" for one in people),
        ]
        path.write_text("\n".join(lines), encoding="utf-8")
        return str(path)

    return written


def signs_in(login: str, password: str = PASSWORD) -> bool:
    with acting(None, using="keeper") as connection:
        return isinstance(
            sign_in(connection, Credentials(login=login, password=password, address="192.0.2.7")), SignedIn
        )


def roles_of(login: str) -> set[str]:
    with acting(None, using="keeper") as connection:
        opened = sign_in(connection, Credentials(login=login, password=PASSWORD, address="192.0.2.7"))
    assert isinstance(opened, SignedIn)
    with acting(None) as connection:
        actor = actor_for(connection, opened.token)
    return {role.name for role in actor.roles} if actor else set()


def set_password(login: str, monkeypatch: pytest.MonkeyPatch, password: str = PASSWORD) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n"))
    return main(["password", login])


def test_a_new_member_signs_in_once_given_a_password_and_holds_the_post(
    write: Write, login: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write(f"{{login: {login}, name: PS Haddow, posts: [{{role: supervisor, area: Eastmere}}]}}")
    assert main(["staff", file]) == 0
    assert not signs_in(login)
    assert set_password(login, monkeypatch) == 0
    assert roles_of(login) == {SUPERVISOR.name}


def test_the_same_file_twice_changes_nothing(
    write: Write, login: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(f"{{login: {login}, name: PS Haddow, posts: [{{role: sergeant}}]}}")
    main(["staff", file])
    capsys.readouterr()
    assert main(["staff", file]) == 0
    assert capsys.readouterr().out.endswith("nothing to change\n")


def test_a_post_that_is_no_longer_in_the_file_is_ended(
    write: Write, login: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    main(["staff", write(f"{{login: {login}, name: PS Haddow, posts: [{{role: supervisor}}]}}")])
    set_password(login, monkeypatch)
    main(["staff", write(f"{{login: {login}, name: Insp Haddow, posts: [{{role: duty inspector}}]}}")])
    assert roles_of(login) == {DUTY_INSPECTOR.name}


def test_who_left_signs_in_no_more(write: Write, login: str, monkeypatch: pytest.MonkeyPatch) -> None:
    main(["staff", write(f"{{login: {login}, name: PS Haddow, posts: [{{role: supervisor}}]}}")])
    set_password(login, monkeypatch)
    assert main(["staff", write(f"{{login: {login}, name: PS Haddow, left: true}}")]) == 0
    assert not signs_in(login)
    assert set_password(login, monkeypatch) == 1


@pytest.mark.parametrize(
    ("person", "says"),
    [
        ("{name: PS Haddow}", "needs a login and a name"),
        ("{login: one, name: PS Haddow, rank: sergeant}", "nothing is called rank"),
        ("{login: one, name: PS Haddow, posts: [{role: admiral}]}", "no role 'admiral'"),
        ("{login: one, name: PS Haddow, posts: [{role: school}]}", "no role 'school'"),
        ("{login: one, name: PS Haddow, posts: [{role: system}]}", "no role 'system'"),
        ("{login: one, name: PS Haddow, posts: sergeant}", "posts are a list"),
        ("{login: one, name: PS Haddow, posts: [{role: sergeant, area: [North, South]}]}", "one area"),
        ("{login: harken@one, name: PS Haddow}", "a login is letters"),
        ("{login: one, name: [PS, Haddow]}", "one word or line"),
        ("{login: [", "not YAML"),
    ],
)
def test_a_file_with_something_wrong_changes_nothing_and_says_what(
    write: Write, login: str, person: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["staff", write(f"{{login: {login}, name: PS Pell}}", person)]) == 2
    assert says in capsys.readouterr().err
    with acting(None, using="keeper") as connection:
        assert connection.execute("select 1 from account where login = %s", (login,)).fetchone() is None


def test_a_force_without_a_proper_code_is_refused(
    database: Installation, write: Write, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = Path(write())
    file.write_text(file.read_text("utf-8").replace(code, "Wenmarsh"), "utf-8")
    assert main(["staff", str(file)]) == 2
    assert "two to four capital letters" in capsys.readouterr().err


def test_a_telephone_number_keeps_its_first_nought(write: Write, login: str) -> None:
    main(["staff", write(f"{{login: {login}, name: PS Haddow, collar: 0412, phone: 07700900123}}")])
    with acting(None, using="keeper") as connection:
        row = connection.execute("select collar, phone from account where login = %s", (login,)).fetchone()
    assert row == ("0412", "07700900123")


def test_who_comes_back_signs_in_again_and_a_force_may_be_renamed(
    write: Write, login: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    here = f"{{login: {login}, name: PS Haddow, posts: [{{role: supervisor}}]}}"
    main(["staff", write(here)])
    set_password(login, monkeypatch)
    main(["staff", write(f"{{login: {login}, name: PS Haddow, left: true}}")])
    file = Path(write(here))
    file.write_text(file.read_text("utf-8").replace("Wenmarsh", "Eastmarsh"), "utf-8")
    capsys.readouterr()
    assert main(["staff", str(file)]) == 0
    assert "now called Eastmarsh Police" in capsys.readouterr().out
    assert signs_in(login)


def test_a_login_of_another_force_is_refused_and_nothing_is_changed(
    write: Write, login: str, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["staff", write(f"{{login: {login}, name: PS Haddow}}")])
    file = Path(write("{login: somebody-new, name: PC New}", f"{{login: {login}, name: PS Haddow}}"))
    other = next(CODES)
    file.write_text(file.read_text("utf-8").replace(code, other), "utf-8")
    assert main(["staff", str(file)]) == 2
    assert "another force" in capsys.readouterr().err
    with acting(None, using="keeper") as connection:
        assert connection.execute("select 1 from force where code = %s", (other,)).fetchone() is None


def test_shifts_say_who_is_on_duty_in_london_time_and_are_added_once(
    write: Write, login: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], code: str
) -> None:
    shifts = tmp_path / "shifts.csv"
    shifts.write_text(f"login,starts,ends\n{login},2026-07-01 07:00,2026-07-01 15:00\n", encoding="utf-8")
    file = write(f"{{login: {login}, name: PS Haddow, posts: [{{role: supervisor}}]}}")
    assert main(["staff", file, "--shifts", str(shifts)]) == 0
    main(["staff", file, "--shifts", str(shifts)])
    assert "0 shifts added" in capsys.readouterr().out
    with acting(None, using="keeper") as connection:
        found = connection.execute(
            "select starts from shift s join account a on a.id = s.account where a.login = %s", (login,)
        ).fetchall()
    assert found == [(datetime(2026, 7, 1, 6, tzinfo=UTC),)]


def test_who_cannot_be_reached_is_said_in_the_file_and_unsaid_in_the_next(
    write: Write, login: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shifts, file = tmp_path / "shifts.csv", write(f"{{login: {login}, name: PS Haddow}}")

    def given(*reachable: str) -> tuple[str, list[tuple[bool]]]:
        head, line = "login,starts,ends", f"{login},2026-07-01 07:00,2026-07-01 15:00"
        text = f"{head},reachable\n{line},{reachable[0]}\n" if reachable else f"{head}\n{line}\n"
        shifts.write_text(text, encoding="utf-8")
        assert main(["staff", file, "--shifts", str(shifts)]) == 0
        question = "select reachable from shift s join account a on a.id = s.account where a.login = %s"
        with acting(None, using="keeper") as connection:
            found = connection.execute(question, (login,)).fetchall()
        return capsys.readouterr().out, found

    assert given()[1] == [(True,)]
    for said, is_so in (("no", False), ("Yes", True), ("NO", False)):
        out, found = given(said)
        assert "1 shifts added or changed" in out
        assert found == [(is_so,)]
    for nothing_said in ((), ("",)):
        assert given(*nothing_said)[1] == [(False,)]
    shifts.write_text(f"login,starts,ends,reachable\n{login},2026-07-01 07:00,2026-07-01 15:00,so\n", "utf-8")
    assert main(["staff", file, "--shifts", str(shifts)]) == 2
    assert "Line 2: reachable is yes or no." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{login},2026-07-01 15:00,2026-07-01 07:00", "Line 2: the shift ends before"),
        ("{login},Monday,Tuesday", "Line 2: a time is written"),
        ("=cmd(),2026-07-01 07:00,2026-07-01 15:00", "Line 2: nobody of"),
    ],
)
def test_a_shift_that_cannot_be_changes_nothing(
    write: Write, login: str, tmp_path: Path, line: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    shifts = tmp_path / "shifts.csv"
    shifts.write_text(f"login,starts,ends\n{line.format(login=login)}\n", encoding="utf-8")
    assert main(["staff", write(f"{{login: {login}, name: PS Haddow}}"), "--shifts", str(shifts)]) == 2
    assert says in capsys.readouterr().err
    with acting(None, using="keeper") as connection:
        assert connection.execute("select 1 from account where login = %s", (login,)).fetchone() is None


def test_a_short_password_is_refused(write: Write, login: str, monkeypatch: pytest.MonkeyPatch) -> None:
    main(["staff", write(f"{{login: {login}, name: PS Haddow}}")])
    assert set_password(login, monkeypatch, "short") == 1
    assert not signs_in(login, "short")


@pytest.fixture
def training(tmp_path: Path) -> Callable[..., str]:
    """Writes a file of training, one line of CSV each; its path."""

    def written(*lines: str, first: str = "login,skill,from,until,evidence") -> str:
        path = tmp_path / "training.csv"
        path.write_text("\n".join((first, *lines)), encoding="utf-8")
        return str(path)

    return written


def test_who_is_trained_for_what_is_listed_with_what_ran_out(
    write: Write, training: Write, login: str, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    people = write(f"{{login: {login}, name: PC Pell}}")
    lines = (f"{login},kirat,2020-01-01,2021-01-01,HR/1", f"{login},ARMS,2020-01-01,,HR/2")
    assert main(["staff", people, "--train", training(*lines)]) == 0
    assert f"{login}: trained for KIRAT" in capsys.readouterr().out
    assert main(["staff", people, "--train", training(*lines)]) == 0
    assert "nothing to change" in capsys.readouterr().out
    assert main(["trained", code]) == 0
    listed = capsys.readouterr().out
    assert f"{login}  ARMS  from 2020-01-01  without end  HR/2\n" in listed
    assert f"{login}  KIRAT  from 2020-01-01  until 2021-01-01  HR/1  RAN OUT\n" in listed
    assert "2 on record." in listed


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{login},juggling,2026-01-01,,", "no skill is called juggling. Declared: KIRAT"),
        ("{login},KIRAT,1 May,,", "a day is written"),
        ("{login},KIRAT,2026-01-01,2026-01-01,", "ends before it begins"),
        ("nobody.such,KIRAT,2026-01-01,,", "signs in as nobody.such"),
    ],
)
def test_a_line_of_training_that_makes_no_sense_is_refused_and_nothing_is_kept(
    write: Write, training: Write, login: str, code: str, capsys: pytest.CaptureFixture[str],
    line: str, says: str,
) -> None:  # fmt: skip
    people = write(f"{{login: {login}, name: PC Pell}}")
    good = f"{login},ARMS,2026-01-01,,"
    assert main(["staff", people, "--train", training(good, line.format(login=login))]) == 2
    assert says in capsys.readouterr().err
    main(["staff", people])
    main(["trained", code])
    assert "0 on record." in capsys.readouterr().out


def test_a_file_of_training_says_what_its_columns_are(write: Write, training: Write, login: str) -> None:
    people = write(f"{{login: {login}, name: PC Pell}}")
    assert main(["staff", people, "--train", training(first="login,skill")]) == 2


def test_of_a_force_that_is_not_here_nothing_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["trained", "QQ"]) == 1
    assert "There is no force QQ here." in capsys.readouterr().err
