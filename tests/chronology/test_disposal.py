"""Disposal: words go lawfully, the spine stays, and nothing goes without an entry that says why."""

from uuid import uuid4

import psycopg
import pytest

from harken.access.actor import Actor
from harken.access.connection import acting
from harken.chronology.disposal import dispose
from harken.chronology.page import PageOf, page
from tests.chronology.facts import Disposed, Mentioned, a_case, appended, new
from tests.database import SignIn


@pytest.fixture
def actor(signed_in: SignIn) -> Actor:
    return signed_in()


@pytest.fixture
def spoken(actor: Actor) -> tuple[str, str]:
    """A case, and an entry in it that has words."""
    with acting(actor) as connection:
        case = a_case(connection, actor)
        return case, appended(connection, actor, new(case, str(uuid4()), said="No longer needed")).id


def test_words_go_and_the_spine_says_that_they_were_there(actor: Actor, spoken: tuple[str, str]) -> None:
    case, entry = spoken
    with acting(actor) as connection:
        before = connection.execute("select * from entry where id = %s", (entry,)).fetchone()
        because = appended(connection, actor, new(case, entry=Disposed(entry=entry)))
        assert dispose(connection, entry=entry, because=because.id)
    with acting(actor) as connection:
        assert connection.execute("select * from entry where id = %s", (entry,)).fetchone() == before
        assert connection.execute("select 1 from words where entry = %s", (entry,)).fetchone() is None
        lines = {line.recorded.id: line for line in page(connection, actor, PageOf(chronology=case)).lines}
    assert (lines[entry].words, lines[entry].withheld) == (None, True)


def test_words_that_are_gone_are_not_disposed_of_again(actor: Actor, spoken: tuple[str, str]) -> None:
    case, entry = spoken
    with acting(actor) as connection:
        because = appended(connection, actor, new(case, entry=Disposed(entry=entry)))
        assert [dispose(connection, entry=entry, because=because.id) for _ in range(2)] == [True, False]


def test_a_reason_of_another_day_disposes_of_nothing(actor: Actor, spoken: tuple[str, str]) -> None:
    case, entry = spoken
    with acting(actor) as connection:
        because = appended(connection, actor, new(case, entry=Disposed(entry=entry)))
    with pytest.raises(psycopg.Error) as refused, acting(actor) as connection:
        dispose(connection, entry=entry, because=because.id)
    assert refused.value.sqlstate == "HK004"


@pytest.mark.parametrize("reason", ["another kind", "another entry", "another case"])
def test_only_a_reason_for_these_words_will_do(actor: Actor, spoken: tuple[str, str], reason: str) -> None:
    case, entry = spoken

    def dispose_for_that() -> None:
        with acting(actor) as connection:
            facts = {
                "another kind": new(case, entry=Mentioned(entry=entry)),
                "another entry": new(case, entry=Disposed(entry=str(uuid4()))),
                "another case": new(a_case(connection, actor), entry=Disposed(entry=entry)),
            }
            because = appended(connection, actor, facts[reason])
            dispose(connection, entry=entry, because=because.id)

    with pytest.raises(psycopg.Error) as refused:
        dispose_for_that()
    assert refused.value.sqlstate == "HK004"
