"""Reads bodies: JSON of a bearable size and nothing else, refused before it is read where it is too large."""

import re
from typing import Any

import orjson
from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest
from ninja.parser import Parser

from harken.api.problems import NO_LENGTH, NOT_JSON, TOO_LARGE, UNREADABLE

JSON = "application/json"
NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")
"""The character that no record keeps, as JSON spells it; after a backslash of its own it is text."""


class JsonOnly(Parser):
    """Strict JSON: no NaN, no depth without end, nothing that the records could not keep."""

    def parse_body(self, request: HttpRequest) -> Any:
        """What was sent. Raises Problem."""
        if request.content_type != JSON:
            raise NOT_JSON
        try:
            body = request.body
        except RequestDataTooBig:
            raise TOO_LARGE from None
        if NUL.search(body):
            raise UNREADABLE
        try:
            return orjson.loads(body)
        except orjson.JSONDecodeError:
            raise UNREADABLE from None


def refuse_unread(request: HttpRequest) -> None:
    """Refuse by its headers alone what would not be read. Raises Problem."""
    if request.headers.get("Transfer-Encoding") and not request.headers.get("Content-Length"):
        raise NO_LENGTH
    length = request.META.get("CONTENT_LENGTH") or "0"
    if length.isdigit() and int(length) > int(settings.DATA_UPLOAD_MAX_MEMORY_SIZE or 0):
        raise TOO_LARGE
    if "%00" in request.META.get("QUERY_STRING", ""):
        raise UNREADABLE
