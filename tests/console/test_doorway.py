"""What serve and worker refuse before they begin: a role that sees all, practice on a real database."""

import os
import subprocess
import sys
from collections.abc import Callable

import pytest

from tests.database import Installation

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


@pytest.mark.parametrize("command", ["serve", "worker", "verify", "rebuild"])
def test_a_database_that_is_not_there_is_said_in_a_sentence(run: Run, command: str) -> None:
    nowhere = "postgresql://somebody@127.0.0.1:1/harken?connect_timeout=2"
    refused = run(
        command, **dict.fromkeys(("HARKEN_APP_URL", "HARKEN_WORKER_URL", "HARKEN_SEALER_URL"), nowhere)
    )
    assert refused.returncode in (1, 2)
    assert "Traceback" not in refused.stderr
    assert refused.stderr.count("\n") <= 3


def test_a_process_that_was_not_told_where_its_database_is_says_which(run: Run) -> None:
    refused = run("serve", HARKEN_APP_URL="", HARKEN_KEEPER_URL="")
    assert refused.returncode == 1
    assert "default" in refused.stderr
