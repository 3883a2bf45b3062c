"""Reading again: only what is new is handed over, and it never differs from reading all of it."""

from uuid import uuid4

import pytest

from harken.access.actor import Actor
from harken.access.connection import Connection, acting
from harken.chronology.kept import LONGEST, MOST_READINGS, Reading, forget, keep, kept
from harken.chronology.read import facts_for, hold
from harken.vocabulary.recorded import Recorded
from tests.chance import chance
from tests.chronology.facts import HAPPENED, a_case, a_person, appended, new
from tests.database import Connect, SignIn


@pytest.fixture
def actor(signed_in: SignIn) -> Actor:
    forget()
    return signed_in()


@pytest.fixture
def case(actor: Actor) -> str:
    with acting(actor) as connection:
        return a_case(connection, actor)


def read(actor: Actor, case: str) -> tuple[Recorded, ...]:
    with acting(actor) as connection:
        return facts_for(connection, actor.force, case)


def second(connect: Connect, actor: Actor) -> Connection:
    """A connection of somebody else's, as the actor, whose transactions the test ends itself."""
    connection = connect("app")
    connection.execute("select set_config('harken.token', %s, false)", (actor.token,))
    connection.commit()
    return connection


def test_what_was_read_before_is_the_same_value(actor: Actor, case: str) -> None:
    with acting(actor) as connection:
        appended(connection, actor, new(case, str(uuid4())))
    (first,), (again,) = read(actor, case), read(actor, case)
    assert again is first


def test_what_is_new_is_read_beside_it_in_order(actor: Actor, case: str) -> None:
    with acting(actor) as connection:
        later = appended(connection, actor, new(case, str(uuid4())))
    read(actor, case)
    with acting(actor) as connection:
        earlier = appended(connection, actor, new(case, str(uuid4()), happened=HAPPENED.replace(hour=1)))
    assert [fact.id for fact in read(actor, case)] == [earlier.id, later.id]


def test_what_is_rolled_back_is_not_remembered(actor: Actor, case: str, connect: Connect) -> None:
    undecided = second(connect, actor)
    made = appended(undecided, actor, new(case, str(uuid4())))
    assert [fact.id for fact in facts_for(undecided, actor.force, case)] == [made.id]
    undecided.rollback()
    assert read(actor, case) == ()


def test_what_a_savepoint_takes_back_is_not_remembered(actor: Actor, case: str, connect: Connect) -> None:
    undecided = second(connect, actor)
    with undecided.transaction(force_rollback=True):
        appended(undecided, actor, new(case, str(uuid4())))
        assert len(facts_for(undecided, actor.force, case)) == 1
    assert facts_for(undecided, actor.force, case) == ()
    undecided.commit()
    assert read(actor, case) == ()


def test_a_late_committer_is_not_passed_over(actor: Actor, case: str, connect: Connect) -> None:
    slow = second(connect, actor)
    first = appended(slow, actor, new(case, str(uuid4())))
    with acting(actor) as connection:
        quick = appended(connection, actor, new(case, str(uuid4())))
    assert [fact.id for fact in read(actor, case)] == [quick.id]
    slow.commit()
    assert [fact.id for fact in read(actor, case)] == [first.id, quick.id]


def test_a_person_newly_named_brings_what_was_known_of_them(actor: Actor, case: str) -> None:
    with acting(actor) as connection:
        child = a_person(connection, actor)
        appended(connection, actor, new(case, str(uuid4())))
        appended(connection, actor, new(child, child))
    assert len(read(actor, case)) == 1
    with acting(actor) as connection:
        appended(connection, actor, new(case, child))
    assert len(read(actor, case)) == 3


def test_asking_after_somebody_else_is_another_reading(actor: Actor, case: str) -> None:
    with acting(actor) as connection:
        child = a_person(connection, actor)
        appended(connection, actor, new(child, child))
        appended(connection, actor, new(case, str(uuid4())))
        counts = [
            len(facts_for(connection, actor.force, case, also=also))
            for also in ([], [child], [], [child], [])
        ]
    assert counts == [1, 2, 1, 2, 1]


def test_what_is_shown_of_it_is_never_remembered(actor: Actor, case: str, signed_in: SignIn) -> None:
    other = signed_in()
    read(actor, case)
    with acting(actor) as connection:
        connection.execute("select priv.restrict(%s, 'named')", (case,))
    with acting(other) as connection:
        held = hold(connection, other.force, case)
    assert held is not None
    assert (held.visible, held.restriction) == (False, "named")


@pytest.mark.parametrize("seed", range(8))
def test_reading_again_never_differs_from_reading_all(actor: Actor, connect: Connect, seed: int) -> None:
    dice = chance(seed)
    writers = [second(connect, actor) for _ in range(3)]
    with acting(actor) as connection:
        people = [a_person(connection, actor) for _ in range(3)]
        cases = [a_case(connection, actor) for _ in range(2)]
    for _ in range(40):
        writer = dice.choice(writers)
        step = dice.random()
        if step < 0.5:
            appended(writer, actor, new(dice.choice(cases + people), dice.choice(people)))
        elif step < 0.8:
            facts_for(writer, actor.force, dice.choice(cases))
            dice.choice([writer.commit, writer.rollback])()
        for case in cases:
            assert read(actor, case) == _unkept(actor, case)


def _unkept(actor: Actor, case: str) -> tuple[Recorded, ...]:
    """All of it, leaving what is kept of it alone: nobody has read with this upgrade before."""
    with acting(actor) as connection:
        return facts_for(connection, actor.force, case, upgrade=lambda _, __, coded: coded)


def test_only_so_much_is_kept() -> None:
    forget()
    fact = Recorded("i", "k", {}, (), HAPPENED, HAPPENED, "c")
    keep(("f", "too long", None), Reading("1:1:", "{}", (fact,) * (LONGEST + 1)))
    for number in range(MOST_READINGS + 1):
        keep(("f", str(number), None), Reading("1:1:", "{}", (fact,)))
    assert kept(("f", "too long", None)) is None
    assert kept(("f", "0", None)) is None
    assert kept(("f", "1", None)) is not None
    forget()
