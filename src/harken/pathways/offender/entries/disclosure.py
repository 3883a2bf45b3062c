"""Facts of the child sex offender disclosure scheme: asked, checked, heard, decided."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from harken.every_case.disclosure import Sharing
from harken.vocabulary import A_CHILD, Answer, Asks, Entry, Mark, Outside, marked_when


class DisclosureAsked(Entry):
    """Somebody asks whether a person who is in touch with a child has a record of child sexual offences."""

    key = "offender.disclosure-asked"
    title = "Disclosure asked for"
    reads = "Disclosure asked for: {application}. By: {asked_by}"
    help = "Another application about the same person. The first opens the case."

    application: Annotated[str, Asks("Which number has the application?", coded=True)] = ""
    asked_by: Annotated[
        str,
        Asks("Who asks, and about which child?", hint="And how to reach them unheard.", lines=3),
    ] = ""


class Danger(StrEnum):
    """Whether the first checks show danger now."""

    NONE = "no danger now"
    ACTED_ON = "danger now, and acted on"
    NOT_ACTED_ON = "danger now, not yet acted on"
    NOT_KNOWN = "not known"


SAFE_FOR_NOW = (Danger.NONE, Danger.ACTED_ON)


class ChecksMade(Entry):
    """The first checks on an application were made."""

    key = "offender.disclosure-checks-made"
    title = "First checks made"
    reads = "First checks: {danger}. Application: {application}. Found: {found}"
    marks = (marked_when(Mark.RISK_TO_CHILD_KNOWN, danger=(Danger.ACTED_ON, Danger.NOT_ACTED_ON)),)

    application: Annotated[str, Asks("Of which application?", coded=True)] = ""
    danger: Annotated[Danger, Asks("Is a child in danger now?", why="That is acted on at once.")] = (
        Danger.NOT_KNOWN
    )
    found: Annotated[str, Asks("What was looked at, and what was found?", lines=4)] = ""


class ApplicantSeen(Entry):
    """Whoever asked was seen face to face, and who they are was checked."""

    key = "offender.disclosure-applicant-seen"
    title = "Applicant seen"
    reads = "Applicant seen. Identity checked: {identity}. Application: {application}. Said: {said}"

    application: Annotated[str, Asks("Of which application?", coded=True)] = ""
    identity: Annotated[
        Answer,
        Asks(
            "Was their identity checked, and what they are to the child?",
            why="Some ask who would misuse the answer.",
        ),
    ] = Answer.NOT_KNOWN
    said: Annotated[str, Asks("What did they say?", lines=4)] = ""


class DecisionPutOff(Entry):
    """The decision takes longer than it should, for a reason."""

    key = "offender.disclosure-put-off"
    title = "Disclosure decision put off"
    reads = "Decision put off until {until}. Application: {application}. Why: {why}"
    as_it_happens = True

    until: Annotated[datetime, Asks("Until when?", ahead=True)]
    why: Annotated[str, Asks("Which circumstances call for it?", lines=3)]
    application: Annotated[str, Asks("Of which application?", coded=True)] = ""


class Decision(StrEnum):
    """Whether something is disclosed."""

    DISCLOSE = "disclosed to whoever can best protect the child"
    NOTHING = "nothing to disclose"
    NOT_DISCLOSED = "not disclosed, for the reason given"
    WITHDRAWN = "withdrawn by whoever asked"
    NOT_DECIDED = "not decided"


DISCLOSURE_DECIDED = tuple(one for one in Decision if one is not Decision.NOT_DECIDED)


class DisclosureDecided(Entry):
    """Police, with partners, assessed the risk and decided whether anything is disclosed, and to whom."""

    key = "offender.disclosure-decided"
    title = "Disclosure decided"
    reads = "Disclosure: {decision}. Application: {application}. To: {to_whom}. Why: {why}"
    help = (
        "Never simply to whoever asked: only to the person best placed to protect the child. Name each child "
        "whom it is to protect: their page then says who outside knows."
    )
    outside = Outside(
        agency="whoever can best protect the child",
        whom="to_whom",
        purpose="the child sex offender disclosure scheme",
        basis=Sharing.AT_RISK,
        went=("decision", (Decision.DISCLOSE,)),
    )
    names_whom = (A_CHILD,)
    as_it_happens = True

    application: Annotated[str, Asks("Of which application?", coded=True)] = ""
    decision: Annotated[Decision, Asks("What was decided?")] = Decision.NOT_DECIDED
    partners: Annotated[Answer, Asks("Were partners asked?")] = Answer.NOT_KNOWN
    to_whom: Annotated[str, Asks("To whom, and why can they best protect the child?", lines=2)] = ""
    why: Annotated[str, Asks("Why?", hint="Convictions, risk, necessity.", lines=5)] = ""
