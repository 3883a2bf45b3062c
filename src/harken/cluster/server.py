"""The running server: start or adopt it, wait until it answers, say how it is, stop it."""

import fcntl
import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import harken
from harken.cluster.account import Account, account_for, run_as
from harken.cluster.ballast import cramped, lay_down, let_go
from harken.cluster.binaries import Binaries, find_binaries, within_reach
from harken.cluster.making import SUPERUSER, made_by, make_cluster
from harken.cluster.place import Place, open_socket, open_state, place_for
from harken.cluster.processes import forget_stale_pid, server_pid
from harken.cluster.settings import refuse_unless_durable, write_settings
from harken.cluster.unavailable import ClusterUnavailable

# pg_ctl returns before the new server has written its pid file.
PID_FILE_WITHIN = 10.0
ANSWERS, REJECTS = 0, 1


@dataclass(frozen=True, slots=True)
class Status:
    """How a cluster is now; `pid` is None when it does not run, `major` when it was never made."""

    pid: int | None
    major: int | None
    folder: Path

    @property
    def running(self) -> bool:
        return self.pid is not None


@dataclass(frozen=True, slots=True)
class Cluster:
    """One PostgreSQL of our own. It outlives the processes that start it, until `stop`."""

    place: Place
    account: Account
    binaries: Binaries

    def start(self, say: Callable[[str], None] = lambda _: None) -> str:
        """Make it if there is none, start or adopt it, and return its superuser's postgresql:// URL.

        Waits as long as recovery after a crash takes. Safe to call from many processes at once. Where the
        disk is too full for it to start its ballast goes first; what was done besides starting is said.
        """
        open_state(self.place, self.account)
        with held(self.place.lock):
            if self.short_of_room and let_go(self.place):
                say(f"The disk of {self.place.state} is full: PostgreSQL starts in the room of its ballast.")
            started = self._launch()
            url = self._url()
            wait_until_it_answers(self)
            try:
                refuse_unless_durable(url)
            except ClusterUnavailable:
                if started:
                    self._end()
                raise
            lay_down(self.place)
        return url

    @property
    def short_of_room(self) -> bool:
        """Whether it does not run, and the disk is too full for it to start."""
        return server_pid(self.place.cluster) is None and cramped(self.place)

    def stop(self) -> bool:
        """Stop it, rolling back what is open; False when it was not running."""
        if not self.place.state.exists():
            return False
        with held(self.place.lock):
            return self._end()

    def status(self) -> Status:
        return Status(
            pid=server_pid(self.place.cluster), major=made_by(self.place), folder=self.place.cluster
        )

    def _launch(self) -> bool:
        """True when it was started here, False when it ran already."""
        if server_pid(self.place.cluster):
            return False
        binaries = within_reach(self.binaries, self.account, state=self.place.state)
        if made_by(self.place) is None:
            make_cluster(self.place, binaries, self.account)
        refuse_unless_fitting(self, binaries)
        open_socket(self.place, self.account)
        forget_stale_pid(self.place.cluster, self.place.socket)
        write_settings(self.place.cluster, self.account, socket=self.place.socket)
        self._pg_ctl("-W", "-l", str(self.place.cluster / "start.log"), "start", binaries=binaries)
        return True

    def _end(self) -> bool:
        """pg_ctl signals whatever number the pid file holds: so only once that is known to be the server."""
        if server_pid(self.place.cluster) is None:
            return False
        binaries = within_reach(self.binaries, self.account, state=self.place.state)
        self._pg_ctl("-w", "-t", "120", "-m", "fast", "stop", binaries=binaries)
        return True

    def _pg_ctl(self, *options: str, binaries: Binaries) -> None:
        done = run_as(self.account, binaries.folder / "pg_ctl", "-D", self.place.cluster, *options)
        if done.returncode != 0:
            said = (done.stderr or done.stdout).strip()[-400:]
            raise ClusterUnavailable(f"pg_ctl {options[-1]} failed: {said}")

    def _url(self) -> str:
        try:
            password = self.place.password.read_text(encoding="utf-8")
        except FileNotFoundError:
            raise ClusterUnavailable(
                f"The password of {self.place.cluster} is gone: put back {self.place.password}."
            ) from None
        return f"postgresql://{SUPERUSER}:{password}@/postgres?host={quote(str(self.place.socket), safe='')}"


def our_cluster(environ: Mapping[str, str] | None = None) -> Cluster:
    """The cluster of this checkout (or of HARKEN_STATE_DIR), found and not yet started."""
    environ = os.environ if environ is None else environ
    checkout = Path(harken.__file__).resolve().parent
    place = place_for(environ, checkout=checkout)
    return Cluster(place, account_for(environ), find_binaries(environ, major=made_by(place)))


@contextmanager
def held(lock: Path) -> Iterator[None]:
    """One process at a time makes, starts or stops it; the file stays, as removing it would let two in."""
    handle = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def refuse_unless_fitting(cluster: Cluster, binaries: Binaries) -> None:
    """Another process may have made the cluster, and another user own it, since the binaries were chosen."""
    major = made_by(cluster.place)
    if major != binaries.major:
        raise ClusterUnavailable(
            f"The cluster in {cluster.place.cluster} was made by PostgreSQL {major}, and these are the "
            f"programs of {binaries.version}. Nothing was touched."
        )
    if cluster.place.cluster.stat().st_uid != cluster.account.uid:
        raise ClusterUnavailable(
            f"The cluster in {cluster.place.cluster} is not {cluster.account.name}'s. "
            "Name its owner in HARKEN_OS_USER."
        )


def wait_until_it_answers(cluster: Cluster) -> None:
    """As long as recovery takes, so long as the server lives."""
    program = within_reach(cluster.binaries, cluster.account, state=cluster.place.state).folder / "pg_isready"
    begun = time.monotonic()
    while (said := run_as(cluster.account, program, "-q", "-h", cluster.place.socket).returncode) != ANSWERS:
        young = time.monotonic() - begun < PID_FILE_WITHIN
        if said != REJECTS and not young and server_pid(cluster.place.cluster) is None:
            raise ClusterUnavailable(
                f"PostgreSQL did not stay up: see {cluster.place.cluster / 'start.log'}."
            )
        time.sleep(0.05 if young else 0.5)
