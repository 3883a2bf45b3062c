"""Findings: each beside the instant at which somebody is told, or a refusal that names what is untold."""

from pathlib import Path

import pytest

from harken.console.main import main

NIGHT = """
story: Nobody tells the supervisor of a child reported missing
start: 2022-09-05T23:00:00+01:00
pathway: missing
people: {child: {born: 2014-05-01}, sister: {born: 2012-05-01}}
entries:
  - {at: "+00:00", entry: missing.reported, about: {child: subject}, by: call-taker, answers: {}}
ask: ["+00:20", "+02:00"]
"""
FINDING = """
[[finding]]
found = "The duty inspector was not told"
noticed = "By inspectors, in the file"
story = "nights/night.yaml"
duty = "{duty}"
about = "{about}"
"""
TOLD = "missing.tell-the-duty-inspector"
Capsys = pytest.CaptureFixture[str]


def kept(folder: Path, findings: str) -> str:
    (folder / "nights").mkdir()
    (folder / "nights" / "night.yaml").write_text(NIGHT, encoding="utf-8")
    (folder / "findings.toml").write_text(findings, encoding="utf-8")
    return str(folder)


def replayed(folder: str, capsys: Capsys, *more: str) -> tuple[int, str, str]:
    code = main(["replay", folder, *more])
    said = capsys.readouterr()
    return code, " ".join(said.out.split()), said.err


def test_what_was_found_stands_beside_the_first_telling(tmp_path: Path, capsys: Capsys) -> None:
    code, out, _ = replayed(kept(tmp_path, FINDING.format(duty=TOLD, about="child")), capsys)
    assert code == 0
    assert (
        "The duty inspector was not told By inspectors, in the file After 15 minutes: Mon 5 Sep 2022" in out
    )
    assert "23:15, demand hub supervisor, duty inspector (MC-02)" in out


@pytest.mark.parametrize(("duty", "about"), [(TOLD, "sister"), ("missing.put-on-the-pnc", "child")])
def test_a_finding_nobody_is_told_of_is_not_well(
    tmp_path: Path, capsys: Capsys, duty: str, about: str
) -> None:
    code, _, err = replayed(kept(tmp_path, FINDING.format(duty=duty, about=about)), capsys)
    assert code == 1
    assert f"Nobody is told of {duty} about {about} in night.yaml: “The duty inspector was not told”." in err


HELD = """
[[finding]]
found = "Closed before she was found"
noticed = "By inspectors, in the file"
story = "nights/night.yaml"
gate = "{gate}"
"""


def test_what_a_gate_held_stands_beside_the_moment_it_was_held(tmp_path: Path, capsys: Capsys) -> None:
    code, out, _ = replayed(kept(tmp_path, HELD.format(gate="missing.close")), capsys)
    assert code == 0
    assert "Closed before she was found By inspectors, in the file Held: Mon 5 Sep 2022 23:20" in out
    assert "A case is closed once the child is found" in out


def test_a_finding_that_no_gate_held_is_not_well(tmp_path: Path, capsys: Capsys) -> None:
    code, _, err = replayed(kept(tmp_path, HELD.format(gate="missing.grade-down")), capsys)
    assert code == 1
    assert "missing.grade-down never holds its act in night.yaml: “Closed before she was found”." in err


@pytest.mark.parametrize(
    ("findings", "why"),
    [
        ("[[finding", "It cannot be read"),
        ("other = 1", "It holds [[finding]] and nothing else."),
        ('[[finding]]\nfound = "x"', "Finding 1 must have found, noticed, story, duty, about"),
        (HELD.format(gate="x") + 'duty = "x"', "or found, noticed, story, gate."),
        (FINDING.format(duty=TOLD, about=""), "Finding 1 has an answer that is not text."),
    ],
)
def test_what_is_no_file_of_findings_is_refused(
    tmp_path: Path, capsys: Capsys, findings: str, why: str
) -> None:
    code, _, err = replayed(kept(tmp_path, findings), capsys)
    assert code == 2
    assert why in err


def test_machines_get_the_stories_alone(tmp_path: Path, capsys: Capsys) -> None:
    code, out, _ = replayed(kept(tmp_path, FINDING.format(duty=TOLD, about="child")), capsys, "--json")
    assert code == 0
    assert out.startswith('{"stories": [')
