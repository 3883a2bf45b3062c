"""How far sealing and sending heads outside are behind."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    initial = False
    dependencies = [("chronology", "0002_tree")]
    operations = [
        sql_file(__file__, "0003_behind.sql"),
    ]
