"""Which tables there are."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    initial = False
    dependencies = [("access", "0004_standards")]
    operations = [
        sql_file(__file__, "0005_tables.sql"),
    ]
