"""What is said to have been and has not come yet is refused; so is a birth in a year that nobody lives in."""

from datetime import timedelta
from uuid import uuid4

import pytest
from pydantic import ValidationError

from harken.access.refused import Refused
from harken.casework.open import Opening, open_chronology_with
from harken.every_case.persons import PersonRecorded
from harken.vocabulary import Answer
from harken.vocabulary.calendars import london_day
from tests.cases import Desk, now
from tests.desk.world import of

TOMORROW = london_day(now()) + timedelta(days=2)


@pytest.mark.parametrize("answers", [{"born": TOMORROW}, {"born_about": TOMORROW.year + 1}])
def test_nobody_is_born_on_a_day_to_come(sergeant: Desk, answers: dict[str, object]) -> None:
    entry = PersonRecorded.model_validate(answers)
    opening = Opening(entry=entry, happened=now(), idem=str(uuid4()))
    refused = open_chronology_with(opening, by=sergeant.by, now=now(), standards=sergeant.standards)
    assert isinstance(refused, Refused)
    assert (refused.code, refused.field) == ("still_to_come", f"answers/{next(iter(answers))}")


def test_nor_is_that_said_anew_of_somebody_on_record(sergeant: Desk) -> None:
    child = sergeant.child()
    refused = sergeant.records("person.recorded", of(child), child, answers={"born": TOMORROW})
    assert isinstance(refused, Refused)
    assert refused.code == "still_to_come"


def test_an_unborn_child_is_recorded_without_a_date(sergeant: Desk) -> None:
    assert sergeant.opens("person.recorded", answers={"unborn": Answer.YES})


@pytest.mark.parametrize("born", ["0001-01-01", "1879-12-31", "2101-01-01", "9999-12-31"])
def test_a_year_that_nobody_lives_in_is_no_year_of_birth(born: str) -> None:
    with pytest.raises(ValidationError, match="Check the year of birth"):
        PersonRecorded.model_validate({"born": born})
