"""Folds links, merges and flags out of the facts of one chronology, each with what ended it. Pure."""

from collections.abc import Iterator, Sequence
from typing import Any

from harken.every_case.links import Linked, LinkEnded, Merged, Unmerged
from harken.every_case.persons import PersonFlagEnded, PersonFlagged, PersonIdentified
from harken.every_case.places import PlaceFlagEnded, PlaceFlagged
from harken.people.facts import Fact, of_kind
from harken.vocabulary.calendars import london_day

Row = dict[str, Any]
SAME_PERSON = "same person as"
NOT_SAME_PERSON = "not the same person as"
_OF_RECORDS = {
    Merged.key: SAME_PERSON,
    PersonIdentified.key: SAME_PERSON,
    Unmerged.key: NOT_SAME_PERSON,
}


def links(facts: Sequence[Fact]) -> list[Row]:
    """Every link there was or is. One that stands is ended by the next fact that says so of it.

    Who is who happens at no time: of that, what was known last holds. That two are not the same is kept,
    too: it may end what the other record says.
    """
    made: list[Row] = []
    of_records = sorted((f for f in facts if f.kind in _OF_RECORDS), key=lambda fact: fact.known)
    for fact in (*of_kind(facts, Linked, LinkEnded), *of_records):
        if fact.kind in (LinkEnded.key, Unmerged.key):
            _end(made, fact)
        if fact.kind != LinkEnded.key:
            made += _begun(fact)
    return made


def flags(facts: Sequence[Fact]) -> list[Row]:
    """Every flag there was or is, one for each stretch it stood; put twice, it stands once."""
    made: list[Row] = []
    for fact in of_kind(facts, PersonFlagged, PersonFlagEnded, PlaceFlagged, PlaceFlagEnded):
        standing = [row for row in made if row["flag"] == fact.said("flag") and row["until"] is None]
        if fact.kind in (PersonFlagEnded.key, PlaceFlagEnded.key):
            for row in standing:
                row["until"] = fact.happened
        elif standing:
            standing[-1]["review_on"] = fact.day("review_on") or standing[-1]["review_on"]
        else:
            made.append(_flag(fact))
    return made


def _begun(fact: Fact) -> Iterator[Row]:
    relation = _OF_RECORDS.get(fact.kind) or fact.said("relation")
    for other in dict.fromkeys(_others(fact)):
        yield {
            "entry": fact.id,
            "to": other,
            "relation": relation,
            "since": fact.day("since"),
            "until": fact.day("until"),
            "certain": fact.said("certain") or "yes",
            "detail": fact.said("detail"),
            "known": fact.known,
            "ended_by": None,
            "end_known": None,
        }


def _others(fact: Fact) -> Sequence[str]:
    if fact.kind == Linked.key:
        return fact.others
    return [one for one in [fact.id_said("same_as" if fact.kind == PersonIdentified.key else "other")] if one]


def _end(made: Sequence[Row], fact: Fact) -> None:
    """Ends what stands of that relation with those it names; where nobody is named, with everybody."""
    relation = fact.said("relation") if fact.kind == LinkEnded.key else SAME_PERSON
    named = fact.others if fact.kind == LinkEnded.key else [fact.id_said("other")]
    for row in made:
        if row["relation"] == relation and row["ended_by"] is None and (not named or row["to"] in named):
            row["until"] = fact.day("ended_on") or london_day(fact.happened)
            row["ended_by"], row["end_known"] = fact.id, fact.known


def _flag(fact: Fact) -> Row:
    return {
        "entry": fact.id,
        "flag": fact.said("flag"),
        "why": fact.said("why"),
        "source": fact.said("source"),
        "because_of": fact.id_said("because_of") or None,
        "since": fact.happened,
        "until": None,
        "review_on": fact.day("review_on"),
    }
