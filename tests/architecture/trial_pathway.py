"""Trial: the smallest pathway there can be, to be put where a folder of a pathway would be."""

from datetime import date
from typing import Annotated

from harken.vocabulary import (
    About,
    Asks,
    Basis,
    Confidence,
    Duty,
    Elapsed,
    Entry,
    Mark,
    Pathway,
    Source,
    Tell,
    on,
    when,
)
from harken.vocabulary.roles import SUPERVISOR


class Begun(Entry):
    """A case of it begins."""

    key = "trial.begun"
    title = "Trial begun"
    reads = "A trial begun by {whom}"
    marks = (Mark.CASE_OPENED,)

    whom: Annotated[str, Asks("By whom?")] = ""


class Ended(Entry):
    """What was owed was done."""

    key = "trial.ended"
    title = "Trial ended"
    reads = "The trial ended"


SOURCE = Source(
    document="A book of tests",
    paragraph="1",
    basis=Basis.DESIGN,
    confidence=Confidence.DESIGN,
    checked_on=date(2026, 11, 22),
)
END_THE_TRIAL = Duty(
    key="trial.end-the-trial",
    rules=("TR-01",),
    says="End the trial",
    short="End the trial",
    why="A trial that nobody ends goes on.",
    about=About.EACH_CHILD,
    owed_by=(SUPERVISOR,),
    arises=(when(on(Begun)),),
    due={date(2020, 1, 1): Elapsed(hours=1)},
    met=(on(Ended),),
    escalates=(Tell(SUPERVISOR),),
    sources=(SOURCE,),
)
PATHWAY = Pathway(
    slug="trial",
    name="Trial",
    owner="Nobody",
    entries=(Begun, Ended),
    duties=(END_THE_TRIAL,),
    opens=Begun,
    opened_by=(SUPERVISOR,),
    offers=(Ended,),
)
