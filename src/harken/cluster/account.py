"""Whom PostgreSQL runs as, and running its programs as that user; users are never made here."""

import os
import pwd
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from harken.cluster.unavailable import ClusterUnavailable


@dataclass(frozen=True, slots=True)
class Account:
    """An operating-system user; `switch` when we are root and must become it."""

    name: str
    uid: int
    gid: int
    switch: bool


def account_for(environ: Mapping[str, str]) -> Account:
    """Ourselves, or when we are root HARKEN_OS_USER (else `nobody`): PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return Account(name=str(os.geteuid()), uid=os.geteuid(), gid=os.getegid(), switch=False)
    name = environ.get("HARKEN_OS_USER") or "nobody"
    try:
        found = pwd.getpwnam(name)
    except KeyError:
        raise ClusterUnavailable(
            f"There is no user {name!r} on this machine for PostgreSQL to run as. "
            "Name one that exists in HARKEN_OS_USER; Harken makes no users."
        ) from None
    if found.pw_uid == 0:
        raise ClusterUnavailable("PostgreSQL cannot run as root. Name another user in HARKEN_OS_USER.")
    return Account(name=name, uid=found.pw_uid, gid=found.pw_gid, switch=True)


def run_as(account: Account, *command: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a program to its end with nothing of our environment but PATH; the caller reads its return code."""
    return subprocess.run(  # noqa: S603 - the programs are PostgreSQL's own, found by full path
        [str(part) for part in command],
        user=account.uid if account.switch else None,
        group=account.gid if account.switch else None,
        extra_groups=[] if account.switch else None,
        env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8", "TZ": "UTC"},
        cwd="/",
        umask=0o077,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )


def reaches(account: Account, path: Path) -> bool:
    """Whether the account may enter this folder."""
    return run_as(account, "/bin/sh", "-c", 'cd "$1"', "sh", path).returncode == 0


def give(path: Path, account: Account, *, mode: int) -> None:
    """Make the account the owner of one file or folder that we made."""
    if account.switch:
        os.chown(path, account.uid, account.gid, follow_symlinks=False)
    path.chmod(mode)


def write_private(path: Path, text: str, account: Account | None = None) -> None:
    """Write a whole new file, 0600, the account's or our own; a link put in its way is never followed."""
    new = path.with_name(path.name + ".new")
    new.unlink(missing_ok=True)
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        if account and account.switch:
            os.fchown(handle, account.uid, account.gid)
        file.write(text)
        file.flush()
        os.fsync(handle)
    new.replace(path)
