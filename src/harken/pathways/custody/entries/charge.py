"""Facts about charge and after: likely, charged, kept or bailed, certified, gone, and the court's file."""

from enum import StrEnum
from typing import Annotated

from harken.every_case.disclosure import Agency, Sharing
from harken.vocabulary import Answer, Asks, Entry, Mark, Outside, marked_when


class ChargeConsidered(Entry):
    """Somebody looked ahead: will the child be charged, and might bail be refused?"""

    key = "custody.charge-considered"
    title = "Charge and bail looked at ahead"
    reads = "Charge and refusal of bail likely: {refusal_likely}. Why: {why}"
    help = (
        "Said on arrival there is time to find a bed. At the moment of charge there is not. Not known is an "
        "answer: it is asked again in two hours."
    )
    as_it_happens = True

    refusal_likely: Annotated[Answer, Asks("Is the child likely to be charged and refused bail?")] = (
        Answer.NOT_KNOWN
    )
    why: Annotated[str, Asks("Why, and what conditions might let the child go home?", lines=3)] = ""


class Bail(StrEnum):
    """What was decided about bail."""

    GRANTED = "granted"
    REFUSED = "refused"
    NOT_SAID = "not said"


KEPT = (Bail.REFUSED, Bail.NOT_SAID)


class Charged(Entry):
    """The child was charged, and bail granted or refused."""

    key = "custody.charged"
    title = "Charged"
    reads = (
        "Charged: {offences}. Bail: {bail}. Why: {why}. Refused in the child's own interests: {own_interests}"
    )
    help = "While it is not said that bail was granted, what is owed to a child refused bail is owed."

    bail: Annotated[Bail, Asks("Was bail granted or refused?")] = Bail.NOT_SAID
    offences: Annotated[str, Asks("With what?", lines=2)] = ""
    why: Annotated[
        str, Asks("If refused, on which ground, and which conditions were thought of?", lines=3)
    ] = ""
    own_interests: Annotated[Answer, Asks("Was bail refused in the child's own interests?")] = (
        Answer.NOT_KNOWN
    )


class Where(StrEnum):
    """How and where a child leaves custody."""

    NOT_AUTHORISED = "detention not authorised"
    NO_ACTION = "released, no further action"
    UNDER_INVESTIGATION = "released under investigation"
    BAIL_BEFORE_CHARGE = "bailed before charge"
    BAIL_AFTER_CHARGE = "bailed after charge"
    ACCOMMODATION = "moved to local authority accommodation"
    COURT = "to court"
    ANOTHER_FORCE = "to another force's custody"
    OTHER = "elsewhere"
    NOT_SAID = "not said"


OUT = tuple(where for where in Where if where is not Where.ANOTHER_FORCE)
NOT_IN_A_CELL = (Where.ACCOMMODATION, Where.BAIL_AFTER_CHARGE)


class Left(Entry):
    """The child left this custody: how, where to, with whom."""

    key = "custody.left"
    title = "Left custody"
    reads = "Left custody: {where}. With: {with_whom}. Safe there: {safe}. Told: {told}"
    help = "Nothing here waits for a form: record it when the child goes, and what is missing afterwards."
    as_it_happens = True
    marks = (
        marked_when(Mark.CHILD_RELEASED, where=OUT),
        marked_when(Mark.RISK_TO_CHILD_KNOWN, safe="no"),
    )

    where: Annotated[Where, Asks("How did the child leave?")] = Where.NOT_SAID
    with_whom: Annotated[str, Asks("With whom, and how did they travel?")] = ""
    safe: Annotated[
        Answer,
        Asks("Is the child safe where they go?", why="A door that opens at 3 am is a risk of its own."),
    ] = Answer.NOT_KNOWN
    told: Annotated[str, Asks("Who was told that the child is coming?", lines=2)] = ""


class Ground(StrEnum):
    """The two lawful grounds on which a child refused bail is kept at a police station."""

    IMPRACTICABLE = "a move is impracticable"
    NOT_SECURE = "12 or over, no secure place, and other places too weak to protect the public"
    NOT_SAID = "not said"


class SignedAs(StrEnum):
    """As what the certificate was signed."""

    CUSTODY_OFFICER = "the custody officer"
    SOMEBODY_ELSE = "somebody else"
    NOT_SAID = "not said"


class DetentionCertified(Entry):
    """The juvenile detention certificate: why a child refused bail was not moved (section 38(7))."""

    key = "custody.detention-certified"
    title = "Juvenile detention certificate"
    reads = "Detention certificate by {signed_as}. Ground: {ground}. Circumstances: {circumstances}"
    help = (
        "By the custody officer, not the inspector. Impracticable is close to impossible, such as extreme "
        "weather. That the authority said no is not impracticable: say so in the circumstances."
    )
    as_it_happens = True

    ground: Annotated[
        Ground, Asks("On which ground?", why="The court reads here why the child was in a cell.")
    ] = Ground.NOT_SAID
    twelve_or_over: Annotated[
        Answer,
        Asks(
            "Is the child 12 or over?",
            why="Under 12 there is only one ground: that a move is impracticable.",
        ),
    ] = Answer.NOT_KNOWN
    signed_as: Annotated[SignedAs, Asks("Who signs?")] = SignedAs.NOT_SAID
    circumstances: Annotated[
        str, Asks("What are the circumstances?", hint="Who was asked, when, what they said.", lines=5)
    ] = ""


class CertificateSent(Entry):
    """The certificate went to the court before which the child is first brought."""

    key = "custody.certificate-sent"
    title = "Certificate sent to court"
    reads = "Certificate sent to {court}"
    outside = Outside(
        agency=Agency.COURT, named="court", purpose="kept after charge: the certificate", basis=Sharing.DUTY
    )
    as_it_happens = True

    court: Annotated[str, Asks("To which court?", coded=True)] = ""


class CourtFileCompleted(Entry):
    """Somebody says that the court's file on this child is complete. The child does not wait for it."""

    key = "custody.court-file-completed"
    title = "Court file complete"
    reads = "Court file complete: {reference}"
    help = "The child and the file as it stands go to court whether or not this can be said."
    as_it_happens = True

    reference: Annotated[str, Asks("Which file?", coded=True)] = ""
