"""Lets people of an agency read and answer at the portal what was sent to it."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [
        ("outside", "0007_owed_again"),
        ("chronology", "0012_of_staff"),
        ("access", "0011_partners"),
    ]
    operations = [sql_file(__file__, "0008_portal.sql")]
