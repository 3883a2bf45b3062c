"""The names and areas a force holds, kept in each process and grown as new ones are recorded."""

from dataclasses import dataclass, field
from threading import Event, Lock, Thread
from uuid import UUID

import psycopg
import structlog

from harken.access.actor import Actor
from harken.access.connection import Connection, DatabaseLost, acting
from harken.people.finding.candidates import Names
from harken.people.finding.dictionary import Dictionary, learn
from harken.people.finding.search import Ground

# Numbers are given out before they are committed: what was committed late is found by reading a few again.
_OVERLAP = 200
_LAST = "select coalesce(max(number), 0) from name_token where force = %s::uuid"
_NEW = "select half, token, phonetic, number from name_token where force = %s::uuid and number > %s"


@dataclass(slots=True)
class _Held:
    """One force's tokens, up to a number."""

    names: Names = field(default_factory=lambda: Names(Dictionary(), Dictionary()))
    areas: dict[str, str] = field(default_factory=dict)
    last: int = 0


_held: dict[str, _Held] = {}
_growing = Lock()
_begun: set[str] = set()
_serving = Event()
log = structlog.get_logger()


def serving() -> None:
    """Say that this process is a server: searches will come, and what they stand on is read before."""
    _serving.set()


def read_ahead(actor: Actor) -> None:
    """In a server, begin to read the names of the actor's force in the background: no search waits for it.

    Once in a process; a reading that fails is begun again by the next visitor, or done by the first search.
    """
    if not _serving.is_set() or actor.force in _begun:
        return
    _begun.add(actor.force)
    Thread(target=_ahead, args=(actor,), name="names", daemon=True).start()


def _ahead(actor: Actor) -> None:
    try:
        with acting(actor) as connection:
            ground(connection, actor.force)
    except (DatabaseLost, psycopg.Error) as broken:
        _begun.discard(actor.force)
        log.warning("names are not read ahead", kind=type(broken).__name__)


def ground(connection: Connection, force: str) -> Ground:
    """What searches of a force stand on. The first call reads every name; later ones what is new."""
    row = psycopg.Cursor(connection).execute(_LAST, (force,), prepare=True).fetchone()
    held = _held.get(force)
    if held is None or (row and row[0] > held.last):
        with _growing:
            held = _held.setdefault(force, _Held())
            _grow(connection, force, held)
    return Ground(UUID(force), held.names, held.areas)


def _grow(connection: Connection, force: str, held: _Held) -> None:
    for half, token, phonetic, number in connection.execute(_NEW, (force, held.last - _OVERLAP)):
        if half == "area":
            held.areas[token] = token
        else:
            dictionary = held.names.surnames if half == "surname" else held.names.givens
            learn(dictionary, token, phonetic or None)
        held.last = max(held.last, number)
