"""`harken vocabulary`: exactly the keys that others rely on, for everything declared."""

import json
from datetime import date

import pytest

from harken.catalogue import duties, flags, gates, kinds
from harken.console.commands.vocabulary import vocabulary
from harken.console.main import main
from harken.vocabulary import Mark

FOUND = vocabulary(date(2026, 11, 22))
KEYS = {
    "entries": {"key", "version", "title", "pathway", "marks", "schema"},
    "duties": {
        "key", "rules", "says", "pathway", "about", "owed_by", "arises", "met_by", "released_by", "clock",
        "escalation", "sources",
    },
    "gates": {"key", "rules", "says", "holds", "pathway", "sources"},
    "flags": {"key", "title", "stands_on", "pathway"},
    "marks": {"key", "says"},
    "rules": {"rule", "kept_by", "otherwise"},
}  # fmt: skip

# The last number of each series of the register.
LAST = {
    "CT": 8, "CU": 19, "DA": 13, "EX": 1, "GV": 2, "HK": 5, "IN": 8, "IV": 10, "MA": 6, "MC": 25, "OC": 15,
    "PP": 13, "SO": 21, "SP": 1,
}  # fmt: skip


@pytest.mark.parametrize("part", KEYS)
def test_keys_are_exactly_those_promised(part: str) -> None:
    assert set(FOUND) == set(KEYS)
    assert all(set(one) == KEYS[part] for one in FOUND[part])


def test_everything_declared_is_there() -> None:
    found = {part: [one["key"] for one in those] for part, those in FOUND.items() if part != "rules"}
    assert found["entries"] == list(kinds())
    assert found["duties"] == list(duties())
    assert found["gates"] == list(gates())
    assert found["flags"] == list(flags())
    assert found["marks"] == [mark.value for mark in Mark]


def test_each_row_of_the_register_is_kept_or_it_says_how() -> None:
    assert [one["rule"] for one in FOUND["rules"] if not (one["kept_by"] or one["otherwise"])] == []
    said = {one["rule"]: one["otherwise"] for one in FOUND["rules"] if not one["kept_by"]}
    assert list(said) == ["IN-01"]
    assert "own log" in said["IN-01"]


def test_no_row_of_the_register_is_left_out_but_its_retired_numbers() -> None:
    numbers: dict[str, set[int]] = {}
    for one in FOUND["rules"]:
        series, _, number = one["rule"].partition("-")
        numbers.setdefault(series, set()).add(int(number))
    every = {f"{series}-{n:02}" for series, last in LAST.items() for n in range(1, last + 1)}
    assert {series: max(those) for series, those in numbers.items()} == LAST
    assert every - {one["rule"] for one in FOUND["rules"]} == {"CU-08", "MC-21"}


def test_a_duty_says_its_clock_who_hears_and_who_says_so() -> None:
    (one,) = [duty for duty in FOUND["duties"] if duty["key"] == "missing.tell-the-supervisor"]
    assert one["rules"] == ["MC-02"]
    assert one["about"] == "each child"
    assert set(one["clock"]) == {"word", "value", "start", "calendar"}
    assert one["clock"]["start"] == "when it happened"
    assert {"whom": "force incident manager", "after": "PT15M"} in one["escalation"]
    assert set(one["sources"][0]) == {"document", "paragraph", "basis", "confidence"}
    assert {source["basis"] for duty in FOUND["duties"] for source in duty["sources"]} <= {
        "LAW",
        "STAT",
        "NAT",
        "LOCAL",
        "DESIGN",
    }


def test_an_entry_has_a_schema_and_its_marks() -> None:
    (one,) = [entry for entry in FOUND["entries"] if entry["key"] == "missing.found"]
    assert "seen_by" in one["schema"]["required"]
    assert "child found" in one["marks"]


def test_it_is_printed_as_json_or_as_a_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["vocabulary", "--json"]) == 0
    assert set(json.loads(capsys.readouterr().out)) == set(KEYS)
    assert main(["vocabulary"]) == 0
    assert "missing.reported" in capsys.readouterr().out
