"""Answers of other agencies that come later, and which message carries which telling."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("outside", "0002_least")]
    operations = [sql_file(__file__, "0003_answers.sql")]
