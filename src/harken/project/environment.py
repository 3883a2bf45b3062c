"""What the environment tells Harken: where its databases are, which key it signs with, how it was started."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

SHORTEST_KEY = 50
DEVELOPMENT_KEY = "development only: never served with, because production refuses a key this plain"
ALIASES = {
    "default": "HARKEN_APP_URL",
    "worker": "HARKEN_WORKER_URL",
    "sealer": "HARKEN_SEALER_URL",
    "keeper": "HARKEN_KEEPER_URL",
    "portal": "HARKEN_PORTAL_URL",
    "porter": "HARKEN_PORTER_URL",
    "owner": "HARKEN_DATABASE_URL",
}
_PLACES = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}


class UnsafeEnvironment(ImproperlyConfigured):
    """The environment cannot be read, or would serve real people as is only safe on a developer's machine."""


@dataclass(frozen=True, slots=True)
class Environment:
    """The environment as settings need it. `urls` maps Django's alias to a postgresql:// address.

    `behind_proxy`: a proxy on this machine stands before us, and what it says of who asks, and how, is so.
    """

    urls: Mapping[str, str]
    secret_key: str
    debug: bool
    demo: bool
    hosts: tuple[str, ...]
    pool: int
    stream_port: int
    behind_proxy: bool


def read_environment(environ: Mapping[str, str]) -> Environment:
    """Read and check the environment. Raises UnsafeEnvironment with what to do about it."""
    debug = environ.get("HARKEN_DEBUG") == "1"
    urls = {alias: environ[name] for alias, name in ALIASES.items() if environ.get(name)}
    key = _secret_key(environ.get("HARKEN_SECRET_KEY_FILE", ""))
    if "default" in urls or "portal" in urls:
        _refuse_unsafe(debug=debug, key=key)
    return Environment(
        urls=urls,
        secret_key=key or DEVELOPMENT_KEY,
        debug=debug,
        demo=environ.get("HARKEN_DEMO") == "1",
        hosts=tuple(environ.get("HARKEN_HOSTS", "localhost 127.0.0.1 [::1]").split()),
        pool=_number(environ, "HARKEN_POOL", 8),
        stream_port=_number(environ, "HARKEN_STREAM_PORT", 0),
        behind_proxy=environ.get("HARKEN_PROXY") == "1",
    )


def _number(environ: Mapping[str, str], name: str, otherwise: int) -> int:
    given = environ.get(name, "")
    if given and not (given.isascii() and given.isdigit()):
        raise UnsafeEnvironment(f"{name} is a number.")
    return int(given) if given else otherwise


def _secret_key(path: str) -> str:
    return Path(path).read_text(encoding="utf-8").strip() if path else ""


def _refuse_unsafe(*, debug: bool, key: str) -> None:
    if debug:
        raise UnsafeEnvironment(
            "HARKEN_DEBUG shows people's records in error pages. Unset it where a database is given."
        )
    if len(key) < SHORTEST_KEY or len(set(key)) < 5:
        raise UnsafeEnvironment(
            f"Set HARKEN_SECRET_KEY_FILE to a file that holds at least {SHORTEST_KEY} random characters."
        )


def database(url: str) -> dict[str, Any]:
    """One of Django's DATABASES, from a postgresql:// address; Django itself only migrates."""
    try:
        read = conninfo_to_dict(url)
    except ProgrammingError:  # what it says quotes the address, and a password is in it
        raise UnsafeEnvironment(
            "The address of a database cannot be read. It is postgresql://name:password@host:port/database."
        ) from None
    parts = {key: str(value) for key, value in read.items() if value is not None}
    places = {django: parts.pop(ours, "") for ours, django in _PLACES.items()}
    return {"ENGINE": "django.db.backends.postgresql", **places, "OPTIONS": parts}
