"""Which standards a force works to: its policy file as last read and valid, and everything declared."""

from dataclasses import dataclass
from pathlib import Path

import structlog
from django.conf import settings

from harken.access.connection import Connection, acting
from harken.catalogue import duties, standards_by
from harken.catalogue.standards import Standards
from harken.policy.force import Policy
from harken.policy.read import name_of, read_policy
from harken.policy.refused import Refused

log = structlog.get_logger()
Stamp = tuple[int, int, int] | None


@dataclass(frozen=True, slots=True)
class _Kept:
    """A force's standards, when the file they are from was written, and what is wrong with a newer one."""

    stamp: Stamp
    standards: Standards
    refused: tuple[Refused, ...] = ()


_KEPT: dict[str, _Kept] = {}
_CODES: dict[str, str] = {}


def standards_for(connection: Connection, force: str) -> Standards:
    """The standards of a force now. A policy that does not validate leaves the last good one in force."""
    code = _CODES.get(force) or _code(connection, force)
    path = Path(settings.POLICY_DIR) / name_of(code)
    stamp, kept = _stamp(path), _KEPT.get(code)
    if kept is None or kept.stamp != stamp:
        kept = _KEPT[code] = _read(path, stamp, kept)
    return kept.standards


def refused_of(connection: Connection, force: str) -> tuple[Refused, ...]:
    """What is wrong with a force's policy file as it now is; nothing where it is in force or not there."""
    standards_for(connection, force)
    return _KEPT[_CODES[force]].refused


def standards_of(force: str) -> Standards:
    """The same, for the clock process, which serves every force."""
    with acting(None, using="worker") as connection:
        return standards_for(connection, force)


def _code(connection: Connection, force: str) -> str:
    row = connection.execute("select code from force where id = %s::uuid", (force,)).fetchone()
    if row is None:
        raise LookupError("The force of this session is not there.")
    code = _CODES[force] = str(row[0])
    return code


def _stamp(path: Path) -> Stamp:
    """What tells one writing of a file from another; None where there is no file."""
    try:
        seen = path.stat()
    except OSError:
        return None
    return seen.st_mtime_ns, seen.st_size, seen.st_ino


def _read(path: Path, stamp: Stamp, before: _Kept | None) -> _Kept:
    """A force that never had a file works to the national standards. One whose file is gone is not one."""
    read = Policy() if stamp is None and before is None else read_policy(path, duties().values())
    if isinstance(read, Policy):
        return _Kept(stamp, standards_by(read))
    for one in read:
        # File and line are enough to mend it by; what it says may quote the file.
        log.error("policy refused", file=path.name, line=one.line, code=one.code)
    last_good = before.standards if before else standards_by(Policy())
    return _Kept(stamp, last_good, tuple(read))
