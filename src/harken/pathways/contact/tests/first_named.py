"""A child whom the incident names first in something else than the call: the rows of what is owed to them."""

from harken.every_case.contact import ContactMade
from harken.every_case.opening import Linked
from harken.every_case.plans import ActionAssigned
from harken.every_case.referral import Referred
from harken.every_case.tests.clock_times import ARISES
from harken.pathways.contact.entries.appointment import (
    AppointmentBooked,
    AppointmentDecided,
    AppointmentNotKept,
    AppointmentProposed,
    Decision,
    NotKept,
)
from harken.pathways.contact.entries.call import (
    CallReceived,
    ChildrenEstablished,
    ChildRisk,
    CircumstancesChanged,
    Established,
    Nature,
    WhatChanged,
)
from harken.pathways.contact.entries.grading import Grade, IncidentGraded, UnitSent
from harken.pathways.contact.entries.telephone import (
    Exceptional,
    ResolvedByTelephone,
    RungBack,
    TelephoneAllowed,
)
from harken.pathways.contact.tests.facts import (
    ALONE,
    ARRIVED,
    AT_RISK,
    AT_SCHOOL,
    BABY,
    BOTH,
    CALL,
    DOMESTIC_ABUSE,
    GROWN,
    LET_GO,
    NOTE,
    THRIVE,
    visit,
)
from harken.timelines.table import Row, at, moment, none, prompted
from harken.vocabulary import Answer, Entry, Recorded

NO = ChildRisk.NO
THE_BOY, THE_GIRL = {"sibling": "child"}, {"child": "subject"}
BEFORE, BEFORE_HE_IS = "17 Nov 2026 12:00", "17 Nov 2026 12:02"
HIS, HERS = prompted("18 Nov 2026 12:05", about="sibling"), prompted("18 Nov 2026 12:00", about="child")
worried, named = at(BEFORE, AT_RISK, about=THE_GIRL), at(ARISES, THRIVE, about=THE_BOY)


def _changed(what: WhatChanged = WhatChanged.WORSE, **said: object) -> CircumstancesChanged:
    return CircumstancesChanged.model_validate({"changed": what, **said})


SAFE = ChildrenEstablished(children=Established.NAMED, child_at_risk=NO)
CALMED = _changed(child_at_risk=NO)
WORRIES = (
    AT_RISK, DOMESTIC_ABUSE, CallReceived(), SAFE.model_copy(update={"child_at_risk": ChildRisk.YES}),
    _changed(child_at_risk=ChildRisk.YES), _changed(domestic_abuse=Answer.YES), _changed(WhatChanged.CHILD),
)  # fmt: skip
NAMES_ANYBODY: tuple[Entry, ...] = (
    THRIVE, RungBack(), IncidentGraded(grade=Grade.PROMPT), UnitSent(), ARRIVED, visit("18 Nov 2026 17:00"),
    NOTE, AppointmentProposed(), AppointmentNotKept(because=NotKept.NOBODY_IN), _changed(),
    TelephoneAllowed(because=Exceptional.ABROAD, reason="All of them are in Spain"), ResolvedByTelephone(),
    AppointmentDecided(decision=Decision.AUTHORISED, rationale="Their mother is with them"),
    AppointmentBooked(begins=moment("18 Nov 2026 09:00"), ends=moment("18 Nov 2026 12:00")),
    Linked(), ContactMade(), Referred(), ActionAssigned(action="Ask the school"),
)  # fmt: skip


def _spoken_of_before(what: str, said: Entry, by: str = "hub") -> Row:
    """To name him in THRIVE says nothing new of him."""
    facts = [worried, at(BEFORE_HE_IS, said, about=THE_BOY, by=by), named]
    return f"spoken of before: {what}", facts, ARISES, HERS


OWED_BEING_SEEN: list[Row] = [
    *((f"first named since: {one.title.lower()}", [worried, at(ARISES, one, about=THE_BOY)], ARISES,
       (HERS, HIS)) for one in NAMES_ANYBODY),
    *((f"first named since, whatever the worry is: {place}", [at(BEFORE, one, about=THE_GIRL), named], ARISES,
       (HERS, HIS)) for place, one in enumerate(WORRIES)),
    ("first named since, and nobody is at risk", [at(BEFORE, CALL, about=THE_GIRL), named], ARISES, none),
    ("first named since, and not at risk", [worried, at(ARISES, CALMED, about=THE_BOY)], ARISES, HERS),
    ("first named since, and grown", [worried, at(ARISES, THRIVE, about=GROWN)], ARISES, HERS),
    ("first named where he is missed", [worried, at(ARISES, AT_SCHOOL, about=THE_BOY)], ARISES, (HERS, HIS)),
    ("first named where he is heard", [worried, at(ARISES, ALONE, about=THE_BOY)], ARISES, HERS),
    _spoken_of_before("named, and not at risk", SAFE),
    _spoken_of_before("it changed, and he is not at risk", CALMED),
    _spoken_of_before("seen and heard", ALONE),
    _spoken_of_before("too young to speak", BABY),
    _spoken_of_before("an inspector let it go", LET_GO, "duty inspector"),
    ("spoken of before: in the call", [at(BEFORE, CallReceived(child_at_risk=NO), about=BOTH),
     at(BEFORE_HE_IS, AT_RISK, about=THE_GIRL), named], ARISES, prompted("18 Nov 2026 12:02", about="child")),
]  # fmt: skip

found = at(ARISES, SAFE, about=THE_BOY)
there = at(BEFORE_HE_IS, ARRIVED, about=THE_GIRL)
HER_OUTCOME = prompted("17 Nov 2026 16:02", about="child")
HIS_OUTCOME = prompted("17 Nov 2026 16:05", about="sibling")


def _of_an_outcome(how: str, naming: Recorded) -> list[Row]:
    """Whichever entry names him first once somebody was there."""
    let_go = at(BEFORE_HE_IS, LET_GO, about=THE_BOY, by="duty inspector")
    missed = at(BEFORE_HE_IS, AT_SCHOOL, about=THE_BOY)
    return [
        (f"{how}: somebody was there", [worried, there, naming], ARISES, (HER_OUTCOME, HIS_OUTCOME)),
        (f"{how}: nobody was there", [worried, naming], ARISES, none),
        (f"{how}: nobody is at risk", [at(BEFORE, CALL, about=THE_GIRL), there, naming], ARISES, HER_OUTCOME),
        (f"{how}: accounted for", [worried, there, missed, naming], ARISES, HER_OUTCOME),
        (f"{how}: let go", [worried, there, let_go, naming], ARISES, HER_OUTCOME),
    ]


OWED_AN_OUTCOME = [
    *_of_an_outcome("first named", named),
    *_of_an_outcome("found to be a child of it", found),
    ("first named as the outcome is said", [worried, there, at(ARISES, AT_SCHOOL, about=THE_BOY)], ARISES,
     HER_OUTCOME),
]  # fmt: skip

NOBODY: dict[str, str] = {}
CHILD_DOUBT, NOBODY_ASKED = _changed(WhatChanged.CHILD), ChildrenEstablished(children=Established.NOT_KNOWN)
HERS_NOW = prompted("18 Nov 2026 12:05", about="child")
named_calmly = at(BEFORE, CallReceived(child_at_risk=NO, nature=Nature.CHILD), about=THE_GIRL)
ABUSE = CallReceived(child_at_risk=NO, nature=Nature.DOMESTIC_ABUSE)
A_WORRY_OF_ALL = (
    AT_RISK, ABUSE, NOBODY_ASKED.model_copy(update={"child_at_risk": ChildRisk.YES}),
    _changed(child_at_risk=ChildRisk.YES), _changed(domestic_abuse=Answer.YES), CHILD_DOUBT,
)  # fmt: skip
heard = at(BEFORE_HE_IS, ALONE, about=THE_GIRL)
WORRIED_ABOUT_NOBODY: list[Row] = [
    *((f"about nobody, and of each already named: {place}", [named_calmly, at(ARISES, one, about=NOBODY)],
       ARISES, HERS_NOW) for place, one in enumerate(A_WORRY_OF_ALL)),
    ("about nobody, and of both", [at(BEFORE, CallReceived(child_at_risk=NO), about=BOTH),
     at(ARISES, _changed(domestic_abuse=Answer.YES), about=NOBODY)], ARISES, (HERS_NOW, HIS)),
    ("about whoever is feared alone", [named_calmly, at(ARISES, _changed(domestic_abuse=Answer.YES),
     about={"eighteen that day": "suspect"})], ARISES, HERS_NOW),
    ("about her brother, and not of her", [named_calmly, at(ARISES, _changed(domestic_abuse=Answer.YES),
     about=THE_BOY)], ARISES, HIS),
    ("about nobody, once she was heard", [named_calmly, heard, at(ARISES, CHILD_DOUBT, about=NOBODY)], ARISES,
     HERS_NOW),
    ("about nobody, and he is named after", [at(BEFORE, CALL, about=THE_GIRL),
     at(BEFORE_HE_IS, CHILD_DOUBT, about=NOBODY), at(ARISES, SAFE, about=THE_BOY)], ARISES,
     prompted("18 Nov 2026 12:02", about="child")),
    *((f"about nobody, and nobody asked of her: {one.title.lower()}",
       [named_calmly, at(ARISES, one, about=NOBODY)], ARISES, none)
      for one in (CallReceived(nature=Nature.CHILD), NOBODY_ASKED, _changed(), CALMED)),
]  # fmt: skip
