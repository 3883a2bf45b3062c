"""Problems: every refusal and error as problem+json (RFC 9457), never with a trace or a case's words."""

from collections.abc import Sequence
from dataclasses import dataclass

import orjson
from django.http import HttpResponse

from harken.access.decision import Decision
from harken.access.refused import Refused
from harken.casework.journal import NO_ROOM

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
    507: "That was not recorded",
}
TITLES_OF = {"not_on_record": "Nobody is shown now"}
"""The titles of codes that share a status with others."""
TYPES = {
    "already_corrected": "Somebody corrected that entry first. Read it again, and correct the newer one.",
    "bad_cursor": "The cursor is of another list, reader or filter. Begin again without it.",
    "broken": "Something broke on our side. Nothing of what was sent is in our log.",
    "by_when_past": "The time by which the next step is done has passed.",
    "does_not_fit": "An answer does not fit its question. `errors` point to each.",
    "gate_holds": "Something has to be recorded first; the sentence says what.",
    "gate_not_known": "Whether something is wanting could not be worked out. Ring the duty inspector.",
    "in_and_out": "Somebody is let in and barred at once.",
    "in_the_future": "The time is later than our clock by more than five minutes.",
    "lowered_by_two": "Fewer may see it than that. Ask for it to be lowered; somebody else agrees.",
    "no_length": "The length of the body was not sent.",
    "no_password": "The password of whoever's token it is was not sent.",
    "no_reason": "Why was not said, in a sentence.",
    "no_room": "The disk of the database is nearly full: entries have stopped. Reads go on.",
    "no_step": "The next step was not said.",
    "no_team": "The team that may see it was not said.",
    "nobody": "Somebody whom it is about is not on record for you.",
    "not_allowed": "The address does not serve that method.",
    "not_a_team": "A team is let in where the record is restricted to a team, and nowhere else.",
    "not_owed": "No such duty is owed there of that root, child and recipient.",
    "not_asked": "No such request waits: it was answered, or is more than seven days old.",
    "not_found": "There is no such record, or none that you can see.",
    "not_kept_out": "Nothing keeps that account from it.",
    "not_json": "The body is not application/json.",
    "not_known": "The database was lost. Send the same again under the same key.",
    "not_lower": "As many may see it now, or more.",
    "not_on_record": "Who looks at whom cannot be put on record, and so nobody is shown.",
    "not_signed": "The signature, its time or the notice is not one of ours.",
    "not_signed_in": "There is no token, or none of ours that has not ended.",
    "not_your_entry": "The role does not record that kind of entry.",
    "not_your_role": "The role does not do that.",
    "nothing_changes": "The record stands so already.",
    "nothing_asked": "The search is empty.",
    "nothing_to_correct": "The entry to correct is not in that record.",
    "open_already": "That record is open already.",
    "open_to_all": "Everybody may see it: nobody is let in.",
    "opens_nothing": "That entry does not open a case of that kind.",
    "other_body": "Something else was sent under that key before.",
    "other_chronology": "That kind is recorded of something else: a case, a person or a place.",
    "other_kind": "A correction is of the same kind as what it corrects.",
    "post_not_held": "The post is not held now.",
    "second_person": "Whoever asked for it does not agree to it.",
    "still_to_come": "A day or a year that has to have been, such as one of birth, is still to come.",
    "struck_out": "The entry was struck out. Record the fact anew.",
    "too_many": "Too many wrong passwords in a quarter of an hour.",
    "too_large": "The body is larger than 2 MB.",
    "unreadable": "The body is not JSON that can be read.",
    "not_available": "There is nothing there that can be opened.",
    "open_to_you": "The record can be seen already.",
    "read_only": "Opened in an emergency, the record is read and not written in.",
    "no_recipient": "It is owed to each of several, and which is not said.",
    "wrong_password": "It is not the password of whoever's token it is.",
    "yourself": "Nobody bars themselves.",
}
"""Every code, and what it means."""

STATUS = {
    "already_corrected": 409,
    "bad_cursor": 400,
    "broken": 500,
    "gate_holds": 409,
    "gate_not_known": 409,
    "no_length": 411,
    "lowered_by_two": 409,
    "no_room": 507,
    "not_allowed": 405,
    "not_asked": 409,
    "not_owed": 409,
    "not_available": 404,
    "not_found": 404,
    "not_json": 415,
    "not_kept_out": 409,
    "not_known": 503,
    "not_on_record": 503,
    "not_signed": 401,
    "not_signed_in": 401,
    "not_your_entry": 403,
    "not_your_role": 403,
    "open_already": 409,
    "other_body": 409,
    "post_not_held": 403,
    "read_only": 403,
    "second_person": 403,
    "struck_out": 409,
    "too_large": 413,
    "too_many": 429,
    "unreadable": 400,
}
"""The status of a code; 422 where it is not named here."""

POINTERS = {"step": "/next_step", "by": "/by_when", "happened": "/happened"}
ABSENT = Refused("not_found", "There is no record here that you can see.")


def status_of(code: str) -> int:
    """The status that goes with a code."""
    return STATUS.get(code, 422)


@dataclass(frozen=True, slots=True)
class Wrong:
    """One thing to put right: where, as a JSON pointer into what was sent, and what."""

    pointer: str
    detail: str


class Problem(Exception):
    """An answer that is no success. Raised in a door, never below one; its text is for programs only."""

    def __init__(self, code: str, sentence: str, wrong: Sequence[Wrong] = ()) -> None:
        super().__init__(code)
        self.status, self.code = status_of(code), code
        self.sentence, self.wrong = sentence, tuple(wrong)


def problem_of(refused: Refused | Decision) -> Problem:
    """A verb's refusal as a problem."""
    field = refused.field if isinstance(refused, Refused) else ""
    wrong = (Wrong(POINTERS.get(field, f"/{field}"), refused.sentence),) if field else ()
    return Problem(refused.code, refused.sentence, wrong)


def shown(problem: Problem, *, reference: str = "") -> HttpResponse:
    """The response. A hidden record and one that is not there get the very same bytes."""
    body: dict[str, object] = {
        "type": f"urn:harken:problem:{problem.code}",
        "title": TITLES_OF.get(problem.code) or TITLES.get(problem.status, TITLES[400]),
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
        response["WWW-Authenticate"] = "Harken-Signature" if problem is NOT_SIGNED else "Bearer"
    return response


UNKNOWN = Problem("not_signed_in", "Send a token of ours that has not ended.")
LOST = Problem("not_known", "We do not know yet. Press send again, it will not be duplicated.")
FULL = problem_of(NO_ROOM)
UNSEEN = Problem(
    "not_on_record",
    "Nobody is shown now: it cannot be put on record who looks at whom. Use the paper list printed last.",
)
TOO_LARGE = Problem("too_large", "That is larger than 2 MB. Send less at once. Nothing was recorded.")
NO_LENGTH = Problem("no_length", "Send the length of the body with it.")
NOT_JSON = Problem("not_json", "Send application/json in UTF-8.")
UNREADABLE = Problem("unreadable", "The body is not JSON that can be read.")
NOT_HERE = Problem("not_found", ABSENT.sentence)
NOT_SIGNED = Problem("not_signed", "No notice of ours is answered by that, signed as its agency signs.")
NOT_THAT = Problem("not_allowed", "That is not done here. See openapi.json for what is.")
BROKEN = Problem("broken", "Something broke on our side. Quote the reference when you ring.")
DOES_NOT_FIT = Problem("does_not_fit", "An answer cannot be kept as it was sent. Nothing was recorded.")
