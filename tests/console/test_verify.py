"""`harken verify`: sound as sealed, and what was altered, cut short or rewritten is said."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from harken.access.connection import acting
from harken.chronology import verify_alone
from harken.console.main import main
from harken.worker.sealing import seal_of
from tests.cases import Desk
from tests.chronology.sealing import attack
from tests.database import Connect


@pytest.fixture
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sealer's folder, which the command takes from the environment."""
    monkeypatch.setenv("HARKEN_SEALING_KEYS", str(tmp_path / "keys"))
    return tmp_path / "keys"


@pytest.fixture
def code(sergeant: Desk, keys: Path) -> str:
    """The code of a force whose one case is sealed."""
    sergeant.missing(sergeant.child())
    seal_of([sergeant.by.force], keys)
    with acting(sergeant.by) as connection:
        row = connection.execute("select code from force").fetchone()
    assert row is not None
    return str(row[0])


@pytest.fixture
def kept(code: str, tmp_path: Path) -> Path:
    """The head that was kept elsewhere."""
    assert (
        main(
            ["verify", "--force", code, "--keep", str(tmp_path / "kept"), "--export", str(tmp_path / "kept")]
        )
        == 0
    )
    return next((tmp_path / "kept").glob("*.entries.*.head"))


@pytest.fixture
def altered(connect: Connect, sergeant: Desk) -> Callable[[], None]:
    def alter() -> None:
        attack(
            connect,
            "entry",
            "update entry set happened = happened - interval '1 hour'"
            " where force = %(force)s and kind = 'missing.reported'",
            force=sergeant.by.force,
        )

    return alter


def test_what_was_sealed_is_sound_beside_a_kept_head(
    code: str, kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["verify", "--force", code, "--head", str(kept)]) == 0
    said = capsys.readouterr().out
    assert "Compared with 1 head kept elsewhere, and with the one the sealer remembers." in said
    assert "NOT" not in said


def test_an_altered_entry_is_said(
    code: str, altered: Callable[[], None], capsys: pytest.CaptureFixture[str]
) -> None:
    altered()
    assert main(["verify", "--force", code]) == 1
    assert "altered after it was sealed" in capsys.readouterr().out


def test_a_head_of_another_tree_does_not_pass(
    code: str, kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.head"
    other.write_text(kept.read_text("utf-8").replace("leaves: ", "leaves: 1"), "utf-8")
    assert main(["verify", "--force", code, "--head", str(other)]) == 1
    assert "NOT SO" in capsys.readouterr().out


def test_a_head_of_no_force_here_does_not_pass(
    code: str, kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.head"
    force = next(line for line in kept.read_text("utf-8").splitlines() if line.startswith("force:"))
    other.write_text(kept.read_text("utf-8").replace(force, "force: somebody else's"), "utf-8")
    assert main(["verify", "--force", code, "--head", str(other)]) == 1
    assert "of no force that was looked at" in capsys.readouterr().out


def test_where_nothing_is_sealed_nothing_is_written_and_that_is_said(
    sergeant: Desk, keys: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with acting(sergeant.by) as connection:
        (code,) = connection.execute("select code from force").fetchone() or ("",)
    assert main(["verify", "--force", str(code)]) == 0
    assert main(["verify", "--force", str(code), "--keep", str(tmp_path / "kept")]) == 1
    assert "nothing was written of them" in capsys.readouterr().out


def test_a_head_that_cannot_be_read_is_refused(
    code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    damaged = tmp_path / "damaged.head"
    damaged.write_text("leaves: many", "utf-8")
    assert main(["verify", "--force", code, "--head", str(damaged)]) == 2
    assert "incomplete or damaged" in capsys.readouterr().err
    assert main(["verify", "--force", code, "--head", str(tmp_path / "none.head")]) == 2


def test_an_exported_tree_is_proved_by_the_script_alone_with_python_and_nothing_else(
    code: str, kept: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for one in (Path(verify_alone.__file__), kept, kept.with_name(f"{code}.entries.jsonl")):
        (elsewhere / one.name).write_bytes(one.read_bytes())
    export = elsewhere / f"{code}.entries.jsonl"
    # Isolated, with no site-packages: nothing of this machine's but Python's own library.
    alone = [sys.executable, "-I", "-S", "verify_alone.py", export.name, "--head", kept.name]
    proved = subprocess.run(alone, cwd=elsewhere, env={}, capture_output=True, text=True, check=False)
    assert (proved.returncode, "PROVED: what is here was sealed" in proved.stdout) == (0, True)
    assert "Signature not checked" in proved.stdout
    export.write_text(export.read_text("utf-8").replace("missing.reported", "missing.found", 1), "utf-8")
    altered = subprocess.run(alone, cwd=elsewhere, env={}, capture_output=True, text=True, check=False)
    assert (altered.returncode, "altered after it was sealed" in altered.stdout) == (1, True)
