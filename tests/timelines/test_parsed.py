"""Parsed: YAML 1.2 as everybody understands it, whichever of the two parsers is installed."""

import math
from pathlib import Path

import pytest

from harken.timelines import parsed
from harken.timelines.lines import Listed, Malformed, Mapped, Scalar, Value
from harken.timelines.parsed import documents

STORIES = sorted((Path(__file__).parents[2] / "stories").rglob("*.yaml"))

PLAIN = [
    ("no", "no"),
    ("yes", "yes"),
    ("on", "on"),
    ("true", True),
    ("False", False),
    ("tRUE", "tRUE"),
    ("~", None),
    ("Null", None),
    ("12:30", "12:30"),
    ("+00:15", "+00:15"),
    ("-01:00", "-01:00"),
    ("010", 10),
    ("0o10", 8),
    ("0x1F", 31),
    ("1_000", "1_000"),
    ("-7", -7),
    (".5", 0.5),
    ("1e3", 1000.0),
    ("-.INF", -math.inf),
    ("2005-03-01", "2005-03-01"),
    ("2022-09-05T23:00:00+01:00", "2022-09-05T23:00:00+01:00"),
    ("'12'", "12"),
    ('"~"', "~"),
    ("!!str 12", "12"),
    ("! 12", "12"),
    ("!!int '12'", 12),
]

PARSERS = ["in C", "in Python"]


@pytest.fixture(params=PARSERS, autouse=True)
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "in Python":
        monkeypatch.setattr(parsed, "parse", None)


def value(text: str) -> Value:
    (only,) = documents(text)
    return only


@pytest.mark.parametrize(("written", "meant"), PLAIN, ids=[written for written, _ in PLAIN])
def test_plain_text_is_what_yaml_1_2_takes_it_for(written: str, meant: object) -> None:
    (item,) = value(f"[{written}]").items  # type: ignore[union-attr] # a list, as it is written
    assert isinstance(item, Scalar)
    assert item.value == meant
    assert type(item.value) is type(meant)


def test_every_value_knows_its_line() -> None:
    found = value("a: 1\nb:\n  - 2\n  - {c: 3}\nd:\n")
    assert isinstance(found, Mapped)
    assert found.lines == {"a": 1, "b": 2, "d": 5}
    listed = found.items["b"]
    assert isinstance(listed, Listed)
    assert [item.line for item in listed.items] == [3, 4]
    assert found.items["d"] == Scalar(None, "", 5)


def test_documents_that_hold_nothing_are_passed_over() -> None:
    assert [one.line for one in documents("---\n--- a\n---\n# only\n--- b\n")] == [2, 5]


def test_an_alias_is_what_it_stands_for_in_its_own_document() -> None:
    found = value("a: &x {b: c}\nd: *x\n")
    assert isinstance(found, Mapped)
    assert found.items["a"] == found.items["d"]
    with pytest.raises(Malformed, match="no &x stands before"):
        documents("a: &x b\n---\nc: *x\n")


@pytest.mark.parametrize("text", ["%YAML 1.3\n--- a", "a: \x00", "a: \ud800", "[" * 100_000, "- " * 5_000])
def test_what_no_reader_can_take_is_malformed(text: str) -> None:
    with pytest.raises(Malformed, match="not YAML"):
        documents(text)


def test_a_mark_of_byte_order_and_every_kind_of_line_end_are_read() -> None:
    assert value("\ufeffa: b\r\nc: d\r\n") == value("a: b\nc: d\n")


@pytest.mark.parametrize("path", STORIES, ids=[path.stem for path in STORIES])
def test_both_parsers_read_our_stories_alike(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = path.read_text(encoding="utf-8")
    here = documents(text)
    monkeypatch.setattr(parsed, "parse", None)
    assert here == documents(text)
