"""Opens a restricted record in an emergency, for an hour, to somebody who has no part in it."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("chronology", "0009_exposure"), ("access", "0007_askable")]
    operations = [sql_file(__file__, "0010_emergency.sql")]
