"""The facts that the tables of this pathway are told with. Nobody in them is real."""

from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.disclosure import Agency, Receipt
from harken.every_case.tests.clock_times import ARISES
from harken.every_case.tests.twelve import LONG_BEFORE, MUCH_LATER, then, world
from harken.pathways.missing import PATHWAY
from harken.pathways.missing.entries.enquiries import (
    EnquiryMade,
    InformationLeft,
    InformationReceived,
    InvestigationPlanMade,
    PromptedBy,
    ResourcesCommitted,
    Sighting,
)
from harken.pathways.missing.entries.found import (
    Condition,
    Found,
    PreventionInterviewHeld,
    PreventionInterviewReleased,
    SeenBy,
    SpokenTo,
)
from harken.pathways.missing.entries.report import Reported, TurnedMissing
from harken.pathways.missing.entries.risk import Level, RiskAssessed
from harken.pathways.missing.entries.trigger_plan import TriggerPlanMade
from harken.timelines.table import Row, Stands, at, met, none
from harken.vocabulary import Answer, Entry, Recorded

WORLD = world({kind.key: kind for pathway in (EVERY_CASE, PATHWAY) for kind in pathway.entries})

REPORTED = Reported(circumstances="Did not come home")
TURNED_MISSING = TurnedMissing(what_changed="Left the friend's house")

HIGH = RiskAssessed(level=Level.HIGH, reason="Medication not with him")
MEDIUM = RiskAssessed(level=Level.MEDIUM, reason="Twelve, dark, cold")
LOW = RiskAssessed(level=Level.LOW, reason="With friends, late")
NO_APPARENT_RISK = RiskAssessed(level=Level.NO_APPARENT_RISK, reason="On a bus home")

ENQUIRY = EnquiryMade(done="Rang his aunt", result="Not there", prompted_by=PromptedBy.OWN_INITIATIVE)
ACTED_ON_IT = EnquiryMade(done="To the station", result="Not there", prompted_by=PromptedBy.NEW_INFORMATION)
PLAIN_ENQUIRY = EnquiryMade(done="To the station", result="Seen leaving")
LEFT = InformationLeft(reason="It was last week's photograph")
INFORMATION = InformationReceived(information="He rang, from a station")
SIGHTING = Sighting(where="At the bus stop")
PLAN = InvestigationPlanMade(plan="Aunt, station, school friend")
SENT = ResourcesCommitted(resource="KB21", task="Station")
SENT_WITH_PLAN = ResourcesCommitted(resource="KB21", task="Station", has_plan=Answer.YES)
SENT_WITHOUT_PLAN = ResourcesCommitted(resource="KB21", task="Station", has_plan=Answer.NO)

FOUND = Found(seen_by=SeenBy.CARER, where="At home")
DEAD = Found(seen_by=SeenBy.POLICE, condition=Condition.DEAD, where="The river")
HEARD_ON_THE_TELEPHONE = Found(seen_by=SeenBy.NOBODY, where="At a station")
INTERVIEWED = PreventionInterviewHeld(face_to_face=Answer.YES)
INTERVIEWED_AND_HEARD = PreventionInterviewHeld(face_to_face=Answer.YES, spoken_to=SpokenTo.ALONE)
INTERVIEWED_BY_TELEPHONE = PreventionInterviewHeld(
    face_to_face=Answer.NO, spoken_to=SpokenTo.IN_FRONT_OF_OTHERS
)
LET_GO = PreventionInterviewReleased(reason="In hospital abroad, seen by a nurse")

SOCIAL_CARE_RECEIPT = Receipt(sender=Agency.SOCIAL_CARE, purpose="child reported missing")
AUTHORITY_RECEIPT = Receipt(sender=Agency.LOCAL_AUTHORITY, purpose="child reported missing")
PLAIN_RECEIPT = Receipt(sender=Agency.SOCIAL_CARE, reference="WM/1")
REFERRAL_RECEIPT = Receipt(sender=Agency.SOCIAL_CARE, purpose="referral")
SCHOOL_RECEIPT = Receipt(sender=Agency.SCHOOL, reference="WM/3")

TRIGGER_PLAN = TriggerPlanMade(steps=("Ring the aunt", "The station"), author="K. Brandt")

long_missing = at(LONG_BEFORE, REPORTED)
long_high = at(LONG_BEFORE, HIGH)
long_medium = at(LONG_BEFORE, MEDIUM)
long_planned = at(LONG_BEFORE, TRIGGER_PLAN, case="child")

ON_FOUND = ((FOUND, "officer"),)
STILL_MISSING = (("a call is not found", (HEARD_ON_THE_TELEPHONE, "officer")),)


def second_call(done: Entry, *before: Recorded, case: str = "case", by: str = "supervisor") -> Row:
    """Somebody else rings about the same child, when what was owed is done."""
    first, again = at(ARISES, REPORTED), then("12:10", REPORTED)
    doing = then("12:08", done, case=case, by=by)
    return (
        "a second caller begins nothing anew",
        [*before, first, doing, again],
        MUCH_LATER,
        met("17 Nov 2026 12:08"),
    )


def set_once_found(level: RiskAssessed) -> Row:
    """A level that somebody records when the child is back."""
    return ("set once the child was found", [then("12:00", FOUND), at(ARISES, level)], MUCH_LATER, none)


def done_the_first_time(level: RiskAssessed, done: Entry, late: Stands, *, by: str = "") -> Row:
    """Done the first time the child was missing, and not when they went again in the same case."""
    first, *again = missing_again(level)
    return (
        "done the first time, and owed the second",
        [at("17 Nov 2026 12:00", REPORTED), first, then("12:08", done, by=by), *again],
        "17 Nov 2026 14:00",
        (met("17 Nov 2026 12:08"), late),
    )


def missing_again(level: RiskAssessed) -> list[Recorded]:
    """Graded, found, and missing again in the same case, graded once more at two o'clock."""
    again = (then("12:30", FOUND), then("13:00", TURNED_MISSING), then("14:00", level))
    return [at(ARISES, level), *again]
