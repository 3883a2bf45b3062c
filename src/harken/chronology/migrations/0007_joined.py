"""Reads and holds all records of one person together."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("chronology", "0006_lowering")]
    operations = [sql_file(__file__, "0007_joined.sql")]
