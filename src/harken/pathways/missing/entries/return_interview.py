"""Facts about the authority's return home interview: offered, held or refused, shared, read."""

from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry, Mark, marked_when


class ReturnInterviewOffered(Entry):
    """The authority offered an interview by somebody independent. Owed however short the absence."""

    key = "missing.return-interview-offered"
    title = "Return interview offered"
    reads = "Return interview offered. By: {by_whom}. Independent: {independent}"

    by_whom: Annotated[str, Asks("Who offered it?")] = ""
    independent: Annotated[
        Answer,
        Asks(
            "Is that somebody who has no part in the child's care?", why="A child may have fled their carer."
        ),
    ] = Answer.NOT_KNOWN


class ReturnInterviewHeld(Entry):
    """The return interview was held."""

    key = "missing.return-interview-held"
    title = "Return interview held"
    reads = "Return interview held. By: {by_whom}"
    marks = (marked_when(Mark.EXPLOITATION_SUSPECTED, exploitation="yes"),)

    by_whom: Annotated[str, Asks("Who held it?")] = ""
    exploitation: Annotated[Answer, Asks("Do they suspect exploitation?")] = Answer.NOT_KNOWN


class WhyRefused(StrEnum):
    """Why there was no return interview."""

    CHILD_DID_NOT_WANT = "the child did not want one"
    CARER_DID_NOT_ALLOW = "a parent or carer did not allow it"
    NOT_REACHED = "the child could not be reached"
    AUTHORITY = "the authority would not or could not"
    OTHER = "another reason"
    NOT_SAID = "not said"


# Nobody refused where the child was not reached, or where the authority would not: it is owed still.
REFUSED = tuple(why for why in WhyRefused if why not in (WhyRefused.NOT_REACHED, WhyRefused.AUTHORITY))


class ReturnInterviewRefused(Entry):
    """There was no return interview. By whose choice matters."""

    key = "missing.return-interview-refused"
    title = "No return interview"
    help = "If nobody was reached, or the authority would not, nobody refused: it is owed still."
    reads = "No return interview: {why}. The child said: {detail}"

    why: Annotated[WhyRefused, Asks("Why?")] = WhyRefused.NOT_SAID
    detail: Annotated[str, Asks("What did the child say about it?", lines=3)] = ""
    offered_otherwise: Annotated[
        Answer, Asks("Was another person, place or day offered?", why="A no to one adult is not a no to all.")
    ] = Answer.NOT_KNOWN


class ReturnInterviewShared(Entry):
    """The authority gave police what the return interview brought, or that it was refused."""

    key = "missing.return-interview-shared"
    title = "Return interview shared with police"
    reads = "Return interview shared with police. By: {by_whom}. It says: {summary}"

    by_whom: Annotated[str, Asks("Who shared it?")] = ""
    summary: Annotated[str, Asks("What does it say?", lines=6)] = ""
    child_agreed: Annotated[Answer, Asks("Does the child know that police have it?")] = Answer.NOT_KNOWN


class ReturnInterviewRead(Entry):
    """Police read the return interview and say what it changes."""

    key = "missing.return-interview-read"
    title = "Return interview read"
    reads = "Return interview read: {changes}"

    changes: Annotated[str, Asks("What does it change?", hint="Plan, risk, people to look at.", lines=4)] = ""
