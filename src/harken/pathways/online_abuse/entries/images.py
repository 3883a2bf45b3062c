"""Facts about material: how much was seized, graded and uploaded. References and counts, never an image."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from harken.vocabulary import Asks, Entry, Mark, marked_when

Count = Annotated[int, Field(ge=0)]


class DevicesSeized(Entry):
    """Devices and storage were seized: how many, under which references."""

    key = "online-abuse.devices-seized"
    title = "Devices seized"
    reads = "Seized: {devices} devices. References: {references}"
    marks = (Mark.DEVICE_SEIZED,)

    devices: Annotated[Count, Asks("How many?")]
    references: Annotated[str, Asks("Under which exhibit references?", coded=True)] = ""
    waits: Annotated[str, Asks("What waits to be examined, and why?", lines=2)] = ""


class Worst(StrEnum):
    """The worst category found. A: penetrative, with an animal, or sadism. B: non-penetrative. C: other."""

    A = "category A"
    B = "category B"
    C = "category C"
    NONE = "no indecent images of children"
    NOT_KNOWN = "not known yet"


class ImagesGraded(Entry):
    """Material was graded: how many in each category. A count is all that is kept here."""

    key = "online-abuse.images-graded"
    title = "Material graded"
    reads = (
        "Graded. Worst: {worst}. A: {category_a}. B: {category_b}. C: {category_c}. Not seen before: "
        "{first_seen}. Batch: {batch}"
    )
    help = "Counts and a reference. Somebody looked at each: what that asks of them is counted elsewhere."
    marks = (marked_when(Mark.CRIME_HEARD, worst=("category A", "category B", "category C")),)

    batch: Annotated[str, Asks("Which batch?", hint="Its reference in the image database.", coded=True)] = ""
    worst: Annotated[Worst, Asks("What is the worst category?")] = Worst.NOT_KNOWN
    category_a: Annotated[Count, Asks("How many of category A?")] = 0
    category_b: Annotated[Count, Asks("How many of category B?")] = 0
    category_c: Annotated[Count, Asks("How many of category C?")] = 0
    first_seen: Annotated[
        Count,
        Asks(
            "How many were made lately, or never seen before?", why="A child in one may still be in danger."
        ),
    ] = 0


class ImagesUploaded(Entry):
    """Material was uploaded to the national image database: how many of each category."""

    key = "online-abuse.images-uploaded"
    title = "Material uploaded"
    reads = "Uploaded. A: {category_a}. B: {category_b}. C: {category_c}. Batch: {batch}"

    category_a: Annotated[Count, Asks("How many of category A?")]
    category_b: Annotated[Count, Asks("How many of category B?")]
    category_c: Annotated[Count, Asks("How many of category C?")]
    batch: Annotated[str, Asks("Which batch?", coded=True)] = ""
