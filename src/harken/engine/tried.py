"""Tried: the one place where whatever is raised is caught, and made a value that says what kind it is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

T = TypeVar("T")
P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Failure:
    """Something could not be worked out. `kind` names what was raised; its message may hold words."""

    kind: str


def tried(work: Callable[P, T], *given: P.args, **named: P.kwargs) -> T | Failure:
    """What the work answers, or what kind of failure it is. For what is pure, or undone by a savepoint."""
    try:
        return work(*given, **named)
    except Exception as broken:  # noqa: BLE001 - a fact is kept, and a case shown, whatever cannot be made of it
        return Failure(type(broken).__name__)
