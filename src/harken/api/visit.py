"""A visit by another system: its token, its transaction, its moment, and the one key of what it sends."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from django.http import HttpRequest
from ninja.security import HttpBearer

from harken.access.actor import Actor
from harken.access.connection import Connection, acting
from harken.access.consult import Look, consult
from harken.access.decision import ALLOWED
from harken.access.may import may
from harken.access.permissions import Act
from harken.access.sign_in import actor_for
from harken.api.problems import UNKNOWN, problem_of
from harken.board.beat import truth
from harken.casework.standards import standards_for
from harken.catalogue.standards import Standards
from harken.people.finding.names_held import read_ahead

ROLE = "Harken-Role"
"""The header that says in which of their posts somebody acts."""


class Token(HttpBearer):
    """A bearer token made for another system. Neither the cookie nor the secret of a desk session is one."""

    def authenticate(self, request: HttpRequest, token: str) -> Actor:
        """Who holds the token. Raises Problem, the same whatever is wrong with it."""
        with acting(None) as connection:
            wanted = request.headers.get(ROLE, "")
            actor = actor_for(connection, token, role=wanted, touch=False, kind="api")
        if actor is None:
            raise UNKNOWN
        return actor


@dataclass(frozen=True, slots=True)
class Visit:
    """Who asks, in which transaction, when; and by which standards they are answered."""

    actor: Actor
    connection: Connection
    now: datetime
    standards: Standards

    def looked(self, look: Look) -> None:
        """Record what this answer shows of people. Without that record nothing is shown."""
        consult(self.connection, self.actor, look)


@contextmanager
def visiting(request: HttpRequest, act: Act | None) -> Iterator[Visit]:
    """One transaction in the caller's name, for something they may do; or for what says that itself."""
    actor = actor_of(request)
    decision = may(actor, act) if act else ALLOWED
    if not decision:
        raise problem_of(decision)
    with acting(actor) as connection:
        now = truth(connection).now.astimezone(UTC)
        read_ahead(actor)
        yield Visit(actor, connection, now, standards_for(connection, actor.force))


def actor_of(request: HttpRequest) -> Actor:
    """Whoever the token belongs to."""
    actor = getattr(request, "auth", None)
    if not isinstance(actor, Actor):
        raise UNKNOWN
    return actor


def idem_of(actor: Actor, key: str) -> str:
    """The key as the journal keeps it: two accounts that choose the same one do not meet."""
    return f"api/{actor.account}/{key}"
