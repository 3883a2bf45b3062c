"""Holds a person's own chronology in its turn among those of the people it is about."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("chronology", "0004_plans")]
    operations = [sql_file(__file__, "0005_order.sql")]
