"""Which address leads to which door."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/v1/", include("harken.api.urls")),
    path("", include("harken.desk.urls")),
]
