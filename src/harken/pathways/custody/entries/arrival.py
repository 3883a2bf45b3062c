"""Facts about arriving: when, how, how old, what the arresting officer knows, where the child is held."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from harken.vocabulary import A_PLACE, Answer, Asks, Entry, Mark, Named, marked_when


class HowArrived(StrEnum):
    """How the child came to the police station: the detention clock begins differently for each."""

    ARRESTED = "arrested and brought here"
    VOLUNTARY = "came by choice, and was arrested here"
    STREET_BAIL = "answered street bail"
    ANOTHER_AREA = "arrested for another force"
    OUTSIDE = "arrested outside England and Wales"
    NOT_KNOWN = "not known"


class Arrived(Entry):
    """A child who was arrested arrived at the police station. Opens the case with no answer at all."""

    key = "custody.arrived"
    title = "Arrived in custody"
    reads = (
        "Arrived in custody, {station}. How: {how}. Arrested by: {arresting_officer}. "
        "Detention authorised: {authorised_at}. Relevant time: {relevant_time}. For: {offence}"
    )
    help = (
        "When it happened is when the child arrived. A time you do not know yet can be added by correcting "
        "this entry; until then the clocks run from arrival."
    )
    as_it_happens = True
    marks = (
        Mark.CASE_OPENED,
        Mark.CHILD_DETAINED,
        marked_when(Mark.CHILD_LOOKED_AFTER, looked_after="yes"),
    )
    for_whom = "arresting_officer"
    names_whom = (Named("parent"), Named("arrested with"), A_PLACE)

    how: Annotated[HowArrived, Asks("How did the child come here?", step="Arrival")] = HowArrived.NOT_KNOWN
    station: Annotated[str, Asks("Which custody suite?", step="Arrival", coded=True)] = ""
    custody_record: Annotated[str, Asks("Custody record number?", step="Arrival", coded=True)] = ""
    arresting_officer: Annotated[
        str,
        Asks(
            "Who arrested the child?",
            hint="Collar number.",
            why="They were where the child lives or was found. They are asked by name what they know.",
            step="Arrival",
            coded=True,
            officer=True,
        ),
    ] = ""
    arrested_at: Annotated[datetime | None, Asks("When was the arrest?", step="Arrival")] = None
    offence: Annotated[str, Asks("For what?", lines=2, step="Arrival")] = ""
    authorised_at: Annotated[
        datetime | None,
        Asks(
            "When was detention authorised?",
            why="The first review is counted from here. Until it is known, from arrival.",
            step="Detention",
        ),
    ] = None
    relevant_time: Annotated[
        datetime | None,
        Asks(
            "What is the relevant time?",
            hint="Usually arrival at the first station. Arrested here: the arrest. Street bail: arrival to "
            "answer it. Another force, not questioned: arrival in its area, or 24 hours after arrest if "
            "earlier. From abroad: arrival in the area, or 24 hours after entry if earlier.",
            why="The detention clock runs from it. The law calls it approximate: never lean on the minute.",
            step="Detention",
        ),
    ] = None
    grounds: Annotated[
        str, Asks("Why must the child be held, and not bailed or taken home?", lines=3, step="Detention")
    ] = ""
    looked_after: Annotated[
        Answer, Asks("Is the child looked after by a local authority?", step="The child")
    ] = Answer.NOT_KNOWN
    medication: Annotated[str, Asks("Health, injuries, medication?", lines=2, step="The child")] = ""


class TreatedAs(StrEnum):
    """As what the person is treated."""

    JUVENILE = "a juvenile"
    ADULT = "an adult, on clear evidence"


class AgeConsidered(Entry):
    """The custody officer decided whether the person is treated as a juvenile, and on what evidence."""

    key = "custody.age-considered"
    title = "Age considered"
    reads = "Treated as {treated_as}. Says: {said_age}. Evidence: {evidence}"
    help = "Anybody who appears to be under 18 is a juvenile, unless there is clear evidence of another age."
    as_it_happens = True

    treated_as: Annotated[
        TreatedAs,
        Asks("Treated as what?", why="A child taken for an adult is alone all night among adults."),
    ] = TreatedAs.JUVENILE
    said_age: Annotated[int | None, Asks("How old do they say they are?")] = None
    evidence: Annotated[str, Asks("What is the evidence?", hint="Who was asked, what was seen.", lines=3)] = (
        ""
    )


class Given(StrEnum):
    """What came of asking the arresting officer."""

    ADDED = "information added"
    NOTHING_KNOWN = "nothing known, having looked"
    NOT_ANSWERED = "not answered"


_KNOWN = ("given", (Given.ADDED,))


class VulnerabilityFormAnswered(Entry):
    """The arresting officer said what they know of the child's life: the vulnerability and care plan form."""

    key = "custody.vulnerability-form-answered"
    title = "Vulnerability and care plan form"
    reads = "Vulnerability form: {given}. Risks: {risks}. Home: {living}. Needs: {needs}"
    help = "You saw the child at home or on the street; the custody officer did not. Say what you saw."
    as_it_happens = True
    marks = (
        marked_when(Mark.RISK_TO_CHILD_KNOWN, harm="yes"),
        marked_when(Mark.EXPLOITATION_SUSPECTED, exploitation="yes"),
        marked_when(Mark.CHILD_LOOKED_AFTER, looked_after="yes"),
    )

    given: Annotated[
        Given,
        Asks(
            "What can you tell custody?",
            hint="Look at our systems before you say nothing.",
            why="The officer at the desk decides tonight on what you say now.",
            step="What you know",
        ),
    ] = Given.NOT_ANSWERED
    vulnerabilities: Annotated[
        str, Asks("What makes this child more at risk?", lines=3, step="The child's life", of=_KNOWN)
    ] = ""
    risks: Annotated[
        str,
        Asks(
            "Which risks are they exposed to?",
            hint="People, debt, drugs, online, self-harm.",
            lines=3,
            step="The child's life",
            of=_KNOWN,
        ),
    ] = ""
    living: Annotated[
        str,
        Asks(
            "How do they live?",
            hint="With whom, food, bed, who comes and goes.",
            lines=3,
            step="The child's life",
            of=_KNOWN,
        ),
    ] = ""
    needs: Annotated[
        str, Asks("What do they need here tonight?", lines=2, step="The child's life", of=_KNOWN)
    ] = ""
    looked_after: Annotated[Answer, Asks("Is the child looked after?", step="What it means", of=_KNOWN)] = (
        Answer.NOT_KNOWN
    )
    social_worker: Annotated[
        Answer, Asks("Does the child have a social worker?", step="What it means", of=_KNOWN)
    ] = Answer.NOT_KNOWN
    harm: Annotated[
        Answer,
        Asks("Do you fear that the child is harmed, or will be?", step="What it means", of=_KNOWN),
    ] = Answer.NOT_KNOWN
    exploitation: Annotated[
        Answer,
        Asks(
            "Do you suspect that somebody is exploiting the child?",
            why="A boy arrested with drugs may be carrying them for a man who was not arrested.",
            step="What it means",
            of=_KNOWN,
        ),
    ] = Answer.NOT_KNOWN


class Place(StrEnum):
    """Where in the station the child is held."""

    CHILD_ROOM = "a room for children"
    DETENTION_ROOM = "a detention room"
    CELL_APART = "a cell apart from adults"
    CELL_BESIDE = "a cell beside adults"
    ELSEWHERE = "somewhere else"
    NOT_KNOWN = "not known"


class HeldApart(Entry):
    """Where the child is held, and whether adults who are detained can be seen or heard."""

    key = "custody.held-apart"
    title = "Where the child is held"
    reads = "Held in {place}. Apart from adults: {apart}. Minutes within sight or sound: {minutes}. {why}"
    help = "Say it again whenever it changes. Minutes are counted, so that nobody has to guess afterwards."
    as_it_happens = True

    apart: Annotated[Answer, Asks("Apart from detained adults, out of their sight and sound?")] = (
        Answer.NOT_KNOWN
    )
    place: Annotated[Place, Asks("Where?")] = Place.NOT_KNOWN
    minutes: Annotated[
        int | None,
        Asks(
            "For how many minutes since the last time this was asked was the child within sight or sound?",
            why="What a child saw and heard that night is part of what we did to them.",
        ),
    ] = None
    why: Annotated[str, Asks("If not apart, why not, and what is being done?", lines=2)] = ""


class Offer(StrEnum):
    """What came of liaison and diversion."""

    TAKEN_UP = "offered, and taken up"
    DECLINED = "offered, and the child declined"
    NOT_THERE = "the service was not there"
    NOT_APPROPRIATE = "not appropriate, in my own words"
    NOT_SAID = "not said"


class LiaisonOffered(Entry):
    """Liaison and diversion was offered to the child, or why not."""

    key = "custody.liaison-offered"
    title = "Liaison and diversion"
    reads = "Liaison and diversion: {offer}. Why: {why}"
    as_it_happens = True

    offer: Annotated[Offer, Asks("What came of it?")] = Offer.NOT_SAID
    why: Annotated[str, Asks("What did they find, or why not?", lines=3)] = ""
