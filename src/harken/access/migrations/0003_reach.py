"""Who may see which chronology, and what anybody looked at."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    initial = False
    dependencies = [("access", "0002_sign_in")]
    operations = [
        sql_file(__file__, "0003_reach.sql"),
    ]
