"""What a verb reckons again, of a chronology it reckoned before, is what is reckoned anew."""

from collections.abc import Sequence
from datetime import timedelta

from harken.access.connection import acting
from harken.casework.again import Kept
from harken.casework.outcome import Done
from harken.casework.record import Recording, record
from harken.catalogue.standards import Standards
from harken.chronology.read import facts_for
from harken.engine.again import Reckoned
from harken.engine.standing import Standing
from harken.every_case.corrections import EnteredInError
from harken.people.subjects import subjects_of
from tests.cases import Desk, now

HOUR = timedelta(hours=1)
BEGAN = timedelta(hours=5)
NAMED = {"given_names": "Kian", "born": "2011-03-02"}


def test_each_fact_of_a_case_is_reckoned_as_if_all_were_new(sergeant: Desk) -> None:
    person = sergeant.opens("person.recorded", answers=NAMED)
    child = person.chronology
    case = sergeant.missing(child, happened=now() - BEGAN)
    said = {"change": "first set", "level": "high", "reason": "Out of character"}
    done = recorded(sergeant, "missing.risk-assessed", case, child, said, happened=now() - 4 * HOUR)
    made = recorded(sergeant, "missing.enquiry-made", case, child, {"done": "Rang his nan."})
    recorded(
        sergeant, "missing.risk-assessed", case, child, said | {"level": "low"}, replaces=done.entry,
        happened=now() - 4 * HOUR,
    )  # fmt: skip
    struck = Recording(
        entry=EnteredInError(why="Not him"),
        chronology=case.chronology, about=((child, "subject"),), happened=now(), idem="struck",
        replaces=made.entry, struck=True,
    )  # fmt: skip
    compared(sergeant, record(struck, by=sergeant.by, now=now(), standards=sergeant.standards))
    grown = NAMED | {"born": "1990-03-02"}
    recorded(sergeant, "person.recorded", person, child, grown, replaces=person.entry)
    recorded(sergeant, "missing.enquiry-made", case, child, {"done": "Rang his aunt."})
    recorded(sergeant, "every-case.contact-made", case, child, {}, happened=now() - 2 * HOUR)
    recorded(sergeant, "missing.found", case, child, {"seen_by": "police", "safe_now": "yes"})


def test_what_crosses_with_an_entry_is_reckoned_as_if_all_were_new(sergeant: Desk) -> None:
    child, brother = (sergeant.child(given=name) for name in ("Kian", "Wren"))
    about = ((brother, "subject"),)
    sergeant.opens("police-protection.power-used", pathway="police_protection", about=about)
    case = compared(sergeant, sergeant.missing(child))
    asked = {"done": "Rang his nan.", "result": "No"}
    recorded(sergeant, "missing.enquiry-made", case, brother, asked)
    with acting(sergeant.by) as connection:
        facts = facts_for(connection, sergeant.by.force, case.chronology)
    assert "every-case.met-elsewhere" in {one.kind for one in facts}
    recorded(sergeant, "missing.enquiry-made", case, child, asked)


def test_what_is_kept_is_let_go_of_by_its_size_the_oldest_first(standards: Standards) -> None:
    def of(facts: int) -> Reckoned:
        return Reckoned(now(), None, {}, {}, dict.fromkeys(map(str, range(facts)), ""), {}, {}, {})

    def there() -> list[str]:
        return [name for _, name, _ in kept.by_which]

    kept = Kept(most=100)
    for name, facts in (("a", 5), ("b", 2), ("c", 90)):
        kept.keep(("force", name, standards), of(facts))
    assert there() == ["a", "b", "c"]
    kept.keep(("force", "a", standards), of(5))
    assert there() == ["b", "c", "a"]
    kept.keep(("force", "a", standards), of(6))
    assert there() == ["c", "a"]
    kept.keep(("force", "d", standards), of(300))
    assert there() == ["d"]
    kept.keep(("force", "d", standards), of(1))
    kept.keep(("force", "e", standards), of(97))
    assert there() == ["d", "e"]


def recorded(desk: Desk, kind: str, into: Done, child: str, answers: dict[str, str], **more: object) -> Done:
    return compared(desk, desk.records(kind, into, child, answers=answers, **more))


def compared(desk: Desk, outcome: object) -> Done:
    """What came of a verb; it answers as reckoning does that knows of nothing before."""
    assert isinstance(outcome, Done), outcome
    with acting(desk.by) as connection:
        facts = facts_for(connection, desk.by.force, outcome.chronology, upgrade=desk.standards.upgraded)
    # What crosses with an entry is recorded after it, and the verb reckons with that.
    at = max(one.recorded for one in facts if one.chronology == outcome.chronology)
    anew = desk.standards.standings(facts, chronology=outcome.chronology, subjects=subjects_of(facts), at=at)
    assert told(outcome.standings) == told(anew)
    return outcome


def told(standings: Sequence[Standing]) -> list[object]:
    """All that is said of each, its facts by their ids."""
    return [
        (
            one.key, one.trigger.id, one.state, one.started, one.late_from, one.alert_from, one.ended_at,
            one.met_by and one.met_by.id, one.released_by and one.released_by.id, one.rungs, one.looks_at,
        )
        for one in standings
    ]  # fmt: skip
