"""Operation Encompass at the portal: the right school alone reads the least it needs, and answers there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from harken.access.connection import acting
from harken.access.refused import Refused
from harken.casework.dispose import Disposing, dispose_of
from harken.casework.outcome import Done
from harken.chronology.read import facts_for
from harken.people.subjects import subjects_of
from harken.vocabulary.roles import SUPERINTENDENT
from tests.cases import Desk, now
from tests.portal.conftest import LARKMOOR, TARN, Reader
from tests.portal.test_notices import answered, links, on_record, only, put_all, says

SCHOOL, OTHER = "Larkmoor Primary School", "Tarn Hill Academy"


@dataclass(frozen=True)
class Night:
    """A domestic incident, and the child who was there."""

    by: Desk
    case: Done
    child: str

    def records(self, kind: str, **answers: Any) -> Done:
        more = {name: answers.pop(name) for name in ("replaces", "struck") if name in answers}
        about = () if more.get("struck") else (self.child,)
        outcome = self.by.records(kind, self.case, *about, answers=answers, **more)
        assert isinstance(outcome, Done), outcome
        return outcome

    def sends(self, school: str = SCHOOL, **more: Any) -> Done:
        return self.records("domestic-abuse.encompass-sent", establishment=school, **more)

    def owed(self) -> set[str]:
        """The duties about schools that are unsettled."""
        with acting(self.by.by) as connection:
            facts = facts_for(connection, self.by.by.force, self.case.chronology)
        found = self.by.standards.standings(
            facts, chronology=self.case.chronology, subjects=subjects_of(facts), at=now()
        )
        return {one.duty.key for one in found if one.unsettled and "school" in one.duty.key}


@pytest.fixture
def night(officer: Desk) -> Night:
    child = officer.child(given="Tess", family="Quade", born="2020-07-03")
    about = ((child, "subject"),)
    case = officer.opens("domestic-abuse.reported", pathway="domestic_abuse", about=about)
    made = Night(officer, case, child)
    made.records("domestic-abuse.child-victim", was_there="was there", why="zanzibarquince in her room")
    made.records(
        "domestic-abuse.establishments-found", roll="on the roll, an exact match", establishments=[SCHOOL]
    )
    return made


@pytest.fixture
def larkmoor(reader: Callable[..., Reader]) -> Reader:
    return reader(LARKMOOR, name="Bea Stannard")


@pytest.fixture
def tarn(reader: Callable[..., Reader]) -> Reader:
    return reader(TARN)


def test_it_reads_the_least_it_needs_and_not_known_is_never_no(night: Night, larkmoor: Reader) -> None:
    night.sends(whom="Ms Larch")
    page = says(larkmoor.client, only(larkmoor.client))
    for one in ("Tess Quade, born: 3 July 2020", "It happened:", "Seen by police: not known", "01632 960101"):
        assert one in page
    assert "Was the child there: " in page
    assert "Was the child there: no\n" not in page
    for other in ("zanzibarquince", "Ms Larch", "Sam Orchard"):
        assert other not in page


def test_the_list_names_nobody(night: Night, larkmoor: Reader) -> None:
    night.sends()
    page = says(larkmoor.client, "/")
    assert "Operation Encompass" in page
    assert "Quade" not in page


def test_another_school_has_nothing(night: Night, tarn: Reader) -> None:
    night.sends()
    assert links(tarn.client) == []


@pytest.mark.parametrize("school", ["Nobody's School", "larkmoor"])
def test_a_school_that_reads_no_portal_is_sent_nothing_by_itself(
    night: Night, larkmoor: Reader, school: str
) -> None:
    before = len(on_record(night.by, night.case, "every-case.disclosed"))
    night.sends(school)
    assert links(larkmoor.client) == []
    assert len(on_record(night.by, night.case, "every-case.disclosed")) == before


@pytest.mark.parametrize("name", ["Ned Quade", "Mrs N QUADE"])
def test_where_a_namesake_of_the_child_reads_it_is_held_for_a_person(
    night: Night, larkmoor: Reader, reader: Callable[..., Reader], name: str
) -> None:
    reader(LARKMOOR, name=name)
    night.sends()
    assert links(larkmoor.client) == []
    (entry,) = on_record(night.by, night.case, "every-case.not-delivered")[-1:]
    assert "a family name of the case" in entry["reason"]
    written = {"to": "school", "to_whom": SCHOOL, "channel": "the partners' portal"}
    refused = night.by.records("every-case.disclosed", night.case, answers=written)
    assert isinstance(refused, Refused)
    assert refused.code == "reads_there"


def test_a_namesake_who_reads_for_another_school_holds_nothing(
    night: Night, larkmoor: Reader, reader: Callable[..., Reader]
) -> None:
    reader(TARN, name="Ned Quade")
    night.sends()
    assert "Tess Quade" in says(larkmoor.client, only(larkmoor.client))


def test_what_went_already_goes_no_second_time(night: Night, larkmoor: Reader) -> None:
    night.sends(sent="it was done already")
    assert links(larkmoor.client) == []


def test_one_press_says_who_has_it_and_meets_what_is_owed(night: Night, larkmoor: Reader) -> None:
    night.sends()
    telling = {"domestic-abuse.tell-each-school", "domestic-abuse.tell-before-school-starts"}
    assert telling <= night.owed()
    answered(larkmoor.client, only(larkmoor.client), did="received")
    put_all(night.by)
    put_all(night.by)
    (entry,) = on_record(night.by, night.case, "domestic-abuse.encompass-received")
    assert (entry["establishment"], entry["who"]) == (SCHOOL, "Bea Stannard")
    assert len(on_record(night.by, night.case, "every-case.receipt")) == 1
    assert telling.isdisjoint(night.owed())


@pytest.mark.parametrize(("school", "settled"), [(SCHOOL, True), (OTHER, False)])
def test_said_by_telephone_it_lies_settled(
    night: Night, larkmoor: Reader, school: str, settled: bool
) -> None:
    night.sends()
    night.records("domestic-abuse.encompass-received", establishment=school, who="Ms Larch")
    assert ("We have it" not in says(larkmoor.client, only(larkmoor.client))) is settled


def test_sent_to_the_wrong_school_it_is_asked_back_there_and_goes_to_the_right_one(
    night: Night, larkmoor: Reader, tarn: Reader
) -> None:
    sent = night.sends()
    night.records("domestic-abuse.encompass-sent", establishment=OTHER, replaces=sent.entry)
    page = says(larkmoor.client, only(larkmoor.client))
    assert "Quade" not in page
    assert "The police ask you to delete it." in page
    assert "Tess Quade" in says(tarn.client, only(tarn.client))


def test_a_correction_of_something_else_sends_nothing_again(night: Night, larkmoor: Reader) -> None:
    sent = night.sends()
    night.records("domestic-abuse.encompass-sent", establishment=SCHOOL, whom="Mr Ash", replaces=sent.entry)
    assert "Tess Quade" in says(larkmoor.client, only(larkmoor.client))


def test_struck_out_it_is_read_no_more(night: Night, larkmoor: Reader) -> None:
    sent = night.sends()
    night.records("every-case.entered-in-error", why="twice", replaces=sent.entry, struck=True)
    assert "Quade" not in says(larkmoor.client, only(larkmoor.client))


def test_what_was_disposed_of_is_read_nowhere(
    night: Night, larkmoor: Reader, desk_of: Callable[..., Desk]
) -> None:
    night.sends()
    link = only(larkmoor.client)
    with acting(night.by.by) as connection:
        row = connection.execute(
            "select id::text from entry where chronology = %s and kind = 'every-case.disclosed'"
            " and coded ->> 'purpose' = 'Operation Encompass'",
            (night.case.chronology,),
        ).fetchone()
    assert row
    disposing = Disposing(chronology=night.case.chronology, entry=row[0], why="Reviewed", idem="gone")
    by = desk_of(SUPERINTENDENT).by
    assert isinstance(dispose_of(disposing, by=by, now=now(), standards=night.by.standards), Done)
    assert "Quade" not in says(larkmoor.client, link)
