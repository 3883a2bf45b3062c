"""Who hears that a duty is late, in which order: shared by the duties of this pathway."""

from harken.vocabulary import Elapsed, Tell
from harken.vocabulary.roles import (
    CALL_TAKER,
    DEMAND_HUB_INSPECTOR,
    DEMAND_HUB_SUPERVISOR,
    DISPATCHER,
    DUTY_INSPECTOR,
    FORCE_INCIDENT_MANAGER,
    SUPERVISOR,
)

QUARTER, HALF, HOUR = Elapsed(minutes=15), Elapsed(minutes=30), Elapsed(hours=1)
DAY = Elapsed(hours=24)

ON_THE_CALL = (Tell(CALL_TAKER), Tell(DEMAND_HUB_SUPERVISOR), Tell(DEMAND_HUB_INSPECTOR, HALF))
SENDING_SOMEBODY = (Tell(DISPATCHER), Tell(DEMAND_HUB_INSPECTOR))
ON_THE_INSPECTOR = (Tell(DEMAND_HUB_INSPECTOR), Tell(FORCE_INCIDENT_MANAGER, HALF))
FOR_THE_CHILD = (Tell(SUPERVISOR), Tell(DUTY_INSPECTOR, DAY))
