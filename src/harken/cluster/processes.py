"""Which processes are this cluster's, told by program and folder; nothing here signals any of them."""

import os
import time
from pathlib import Path

from harken.cluster.unavailable import ClusterUnavailable

PROC = Path("/proc")
ORPHANS_LEAVE_WITHIN = 30.0


def server_pid(cluster: Path) -> int | None:
    """The pid in the cluster's own file, when it is the server's and not since given to another process."""
    pid = named_pid(cluster)
    return pid if pid is not None and belongs(pid, cluster) else None


def named_pid(cluster: Path) -> int | None:
    try:
        return int((cluster / "postmaster.pid").read_text(encoding="ascii").split()[0])
    except (FileNotFoundError, IndexError, ValueError):
        return None


def belongs(pid: int, cluster: Path) -> bool:
    """Whether the process runs a program called postgres inside the cluster's folder."""
    try:
        program = os.readlink(PROC / str(pid) / "exe")
        folder = os.readlink(PROC / str(pid) / "cwd")
    except OSError:
        return False
    return Path(program).name.startswith("postgres") and folder == str(cluster.resolve())


def members(cluster: Path) -> list[int]:
    """Every process of this cluster, its server and what that left behind."""
    return [int(each.name) for each in PROC.glob("[0-9]*") if belongs(int(each.name), cluster)]


def forget_stale_pid(cluster: Path, socket: Path) -> None:
    """Remove the pid files of a server that is gone: their number may be another process's by now.

    Call only under the cluster's lock. PostgreSQL would otherwise refuse to start, or the wrong process be
    signalled. The files guard against a dead server's children still writing: so wait for those first.
    """
    patience = time.monotonic() + ORPHANS_LEAVE_WITHIN
    while left := members(cluster):
        if time.monotonic() > patience:
            raise ClusterUnavailable(
                f"Processes of a PostgreSQL whose server is gone still run in {cluster}: {left}. "
                "Let them end, or restart the machine, and start again."
            )
        time.sleep(0.1)
    for stale in (cluster / "postmaster.pid", *socket.glob(".s.PGSQL.*")):
        stale.unlink(missing_ok=True)
