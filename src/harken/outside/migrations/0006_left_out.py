"""Keeps which lines of a message were left out as it was sent."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("outside", "0005_overtaken")]
    operations = [sql_file(__file__, "0006_left_out.sql")]
