"""Keeps who of other agencies may read what was sent to them, and what they did."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("access", "0010_looks_paged")]
    operations = [sql_file(__file__, "0011_partners.sql")]
