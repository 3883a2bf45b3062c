"""A whiteboard names only what its own entries answer and what its own pathway owes; else nothing starts."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Annotated, Any

import pytest

from harken.catalogue import every, kinds, pathways
from harken.catalogue.named import refuse_whiteboards
from harken.every_case import PATHWAY as EVERY_CASE
from harken.vocabulary import (
    Answer,
    Asks,
    Basis,
    Besides,
    Column,
    Confidence,
    Duty,
    Elapsed,
    Entry,
    Flag,
    Lacks,
    Mark,
    On,
    Pathway,
    Says,
    Source,
    Tell,
    Whiteboard,
    marked,
    on,
    when,
)
from harken.vocabulary.roles import SUPERVISOR

SOURCE = Source(
    document="A book of tests", paragraph="1", basis=Basis.DESIGN, confidence=Confidence.DESIGN,
    checked_on=date(2026, 11, 30),
)  # fmt: skip


class Kennelled(Entry):
    key = "dog.kennelled"
    title = "Kennelled"
    reads = "Kennelled"

    kennel: Annotated[str, Asks("Which kennel?", coded=True)] = ""
    large: Annotated[Answer, Asks("Is it large?")] = Answer.NOT_KNOWN
    said: Annotated[str, Asks("What did they say?")] = ""


class Collected(Entry):
    key = "dog.collected"
    title = "Collected"
    reads = "Collected"


KINDS: Mapping[str, type[Entry]] = {kind.key: kind for kind in (Kennelled, Collected)}
HERE = Flag(key="dog.here", title="Here", rises=(when(on(Kennelled)),), ends=(on(Collected),))
WALK = Duty(
    key="dog.walk",
    rules=("DG-01",),
    says="Walk the dog",
    short="Walk",
    owed_by=(SUPERVISOR,),
    arises=(when(on(Kennelled)),),
    due={date(2020, 1, 1): Elapsed(hours=1)},
    met=(on(Collected),),
    escalates=(Tell(SUPERVISOR),),
    sources=(SOURCE,),
)
FEED = replace(WALK, key="dog.feed")
COLUMN = Column(
    title="Walk", short="Walk", clock=WALK, says=(Says(on(Kennelled), "In {kennel}", "{at}, {large}"),)
)
BOARD = Whiteboard(
    title="Dogs", place="Dogs", for_whom=(SUPERVISOR,), flag=HERE, columns=(COLUMN,), none="No dog is here."
)
DOGS = Pathway(
    slug="dogs", name="Dogs", owner="Nobody", entries=(Kennelled, Collected), duties=(WALK,), flags=(HERE,),
    whiteboard=BOARD,
)  # fmt: skip
SHARED = Pathway(slug="shared", name="Shared", owner="Nobody", entries=())


def refuse(board: Whiteboard, shared: Pathway = SHARED) -> None:
    refuse_whiteboards([replace(DOGS, whiteboard=board), SHARED], shared, KINDS)


def with_column(**changed: Any) -> Whiteboard:
    return replace(BOARD, columns=(replace(COLUMN, **changed),))


UNSOUND = [
    (with_column(says=(Says(on(Kennelled), "{kennels}"),)), "no such answer as 'kennels'"),
    (with_column(says=(Says(on(Kennelled), small="{said}"),)), "no such answer as 'said'"),
    (with_column(says=(Says(on(Collected), small="{kennel}"),)), "dog.collected asks for no such answer"),
    (with_column(besides=(Besides((Says(on(Kennelled), small="{when}"),)),)), "no such answer as 'when'"),
    (with_column(says=(Says(on(Kennelled, large="huge"), "Huge"),)), "is never 'huge'"),
    (with_column(says=(Says(on(Kennelled).stating("big"), "Big"),)), "no such answer as 'big'"),
    (with_column(says=(Says(On(kind="dog.fed"), "Fed"),)), "shows dog.fed, which nothing records"),
    (with_column(says=(Says(marked(Mark.CHILD_HEARD), "Heard"),)), "which nothing records"),
    (with_column(clock=FEED), "shows dog.feed, which another pathway declares"),
    (with_column(duties=(FEED,)), "shows dog.feed, which another pathway declares"),
    (replace(BOARD, flag=replace(HERE, key="cat.here")), "is of cat.here, which another pathway declares"),
    (replace(BOARD, where=Besides((Says(on(Kennelled), small="{run}"),))), "no such answer as 'run'"),
    (replace(BOARD, given=(Lacks((on(Kennelled, large="huge"),)),)), "is never 'huge'"),
]


def test_what_its_own_pathway_records_and_owes_is_well() -> None:
    refuse(BOARD)
    refuse(with_column(duties=(FEED,)), replace(SHARED, duties=(FEED,)))
    refuse(with_column(besides=(Besides((Says(on(Kennelled), small="{at}"),), "Nowhere"),)))


@pytest.mark.parametrize(("board", "says"), UNSOUND, ids=range(len(UNSOUND)))
def test_whatever_else_it_names_is_refused(board: Whiteboard, says: str) -> None:
    with pytest.raises(ValueError, match=says) as refused:
        refuse(board)
    assert str(refused.value).startswith("dogs: ")


def test_those_that_are_declared_are_well() -> None:
    refuse_whiteboards(pathways().values(), EVERY_CASE, kinds())
    assert [one.slug for one in every() if one.whiteboard]
