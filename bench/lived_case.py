"""A missing child's case as it is lived: recorded through the verbs, each fact at the time it happened."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain
from typing import Any
from uuid import uuid4

from bench.simulated import SetTo
from harken.access.refused import Refused
from harken.casework.open import Opening, open_chronology_with
from harken.casework.outcome import Done
from harken.casework.record import Recording, record
from harken.vocabulary.recorded import About
from tests.cases import Desk

Step = tuple[int, str, Mapping[str, Any]]
SAID = "Rang the mother and both friends; nobody has seen the child since school."
HEARD = {
    "face_to_face": "yes", "spoken_to": "alone", "words_used": "I wanted to be on my own.",
    "harmed": "no", "harm_at_home": "no", "crime": "no",
}  # fmt: skip
LEVELS = ("high", "medium", "medium", "low")

FIRST: tuple[Step, ...] = (
    (8, "missing.questionnaire-completed", {"description": "160 cm, school uniform"}),
    (10, "missing.systems-checked", {"systems": "local"}),
    (11, "missing.thrive-assessed", {"risk": "Likely, not serious"}),
    (12, "missing.risk-assessed", {"change": "first set", "reason": "Out of character; no phone"}),
    (13, "missing.supervisor-acknowledged", {}),
    (14, "missing.duty-inspector-acknowledged", {}),
    (16, "every-case.receipt", {"sender": "children's social care", "purpose": "child reported missing"}),
    (20, "every-case.allocated", {}),
    (35, "missing.resources-committed", {"resource": "KB12"}),
)
LAST: tuple[Step, ...] = (
    (0, "missing.found", {"seen_by": "police", "where": "The allotments", "safe_now": "yes"}),
    (40, "missing.prevention-interview-held", HEARD),
    (55, "missing.authority-told-of-return", {}),
    (1000, "missing.return-interview-offered", {"independent": "yes"}),
    (2000, "missing.return-interview-held", {}),
    (2100, "missing.return-interview-shared", {}),
    (2200, "missing.return-interview-read", {}),
    (2400, "every-case.closed", {"because": "everything owed is done"}),
)  # fmt: skip


@dataclass(frozen=True)
class Teller:
    """Who records, and how the database is told the time."""

    desk: Desk
    set_to: SetTo

    def opens(self, kind: str, at: datetime, *, about: About = (), **more: Any) -> Done:
        """Open a chronology with its first fact."""
        self.set_to(at)
        answers, pathway = more.pop("answers", {}), more.pop("pathway", "")
        entry = self.desk.standards.rules.kinds[kind].model_validate(answers)
        opening = Opening(entry=entry, happened=at, idem=str(uuid4()), about=about, pathway=pathway, **more)
        return _done(open_chronology_with(opening, by=self.desk.by, now=at, standards=self.desk.standards))

    def says(self, kind: str, into: str, about: About, at: datetime, answers: Mapping[str, Any]) -> Done:
        """Record one fact."""
        self.set_to(at)
        entry = self.desk.standards.rules.kinds[kind].model_validate(answers)
        recording = Recording(entry=entry, chronology=into, about=about, happened=at, idem=str(uuid4()))
        return _done(record(recording, by=self.desk.by, now=at, standards=self.desk.standards))


@dataclass(frozen=True, slots=True)
class Lived:
    """The ids of one case and of everything recorded around it."""

    case: str
    child: str
    ids: tuple[str, ...]


def live(teller: Teller, *, officer: str, number: int, began: datetime, until: datetime, hours: int) -> Lived:
    """Live one case up to a moment; one that is open then is not found yet. So many hours of looking."""
    before = began - timedelta(days=1)
    names = {"given_names": f"Kian{_letters(number)}", "family_name": f"Ashdale{_letters(number)}"}
    child = teller.opens("person.recorded", before, answers={**names, "born": "2011-03-02"}).chronology
    nan = teller.opens("person.recorded", before, answers={**names, "given_names": "Joan"}).chronology
    lines = {"lines": f"{number} Quarry Rise\nKelbridge", "postcode": "ZZ1 4QA"}
    home = teller.opens("place.recorded", before, answers=lines).chronology
    for other, relation in ((home, "lives at"), (nan, "trusts")):
        both = ((child, "subject"), (other, "other"))
        teller.says("person.linked", child, both, before, {"relation": relation})
    about: About = ((child, "subject"),)
    reported = {"circumstances": "Did not come home from school"}
    case = teller.opens(
        "missing.reported", began, about=about, pathway="missing", answers=reported
    ).chronology
    for minutes, kind, answers in _steps(number, officer, hours):
        if (at := began + timedelta(minutes=minutes)) > until:
            break
        teller.says(kind, case, () if kind == "every-case.allocated" else about, at, answers)
    return Lived(case, child, (case, child, nan, home))


def _steps(number: int, officer: str, hours: int) -> Iterator[Step]:
    more: dict[str, Mapping[str, Any]] = {
        "missing.risk-assessed": {"level": LEVELS[number % len(LEVELS)]},
        "every-case.allocated": {"to": officer, "team": "", "area": "Kelbridge"},
    }
    enquiry = {"done": SAID, "result": "Nothing yet"}
    looked = ((50 * n, "missing.enquiry-made", enquiry) for n in range(1, hours + 1))
    found = ((50 * hours + 60 + minutes, kind, answers) for minutes, kind, answers in LAST)
    for minutes, kind, answers in chain(FIRST, looked, found):
        yield minutes, kind, {**answers, **more.get(kind, {})}


def _letters(number: int) -> str:
    return "".join(chr(97 + int(digit)) for digit in str(number))


def _done(outcome: Done | Refused) -> Done:
    if isinstance(outcome, Refused):
        raise SystemExit(f"A made case is refused: {outcome.sentence}")
    return outcome
