"""Sign-in, sessions and API tokens."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    initial = False
    dependencies = [("access", "0001_ground")]
    operations = [
        sql_file(__file__, "0002_sign_in.sql"),
    ]
