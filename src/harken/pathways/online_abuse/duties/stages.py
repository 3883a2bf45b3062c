"""Where a case stands, as the duties of this pathway see it, and the lengths and rungs they share."""

from harken.every_case.acceptance import Allocated
from harken.every_case.suspicion import SuspicionEnded
from harken.pathways.online_abuse.entries.identification import (
    EndedHere,
    IdentificationEnded,
    SuspectAge,
    SuspectCleared,
    SuspectIdentified,
)
from harken.pathways.online_abuse.entries.report import A_REFERRAL, Received
from harken.pathways.online_abuse.entries.suspect import ENFORCEMENT, SuspectContacted
from harken.vocabulary import Answer, Elapsed, Lacks, On, Rank, Stretch, Tell, on
from harken.vocabulary.roles import (
    DETECTIVE_CHIEF_INSPECTOR,
    DETECTIVE_INSPECTOR,
    DETECTIVE_SERGEANT,
    INTELLIGENCE_DEVELOPER,
    INVESTIGATOR,
    ONLINE_TEAM,
)

HOUR, FOUR_HOURS, DAY = Elapsed(hours=1), Elapsed(hours=4), Elapsed(hours=24)
OPEN_SUSPECT = "online-abuse.open-suspect"
RECEIVED = on(Received, came_from=A_REFERRAL)
IDENTIFIED = on(SuspectIdentified)
CLEARED = on(SuspectCleared)
# Said by the form that every case has, too. It does not ask whether another is looked for: then one is.
CLEARED_UNASKED = on(SuspicionEnded)
NO_LONGER_SUSPECTED = (CLEARED, CLEARED_UNASKED)
STILL_LOOKED_FOR = (
    on(SuspectCleared, still_looked_for=(Answer.YES, Answer.NOT_KNOWN, Answer.DECLINED)),
    CLEARED_UNASKED,
)
CLEARED_FOR_GOOD = on(SuspectCleared, still_looked_for=Answer.NO)
A_CHILD = on(SuspectIdentified, age=SuspectAge.CHILD)
NO_CHILD_SAID = on(SuspectIdentified, age=(SuspectAge.ADULT, SuspectAge.NOT_KNOWN))
AGE_SAID = on(SuspectIdentified, age=(SuspectAge.ADULT, SuspectAge.CHILD))
ENDED = on(IdentificationEnded).at_least(Rank.INSPECTOR)
DIED = on(IdentificationEnded, because=EndedHere.DIED).at_least(Rank.INSPECTOR)
ANOTHER_FORCES = on(IdentificationEnded, because=EndedHere.ANOTHER_FORCE).at_least(Rank.INSPECTOR)
# Nobody visits the dead; whom another force has said that it has, that force visits. The children stay ours.
OVER_HERE = (ANOTHER_FORCES, DIED)
ACTED = on(SuspectContacted, occasion=ENFORCEMENT)
GIVEN_TO_SOMEBODY = on(Allocated).stating("to")
# Whoever is looked for once another was eliminated is somebody else, from that moment.
EACH_SEARCH = Stretch((RECEIVED, *STILL_LOOKED_FOR), NO_LONGER_SUSPECTED)
EACH_SUSPECT = Stretch((IDENTIFIED,), NO_LONGER_SUSPECTED)
SUSPECT_NO_CHILD = Lacks((A_CHILD,), until=(NO_CHILD_SAID, *NO_LONGER_SUSPECTED))
NOT_GRADED_AT_ALL: tuple[On, ...] = (A_CHILD, *NO_LONGER_SUSPECTED, *OVER_HERE)

ON_THE_TEAM = (Tell(ONLINE_TEAM), Tell(DETECTIVE_INSPECTOR, DAY))
ON_THE_DEVELOPER = (
    Tell(INTELLIGENCE_DEVELOPER),
    Tell(DETECTIVE_SERGEANT),
    Tell(DETECTIVE_INSPECTOR, DAY),
)
ON_THE_INVESTIGATOR = (Tell(INVESTIGATOR), Tell(ONLINE_TEAM), Tell(DETECTIVE_INSPECTOR, HOUR))
AND_ABOVE = (*ON_THE_INVESTIGATOR, Tell(DETECTIVE_CHIEF_INSPECTOR, DAY))
