"""Where the web server takes the portal from."""

import os

from django.core.wsgi import get_wsgi_application

os.environ["DJANGO_SETTINGS_MODULE"] = "harken.project.portal_settings"
application = get_wsgi_application()
