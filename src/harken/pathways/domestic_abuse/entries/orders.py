"""Facts about protection notices and orders, and about Clare's Law: asked, reviewed, met, decided."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry, Mark, Outside


class NoticeServed(Entry):
    """A domestic violence protection notice was served. When it happened is when it was served."""

    key = "domestic-abuse.notice-served"
    title = "Protection notice served"
    marks = (Mark.SOMEBODY_NAMED,)
    reads = (
        "Protection notice served. Authorised by {authorised_by}. Welfare of each child considered: "
        "{welfare_considered}. Conditions: {conditions}. Hearing: {hearing_at}"
    )
    help = (
        "The court must hear the application within 48 hours of service. Sundays and bank holidays do not "
        "count."
    )

    authorised_by: Annotated[
        str, Asks("Which superintendent authorised it?", hint="Collar number.", coded=True, officer=True)
    ] = ""
    welfare_considered: Annotated[
        Answer,
        Asks(
            "Did the superintendent first consider the welfare of each child it concerns?",
            why="The law asks it before the notice is given.",
        ),
    ] = Answer.NOT_KNOWN
    conditions: Annotated[str, Asks("What does it forbid?", lines=3)] = ""
    hearing_at: Annotated[datetime | None, Asks("When is the hearing, if that is known?", ahead=True)] = None


class WelfareConsidered(Entry):
    """The superintendent considered the welfare of a child whom a notice concerns."""

    key = "domestic-abuse.welfare-considered"
    title = "Child's welfare considered"
    reads = "Child's welfare considered: {considered}. The child's view: {view}"
    help = "By the superintendent who authorises. One for each child."

    considered: Annotated[str, Asks("What was considered, and what follows?", lines=4)]
    view: Annotated[str, Asks("What does the child say, if they were asked?", lines=2)] = ""


class Made(StrEnum):
    """What the court did."""

    MADE = "the order was made"
    NOT_MADE = "the order was not made"
    ADJOURNED = "adjourned: the notice goes on"
    NOT_KNOWN = "not known"


HEARD = (Made.MADE, Made.NOT_MADE, Made.ADJOURNED)


class ApplicationHeard(Entry):
    """The court heard the application for a protection order."""

    key = "domestic-abuse.application-heard"
    title = "Court heard the application"
    reads = "The court heard the application: {made}. Until: {until}. Forbidden: {conditions}"

    made: Annotated[Made, Asks("What did the court do?")] = Made.NOT_KNOWN
    until: Annotated[
        date | None,
        Asks("Until which day is the order?", hint="14 to 28 days; the day it was made is day one."),
    ] = None
    conditions: Annotated[str, Asks("What does it forbid?", lines=3)] = ""


class Route(StrEnum):
    """Which way a disclosure was asked for."""

    ASK = "right to ask"
    KNOW = "right to know"
    NOT_KNOWN = "not known"


MEETS = (Route.ASK, Route.NOT_KNOWN)


class DisclosureAsked(Entry):
    """Somebody applied for a disclosure (Clare's Law), or police think that somebody should know."""

    key = "domestic-abuse.disclosure-asked"
    title = "Clare's Law: applied for"
    reads = "Clare's Law, {route}. Received: {received_at}. For: {who_may_be_at_risk}. Why: {why}"
    help = "Nothing is sent to a home or a phone before it was asked what is safe."

    route: Annotated[Route, Asks("Which way?")] = Route.NOT_KNOWN
    received_at: Annotated[
        datetime | None, Asks("When was it received?", why="All three times run from then.")
    ] = None
    who_may_be_at_risk: Annotated[str, Asks("Who may be at risk?", hint="Children too.", lines=2)] = ""
    why: Annotated[str, Asks("What worries them?", lines=4)] = ""


class DisclosureReviewed(Entry):
    """The first review of an application: checks made, danger now, whether it goes on."""

    key = "domestic-abuse.disclosure-reviewed"
    title = "Clare's Law: first review"
    reads = "First review. Danger now: {danger_now}. Children considered: {children}. Found: {found}"

    danger_now: Annotated[Answer, Asks("Is anybody in danger now?")] = Answer.NOT_KNOWN
    children: Annotated[Answer, Asks("Are the children who live with either of them named?")] = (
        Answer.NOT_KNOWN
    )
    found: Annotated[str, Asks("What do the checks show?", lines=3)] = ""


class ApplicantMet(Entry):
    """The applicant was met face to face."""

    key = "domestic-abuse.applicant-met"
    title = "Clare's Law: met face to face"
    reads = "Met face to face. Identity shown: {identity}. Said: {said}"

    identity: Annotated[Answer, Asks("Did they show who they are?")] = Answer.NOT_KNOWN
    said: Annotated[str, Asks("What was said?", lines=4)] = ""


class Disclosure(StrEnum):
    """What was decided."""

    TELL = "disclose"
    NOTHING_TO_TELL = "nothing to disclose"
    NOT_TO_TELL = "not to disclose, for the reason given"
    WITHDRAWN = "withdrawn"


class DisclosureDecided(Entry):
    """It was decided whether to disclose; to whom, and how it is said safely."""

    key = "domestic-abuse.disclosure-decided"
    title = "Clare's Law: decided"
    reads = "Decided: {decision}. To whom: {to_whom}. Safely, by: {safely}. Why: {reason}"
    outside = Outside(
        agency="whoever may be at risk",
        whom="to_whom",
        purpose="Clare's Law",
        basis="statutory guidance on the disclosure scheme",
        went=("decision", (Disclosure.TELL,)),
    )

    decision: Annotated[Disclosure, Asks("What was decided?")]
    to_whom: Annotated[str, Asks("Who is told?")] = ""
    safely: Annotated[str, Asks("How is it said safely?", hint="Nothing in writing is left.", lines=2)] = ""
    reason: Annotated[str, Asks("Why?", lines=3)] = ""
