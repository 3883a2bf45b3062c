"""A page as a response: with Django's hidden field in its forms, and known as ours."""

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.utils.html import format_html

from harken.design.jinja import Page, render


class Shown(HttpResponse):
    """A page of ours: no other is put in its place."""


def shown(request: HttpRequest, page: Page, *, status: int = 200) -> Shown:
    """A page as a response that nobody keeps."""
    field = format_html('<input type="hidden" name="csrfmiddlewaretoken" value="{}">', get_token(request))
    return Shown(render(page, csrf_input=field), status=status)
