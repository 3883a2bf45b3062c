"""Drafts of long entries, each seen by whoever began it alone."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    initial = True
    dependencies = [("chronology", "0001_journal")]
    operations = [sql_file(__file__, "0001_drafts.sql")]
