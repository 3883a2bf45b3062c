"""What the portal connects as may read the portal's views and call its functions, and nothing else at all."""

import psycopg
import pytest

from tests.database import Connect

VIEWS = {"portal_me", "portal_notice", "portal_session"}
FUNCTIONS = {
    "portal": {
        "migrations",
        "portal_leave",
        "portal_opened",
        "portal_recall_answered",
        "portal_received",
        "portal_returned",
        "portal_self",
        "portal_stay",
    },
    "porter": {"migrations", "open_partner", "partner_hash"},
}
_TABLES = """
select c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
    and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
    and case when c.relkind = 'S' then has_sequence_privilege(c.oid, 'usage, select, update')
        else has_table_privilege(c.oid, 'select, insert, update, delete, truncate, references, trigger')
            or has_any_column_privilege(c.oid, 'select, insert, update, references') end
"""
_CHANGED = """
select c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname in ('public', 'priv') and c.relkind in ('r', 'p', 'v')
    and (has_table_privilege(c.oid, 'insert, update, delete, truncate')
        or has_any_column_privilege(c.oid, 'insert, update'))
"""
# What runs as its caller can do no more than its caller may.
_FUNCTIONS = """
select p.proname::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where n.nspname not in ('pg_catalog', 'information_schema') and p.prosecdef
    and p.prorettype <> 'trigger'::regtype and has_function_privilege(p.oid, 'execute')
"""
_MAKES = """
select n.nspname::text from pg_namespace n where n.nspname !~ '^pg_' and has_schema_privilege(n.oid, 'create')
"""


def found(connect: Connect, purpose: str, question: str) -> set[str]:
    return {row[0] for row in connect(purpose).execute(question.encode())}


@pytest.mark.parametrize(("purpose", "views"), [("portal", VIEWS), ("porter", set())])
def test_it_reads_its_own_views_and_no_table(connect: Connect, purpose: str, views: set[str]) -> None:
    assert found(connect, purpose, _TABLES) == views


@pytest.mark.parametrize("purpose", ["portal", "porter"])
def test_it_changes_nothing_itself_and_makes_nothing(connect: Connect, purpose: str) -> None:
    assert found(connect, purpose, _CHANGED) == set()
    assert found(connect, purpose, _MAKES) == set()


@pytest.mark.parametrize("purpose", ["portal", "porter"])
def test_it_calls_only_what_it_is_for(connect: Connect, purpose: str) -> None:
    assert found(connect, purpose, _FUNCTIONS) == FUNCTIONS[purpose]


@pytest.mark.parametrize("purpose", ["portal", "porter"])
def test_it_is_nobody_else_and_becomes_nobody(connect: Connect, purpose: str) -> None:
    connection = connect(purpose)
    others = connection.execute(
        "select r.rolname::text from pg_roles r where pg_has_role(current_user, r.oid, 'member')"
        " and r.rolname <> current_user"
    ).fetchall()
    assert others == []
    row = connection.execute("select split_part(current_user, '_' || %s, 1)", (purpose,)).fetchone()
    assert row is not None
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute(f"set role {row[0]}_app".encode())


@pytest.mark.parametrize("other", ["app", "worker", "sealer"])
def test_nobody_else_reads_what_partners_have(connect: Connect, other: str) -> None:
    """Not the desk either: whoever breaks into that is no partner."""
    seen = found(connect, other, _TABLES)
    assert seen.isdisjoint({*VIEWS, "partner", "partner_act", "partner_credential", "partner_ctx"})
