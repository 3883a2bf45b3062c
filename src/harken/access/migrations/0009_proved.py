"""Keeps when somebody who is signed in last gave their password again."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("access", "0008_training")]
    operations = [sql_file(__file__, "0009_proved.sql")]
