"""The description of this door as OpenAPI 3.1: questions, examples and problems, from what is declared."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any

import orjson
from ninja import NinjaAPI

from harken.api.bodies import kinds_by_body, recordable
from harken.api.problems import CONTENT_TYPE, TYPES, status_of
from harken.catalogue import kinds, pathways
from harken.every_case.persons import PersonRecorded
from harken.every_case.places import PlaceRecorded
from harken.vocabulary import Entry
from harken.vocabulary.entry import answer_type, asks_of, words_of

ABOUT = """The verbs and reads of the desk.

- Who asks sends `Authorization: Bearer` with a token made for it. `Harken-Role` chooses among its posts.
- Whatever records takes an `Idempotency-Key`: the same key and body twice is one entry, answered with 200
  and `already`; another body under it is refused with 409.
- A list answers `next`, the cursor of its next page; it is empty at the end. What is added meanwhile moves
  no page. A cursor is of one list, one reader and one set of filters.
- A time is ISO 8601 with its offset, and is answered in UTC to the microsecond.
- What somebody may not see is answered as what is not there: status, body and headers.
- Every refusal is `application/problem+json` (RFC 9457) with a `code` for programs and a sentence for people.
  After 503 `not_known`, send the very same again under the same key: it is not duplicated.
"""
WHEN = "2026-03-02T14:00:00+00:00"
SOMEBODY = "5b0c6a52-9a34-4d0e-9e5f-0f8a8f2c6d11"
_SAMPLES: Mapping[type, object] = {
    datetime: WHEN,
    date: "2026-03-02",
    int: 1,
    str: "As it was said.",
}

Described = dict[str, Any]


def described(api: NinjaAPI, *, prefix: str) -> Described:
    """The whole description. It says nothing of any case."""
    whole: Described = orjson.loads(
        orjson.dumps(api.get_openapi_schema(path_prefix=prefix), option=orjson.OPT_NON_STR_KEYS)
    )
    whole["info"] |= {"description": ABOUT}
    schemas = whole["components"]["schemas"]
    schemas["Problem"] = _problem()
    for body, kind in kinds_by_body().items():
        if body in schemas:
            schemas[body]["properties"]["answers"] = {"$ref": f"{_SCHEMAS}{kind.key}"}
            schemas |= _answers(kind)
    # Two kinds, or lists of choices, may share the name of a class: one of them alone would be described.
    for shared in (*(kind.__name__ for kind in kinds().values()), *_shared_names()):
        schemas.pop(shared, None)
    for methods in whole["paths"].values():
        for operation in methods.values():
            operation["responses"]["default"] = _REFUSED
    for operation_id, shown in examples().items():
        _operation(whole, operation_id)["requestBody"]["content"]["application/json"]["examples"] = shown
    whole["webhooks"] = {"notice": {"post": _notice(_operation(whole, "receipt")["parameters"])}}
    return whole


def examples() -> Mapping[str, Described]:
    """A sound body for every kind that each address takes, by the operation."""
    records = {
        f"record_{of}": {kind.key: _shown(kind.title, _recorded(kind)) for kind in recordable(belongs)}
        for of, belongs in (("in_case", "case"), ("of_person", "person"), ("of_place", "place"))
    }
    opens = {
        slug: _shown(pathway.name, {"pathway": slug, **_said(pathway.opens), "about": [{"id": SOMEBODY}]})
        for slug, pathway in pathways().items()
        if pathway.opens is not None
    }
    enters = {
        operation: {"one": _shown(kind.title, _said(kind))}
        for operation, kind in (("enter_person", PersonRecorded), ("enter_place", PlaceRecorded))
    }
    return {**records, "open_case": opens, **enters}


def _shown(summary: str, body: Described) -> Described:
    return {"summary": summary, "value": body}


def _recorded(kind: type[Entry]) -> Described:
    return {"kind": kind.key, **_said(kind)}


def _said(kind: type[Entry]) -> Described:
    """What has to be answered, or the first question where nothing has to be."""
    fields = kind.model_fields
    asked = [name for name in fields if fields[name].is_required()] or list(fields)[:1]
    return {"happened": WHEN, "answers": {name: _sample(kind, name) for name in asked}}


def _sample(kind: type[Entry], name: str) -> object:
    one, many, _ = answer_type(kind, name)
    sample = next(iter(one)).value if issubclass(one, Enum) else _SAMPLES[one]
    return [sample] if many else sample


def _answers(kind: type[Entry]) -> Described:
    """Every answer with its question, and why it is asked; which are words, kept apart and withheld."""
    schema = kind.model_json_schema(ref_template=_SCHEMAS + "{model}")
    schema = _told_apart(schema, kind)
    choices: Described = schema.pop("$defs", {})
    schema["title"] = kind.title
    for name, answer in schema["properties"].items():
        asks = asks_of(kind, name)
        answer["title"] = asks.question
        if says := " ".join(filter(None, (asks.hint, asks.why))):
            answer["description"] = says
        if name in words_of(kind):
            answer["x-words"] = True
    return {**choices, kind.key: schema}


def _told_apart(schema: Described, kind: type[Entry]) -> Described:
    """The same, each list of choices under the kind's own name where another list is called so, too."""
    choices: Described = schema.get("$defs", {})
    names = {name: f"{kind.key}.{name}" if name in _shared_names() else name for name in choices}
    text = orjson.dumps(schema | {"$defs": {names[name]: one for name, one in choices.items()}}).decode()
    for name, own in names.items():
        text = text.replace(f'"{_SCHEMAS}{name}"', f'"{_SCHEMAS}{own}"')
    told: Described = orjson.loads(text)
    return told


@cache
def _shared_names() -> frozenset[str]:
    """The names by which more than one list of choices is called."""
    called: dict[str, set[type]] = defaultdict(set)
    for kind in kinds().values():
        for name in kind.model_fields:
            holds = answer_type(kind, name)[0]
            called[holds.__name__].add(holds)
    return frozenset(name for name, lists in called.items() if len(lists) > 1)


def _operation(whole: Described, operation_id: str) -> Described:
    every = (one for methods in whole["paths"].values() for one in methods.values())
    found: Described = next(one for one in every if one["operationId"] == operation_id)
    return found


_SCHEMAS = "#/components/schemas/"
_TEXT = {"type": "string"}
_REFUSED = {
    "description": "Refused, or not known; see the code.",
    "content": {CONTENT_TYPE: {"schema": {"$ref": f"{_SCHEMAS}Problem"}}},
}


def _notice(signature: Described) -> Described:
    """What an agency's own system is sent, signed as its answers are."""
    said = dict.fromkeys(("notice", "reference", "from", "call_back"), _TEXT)
    receipt = {"type": "object", "properties": {"receipt": _TEXT}}
    return {
        "operationId": "notice",
        "summary": "A notice to another agency",
        "description": "Ring the number, quoting the reference. Answer with a receipt, or send one later.",
        "parameters": signature,
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": {"type": "object", "properties": said}}},
        },
        "responses": {
            "200": {"description": "Taken", "content": {"application/json": {"schema": receipt}}},
        },
        "security": [],
    }


def _problem() -> Described:
    codes = [
        {"const": code, "title": str(status_of(code)), "description": meaning}
        for code, meaning in sorted(TYPES.items())
    ]
    wrong = {"type": "object", "properties": {"pointer": _TEXT, "detail": _TEXT}}
    return {
        "type": "object",
        "description": "A problem of RFC 9457: the code is for programs, the detail for people.",
        "required": ["type", "title", "status", "detail", "code"],
        "properties": {
            "type": {"type": "string", "description": "`urn:harken:problem:` and the code"},
            "title": _TEXT,
            "status": {"type": "integer"},
            "detail": _TEXT,
            "code": {"type": "string", "oneOf": codes},
            "reference": {"type": "string", "description": "To quote when something broke on our side"},
            "errors": {
                "type": "array",
                "items": wrong,
                "description": "What to put right: a JSON pointer into what was sent, and how",
            },
        },
    }
