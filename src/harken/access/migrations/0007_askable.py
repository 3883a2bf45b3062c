"""Whom to ask of what is kept back."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    initial = False
    dependencies = [("access", "0006_readers")]
    operations = [
        sql_file(__file__, "0007_askable.sql"),
    ]
