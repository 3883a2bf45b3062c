"""The catalogue: finds the pathways by walking their folder, and looks things up in them by key."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from hashlib import sha256
from importlib import import_module
from pkgutil import iter_modules
from typing import TypeVar

from harken.catalogue.named import refuse_unasked, refuse_unasked_marks, refuse_whiteboards
from harken.catalogue.standards import Standards
from harken.engine.rulebook import Rulebook, compile_rules
from harken.every_case import PATHWAY as EVERY_CASE
from harken.policy.force import Policy
from harken.vocabulary import Duty, Entry, Flag, Gate, Pathway

T = TypeVar("T")
MOST_KEPT = 8
_RULES: dict[str, Rulebook] = {}


@cache
def pathways() -> dict[str, Pathway]:
    """Every pathway, by its folder's name. Raises ValueError for a folder that declares none of that name."""
    root = import_module("harken.pathways")
    names = [m.name for m in iter_modules(root.__path__, f"{root.__name__}.") if m.ispkg]
    found = {name.rpartition(".")[2]: import_module(name).PATHWAY for name in names}
    if misnamed := [name for name, pathway in found.items() if pathway.slug != name]:
        raise ValueError(f"Folder and slug differ: {', '.join(misnamed)}. Rename one of them.")
    return found


@cache
def kinds() -> dict[str, type[Entry]]:
    """Every kind of entry that can be recorded, by its key."""
    found = _by_key(lambda pathway: pathway.entries, lambda kind: kind.key)
    refuse_unasked_marks(found)
    return found


@cache
def duties() -> dict[str, Duty]:
    """Every duty that can be owed, by its key."""
    found = _by_key(lambda pathway: pathway.duties, lambda duty: duty.key)
    refuse_unasked(found.values(), kinds())
    return found


@cache
def gates() -> dict[str, Gate]:
    """Every gate, by its key."""
    found = _by_key(lambda pathway: pathway.gates, lambda gate: gate.key)
    refuse_unasked(found.values(), kinds())
    return found


@cache
def flags() -> dict[str, Flag]:
    """Every flag, by its key."""
    found = _by_key(lambda pathway: pathway.flags, lambda flag: flag.key)
    refuse_unasked(found.values(), kinds())
    return found


@cache
def pathway_of() -> Mapping[str, str]:
    """The slug of the pathway that declares each key, whatever it is the key of."""
    found: dict[str, str] = {}
    for pathway in every():
        declared = (pathway.entries, pathway.duties, pathway.gates, pathway.flags)
        found |= {one.key: pathway.slug for those in declared for one in those}
    return found


def rulebook(policy: Policy) -> Rulebook:
    """Everything declared, made ready to reckon with beside a force's own targets and thresholds.

    Of policies that are reckoned with alike it is made once.
    """
    key = policy.digest()
    if key not in _RULES:
        if len(_RULES) >= MOST_KEPT:
            _RULES.clear()
        _RULES[key] = compile_rules(
            kinds(),
            duties().values(),
            gates().values(),
            flags().values(),
            targets=policy.for_rulebook,
            thresholds=policy.thresholds,
        )
    return _RULES[key]


def standards_by(policy: Policy) -> Standards:
    """What the chronologies of a force of this policy are reckoned against."""
    refuse_whiteboards(pathways().values(), EVERY_CASE, kinds())
    return Standards(
        rules=rulebook(policy),
        calendars=policy.calendars,
        pathways=pathways(),
        shared=EVERY_CASE,
        policy=policy,
        digest=sha256(f"{digest()}{policy.digest()}".encode()).hexdigest(),
    )


@cache
def digest() -> str:
    """A fingerprint of everything declared: what it is reckoned with, and what is printed of it."""
    return digest_of(every())


def digest_of(declared: Iterable[Pathway]) -> str:
    """The fingerprint of these alone: it changes whenever anything in them does."""
    said = [
        (
            [(kind.key, kind.version, kind.marks) for kind in one.entries],
            list(one.duties),
            list(one.gates),
            list(one.flags),
        )
        for one in declared
    ]
    return sha256(repr(said).encode()).hexdigest()


def every() -> tuple[Pathway, ...]:
    """What every case has, and every pathway."""
    return (EVERY_CASE, *pathways().values())


def _by_key(declared: Callable[[Pathway], Iterable[T]], key: Callable[[T], str]) -> dict[str, T]:
    """By key. Raises ValueError where two declarations have one key."""
    found: dict[str, T] = {}
    for one in (one for pathway in every() for one in declared(pathway)):
        if key(one) in found:
            raise ValueError(f"{key(one)} is declared twice. Rename one of them.")
        found[key(one)] = one
    return found
