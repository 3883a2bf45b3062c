"""Where a cluster lives, outside the checkout, and who may enter; no parent folder's mode is changed."""

import hashlib
import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from harken.cluster.account import Account, give, reaches
from harken.cluster.unavailable import ClusterUnavailable

# A socket's whole path must fit in 108 bytes, with "/.s.PGSQL.5432" and its lock on the end.
LONGEST_SOCKET_FOLDER = 85


@dataclass(frozen=True, slots=True)
class Place:
    """The state folder and what is in it."""

    state: Path

    @property
    def cluster(self) -> Path:
        """PostgreSQL's data folder."""
        return self.state / "cluster"

    @property
    def password(self) -> Path:
        return self.state / "password"

    @property
    def lock(self) -> Path:
        return self.state / "lock"

    @property
    def ballast(self) -> Path:
        """A file on the same disk that is given up when the disk is full."""
        return self.state / "ballast"

    @property
    def socket(self) -> Path:
        """Where the socket is: never inside the data folder, and elsewhere when the state's path is long."""
        beside = self.state / "socket"
        if len(os.fsencode(beside)) <= LONGEST_SOCKET_FOLDER:
            return beside
        return Path("/tmp") / f"harken-{short_hash(self.state)}"  # noqa: S108 - open_socket makes it 0700 and checks


def place_for(environ: Mapping[str, str], *, checkout: Path) -> Place:
    """HARKEN_STATE_DIR, or a folder for each checkout: under /var/lib for root, else the user's own data."""
    named = environ.get("HARKEN_STATE_DIR")
    if named:
        return Place(Path(named).absolute())
    name = f"harken-{short_hash(checkout)}"
    if os.geteuid() == 0:
        return Place(Path("/var/lib") / name)
    own = environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Place(Path(own) / name)


def short_hash(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:12]


def open_state(place: Place, account: Account) -> None:
    """Make the state folder; refuse one that is another's, a link, or beyond the account's reach."""
    place.state.parent.mkdir(parents=True, exist_ok=True)
    make_folder(place.state, mode=0o711 if account.switch else 0o700)
    refuse_unless_owned(place.state, os.geteuid())
    if account.switch and not reaches(account, place.state):
        raise ClusterUnavailable(
            f"User {account.name} cannot enter {place.state}, and Harken changes no folder's mode. "
            "Name a folder that user can reach in HARKEN_STATE_DIR."
        )


def open_socket(place: Place, account: Account) -> None:
    if make_folder(place.socket, mode=0o700):
        give(place.socket, account, mode=0o700)
    refuse_unless_owned(place.socket, account.uid)


def make_folder(path: Path, *, mode: int) -> bool:
    """True when it was made here, with exactly that mode whatever the umask."""
    try:
        path.mkdir(mode=0o700)
    except FileExistsError:
        return False
    path.chmod(mode)
    return True


def refuse_unless_owned(path: Path, uid: int) -> None:
    seen = path.lstat()
    if not stat.S_ISDIR(seen.st_mode) or seen.st_uid != uid or stat.S_IMODE(seen.st_mode) & 0o022:
        raise ClusterUnavailable(
            f"{path} is a link, another user's, or open to other users' writing. Move it away."
        )
