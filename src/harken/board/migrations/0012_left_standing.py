"""What could not be worked out is left on the board by the database, whoever records."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("board", "0011_look_again")]
    operations = [sql_file(__file__, "0012_left_standing.sql")]
