"""`harken rebuild`: says which rows were not as the journal says, and by its exit code that some were."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from harken.access.actor import system_actor
from harken.access.connection import acting
from harken.casework.standards import standards_of
from harken.chronology.kept import keep, kept
from harken.chronology.read import facts_for
from harken.console.main import main
from tests.cases import Desk
from tests.database import Connect


@pytest.fixture
def code(sergeant: Desk) -> str:
    """The code of a force with one case."""
    Desk(sergeant.by, standards_of(sergeant.by.force)).missing(sergeant.child())
    with acting(sergeant.by) as connection:
        row = connection.execute("select code from force").fetchone()
    assert row is not None
    return str(row[0])


@pytest.fixture
def spoil(connect: Connect, sergeant: Desk) -> Callable[[str], None]:
    def change(statement: str) -> None:
        with connect("admin") as admin:
            assert admin.execute(statement, (sergeant.by.force,)).rowcount

    return change


def test_a_board_that_is_right_is_said_to_be(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rebuild", "--force", code.lower()]) == 0
    assert capsys.readouterr().out == f"{code}: 2 chronologies rebuilt. Every row was as the journal says.\n"


def test_a_row_of_the_board_that_was_wrong_is_named_once(
    code: str, spoil: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    spoil("update case_line set area = 'Elsewhere' where force = %s and belongs = 'case'")
    assert main(["rebuild", "--force", code]) == 1
    said = capsys.readouterr().out
    assert f"case_line of {code}/M/" in said
    assert "(area)" in said
    assert main(["rebuild", "--force", code]) == 0


def test_a_row_of_the_people_that_was_wrong_is_named(
    code: str, spoil: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    spoil("update person_line set family = 'Ashdael' where force = %s")
    assert main(["rebuild", "--force", code]) == 1
    assert "person_line of " in capsys.readouterr().out


def test_what_this_process_read_before_is_read_again(
    code: str, sergeant: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    upgrade = standards_of(sergeant.by.force).upgraded
    with acting(system_actor(sergeant.by.force), using="worker") as connection:
        (case,) = connection.execute(
            "select id::text from chronology where force = %s and belongs = 'case'", (sergeant.by.force,)
        ).fetchone() or ("",)
        facts_for(connection, sergeant.by.force, case, upgrade=upgrade)
    which = (sergeant.by.force, case, upgrade)
    read = kept(which)
    assert read is not None
    keep(which, replace(read, facts=()))
    assert main(["rebuild", "--force", code]) == 0, capsys.readouterr().out


def test_a_force_that_is_not_there_is_refused(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rebuild", "--force", "NOPE"]) == 2
    assert "no force NOPE" in capsys.readouterr().err
