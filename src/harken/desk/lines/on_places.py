"""What stands on the places of a case: those its entries name, and the homes of its children."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from harken.access.consult import Look
from harken.design.pages.parts import Ask, Flag
from harken.desk.lines.flags import Standing, flags_on, shown_flags, together
from harken.desk.lines.kept_from import A_PLACE, HERE, kept_from
from harken.desk.visit import Visit
from harken.engine.subject import CHILD_ROLES
from harken.people.around import Around
from harken.people.homes import live_with
from harken.people.places import LIVES_AT, STAYS_AT, places
from harken.people.read import persons
from harken.vocabulary import Pathway, Recorded


def named_in(facts: Iterable[Recorded], chronology: str) -> tuple[str, ...]:
    """Whoever, and every place, has another part than a child's in what a case records and still says."""
    own = [fact for fact in facts if fact.chronology == chronology]
    gone = {fact.replaces for fact in own}
    said = (fact for fact in own if fact.id not in gone and not fact.struck)
    return tuple(dict.fromkeys(who for fact in said for who, role in fact.about if role not in CHILD_ROLES))


def places_of(visit: Visit, named: Sequence[str], near: Sequence[Around]) -> dict[str, str]:
    """Each place that may be seen, by id, as it is called: a home first."""
    homes = {one.id: one.name for one in near if one.relation in (LIVES_AT, STAYS_AT)}
    where = places(visit.connection, visit.actor.force, [one for one in named if one not in homes])
    return homes | {one: where[one].named for one in named if one in where}


def flags_at(
    visit: Visit, where: Mapping[str, str], standings: Mapping[str, Standing], *, beside: Pathway | None
) -> Iterator[Flag]:
    """What stands on each of these places, said of which: nobody knocks without knowing it."""
    for place, called in where.items():
        yield from shown_flags(visit, standings[place], whom=called, beside=beside)


def told_at(
    visit: Visit, chronology: str, where: Mapping[str, str], *, besides: Iterable[str]
) -> tuple[Flag, ...]:
    """What whoever is sent to these places must know in full of somebody who lives there: a safety plan.

    Those of the case itself are said already, `besides`. Who is shown is recorded.
    """
    there = live_with(visit.connection, visit.actor.force, where, at=visit.now)
    lives = {who: called for place, called in where.items() for who in sorted(there.get(place, ()))}
    standings = flags_on(visit, lives.keys() - set(besides))
    full = {
        who: replace(one, raised=told, put=())
        for who, one in sorted(standings.items())
        if (told := [each for each in one.raised if each.flag.in_full])
    }
    known = persons(visit.connection, visit.actor.force, full) if full else {}
    if known:
        visit.looked(
            Look(
                object_kind="case",
                object_id=chronology,
                persons=sorted(known),
                chronologies=[chronology],
                fields=("name", "flags"),
            )
        )
    return together(
        flag
        for who, one in known.items()
        for flag in shown_flags(visit, full[who], whom=f"{one.named}, {lives[who]}")
    )


def kept_of(
    visit: Visit, children: Iterable[str], where: Iterable[str], standings: Mapping[str, Standing]
) -> tuple[Ask, ...]:
    """Whether a restricted record is about a child of the case or one of its places, and who is asked."""
    own = [fact for one in children for fact in standings[one].facts]
    there = [fact for one in where for fact in standings[one].facts]
    said = {fact.chronology for fact in own}
    return (
        *kept_from(visit, own, shown=()),
        *kept_from(visit, there, shown=said, whom=A_PLACE),
    )


def kept_here(visit: Visit, place: str, standings: Mapping[str, Standing]) -> tuple[Ask, ...]:
    """Whether a restricted record is about a place, or about somebody who lives there, and who is asked."""
    facts = [fact for one in standings.values() for fact in one.facts]
    return kept_from(visit, facts, shown=(place,), whom=HERE)
