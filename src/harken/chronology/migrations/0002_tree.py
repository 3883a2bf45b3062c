"""The sealed tree: leaves, the subtrees over them, signed heads, and where a head was sent."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("chronology", "0001_journal")]
    operations = [sql_file(__file__, "0002_tree.sql")]
