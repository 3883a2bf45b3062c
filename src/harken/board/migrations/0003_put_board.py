"""The board is written by one function, for whoever may see the chronology: a door has no other way."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("board", "0002_climbed")]
    operations = [sql_file(__file__, "0003_put_board.sql")]
