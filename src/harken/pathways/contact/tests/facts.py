"""The facts that the tables of this pathway are told with. Nobody in them is real."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.opening import Noted
from harken.every_case.tests.clock_times import ARISES
from harken.every_case.tests.twelve import SOON_DONE, Owes, twelve, world
from harken.every_case.voice import SeenHow, Voice, WhyNot
from harken.pathways.contact import PATHWAY
from harken.pathways.contact.entries.call import CallReceived, ChildRisk, Nature
from harken.pathways.contact.entries.child import SeeingLetGo, SeenBy, VisitPlanned
from harken.pathways.contact.entries.grading import ThriveAssessed, UnitArrived, Weighed
from harken.timelines.table import Row, at, moment, owed, prompted
from harken.vocabulary import Entry, Mark


class Interviewed(Entry):
    """An entry of another pathway by which police saw and heard a child."""

    key = "some-pathway.interviewed"
    title = "Interviewed"
    reads = "Interviewed"
    marks = (Mark.CHILD_SEEN, Mark.CHILD_HEARD)


class HeardByTelephone(Entry):
    """An entry of another pathway by which a child was heard, and seen by nobody."""

    key = "some-pathway.heard-by-telephone"
    title = "Heard by telephone"
    reads = "Heard by telephone"
    marks = (Mark.CHILD_HEARD,)


class LetGoElsewhere(Entry):
    """An entry of another pathway by which an inspector lets go that police see a child."""

    key = "some-pathway.let-go"
    title = "Let go"
    reads = "Let go"
    marks = (Mark.SEEING_LET_GO,)


class AbuseFoundOut(Entry):
    """An entry of another pathway by which domestic abuse is known, and no more is learned."""

    key = "some-pathway.abuse-found-out"
    title = "Abuse found out"
    reads = "Abuse found out"
    marks = (Mark.DOMESTIC_ABUSE_KNOWN,)


KINDS: tuple[type[Entry], ...] = (
    *(kind for pathway in (EVERY_CASE, PATHWAY) for kind in pathway.entries),
    Interviewed,
    HeardByTelephone,
    LetGoElsewhere,
    AbuseFoundOut,
)
WORLD = world({kind.key: kind for kind in KINDS})

CALL = CallReceived(nature=Nature.NOBODY_AT_RISK)
AT_RISK = CallReceived(child_at_risk=ChildRisk.YES, nature=Nature.CHILD)
DOMESTIC_ABUSE = CallReceived(nature=Nature.DOMESTIC_ABUSE, child_at_risk=ChildRisk.NO)
THRIVE = ThriveAssessed(
    threat=Weighed.NO,
    harm=Weighed.YES,
    risk=Weighed.NOT_KNOWN,
    investigation=Weighed.NO,
    vulnerability=Weighed.YES,
    engagement=Weighed.YES,
)
NOT_ALL_SIX = tuple(
    (f"nobody asked about {one}", THRIVE.model_copy(update={one: Weighed.NOT_SAID}))
    for one in ("threat", "harm", "risk", "investigation", "vulnerability", "engagement")
)
ARRIVED = UnitArrived(unit="KB21")
NOTE = Noted(note="Rang, no answer")

ALONE = Voice(seen=SeenHow.ALONE, words_used="I want my bear")
ACCOMPANIED = Voice(seen=SeenHow.ACCOMPANIED)
BABY = Voice(seen=SeenHow.NOT_SPOKEN_TO, why_not=WhyNot.TOO_YOUNG)
ASLEEP = Voice(seen=SeenHow.NOT_SPOKEN_TO, why_not=WhyNot.ASLEEP)
AT_SCHOOL = Voice(seen=SeenHow.NOT_SEEN, why_not=WhyNot.AT_SCHOOL)

BOTH = {"child": "subject", "sibling": "subject"}
NOBODY: dict[str, str] = {}
GROWN = {"eighteen that day": "child"}


def of_the_incident(owes: Owes) -> list[Row]:
    """The rows of a duty that the incident owes, whoever it names: once for two children, and for none."""
    late = owes.times.usual
    waits = owed(late) if owes.has_deadline else prompted(late)
    facts = [*owes.before, owes.trigger()]
    elsewhere = at(SOON_DONE, owes.met[0][0], by=owes.met[0][1], case="another incident")
    rows: Sequence[Row] = [
        ("somebody else's: another incident's", [*facts, elsewhere], "17 Nov 2026 12:07", waits),
        ("two children, and owed once", [*owes.before, at(ARISES, owes.arises, about=BOTH, by=owes.by)],
         ARISES, waits),
        ("no child named, and owed", [*owes.before, at(ARISES, owes.arises, about=NOBODY, by=owes.by)],
         ARISES, waits),
    ]  # fmt: skip
    usual = [row for row in twelve(replace(owes, more=())) if row[0] != "somebody else's"]
    return [*usual, *rows, *owes.more]


def let_go(next_by: str = "24 Nov 2026 17:00") -> SeeingLetGo:
    """An inspector lets it go."""
    return SeeingLetGo(
        reason="She moved to her aunt's in Leeds",
        seen_by=SeenBy.SOCIAL_WORKER,
        seen_on=date(2026, 11, 16),
        next_by=moment(next_by),
    )


LET_GO = let_go()


def visit(by: str) -> VisitPlanned:
    """A visit planned."""
    return VisitPlanned(visit_by=moment(by))


def unless_done_before(
    owes: Owes,
    tell: Callable[[Owes], list[Row]] = twelve,
    *,
    done: Sequence[Entry] = (),
    but: Sequence[str] = (),
) -> list[Row]:
    """The rows of a duty but those of what was done before it arose: each of these has a row of its own."""
    titles = {*but, *(f"done before it arose: {one.title.lower()}" for one in done)}
    return [row for row in tell(owes) if row[0] not in titles]
