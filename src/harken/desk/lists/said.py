"""What children said, of the cases that figures count: how many were heard, and their own words."""

from collections.abc import Mapping, Sequence

from harken.board.cases import Case
from harken.chronology.page import Line, lately
from harken.design import words
from harken.design.pages.parts import Link
from harken.design.pages.voice import Heard
from harken.design.sentences import MARKS
from harken.desk.names import names_of
from harken.desk.visit import Visit
from harken.every_case.voice import Voice
from harken.vocabulary import Mark, Recorded

HEARD, ASKED, UNHEARD = "heard", "asked", "unheard"
VOICES: Mapping[str, str] = {
    HEARD: "A child was heard in their own words (VOICE)",
    ASKED: "A child was seen or asked, and was not heard",
    UNHEARD: "Nobody recorded seeing or hearing a child (VOICE)",
}
EACH, SHOWN = 20, 200
"""How many times of a case, and in all, are read. Our own design: a page that somebody reads to its end."""


def how_heard(visit: Visit, facts: Sequence[Recorded]) -> str:
    """Whether a child of a case was heard, or asked or seen, or neither is on record."""
    if any(map(visit.standards.rules.bearing(Mark.CHILD_HEARD).fits, facts)):
        return HEARD
    return ASKED if any(fact.kind == Voice.key for fact in facts) else UNHEARD


def said_in(visit: Visit, cases: Sequence[Case]) -> list[Line]:
    """Every time that a child of these cases was heard in their own words, the last first."""
    rules = visit.standards.rules
    heard = rules.bearing(Mark.CHILD_HEARD)
    kinds = sorted(kind for kind in heard.by_kind if rules.kinds[kind].quotes)
    lines = lately(visit.connection, visit.actor, [one.chronology for one in cases], kinds, each=EACH)
    return [one for one in lines if heard.fits(one.recorded)][:SHOWN]


def quoted(visit: Visit, lines: Sequence[Line], cases: Sequence[Case]) -> tuple[Heard, ...]:
    """Each of these with the child's own words, but where they are kept back from the visitor."""
    of = {one.chronology: Link(one.reference, f"/cases/{one.chronology}") for one in cases}
    names = names_of(visit.connection, visit.actor.force, [one.recorded.by for one in lines])
    return tuple(_heard(one, visit, names, of[one.recorded.chronology]) for one in lines)


def more(lines: Sequence[Line]) -> str:
    """That not everything is read here, where that may be so."""
    return f"Only the last {SHOWN} times are read here." if len(lines) == SHOWN else ""


def _heard(one: Line, visit: Visit, names: Mapping[str, str], case: Link) -> Heard:
    fact, now = one.recorded, visit.now
    kind = visit.standards.rules.kinds[fact.kind]
    return Heard(
        when=words.near(fact.happened, now),
        ago=words.ago(fact.happened, now),
        by=f"{names.get(fact.by, 'Somebody')}, {fact.role}",
        case=case,
        quote=str((one.words or {}).get(kind.quotes, "")).strip().strip(MARKS),
        kept_back=Link("Ask for them, with a reason", f"{case.href}/words/{fact.id}")
        if one.withheld
        else None,
    )
