"""Who is trained for what, and until when."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    initial = False
    dependencies = [("access", "0007_askable")]
    operations = [
        sql_file(__file__, "0008_training.sql"),
    ]
