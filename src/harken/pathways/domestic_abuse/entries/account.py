"""What an account of domestic abuse ought to say something of."""

from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Account, Asks, Named


class Covers(StrEnum):
    """What the account says something of."""

    WHAT_HAPPENED = "what happened, in order"
    WORDS = "what the victim said, in their words"
    INJURY = "injuries and damage, or that there were none"
    CHILDREN = "what each child saw, heard, said and did"
    CONTROL = "what life is like between incidents"
    HISTORY = "what happened before"
    WISHES = "what the victim wants and fears"
    SAFETY = "what was done to keep them safe tonight"


STEP = "The account"
AN_ADULT_VICTIM = Named("adult victim", stays=True)
# An assessment stands on the record of whom it was made with, and of whom it is about: there the next looks.
BOTH_ADULTS = (AN_ADULT_VICTIM, Named("suspect", risk=True, stays=True))
IN_IT = Account(told="account", covers="covers")

AnsweredBy = Annotated[str, Asks("Who answered, and who else could hear?", step=STEP)]
AccountGiven = Annotated[
    str,
    Asks(
        "What happened, and what is it like?",
        hint="For an officer who was never there.",
        why="A form of ticks tells the next officer nothing. Words copied from last time tell less.",
        lines=8,
        step=STEP,
    ),
]
WhatItCovers = Annotated[
    tuple[Covers, ...],
    Asks("What does your account say something of?", hint="Tick each. None yet is an answer.", step=STEP),
]
WhichVersion = Annotated[str, Asks("Which version of the form?", coded=True, step=STEP)]
OWN_WORDS = "own words, 1"
