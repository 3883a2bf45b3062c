"""Accepted: the entries by which somebody said that a duty is theirs."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from operator import attrgetter

from harken.engine.doings import Instance
from harken.engine.known import Known
from harken.engine.rulebook import Rulebook
from harken.vocabulary import Again, Every, Recorded

_when = attrgetter("happened")


def accepted_of(instance: Instance, known: Known, rules: Rulebook) -> Sequence[Recorded]:
    """The entries by which somebody said that this duty is theirs, in order.

    What was said before an entry named its recipient, or from which entry it arises, was said of every one
    of them. Of what stands no more than once at a time the moment says which: an entry that began it may be
    learned of after somebody took it.
    """
    memo, key = known.memo, (accepted_of, instance.subject)
    by_duty: dict[object, list[Recorded]] | None = memo.get(key)
    if by_duty is None:
        by_duty = memo[key] = defaultdict(list)
        for fact in known.matching(rules.accepted, instance.subject, everywhere=False):
            by_duty[fact.answers.get("duty")].append(fact)
    ready, trigger, _, recipient = instance
    accepted: Sequence[Recorded] = by_duty.get(ready.duty.key, ())
    if recipient:
        accepted = [one for one in accepted if one.answers.get("recipient") in (None, "", recipient)]
    if not accepted or ready.duty.once:
        return accepted
    return [one for one in accepted if one.answers.get("root") in (None, "", trigger.chain)]


def of_turn(accepted: Sequence[Recorded], every: Every | None, number: int) -> Sequence[Recorded]:
    """Those of these that were said of one turn of a duty, where several turns may stand at once.

    Where one begins as another is done, the moment says which: a turn may be learned of late, and move it on.
    """
    if every is None or every.again is not Again.WHEN_DUE:
        return accepted
    return [one for one in accepted if one.answers.get("occurrence") in (None, number)]


def said_since(accepted: Sequence[Recorded], moment: datetime) -> Sequence[Recorded]:
    """Those of these that were said at a moment or later."""
    return accepted[bisect_left(accepted, moment, key=_when) :]
