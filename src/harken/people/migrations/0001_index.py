"""What is known now of persons and places, to find and show them by; the truth is in the journal."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    initial = True
    dependencies = [("chronology", "0001_journal")]
    operations = [
        sql_file(__file__, "0001_index.sql"),
        sql_file(__file__, "0001_writing.sql"),
        sql_file(__file__, "0001_guards.sql"),
    ]
