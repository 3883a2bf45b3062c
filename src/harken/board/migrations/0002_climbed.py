"""Keeps to which posts a duty has climbed, so that what climbed to somebody is on their list."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("board", "0001_board")]
    operations = [sql_file(__file__, "0002_climbed.sql")]
