"""People and places put on record through the verbs, for the tests of what the index then says."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from harken.access.refused import Refused
from harken.casework.open import Opening, open_chronology_with
from harken.casework.outcome import Done
from harken.casework.record import Recording, record
from harken.vocabulary import Entry
from harken.vocabulary.recorded import About
from tests.cases import Desk


def now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Book:
    """Records facts of people and places in somebody's name."""

    desk: Desk

    def opens(self, entry: Entry) -> str:
        opening = Opening(entry=entry, happened=now(), idem=str(uuid4()))
        done = open_chronology_with(opening, by=self.desk.by, now=now(), standards=self.desk.standards)
        assert isinstance(done, Done), done
        return done.chronology

    def says(self, who: str, entry: Entry, *others: str, **more: Any) -> str:
        """Records a fact of a person or place, about others too; its entry's id."""
        about: About = ((who, "subject"), *((other, "other") for other in others))
        recording = Recording(
            entry=entry,
            chronology=who,
            about=about,
            happened=more.pop("happened", now()),
            idem=str(uuid4()),
            **more,
        )
        done = record(recording, by=self.desk.by, now=now(), standards=self.desk.standards)
        assert not isinstance(done, Refused), done
        return done.entry
