"""What a door may change in the outbox: when something is tried again, and that it was opened."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("outside", "0001_outbox")]
    operations = [sql_file(__file__, "0002_least.sql")]
