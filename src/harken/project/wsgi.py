"""Where the web server takes Harken from."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "harken.project.settings")
application = get_wsgi_application()

from harken.people.finding.names_held import serving  # noqa: E402 - needs Django's settings

serving()
