"""Where the live stream's server takes it from."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "harken.project.settings")
django.setup()

from harken.desk.stream import application  # noqa: E402 - needs Django's settings

__all__ = ["application"]
