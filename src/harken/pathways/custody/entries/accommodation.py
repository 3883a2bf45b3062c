"""Facts about a bed for the night: asked of the local authority, and its answer."""

from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry


class Kind(StrEnum):
    """What kind of accommodation. Alternative is what is asked for unless secure is proved."""

    ALTERNATIVE = "alternative"
    SECURE = "secure"


class AccommodationRequested(Entry):
    """The local authority was asked to accommodate the child. Alternative, unless secure is proved."""

    key = "custody.accommodation-requested"
    title = "Accommodation asked for"
    reads = (
        "Accommodation asked of {authority}, {asked_of}: {kind}. Aged 12 or over: {twelve_or_over}. Serious "
        "harm from the child: {serious_harm}. Alternative not enough: {alternative_not_enough}. Why: {why}"
    )
    help = (
        "Asked early there is time. Secure with any of its three questions not answered yes goes at once as "
        "alternative. The authority's own test for secure is asked with its answer."
    )
    as_it_happens = True

    kind: Annotated[
        Kind,
        Asks(
            "Which kind?",
            why="Secure was asked for by habit; there was none, and the child stayed in a cell.",
            step="What is asked",
        ),
    ] = Kind.ALTERNATIVE
    authority: Annotated[str, Asks("Which local authority?", step="What is asked", coded=True)] = ""
    asked_of: Annotated[
        str, Asks("Who there was asked?", hint="A name or a post.", step="What is asked", coded=True)
    ] = ""
    why: Annotated[
        str,
        Asks(
            "What must they know to find the right place?",
            hint="Needs, risks, whom the child must not be near.",
            lines=4,
            step="What is asked",
        ),
    ] = ""
    twelve_or_over: Annotated[
        Answer, Asks("Is the child 12 or over?", step="The police test", of=("kind", (Kind.SECURE,)))
    ] = Answer.NOT_KNOWN
    serious_harm: Annotated[
        Answer,
        Asks(
            "Must the public be protected from serious harm from this child, until court?",
            hint="Charged with a violent, sexual or terrorism offence: death or serious injury, to body or "
            "mind, from further such offences.",
            step="The police test",
            of=("kind", (Kind.SECURE,)),
        ),
    ] = Answer.NOT_KNOWN
    alternative_not_enough: Annotated[
        Answer,
        Asks(
            "Would any other accommodation be too weak to protect the public?",
            step="The police test",
            of=("kind", (Kind.SECURE,)),
        ),
    ] = Answer.NOT_KNOWN
    proof: Annotated[
        str,
        Asks("What shows it?", lines=3, step="The police test", of=("kind", (Kind.SECURE,))),
    ] = ""


class AuthoritySays(StrEnum):
    """What the local authority answered."""

    ALTERNATIVE_OFFERED = "an alternative place"
    SECURE_OFFERED = "a secure place"
    REFUSED = "refused"
    NO_ANSWER_YET = "no answer yet"


OFFERED = (AuthoritySays.ALTERNATIVE_OFFERED, AuthoritySays.SECURE_OFFERED)


class RefusedBecause(StrEnum):
    """Why the authority refused."""

    NO_PLACE = "no place of any kind"
    NO_SECURE_PLACE = "no secure place"
    TOO_LATE = "asked too late tonight"
    ANOTHER_AUTHORITY = "says it is another authority's"
    NO_TRANSPORT = "no transport"
    OTHER = "another reason, in their words"
    NOT_GIVEN = "reason not given"


GIVEN = tuple(why for why in RefusedBecause if why is not RefusedBecause.NOT_GIVEN)


class AccommodationAnswered(Entry):
    """The local authority offered a place, or refused: who there, when, why."""

    key = "custody.accommodation-answered"
    title = "Authority's answer"
    reads = "The authority answered: {answer}. Who: {by_whom}. Why not: {because}, {reason}. Place: {place}"
    help = "When it happened is when they said it. A refusal counts only with a name and a reason."

    answer: Annotated[AuthoritySays, Asks("What did they say?", step="Their answer")]
    by_whom: Annotated[
        str,
        Asks(
            "Who there said so?",
            hint="Name and post.",
            why="A refusal nobody put a name to is one nobody has to answer for.",
            step="Their answer",
            coded=True,
        ),
    ] = ""
    because: Annotated[
        RefusedBecause,
        Asks("Why did they refuse?", step="Why not", of=("answer", (AuthoritySays.REFUSED,))),
    ] = RefusedBecause.NOT_GIVEN
    reason: Annotated[
        str, Asks("In their words?", lines=3, step="Why not", of=("answer", (AuthoritySays.REFUSED,)))
    ] = ""
    place: Annotated[
        str, Asks("Which place, from when, and who travels?", step="The place", of=("answer", OFFERED))
    ] = ""
    absconds: Annotated[
        Answer,
        Asks("Do they say that the child has run away before and is likely to?", step="The authority's test"),
    ] = Answer.NOT_KNOWN
    harm_if_away: Annotated[
        Answer,
        Asks("Do they say that the child would come to significant harm?", step="The authority's test"),
    ] = Answer.NOT_KNOWN
    injures: Annotated[
        Answer,
        Asks("Do they say that the child is likely to injure anybody?", step="The authority's test"),
    ] = Answer.NOT_KNOWN
