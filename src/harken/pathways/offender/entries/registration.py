"""Facts about why somebody is managed, for how long the law makes them notify, and when that is over."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry, Mark


class Because(StrEnum):
    """Why there is a case at all."""

    REGISTERED = "must notify under the Sexual Offences Act"
    DANGEROUS = "managed as violent or dangerous, and need not notify"
    ASKED_ABOUT = "somebody asks about them under the child sex offender disclosure scheme"
    NOT_KNOWN = "not known"


MANAGED = (Because.REGISTERED, Because.DANGEROUS)


class Disposal(StrEnum):
    """What the court, or police, decided: the rows of the table in section 82."""

    LIFE = "life, or for public protection"
    THIRTY_MONTHS = "prison for 30 months or more"
    RESTRICTED_HOSPITAL = "hospital, with a restriction order"
    UNDER_THIRTY_MONTHS = "prison for more than 6 months and less than 30"
    SIX_MONTHS = "prison for 6 months or less"
    HOSPITAL = "hospital, without a restriction order"
    CAUTION = "a caution"
    CONDITIONAL_DISCHARGE = "a conditional discharge"
    OTHER = "anything else"
    NOT_KNOWN = "not known"


INDEFINITE = (Disposal.LIFE, Disposal.THIRTY_MONTHS, Disposal.RESTRICTED_HOSPITAL)
_REGISTERED = ("because", (Because.REGISTERED,))
_ASKED_ABOUT = ("because", (Because.ASKED_ABOUT,))


class TakenOn(Entry):
    """Somebody became ours to manage, or was asked about. It opens their one case."""

    key = "offender.taken-on"
    title = "Taken on"
    reads = (
        "Taken on: {because}. Decided: {disposal}. On: {relevant_date}. Under 18 then: {under_18}. "
        "Held or abroad now: {held_now}"
    )
    help = (
        "One case for each person. Under 18 they are a child first: VOICE, a referral and everything "
        "else that "
        "is owed to a child is owed to them, too."
    )
    as_it_happens = True
    marks = (Mark.CASE_OPENED,)

    because: Annotated[Because, Asks("Why is there a case about them?", step="Why")] = Because.NOT_KNOWN
    reference: Annotated[
        str,
        Asks(
            "What is their reference elsewhere?",
            hint="National database, other force.",
            coded=True,
            step="Why",
        ),
    ] = ""
    disposal: Annotated[
        Disposal,
        Asks(
            "What was decided?",
            why="For how long somebody must notify follows from it.",
            step="Registration",
            of=_REGISTERED,
        ),
    ] = Disposal.NOT_KNOWN
    relevant_date: Annotated[
        date | None,
        Asks(
            "On which day?",
            hint="Of the conviction, finding or caution.",
            why="That day is the first of the three, and of the whole period.",
            past=True,
            step="Registration",
            of=_REGISTERED,
        ),
    ] = None
    under_18: Annotated[
        Answer,
        Asks(
            "Were they under 18 on that day?",
            why="A period that is a number of years is then half of it.",
            step="Registration",
            of=_REGISTERED,
        ),
    ] = Answer.NOT_KNOWN
    held_now: Annotated[
        Answer,
        Asks(
            "Are they in custody, in hospital or abroad now?",
            why="Those days do not count: what they owe us runs from their release or return.",
            step="Registration",
            of=_REGISTERED,
        ),
    ] = Answer.NOT_KNOWN
    notified_before: Annotated[
        Answer,
        Asks(
            "Have they given their first notification already?",
            hint="To another force, or before this case.",
            step="Registration",
            of=_REGISTERED,
        ),
    ] = Answer.NOT_KNOWN
    discharge_until: Annotated[
        date | None,
        Asks(
            "Until when does the conditional discharge run?",
            ahead=True,
            step="The discharge",
            of=("disposal", (Disposal.CONDITIONAL_DISCHARGE,)),
        ),
    ] = None
    application: Annotated[
        str, Asks("Which number has the application?", coded=True, step="The application", of=_ASKED_ABOUT)
    ] = ""
    asked_by: Annotated[
        str,
        Asks(
            "Who asks, and about which child?",
            hint="And how to reach them when nobody else hears.",
            lines=3,
            step="The application",
            of=_ASKED_ABOUT,
        ),
    ] = ""


class Away(StrEnum):
    """Where somebody is whose days do not count."""

    CUSTODY = "prison or other custody"
    HOSPITAL = "detained in hospital"
    ABROAD = "abroad"
    NOT_KNOWN = "not known"


class WentAway(Entry):
    """They went into custody or hospital, or abroad."""

    key = "offender.went-away"
    title = "Into custody, hospital or abroad"
    reads = "Gone: {where}. More: {detail}"

    where: Annotated[Away, Asks("Where are they?")] = Away.NOT_KNOWN
    detail: Annotated[str, Asks("Which one, and until when?", lines=2)] = ""


class CameBack(Entry):
    """They were released, or came back to the United Kingdom."""

    key = "offender.came-back"
    title = "Released, or back in the country"
    reads = "Back from: {where}. Date and place as they had told us: {as_notified}"
    help = "It happened when they were released or landed: the three days begin with that day."

    where: Annotated[Away, Asks("From where?")] = Away.NOT_KNOWN
    as_notified: Annotated[
        Answer,
        Asks(
            "Did they come on the date, and at the place, that they had told us?",
            why="If they did, they need not notify the return.",
            of=("where", (Away.ABROAD,)),
        ),
    ] = Answer.NOT_KNOWN


RELEASED_FROM = (Away.CUSTODY, Away.HOSPITAL)
NOT_AS_NOTIFIED = (Answer.NO, Answer.NOT_KNOWN, Answer.DECLINED)


class EndedBecause(StrEnum):
    """Why management ended."""

    PERIOD_OVER = "the period is over"
    REVIEWED = "a review ended an indefinite period"
    DIED = "they died"
    QUASHED = "the conviction or finding was quashed"
    OTHER_FORCE = "another force has taken them on"
    NOT_THE_PERSON = "nothing to manage: the application is answered, or it was a mistake"
    OTHER = "another reason"
    NOT_SAID = "not said"


class ManagementEnded(Entry):
    """They are no longer ours to manage. What stands on them because of it ends with it."""

    key = "offender.management-ended"
    title = "Management ended"
    reads = (
        "Management ended: {because}. Date checked: {verified}. File reviewed: {file_reviewed}. Why: {why}"
    )
    help = (
        "It counts from a sergeant or above, with its reason, the day checked and the file reviewed. Before "
        "the period on record is over nothing ends with it, but for death, a quashed finding, another force "
        "or a mistake."
    )
    as_it_happens = True
    marks = (Mark.OFFENDER_NOT_MANAGED,)

    because: Annotated[EndedBecause, Asks("Why does it end?")] = EndedBecause.NOT_SAID
    verified: Annotated[
        Answer,
        Asks(
            "Were the sentence and the dates checked against the court's own record?",
            why="A day too early is a risk to children; a day too late is a wrong to the person.",
        ),
    ] = Answer.NOT_KNOWN
    file_reviewed: Annotated[Answer, Asks("Was the file reviewed, and what is kept decided?")] = (
        Answer.NOT_KNOWN
    )
    why: Annotated[str, Asks("What was decided, and on what?", lines=4)] = ""


class ReviewAsked(Entry):
    """They ask that an indefinite period be reviewed."""

    key = "offender.review-asked"
    title = "Review of the indefinite period asked for"
    reads = "Review of the indefinite period asked for. Eligible: {eligible}"

    eligible: Annotated[
        Answer,
        Asks(
            "May they ask by now?",
            hint="15 years from the first notification after release; 8 where they were under 18.",
        ),
    ] = Answer.NOT_KNOWN


class Review(StrEnum):
    """What the review of an indefinite period came to."""

    ENDS = "they need no longer notify"
    GOES_ON = "the period goes on"
    NOT_ASKED = "they do not ask for it now"
    NOT_SAID = "not said"


DECIDED = (Review.ENDS, Review.GOES_ON)


class ReviewDecided(Entry):
    """The chief officer decided on the review, in writing; or nobody asks for one now."""

    key = "offender.review-decided"
    title = "Review of the indefinite period decided"
    reads = "Review of the indefinite period: {decision}. Given in writing: {in_writing}. Why: {reasons}"
    as_it_happens = True

    decision: Annotated[Review, Asks("What was decided?")] = Review.NOT_SAID
    in_writing: Annotated[Answer, Asks("Did they get the decision in writing?")] = Answer.NOT_KNOWN
    reasons: Annotated[str, Asks("Why?", lines=5)] = ""
