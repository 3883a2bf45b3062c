"""Rows of children who were seen at the door, and whose names were written down once they had been."""

from collections.abc import Iterator

from harken.every_case.corrections import EnteredInError
from harken.every_case.tests.clock_times import ARISES
from harken.every_case.voice import SeenHow, Voice
from harken.pathways.contact.entries.call import (
    CallReceived,
    Children,
    ChildrenEstablished,
    ChildRisk,
    CircumstancesChanged,
    Established,
    WhatChanged,
)
from harken.pathways.contact.tests.facts import (
    ACCOMPANIED,
    ALONE,
    ASLEEP,
    AT_SCHOOL,
    BABY,
    BOTH,
    CALL,
    LET_GO,
    NOBODY,
    AbuseFoundOut,
)
from harken.timelines.table import Expected, Row, at, none, prompted
from harken.vocabulary import Answer, Entry, Recorded

THE_GIRL, THE_BOY, THE_UNBORN = {"child": "child"}, {"sibling": "child"}, {"unborn": "child"}
REPORTED, MEANWHILE, SEEN, SINCE = (f"17 Nov 2026 12:0{minute}" for minute in range(4))
HERS, HIS = prompted("18 Nov 2026 12:05", about="child"), prompted("18 Nov 2026 12:05", about="sibling")

reported = at(
    REPORTED, CallReceived(children_here=Children.NUMBER_UNKNOWN, child_at_risk=ChildRisk.YES), about=NOBODY
)
calm = at(REPORTED, CALL, about=NOBODY)
heard, his_baby = at(SEEN, ALONE, about=THE_GIRL), at(SEEN, BABY, about=THE_BOY)
FEARED = Voice(seen=SeenHow.ALONE, harm=Answer.YES)
NO_RISK = ChildrenEstablished(children=Established.NAMED, child_at_risk=ChildRisk.NO)
CALMED = CircumstancesChanged(changed=WhatChanged.BETTER, child_at_risk=ChildRisk.NO)
WORSE = CircumstancesChanged(changed=WhatChanged.WORSE)

LEARNED: tuple[tuple[str, Entry, dict[str, str]], ...] = (
    ("somebody called again", CallReceived(child_at_risk=ChildRisk.NO), NOBODY),
    ("it has become worse", WORSE, NOBODY),
    ("harm to another child is feared", FEARED, THE_BOY),
    ("domestic abuse was found out", AbuseFoundOut(), NOBODY),
    ("the answer was no", NO_RISK, NOBODY),
)


class _Written:
    """The rows of one answer that is written down late."""

    def __init__(self, risk: ChildRisk) -> None:
        self.risk = risk
        self.entry = ChildrenEstablished(children=Established.NAMED, child_at_risk=risk)
        self.hers, self.his = (self._of(whom) for whom in (THE_GIRL, THE_BOY))

    def _of(self, whom: dict[str, str]) -> Recorded:
        return at(ARISES, self.entry, about=whom)

    def _row(self, title: str, *facts: Recorded, then: Expected = none, when: str = ARISES) -> Row:
        return f"named late, {self.risk}: {title}", list(facts), when, then

    def seen(self) -> Iterator[Row]:
        """By who was seen, and how."""
        row, missed = self._row, prompted("18 Nov 2026 12:02", about="child")
        yield row("seen alone and heard", reported, heard, self.hers)
        yield row("feared for by whoever saw her", reported, at(SEEN, FEARED, about=THE_GIRL), self.hers)
        yield row("the baby", reported, his_baby, self.his)
        with_adult = at(SEEN, ACCOMPANIED, about=THE_GIRL)
        yield row("heard with an adult there", reported, with_adult, self.hers, then=HERS)
        for one in (AT_SCHOOL, ASLEEP):
            yield row(
                f"not heard, {one.why_not}", reported, at(SEEN, one, about=THE_GIRL), self.hers, then=missed
            )
        let_go = at(SEEN, LET_GO, about=THE_GIRL, by="duty inspector")
        yield row("let go, and not seen", reported, let_go, self.hers, then=HERS)
        yield row("one of two was heard", reported, heard, self._of(BOTH), then=HIS)
        unborn = prompted("18 Nov 2026 12:05", about="unborn")
        yield row("an unborn child", reported, heard, self._of(THE_UNBORN), then=unborn)
        unknown = self.entry.model_copy(update={"children": Established.NUMBER_UNKNOWN})
        yield row("the number still unknown", reported, heard, at(ARISES, unknown, about=THE_GIRL))

    def ordered(self) -> Iterator[Row]:
        """By what came first, and what was known first."""
        row, named = self._row, self.hers
        before, since_the_call = at("17 Nov 2026 11:58", ALONE, about=THE_GIRL), "18 Nov 2026 12:00"
        yield row(
            "heard before it was reported",
            before,
            reported,
            named,
            then=prompted(since_the_call, about="child"),
        )
        yield row("nobody was feared for", calm, heard, named, then=HERS)
        yield row("nobody was feared for, and the baby", calm, his_baby, self.his, then=HIS)
        yield row("not heard yet", reported, named, when="17 Nov 2026 12:06", then=HERS)
        struck = at("17 Nov 2026 12:04", EnteredInError(), about=THE_GIRL, replaces=heard)
        yield row("not she who was heard", reported, heard, struck, named, then=HERS)
        late = at(SEEN, ALONE, about=THE_GIRL, known="17 Nov 2026 13:00")
        yield row("her voice not recorded yet", reported, late, named, when="17 Nov 2026 12:59", then=HERS)
        yield row("her voice recorded late", reported, late, named, when="17 Nov 2026 13:00")

    def learned(self) -> Iterator[Row]:
        """By what else was said of it."""
        row, named = self._row, self.hers
        for calmed in (NO_RISK, CALMED):
            said = at(MEANWHILE, calmed, about=NOBODY)
            yield row(f"feared for no more: {calmed.title.lower()}", reported, said, heard, named, then=HERS)
        for what, entry, about in LEARNED:
            since = at(SINCE, entry, about=about)
            yield row(f"learned since: {what}", reported, heard, since, named, then=HERS)
        known_since = at(MEANWHILE, WORSE, about=NOBODY, known=SINCE)
        yield row(
            "happened before she was heard, known after", reported, heard, known_since, named, then=HERS
        )
        anew, on = prompted("18 Nov 2026 12:10", about="child"), "17 Nov 2026 12:10"
        worry = at(on, CircumstancesChanged(changed=WhatChanged.CHILD), about=THE_GIRL)
        yield row("worried about anew", reported, heard, named, worry, when=on, then=anew)


_HARM = ChildrenEstablished(children=Established.NAMED, child_at_risk=ChildRisk.SERIOUS)
_EACH = [_Written(risk) for risk in (ChildRisk.YES, ChildRisk.NOT_KNOWN, ChildRisk.DECLINED)]
NAMED_LATE: list[Row] = [
    *(row for one in _EACH for row in (*one.seen(), *one.ordered(), *one.learned())),
    ("named late, and serious harm is feared", [reported, heard, at(ARISES, _HARM, about=THE_GIRL)], ARISES,
     HERS),
    ("named late, at risk, of nobody: she was heard", [reported, heard,
     at(ARISES, ChildrenEstablished(children=Established.NOT_KNOWN, child_at_risk=ChildRisk.YES),
     about=NOBODY)], ARISES, none),
]  # fmt: skip
