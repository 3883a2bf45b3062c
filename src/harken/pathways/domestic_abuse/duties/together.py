"""Looked at together: the domestic abuse desk, the conference, a repeat within a year."""

from harken.every_case.sources import HELD_FROM
from harken.pathways.domestic_abuse.duties.sources import CONFERENCE, REPEAT, our_design, review
from harken.pathways.domestic_abuse.duties.turns import (
    DAY,
    HALF,
    HIGH_BY_COUNT,
    NOT_IT,
    ON_THE_DETECTIVE_INSPECTOR,
    REPORTED,
)
from harken.pathways.domestic_abuse.entries.incident import Reported
from harken.pathways.domestic_abuse.entries.risk import Grade, RiskGraded
from harken.pathways.domestic_abuse.entries.together import (
    ALL_ADDED,
    Again,
    DeskAsked,
    DeskReviewed,
    MaracAnswered,
    MaracHeard,
    MaracSays,
    RepeatDecided,
)
from harken.vocabulary import About, Answer, AsSoonAsPracticable, Duty, Nth, Tell, on, when
from harken.vocabulary.roles import (
    DEMAND_HUB_INSPECTOR,
    DETECTIVE_INSPECTOR,
    EIDAD_DESK,
    MARAC_CHAIR,
    MARAC_COORDINATOR,
    RESPONSE_OFFICER,
)

ADD_WHAT_THE_DESK_KNOWS = Duty(
    key="domestic-abuse.add-what-the-desk-knows",
    rules=("DA-13",),
    says="Add the history, the children connected and the risk factors; send the pack",
    short="Domestic abuse desk",
    why="It is how an officer at the door knows of a child who is not there.",
    about=About.CASE,
    owed_by=(EIDAD_DESK,),
    arises=(when(on(DeskAsked)), when(on(Reported, complex_case=Answer.YES))),
    due={HELD_FROM: AsSoonAsPracticable(HALF)},
    met=(on(DeskReviewed, **ALL_ADDED),),
    released=(NOT_IT,),
    once=True,
    steps=("Look up both adults and the address", "Record each child", "Send the pack"),
    escalates=(Tell(EIDAD_DESK), Tell(DEMAND_HUB_INSPECTOR)),
    sources=(
        review("Assessment and help: the desk checks history, risk and children, and prepares a pack"),
        our_design("We prompt half an hour after, while officers are on their way"),
    ),
)

REFER_TO_THE_CONFERENCE = Duty(
    key="domestic-abuse.refer-to-the-conference",
    rules=("DA-07",),
    says="Refer to the conference (MARAC), and have it accepted or refused with reasons",
    short="Conference (MARAC)",
    why="Sent is not accepted. A refusal counts from somebody trained to give one, with its reason.",
    about=About.CASE,
    owed_by=(RESPONSE_OFFICER, MARAC_COORDINATOR),
    arises=(
        when(on(RiskGraded, grade=Grade.HIGH)),
        when(on(RiskGraded, marac=Answer.YES)),
        when(HIGH_BY_COUNT),
        when(REPORTED, Nth(3, 365, (REPORTED,), "domestic-abuse.events")),
    ),
    due={HELD_FROM: AsSoonAsPracticable(DAY)},
    met=(
        on(MaracAnswered, says=MaracSays.ACCEPTED),
        on(MaracAnswered, says=MaracSays.REFUSED, trained=Answer.YES).stating("by_whom"),
    ),
    released=(NOT_IT,),
    once=True,
    steps=("Refer it", "Ring the co-ordinator"),
    escalates=(Tell(MARAC_COORDINATOR), Tell(DETECTIVE_INSPECTOR, DAY)),
    sources=(CONFERENCE, our_design("We prompt a day after; a count is never brought down without reason")),
)

LIST_IT_AGAIN = Duty(
    key="domestic-abuse.list-it-again",
    rules=("DA-08",),
    says="List it at the conference again, or record why not",
    short="Repeat listed",
    why="What was agreed at the last hearing did not hold. Those who agreed it must hear of it.",
    about=About.CASE,
    owed_by=(MARAC_COORDINATOR,),
    arises=(when(REPORTED, Nth(1, 365, (on(MaracHeard),))),),
    due={HELD_FROM: AsSoonAsPracticable(DAY)},
    met=(on(RepeatDecided, again=(Again.LISTED, Again.NOT_LISTED)),),
    released=(NOT_IT,),
    once=True,
    steps=("List it", "Say why not"),
    escalates=(*ON_THE_DETECTIVE_INSPECTOR, Tell(MARAC_CHAIR, DAY)),
    sources=(REPEAT, our_design("We prompt a day after the further incident")),
)

DUTIES = (ADD_WHAT_THE_DESK_KNOWS, REFER_TO_THE_CONFERENCE, LIST_IT_AGAIN)
