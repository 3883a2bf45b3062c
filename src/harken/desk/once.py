"""Once: a button pressed again, or a form sent again, answers as it did the first time."""

from collections.abc import Callable
from datetime import datetime

from harken.access.refused import Refused
from harken.casework.outcome import Done
from harken.casework.sent_before import sent_before, when_sent
from harken.desk.visit import Visit


def once(visit: Visit, idem: str, verb: Callable[[], Done | Refused]) -> Done | Refused:
    """What the verb answers; or, where this key was sent before, what that sending made.

    A button gives no time of its own, so that a second sending differs from the first by its moment alone.
    """
    if earlier := sent_before(visit.connection, visit.actor, idem):
        return earlier
    outcome = verb()
    if isinstance(outcome, Refused) and outcome.code == "other_body":
        return sent_before(visit.connection, visit.actor, idem) or outcome
    return outcome


def once_alike(visit: Visit, idem: str, verb: Callable[[datetime], Done | Refused]) -> Done | Refused:
    """What the verb answers at the moment of the visit, or of the first sending under this key.

    So that the same sent again is the same; and something else under that key is refused, not passed over.
    """
    first = when_sent(visit.connection, visit.actor, idem)
    outcome = verb(first or visit.now)
    if first is None and isinstance(outcome, Refused) and outcome.code == "other_body":
        # Pressed twice at once: the other was before us, and is done by now.
        first = when_sent(visit.connection, visit.actor, idem)
        return verb(first) if first else outcome
    return outcome
