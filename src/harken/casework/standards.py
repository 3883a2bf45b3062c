"""Which standards a force works to: its policy file as last read and valid, and everything declared."""

from pathlib import Path

from django.conf import settings

from harken.access.connection import Connection, acting
from harken.catalogue import duties, standards_by
from harken.catalogue.standards import Standards
from harken.policy.force import Policy
from harken.policy.read import read_policy

_KEPT: dict[str, tuple[float, Standards]] = {}
_CODES: dict[str, str] = {}


def standards_for(connection: Connection, force: str) -> Standards:
    """The standards of a force now. A policy that does not validate leaves the last good one in force."""
    code = _CODES.get(force) or _code(connection, force)
    path = Path(settings.POLICY_DIR) / f"{code.lower()}.yaml"
    stamp = path.stat().st_mtime if path.exists() else 0.0
    kept = _KEPT.get(code)
    if kept is None or kept[0] != stamp:
        kept = _KEPT[code] = (stamp, _read(path) or (kept[1] if kept else standards_by(Policy())))
    return kept[1]


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


def _read(path: Path) -> Standards | None:
    if not path.exists():
        return None
    policy = read_policy(path, duties().values())
    return standards_by(policy) if isinstance(policy, Policy) else None
