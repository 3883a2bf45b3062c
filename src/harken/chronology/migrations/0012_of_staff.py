"""What says something of a colleague is read by them, by whoever leads them and by welfare."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("chronology", "0011_reads_only"), ("board", "0011_look_again")]
    operations = [sql_file(__file__, "0012_of_staff.sql")]
