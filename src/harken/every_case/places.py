"""Facts of a place's own chronology: where it is, what stands on it."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from harken.vocabulary import Asks, Entry

A_LINE = Field(max_length=200)
AN_ADDRESS = Field(max_length=1000)
A_POSTCODE = Field(max_length=20)


class PlaceKind(StrEnum):
    """What sort of a place it is."""

    HOME = "home"
    CHILDRENS_HOME = "children's home"
    HOSTEL = "hostel, hotel or supported lodgings"
    SCHOOL = "school"
    STATION = "police station"
    STREET = "street or open place"
    REFUGE = "refuge"
    HOSPITAL = "hospital or ward"
    PRISON = "prison or secure unit"
    OTHER = "somewhere else"
    NOT_KNOWN = "not known"


OF_MANY = frozenset(
    {
        PlaceKind.CHILDRENS_HOME,
        PlaceKind.HOSTEL,
        PlaceKind.SCHOOL,
        PlaceKind.STATION,
        PlaceKind.STREET,
        PlaceKind.REFUGE,
        PlaceKind.HOSPITAL,
        PlaceKind.PRISON,
    }
)
"""Where many live or stay who are nothing to one another: to share such a place is to share no home."""


class PlaceRecorded(Entry):
    """A place was put on record, or what is known of where it is was said anew."""

    key = "place.recorded"
    title = "Place recorded"
    reads = "Place: {lines}, {postcode}"
    belongs = "place"

    name: Annotated[str, Asks("What is it called?"), A_LINE] = ""
    lines: Annotated[str, Asks("Address?", lines=3), AN_ADDRESS] = ""
    postcode: Annotated[str, Asks("Postcode?"), A_POSTCODE] = ""
    kind: Annotated[PlaceKind, Asks("What sort of a place is it?")] = PlaceKind.NOT_KNOWN
    easting: Annotated[int | None, Asks("British National Grid easting, in metres?", seldom=True)] = None
    northing: Annotated[int | None, Asks("British National Grid northing, in metres?", seldom=True)] = None
    source: Annotated[str, Asks("Who told us?", seldom=True)] = ""


class PlaceFlagged(Entry):
    """Somebody put a flag on a place, with its source, its link and when to look again."""

    key = "place.flagged"
    title = "Flag on a place"
    reads = "Flag: {flag}. Look again: {review_on}. Why: {why}"
    belongs = "place"

    flag: Annotated[str, Asks("Which flag?", hint="Two or three plain words.", coded=True)]
    because_of: Annotated[
        str,
        Asks(
            "Because of which person's link?", why="The flag ends with the link that caused it.", coded=True
        ),
    ] = ""
    why: Annotated[str, Asks("Why?", lines=3)] = ""
    source: Annotated[str, Asks("Who says so, and on what?")] = ""
    review_on: Annotated[date | None, Asks("When must somebody look again?")] = None


class PlaceFlagEnded(Entry):
    """A flag on a place no longer stands."""

    key = "place.flag-ended"
    title = "Flag ended"
    reads = "Flag ended: {flag}. Why: {why}"
    belongs = "place"

    flag: Annotated[str, Asks("Which flag?", coded=True)]
    why: Annotated[str, Asks("Why?", lines=2)] = ""
