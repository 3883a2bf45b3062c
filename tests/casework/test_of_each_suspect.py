"""A gate asked of each suspect: what is known of one opens nothing for another, and it is said of whom."""

from uuid import uuid4

import pytest

from harken.access.refused import Refused
from harken.casework.gated import NOT_SEEN
from harken.casework.outcome import Done
from harken.casework.record import Recording, record
from harken.catalogue import kinds
from harken.vocabulary.recorded import About
from tests.cases import Desk, now

BOOKED, WEIGHED = "online-abuse.contact-planned", "online-abuse.welfare-assessed"
ANSWERS = {BOOKED: {"occasion": "an arrest"}, WEIGHED: {"risk": "some"}}


@pytest.fixture
def men(sergeant: Desk) -> tuple[str, str]:
    elis, toby = (sergeant.child(given=one, born="1980-02-02") for one in ("Elis", "Toby"))
    return elis, toby


@pytest.fixture
def case(sergeant: Desk, men: tuple[str, str]) -> Done:
    return sergeant.opens("online-abuse.received", pathway="online_abuse", about=_suspects(*men))


def _suspects(*who: str) -> About:
    return tuple((one, "suspect") for one in who)


def does(by: Desk, kind: str, case: Done, *who: str) -> Done | Refused:
    entry = kinds()[kind].model_validate(ANSWERS[kind])
    one = Recording(
        entry=entry, chronology=case.chronology, about=_suspects(*who), happened=now(), idem=str(uuid4())
    )
    return record(one, by=by.by, now=now(), standards=by.standards)


def test_a_contact_is_held_of_the_man_who_was_not_weighed_and_names_him(
    sergeant: Desk, men: tuple[str, str], case: Done
) -> None:
    assert isinstance(does(sergeant, WEIGHED, case, men[0]), Done)
    for named in ((men[1],), men, ()):
        refused = does(sergeant, BOOKED, case, *named)
        assert isinstance(refused, Refused)
        assert (refused.code, "Of Toby Ashdale: " in refused.sentence) == ("gate_holds", True)
        assert "Elis" not in refused.sentence
    assert isinstance(does(sergeant, BOOKED, case, men[0]), Done)


def test_where_neither_was_weighed_both_are_named(sergeant: Desk, men: tuple[str, str], case: Done) -> None:
    refused = does(sergeant, BOOKED, case)
    assert isinstance(refused, Refused)
    assert "Of Elis Ashdale and Toby Ashdale: The suspect's welfare" in refused.sentence
    assert NOT_SEEN not in refused.sentence
