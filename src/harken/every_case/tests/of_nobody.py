"""Rows of what is said of nobody by name: of each child of the case, or of the case that has none yet."""

from collections.abc import Sequence
from dataclasses import replace

from harken.every_case.opening import Noted
from harken.every_case.tests.clock_times import ARISES
from harken.every_case.tests.twelve import MUCH_LATER, SOON_DONE, Owes, then, twelve
from harken.timelines.table import Row, Stands, at, met, none
from harken.vocabulary import Entry

NOTE = Noted(note="Two live there")
GROWN = {"eighteen that day": "child"}


def of_each_child(arises: Entry, waits: Stands) -> Sequence[Row]:
    """What begins it names nobody: then it is owed to each child whom the case named by then."""
    unnamed, named = at(ARISES, arises, about={}), [then("12:00", NOTE), then("12:01", NOTE, about="sibling")]
    return (
        ("said of nobody, and the case has two children", [*named, unnamed], ARISES, (waits, waits)),
        ("said of nobody, and no child is known", [unnamed], MUCH_LATER, none),
        ("said of one of two", [*named, at(ARISES, arises)], ARISES, waits),
    )


def of_the_case(owes: Owes) -> list[Row]:
    """The same rows, told of nobody: whoever is named once it is done, it is done for the case."""
    late = owes.times.usual
    named, elsewhere = owes.doing(SOON_DONE, owes.met[0]), owes.doing(SOON_DONE, owes.met[0])
    first = at(ARISES, owes.arises, about={})
    rows = (row for row in twelve(owes) if row[0] != "somebody else's")
    return [
        *((title, [replace(one, about=()) for one in facts], when, stands)
          for title, facts, when, stands in rows),
        ("somebody else's: done in another case", [first, replace(elsewhere, chronology="another")],
         "17 Nov 2026 12:07", owes.waits(late)),
        ("a child is named as it is done", [first, named], MUCH_LATER, met(SOON_DONE)),
        ("a child is named in it", [at(ARISES, owes.arises)], MUCH_LATER, none),
        ("a child was named before", [then("12:00", NOTE), first], MUCH_LATER, none),
        ("a child is named after, and it goes on", [first, then("12:06", NOTE)], SOON_DONE,
         owes.waits(late)),
        ("somebody grown is named as a child", [at(ARISES, owes.arises, about=GROWN)], ARISES,
         owes.waits(late)),
        ("a suspect is named", [at(ARISES, owes.arises, about={"man": "suspect"})], ARISES,
         owes.waits(late)),
    ]  # fmt: skip
