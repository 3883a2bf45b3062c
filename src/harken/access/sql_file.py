"""Runs a file of SQL as a migration, with the installation's role names filled in."""

from pathlib import Path

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import RunPython
from django.db.migrations.state import StateApps

from harken.access.role_names import names_for_owner


def sql_file(beside: str, name: str) -> RunPython:
    """A migration step that runs the file `name` lying beside the migration. There is no way back."""
    sql = Path(beside).with_name(name).read_text(encoding="utf-8")

    def run(_: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
        with editor.connection.cursor() as cursor:
            cursor.execute("select current_user")
            (owner,) = cursor.fetchone()
            cursor.execute(names_for_owner(owner).fill(sql))

    return RunPython(run)
