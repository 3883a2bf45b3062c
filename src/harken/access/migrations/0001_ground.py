"""Forces, accounts, posts, shifts and who is asking."""

from django.db import migrations, models

from harken.access.sql_file import sql_file


class Migration(migrations.Migration):
    initial = True
    operations = [
        sql_file(__file__, "0001_ground.sql"),
        migrations.CreateModel(
            name="Account",
            fields=[
                ("force", models.UUIDField()),
                ("id", models.UUIDField(primary_key=True, serialize=False)),
                ("login", models.TextField(unique=True)),
                ("name", models.TextField()),
                ("collar", models.TextField(default="")),
                ("email", models.TextField(default="")),
                ("phone", models.TextField(default="")),
                ("is_active", models.BooleanField(default=True)),
            ],
            options={"db_table": "account", "managed": False},
        ),
    ]
