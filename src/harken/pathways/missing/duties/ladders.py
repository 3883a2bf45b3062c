"""Who hears that a duty is late, in which order: shared by the duties of this pathway."""

from harken.vocabulary import Elapsed, Tell, Warn
from harken.vocabulary.roles import (
    CALL_TAKER,
    DEMAND_HUB_INSPECTOR,
    DEMAND_HUB_SUPERVISOR,
    DETECTIVE_INSPECTOR,
    DUTY_INSPECTOR,
    MISSING_COORDINATOR,
    OFFICER_IN_CHARGE,
    SUPERINTENDENT,
    SUPERVISOR,
)

QUARTER, HALF, HOUR = Elapsed(minutes=15), Elapsed(minutes=30), Elapsed(hours=1)
HALF_A_DAY, DAY = Elapsed(hours=12), Elapsed(hours=24)

LOOKING_FOR_THE_CHILD = (
    Tell(OFFICER_IN_CHARGE),
    Tell(SUPERVISOR),
    Tell(DUTY_INSPECTOR, QUARTER),
    Tell(SUPERINTENDENT, HOUR),
)
IN_THE_DEMAND_HUB = (
    Tell(CALL_TAKER),
    Tell(DEMAND_HUB_SUPERVISOR),
    Tell(DEMAND_HUB_INSPECTOR, HALF),
)
ON_THE_INSPECTOR = (Tell(DUTY_INSPECTOR), Tell(SUPERINTENDENT, HALF))
ON_THE_CO_ORDINATOR = (Tell(MISSING_COORDINATOR), Tell(DETECTIVE_INSPECTOR, HALF_A_DAY))

CO_ORDINATOR_HALF_A_DAY_BEFORE = (Warn(MISSING_COORDINATOR, HALF_A_DAY),)
CO_ORDINATOR_A_DAY_BEFORE = (Warn(MISSING_COORDINATOR, DAY),)
