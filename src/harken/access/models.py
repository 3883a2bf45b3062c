"""Account, the one Django model of this room: whoever signs in."""

from typing import ClassVar

from django.db import models


class Account(models.Model):
    """Somebody, or something, that signs in. Its table, and who may change it: migrations/0001_ground.sql."""

    USERNAME_FIELD: ClassVar[str] = "login"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    is_anonymous: ClassVar[bool] = False
    is_authenticated: ClassVar[bool] = True

    force = models.UUIDField()
    id = models.UUIDField(primary_key=True)
    login = models.TextField(unique=True)
    name = models.TextField()
    collar = models.TextField(default="")
    email = models.TextField(default="")
    phone = models.TextField(default="")
    is_active = models.BooleanField(default=True)

    class Meta:
        managed = False
        db_table = "account"

    def __str__(self) -> str:
        return self.name
