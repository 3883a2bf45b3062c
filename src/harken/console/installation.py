"""An installation: where its databases are, its secrets in files only its owner reads, its tables."""

import json
import os
import secrets
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from harken.access.provision import RuntimeUrls, provision

URLS, KEY, FILES = "urls.json", "secret-key", "files"


def environment_of(admin_url: str, state: Path, *, name: str) -> dict[str, str]:
    """Provision the database `name` and answer what every process of it needs in its environment.

    Passwords and the secret key are made once and kept in `state`, in files of mode 0600.
    """
    state.mkdir(parents=True, exist_ok=True, mode=0o700)
    kept = state / f"{name}-{URLS}"
    known = RuntimeUrls(**json.loads(kept.read_text("utf-8"))) if kept.exists() else None
    urls = provision(admin_url, database=name, prefix=name, known=known)
    write_secret(kept, json.dumps(asdict(urls)))
    key = state / f"{name}-{KEY}"
    if not key.exists():
        write_secret(key, secrets.token_urlsafe(64))
    files = state / f"{name}-{FILES}"
    files.mkdir(exist_ok=True, mode=0o700)
    return {
        **urls.environment(),
        "HARKEN_SECRET_KEY_FILE": str(key),
        "HARKEN_FILES": str(files),
        "HARKEN_SEALING_KEYS": str(state / f"{name}-sealing"),
        "DJANGO_SETTINGS_MODULE": "harken.project.settings",
    }


def write_secret(path: Path, text: str) -> None:
    """Write a file that nobody but its owner reads, never for a moment readable by others."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)


def migrate(environment: Mapping[str, str]) -> None:
    """Bring the tables up to date, as the owner. Raises CalledProcessError with what it said."""
    subprocess.run(
        [sys.executable, "-m", "django", "migrate", "--database", "owner", "--verbosity", "0"],
        env={**os.environ, **environment},
        check=True,
        capture_output=True,
        text=True,
    )
