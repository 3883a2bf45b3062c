"""Police protection: a constable's power to keep a child from harm, from its use to what follows it."""

from harken.every_case.handover import HandoverAccepted
from harken.every_case.strategy import StrategyDiscussionHeld
from harken.every_case.voice import Voice
from harken.pathways.police_protection import pages
from harken.pathways.police_protection.duties import ending, meanwhile
from harken.pathways.police_protection.duties import told as told_duties
from harken.pathways.police_protection.entries import officers, place, power, told
from harken.pathways.police_protection.flags import FLAGS
from harken.pathways.police_protection.gates import GATES
from harken.vocabulary import Pathway
from harken.vocabulary.roles import DESIGNATED_OFFICER, DUTY_INSPECTOR, RESPONSE_OFFICER, SUPERVISOR

PATHWAY = Pathway(
    slug="police_protection",
    name="Police protection",
    owner="Head of protecting vulnerable people",
    entries=(
        power.PowerUsed,
        officers.DesignatedOfficerTook,
        told.ChildTold,
        told.AuthorityTold,
        told.AuthoritySpokenWith,
        told.ParentsTold,
        place.Accommodated,
        place.PoliceStationJustified,
        power.NeedLookedAt,
        power.InquiryCompleted,
        officers.ContactDecided,
        place.OrderAppliedFor,
        place.OrderDecided,
        officers.ChildTaken,
        officers.RecoveryOrderConsidered,
        power.PowerEnded,
        power.ProtectionSaid,
    ),
    duties=(*told_duties.DUTIES, *meanwhile.DUTIES, *ending.DUTIES),
    gates=GATES,
    flags=FLAGS,
    panels=pages.PANELS,
    whereabouts=pages.WHEREABOUTS,
    opens=power.PowerUsed,
    of_a_child=True,
    opened_by=(DESIGNATED_OFFICER, DUTY_INSPECTOR, RESPONSE_OFFICER, SUPERVISOR),
    offers=(
        officers.DesignatedOfficerTook,
        told.ChildTold,
        Voice,
        told.AuthorityTold,
        told.ParentsTold,
        place.Accommodated,
        told.AuthoritySpokenWith,
        StrategyDiscussionHeld,
        power.NeedLookedAt,
        HandoverAccepted,
        power.PowerEnded,
    ),
)
