"""Facts about evidence: what will not keep, and devices. References and counts only: never an image."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from harken.vocabulary import Asks, Entry, Mark

WHICH_ITEM = Asks("Which item of this case?", hint="E1, E2 …", coded=True)
WHICH_DEVICE = Asks("Which device of this case?", hint="Its exhibit number.", coded=True)


class Fading(StrEnum):
    """What sort of evidence it is that will not keep."""

    CCTV = "images from a camera"
    FORENSIC = "forensic traces"
    MEDICAL = "what a doctor could see now"
    ACCOUNT = "what somebody remembers or an account online"
    OTHER = "something else"


class EvidenceFading(Entry):
    """Somebody learned of evidence that will not keep."""

    key = "investigation.evidence-fading"
    title = "Evidence that will not keep"
    reads = "Item {item} will not keep: {kind}. Lost at: {lost_at}. What and where: {what}"
    as_it_happens = True

    item: Annotated[str, WHICH_ITEM] = "E1"
    kind: Annotated[Fading, Asks("What sort of evidence is it?")] = Fading.OTHER
    what: Annotated[str, Asks("What is it, and where?", lines=2)] = ""
    lost_at: Annotated[
        datetime | None, Asks("When is it lost?", hint="When the camera overwrites.", ahead=True)
    ] = None


class EvidenceSecured(Entry):
    """The evidence was secured: where it is."""

    key = "investigation.evidence-secured"
    title = "Evidence secured"
    reads = "Item {item} secured: {reference}"
    as_it_happens = True

    item: Annotated[str, WHICH_ITEM] = "E1"
    reference: Annotated[str, Asks("Under which reference is it kept?", coded=True)] = ""


class EvidenceLeft(Entry):
    """The evidence was not secured: why not, and who was asked."""

    key = "investigation.evidence-left"
    title = "Evidence not secured"
    reads = "Item {item} not secured: {why}. Asked: {asked}"

    item: Annotated[str, WHICH_ITEM] = "E1"
    why: Annotated[str, Asks("Why was it not secured?", lines=2)]
    asked: Annotated[str, Asks("Who was asked?", hint="Name and post.", why="One no is not the last.")]


class DeviceTaken(Entry):
    """A device that may show harm to a child was seized. Never a picture from it."""

    key = "investigation.device-taken"
    title = "Device seized"
    reads = "Device {device} seized: {what}. From suspect: {suspect}"
    marks = (Mark.DEVICE_SEIZED,)

    device: Annotated[str, WHICH_DEVICE] = ""
    what: Annotated[str, Asks("What is it?", hint="A telephone, a laptop.", coded=True)] = ""
    suspect: Annotated[str, Asks("From which suspect?", hint="S1, S2 …", coded=True)] = ""


class DeviceRisk(StrEnum):
    """How soon a device must be looked at, for what it may show."""

    CHILD_AT_RISK_NOW = "a child may be at risk now"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    NOT_KNOWN = "not known"


RISK_SAID = tuple(one for one in DeviceRisk if one is not DeviceRisk.NOT_KNOWN)


class DeviceTriaged(Entry):
    """A device was put in order by risk: what it may show of which child."""

    key = "investigation.device-triaged"
    title = "Device triaged by risk"
    reads = "Device {device}: risk {risk}. Why: {why}"

    device: Annotated[str, WHICH_DEVICE] = ""
    risk: Annotated[DeviceRisk, Asks("How great is the risk?")] = DeviceRisk.NOT_KNOWN
    why: Annotated[str, Asks("Why?", lines=2)] = ""


class DeviceSlotGiven(Entry):
    """A device has a date for its examination, and the risk of waiting until then is said."""

    key = "investigation.device-slot-given"
    title = "Slot for the examination"
    reads = "Device {device}: examination by {slot_at}. Risk of waiting: {waiting}"

    device: Annotated[str, WHICH_DEVICE] = ""
    slot_at: Annotated[datetime, Asks("By when is it examined?", ahead=True)]
    waiting: Annotated[
        str, Asks("What may happen to a child until then?", why="A queue is a decision, too.", lines=2)
    ]


class DeviceExamined(Entry):
    """A device was examined. How much was found, by category: never what it shows."""

    key = "investigation.device-examined"
    title = "Device examined"
    reads = "Device {device} examined. Children to identify: {children}. Report: {report}"

    device: Annotated[str, WHICH_DEVICE] = ""
    children: Annotated[int | None, Asks("How many children are to be identified?")] = None
    report: Annotated[str, Asks("Under which reference is the report?", coded=True)] = ""


class LeftBecause(StrEnum):
    """Why a device is not examined."""

    NOT_THEIRS = "it turned out to be nothing to do with it"
    CANNOT = "it cannot be opened or read"
    COURT = "a court, or the law, has it given back"
    ALREADY = "what it holds is had from elsewhere"
    OTHER = "another reason"


class DeviceLeft(Entry):
    """A device is not examined: it was given back, or stays where it is. Who says so, and why."""

    key = "investigation.device-left-unexamined"
    title = "Device not examined"
    reads = "Device {device} is not examined: {because}. Why: {why}. For the children: {children}"
    help = (
        "It counts from a sergeant or above. That the queue is long, or that nobody was free, is no reason."
    )

    device: Annotated[str, WHICH_DEVICE] = ""
    because: Annotated[LeftBecause, Asks("What is the reason?")]
    why: Annotated[
        str,
        Asks(
            "On what was that decided, and where is the device now?",
            why="What it may have shown of a child nobody will see. Somebody answers for that.",
            lines=3,
        ),
    ]
    children: Annotated[str, Asks("What protects the children whom it may have shown?", lines=2)] = ""
