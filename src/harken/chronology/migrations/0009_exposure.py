"""Counts minutes with traumatic material, of whichever case."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("chronology", "0008_let_back")]
    operations = [sql_file(__file__, "0009_exposure.sql")]
