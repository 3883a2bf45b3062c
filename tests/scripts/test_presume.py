"""What a machine is presumed to have: what it lacks is named, all of it at once, with its Debian packages."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT

NEEDED = ("sh", "id")
Presume = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """The programs of a machine that has next to nothing, and no apt-get."""
    for name in NEEDED:
        (tmp_path / name).symlink_to(str(shutil.which(name)))
    return tmp_path


def presume(machine: Path, *named: str, python: str = "python3") -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [machine / "sh", ROOT / "scripts" / "presume.sh", *named],
        env={"PATH": str(machine), "PYTHON": python},
        capture_output=True,
        text=True,
        check=False,
    )


def put(machine: Path, name: str, script: str) -> None:
    (machine / name).write_text(f"#!{machine / 'sh'}\n{script}\n", encoding="utf-8")
    (machine / name).chmod(0o755)


def test_everything_that_is_missing_is_named_in_one_sentence(machine: Path) -> None:
    refused = presume(machine, "git", "python", "venv")
    assert refused.returncode == 1
    assert refused.stderr == (
        "Missing here: Git, Python (python3), Python's venv. Install it and start again "
        "(on Debian: sudo apt install git python3 python3-venv).\n"
    )


def test_what_is_there_is_not_named(machine: Path) -> None:
    put(machine, "git", "exit 0")
    put(machine, "python3", 'case "$*" in *ensurepip*) exit 1 ;; esac')
    refused = presume(machine, "git", "python", "venv")
    assert refused.returncode == 1
    assert "Git" not in refused.stderr
    assert "sudo apt install python3-venv)" in refused.stderr


def test_an_older_python_is_told_which_is_needed(machine: Path) -> None:
    put(machine, "git", "exit 0")
    put(machine, "python3", 'case "$*" in *version_info*) exit 1 ;; esac')
    refused = presume(machine, "git", "python", "venv")
    assert refused.returncode == 1
    assert "3.11 or later" in refused.stderr


def test_with_everything_there_nothing_is_said(machine: Path) -> None:
    put(machine, "git", "exit 0")
    put(machine, "python3", "exit 0")
    done = presume(machine, "git", "python", "venv")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("letters", "wanting"), [("DejaVu Sans", True), ("Liberation Sans", False), ("", True)]
)
def test_letters_of_the_widths_that_pages_are_drawn_with_are_wished_for(
    machine: Path, letters: str, *, wanting: bool
) -> None:
    put(machine, "uname", "echo Linux")
    put(machine, "fc-match", f"echo '{letters}'")
    said = presume(machine, "letters")
    assert said.returncode == 0
    assert ("sudo apt install fontconfig fonts-liberation)" in said.stderr) == wanting
