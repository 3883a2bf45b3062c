"""Facts about each child besides their voice: a visit planned, an inspector's reasoned release."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry, Mark


class Where(StrEnum):
    """Where a child is to be seen."""

    HOME = "where the child lives"
    SCHOOL = "at school or nursery, alone"
    OTHER_PARENT = "with the other parent or family"
    ELSEWHERE = "somewhere else"


class VisitPlanned(Entry):
    """A visit to a child was planned: when, where, by whom. It waits for no authority."""

    key = "contact.visit-planned"
    title = "Visit to the child planned"
    reads = "Visit planned by {visit_by}, {where}. Goes: {unit}. Why: {why}"
    help = "One for each child, where that child is. Seeing a child alone at school is offered first."
    as_it_happens = True
    marks = (Mark.SOMEBODY_NAMED,)

    visit_by: Annotated[
        datetime,
        Asks("By when is the child seen?", why="From then on, if not, a supervisor is told.", ahead=True),
    ]
    where: Annotated[Where, Asks("Where?", why="The visit goes where the child is.")] = Where.HOME
    school_asked: Annotated[
        Answer,
        Asks(
            "Does the school say that the child can speak there, alone?",
            hint="Somebody who is no relation of whoever is feared.",
            of=("where", (Where.SCHOOL,)),
        ),
    ] = Answer.NOT_KNOWN
    unit: Annotated[str, Asks("Who goes?", hint="Call sign or collar number.", coded=True, officer=True)] = ""
    why: Annotated[str, Asks("Why there and then?", lines=2)] = ""


class SeenBy(StrEnum):
    """Who did see the child."""

    SOCIAL_WORKER = "a social worker"
    SCHOOL = "school or nursery"
    HEALTH = "health"
    OTHER_FORCE = "another police force"
    OTHER = "somebody else we trust"


class SeeingLetGo(Entry):
    """An inspector let go, with reasons, that police see the child. It counts as not seen by police."""

    key = "contact.seeing-let-go"
    title = "Not seen by police: let go"
    reads = "Not seen by police. Seen by {seen_by} on {seen_on}. Who: {who}. Next: {next_by}. Why: {reason}"
    help = "It counts from an inspector, and for one child. Who did see the child, when, and what comes next."
    marks = (Mark.SEEING_LET_GO,)
    as_it_happens = True

    reason: Annotated[str, Asks("Why do police not see this child?", lines=3)]
    seen_by: Annotated[SeenBy, Asks("Who did see the child?")]
    who: Annotated[str, Asks("What is their name, and how are they reached?")] = ""
    seen_on: Annotated[date, Asks("On which day?", past=True)]
    next_by: Annotated[
        datetime,
        Asks("By when is the child seen next?", why="Let go for now is not let go for good.", ahead=True),
    ]
