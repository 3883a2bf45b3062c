"""Professional standards read who looked at whom."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    initial = False
    dependencies = [("access", "0003_reach")]
    operations = [
        sql_file(__file__, "0004_standards.sql"),
    ]
