"""Writes answers: JSON with every moment as it is kept, to the microsecond."""

from typing import Any

import orjson
from django.http import HttpRequest
from ninja.renderers import BaseRenderer


class Exact(BaseRenderer):
    """A moment cut to milliseconds, as Django does, would be earlier than the entry whose time it is."""

    media_type = "application/json"

    def render(self, request: HttpRequest, data: Any, *, response_status: int) -> bytes:
        """The bytes of an answer."""
        del request, response_status
        return orjson.dumps(data)
