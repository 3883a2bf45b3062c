"""Makes cases through the verbs, for the tests of every room that needs one. A pytest plugin."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest

from harken.access.actor import Actor
from harken.access.refused import Refused
from harken.casework.open import Opening, open_chronology_with
from harken.casework.outcome import Done
from harken.casework.record import Recording, record
from harken.catalogue import kinds, standards_by
from harken.catalogue.standards import Standards
from harken.policy.force import Policy
from harken.vocabulary.roles import SUPERVISOR


def now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Desk:
    """Somebody at work: opens chronologies and records facts through the verbs, at once or at a moment."""

    by: Actor
    standards: Standards

    def opens(self, kind: str, *, answers: dict[str, Any] | None = None, **more: Any) -> Done:
        given: dict[str, Any] = {"happened": now(), "idem": str(uuid4())} | more
        opening = Opening(entry=kinds()[kind].model_validate(answers or {}), **given)
        outcome = open_chronology_with(opening, by=self.by, now=now(), standards=self.standards)
        assert isinstance(outcome, Done), outcome
        return outcome

    def child(self, *, given: str = "Kian", family: str = "Ashdale", born: str = "2011-03-02") -> str:
        names = {"given_names": given, "family_name": family, "born": born}
        return self.opens("person.recorded", answers=names).chronology

    def missing(self, *children: str, **more: Any) -> Done:
        about = tuple((child, "subject") for child in children)
        return self.opens("missing.reported", pathway="missing", about=about, **more)

    def records(
        self, kind: str, into: Done, *about: str, answers: dict[str, Any] | None = None, **more: Any
    ) -> Done | Refused:
        given: dict[str, Any] = {"happened": now(), "idem": str(uuid4())} | more
        recording = Recording(
            entry=kinds()[kind].model_validate(answers or {}),
            chronology=into.chronology,
            about=tuple((who, "subject") for who in about),
            **given,
        )
        return record(recording, by=self.by, now=now(), standards=self.standards)


@pytest.fixture(scope="session")
def standards() -> Standards:
    """Everything declared, and a policy of no force's own."""
    return standards_by(Policy())


@pytest.fixture
def desk_of(signed_in: Callable[..., Actor], standards: Standards) -> Callable[..., Desk]:
    """Signs somebody in and gives them the verbs: desk_of(role, area=…)."""

    def make(*role: Any, **more: Any) -> Desk:
        return Desk(signed_in(*role, **more), standards)

    return make


@pytest.fixture
def sergeant(desk_of: Callable[..., Desk]) -> Desk:
    """A sergeant of Kelbridge at work."""
    return desk_of(SUPERVISOR)
