"""Make or bring up to date the database of a force: its roles, its tables, its secrets in files."""

import os
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

import psycopg

from harken.access.connection import acting
from harken.access.startup import refuse_unsafe_role
from harken.cluster import ClusterUnavailable
from harken.cluster.place import make_folder, refuse_unless_owned
from harken.console.doorway import REFUSALS, sentence
from harken.console.installation import NotMigrated, begin, environment_of, migrate, write_environment
from harken.console.practice.mark import DATABASE

ADMIN = "HARKEN_ADMIN_URL"
OWNERS_OWN = "HARKEN_DATABASE_URL"


def arguments(parser: ArgumentParser) -> None:
    """Where the secrets go, and what the database is called."""
    parser.add_argument("--state", metavar="FOLDER", required=True, help="where its secrets are kept, 0600")
    parser.add_argument(
        "--database", metavar="NAME", default="harken", help="its name, and its roles' prefix"
    )


def run(options: Namespace) -> int:
    """0 done, 1 it could not be done. HARKEN_ADMIN_URL may make roles and databases; it is kept nowhere."""
    admin_url = os.environ.pop(ADMIN, "")
    if not admin_url:
        print(
            f"Set {ADMIN} to the postgresql:// address of a role that may make roles and databases.",
            file=sys.stderr,
        )
        return 1
    if options.database == DATABASE:
        print(f"{DATABASE} is the name of the practice database. Choose another.", file=sys.stderr)
        return 1
    try:
        _migrate(admin_url, Path(options.state).absolute(), options.database)
    except psycopg.errors.InsufficientPrivilege as why:
        print(
            f"The role of {ADMIN} may not make roles and databases: {why.diag.message_primary}.",
            file=sys.stderr,
        )
        return 1
    except (ClusterUnavailable, NotMigrated, ValueError, *REFUSALS) as why:
        print(sentence(why), file=sys.stderr)
        return 1
    return 0


def _migrate(admin_url: str, state: Path, name: str) -> None:
    make_folder(state, mode=0o700)
    refuse_unless_owned(state, os.geteuid())
    environment = environment_of(admin_url, state, name=name)
    print(f"Database {name} and its roles are there.")
    begin(environment)
    done = migrate()
    for one in done:
        print(f"  {one}")
    print(f"{len(done)} migrations done." if done else "The tables were up to date.")
    for alias in ("default", "worker", "sealer", "keeper", "portal", "porter"):
        with acting(None, using=alias) as connection:
            refuse_unsafe_role(connection)
    run_time = state / f"{name}.env"
    write_environment(run_time, {key: value for key, value in environment.items() if key != OWNERS_OWN})
    print(f"Its environment: {run_time}. Next, with HARKEN_ENVIRONMENT={run_time}:")
    print("  harken staff FILE, harken password LOGIN, harken serve, harken stream, harken worker")
    print("  for partners: harken partner FORCE LOGIN --for AGENCY --name NAME, harken portal")
