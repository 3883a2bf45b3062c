"""Restricted records: that one exists is said where a child's safety may turn on it; what it is, never."""

from collections.abc import Iterable

from django.conf import settings

from harken.access.connection import uuids
from harken.chronology.read import hold
from harken.design.pages.parts import Ask, Phone
from harken.desk.visit import Visit
from harken.vocabulary import Recorded

SAID = ("team", "named")
"""The restrictions whose existence is said. A sealed record is as one that is not there."""

MOST = 5
"""Of how many hidden records the restriction is looked at."""

_VISIBLE = "select id::text from chronology where force = %s::uuid and id = any (%s::uuid[])"


def kept_from(visit: Visit, facts: Iterable[Recorded], *, shown: Iterable[str]) -> tuple[Ask, ...]:
    """Whether a restricted record names the person, and whom to ask. `shown` is what is on the page already.

    Reckoning counts restricted facts, so that nothing owed is lost; here they are seen to be missing.
    """
    others = {fact.chronology for fact in facts} - set(shown)
    hidden = sorted(others - _visible(visit, others))[:MOST]
    held = (hold(visit.connection, visit.actor.force, one, locked=False) for one in hidden)
    if not any(one and not one.visible and one.restriction in SAID for one in held):
        return ()
    return (
        Ask(
            sentence="A restricted record about this person exists. It may change what is safe to do.",
            whom="the duty inspector",
            phone=Phone(settings.DUTY_INSPECTOR_PHONE),
        ),
    )


def _visible(visit: Visit, chronologies: set[str]) -> set[str]:
    values = (visit.actor.force, uuids(sorted(chronologies)))
    return {row[0] for row in visit.connection.execute(_VISIBLE, values)}
