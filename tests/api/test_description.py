"""The description: sound OpenAPI 3.1, from the one declaration; what fits it is recorded or refused."""

import json
import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

import harken
from harken.api.bodies import recordable
from harken.api.description import described, examples
from harken.api.problems import STATUS, TYPES
from harken.api.urls import PREFIX, api
from harken.catalogue import kinds
from harken.outside.signing import KEY, SIGNATURE, SIGNED_WITH, STAMP
from harken.vocabulary.entry import answer_type, asks_of, words_of
from tests.api.conftest import HERE, Caller, moment
from tests.api.fitting import fitting

WHOLE = described(api, prefix=PREFIX)
SCHEMAS = WHOLE["components"]["schemas"]
CASE_KINDS = [kind.key for kind in recordable("case")]
HOUSE = Path(harken.__file__).parent
SOURCES = [
    *(HOUSE / "api").glob("*.py"),
    *(
        HOUSE / "casework" / f"{verb}.py"
        for verb in (
            "emergency",
            "gated",
            "journal",
            "let_back",
            "lower",
            "mine",
            "open",
            "record",
            "restrict",
            "to_come",
        )
    ),
    HOUSE / "chronology" / "append.py",
    HOUSE / "access" / "may.py",
    HOUSE / "access" / "prove.py",
    HOUSE / "access" / "consultations.py",
]
"""Where what this door answers is decided."""


def complete(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema with everything that it refers to, and nothing else."""
    needed: dict[str, Any] = {}
    found = references(schema)
    while found:
        needed |= {name: SCHEMAS[name] for name in found}
        found = set().union(*(references(one) for one in needed.values())) - needed.keys()
    return schema | {"components": {"schemas": needed}}


def references(node: object) -> set[str]:
    """The names that a schema refers to."""
    if isinstance(node, dict):
        own = {str(node["$ref"]).rpartition("/")[2]} if isinstance(node.get("$ref"), str) else set()
        return own.union(*(references(one) for one in node.values()))
    return set().union(*(references(one) for one in node)) if isinstance(node, list) else set()


def operations() -> Iterator[dict[str, Any]]:
    for methods in WHOLE["paths"].values():
        yield from methods.values()


def test_it_is_what_is_served(caller: Caller) -> None:
    assert caller.client.get(f"{HERE}/openapi.json").json() == WHOLE


def test_it_is_sound_openapi_3_1() -> None:
    assert list(OpenAPIV31SpecValidator(WHOLE).iter_errors()) == []


@pytest.mark.parametrize("key", [kind.key for of in ("case", "person", "place") for kind in recordable(of)])
def test_every_kind_is_asked_as_it_is_declared(key: str) -> None:
    kind, properties = kinds()[key], SCHEMAS[key]["properties"]
    assert {name: one["title"] for name, one in properties.items()} == {
        name: asks_of(kind, name).question for name in kind.model_fields
    }
    assert {name for name, one in properties.items() if one.get("x-words")} == words_of(kind)


def test_a_notice_is_described_with_how_it_is_signed() -> None:
    notice = WHOLE["webhooks"]["notice"]["post"]
    assert {one["name"] for one in notice["parameters"]} == {SIGNATURE, STAMP, SIGNED_WITH, KEY}


def test_two_kinds_of_one_class_name_are_described_apart() -> None:
    assert set(SCHEMAS["every-case.linked"]["properties"]) != set(SCHEMAS["person.linked"]["properties"])


@pytest.mark.parametrize("key", [kind.key for of in ("case", "person", "place") for kind in recordable(of)])
def test_every_list_of_choices_is_the_declared_one(key: str) -> None:
    kind, properties = kinds()[key], SCHEMAS[key]["properties"]
    listed = {name: answer_type(kind, name)[0] for name in kind.model_fields}
    declared = {
        name: {str(one.value) for one in holds} for name, holds in listed.items() if issubclass(holds, Enum)
    }
    described = {
        name: {str(one) for found in references(properties[name]) for one in SCHEMAS[found].get("enum", ())}
        for name in declared
    }
    assert described == declared


@pytest.mark.parametrize("operation_id", examples())
def test_every_example_fits_its_own_schema(operation_id: str) -> None:
    operation = next(one for one in operations() if one["operationId"] == operation_id)
    content = operation["requestBody"]["content"]["application/json"]
    check = Draft202012Validator(complete(content["schema"]))
    assert content["examples"]
    assert {name: [*check.iter_errors(one["value"])] for name, one in content["examples"].items()} == {
        name: [] for name in content["examples"]
    }


def test_every_example_of_a_case_is_recorded_or_held_for_a_reason(
    caller: Caller, case: tuple[str, str]
) -> None:
    chronology, child = case
    for shown in examples()["record_in_case"].values():
        body = shown["value"] | {"about": [{"id": child}], "happened": moment()}
        answered = caller.post(f"/cases/{chronology}/entries", body)
        reason = "" if answered.status_code == 201 else answered.json()["code"]
        assert reason in ("", "gate_holds", "not_your_entry"), (body["kind"], answered.json())


@pytest.fixture
def case(caller: Caller) -> tuple[str, str]:
    child = caller.child()
    return caller.missing(child).json()["chronology"], child


def test_every_refusal_is_described_as_a_problem() -> None:
    refused = [one["responses"]["default"]["content"] for one in operations()]
    assert {kind for content in refused for kind in content} == {"application/problem+json"}


def test_every_code_is_described_with_its_status() -> None:
    made = re.compile(r'(?:Refused|Problem|Decision)\(\s*(?:False,\s*)?"([a-z_]+)"')
    used = {code for path in SOURCES for code in made.findall(path.read_text("utf-8"))}
    assert used == TYPES.keys()
    assert STATUS.keys() <= TYPES.keys()
    shown = {one["const"]: one["title"] for one in SCHEMAS["Problem"]["properties"]["code"]["oneOf"]}
    assert shown == {code: str(STATUS.get(code, 422)) for code in TYPES}


@settings(max_examples=80, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_answers_that_the_description_lets_through_are_recorded_or_refused(
    caller: Caller, case: tuple[str, str], data: st.DataObject
) -> None:
    chronology, child = case
    key = data.draw(st.sampled_from(CASE_KINDS))
    answers = data.draw(fitting(SCHEMAS[key], SCHEMAS))
    body = {"kind": key, "happened": moment(), "about": [{"id": child}], "answers": answers}
    # Not by orjson, which has no word for a number this long; others do.
    answered = caller.post(f"/cases/{chronology}/entries", json.dumps(body).encode())
    assert answered.status_code < 500, answered.json()
    if answered.status_code == 201:
        lines = caller.get(f"/cases/{chronology}/chronology", order="known", limit=5).json()["entries"]
        stands = next(one for one in lines if one["id"] == answered.json()["entry"])
        entry = kinds()[key].model_validate(answers)
        assert (stands["answers"], stands["words"] or {}) == (
            entry.coded(), {name: words for name, words in entry.words().items() if words},
        )  # fmt: skip


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_bodies_that_the_description_lets_through_break_nothing(
    caller: Caller, case: tuple[str, str], data: st.DataObject
) -> None:
    sent = {
        f"/cases/{case[0]}/entries": "every_case_noted",
        "/cases": "opens_missing",
        "/persons": "opens_person_recorded",
        "/places": "opens_place_recorded",
        f"/persons/{case[1]}/entries": "person_flagged",
        "/duties/take": "Mine",
        f"/cases/{case[0]}/allocate": "Given",
        "/receipts": "ReceiptSent",
    }
    path = data.draw(st.sampled_from(sorted(sent)))
    body = data.draw(fitting(SCHEMAS[sent[path]], SCHEMAS))
    answered = caller.post(path, json.dumps(body).encode())
    assert answered.status_code < 500, answered.json()
