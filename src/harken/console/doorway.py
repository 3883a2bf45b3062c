"""What a command does before it works on records: reads its settings, refuses what is not safe."""

import os
from collections.abc import Mapping
from pathlib import Path

import psycopg
import structlog
from django.core.exceptions import ImproperlyConfigured

from harken.access.connection import DatabaseLost, acting
from harken.access.pools import NoSuchDatabase
from harken.access.startup import OlderTables, UnsafeRole, refuse_older_tables, refuse_unsafe_role
from harken.chronology.sealing_key import UnsafeKey
from harken.console.failures import of_a_file
from harken.console.installation import UnreadableEnvironment, begin, read_environment
from harken.console.policies import BrokenPolicy
from harken.console.practice.mark import NotPractice, refuse_unmarked
from harken.console.supervising import end_with_parent

REFUSALS = (
    BrokenPolicy,
    DatabaseLost,
    ImproperlyConfigured,
    NoSuchDatabase,
    NotPractice,
    OlderTables,
    UnreadableEnvironment,
    UnsafeKey,
    UnsafeRole,
    OSError,
    psycopg.OperationalError,
    psycopg.errors.InsufficientPrivilege,
    psycopg.errors.UndefinedTable,
)
"""What is said in a sentence, without a trace, when a command cannot start."""

_BUSY = (psycopg.errors.LockNotAvailable, psycopg.errors.QueryCanceled)
_WORDS: Mapping[type[Exception], str] = {
    psycopg.errors.InsufficientPrivilege: "The database does not let this connection do that. "
    "Use the environment that `harken migrate` wrote.",
    psycopg.errors.UndefinedTable: "This database has not all of Harken's tables. Run `harken migrate`.",
}


def enter(*aliases: str) -> None:
    """Read the settings and try each database that is needed. Raises one of REFUSALS."""
    end_with_parent()
    begin(_kept())
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.JSONRenderer(),
        ]
    )
    for alias in aliases:
        with acting(None, using=alias) as connection:
            refuse_unsafe_role(connection)
            refuse_older_tables(connection)
            refuse_unmarked(connection)


def _kept() -> dict[str, str]:
    """The environment kept in the files that HARKEN_ENVIRONMENT names, the later over the earlier.

    They are separated as in PATH. What is set beside them wins.
    """
    named = filter(None, os.environ.get("HARKEN_ENVIRONMENT", "").split(os.pathsep))
    kept = {name: value for file in named for name, value in read_environment(Path(file)).items()}
    return {name: value for name, value in kept.items() if name not in os.environ}


def sentence(why: Exception) -> str:
    """Why a command does not start, in words."""
    if isinstance(why, DatabaseLost) and isinstance(why.__cause__, _BUSY):
        return f"The database is busy, and this waited too long. Try again. {_first_line(why)}"
    if isinstance(why, DatabaseLost):
        return f"The database cannot be reached. Look at its address in the environment. {_first_line(why)}"
    if isinstance(why, NoSuchDatabase):
        return (
            f"{why} HARKEN_ENVIRONMENT names the file that `harken migrate` wrote; `harken demo` needs none."
        )
    if isinstance(why, OSError):
        return of_a_file(why)
    return _WORDS.get(type(why), str(why).strip() or str(why.__doc__))


def _first_line(lost: DatabaseLost) -> str:
    """What the driver said first; the rest may quote what was sent."""
    return (str(lost.__cause__ or "").splitlines() or [""])[0]
