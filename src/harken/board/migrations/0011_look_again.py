"""Has one chronology looked at again for somebody who may not see it."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("board", "0010_failing")]
    operations = [sql_file(__file__, "0011_look_again.sql")]
