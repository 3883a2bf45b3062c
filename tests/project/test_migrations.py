"""Migrations: they say all that the models say, and the account is ours from the first."""

import django
from django.apps import apps
from django.conf import settings
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState


def test_no_model_is_ahead_of_its_migrations() -> None:
    django.setup()
    loader = MigrationLoader(None)
    ahead = MigrationAutodetector(loader.project_state(), ProjectState.from_apps(apps))
    assert ahead.changes(graph=loader.graph) == {}


def test_the_account_is_ours_from_the_first_migration() -> None:
    django.setup()
    first = MigrationLoader(None).project_state([("access", "0001_ground")])
    assert settings.AUTH_USER_MODEL == "access.Account"
    assert ("access", "account") in first.models
