"""Which address leads where at the portal: its own door and nothing else."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [path("", include("harken.portal.urls"))]
