"""What every declaration keeps: a source, a key never removed; and that a verb asks who and when."""

import inspect
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

import harken.casework
from harken.access.permissions import PERMITTED, Act
from harken.catalogue import duties, flags, gates, kinds, pathways
from harken.vocabulary import Duty, Gate, Pathway

PATHWAYS = tuple(pathways().values())
HOUSE = Path(harken.casework.__file__).parents[1]
LISTS = (HOUSE / "every_case" / "keys.txt", *sorted((HOUSE / "pathways").glob("*/keys.txt")))
"""In each folder of declarations, every key it ever had."""


def declared() -> set[str]:
    return {*kinds(), *duties(), *gates(), *flags()}


def kept() -> set[str]:
    return {key for one in LISTS for key in one.read_text("utf-8").split()}


def test_no_key_is_ever_removed() -> None:
    assert len(LISTS) == 1 + len(PATHWAYS)
    assert kept() - declared() == set(), (
        "A stored chronology names these. Keep them, or upgrade what is stored."
    )


def test_every_new_key_is_put_on_the_list() -> None:
    assert declared() - kept() == set(), "Add them to keys.txt in the folder that declares them."


@pytest.mark.parametrize("duty", duties().values(), ids=lambda d: d.key)
def test_every_duty_says_who_says_so(duty: Duty) -> None:
    assert all(source.document and source.paragraph for source in duty.sources)
    assert duty.why
    assert len(duty.short) <= 28


def test_what_says_that_somebody_outside_has_it_is_a_kind_of_the_same_work() -> None:
    said = {key: kind.outside.has_it for key, kind in kinds().items() if kind.outside and kind.outside.has_it}
    assert said
    assert {key: one for key, one in said.items() if one not in kinds()} == {}
    assert {key: one for key, one in said.items() if key.partition(".")[0] != one.partition(".")[0]} == {}


@pytest.mark.parametrize("gate", gates().values(), ids=lambda g: g.key)
def test_every_gate_says_who_waits(gate: Gate) -> None:
    assert gate.who_waits
    assert gate.sources


@pytest.mark.parametrize("pathway", PATHWAYS, ids=lambda one: one.slug)
def test_what_can_be_opened_is_offered_first_to_somebody_who_may(pathway: Pathway) -> None:
    assert bool(pathway.opened_by) is (pathway.opens is not None)
    assert set(pathway.opened_by) <= PERMITTED[Act.OPEN]


def verbs() -> list[tuple[str, inspect.Signature]]:
    names = [f"harken.casework.{module.name}" for module in iter_modules(harken.casework.__path__)]
    found = []
    for name in names:
        if "migrations" in name:
            continue
        module = import_module(name)
        for function in vars(module).values():
            if not inspect.isfunction(function) or function.__module__ != name:
                continue
            signature = inspect.signature(function)
            if (
                "Refused" in str(signature.return_annotation)
                and "Done" in str(signature.return_annotation)
                and "connection" not in signature.parameters
            ):
                found.append((f"{name}.{function.__name__}", signature))
    return found


@pytest.mark.parametrize(("name", "signature"), verbs(), ids=lambda one: one if isinstance(one, str) else "")
def test_every_verb_asks_by_whom_and_when(name: str, signature: inspect.Signature) -> None:
    assert {"by", "now"} <= signature.parameters.keys(), name


def test_there_are_verbs() -> None:
    assert len(verbs()) >= 5
