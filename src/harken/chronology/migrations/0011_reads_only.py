"""Whoever opened a record in an emergency writes nothing of it, and gave their password again first."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("chronology", "0010_emergency"), ("access", "0009_proved")]
    operations = [sql_file(__file__, "0011_reads_only.sql")]
