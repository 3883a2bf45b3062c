"""What was left out of a message as done, and is owed again, goes in another."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("outside", "0006_left_out")]
    operations = [sql_file(__file__, "0007_owed_again.sql")]
