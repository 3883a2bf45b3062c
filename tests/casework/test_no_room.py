"""A disk that is nearly full: entries stop with a sentence, reads go on, and so does Harken's telling."""

from collections.abc import Iterator

import pytest

from harken.access.actor import system_actor
from harken.access.connection import acting
from harken.access.consult import Look, consult
from harken.access.refused import Refused
from harken.board.beat import beat, truth
from harken.board.cases import case
from harken.casework.open import Opening, open_chronology_with
from harken.casework.outcome import Done
from harken.casework.record import Recording, record
from harken.casework.restrict import Restricting, restrict_to
from harken.catalogue import kinds
from harken.chronology.restriction import stands
from harken.every_case.restriction import Restriction
from tests.cases import Desk, now

pytestmark = pytest.mark.usefixtures("undisturbed")


def beats(*, full: bool) -> None:
    with acting(None, using="worker") as connection:
        beat(connection, "clock", full=full)


@pytest.fixture
def missing(sergeant: Desk) -> Done:
    return sergeant.missing(sergeant.child())


@pytest.fixture
def no_room(missing: Done) -> Iterator[None]:
    """The clock has seen that the disk is nearly full."""
    beats(full=True)
    yield
    beats(full=False)


def noted(desk: Desk, of: Done, idem: str) -> Done | Refused:
    return desk.records("every-case.noted", of, answers={"note": "Rang his nan."}, idem=idem)


def test_entries_stop_with_a_sentence_and_go_on_once_there_is_room(
    sergeant: Desk, missing: Done, no_room: None
) -> None:
    refused = noted(sergeant, missing, "one")
    assert isinstance(refused, Refused)
    assert refused.code == "no_room"
    assert "Not recorded" in refused.sentence
    assert "paper list" in refused.sentence
    beats(full=False)
    assert isinstance(noted(sergeant, missing, "one"), Done)


def test_audited_reads_go_on(sergeant: Desk, missing: Done, no_room: None) -> None:
    with acting(sergeant.by) as connection:
        assert case(connection, sergeant.by.force, missing.chronology) is not None
        consult(connection, sergeant.by, Look(object_kind="case", object_id=missing.chronology))


def test_nothing_is_opened_by_halves(sergeant: Desk, no_room: None) -> None:
    opening = Opening(entry=kinds()["person.recorded"].model_validate({}), happened=now(), idem="person")
    refused = open_chronology_with(opening, by=sergeant.by, now=now(), standards=sergeant.standards)
    assert isinstance(refused, Refused)
    with acting(sergeant.by) as connection:
        assert connection.execute("select count(*) from chronology where belongs = 'person'").fetchone() == (
            1,
        )


def test_nothing_is_restricted_that_is_not_on_record(sergeant: Desk, missing: Done, no_room: None) -> None:
    asked = Restricting(
        chronology=missing.chronology, level=Restriction.NAMED, why="A relative works here", idem="restrict"
    )
    assert isinstance(restrict_to(asked, by=sergeant.by, now=now(), standards=sergeant.standards), Refused)
    with acting(sergeant.by) as connection:
        assert stands(connection, missing.chronology) == "open"


def test_what_was_taken_before_is_said_to_stand(sergeant: Desk, missing: Done) -> None:
    recording = Recording(
        entry=kinds()["every-case.noted"].model_validate({"note": "x"}),
        chronology=missing.chronology, about=(), happened=now(), idem="before",
    )  # fmt: skip
    record(recording, by=sergeant.by, now=now(), standards=sergeant.standards)
    beats(full=True)
    again = record(recording, by=sergeant.by, now=now(), standards=sergeant.standards)
    beats(full=False)
    assert isinstance(again, Done)
    assert again.already


def test_what_harken_records_of_itself_goes_on(sergeant: Desk, missing: Done, no_room: None) -> None:
    clock = Desk(system_actor(sergeant.by.force), sergeant.standards)
    recording = Recording(
        entry=kinds()["every-case.noted"].model_validate({"note": "x"}),
        chronology=missing.chronology, about=(), happened=now(), idem="clock",
    )  # fmt: skip
    outcome = record(recording, by=clock.by, now=now(), standards=clock.standards, using="worker")
    assert isinstance(outcome, Done)


def test_since_when_is_kept_from_the_first_beat_that_saw_it(sergeant: Desk, no_room: None) -> None:
    with acting(sergeant.by) as connection:
        first = truth(connection)
    beats(full=True)
    with acting(sergeant.by) as connection:
        again = truth(connection)
    assert again.full_since == first.full_since is not None
    assert again.why.startswith("The disk of the database is nearly full")
