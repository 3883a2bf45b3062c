"""What serve and worker refuse before they begin: a role that sees all, practice on a real database."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cases import Desk
from tests.database import Connect, Installation

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(installation: Installation) -> Run:
    """Runs a command with the installation's environment and what is given besides, to its end."""

    def to_its_end(*words: str, **environ: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "harken.console", *words],
            env={**os.environ, **installation.environment, **environ},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    return to_its_end


@pytest.mark.parametrize("command", ["serve", "worker"])
def test_practice_is_refused_on_a_database_that_is_not_for_practice(run: Run, command: str) -> None:
    refused = run(command, HARKEN_DEMO="1")
    assert refused.returncode == 1
    assert refused.stderr == (
        "HARKEN_DEMO is set, and this is not a whole practice database. Unset it, or run `harken demo`.\n"
    )


@pytest.mark.parametrize(
    ("command", "variable"),
    [("serve", "HARKEN_APP_URL"), ("serve", "HARKEN_KEEPER_URL"), ("worker", "HARKEN_WORKER_URL")],
)
def test_a_role_that_owns_the_tables_is_refused(
    run: Run, installation: Installation, command: str, variable: str
) -> None:
    refused = run(command, **{variable: installation.urls.owner})
    assert refused.returncode == 1
    assert "Connect as the role that provisioning made." in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_process_that_was_not_told_where_its_database_is_says_which(run: Run) -> None:
    refused = run("serve", HARKEN_APP_URL="", HARKEN_KEEPER_URL="")
    assert refused.returncode == 1
    assert "default" in refused.stderr


def test_of_several_environments_the_later_wins(run: Run, installation: Installation, tmp_path: Path) -> None:
    first, second = tmp_path / "first.env", tmp_path / "second.env"
    first.write_text("HARKEN_DEMO=1\nHARKEN_POOL=many\n", "utf-8")
    second.write_text("HARKEN_POOL=2\n", "utf-8")
    refused = run("worker", HARKEN_ENVIRONMENT=f"{first}{os.pathsep}{second}")
    assert "HARKEN_DEMO is set" in refused.stderr


def test_what_is_set_beside_an_environment_wins(run: Run, tmp_path: Path) -> None:
    (tmp_path / "kept.env").write_text("HARKEN_POOL=2\n", "utf-8")
    refused = run("worker", HARKEN_ENVIRONMENT=str(tmp_path / "kept.env"), HARKEN_POOL="many")
    assert "HARKEN_POOL is a number" in refused.stderr


@pytest.mark.parametrize("command", ["serve", "stream", "worker"])
def test_tables_older_than_what_runs_are_refused(run: Run, connect: Connect, command: str) -> None:
    admin = connect("admin")
    admin.execute("delete from django_migrations where (app, name) = ('people', '0001_index')")
    admin.commit()
    try:
        refused = run(command)
    finally:
        admin.execute(
            "insert into django_migrations (app, name, applied) values ('people', '0001_index', now())"
        )
        admin.commit()
    assert refused.returncode == 1
    assert refused.stderr == (
        "The tables are older than this Harken: people 0001_index is missing. Run `harken migrate`.\n"
    )


def test_what_waits_too_long_for_others_says_that_the_database_is_busy(
    run: Run, sergeant: Desk, connect: Connect
) -> None:
    case = sergeant.missing(sergeant.child())
    with connect("admin") as other:
        found = other.execute("select code from force where id = %s", (sergeant.by.force,)).fetchone()
        assert found
        other.execute("select priv.lock(%s, array[%s]::uuid[], '{}')", (sergeant.by.force, case.chronology))
        waiting = run("rebuild", "--force", found[0], PGOPTIONS="-c lock_timeout=50ms")
    assert waiting.returncode == 2
    assert waiting.stderr.splitlines()[-1] == (
        "The database is busy, and this waited too long. Try again. canceling statement due to lock timeout"
    )
