"""Unfit: what is wrong with one answer, in the field's own words and never in those of a library."""

from collections.abc import Mapping
from typing import Any

Fault = Mapping[str, Any]
"""One fault as pydantic finds it: its type, where, and the limits it went by."""

_OWN = ("value_error", "assertion_error")
_LIMITS = {
    "string_too_long": "must be {max_length} characters or fewer",
    "string_too_short": "must be {min_length} characters or more",
    "string_pattern_mismatch": "is not in the form that is asked for",
    "too_long": "must be no more than {max_length} answers",
    "too_short": "must be at least {min_length} answers",
    "greater_than": "must be more than {gt}",
    "greater_than_equal": "must be {ge} or more",
    "less_than": "must be less than {lt}",
    "less_than_equal": "must be {le} or fewer",
    "enum": "must be one of {expected}",
    "literal_error": "must be {expected}",
}
_SORTS = {
    "string_": "must be text",
    "int_": "must be a whole number",
    "date_": "must be a day, such as 2022-09-05",
    "datetime_": "must be a time with its offset, such as 2022-09-05T14:30:00+01:00",
    "timezone_": "must be a time with its offset, such as 2022-09-05T14:30:00+01:00",
    "tuple_": "must be a list",
    "list_": "must be a list",
    "uuid_": "must be one of our ids",
    "model_": "must be an object with an answer for each question",
    "dict_": "must be an object with an answer for each question",
    "missing": "is needed",
    "extra_": "is not asked for",
}


def unfit(fault: Fault) -> str:
    """What is wrong, to be read after the answer's name: "must be a whole number". No full stop.

    What was written is never repeated: it may be somebody's words.
    """
    found = str(fault["type"])
    if found in _LIMITS:
        return _LIMITS[found].format(**fault.get("ctx", {}))
    return next((says for sort, says in _SORTS.items() if found.startswith(sort)), "does not fit")


def own_sentence(fault: Fault) -> str:
    """What a declaration says itself of an answer it refuses; empty where a library found the fault."""
    return str(fault["ctx"]["error"]) if fault["type"] in _OWN else ""
