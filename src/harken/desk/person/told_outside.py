"""Who outside was told by an entry of a kind of work: by which answers it says to whom, and what for."""

from collections.abc import Mapping
from typing import Any

from harken.catalogue.standards import Standards
from harken.chronology.page import Line
from harken.every_case.disclosure import Agency, Disclosed, Recalled, Receipt
from harken.every_case.referral import Referred
from harken.vocabulary import Entry, Notice, Outside, Recorded
from harken.vocabulary.asks import UNSAID
from harken.vocabulary.roles import SYSTEM

TO_SOCIAL_CARE = Agency.SOCIAL_CARE.value


def tells_outside(kinds: Mapping[str, type[Entry]]) -> dict[str, Outside]:
    """The kinds of entry that say that somebody outside was told, by key."""
    return {key: kind.outside for key, kind in kinds.items() if kind.outside}


def entries_of_having_it(tells: Mapping[str, Outside]) -> list[str]:
    """The kinds of entry that say that they have it."""
    return [one.has_it for one in tells.values() if one.has_it]


def answers(standards: Standards) -> list[str]:
    """The kinds of entry that say that somebody outside answered a notice."""
    asked = (one.settled_by for pathway in standards.pathways.values() for one in pathway.notices)
    return [kind for ons in asked if ons for kind in standards.rules.any_of(ons).by_kind]


def notice_of(sent: Line, standards: Standards) -> Notice | None:
    """The notice by which it went by itself; None where somebody sent it."""
    if sent.recorded.role != SYSTEM.name:
        return None
    purpose = sent.recorded.answers.get("purpose")
    every = (one for pathway in standards.pathways.values() for one in pathway.notices)
    return next((one for one in every if one.purpose == purpose), None)


def values(given_by: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """What an answer says, one or several; nothing where nobody said."""
    given = given_by.get(name) if name else None
    each = given if isinstance(given, list | tuple) else (given,)
    return tuple(str(one) for one in each if one not in (None, "", *UNSAID))


def went(one: Line, outside: Outside) -> bool:
    """Whether it went at all."""
    name, where_so = outside.went
    return not name or str(one.recorded.answers.get(name)) in where_so


def agencies(one: Line, outside: Outside) -> tuple[str, ...]:
    """Of which agencies they are who were told."""
    return (outside.agency,) if outside.agency else values(one.recorded.answers, outside.named)


def called(one: Line, outside: Outside) -> tuple[str, ...]:
    """By which agencies' names something said later is of it: one that no form offers goes by another's."""
    those = agencies(one, outside)
    return (*those, Agency.OTHER.value) if set(those) - {each.value for each in Agency} else those


def whom(one: Line, outside: Outside) -> str:
    """Which of several it is, and who there, where it is said and shown."""
    which = values(one.recorded.answers, outside.named) if outside.agency else ()
    there = str((one.words or {}).get(outside.whom) or one.recorded.answers.get(outside.whom) or "")
    return ", ".join(filter(None, (*which, there)))


def has_it(later: Line, sent: Line, outside: Outside) -> bool:
    """Whether a later entry says that they have it: of several, the one that was told."""
    name = outside.named
    mine, theirs = (values(each.recorded.answers, name) for each in (sent, later))
    return not mine or not theirs or mine == theirs


def sent_by_itself(one: Line, outside: Outside, sent: list[Line]) -> bool:
    """Whether Harken sent just that when it was recorded: then it is shown already, with its receipt."""
    return any(
        each.recorded.role == SYSTEM.name
        and each.recorded.chronology == one.recorded.chronology
        and each.recorded.happened == one.recorded.recorded
        and each.recorded.answers.get("purpose") == outside.purpose
        for each in sent
    )


def said_of(one: Line, name: str) -> str:
    """An answer of what was recorded; empty where nobody gave one, or was asked."""
    value = one.recorded.answers.get(name)
    return "" if value in (None, "", [], *UNSAID) else str(value)


def is_of(later: Line, sent: Line, outside: Outside | None, struck: Line | None) -> bool:
    """Whether what was said later is of what was sent, which may have been struck out."""
    one, other = later.recorded, sent.recorded
    before = _of_before(one, other) and not (struck and one.recorded >= struck.recorded.recorded)
    if one.chronology != other.chronology or one.happened < other.happened or before:
        return False
    both = [name for name in ("reference", "purpose") if said_of(later, name) and said_of(sent, name)]
    # An agency's receipt may bear its own reference: what it was sent for says of which sending it is.
    if one.kind == Receipt.key and "purpose" in both:
        both = ["purpose"]
    differs = other.kind == Disclosed.key and any(
        said_of(later, name) != said_of(sent, name) for name in both
    )
    whom = said_of(later, "to") or said_of(later, "sender")
    if outside:
        differs = said_of(later, "purpose") not in ("", outside.purpose)
    agencies = called(sent, outside) if outside else (sent_to(sent),)
    return not differs and whom in ("", *agencies)


def _of_before(later: Recorded, sent: Recorded) -> bool:
    """Whether Harken asked back by itself what stood before this was put right."""
    ours = later.kind == Recalled.key and later.role == SYSTEM.name
    return ours and sent.kind == Disclosed.key and bool(sent.replaces)


def sent_to(one: Line) -> str:
    """To which agency it was sent."""
    return said_of(one, "to") or (TO_SOCIAL_CARE if one.recorded.kind == Referred.key else "not known")
