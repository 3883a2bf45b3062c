"""Says that the database's clock leapt."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("board", "0004_untold")]
    operations = [sql_file(__file__, "0005_leapt.sql")]
