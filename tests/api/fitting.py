"""Makes what fits a JSON schema of our own description: the few words of JSON Schema that are in it."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

Schema = Mapping[str, Any]
Anything = st.SearchStrategy[Any]
AWKWARD = ["", " ", "\0", "=1+1", "\u202etxt", "\U0001f600", "a" * 300, "'; drop table entry; --", "\ud7ff"]
TEXT = st.text(max_size=30) | st.sampled_from(AWKWARD)
LATELY = datetime(2026, 1, 1, tzinfo=UTC)
FORMATS: Mapping[str, Anything] = {
    "date": st.dates(date(1900, 1, 1), LATELY.date()).map(str),
    "date-time": st.datetimes(timezones=st.just(UTC)).map(datetime.isoformat)
    | st.timedeltas(timedelta(), timedelta(days=900)).map(lambda ago: (LATELY - ago).isoformat()),
    "uuid": st.uuids().map(str),
}


def fitting(schema: Schema, named: Mapping[str, Schema]) -> Anything:
    """Anything that fits. Raises KeyError for what this does not know, so that nothing is passed over."""
    if "$ref" in schema:
        return st.deferred(lambda: fitting(named[schema["$ref"].rpartition("/")[2]], named))
    if "const" in schema:
        return st.just(schema["const"])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    for several in ("anyOf", "oneOf", "allOf"):
        if several in schema:
            return st.one_of([fitting(one, named) for one in schema[several]])
    return _KINDS[schema.get("type", "anything")](schema, named)


def _text(schema: Schema, _: Mapping[str, Schema]) -> Anything:
    if "format" in schema:
        return FORMATS[schema["format"]]
    if "pattern" in schema:
        return st.from_regex(schema["pattern"]).filter(lambda one: len(one) <= schema.get("maxLength", 100))
    return TEXT.filter(lambda one: schema.get("minLength", 0) <= len(one) <= schema.get("maxLength", 1000))


def _number(schema: Schema, _: Mapping[str, Schema]) -> Anything:
    return st.integers(schema.get("minimum", -(2**70)), schema.get("maximum", 2**70))


def _list(schema: Schema, named: Mapping[str, Schema]) -> Anything:
    return st.lists(fitting(schema["items"], named), max_size=4)


def _object(schema: Schema, named: Mapping[str, Schema]) -> Anything:
    fields = {name: fitting(one, named) for name, one in schema.get("properties", {}).items()}
    required = {name: fields.pop(name) for name in schema.get("required", ())}
    return st.fixed_dictionaries(required, optional=fields)


_KINDS = {
    "string": _text,
    "integer": _number,
    "array": _list,
    "object": _object,
    "null": lambda *_: st.none(),
    "boolean": lambda *_: st.booleans(),
    "anything": lambda *_: TEXT | st.none() | st.lists(TEXT, max_size=2),
}
