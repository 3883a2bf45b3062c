"""Lives the practice past: facts by whoever would have recorded them, tellings by the clock."""

from collections.abc import Mapping
from datetime import UTC, datetime

from harken.access.actor import Actor
from harken.access.connection import Connection, acting
from harken.access.refused import Refused
from harken.access.sign_in import Credentials, actor_for, sign_in, sign_out
from harken.casework.open import Opening, opened_in
from harken.casework.record import Recording, recorded_in
from harken.casework.restrict import Restricting, restricted_in
from harken.catalogue.standards import Standards
from harken.console.practice.clock import live_at
from harken.console.practice.force import OFFICERS, PASSWORD
from harken.console.practice.reading import Fact, in_the_name_of, past
from harken.every_case.restriction import Restricted
from harken.worker.sweep import sweep_in

# What was written in the past was posted then: none of it goes out as practice begins.
POSTED = """
update outbox set state = 'sent', sent = greatest(made, not_before)
where state = 'waiting' and not_before <= %s
"""
NEXT = "select min(look_at) from case_line where look_at <= %s"


class PracticeRefused(Exception):
    """The practice past holds a fact that Harken refuses. Mend the file, or what refuses it."""


def load(now: datetime, standards: Standards) -> int:
    """Live the practice past up to `now`: facts and tellings, each at its minute. How many facts it has."""
    actors = _signed_in()
    try:
        accounts = {login: actor.account for login, actor in actors.items()}
        facts = in_the_name_of(past(now.astimezone(UTC), standards.calendars), accounts)
        for number, fact in enumerate(facts):
            _tell(fact.known, standards)
            _record(fact, f"practice/{number}", actors[fact.by], standards)
        _tell(now, standards)
    finally:
        _sign_out(actors)
    return len(facts)


def _record(fact: Fact, idem: str, by: Actor, standards: Standards) -> None:
    entry = standards.rules.kinds[fact.entry].model_validate(fact.answers)
    with acting(by) as connection:
        live_at(connection, fact.known)
        if fact.opens:
            opening = Opening(
                entry=entry, happened=fact.happened, idem=idem, about=fact.about, id=fact.chronology,
                pathway=fact.pathway, area=fact.area, team=fact.team,
            )  # fmt: skip
            outcome = opened_in(connection, opening, by=by, standards=standards)
        elif isinstance(entry, Restricted):
            asked = Restricting(
                chronology=fact.chronology, level=entry.level, why=entry.why, let_in=entry.let_in,
                team=entry.team, barred=entry.barred, idem=idem,
            )  # fmt: skip
            outcome = restricted_in(connection, asked, by=by, now=fact.happened, standards=standards)
        else:
            recording = Recording(
                entry=entry, chronology=fact.chronology, about=fact.about, happened=fact.happened, idem=idem
            )
            outcome = recorded_in(connection, recording, by=by, standards=standards)
        if isinstance(outcome, Refused):
            raise PracticeRefused(f"{fact.entry} of {fact.known:%d %B %H:%M}: {outcome.sentence}")


def _tell(until: datetime, standards: Standards) -> None:
    """Tell everything that fell due before a moment, each at the minute at which it did."""
    with acting(None, using="worker") as connection:
        while due := _next(connection, until):
            connection.execute(POSTED, (due,))
            live_at(connection, due)
            if not sweep_in(connection, lambda _: standards).looked_at:
                break
        connection.execute(POSTED, (until,))


def _next(connection: Connection, until: datetime) -> datetime | None:
    row = connection.execute(NEXT, (until,)).fetchone()
    return row[0] if row else None


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
