"""The verb that records another agency's receipt for what was sent to it."""

from datetime import datetime

from harken.access.actor import Actor
from harken.access.refused import Refused
from harken.casework.outcome import Done
from harken.casework.record import Recording, record
from harken.catalogue.standards import Standards
from harken.every_case.disclosure import Agency, Receipt
from harken.every_case.told import Channel
from harken.outside.deliver import Receipt as Answer


def put_receipt(answer: Answer, *, by: Actor, now: datetime, standards: Standards) -> Done | Refused:
    """Record a receipt that came by itself. The same receipt twice is one entry."""
    receipt = Receipt(
        sender=Agency(answer.sender),
        reference=answer.receipt,
        purpose=answer.purpose,
        received_at=now,
        channel=Channel.WEBHOOK,
    )
    recording = Recording(
        entry=receipt,
        chronology=answer.chronology,
        about=answer.about,
        happened=now,
        idem=f"receipt/{answer.key}",
    )
    return record(recording, by=by, now=now, standards=standards, using="worker")
