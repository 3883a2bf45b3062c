"""A force's policy files: which are read, and what is said where none is."""

from argparse import Namespace
from pathlib import Path

import pytest

from harken.access.connection import acting
from harken.console.commands.policy import run
from harken.console.policies import say_what_is_missing
from tests.console.test_every_command import EXAMPLE


def test_a_force_without_a_policy_is_said_to_be_without_one(
    force: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = _code_of(force)
    say_what_is_missing(tmp_path, using="worker")
    assert f"{code} has no policy: there is no {tmp_path / code.lower()}.yaml" in capsys.readouterr().err


def test_nothing_is_said_of_a_force_that_has_one(
    force: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = _code_of(force)
    (tmp_path / f"{code.lower()}.yaml").touch()
    say_what_is_missing(tmp_path, using="keeper")
    assert f"{code} has" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("wm.yaml", "may be put in force\n"),
        ("wenmarsh.yaml", "may be put in force, once it is called wm.yaml\n"),
    ],
)
def test_a_file_that_no_force_would_read_is_said_what_to_be_called(
    name: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / name
    file.write_bytes(EXAMPLE.read_bytes())
    assert run(Namespace(files=[str(file)])) == 0
    assert capsys.readouterr().out == f"{file}: {said}"


def _code_of(force: str) -> str:
    with acting(None, using="worker") as connection:
        row = connection.execute("select code from force where id = %s::uuid", (force,)).fetchone()
    assert row
    return str(row[0])
