"""The files the project keeps: what git has, and what it would take up."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def kept(*suffixes: str) -> list[Path]:
    """Paths, relative to the root, that git has or `git add` would take; ignored files are no part of it."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    names = [Path(name) for name in listed.split("\0") if name and (ROOT / name).is_file()]
    return sorted(name for name in names if not suffixes or name.suffix in suffixes)


def lines_of(name: Path) -> list[str]:
    return (ROOT / name).read_text(encoding="utf-8").splitlines()


def is_test(name: Path) -> bool:
    return "tests" in name.parts
