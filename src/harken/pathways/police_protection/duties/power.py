"""What turns on the power: when it begins, while it stands, when it ends; and who hears."""

from harken.pathways.police_protection.entries.power import EndReason, PowerEnded
from harken.vocabulary import Elapsed, Mark, Stands, Tell, marked, on, when
from harken.vocabulary.roles import DESIGNATED_OFFICER, RESPONSE_OFFICER, SUPERINTENDENT

NOW = "police-protection.now"
HERE = "police-protection.from-here"
USED, ENDED = marked(Mark.POWER_USED), marked(Mark.POWER_ENDED)
POWER_USED = when(USED)
IN_FORCE = Stands((USED,), until=(ENDED,))
# A child in police protection in one case may be reported missing in another.
IN_FORCE_ANYWHERE = Stands((USED,), until=(ENDED,), everywhere=True)
# What is owed to a living child ends with a death; that somebody was no child is the other such end.
NO_LIVING_CHILD = on(PowerEnded, reason=(EndReason.DIED, EndReason.NOT_A_CHILD))

# Who was no child is owed nothing more as one. Of a child who died a discussion is owed all the same.
NO_CHILD = on(PowerEnded, reason=EndReason.NOT_A_CHILD)

QUARTER, HALF, HOUR = Elapsed(minutes=15), Elapsed(minutes=30), Elapsed(hours=1)
THREE_HOURS, FOUR_HOURS = Elapsed(hours=3), Elapsed(hours=4)
HALF_A_DAY, DAY = Elapsed(hours=12), Elapsed(hours=24)

ON_THE_DESIGNATED_OFFICER = (Tell(RESPONSE_OFFICER), Tell(DESIGNATED_OFFICER))
ON_THE_SUPERINTENDENT = (Tell(DESIGNATED_OFFICER), Tell(SUPERINTENDENT))
