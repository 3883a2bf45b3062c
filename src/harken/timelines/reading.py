"""Reading: a story file into stories, checked whole; whatever is wrong is named with its file and line."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, cast

from harken.timelines.cast import Setting, characters, links, moment_of, staff
from harken.timelines.expectations import expectations
from harken.timelines.lines import (
    Malformed,
    Mapped,
    Scalar,
    Value,
    keys_of,
    listed,
    mapping,
    plain,
    text_of,
    truth_of,
)
from harken.timelines.parsed import documents
from harken.timelines.story import Declared, Story
from harken.timelines.written import page, pathway_of

_KEYS = (
    "story", "start", "pathway", "people", "places", "links", "staff", "policy", "schools", "silent",
    "entries", "ask", "expect",
)  # fmt: skip
_NONE = Scalar(None, "", 1)


def read_stories(path: Path, declared: Declared, *, name: str = "") -> list[Story]:
    """Every story of a file; `name` is what to call it. Raises Malformed."""
    try:
        return stories_in(path.read_text(encoding="utf-8"), declared, file=name or str(path))
    except OSError as wrong:
        raise Malformed(f"It cannot be opened: {wrong.strerror}.", line=1, file=name or str(path)) from wrong
    except UnicodeDecodeError as wrong:
        raise Malformed("It is not UTF-8 text.", line=1, file=name or str(path)) from wrong


def stories_in(text: str, declared: Declared, *, file: str) -> list[Story]:
    """Every story of a text. Raises Malformed."""
    try:
        found = [_story(value, declared, file) for value in documents(text)]
    except Malformed as wrong:
        raise Malformed(wrong.sentence, line=wrong.line, file=file) from wrong
    if not found:
        raise Malformed("There is no story in it.", line=1, file=file)
    return found


def _story(value: Value, declared: Declared, file: str) -> Story:
    keys = keys_of(value, _KEYS, what="A story", needed=("story", "start", "entries")).items
    setting = _setting(keys, declared)
    told = page(keys["entries"], setting)
    if missing := [case for case, pathway in told.cases.items() if not pathway]:
        raise Malformed(f"Case {missing[0]} has no pathway: add `pathway` to the story.", line=value.line)
    recorded = [entry.recorded for entry in told.entries] or [setting.start]
    asks = _asks(keys.get("ask", _NONE), setting) or (max(recorded),)
    expects = expectations(keys.get("expect", _NONE), replace(setting, cases=told.cases), max(asks))
    return Story(
        title=text_of(keys["story"], what="story"),
        file=file,
        line=value.line,
        start=setting.start,
        cases=told.cases,
        characters=setting.characters,
        links=links(keys.get("links", _NONE), setting.characters, setting.start),
        entries=told.entries,
        policy=_policy(keys),
        silent="silent" in keys and truth_of(keys["silent"], what="silent"),
        asks=asks,
        expects=expects,
    )


def _policy(keys: Mapping[str, Value]) -> Mapping[str, Any]:
    """The force's own choices, its schools among them, in the shape of its policy file."""
    parts = {name: mapping(keys[name], what=name) for name in ("policy", "schools") if name in keys}
    own, schools = parts.get("policy", Mapped({}, 1)), parts.get("schools")
    if schools is None:
        return cast("Mapping[str, Any]", plain(own))
    if "schools" in own.items:
        raise Malformed("schools is written twice, here and in the policy. Keep one.", line=schools.line)
    items, lines = {**own.items, "schools": schools}, {**own.lines, "schools": schools.line}
    return cast("Mapping[str, Any]", plain(Mapped(items, own.line, lines)))


def _setting(keys: Mapping[str, Value], declared: Declared) -> Setting:
    start = moment_of(keys["start"], None, what="start")
    setting = Setting(
        declared=declared,
        start=start,
        characters=characters(keys.get("people", _NONE), keys.get("places", _NONE)),
        staff=staff(keys.get("staff", _NONE)),
    )
    pathway = pathway_of(keys["pathway"], setting) if "pathway" in keys else ""
    return replace(setting, pathway=pathway)


def _asks(value: Value, setting: Setting) -> tuple[datetime, ...]:
    one = isinstance(value, Scalar) and value.value is not None
    values = (value,) if one else listed(value, what="ask")
    return tuple(sorted({moment_of(each, setting.start, what="ask") for each in values}))
