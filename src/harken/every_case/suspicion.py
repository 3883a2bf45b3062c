"""That somebody a case named as a risk is none, on whatever pathway they were named."""

from typing import Annotated, ClassVar

from harken.vocabulary import A_SUSPECT, Asks, Entry, Mark


class SuspicionEnded(Entry):
    """Somebody who was named as a risk to the children of a case is found to be none."""

    key = "every-case.suspicion-ended"
    version = 2
    upgrades: ClassVar = {1: dict}
    title = "No longer a suspect"
    reads = "No longer a suspect: {why}. Suspect of the case: {suspect}"
    help = "Too little evidence is no reason, nor that nobody wants to go on. Of several, name which."
    marks = (Mark.SUSPECT_CLEARED,)
    names_whom = (A_SUSPECT,)

    why: Annotated[
        str, Asks("Why are they no longer suspected?", hint="What shows it, and who decided.", lines=3)
    ]
    suspect: Annotated[
        str,
        Asks(
            "Which suspect of this case, where they are numbered?",
            hint="S1, S2 … Never a name here.",
            why="Without it, what is owed of a numbered suspect goes on.",
            coded=True,
        ),
    ] = ""
