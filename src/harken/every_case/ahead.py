"""Whether an act of ours is still ahead, or was done already: a gate holds the one, and never the record."""

from enum import StrEnum

from harken.vocabulary import Asks


class Ahead(StrEnum):
    """When our own act is done. What was done already is a fact, whatever it lacked."""

    AHEAD = "with this"
    DONE = "it was done already"


WHEN_DONE = Asks(
    "Is it done now, or was it done already?",
    why="What was done already goes on record, whatever was wanting, and whoever must know of it is told.",
)
