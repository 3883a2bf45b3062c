"""Receipts that another agency's system sends for a notice of ours, signed with the secret we share."""

from datetime import UTC, datetime
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Header, Router, Schema
from ninja.responses import Status
from pydantic import BaseModel, ConfigDict, Field

from harken.access.connection import acting
from harken.access.refused import Refused
from harken.api.problems import NOT_SIGNED, problem_of
from harken.outside.answers import Answer, keep

OTHER = Refused("other_body", "Another receipt stands for that notice. It is not replaced; ring us.")
PRINTABLE = r"^[^\x00-\x1f\x7f]*[^\x00-\x20\x7f][^\x00-\x1f\x7f]*$"

router = Router(tags=["notices"])
Said = Annotated[str, Field(min_length=1, max_length=200, pattern=PRINTABLE)]


class ReceiptSent(BaseModel):
    """That a notice arrived. `notice` is the Idempotency-Key it came with, `receipt` your own reference."""

    model_config = ConfigDict(extra="forbid")

    notice: Said
    reference: Said
    receipt: Said


class ReceiptKept(Schema):
    """The receipt as it is kept. `already` says that it stood before."""

    notice: str
    receipt: str
    already: bool


class Signature(BaseModel):
    """How an answer is signed, as a notice is: HMAC-SHA256 of stamp, key id, key and body, one to a line."""

    signature: str = Field("", alias="Harken-Signature", description="`v1=` and the HMAC in hexadecimal")
    stamp: str = Field("", alias="Harken-Timestamp", description="Seconds since 1970, in UTC")
    signed_with: str = Field("", alias="Harken-Key-Id", description="The name of the secret")
    key: str = Field("", alias="Idempotency-Key", description="Your own key of this one sending")


@router.post(
    "/receipts",
    auth=None,
    response={202: ReceiptKept, 200: ReceiptKept},
    operation_id="receipt",
    openapi_extra={"security": []},
)
def receive(request: HttpRequest, sent: ReceiptSent, signature: Header[Signature]) -> Any:
    """Say that you have a notice. It is put on record within seconds.

    The same answer again is signed anew, with a new stamp. Whatever is the matter with a signature, a stamp
    or a notice, the refusal is the same.
    """
    del signature
    now = datetime.now(UTC)
    answer = Answer(notice=sent.notice, reference=sent.reference, receipt=sent.receipt.strip())
    with acting(None) as connection:
        kept = keep(connection, answer, body=request.body, headers=request.headers, now=now)
    if kept is None:
        raise NOT_SIGNED
    if kept.receipt != answer.receipt:
        raise problem_of(OTHER)
    return Status(
        200 if kept.already else 202,
        ReceiptKept(notice=answer.notice, receipt=kept.receipt, already=kept.already),
    )
