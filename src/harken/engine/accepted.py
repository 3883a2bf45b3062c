"""Accepted: the entries by which somebody said that a duty is theirs."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from operator import attrgetter

from harken.engine.doings import Instance
from harken.engine.known import Known
from harken.engine.rulebook import Rulebook
from harken.vocabulary import Recorded

_when = attrgetter("happened")


def accepted_of(instance: Instance, known: Known, rules: Rulebook) -> Sequence[Recorded]:
    """The entries by which somebody said that this duty is theirs, in order.

    What was said before an entry named its recipient was said of every one of them.
    """
    memo, key = known.memo, (accepted_of, instance.subject)
    by_duty: dict[object, list[Recorded]] | None = memo.get(key)
    if by_duty is None:
        by_duty = memo[key] = defaultdict(list)
        for fact in known.matching(rules.accepted, instance.subject, everywhere=False):
            by_duty[fact.answers.get("duty")].append(fact)
    accepted: Sequence[Recorded] = by_duty.get(instance.ready.duty.key, ())
    if not instance.recipient:
        return accepted
    return [one for one in accepted if one.answers.get("recipient") in (None, "", instance.recipient)]


def said_since(accepted: Sequence[Recorded], moment: datetime) -> Sequence[Recorded]:
    """Those of these that were said at a moment or later."""
    return accepted[bisect_left(accepted, moment, key=_when) :]
