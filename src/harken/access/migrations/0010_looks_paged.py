"""Lets who looked be read a page at a time."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("access", "0009_proved")]
    operations = [sql_file(__file__, "0010_looks_paged.sql")]
