"""Says out loud what nobody could be told of, what cannot be reckoned, and mail that does not leave."""

from django.db import migrations

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    dependencies = [("board", "0003_put_board")]
    operations = [sql_file(__file__, "0004_untold.sql")]
