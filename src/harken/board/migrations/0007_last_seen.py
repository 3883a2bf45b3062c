"""Says when a missing child was last seen, and finds those who are back and still owed something."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("board", "0006_room")]
    operations = [sql_file(__file__, "0007_last_seen.sql")]
