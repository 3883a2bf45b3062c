"""Facts that move the limit of detention: hospital, an extension and its consents, a court's warrant."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from harken.pathways.custody.entries.review import How
from harken.vocabulary import Answer, Asks, Entry


class TakenToHospital(Entry):
    """The child was taken to hospital. The detention clock pauses; the review clock does not."""

    key = "custody.taken-to-hospital"
    title = "Taken to hospital"
    reads = "Taken to {hospital}: {why}"
    help = "The detention clock stands still, but for time in which the child is questioned about an offence."
    as_it_happens = True

    hospital: Annotated[str, Asks("Which hospital?", coded=True)] = ""
    why: Annotated[str, Asks("Why?", lines=2)] = ""


class Part(StrEnum):
    """Which end of the questioning."""

    BEGAN = "began"
    ENDED = "ended"


class QuestionedInHospital(Entry):
    """The child was questioned about an offence in hospital or on the way: that time counts."""

    key = "custody.questioned-in-hospital"
    title = "Questioned in hospital"
    reads = "Questioning in hospital {part}. There for the child: {adult}"

    part: Annotated[Part, Asks("Which is this?")]
    adult: Annotated[str, Asks("Which adult was with the child?")] = ""


class BackFromHospital(Entry):
    """The child is back at the police station, and the detention clock goes on."""

    key = "custody.back-from-hospital"
    title = "Back from hospital"
    reads = "Back from hospital. Fit to be held: {fit}. Advice: {advice}"
    as_it_happens = True

    fit: Annotated[Answer, Asks("Did a doctor say that the child is fit to be held?")] = Answer.NOT_KNOWN
    advice: Annotated[str, Asks("What care did they advise?", lines=2)] = ""


class ExtensionSought(Entry):
    """A superintendent is asked to authorise detention beyond its limit."""

    key = "custody.extension-sought"
    title = "Extension sought"
    reads = "Extension sought {how}: {why}. The child is 14 or over: {fourteen}"
    as_it_happens = True

    how: Annotated[How, Asks("How will the superintendent hear it?")]
    fourteen: Annotated[
        Answer,
        Asks(
            "Is the child 14 or over?",
            why="From 14 the child must consent to a live link as well; below it the parent alone.",
        ),
    ] = Answer.NOT_KNOWN
    why: Annotated[str, Asks("Why is more time needed?", lines=3)] = ""


class WhoConsents(StrEnum):
    """Whose consent to a live link."""

    CHILD = "the child, with an appropriate adult"
    PARENT = "a parent or guardian"


class LiveLinkConsentGiven(Entry):
    """Somebody whose consent the law asks for agreed to a live link, after legal advice."""

    key = "custody.live-link-consent-given"
    title = "Consent to a live link"
    reads = "Consents to a live link: {who}. After legal advice: {advised}. Name: {name}"
    help = "The child consents with an appropriate adult there. One entry for each who consents."
    as_it_happens = True

    who: Annotated[WhoConsents, Asks("Who consents?")]
    advised: Annotated[Answer, Asks("After the child had legal advice?")] = Answer.NOT_KNOWN
    name: Annotated[str, Asks("Name of the parent, guardian or appropriate adult?")] = ""


class ExtensionAuthorised(Entry):
    """A superintendent authorised detention up to 36 hours after the relevant time."""

    key = "custody.extension-authorised"
    title = "Extension authorised"
    reads = "Extension authorised {how}, to 36 hours at most. Why: {why}. Heard: {said}"
    help = (
        "By a superintendent or above responsible for the station. It moves the limit only if every question "
        "is answered yes: what the law asks for and nobody wrote down was not done."
    )

    how: Annotated[How, Asks("How was it heard?")]
    second_review_done: Annotated[Answer, Asks("Has the second review been done?")] = Answer.NOT_KNOWN
    indictable: Annotated[Answer, Asks("Is it an indictable offence?")] = Answer.NOT_KNOWN
    diligent: Annotated[Answer, Asks("Is the investigation being done diligently and without delay?")] = (
        Answer.NOT_KNOWN
    )
    represented: Annotated[Answer, Asks("Could the child, or a solicitor for them, say something first?")] = (
        Answer.NOT_KNOWN
    )
    said: Annotated[str, Asks("What was said for the child?", lines=3)] = ""
    why: Annotated[str, Asks("Why is it necessary, for a child of this age?", lines=3)] = ""


class WarrantIssued(Entry):
    """A magistrates' court issued or extended a warrant of further detention."""

    key = "custody.warrant-issued"
    title = "Warrant of further detention"
    reads = "Warrant of further detention until {ends_at}, court {court}"
    help = "The warrant's own end: at most 36 hours for each, and 96 after the relevant time for all."

    ends_at: Annotated[datetime, Asks("When does the warrant end?", ahead=True)]
    court: Annotated[str, Asks("Which court?", coded=True)] = ""
    said: Annotated[str, Asks("What was said for the child?", lines=2)] = ""
