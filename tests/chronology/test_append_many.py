"""Appending many at once: each as it would have been appended alone, once, or none of them."""

from uuid import uuid4

import pytest

from harken.access.connection import acting
from harken.chronology.append import append_all
from harken.chronology.read import facts_for
from tests.chronology.facts import a_case, a_person, appended, new
from tests.database import SignIn


def test_many_are_read_back_as_if_each_had_been_appended_alone(signed_in: SignIn) -> None:
    actor = signed_in()
    with acting(actor) as connection:
        case, child = a_case(connection, actor), a_person(connection, actor)
        many = [new(case, child, id=str(uuid4())) for _ in range(3)]
        append_all(connection, actor, many)
        alone = appended(connection, actor, new(case, child))
        facts = {fact.id: fact for fact in facts_for(connection, actor.force, case)}
    assert facts.keys() == {alone.id, *(one.id for one in many)}
    like = facts[alone.id]
    for one in (facts[each.id] for each in many):
        assert (one.kind, one.answers, one.about) == (like.kind, like.answers, like.about)
        assert (one.by, one.role, one.root, one.struck) == (like.by, like.role, one.id, False)


def test_one_sent_before_is_left_as_it_stands(signed_in: SignIn) -> None:
    actor = signed_in()
    with acting(actor) as connection:
        case = a_case(connection, actor)
        earlier, later = (new(case, str(uuid4()), id=str(uuid4())) for _ in range(2))
        append_all(connection, actor, [earlier])
        append_all(connection, actor, [earlier, later])
        assert [fact.id for fact in facts_for(connection, actor.force, case)] == [earlier.id, later.id]


def test_one_with_words_stops_them_all(signed_in: SignIn) -> None:
    actor = signed_in()
    with acting(actor) as connection:
        case = a_case(connection, actor)
        many = [new(case, str(uuid4())), new(case, str(uuid4()), said="I went to the river")]
        with pytest.raises(ValueError, match="Only facts without words"):
            append_all(connection, actor, many)
        assert facts_for(connection, actor.force, case) == ()
