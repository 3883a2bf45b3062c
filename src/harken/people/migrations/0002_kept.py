"""Keeps what the index said of a person where one entry of theirs cannot be read."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("people", "0001_index")]
    operations = [sql_file(__file__, "0002_kept.sql")]
