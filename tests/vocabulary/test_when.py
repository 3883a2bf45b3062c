"""What duties turn on: how it prints, and what is refused at import."""

from collections.abc import Callable
from typing import Annotated

import pytest

from harken.vocabulary import (
    Answer,
    Asks,
    BeforeEntry,
    Entry,
    Flag,
    Lacks,
    Mark,
    Nth,
    On,
    Rank,
    SinceEntry,
    Stands,
    StoodFor,
    Stretch,
    Totals,
    all_of,
    marked,
    on,
    when,
)


class Visited(Entry):
    key = "trial.visited"
    title = "Visit"
    reads = "Visited: {seen}"

    seen: Annotated[Answer, Asks("Was the child seen?")] = Answer.NOT_KNOWN
    place: Annotated[str, Asks("Where?", coded=True)] = ""


def test_an_answer_the_entry_does_not_have_is_refused_at_import() -> None:
    with pytest.raises(TypeError, match="Visited has no answer called heard, met"):
        on(Visited, met="yes", heard="no", seen="yes")


def test_choices_are_kept_plain_and_in_order() -> None:
    turns_on = on(Visited, seen=(Answer.YES, Answer.NO), place="home")
    assert turns_on.kind == Visited.key
    assert repr(turns_on.answers) == repr((("place", ("home",)), ("seen", ("yes", "no"))))


@pytest.mark.parametrize("seen", [Answer.YES, "yes", ("yes",), (Answer.YES,)], ids=repr)
def test_an_answer_alone_is_as_good_as_several(seen: object) -> None:
    assert repr(on(Visited, seen=seen).answers) == repr((("seen", ("yes",)),))


PRINTED = [
    (on(Visited), "trial.visited"),
    (on(Visited, seen=(Answer.YES, Answer.NO)), "trial.visited (seen = yes or no)"),
    (on(Visited, seen="yes", place="home"), "trial.visited (place = home; seen = yes)"),
    (on(Visited).by_another(), "trial.visited (by another person)"),
    (on(Visited).of_its_own_case(), "trial.visited (of its own case)"),
    (on(Visited).at_least(Rank.CHIEF_INSPECTOR), "trial.visited (by rank of chief inspector or above)"),
    (on(Visited, seen="yes").stating("place"), "trial.visited (seen = yes, stating place)"),
    (
        on(Visited).counting(1, "seen", "place", answered=Answer.YES),
        "trial.visited (1 or more of 2 answered yes)",
    ),
    (on(Visited).naming_a_child(), "trial.visited (naming a child)"),
    (on(Visited, seen="yes").naming_no_child(), "trial.visited (seen = yes, naming no child)"),
    (on(Visited).known_under(12), "trial.visited (naming a child known to be under 12)"),
    (on(Visited).unless_under(12), "trial.visited (naming no child known to be under 12)"),
    (marked(Mark.CHILD_SEEN), "mark: child seen"),
    (marked(Mark.CHILD_SEEN, alone="yes").by_another(), "mark: child seen (alone = yes, by another person)"),
]


@pytest.mark.parametrize(("turns_on", "phrase"), PRINTED, ids=[phrase for _, phrase in PRINTED])
def test_what_it_turns_on_is_said_in_one_phrase(turns_on: On, phrase: str) -> None:
    assert str(turns_on) == phrase


def test_a_trigger_is_said_as_what_it_turns_on() -> None:
    assert str(when(on(Visited, seen="yes"), Lacks((on(Visited),)))) == "trial.visited (seen = yes)"


def test_asking_for_more_leaves_the_rest_as_it_was() -> None:
    asked = on(Visited, seen="yes").by_another().at_least(Rank.SERGEANT).with_same("place").stating("seen")
    assert (asked.another, asked.rank, asked.same) == (True, Rank.SERGEANT, ("place",))
    assert asked.stated == ("seen",)
    assert asked.answers == on(Visited, seen="yes").answers


@pytest.mark.parametrize("at_least", [0, 3])
def test_a_count_that_is_always_or_never_so_is_refused_at_import(at_least: int) -> None:
    with pytest.raises(TypeError, match="of 2 answers makes no sense"):
        on(Visited).counting(at_least, "seen", "place", answered=Answer.YES)


def test_an_answer_nobody_gave_counts_as_none() -> None:
    count = on(Visited).counting(2, "seen", "heard", answered=Answer.YES).count
    assert count is not None
    assert count.so({"seen": "yes", "heard": "yes"})
    assert not count.so({"seen": "yes", "heard": None})
    assert not count.so({"seen": "yes"})


def test_all_the_parts_are_named() -> None:
    assert str(all_of(on(Visited), marked(Mark.CHILD_SEEN))) == "trial.visited and mark: child seen"


VISITED = on(Visited)
OF_A_TRIGGER = [VISITED.with_same("place"), VISITED.by_another(), VISITED.of_its_own_case()]
WHERE = [
    ("stands", lambda one: Stands((one,))),
    ("stands until", lambda one: Stands((VISITED,), (one,))),
    ("lacks", lambda one: Lacks((one,))),
    ("lacks until", lambda one: Lacks((VISITED,), (one,))),
    ("lacks learned", lambda one: Lacks((VISITED,), learned=(one,))),
    ("stood for", lambda one: StoodFor((one,), (VISITED,), days=1)),
    ("stood for until", lambda one: StoodFor((VISITED,), (one,), days=1)),
    ("nth", lambda one: Nth(2, 90, (one,))),
    ("nth until", lambda one: Nth(2, 90, (VISITED,), until=(one,))),
    ("totals", lambda one: Totals((one,), "hours", 2, 7)),
    ("a trigger", when),
    ("a stretch that begins", lambda one: Stretch((one,), (VISITED,))),
    ("a stretch that ends", lambda one: Stretch((VISITED,), (one,))),
    ("what ends a flag", lambda one: Flag(key="trial.flag", title="A", rises=(when(VISITED),), ends=(one,))),
    ("what a clock turns on", lambda one: BeforeEntry((one,))),
    ("from another entry", lambda one: SinceEntry((one,))),
]  # fmt: skip


@pytest.mark.parametrize("turns_on", OF_A_TRIGGER, ids=["with the same answer", "by another", "of its case"])
@pytest.mark.parametrize(("story", "declared"), WHERE, ids=[row[0] for row in WHERE])
def test_what_is_compared_with_no_trigger_cannot_be_asked_of_one(
    story: str, declared: Callable[[On], object], turns_on: On
) -> None:
    declared(VISITED)
    with pytest.raises(TypeError, match="stand to the trigger"):
        declared(turns_on)
