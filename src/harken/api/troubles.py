"""Turns whatever goes wrong in this door into a problem; what is ours is logged by kind, never by content."""

import traceback
from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import uuid4

import psycopg
import structlog
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from harken.access.connection import DatabaseLost
from harken.access.consult import NotOnRecord
from harken.api.problems import (
    BROKEN,
    DOES_NOT_FIT,
    FULL,
    LOST,
    NOT_HERE,
    NOT_THAT,
    UNKNOWN,
    UNSEEN,
    Problem,
    Wrong,
    shown,
)
from harken.api.reading import refuse_unread
from harken.catalogue import kinds, pathways
from harken.every_case.persons import PersonRecorded
from harken.every_case.places import PlaceRecorded
from harken.vocabulary import Entry
from harken.vocabulary.entry import asks_of
from harken.vocabulary.unfit import Fault, own_sentence, unfit

log = structlog.get_logger()
View = Callable[..., HttpResponse]

OPENS = {"persons": PersonRecorded.key, "places": PlaceRecorded.key}
"""What opens a record at an address whose body is of one kind only."""

KNOWN: dict[type[Exception], Problem] = {
    DatabaseLost: LOST,
    psycopg.errors.DiskFull: FULL,
    NotOnRecord: UNSEEN,
    AuthenticationError: UNKNOWN,
    Http404: NOT_HERE,
    # What a column cannot hold: a number without end, a date before any calendar.
    psycopg.DataError: DOES_NOT_FIT,
    psycopg.errors.ProgramLimitExceeded: DOES_NOT_FIT,
    OverflowError: DOES_NOT_FIT,
    # Row-level security: the token ended between one statement and the next.
    psycopg.errors.InsufficientPrivilege: UNKNOWN,
}


def in_our_words(api: NinjaAPI) -> None:
    """Answer every exception of the door with a problem."""
    for kind in (Problem, ValidationError, *KNOWN, HttpError, Exception):
        api.add_exception_handler(kind, _answer)


def _answer(request: HttpRequest, broken: object) -> HttpResponse:
    if isinstance(broken, Problem):
        return shown(broken)
    if isinstance(broken, ValidationError):
        return shown(_unfit(broken, OPENS.get(request.path.rpartition("/")[2], "")))
    if isinstance(broken, HttpError) and isinstance(broken.__cause__, Problem):
        # The framework says only that a body could not be read; the reader said why.
        return shown(broken.__cause__)
    known = next((problem for kind, problem in KNOWN.items() if isinstance(broken, kind)), None)
    if known is not None:
        return shown(known)
    if not isinstance(broken, Exception):
        raise TypeError("What broke is no exception.")
    return _broken(request, broken)


def guarded(view: View) -> View:
    """Refuse by headers first, and turn a method that is not served into a problem too."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **parts: Any) -> HttpResponse:
        try:
            refuse_unread(request)
        except Problem as problem:
            return shown(problem)
        response = view(request, *args, **parts)
        if response.status_code != 405:
            return response
        refused = shown(NOT_THAT)
        refused["Allow"] = response["Allow"]
        return refused

    return answer


@csrf_exempt  # No cookie is a sign-in here, so that there is nothing to forge; and the answer is ours.
def nothing_here(request: HttpRequest, rest: str = "") -> HttpResponse:
    """Any address under the door that is none of its own."""
    del request, rest
    return shown(NOT_HERE)


def _broken(request: HttpRequest, broken: Exception) -> HttpResponse:
    reference = uuid4().hex[:8]
    where = [f"{one.filename}:{one.lineno}" for one in traceback.extract_tb(broken.__traceback__)[-8:]]
    log.error("broken", reference=reference, kind=type(broken).__name__, method=request.method, where=where)
    return shown(BROKEN, reference=reference)


def _unfit(broken: ValidationError, opens: str) -> Problem:
    wrong = [_wrong(fault, opens) for fault in broken.errors]
    return Problem("does_not_fit", wrong[0].detail if wrong else DOES_NOT_FIT.sentence, wrong)


def _wrong(fault: Fault, opens: str) -> Wrong:
    """Where, and what: an answer in the words of its own question, the rest by the name it was sent under.

    `opens` is the kind that is sent where no body says which.
    """
    source, *path = [str(part) for part in fault["loc"]]
    if source != "body":
        named = path[-1] if path else source
        return Wrong(f"/{path[-1] if path else ''}", f"{named} {unfit(fault)}.")
    tag, path = _tag(path[1:])
    pointer = "/" + "/".join(path) if path else ""
    if fault["type"].startswith("union_tag"):
        return Wrong("/kind", "There is no such kind to record here. See /vocabulary for those there are.")
    own = own_sentence(fault).removesuffix(".")
    return Wrong(pointer, f"{own or _called(tag or opens, path, fault) + ' ' + unfit(fault)}.")


def _called(tag: str, path: list[str], fault: Fault) -> str:
    """What the sentence begins with. A name that is none of ours is not repeated: it may be anything."""
    if question := _question(tag, path):
        return f"The answer to {question}"
    if fault["type"] == "extra_forbidden":
        return "Something of that name"
    return path[-1] if path and not path[-1].isdigit() else "What was sent"


def _tag(path: list[str]) -> tuple[str, list[str]]:
    if path and (path[0] in kinds() or path[0] in pathways()):
        return path[0], path[1:]
    return "", path


def _question(tag: str, path: list[str]) -> str:
    kind = _kind(tag)
    if len(path) < 2 or path[0] != "answers" or kind is None or path[1] not in kind.model_fields:
        return ""
    return f"“{asks_of(kind, path[1]).question}”"


def _kind(tag: str) -> type[Entry] | None:
    opens = pathways()[tag].opens if tag in pathways() else None
    return kinds().get(tag) or opens
