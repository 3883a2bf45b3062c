"""Keeps since when a case cannot be worked out, and by which standards."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("board", "0009_unaccredited")]
    operations = [sql_file(__file__, "0010_failing.sql")]
