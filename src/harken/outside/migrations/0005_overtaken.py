"""A message of which nothing is owed any more is not sent."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("outside", "0004_mail_sent")]
    operations = [sql_file(__file__, "0005_overtaken.sql")]
