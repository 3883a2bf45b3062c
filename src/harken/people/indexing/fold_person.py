"""Folds a person's facts into what the index keeps of them: one line, their names, their telephones. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from harken.every_case.links import Placed, PlacementEnded
from harken.every_case.persons import (
    NameKind,
    NeedsRecorded,
    PersonDescribed,
    PersonIdentified,
    PersonNamed,
    PersonPhotographed,
    PersonRecorded,
    TelephoneRecorded,
)
from harken.people.digests import is_digest
from harken.people.facts import Fact, last_said, of_kind
from harken.people.names import index_rows
from harken.people.telephones import dialled

Row = dict[str, Any]
NEEDS = ("disability", "communication", "interpreter", "health", "medication", "trusted_adult")
LOOKS = ("build", "hair", "eyes", "skin", "marks_and_scars")


def person(facts: Sequence[Fact]) -> Row | None:
    """The person's line; None where nobody was recorded."""
    recorded = of_kind(facts, PersonRecorded)
    if not recorded:
        return None
    needs = of_kind(facts, NeedsRecorded)
    return (
        _who(recorded, bool(of_kind(facts, PersonIdentified)))
        | _birth(recorded)
        | _photograph(of_kind(facts, PersonPhotographed))
        | {need: last_said(needs, need) for need in NEEDS}
        | {"looked_after_by": _looked_after_by(facts), "looks": _looks(of_kind(facts, PersonDescribed))}
    )


def names(facts: Sequence[Fact]) -> list[Row]:
    """Every form of every name by which the person may be looked for."""
    recorded = of_kind(facts, PersonRecorded)
    if not recorded:
        return []
    birth = _birth(recorded)
    year = birth["born"].year if birth["born"] else birth["born_about"]
    forms = dict.fromkeys(form for called in _called(facts) for form in index_rows(*called))
    return [asdict(form) | {"born": birth["born"], "born_year": year} for form in forms]


def telephones(facts: Sequence[Fact]) -> list[Row]:
    """Every number the person uses, as it is dialled."""
    used = {dialled(fact.said("number")): fact for fact in of_kind(facts, TelephoneRecorded)}
    return [
        {"number": number, "safe": fact.said("safe_to_ring"), "entry": fact.id}
        for number, fact in used.items()
        if number
    ]


UNSAID = ("", "not known")


def _who(recorded: Sequence[Fact], identified: bool) -> Row:
    given, family = _current_name(recorded)
    return {
        "given": given,
        "family": family,
        "known_as": last_said(recorded, "known_as"),
        "initials": "".join(part[0] for part in (given, family) if part).upper(),
        "sex": next(
            (sex for one in reversed(recorded) if (sex := one.said("sex")) not in UNSAID), "not known"
        ),
        "identified": identified or recorded[-1].said("identified") != "no",
    }


def _current_name(recorded: Sequence[Fact]) -> tuple[str, str]:
    said = [(fact.said("given_names"), fact.said("family_name")) for fact in recorded]
    return next((name for name in reversed(said) if any(name)), ("", ""))


def _birth(recorded: Sequence[Fact]) -> Row:
    """As reckoning reads it: the last that says something holds. Unborn are they of whom it was said last."""
    unborn = recorded[-1].said("unborn") == "yes" and not recorded[-1].day("born")
    saying = (fact for fact in reversed(recorded) if fact.day("born") or fact.answers.get("born_about"))
    last = None if unborn else next(saying, None)
    born = last.day("born") if last else None
    about = last.answers.get("born_about") if last and not born else None
    return {"born": born, "born_about": about, "unborn": unborn}


def _photograph(taken: Sequence[Fact]) -> Row:
    last = next((fact for fact in reversed(taken) if is_digest(fact.said("digest"))), None)
    return {
        "photo": last.said("digest") if last else "",
        "photo_taken": last.day("taken_on") if last else None,
    }


def _looked_after_by(facts: Sequence[Fact]) -> str:
    authority = ""
    for fact in of_kind(facts, Placed, PlacementEnded):
        if fact.kind == Placed.key:
            authority = fact.said("authority") or authority or "not known"
        elif fact.said("still_looked_after") == "no":
            authority = ""
    return authority


def _looks(described: Sequence[Fact]) -> str:
    height = last_said(described, "height_cm")
    tall = f"{int(height) // 100}.{int(height) % 100:02d} m" if height else ""
    return ", ".join(said for said in (tall, *(last_said(described, look) for look in LOOKS)) if said)


def _called(facts: Sequence[Fact]) -> Iterator[tuple[str, str, str]]:
    """Family name, given names and kind. A name that was theirs before finds them still."""
    recorded = of_kind(facts, PersonRecorded)
    given, family = _current_name(recorded)
    yield family, given, "name"
    for fact in recorded:
        yield fact.said("family_name") or family, fact.said("given_names") or given, "alias"
        if known_as := fact.said("known_as"):
            yield family, known_as, "nickname"
    for fact in of_kind(facts, PersonNamed):
        nickname = fact.said("what") in (NameKind.NICKNAME.value, NameKind.ONLINE.value)
        # Another name often gives one half only: the other half is the one they have.
        yield (
            fact.said("family_name") or ("" if nickname else family),
            fact.said("given_names") or given,
            "nickname" if nickname else "alias",
        )
