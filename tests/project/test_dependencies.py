"""What Harken is built of: each package that it takes in says why, and none is left open above."""

import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WRITTEN = (ROOT / "pyproject.toml").read_text("utf-8")
DECLARED = tomllib.loads(WRITTEN)["project"]
EVERY = [
    *DECLARED["dependencies"],
    *(one for extra in DECLARED["optional-dependencies"].values() for one in extra),
]


@pytest.mark.parametrize("dependency", EVERY)
def test_a_package_says_why_it_is_taken_in(dependency: str) -> None:
    lines = WRITTEN.splitlines()
    (number,) = [number for number, line in enumerate(lines) if f'"{dependency}"' in line]
    beside = lines[number].partition(f'"{dependency}"')[2].partition("#")[2]
    above = [line for line in lines[max(number - 2, 0) : number] if line.strip().startswith("#")]
    assert beside.strip() or above


@pytest.mark.parametrize("lock", sorted((ROOT / "requirements").glob("*.txt")), ids=lambda lock: lock.name)
def test_what_is_installed_is_one_version_with_its_digest(lock: Path) -> None:
    pinned = [line for line in lock.read_text("utf-8").splitlines() if line[:1].isalnum()]
    assert pinned
    assert [line for line in pinned if "==" not in line] == []
    assert lock.read_text("utf-8").count("--hash=sha256:") >= len(pinned)
