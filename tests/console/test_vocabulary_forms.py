"""`harken vocabulary`: every value in the form that others read it in."""

import re
from datetime import date

import pytest
from jsonschema import Draft202012Validator

from harken.console.commands.vocabulary import vocabulary

FOUND = vocabulary(date(2026, 11, 22))
SOURCES = [source for part in ("duties", "gates") for one in FOUND[part] for source in one["sources"]]


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


def test_what_a_duty_turns_on_is_said_in_words_that_the_same_page_lists() -> None:
    known = [one["key"] for one in FOUND["entries"]] + [f"mark: {one['key']}" for one in FOUND["marks"]]
    for duty in FOUND["duties"]:
        for said in (duty["arises"], duty["met_by"], duty["released_by"]):
            assert isinstance(said, str)
            assert all(way.startswith(tuple(known)) for way in said.split("; or ") if way), said
            assert "`" not in said


def test_what_must_be_so_as_well_is_said_with_what_a_duty_arises_on() -> None:
    (one,) = [duty for duty in FOUND["duties"] if duty["key"] == "missing.make-a-trigger-plan"]
    assert "and at least" in one["arises"]


def test_an_answer_left_out_has_a_word() -> None:
    assert not any(re.search(r"(\bor|=) *[;)]", duty["met_by"]) for duty in FOUND["duties"])


def test_what_is_owed_again_and_again_says_so() -> None:
    clocks = {duty["key"]: duty["clock"]["value"] for duty in FOUND["duties"]}
    assert "; EVERY:the same, from when it was last done" in clocks["missing.make-an-enquiry"]
    assert "EVERY" not in clocks["missing.tell-the-supervisor"]
