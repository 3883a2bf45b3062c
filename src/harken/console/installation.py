"""An installation: where its databases are, its secrets in files only their owner reads, its tables."""

import json
import os
import secrets
import shlex
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

import django
import psycopg
from django.core.management import call_command
from django.db import DatabaseError, connections
from django.db.migrations.executor import MigrationExecutor

from harken.access.provision import RuntimeUrls, provision
from harken.cluster.account import write_private

URLS, KEY, FILES, SEALING = "urls.json", "secret-key", "files", "sealing"
OWNER = "owner"


class NotMigrated(Exception):
    """The tables could not be brought up to date; the message ends with what the database said."""


class UnreadableEnvironment(Exception):
    """The file of the environment does not hold lines of NAME=value, as `harken migrate` writes them."""


def environment_of(admin_url: str, state: Path, *, name: str) -> dict[str, str]:
    """Provision the database `name` and answer what every process of it needs in its environment.

    Passwords and the secret key are made once and kept in `state`, in files of mode 0600.
    """
    kept = state / f"{name}-{URLS}"
    known = RuntimeUrls(**json.loads(kept.read_text("utf-8"))) if kept.exists() else None
    urls = provision(admin_url, database=name, prefix=name, known=known)
    write_private(kept, json.dumps(asdict(urls)))
    key = state / f"{name}-{KEY}"
    if not key.exists():
        write_private(key, secrets.token_urlsafe(64))
    files, sealing = state / f"{name}-{FILES}", state / f"{name}-{SEALING}"
    for folder in (files, sealing):
        folder.mkdir(exist_ok=True, mode=0o700)
    return {
        **urls.environment(),
        "HARKEN_SECRET_KEY_FILE": str(key),
        "HARKEN_FILES": str(files),
        "HARKEN_SEALING_KEYS": str(sealing),
        "DJANGO_SETTINGS_MODULE": "harken.project.settings",
    }


def write_environment(path: Path, environment: Mapping[str, str]) -> None:
    """Keep an environment in a file, NAME=value, as systemd's EnvironmentFile and a shell take it."""
    lines = (f"{name}={shlex.quote(value)}\n" for name, value in sorted(environment.items()))
    write_private(path, "".join(lines))


def read_environment(path: Path) -> dict[str, str]:
    """An environment kept in a file. Raises UnreadableEnvironment, OSError."""
    try:
        words = [shlex.split(line, comments=True) for line in path.read_text("utf-8").splitlines()]
    except ValueError:
        raise UnreadableEnvironment(f"{path} does not hold lines of NAME=value.") from None
    pairs = [word.partition("=") for line in words for word in line]
    if not all(name.isidentifier() and equals for name, equals, _ in pairs):
        raise UnreadableEnvironment(f"{path} does not hold lines of NAME=value.")
    return {name: value for name, _, value in pairs}


def begin(environment: Mapping[str, str]) -> None:
    """Make this process one of the installation's. Once: settings are read once."""
    os.environ.update(environment)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "harken.project.settings")
    django.setup()


def migrate() -> tuple[str, ...]:
    """Bring the tables up to date, as the owner; what was done, by name. Raises NotMigrated.

    One process at a time: another waits, and then finds nothing to do.
    """
    try:
        with psycopg.connect(os.environ["HARKEN_DATABASE_URL"], autocommit=True) as alone:
            alone.execute("select pg_advisory_lock(hashtextextended('harken migrate', 0))")
            executor = MigrationExecutor(connections[OWNER])
            plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
            if plan:
                call_command("migrate", database=OWNER, verbosity=0, interactive=False)
    except (DatabaseError, psycopg.Error) as broken:
        said = "\n".join(str(broken).strip().splitlines()[:6])
        raise NotMigrated(f"The tables could not be brought up to date. The database said:\n{said}") from None
    finally:
        connections[OWNER].close()
    return tuple(f"{migration.app_label} {migration.name}" for migration, _ in plan)
