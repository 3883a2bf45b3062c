"""That a restricted record may be of whoever is looked for in a live incident, and whom to ask."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("people", "0002_kept"), ("access", "0007_askable")]
    operations = [sql_file(__file__, "0003_alike.sql")]
