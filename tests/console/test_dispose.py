"""`harken dispose`: a superintendent has the words of one entry erased; nobody of less, and not twice."""

import io
from collections.abc import Callable

import pytest

from harken.access.connection import acting
from harken.casework.outcome import Done
from harken.chronology.disposal import has_words
from harken.console.main import main
from harken.vocabulary.roles import SUPERINTENDENT, SUPERVISOR
from tests.cases import Desk
from tests.console.test_consultations import somebody
from tests.database import PASSWORD

RULE = "Kept for longer than it may be"


@pytest.fixture
def noted(desk_of: Callable[..., Desk]) -> tuple[Desk, Done]:
    """A person who was recorded by their name."""
    desk = desk_of(SUPERVISOR)
    return desk, desk.opens("person.recorded", answers={"given_names": "Tarquin"})


def disposes(login: str, done: Done, monkeypatch: pytest.MonkeyPatch, rule: str = RULE) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    return main(["dispose", done.chronology, done.entry, "--as", login, "--rule", rule])


def has_its_words(desk: Desk, done: Done) -> bool:
    with acting(desk.by) as connection:
        return has_words(connection, desk.by.force, chronology=done.chronology, entry=done.entry)


def test_the_words_of_one_entry_go_and_go_once(
    force: str,
    noted: tuple[Desk, Done],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    desk, done = noted
    login = somebody(force, SUPERINTENDENT)
    assert has_its_words(desk, done)
    assert disposes(login, done, monkeypatch) == 0, capsys.readouterr().err
    assert "cannot be had back" in capsys.readouterr().out
    assert not has_its_words(desk, done)
    assert disposes(login, done, monkeypatch) == 1
    assert "no words here" in capsys.readouterr().err


def test_a_supervisor_may_not_and_nothing_goes(
    force: str,
    noted: tuple[Desk, Done],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    desk, done = noted
    assert disposes(somebody(force, SUPERVISOR), done, monkeypatch) == 1
    assert "A supervisor may not dispose of words." in capsys.readouterr().err
    assert has_its_words(desk, done)


@pytest.mark.parametrize("rule", ["", "  "])
def test_without_a_rule_nothing_goes(
    force: str,
    noted: tuple[Desk, Done],
    rule: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    desk, done = noted
    assert disposes(somebody(force, SUPERINTENDENT), done, monkeypatch, rule) == 1
    assert "by which rule" in capsys.readouterr().err
    assert has_its_words(desk, done)
