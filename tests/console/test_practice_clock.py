"""Dating back: only while the practice past is being made, only by a setting of that transaction."""

from datetime import UTC, datetime, timedelta

import pytest

from harken.access.connection import acting
from harken.casework.open import Opening, opened_in
from harken.casework.outcome import Done
from harken.catalogue import kinds
from harken.console.practice.clock import SETTING, backdating
from tests.cases import Desk
from tests.database import Installation

THEN = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def recorded(desk: Desk, *, claimed: bool) -> datetime:
    """Record a person, claiming that it is done long ago or not; when it was recorded."""
    entry = kinds()["person.recorded"].model_validate({"given_names": "Kian"})
    with acting(desk.by) as connection:
        if claimed:
            connection.execute("select set_config(%s, %s, true)", (SETTING, THEN.isoformat()))
        opening = Opening(entry=entry, happened=THEN, idem=f"claimed {claimed}")
        outcome = opened_in(connection, opening, by=desk.by, standards=desk.standards)
    assert isinstance(outcome, Done)
    return outcome.recorded


def just_now(moment: datetime) -> bool:
    return datetime.now(UTC) - moment < timedelta(minutes=5)


def test_while_the_past_is_made_an_entry_is_recorded_when_it_is_said_to_be(
    sergeant: Desk, installation: Installation
) -> None:
    with backdating(installation.urls.owner):
        assert recorded(sergeant, claimed=True) == THEN
        assert just_now(recorded(sergeant, claimed=False))


def test_afterwards_whoever_claims_another_time_is_not_heard(
    sergeant: Desk, installation: Installation
) -> None:
    with backdating(installation.urls.owner):
        pass
    assert just_now(recorded(sergeant, claimed=True))


def test_it_is_over_even_when_the_making_fails(sergeant: Desk, installation: Installation) -> None:
    with pytest.raises(LookupError), backdating(installation.urls.owner):
        raise LookupError
    assert just_now(recorded(sergeant, claimed=True))
