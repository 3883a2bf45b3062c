"""Who reads who looked."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    initial = False
    dependencies = [("access", "0005_tables")]
    operations = [
        sql_file(__file__, "0006_readers.sql"),
    ]
