"""Every table but the journal that a role may change says in its own comment why it may be."""

from tests.database import Connect

# What is only added to: who may change anything of it, and that is whether it is hidden, or by law its words.
JOURNAL = {
    "entry": ["restrictor"],
    "about": ["restrictor"],
    "words": ["disposer", "restrictor"],
    "told": ["definer"],
}
_CHANGED = """
select c.relname, coalesce(obj_description(c.oid, 'pg_class'), ''),
       array_agg(distinct split_part(r.rolname, current_database() || '_', 2)::text)
from pg_class c join pg_namespace n on n.oid = c.relnamespace
join pg_roles r on r.rolname like current_database() || '\\_%' and r.rolname not like '%\\_owner'
where n.nspname in ('public', 'priv') and c.relkind in ('r', 'p')
    and (has_table_privilege(r.oid, c.oid, 'update, delete, truncate')
        or has_any_column_privilege(r.oid, c.oid, 'update'))
group by c.oid
"""


def test_every_table_but_the_journal_says_why_it_may_be_changed(connect: Connect) -> None:
    changed = connect("admin").execute(_CHANGED.encode()).fetchall()
    assert len(changed) > len(JOURNAL)
    assert {table: roles for table, says, roles in changed if not says.startswith("Mutable")} == JOURNAL
