"""Finds what was offered to somebody without reading every chronology."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("casework", "0001_drafts"), ("chronology", "0001_journal")]
    operations = [sql_file(__file__, "0002_offered.sql")]
