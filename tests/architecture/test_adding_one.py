"""Adding a pathway is adding a folder: everything else finds it there."""

import subprocess
import sys
from pathlib import Path

import pytest

TRIAL = Path(__file__).with_name("trial_pathway.py")
STORY = """
story: A trial that nobody ends
start: 2026-03-02T09:00:00+00:00
pathway: trial
people:
  girl: {born: 2012-03-04}
entries:
  - {at: "+00:00", entry: trial.begun, about: {girl: subject}, by: call-taker}
ask: ["+01:00"]
expect:
  - {rule: TR-01, about: girl, state: overdue, late_from: "+01:00"}
"""
AS_A_PATHWAY = """
import sys
import harken.pathways
harken.pathways.__path__.append(sys.argv[1])
from harken.console.main import main
sys.exit(main(sys.argv[2:]))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Somewhere with one folder of a pathway in it."""
    own = tmp_path / "pathways" / "trial"
    own.mkdir(parents=True)
    (own / "__init__.py").write_bytes(TRIAL.read_bytes())
    (tmp_path / "src" / "harken").mkdir(parents=True)
    return tmp_path


def harken(folder: Path, *words: str) -> str:
    """What a command says where that folder is one of the pathways'."""
    command = [sys.executable, "-c", AS_A_PATHWAY, str(folder / "pathways"), *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_what_it_declares_can_be_recorded_and_is_owed(folder: Path) -> None:
    said = harken(folder, "vocabulary")
    assert "trial.begun" in said
    assert "trial.end-the-trial" in said


def test_its_stories_are_replayed(folder: Path) -> None:
    story = folder / "story.yaml"
    story.write_text(STORY, encoding="utf-8")
    assert "Not as expected: 0." in harken(folder, "replay", str(story))


def test_it_is_in_the_reference_with_a_register_of_its_own(folder: Path) -> None:
    harken(folder, "docs", "--into", str(folder))
    assert "trial.end-the-trial" in (folder / "docs" / "reference" / "duties.md").read_text("utf-8")
    register = folder / "src" / "harken" / "pathways" / "trial" / "REGISTER.md"
    assert "| TR-01 |" in register.read_text("utf-8")
