"""The settings of the portal's own process: its door, its cookies, and no database role but its two."""

import os

from harken.project.settings import *  # noqa: F403 - all that is the same for every door
from harken.project.settings import HARKEN_URLS as EVERY

ROOT_URLCONF = "harken.project.portal_urls"
MIDDLEWARE = [
    "harken.project.forwarded.as_forwarded",
    "harken.project.hosts.by_our_name",
    "harken.project.headers.every_answer",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "harken.portal.troubles.InOurWords",
    "django.middleware.csrf.CsrfViewMiddleware",
]
# A door that knows no other address cannot be made to use one.
HARKEN_URLS = {alias: EVERY[alias] for alias in ("portal", "porter") if alias in EVERY}
ALLOWED_HOSTS = os.environ.get("HARKEN_PORTAL_HOSTS", "localhost 127.0.0.1 [::1]").split()
CSRF_COOKIE_NAME = "harken-portal-csrf"
CSRF_FAILURE_VIEW = "harken.portal.troubles.forged"
DATA_UPLOAD_MAX_MEMORY_SIZE = 64 * 1024
STREAM_PORT = 0
