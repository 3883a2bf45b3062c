"""The journal: chronologies, entries, whom they are about, and their words."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    initial = True
    dependencies = [("access", "0003_reach")]
    operations = [
        sql_file(__file__, "0001_journal.sql"),
        sql_file(__file__, "0001_guards.sql"),
        sql_file(__file__, "0001_functions.sql"),
        sql_file(__file__, "0001_exceptions.sql"),
    ]
