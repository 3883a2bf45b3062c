"""Facts about a concern for the child that comes to light in custody."""

from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry, Mark, marked_when


class From(StrEnum):
    """Where the concern comes from."""

    CHILD = "the child"
    ADULT = "an adult for the child"
    OFFICER = "an officer or custody staff"
    HEALTH = "health or liaison and diversion"
    SOLICITOR = "the solicitor"
    SYSTEMS = "police systems"
    OTHER = "somebody else"
    NOT_KNOWN = "not known"


class ConcernRaised(Entry):
    """Something heard, seen or found in custody makes somebody fear for the child."""

    key = "custody.concern-raised"
    title = "Concern for the child"
    reads = "Concern, from {source}. Exploitation: {exploitation}. Harm: {harm}. What: {what}"
    help = "A child held for a crime may be the victim of a worse one. Say it here; a referral is then owed."
    quotes = "child_said"
    as_it_happens = True
    marks = (
        marked_when(Mark.CHILD_HEARD, source=From.CHILD),
        marked_when(Mark.RISK_TO_CHILD_KNOWN, harm="yes"),
        marked_when(Mark.EXPLOITATION_SUSPECTED, exploitation="yes"),
    )

    source: Annotated[From, Asks("Who says so?")] = From.NOT_KNOWN
    what: Annotated[str, Asks("What was heard, seen or found?", lines=4)] = ""
    child_said: Annotated[str, Asks("What did the child say, in their words?", lines=3)] = ""
    harm: Annotated[Answer, Asks("Do you fear that the child is harmed, or will be?")] = Answer.NOT_KNOWN
    exploitation: Annotated[Answer, Asks("Do you suspect that somebody is exploiting the child?")] = (
        Answer.NOT_KNOWN
    )
