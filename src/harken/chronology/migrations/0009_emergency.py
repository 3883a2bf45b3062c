"""Opens a restricted record in an emergency, for an hour, to somebody who has no part in it."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("chronology", "0008_let_back"), ("access", "0007_askable")]
    operations = [sql_file(__file__, "0009_emergency.sql")]
