"""Keeps the questions asked of the tree on its indexes, however small it was when they were planned."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("chronology", "0003_behind")]
    operations = [sql_file(__file__, "0004_plans.sql")]
