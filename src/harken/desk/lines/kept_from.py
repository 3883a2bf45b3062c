"""Restricted records: that one exists is said where a child's safety may turn on it; what it is, never."""

from collections.abc import Iterable
from dataclasses import replace

from django.conf import settings

from harken.access.connection import uuids
from harken.access.ties import Askable, askable
from harken.design.pages.parts import Ask, Link, Phone
from harken.design.words import a
from harken.desk.visit import Visit
from harken.people.finding.alike import alike
from harken.vocabulary import Recorded

MOST = 5
"""How many people to ask are named. Our own design."""
EXISTS = "A restricted record about {} exists. It may change what is safe to do."
THEM = "this person"
HERE = "this place, or somebody who lives here,"
A_PLACE = "a place named here"
MAY_BE = (
    "A restricted record may be about somebody of that name. It may change what is safe to do. If it cannot"
    " wait, go on: enter them, and say so when you ring."
)

_VISIBLE = "select id::text from chronology where force = %s::uuid and id = any (%s::uuid[])"


def kept_from(
    visit: Visit, facts: Iterable[Recorded], *, shown: Iterable[str], whom: str = THEM
) -> tuple[Ask, ...]:
    """Whether a restricted record is about `whom`, and who is asked. `shown` is what is on the page already.

    Reckoning counts restricted facts, so that nothing owed is lost; here they are seen to be missing. A
    sealed record is as one that is not there.
    """
    others = {fact.chronology for fact in facts} - set(shown)
    hidden = sorted(others - seen_of(visit, others))
    found = askable(visit.connection, hidden) if hidden else ()
    return tuple(dict.fromkeys(asked_of(one, whom) for one in found))[:MOST]


def may_be(visit: Visit, typed: str) -> tuple[Ask, ...]:
    """Whether a restricted record may be about whoever was looked for in a live incident, and whom to ask.

    Not in a search by itself: there it would be a way to ask of anybody whether something is kept back.
    """
    found = alike(visit.connection, visit.actor, typed, visit.now)
    if found is None:
        return ()
    asked = asked_of(found)
    # What is filled in around it stays as it is.
    link = replace(asked.link, new_tab=True) if asked.link else None
    return (replace(asked, sentence=MAY_BE, link=link),)


def asked_of(one: Askable, of: str = THEM) -> Ask:
    """Whoever is let in, by their post; the duty inspector, where they have no number or nobody is.

    With where it is opened by whoever cannot wait for them.
    """
    opens = Link("Open it in an emergency", f"/emergency/{one.chronology}")
    if one.role and one.phone:
        whom, phone = f"{a(one.role)} who may see it", Phone(one.phone)
    else:
        through = f", who can reach somebody who may see it ({one.role})" if one.role else ""
        whom, phone = f"the duty inspector{through}", Phone(settings.DUTY_INSPECTOR_PHONE)
    return Ask(sentence=EXISTS.format(of), whom=whom, phone=phone, link=opens)


def seen_of(visit: Visit, chronologies: Iterable[str]) -> set[str]:
    """Those of these records that the visitor may see."""
    values = (visit.actor.force, uuids(sorted(chronologies)))
    return {row[0] for row in visit.connection.execute(_VISIBLE, values)}
