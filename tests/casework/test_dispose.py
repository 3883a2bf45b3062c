"""Disposal through its verb: the words go, the reason stays, and the index forgets with the journal."""

from collections.abc import Callable

import pytest

from harken.access.connection import acting
from harken.access.refused import Refused
from harken.casework.dispose import Disposing, dispose_of
from harken.casework.outcome import Done
from harken.chronology.kept import forget
from harken.people.read import persons
from harken.vocabulary.roles import SUPERINTENDENT
from tests.cases import Desk, now


@pytest.fixture
def superintendent(desk_of: Callable[..., Desk]) -> Desk:
    return desk_of(SUPERINTENDENT)


@pytest.fixture
def named(superintendent: Desk) -> Done:
    """A person recorded by their name."""
    forget()
    names = {"given_names": "Tarquin", "family_name": "Quillfeather"}
    return superintendent.opens("person.recorded", answers=names)


def disposing(named: Done, idem: str = "dispose") -> Disposing:
    return Disposing(chronology=named.chronology, entry=named.entry, why="Reviewed", idem=idem)


def disposed(desk: Desk, named: Done, idem: str = "dispose") -> Done | Refused:
    return dispose_of(disposing(named, idem), by=desk.by, now=now(), standards=desk.standards)


def found(desk: Desk, surname: str) -> bool:
    with acting(desk.by) as connection:
        return bool(
            connection.execute(
                "select 1 from people_search where force = %s and surname = %s", (desk.by.force, surname)
            ).fetchone()
        )


def test_the_index_forgets_words_that_were_disposed_of(superintendent: Desk, named: Done) -> None:
    assert found(superintendent, "quillfeather")
    assert isinstance(disposed(superintendent, named), Done)
    assert not found(superintendent, "quillfeather")
    with acting(superintendent.by) as connection:
        left = persons(connection, superintendent.by.force, {named.chronology})
    assert all("Quillfeather" not in repr(one) for one in left.values())


def test_words_that_are_gone_are_not_disposed_of_again(superintendent: Desk, named: Done) -> None:
    disposed(superintendent, named)
    again = disposed(superintendent, named, "another")
    assert isinstance(again, Refused)
    assert again.code == "no_words"


def test_disposing_is_a_superintendent_s(sergeant: Desk, named: Done) -> None:
    refused = disposed(sergeant, named)
    assert isinstance(refused, Refused)
    assert refused.code == "not_your_role"
    assert found(sergeant, "quillfeather")
