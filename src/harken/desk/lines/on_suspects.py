"""What stands on whoever a case names as a risk: nobody knocks, or rings, without knowing it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace

from harken.access.consult import Look
from harken.board.cases import Case
from harken.chronology.in_parts import InPart, in_parts, said_in
from harken.design.pages.parts import Flag
from harken.desk.lines.flags import Standing, shown_flags
from harken.desk.visit import Visit
from harken.engine.subject import CHILD_ROLES
from harken.people.read import persons
from harken.vocabulary import Mark, Recorded


def still_in(visit: Visit, cases: Iterable[str]) -> list[InPart]:
    """Whoever has a part in these cases that is a risk, and was not cleared of it there; the newest first.

    That there was not evidence enough clears nobody. What somebody is cleared by need not name them where no
    other has such a part in the case, nor where it is of the whole case and no form of its names one.
    What the case came to is said beside each who is left: of several children perhaps several things.
    """
    rules, those, parts = visit.standards.rules, list(cases), risky_parts(visit)
    cleared = rules.bearing(Mark.SUSPECT_CLEARED)
    whole = {key for key in cleared.by_kind if not any(one.risk for one in rules.kinds[key].names_whom)}
    decided = rules.bearing(Mark.OUTCOME_DECIDED)
    found = in_parts(visit.connection, visit.actor.force, those, parts=sorted(parts))
    kinds = sorted({*cleared.by_kind, *decided.by_kind})
    said = said_in(visit.connection, visit.actor.force, those, kinds=kinds) if found else []
    ended = [one for one in said if cleared.fits(one)]
    outcomes = sorted((one for one in said if decided.fits(one)), key=lambda one: one.happened)
    many = Counter(one.chronology for one in found)
    return [
        replace(one, came_to=_came_to(one, outcomes))
        for one in found
        if not any(_ends(end, one, parts, alone=many[one.chronology] == 1, whole=whole) for end in ended)
    ]


def _came_to(one: InPart, outcomes: Iterable[Recorded]) -> str:
    theirs = (str(said.answers.get("outcome", "")) for said in outcomes if said.chronology == one.chronology)
    return "; ".join(dict.fromkeys(theirs))


def risky_parts(visit: Visit) -> set[str]:
    """Each part of an entry in which somebody may be a risk to the children of the case."""
    every = visit.standards.rules.kinds.values()
    return {one.part for kind in every for one in kind.names_whom if one.risk}


def _ends(end: Recorded, one: InPart, parts: Set[str], *, alone: bool, whole: Set[str]) -> bool:
    if end.chronology != one.chronology or end.happened < one.happened:
        return False
    if any(who == one.who and part not in CHILD_ROLES for who, part in end.about):
        return True
    names_another = any(part in parts for _, part in end.about)
    return not names_another and (alone or end.kind in whole)


def suspects_of(visit: Visit, found: Case) -> dict[str, str]:
    """Each of them in one case who may be seen, by id, by name, their showing recorded.

    Whom the case is about is no other.
    """
    named = {one.who: one for one in still_in(visit, [found.chronology]) if one.who not in found.children}
    known = persons(visit.connection, visit.actor.force, named) if named else {}
    if known:
        visit.looked(
            Look(
                object_kind="case",
                object_id=found.chronology,
                persons=sorted(known),
                chronologies=[found.chronology],
                fields=("name", "flags"),
            )
        )
    came_to = {who: f"; outcome: {one.came_to}" if one.came_to else "" for who, one in named.items()}
    return {who: f"{one.named}, named here{came_to[who]}" for who, one in known.items()}


def flags_on_suspects(
    visit: Visit, suspects: Mapping[str, str], standings: Mapping[str, Standing]
) -> Iterator[Flag]:
    """What stands on each of them, said of whom."""
    for who, called in suspects.items():
        yield from shown_flags(visit, standings[who], whom=called)
