"""Places by their position, found by what row security lets an index be asked."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("people", "0003_alike")]
    operations = [sql_file(__file__, "0004_positions.sql")]
