"""Keeps why whoever has a duty has it without the training it asks for."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("board", "0007_last_seen")]
    operations = [sql_file(__file__, "0008_unaccredited.sql")]
