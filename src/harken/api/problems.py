"""Problems: every refusal and error as problem+json (RFC 9457), never with a trace or a case's words."""

from collections.abc import Sequence
from dataclasses import dataclass

import orjson
from django.http import HttpResponse

from harken.access.decision import Decision
from harken.access.refused import Refused

CONTENT_TYPE = "application/problem+json"
TITLES = {
    400: "That cannot be read",
    401: "Sign in",
    403: "You may not do that",
    404: "There is nothing here that you can see",
    405: "That cannot be done here",
    409: "That was not recorded",
    411: "Say how long it is",
    413: "That is too large",
    415: "Send JSON",
    422: "That does not fit",
    429: "Too many at once",
    500: "Something broke",
    503: "We do not know yet",
}
STATUS = {
    "already_corrected": 409,
    "gate_holds": 409,
    "not_found": 404,
    "not_your_entry": 403,
    "not_your_role": 403,
    "other_body": 409,
    "post_not_held": 403,
    "struck_out": 409,
}
"""The status of a verb's refusal; 422 where it is not named here."""

POINTERS = {"step": "/next_step", "by": "/by_when", "happened": "/happened"}
ABSENT = Refused("not_found", "There is no record here that you can see.")


_TEXT = {"type": "string"}
PROBLEM_SCHEMA = {
    "type": "object",
    "description": "A problem of RFC 9457: the code is for programs, the detail for people.",
    "required": ["type", "title", "status", "detail", "code"],
    "properties": {
        "type": _TEXT,
        "title": _TEXT,
        "status": {"type": "integer"},
        "detail": _TEXT,
        "code": _TEXT,
        "reference": _TEXT,
        "errors": {
            "type": "array",
            "items": {"type": "object", "properties": {"pointer": _TEXT, "detail": _TEXT}},
        },
    },
}
REFUSED = {
    "description": "Refused, or not known; see the code.",
    "content": {CONTENT_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
}
"""How the description says what every other answer is."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """One thing to put right: where, as a JSON pointer into what was sent, and what."""

    pointer: str
    detail: str


class Problem(Exception):
    """An answer that is no success. Raised in a door, never below one; its text is for programs only."""

    def __init__(self, status: int, code: str, sentence: str, wrong: Sequence[Wrong] = ()) -> None:
        super().__init__(code)
        self.status, self.code, self.sentence, self.wrong = status, code, sentence, tuple(wrong)


def problem_of(refused: Refused | Decision) -> Problem:
    """A verb's refusal as a problem."""
    field = refused.field if isinstance(refused, Refused) else ""
    wrong = (Wrong(POINTERS.get(field, f"/{field}"), refused.sentence),) if field else ()
    return Problem(STATUS.get(refused.code, 422), refused.code, refused.sentence, wrong)


def shown(problem: Problem, *, reference: str = "") -> HttpResponse:
    """The response. A hidden record and one that is not there get the very same bytes."""
    body: dict[str, object] = {
        "type": f"urn:harken:problem:{problem.code}",
        "title": TITLES.get(problem.status, TITLES[400]),
        "status": problem.status,
        "detail": problem.sentence,
        "code": problem.code,
    }
    if problem.wrong:
        body["errors"] = [{"pointer": one.pointer, "detail": one.detail} for one in problem.wrong]
    if reference:
        body["reference"] = reference
    response = HttpResponse(orjson.dumps(body), status=problem.status, content_type=CONTENT_TYPE)
    if problem.status == 401:
        response["WWW-Authenticate"] = "Bearer"
    return response


UNKNOWN = Problem(401, "not_signed_in", "Send a token of ours that has not ended.")
LOST = Problem(503, "not_known", "We do not know yet. Press send again, it will not be duplicated.")
TOO_LARGE = Problem(413, "too_large", "That is larger than 2 MB. Send less at once. Nothing was recorded.")
NO_LENGTH = Problem(411, "no_length", "Send the length of the body with it.")
NOT_JSON = Problem(415, "not_json", "Send application/json in UTF-8.")
UNREADABLE = Problem(400, "unreadable", "The body is not JSON that can be read.")
NOT_HERE = Problem(404, "not_found", ABSENT.sentence)
NOT_THAT = Problem(405, "not_allowed", "That is not done here. See openapi.json for what is.")
BROKEN = Problem(500, "broken", "Something broke on our side. Quote the reference when you ring.")
DOES_NOT_FIT = Problem(422, "does_not_fit", "An answer cannot be kept as it was sent. Nothing was recorded.")
