"""Facts about sending something outside: what went to whom and why, and proof that it arrived."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from harken.every_case.told import Channel
from harken.vocabulary import Answer, Asks, Entry, Role
from harken.vocabulary.roles import role_called


class Agency(StrEnum):
    """Who outside the force gets or gives something."""

    SOCIAL_CARE = "children's social care"
    LOCAL_AUTHORITY = "local authority"
    SCHOOL = "school"
    HEALTH = "health"
    YOUTH_JUSTICE = "youth justice"
    COURT = "magistrates' court"
    PROBATION = "probation"
    OTHER_FORCE = "another police force"
    MISSING_PERSONS_UNIT = "UK Missing Persons Unit"
    CARER = "carer or parent"
    CHARITY = "charity"
    OTHER = "another agency"
    NOT_KNOWN = "not known"


def agency_of(role: Role) -> Agency:
    """Which agency a role of another body speaks for, by its own name or its body's."""
    named = next((one for one in Agency if one.value == role.name), None)
    return named or next((one for one in Agency if one.value == role.agency), Agency.OTHER)


def agency_called(role: str) -> Agency:
    """The same, of a role by its name."""
    known = role_called(role)
    return agency_of(known) if known else Agency.OTHER


class Content(StrEnum):
    """How much was sent: the least that does what is needed."""

    CALL_US = "a reference and a request to call"
    NARROW = "the narrow set"
    FULL = "the full record of one child"
    OTHER = "something else"


class Sharing(StrEnum):
    """On what basis something may be shared."""

    AT_RISK = "a child may be at risk of harm: consent is not needed"
    CONSENT = "consent was given"
    DUTY = "a duty in law to share it"
    SAFEGUARDING = "a policing purpose: safeguarding a child"
    COURT = "a court's order"
    OTHER = "another basis"
    NOT_SAID = "not said"
    NOT_ASKED = "not asked then"


class Handling(StrEnum):
    """How whoever gets it must keep it safe."""

    NAMED = "only whom it is sent to"
    TEAM = "whom it is sent to, and who must act with them"
    ASK_FIRST = "passed on only once we were asked"
    HOUSEHOLD = "nobody of the household may see or hear of it"
    NO_CONDITION = "no condition"
    NOT_SAID = "not said"
    NOT_ASKED = "not asked then"


ON_A_BASIS = tuple(one for one in Sharing if one not in (Sharing.NOT_SAID, Sharing.NOT_ASKED))
HANDLED = tuple(one for one in Handling if one not in (Handling.NOT_SAID, Handling.NOT_ASKED))


class Part(StrEnum):
    """Which parts of what is known were sent. Never an image of abuse: only references and counts."""

    REFERENCE = "a reference to ring about"
    WHO = "who the child is"
    HOME = "where the child lives"
    NOW = "where the child is now"
    SCHOOL = "school"
    HEALTH = "health and needs"
    VOICE = "what the child said"
    RISK = "what the risk is"
    INCIDENT = "what happened"
    ADULTS = "adults around the child"
    PLAN = "the plan"
    OTHER = "something else"


ON_WHICH_BASIS = Asks(
    "On what basis is it shared?", why="Afterwards somebody asks why they have it. Whoever sent it knew."
)


def basis_not_asked(stored: Mapping[str, Any]) -> Mapping[str, Any]:
    """Of what was sent before its basis was asked, nobody neglected to say it."""
    return {**stored, "basis": Sharing.NOT_ASKED.value}


def _nobody_asked(stored: Mapping[str, Any]) -> Mapping[str, Any]:
    """Of what was sent before it was asked, nobody neglected to say."""
    return {**basis_not_asked(stored), "handling": Handling.NOT_ASKED.value}


class Disclosed(Entry):
    """Something about a child was sent outside the force."""

    key = "every-case.disclosed"
    version = 2
    upgrades: ClassVar = {1: _nobody_asked}
    title = "Sent outside"
    reads = "Sent to {to}: {content}. For: {purpose}. Because: {basis}. Handling: {handling}"
    help = "Protect first: consent is not needed where a child may be at risk. Send only what they need."

    to: Annotated[Agency, Asks("To which agency?", step="To whom")]
    to_whom: Annotated[
        str,
        Asks("To whom there?", hint="A name or a post. Of a school or a court its name.", step="To whom"),
    ] = ""
    purpose: Annotated[
        str,
        Asks(
            "Why do they need it?",
            why="Least disclosure: each sending has its purpose on the record.",
            coded=True,
            step="To whom",
        ),
    ] = ""
    basis: Annotated[
        Sharing,
        Asks(
            "On what basis is it shared?",
            why="Afterwards somebody asks why they have it. Whoever sent it knew.",
            step="To whom",
        ),
    ] = Sharing.NOT_SAID
    content: Annotated[Content, Asks("How much was sent?", step="What was sent")] = Content.NARROW
    sent: Annotated[tuple[Part, ...], Asks("Which parts?", hint="All that fit.", step="What was sent")] = ()
    what: Annotated[str, Asks("What was sent?", lines=4, step="What was sent")] = ""
    reference: Annotated[str, Asks("Under which reference?", coded=True, step="What was sent")] = ""
    channel: Annotated[
        Channel,
        Asks(
            "How was it sent?",
            hint="By the partners' portal Harken sends it now: the reference, and what you wrote was sent.",
            step="Kept safe",
        ),
    ] = Channel.NOT_KNOWN
    safe_to_send: Annotated[
        Answer,
        Asks(
            "Was it asked who else may see it?",
            why="Nothing may reach a person who is a risk to the child.",
            step="Kept safe",
        ),
    ] = Answer.NOT_KNOWN
    handling: Annotated[Handling, Asks("How must they keep it?", step="Kept safe")] = Handling.NOT_SAID
    kept_until: Annotated[
        date | None,
        Asks(
            "Until which day may they keep it?",
            hint="Leave it out where their own rules say.",
            why="On that day somebody here asks for it back, or for it to be deleted.",
            step="Kept safe",
        ),
    ] = None


class SharingExplained(Entry):
    """On what basis something was shared, and how it must be kept, said afterwards."""

    key = "every-case.sharing-explained"
    title = "Basis of a sharing said"
    reads = "What was shared under {reference}: because {basis}. Handling: {handling}. Why: {why}"

    reference: Annotated[str, Asks("What was it sent under?", hint="Its reference.", coded=True)] = ""
    basis: Annotated[Sharing, Asks("On what basis was it shared, or not?")] = Sharing.NOT_SAID
    handling: Annotated[Handling, Asks("How must they keep it?")] = Handling.NOT_SAID
    why: Annotated[str, Asks("What else belongs to it?", lines=3)] = ""


class WhyRefused(StrEnum):
    """Why something was not shared."""

    NO_NEED = "they do not need it for what they do"
    DANGER = "it would put somebody in danger"
    WARNING = "it would warn somebody suspected"
    NOT_OURS = "it is another body's, and they did not agree"
    TOO_MUCH = "less would do, and less was sent"
    OTHER = "another reason"
    NOT_SAID = "not said"


class DisclosureRefused(Entry):
    """Something was asked for by somebody outside, or thought of, and was not sent."""

    key = "every-case.disclosure-refused"
    title = "Not sent outside"
    reads = "Not sent to {to}: {reason}. Asked for: {purpose}. Why: {why}"
    help = "A refusal is recorded as a sending is: a child may be harmed by what nobody was told."

    to: Annotated[Agency, Asks("Which agency asked, or was thought of?")]
    who: Annotated[str, Asks("Who there?", hint="A name or a post.")] = ""
    purpose: Annotated[str, Asks("What did they need it for?", coded=True)] = ""
    reference: Annotated[str, Asks("Under which reference?", coded=True)] = ""
    reason: Annotated[WhyRefused, Asks("Why was it not sent?")] = WhyRefused.NOT_SAID
    why: Annotated[str, Asks("In your words, and what would change it?", lines=3)] = ""
    told_them: Annotated[Answer, Asks("Were they told why?")] = Answer.NOT_KNOWN


class RecallAsks(StrEnum):
    """What is asked of whoever has something."""

    DELETE = "to delete it"
    RETURN = "to give it back"
    STOP = "to stop using it"
    NOT_SAID = "not said"


class Recalled(Entry):
    """Whoever got something was asked to delete it or give it back."""

    key = "every-case.recalled"
    version = 2
    upgrades: ClassVar = {1: dict}
    title = "Asked back"
    reads = "{to} was asked {asked}. Reference: {reference}. Why: {why}"

    to: Annotated[Agency, Asks("Which agency has it?")]
    to_whom: Annotated[
        str,
        Asks(
            "Which one, of several?",
            hint="Of a school or a court its name. Left out, it is asked of each that was sent something.",
        ),
    ] = ""
    reference: Annotated[str, Asks("Under which reference was it sent?", coded=True)] = ""
    asked: Annotated[RecallAsks, Asks("What were they asked?")] = RecallAsks.NOT_SAID
    why: Annotated[str, Asks("Why?", lines=2)] = ""


class RecallAnswer(StrEnum):
    """What came of it."""

    DONE = "done"
    KEPT = "they keep it, for the reason given"
    NEVER_HAD = "they say that they never had it"
    NOT_SAID = "not said"


class RecallAnswered(Entry):
    """Whoever was asked to delete something, or give it back, answered."""

    key = "every-case.recall-answered"
    title = "Answered: asked back"
    reads = "{to} answered: {answer}. Reference: {reference}. Said: {said}"

    to: Annotated[Agency, Asks("Which agency?")]
    reference: Annotated[str, Asks("Under which reference was it sent?", coded=True)] = ""
    answer: Annotated[RecallAnswer, Asks("What did they answer?")] = RecallAnswer.NOT_SAID
    said: Annotated[str, Asks("What did they say?", lines=2)] = ""


class Receipt(Entry):
    """The agency says that it has what was sent. Silence is not a receipt; a read mark is not an answer."""

    key = "every-case.receipt"
    title = "Receipt"
    reads = "Receipt from {sender}. Reference: {reference}"

    sender: Annotated[Agency, Asks("From which agency?")]
    who: Annotated[str, Asks("Who said so?")] = ""
    reference: Annotated[str, Asks("Under which reference?", coded=True)] = ""
    purpose: Annotated[
        str,
        Asks(
            "If only one of several: for which purpose was it sent?",
            hint="In the words that it was sent with. Left out, it is of all that they were sent.",
            coded=True,
        ),
    ] = ""
    received_at: Annotated[datetime | None, Asks("When did they get it?")] = None
    channel: Annotated[Channel, Asks("How did they say so?")] = Channel.NOT_KNOWN
