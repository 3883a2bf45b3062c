"""Records the practice past through the verbs, each fact by the person who would have recorded it."""

from collections.abc import Mapping
from datetime import UTC, datetime

from harken.access.actor import Actor
from harken.access.connection import acting
from harken.access.refused import Refused
from harken.access.sign_in import Credentials, actor_for, sign_in, sign_out
from harken.casework.open import Opening, opened_in
from harken.casework.record import Recording, recorded_in
from harken.catalogue.standards import Standards
from harken.console.practice.clock import SETTING
from harken.console.practice.force import OFFICERS, PASSWORD
from harken.console.practice.reading import Fact, in_the_name_of, past

THEN = f"select set_config('{SETTING}', %s, true)"


class PracticeRefused(Exception):
    """The practice past holds a fact that Harken refuses. Mend the file, or what refuses it."""


def load(now: datetime, standards: Standards) -> int:
    """Record the practice past up to `now`; how many facts it has."""
    actors = _signed_in()
    try:
        accounts = {login: actor.account for login, actor in actors.items()}
        facts = in_the_name_of(past(now.astimezone(UTC), standards.calendars), accounts)
        for number, fact in enumerate(facts):
            _record(fact, f"practice/{number}", actors[fact.by], standards)
    finally:
        _sign_out(actors)
    return len(facts)


def _record(fact: Fact, idem: str, by: Actor, standards: Standards) -> None:
    entry = standards.rules.kinds[fact.entry].model_validate(fact.answers)
    with acting(by) as connection:
        connection.execute(THEN, (fact.known.isoformat(),))
        if fact.opens:
            opening = Opening(
                entry=entry, happened=fact.happened, idem=idem, about=fact.about, id=fact.chronology,
                pathway=fact.pathway, area=fact.area, team=fact.team,
            )  # fmt: skip
            outcome = opened_in(connection, opening, by=by, standards=standards)
        else:
            recording = Recording(
                entry=entry, chronology=fact.chronology, about=fact.about, happened=fact.happened, idem=idem
            )
            outcome = recorded_in(connection, recording, by=by, standards=standards)
        if isinstance(outcome, Refused):
            raise PracticeRefused(f"{fact.entry} of {fact.known:%d %B %H:%M}: {outcome.sentence}")


def _signed_in() -> dict[str, Actor]:
    """Everybody of the practice force who signs in, for as long as the past is being recorded."""
    actors: dict[str, Actor] = {}
    for one in OFFICERS:
        with acting(None, using="keeper") as connection:
            opened = sign_in(connection, Credentials(login=one.login, password=PASSWORD, address="127.0.0.1"))
        if isinstance(opened, Refused):
            raise PracticeRefused(opened.sentence)
        with acting(None) as connection:
            actor = actor_for(connection, opened.token)
        if actor is None:
            raise PracticeRefused(f"{one.login} holds no post.")
        actors[one.login] = actor
    return actors


def _sign_out(actors: Mapping[str, Actor]) -> None:
    for actor in actors.values():
        with acting(None) as connection:
            sign_out(connection, actor.token)
