"""Facts about keeping in touch with families, carers and those who told us."""

from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry, Mark


class Means(StrEnum):
    """How people were in touch."""

    IN_PERSON = "in person"
    TELEPHONE = "telephone"
    MESSAGE = "message"
    EMAIL = "email"
    VIDEO = "video call"
    NOT_KNOWN = "not known"


class ContactMade(Entry):
    """A parent, carer or the person who reported was spoken to, or tried. Not the child, and no enquiry."""

    key = "every-case.contact-made"
    title = "Contact with family or carer"
    reads = "Contact with: {whom}. By: {means}. Said: {said}"
    marks = (Mark.SOMEBODY_NAMED,)
    help = "To keep people informed. If you asked what could find or protect the child, record an enquiry."

    whom: Annotated[str, Asks("With whom?")] = ""
    means: Annotated[Means, Asks("How?")] = Means.NOT_KNOWN
    reached: Annotated[Answer, Asks("Did you reach them?")] = Answer.NOT_KNOWN
    said: Annotated[str, Asks("What was said?", lines=4)] = ""
    safe_to_ring: Annotated[
        Answer,
        Asks("Is it safe to ring this number?", why="Somebody else may pick up, or read the screen."),
    ] = Answer.NOT_KNOWN
