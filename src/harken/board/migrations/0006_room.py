"""Says that the disk of the database is nearly full."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("board", "0005_leapt")]
    operations = [sql_file(__file__, "0006_room.sql")]
