"""Keeps why whoever has a duty has it without the training it asks for."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("board", "0008_whatever_part")]
    operations = [sql_file(__file__, "0009_unaccredited.sql")]
