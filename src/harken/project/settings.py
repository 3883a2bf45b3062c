"""Django's settings, from the environment. Importable with none, for tests that need no database."""

import json
import os
from pathlib import Path

import harken.policy
from harken.project.environment import database, read_environment

_environment = read_environment(os.environ)
_NOWHERE = "postgresql://harken@/harken"

SECRET_KEY = _environment.secret_key
DEBUG = _environment.debug
ALLOWED_HOSTS = list(_environment.hosts)

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "django_htmx",
    "harken.access",
    "harken.people",
    "harken.chronology",
    "harken.board",
    "harken.outside",
    "harken.casework",
    "harken.design",
]
MIDDLEWARE = [
    "harken.project.forwarded.as_forwarded",
    "harken.project.hosts.by_our_name",
    "harken.project.headers.every_answer",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "harken.desk.troubles.in_our_words",
    "django.middleware.csrf.CsrfViewMiddleware",
]
AUTH_USER_MODEL = "access.Account"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
HARKEN_URLS = dict(_environment.urls)
HARKEN_POOL = _environment.pool
# Django migrates; everything else goes through harken.access.connection.
DATABASES = {
    "default": database(_environment.urls.get("default", _NOWHERE)),
    "owner": database(_environment.urls.get("owner", _NOWHERE)),
}

STATIC_URL = "/static/"
STATIC_ROOT = os.environ.get("HARKEN_STATIC", "")
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
BEHIND_PROXY = _environment.behind_proxy
# Believed only where a proxy is said to be there: anybody else could claim to have come by TLS.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
CSRF_COOKIE_SECURE = BEHIND_PROXY
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
CSRF_FAILURE_VIEW = "harken.desk.troubles.forged"

# A force's policy file is <code>.yaml in this folder.
POLICY_DIR = os.environ.get("HARKEN_POLICY_DIR", str(Path(harken.policy.__file__).parent / "examples"))
# The port of the live stream's own process, where no proxy stands before both; else 0.
STREAM_PORT = _environment.stream_port
FILES_DIR = os.environ.get("HARKEN_FILES", "")
DEMO = _environment.demo
# Who one may be in practice: name, role, sign-in name. Empty unless this is practice.
DEMO_ACCOUNTS = json.loads(os.environ.get("HARKEN_DEMO_ACCOUNTS", "[]")) if DEMO else []
# Who of other agencies one may be there: name, setting, sign-in name, the secret of their codes.
DEMO_PARTNERS = json.loads(os.environ.get("HARKEN_DEMO_PARTNERS", "[]")) if DEMO else []
DEMO_PASSWORD = os.environ.get("HARKEN_DEMO_PASSWORD", "") if DEMO else ""
DUTY_INSPECTOR_PHONE = os.environ.get("HARKEN_DUTY_INSPECTOR_PHONE", "101")

ROOT_URLCONF = "harken.project.urls"
WSGI_APPLICATION = "harken.project.wsgi.application"

USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en-gb"
USE_I18N = False
