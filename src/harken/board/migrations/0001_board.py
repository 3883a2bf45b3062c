"""Cases and standings to find and sort by, who was told, and the clock's heartbeat."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    initial = True
    dependencies = [("chronology", "0001_journal")]
    operations = [sql_file(__file__, "0001_board.sql")]
