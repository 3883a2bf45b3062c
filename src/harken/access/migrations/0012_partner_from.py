"""Keeps from where each partner was let in, so that nobody elsewhere can lock them out."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("access", "0011_partners")]
    operations = [sql_file(__file__, "0012_partner_from.sql")]
