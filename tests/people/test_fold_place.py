"""What the index keeps of a place: what somebody later did not know takes nothing back."""

from harken.every_case.places import PlaceKind, PlaceRecorded
from harken.people.facts import Fact
from harken.people.indexing.fold_place import place
from tests.cases import now


def said(number: int, **answers: object) -> Fact:
    entry = PlaceRecorded.model_validate(answers)
    given = entry.model_dump(mode="json")
    return Fact(id=str(number), kind=PlaceRecorded.key, answers=given, others=(), happened=now(), known=now())


def test_what_sort_of_a_place_it_is_stays_known() -> None:
    line = place([said(1, lines="1 Moor Road", kind=PlaceKind.PRISON), said(2, name="Old gaol")])
    assert line is not None
    assert (line["kind"], line["name"], line["lines"]) == (PlaceKind.PRISON, "Old gaol", "1 Moor Road")


def test_a_place_of_which_nobody_said_it_is_of_no_known_sort() -> None:
    line = place([said(1, lines="1 Moor Road")])
    assert line is not None
    assert line["kind"] == PlaceKind.NOT_KNOWN


def test_not_knowing_is_offered_last() -> None:
    assert list(PlaceKind)[-2:] == [PlaceKind.OTHER, PlaceKind.NOT_KNOWN]
