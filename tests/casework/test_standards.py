"""A force's policy file: in force once it validates; else the last good one, and what is wrong is said."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings
from structlog.testing import capture_logs

from harken.access.connection import acting
from harken.casework.standards import refused_of, standards_of

GOOD = "name: Wenmarsh Police\ncode: {code}\nthresholds: {{missing.repeat: {{n: 9, days: 9}}}}\n"
BAD = GOOD + "targets: [{{duty: missing.no-such-duty, due: PT1H}}]\n"
Write = Callable[[str], None]


@pytest.fixture
def policy(force: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, Write]:
    """A force, and what writes its policy file."""
    monkeypatch.setattr(settings, "POLICY_DIR", str(tmp_path))
    with acting(None, using="worker") as connection:
        ((code,),) = connection.execute("select code from force where id = %s", (force,)).fetchall()

    def write(text: str) -> None:
        path = tmp_path / f"{code.lower()}.yaml"
        path.write_text(text.format(code=code), encoding="utf-8")

    return force, write


def refused(force: str) -> list[str]:
    with acting(None, using="worker") as connection:
        return [one.code for one in refused_of(connection, force)]


def test_a_file_that_does_not_validate_leaves_the_last_good_one_and_is_reported(
    policy: tuple[str, Write],
) -> None:
    force, write = policy
    write(GOOD)
    good = standards_of(force)
    assert good.policy.thresholds["missing.repeat"] == (9, 9)
    write(BAD)
    with capture_logs() as said:
        assert standards_of(force) is good
        assert standards_of(force) is good
    assert {line["event"] for line in said} == {"policy refused"}
    assert refused(force) == [line["code"] for line in said]


def test_a_file_that_is_mended_is_in_force_and_nothing_is_wrong_with_it(policy: tuple[str, Write]) -> None:
    force, write = policy
    write(BAD)
    assert refused(force)
    write(GOOD)
    assert standards_of(force).policy.thresholds["missing.repeat"] == (9, 9)
    assert refused(force) == []


def test_a_file_that_is_gone_leaves_the_last_good_one_and_is_reported(
    policy: tuple[str, Write], tmp_path: Path
) -> None:
    force, write = policy
    write(GOOD)
    good = standards_of(force)
    (file,) = tmp_path.glob("*.yaml")
    file.unlink()
    assert standards_of(force) is good
    assert refused(force) == ["no-file"]
    write(GOOD)
    assert refused(force) == []


@pytest.mark.parametrize("content", [b"", b"name: ", b"\xff\xfe"])
def test_a_file_that_is_half_written_leaves_the_last_good_one(
    policy: tuple[str, Write], tmp_path: Path, content: bytes
) -> None:
    force, write = policy
    write(GOOD)
    good = standards_of(force)
    (file,) = tmp_path.glob("*.yaml")
    file.write_bytes(content)
    assert standards_of(force) is good
    assert refused(force)


def test_without_a_file_nothing_is_wrong(policy: tuple[str, Write]) -> None:
    assert refused(policy[0]) == []
