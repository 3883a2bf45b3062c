"""Names that are the same name: short for one another, or one name in two spellings."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Kin:
    """Another name the same person may go by, with why, and how near it is from 0 to 1."""

    given: str
    because: str
    nearness: float


_SHORT, _SPELT, _BOTH_SHORT = 0.92, 0.92, 0.8


@cache
def kin(given: str) -> tuple[Kin, ...]:
    """Every other form of a folded forename, the nearest first; none when it is not in our lists."""
    found: dict[str, Kin] = {}
    for other in (*_shorter_or_longer(given), *_spelt(given), *_both_short(given)):
        if other.given != given:
            found.setdefault(other.given, other)
    return tuple(found.values())


def _shorter_or_longer(given: str) -> Iterator[Kin]:
    for formal in _formal_of().get(given, ()):
        yield Kin(formal, f"{given.title()} is short for {formal.title()}", _SHORT)
    for short in _short_of().get(given, ()):
        yield Kin(short, f"{short.title()} is short for {given.title()}", _SHORT)


def _both_short(given: str) -> Iterator[Kin]:
    for formal in _formal_of().get(given, ()):
        for other in _short_of()[formal]:
            yield Kin(other, f"{given.title()} and {other.title()} are both {formal.title()}", _BOTH_SHORT)


def _spelt(given: str) -> Iterator[Kin]:
    for other in _spellings().get(given, ()):
        yield Kin(other, f"{given.title()} is also written {other.title()}", _SPELT)


@cache
def _short_of() -> dict[str, tuple[str, ...]]:
    pairs = (line.split(":") for line in _lines("nicknames.txt"))
    return {formal: tuple(short.split()) for formal, short in pairs}


@cache
def _formal_of() -> dict[str, tuple[str, ...]]:
    turned: dict[str, tuple[str, ...]] = {}
    for formal, shorts in _short_of().items():
        for short in shorts:
            turned[short] = (*turned.get(short, ()), formal)
    return turned


@cache
def _spellings() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in _lines("spellings.txt"):
        for name in line.split():
            found[name] = (*found.get(name, ()), *line.split())
    return found


def _lines(name: str) -> list[str]:
    text = files("harken.people").joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
