"""Lets somebody see a record again from whom it was kept, when two agree."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("chronology", "0007_joined")]
    operations = [sql_file(__file__, "0008_let_back.sql")]
