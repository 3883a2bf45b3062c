"""Making a new cluster: whole or not at all, with a password nobody chose and checksums on."""

import os
import secrets
import shutil

from harken.cluster.account import Account, give, run_as, write_private
from harken.cluster.binaries import Binaries
from harken.cluster.place import Place
from harken.cluster.settings import INCLUDES
from harken.cluster.unavailable import ClusterUnavailable

SUPERUSER = "postgres"


def make_cluster(place: Place, binaries: Binaries, account: Account) -> None:
    """Make it beside its name and move it there last: a start killed half way leaves nothing to trust."""
    half = place.state / "cluster.new"
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(mode=0o700)
    give(half, account, mode=0o700)
    password = secrets.token_urlsafe(32)
    for_initdb = place.state / "password.initdb"
    write_private(for_initdb, password, account)
    try:
        made = run_as(
            account,
            binaries.folder / "initdb",
            "-D",
            half,
            f"--pwfile={for_initdb}",
            *initdb_options(binaries),
        )
    finally:
        for_initdb.unlink()
    if made.returncode != 0:
        shutil.rmtree(half)
        raise ClusterUnavailable(
            f"initdb of PostgreSQL {binaries.version} failed: {made.stderr.strip()[-400:]}"
        )
    with (half / "postgresql.conf").open("a", encoding="utf-8") as settings:
        settings.write(INCLUDES)
    write_private(place.password, password)
    half.rename(place.cluster)
    settle(place)


def initdb_options(binaries: Binaries) -> tuple[str, ...]:
    """From 17 the server carries its own C.UTF-8: no upgrade of the C library can reorder an index."""
    locale: tuple[str, ...] = ("--locale=C.UTF-8",)
    if binaries.major >= 17:
        locale = ("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C.UTF-8")
    return ("-U", SUPERUSER, "-A", "scram-sha-256", "-E", "UTF8", "--data-checksums", *locale)


def settle(place: Place) -> None:
    """Have the disk keep the move itself."""
    folder = os.open(place.state, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def made_by(place: Place) -> int | None:
    """The major version that made the cluster here, or None when there is none yet."""
    try:
        return int((place.cluster / "PG_VERSION").read_text(encoding="ascii"))
    except FileNotFoundError:
        return None
