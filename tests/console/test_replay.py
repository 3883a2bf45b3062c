"""`harken replay`: exit codes, JSON, folders, and every malformed file named without a trace."""

import json
from pathlib import Path

import pytest

from harken.console.main import main

WELL = """
story: A child is reported missing
start: 2022-09-05T23:00:00+01:00
pathway: missing
people: {child: {born: 2014-05-01}}
entries:
  - {at: "+00:00", entry: missing.reported, about: {child: subject}, by: call-taker, answers: {}}
"""
SO = (
    WELL
    + 'ask: ["+00:20"]\nexpect: [{duty: missing.tell-the-supervisor, about: child, late_from: "+00:15"}]\n'
)
NOT_SO = WELL + 'ask: ["+00:20"]\nexpect: [{duty: missing.tell-the-supervisor, about: child, state: met}]\n'
MALFORMED = WELL.replace("missing.reported", "missing.reprted")
Capsys = pytest.CaptureFixture[str]


def file(folder: Path, text: str, name: str = "story.yaml") -> str:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


@pytest.mark.parametrize(
    ("text", "code"), [(SO, 0), (WELL, 0), (NOT_SO, 1), (MALFORMED, 2), ("[", 2), ("", 2)]
)
def test_exit_codes(tmp_path: Path, text: str, code: int) -> None:
    assert main(["replay", file(tmp_path, text)]) == code


def test_a_file_that_is_not_there(tmp_path: Path, capsys: Capsys) -> None:
    assert main(["replay", str(tmp_path / "none.yaml")]) == 2
    assert "none.yaml:1: It cannot be opened" in capsys.readouterr().err


def test_a_folder_without_stories(tmp_path: Path, capsys: Capsys) -> None:
    assert main(["replay", str(tmp_path)]) == 2
    assert "no story in this folder" in capsys.readouterr().err


def test_json_names_what_could_not_be_read_as_a_story_that_is_not_well(
    tmp_path: Path, capsys: Capsys
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    good, bad = file(tmp_path, WELL), file(tmp_path, MALFORMED, "bad.yaml")
    assert main(["replay", str(empty), good, bad, "--json"]) == 2
    out, err = capsys.readouterr()
    unread, well, malformed = json.loads(out)["stories"]
    assert [story["file"] for story in (unread, well, malformed)] == [str(empty), good, bad]
    assert [story["ok"] for story in (unread, well, malformed)] == [False, True, False]
    assert [*unread["failed"], *malformed["failed"]] == err.splitlines()
    assert set(unread) == set(well)
    assert not [*unread["standings"], *unread["gates"], *unread["flags"]]


def test_an_empty_name_is_not_the_folder_one_stands_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file(tmp_path, WELL)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit, match="2"):
        main(["replay", ""])


def test_people_are_told_how_many_files_could_not_be_read(tmp_path: Path, capsys: Capsys) -> None:
    assert main(["replay", file(tmp_path, WELL), file(tmp_path, MALFORMED, "b.yaml")]) == 2
    said = "Stories: 1. Not as expected: 0. Files that could not be read: 1.\n"
    assert capsys.readouterr().out.endswith(said)


def test_what_is_hidden_is_passed_over_and_nothing_is_replayed_twice(tmp_path: Path, capsys: Capsys) -> None:
    one, two = file(tmp_path, WELL, "a.yaml"), file(tmp_path, WELL, "b.YML")
    for name in (".hidden/a.yaml", ".a.yaml"):
        file(tmp_path, MALFORMED, name)
    assert main(["replay", two, str(tmp_path), one, "--json"]) == 0
    assert [story["file"] for story in json.loads(capsys.readouterr().out)["stories"]] == [two, one]


def test_what_is_malformed_is_named_and_the_others_are_replayed(tmp_path: Path, capsys: Capsys) -> None:
    bad, good = file(tmp_path, MALFORMED, "a.yaml"), file(tmp_path, NOT_SO, "b.yaml")
    assert main(["replay", bad, good, "--json"]) == 2
    out, err = capsys.readouterr()
    assert err.startswith(f"{bad}:7: No entry is called 'missing.reprted'. Did you mean 'missing.reported'?")
    assert [story["file"] for story in json.loads(out)["stories"]] == [bad, good]


def test_a_policy_that_does_not_hold_is_malformed(tmp_path: Path, capsys: Capsys) -> None:
    text = WELL + "policy:\n  targets:\n    - {duty: missing.tell-everybody, from: 2020-01-01, clock: PT1H}\n"
    assert main(["replay", file(tmp_path, text)]) == 2
    assert "story.yaml:10: " in capsys.readouterr().err


def test_a_folder_is_walked_and_sorted(tmp_path: Path, capsys: Capsys) -> None:
    for name in ("b.yaml", "a/z.yml", "a/y.yaml", "c.txt"):
        file(tmp_path, WELL, name)
    assert main(["replay", str(tmp_path), "--json"]) == 0
    found = [
        Path(story["file"]).relative_to(tmp_path) for story in json.loads(capsys.readouterr().out)["stories"]
    ]
    assert found == [Path("a/y.yaml"), Path("a/z.yml"), Path("b.yaml")]


def test_several_stories_a_file(tmp_path: Path, capsys: Capsys) -> None:
    assert main(["replay", file(tmp_path, SO + "---" + NOT_SO), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)["stories"]
    assert [story["ok"] for story in told] == [True, False]
    assert [len(story["failed"]) for story in told] == [0, 1]


def test_json_says_what_stood_what_held_and_what_flagged(tmp_path: Path, capsys: Capsys) -> None:
    assert main(["replay", file(tmp_path, SO), "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)["stories"]
    assert set(told) == {"story", "file", "ok", "failed", "standings", "gates", "flags"}
    (one,) = [s for s in told["standings"] if s["duty"] == "missing.tell-the-supervisor"]
    assert (one["state"], one["late_from"]) == ("overdue", "2022-09-05T22:15:00Z")
    assert {gate["gate"] for gate in told["gates"] if gate["holds"]} == {"missing.close"}
    assert told["flags"]


def test_json_is_plain_ascii_so_that_any_terminal_can_carry_it(tmp_path: Path, capsys: Capsys) -> None:
    assert main(["replay", file(tmp_path, WELL.replace("A child", "Zoë")), "--json"]) == 0
    out = capsys.readouterr().out
    assert out.isascii()
    assert json.loads(out)["stories"][0]["story"].startswith("Zoë")


def test_the_table_is_for_people(tmp_path: Path, capsys: Capsys) -> None:
    assert main(["replay", file(tmp_path, SO)]) == 0
    out = capsys.readouterr().out
    assert "At Mon 5 Sep 2022 23:20 (+00:20)" in out
    assert "missing.tell-the-supervisor" in out


def test_every_story_of_ours_is_well(capsys: Capsys) -> None:
    stories = Path(__file__).parents[2] / "stories"
    assert main(["replay", str(stories)]) == 0, capsys.readouterr().out


def test_explain_says_why(tmp_path: Path, capsys: Capsys) -> None:
    said = ["explain", file(tmp_path, SO), "--duty", "MC-02", "--about", "child"]
    assert main([*said, "--asked", "+00:20"]) == 0
    assert "is overdue since 5 September 2022 at 23:15" in capsys.readouterr().out
    assert main([*said, "--asked=-01:00"]) == 1
    assert main([*said, "--asked", "soon"]) == 2
    assert "is not a time" in capsys.readouterr().err
    assert main(["explain", file(tmp_path, MALFORMED)]) == 2
