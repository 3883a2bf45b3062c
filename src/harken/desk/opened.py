"""Opened: somebody came to read a case that they had been told of by message."""

from collections.abc import Iterable

from harken.desk.visit import Visit
from harken.outside.messages import opened


def came_to(visit: Visit, chronologies: Iterable[str]) -> None:
    """Say of the messages about these cases that they were opened. A page left standing opens nothing."""
    if not visit.read_again:
        opened(visit.connection, visit.actor, visit.standards.policy.quiet, *chronologies)
