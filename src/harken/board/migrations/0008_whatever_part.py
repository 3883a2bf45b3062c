"""Looks again at every case that somebody has any part in, when something is learned of them elsewhere."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("board", "0007_last_seen")]
    operations = [sql_file(__file__, "0008_whatever_part.sql")]
