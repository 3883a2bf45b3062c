"""Facts about passing a case from one shift to the next. Offered is not accepted."""

from typing import Annotated

from harken.vocabulary import Answer, Asks, Entry


class HandoverOffered(Entry):
    """Somebody going off duty says what must be carried on, and to whom."""

    key = "every-case.handover-offered"
    title = "Handover offered"
    reads = "Handover offered to {to}: {must_be_done}"

    to: Annotated[str, Asks("To whom?", hint="Collar number or account.", coded=True, officer=True)] = ""
    must_be_done: Annotated[str, Asks("What must be done next, and by when?", lines=5)] = ""
    worries: Annotated[str, Asks("What worries you?", lines=3)] = ""


class HandoverAccepted(Entry):
    """A named officer coming on duty took the case: it is recorded by them."""

    key = "every-case.handover-accepted"
    title = "Handover accepted"
    reads = "Handover accepted by {by_name}, from {from_whom}: {next_step}"

    by_name: Annotated[str, Asks("Who takes it?", hint="Collar number.", coded=True, officer=True)] = ""
    from_whom: Annotated[str, Asks("From whom?", hint="Collar number.", coded=True, officer=True)] = ""
    spoken: Annotated[
        Answer, Asks("Did you speak to each other?", why="What is only written is often not read.")
    ] = Answer.NOT_KNOWN
    next_step: Annotated[str, Asks("What will you do first?")] = ""
