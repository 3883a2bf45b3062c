"""How tests of the sealer record, seal, verify, and attack as whoever runs the database."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from psycopg.sql import SQL, Identifier

from harken.access.actor import Actor
from harken.access.connection import Connection, acting
from harken.chronology.heads import ENTRIES
from harken.chronology.seal import Sealed, seal
from harken.chronology.tree import Grown, grow
from harken.chronology.verify import Verified, verify
from harken.chronology.verify_alone import Head, leaf_hash, signed_text
from tests.chronology.facts import a_case, appended, new
from tests.database import Connect

KEY = Ed25519PrivateKey.generate()
CONTENTS = """
select s.content::text from leaf l
join priv.sealable s on s.tree = 'entries' and s.force = l.force and s.id = l.ref
where l.force = %s and l.tree = 'entries' order by l.index
"""


def recorded(actor: Actor, *said: str, case: str = "") -> list[str]:
    """Record an entry for each of these words, in one case; the answer is their ids, the case's own first."""
    with acting(actor) as connection:
        case = case or a_case(connection, actor)
        made = [appended(connection, actor, new(case, str(uuid4()), said=words)).id for words in said]
    return [case, *made]


def sealed(force: str, tree: str = ENTRIES, **more: Any) -> Sealed:
    with acting(None, using="sealer") as connection:
        return seal(connection, force=force, tree=tree, key=KEY, **more)


def head_over(force: str, tree: str = ENTRIES) -> Head:
    """Seal what waits; the newest head."""
    head = sealed(force, tree).head
    assert head is not None
    return head


def verified(force: str, *kept: Head, tree: str = ENTRIES) -> Verified:
    with acting(None, using="sealer") as connection:
        return verify(connection, force=force, tree=tree, kept=kept)


def attack(connect: Connect, table: str, change: str, **values: object) -> None:
    """Do what a superuser can: switch off a table's triggers, change rows, and switch them on again."""
    connection = connect("admin")
    with unguarded(connection, table):
        assert connection.execute(change, values).rowcount, "the attack changed nothing"
    connection.commit()


@contextmanager
def unguarded(connection: Connection, *tables: str) -> Iterator[None]:
    for table in tables:
        connection.execute(SQL("alter table {} disable trigger user").format(Identifier(table)))
    yield
    for table in tables:
        named = "select tgname from pg_trigger where tgrelid = %s::regclass and not tgisinternal"
        for (trigger,) in connection.execute(named, (table,)).fetchall():
            again = SQL("alter table {} enable always trigger {}")
            connection.execute(again.format(Identifier(table), Identifier(trigger)))


def tree_rebuilt(connect: Connect, force: str) -> None:
    """Make leaves, subtrees and the newest head anew from the rows as they are now, with the real key."""
    connection = connect("admin")
    contents = connection.execute(CONTENTS, (force,)).fetchall()
    hashes = [leaf_hash(content.encode()) for (content,) in contents]
    grown = grow(0, (), hashes)
    leaves = [(made, force, 0, index) for index, made in enumerate(hashes)]
    nodes = [(made, force, level, index) for (level, index), made in grown.nodes]
    with unguarded(connection, "leaf", "node", "head"), connection.cursor() as cursor:
        cursor.executemany("update leaf set hash = %s where force = %s and %s = 0 and index = %s", leaves)
        cursor.executemany("update node set hash = %s where force = %s and level = %s and index = %s", nodes)
        _forge_head(connection, force, grown)
    connection.commit()


def _forge_head(connection: Connection, force: str, grown: Grown) -> None:
    connection.execute("delete from head where force = %s and leaves < %s", (force, grown.size))
    row = connection.execute("select priv.instant(made) from head where force = %s", (force,)).fetchone()
    assert row is not None
    unsigned = Head(force, ENTRIES, grown.size, grown.root, row[0], KEY.public_key().public_bytes_raw(), b"")
    signature = KEY.sign(signed_text(unsigned).encode())
    connection.execute(
        "update head set root = %s, signature = %s where force = %s", (grown.root, signature, force)
    )
