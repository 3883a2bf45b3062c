"""A page for people: both orders, as of a moment, by its cursor, with words for those who may read them."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from harken.access.actor import Actor
from harken.access.connection import acting
from harken.chronology.page import Order, Page, PageOf, page
from harken.vocabulary.roles import PNC_BUREAU
from tests.chronology.facts import HAPPENED, a_case, appended, new
from tests.database import SignIn

HOUR = timedelta(hours=1)


@pytest.fixture
def actor(signed_in: SignIn) -> Actor:
    return signed_in()


@pytest.fixture
def case(actor: Actor) -> str:
    with acting(actor) as connection:
        return a_case(connection, actor)


def recorded(actor: Actor, case: str, *hours: int, said: str = "") -> list[str]:
    """Entries that happened so many hours after the first moment, recorded in the order given."""
    with acting(actor) as connection:
        facts = [new(case, str(uuid4()), said=said, happened=HAPPENED + hour * HOUR) for hour in hours]
        return [appended(connection, actor, fact).id for fact in facts]


def shown(actor: Actor, wanted: PageOf) -> Page:
    with acting(actor) as connection:
        return page(connection, actor, wanted)


def ids(found: Page) -> list[str]:
    return [line.recorded.id for line in found.lines]


def test_newest_first_by_when_it_happened_or_by_when_it_was_known(actor: Actor, case: str) -> None:
    first, second, third = recorded(actor, case, 2, 3, 1)
    assert ids(shown(actor, PageOf(chronology=case))) == [second, first, third]
    assert ids(shown(actor, PageOf(chronology=case, order="known"))) == [third, second, first]


@pytest.mark.parametrize("order", ["happened", "known"])
def test_pages_follow_one_another_with_nothing_twice_or_lost(actor: Actor, case: str, order: Order) -> None:
    made = recorded(actor, case, 0, 0, 0, 1, 1, 2, 0)
    wanted, seen = PageOf(chronology=case, order=order, limit=2), []
    while True:
        found = shown(actor, wanted)
        seen += ids(found)
        if not found.next:
            break
        wanted = replace(wanted, after=found.next)
    assert len(seen) == len(made)
    assert seen == ids(shown(actor, PageOf(chronology=case, order=order)))


def test_as_of_a_moment_it_reads_as_it_then_did(actor: Actor, case: str) -> None:
    with acting(actor) as connection:
        first = appended(connection, actor, new(case, str(uuid4())))
        correction = appended(connection, actor, new(case, str(uuid4()), replaces=first.id))
    before = shown(actor, PageOf(chronology=case, as_of=first.recorded))
    after = shown(actor, PageOf(chronology=case))
    assert [(line.recorded.id, line.replaced_by) for line in before.lines] == [(first.id, "")]
    assert {line.recorded.id: line.replaced_by for line in after.lines} == {
        first.id: correction.id,
        correction.id: "",
    }


def test_words_are_for_those_who_may_read_them(actor: Actor, case: str, signed_in: SignIn) -> None:
    recorded(actor, case, 0, said="I am cold")
    bureau = signed_in(PNC_BUREAU)
    (mine,) = shown(actor, PageOf(chronology=case)).lines
    (theirs,) = shown(bureau, PageOf(chronology=case)).lines
    (unasked,) = shown(actor, PageOf(chronology=case, with_words=False)).lines
    assert (mine.words, mine.withheld) == ({"said": "I am cold"}, False)
    assert (theirs.words, theirs.withheld) == (None, True)
    assert (unasked.words, unasked.withheld) == (None, True)


def test_an_entry_with_no_words_withholds_none(actor: Actor, case: str) -> None:
    recorded(actor, case, 0)
    (line,) = shown(actor, PageOf(chronology=case)).lines
    assert (line.words, line.withheld) == (None, False)


def test_by_child_it_is_every_chronology_that_names_them(actor: Actor, case: str) -> None:
    child = str(uuid4())
    with acting(actor) as connection:
        other = a_case(connection, actor)
        made = {appended(connection, actor, new(one, child, str(uuid4()))).id for one in (case, other)}
        appended(connection, actor, new(other, str(uuid4())))
    found = ids(shown(actor, PageOf(subject=child)))
    assert set(found) == made
    assert len(found) == 2


def test_only_the_kinds_asked_for(actor: Actor, case: str) -> None:
    recorded(actor, case, 0)
    assert ids(shown(actor, PageOf(chronology=case, kinds=("trial.other",)))) == []
    assert len(ids(shown(actor, PageOf(chronology=case, kinds=("trial.seen",))))) == 1


@pytest.mark.parametrize("forged", ["x", "a|b|c", "2026-01-01|2026-01-01|' or true --", "|||"])
def test_a_forged_cursor_shows_nothing_it_would_not(actor: Actor, case: str, forged: str) -> None:
    recorded(actor, case, 0, 1)
    assert shown(actor, PageOf(chronology=case, after=forged)) == shown(actor, PageOf(chronology=case))
