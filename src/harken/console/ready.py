"""What the first visit to each process would wait for, done before any is: they are forked from this one."""

from importlib import import_module

from django.conf import settings

from harken.access.connection import acting
from harken.casework.standards import standards_for
from harken.console.forces import NoSuchForce, forces_called
from harken.design.jinja import environment


def make_ready(*, using: str) -> None:
    """Load every page, the forms' own macros, and the standards of each force as its policy now stands."""
    import_module(settings.ROOT_URLCONF)
    environment()
    try:
        forces = forces_called("", using=using)
    except NoSuchForce:
        return
    for force in forces:
        with acting(None, using=using) as connection:
            standards_for(connection, force.id)
