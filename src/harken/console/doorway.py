"""What a command does before it works on records: reads its settings, refuses what is not safe."""

import os
from collections.abc import Mapping
from pathlib import Path

import psycopg
import structlog
from django.core.exceptions import ImproperlyConfigured

from harken.access.connection import DatabaseLost, acting
from harken.access.pools import NoSuchDatabase
from harken.access.startup import UnsafeRole, refuse_unsafe_role
from harken.chronology.sealing_key import UnsafeKey
from harken.console.installation import begin, read_environment
from harken.console.practice.mark import NotPractice, refuse_unmarked
from harken.console.supervising import end_with_parent

REFUSALS = (
    DatabaseLost,
    ImproperlyConfigured,
    NoSuchDatabase,
    NotPractice,
    UnsafeKey,
    UnsafeRole,
    OSError,
    psycopg.OperationalError,
)
"""What is said in a sentence, without a trace, when a command cannot start."""

_WORDS: Mapping[type[Exception], str] = {
    DatabaseLost: "The database cannot be reached. Look at its address in the environment."
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
            refuse_unmarked(connection)


def _kept() -> dict[str, str]:
    """The environment kept in the file that HARKEN_ENVIRONMENT names; what is set beside it wins."""
    named = os.environ.get("HARKEN_ENVIRONMENT", "")
    kept = read_environment(Path(named)) if named else {}
    return {name: value for name, value in kept.items() if name not in os.environ}


def sentence(why: Exception) -> str:
    """Why a command does not start, in words."""
    return _WORDS.get(type(why), str(why).strip() or str(why.__doc__))
