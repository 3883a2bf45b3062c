"""A round of sealing: every force, both trees, beside the heads this machine remembers."""

from collections.abc import Callable
from pathlib import Path

from harken.access.connection import acting
from harken.chronology.heads import ENTRIES, newest, remembered
from harken.chronology.seal import BrokenTree
from harken.worker.sealing import seal_all, seal_of
from tests.cases import Desk
from tests.chronology.sealing import unguarded
from tests.database import Connect


def test_what_was_recorded_is_sealed_and_the_head_remembered(sergeant: Desk, tmp_path: Path) -> None:
    sergeant.missing(sergeant.child())
    seal_all(tmp_path)
    with acting(None, using="sealer") as connection:
        head = newest(connection, force=sergeant.by.force, tree=ENTRIES)
        row = connection.execute(
            "select count(*) from entry where force = %s", (sergeant.by.force,)
        ).fetchone()
    assert head is not None
    assert row == (head.leaves,)
    assert remembered(tmp_path, force=sergeant.by.force, tree=ENTRIES) == head


def test_nothing_new_makes_no_new_head(sergeant: Desk, tmp_path: Path) -> None:
    sergeant.child()
    seal_of([sergeant.by.force], tmp_path)
    assert seal_of([sergeant.by.force], tmp_path).sealed == 0


def test_a_tree_older_than_what_is_remembered_is_not_added_to(
    sergeant: Desk, tmp_path: Path, connect: Connect
) -> None:
    sergeant.child()
    seal_of([sergeant.by.force], tmp_path)
    sergeant.child()
    admin = connect("admin")
    with unguarded(admin, "leaf", "node", "head"):
        for table in ("leaf", "node", "head"):
            admin.execute(f"delete from {table} where force = %s", (sergeant.by.force,))  # noqa: S608 - three names of ours
    admin.commit()
    broken = seal_of([sergeant.by.force], tmp_path).broken
    assert isinstance(broken[sergeant.by.force, ENTRIES], BrokenTree)


def test_a_broken_tree_stops_no_other(
    sergeant: Desk,
    tmp_path: Path,
    connect: Connect,
    desk_of: Callable[..., Desk],
    new_force: Callable[[], str],
) -> None:
    sergeant.child()
    seal_of([sergeant.by.force], tmp_path)
    with unguarded(admin := connect("admin"), "head"):
        admin.execute("delete from head where force = %s", (sergeant.by.force,))
    admin.commit()
    other = desk_of(force=new_force())
    other.child()
    assert (sergeant.by.force, ENTRIES) in seal_of([sergeant.by.force, other.by.force], tmp_path).broken
    with acting(None, using="sealer") as connection:
        assert newest(connection, force=other.by.force, tree=ENTRIES) is not None
