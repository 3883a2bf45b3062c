"""`harken vocabulary`: every value in the form that others read it in."""

import re
from datetime import date

import pytest
from jsonschema import Draft202012Validator

from harken.console.commands.vocabulary import vocabulary

FOUND = vocabulary(date(2026, 11, 22))
SOURCES = [source for part in ("duties", "gates") for one in FOUND[part] for source in one["sources"]]
ENTRIES = {one["key"] for one in FOUND["entries"]}


@pytest.mark.parametrize("entry", FOUND["entries"], ids=[one["key"] for one in FOUND["entries"]])
def test_a_schema_is_one_that_a_validator_takes(entry: dict[str, object]) -> None:
    schema = entry["schema"]
    assert isinstance(schema, dict)
    Draft202012Validator.check_schema(schema)
    assert not Draft202012Validator(schema).is_valid({"an answer nobody asks for": 1})


def test_a_source_says_its_basis_and_how_far_it_was_checked_in_the_registers_letters() -> None:
    assert SOURCES
    assert {source["basis"] for source in SOURCES} <= {"LAW", "STAT", "NAT", "LOCAL", "DESIGN"}
    assert {source["confidence"] for source in SOURCES} <= {"V", "V2", "S", "R", "D"}
    assert all(source["document"] and source["paragraph"] for source in SOURCES)


def test_every_duty_is_somebodys_and_climbs_after_a_length_of_time() -> None:
    for duty in FOUND["duties"]:
        assert duty["owed_by"]
        assert duty["met_by"]
        assert all(re.fullmatch(r"[A-Z]{2}-\d\d", rule) for rule in duty["rules"])
        assert duty["about"] in ("case", "each child", "person")
        assert all(re.fullmatch(r"PT(\d+H)?(\d+M)?|P\d+D", step["after"]) for step in duty["escalation"])


def test_what_a_duty_turns_on_is_an_entry_or_a_mark_of_the_same_page() -> None:
    marks = {f"mark: {one['key']}" for one in FOUND["marks"]}
    for duty in FOUND["duties"]:
        said = [*duty["arises"], *duty["met_by"], *duty["released_by"]]
        named = {part.partition(" (")[0] for one in said for part in one.split(" and ")}
        assert named <= ENTRIES | marks, duty["key"]
    assert all(" or )" not in one and "or ;" not in one for duty in FOUND["duties"] for one in duty["met_by"])
