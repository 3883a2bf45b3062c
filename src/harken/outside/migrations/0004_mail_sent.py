"""Finds when mail last left."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("outside", "0003_answers")]
    operations = [sql_file(__file__, "0004_mail_sent.sql")]
