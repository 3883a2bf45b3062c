"""`harken migrate`: a force's database made by an administrator, its secrets for nobody else's eyes."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import make_conninfo

from harken.access.role_names import PURPOSES, RoleNames
from harken.console.installation import read_environment
from harken.console.practice.mark import DATABASE

NAME = f"harken_migrated_{os.environ.get('PYTEST_XDIST_WORKER', 'one')}"
Migrate = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def migrate(cluster_url: str, tmp_path: Path) -> Iterator[Migrate]:
    """Runs `harken migrate` for a database that is gone after the test."""

    def run(*words: str, admin_url: str = cluster_url) -> "subprocess.CompletedProcess[str]":
        ours = {name: value for name, value in os.environ.items() if not name.startswith("HARKEN_")}
        command = [sys.executable, "-m", "harken.console", "migrate", "--state", str(tmp_path / "state")]
        return subprocess.run(
            [*command, "--database", NAME, *words],
            env={**ours, "HARKEN_ADMIN_URL": admin_url},
            capture_output=True,
            text=True,
            check=False,
        )

    yield run
    with psycopg.connect(cluster_url, autocommit=True) as admin:
        admin.execute(sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(NAME)))
        for purpose in PURPOSES:
            role = sql.Identifier(RoleNames(NAME).of(purpose))
            admin.execute(sql.SQL("drop role if exists {}").format(role))


def test_the_tables_are_made_once_and_the_secrets_are_nobody_elses(migrate: Migrate, tmp_path: Path) -> None:
    first = migrate()
    assert first.returncode == 0, first.stderr
    assert "access 0001_ground" in first.stdout
    again = migrate()
    assert again.returncode == 0
    assert "up to date" in again.stdout
    made = [one for one in (tmp_path / "state").rglob("*") if one.is_file()]
    assert made
    assert {stat.S_IMODE(one.stat().st_mode) for one in made} == {0o600}


def test_the_environment_of_the_doors_opens_the_database_and_has_no_owner(
    migrate: Migrate, tmp_path: Path
) -> None:
    said = migrate().stdout
    kept = read_environment(tmp_path / "state" / f"{NAME}.env")
    with psycopg.connect(kept["HARKEN_APP_URL"]) as connection:
        assert connection.execute("select count(*) from entry").fetchone() == (0,)
    assert "HARKEN_DATABASE_URL" not in kept
    assert kept["HARKEN_APP_URL"] not in said


def test_the_name_of_the_practice_database_is_refused(migrate: Migrate) -> None:
    refused = migrate("--database", DATABASE)
    assert refused.returncode == 1
    assert "Choose another" in refused.stderr


def test_without_an_administrator_it_says_what_it_needs(migrate: Migrate) -> None:
    refused = migrate(admin_url="")
    assert refused.returncode == 1
    assert "HARKEN_ADMIN_URL" in refused.stderr


def test_an_administrator_who_may_make_no_roles_is_told_so(migrate: Migrate, cluster_url: str) -> None:
    with psycopg.connect(cluster_url, autocommit=True) as admin:
        admin.execute(f"create role {NAME}_reader login password 'of a test'")
        try:
            refused = migrate(
                admin_url=make_conninfo(cluster_url, user=f"{NAME}_reader", password="of a test")
            )
        finally:
            admin.execute(f"drop role {NAME}_reader")
    assert refused.returncode == 1
    assert "HARKEN_ADMIN_URL may not make roles" in refused.stderr


def test_a_folder_that_others_may_write_in_is_refused(migrate: Migrate, tmp_path: Path) -> None:
    (tmp_path / "state").mkdir()
    (tmp_path / "state").chmod(0o777)
    refused = migrate()
    assert refused.returncode == 1
    assert "open to other users" in refused.stderr
    assert not list((tmp_path / "state").iterdir())
