"""Keeps, of each duty on the board, a digest of how it was said: said again so, it costs nothing."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("board", "0011_look_again")]
    operations = [sql_file(__file__, "0012_said.sql")]
