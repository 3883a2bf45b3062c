"""The facts that the tables of this pathway are told with. Nobody in them is real."""

from collections.abc import Sequence
from dataclasses import replace

from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.acceptance import Allocated
from harken.every_case.opening import Noted
from harken.every_case.referral import Referred
from harken.every_case.suspicion import SuspicionEnded
from harken.every_case.tests.clock_times import ARISES, Times
from harken.every_case.tests.twelve import MUCH_LATER, SOON_DONE, Owes, twelve, world
from harken.pathways.online_abuse import PATHWAY
from harken.pathways.online_abuse.entries.checks import (
    Answered,
    Conflict,
    ConflictChecked,
    Partner,
    PartnerAnswered,
    System,
    SystemsSearched,
    TrustRoleWeighed,
)
from harken.pathways.online_abuse.entries.children import Access, ChildFound
from harken.pathways.online_abuse.entries.identification import (
    EndedHere,
    IdentificationEnded,
    IdentificationStep,
    Result,
    Step,
    SuspectAge,
    SuspectCleared,
    SuspectIdentified,
)
from harken.pathways.online_abuse.entries.kirat import Grade, KiratRun
from harken.pathways.online_abuse.entries.report import CameFrom, Received
from harken.pathways.online_abuse.entries.suspect import (
    Occasion,
    SuspectContacted,
    WelfareAssessed,
    WelfareRisk,
)
from harken.timelines.table import Row, at, met, met_late, overdue, owed
from harken.vocabulary import Answer

WORLD = world({kind.key: kind for pathway in (EVERY_CASE, PATHWAY) for kind in pathway.entries})

THREE_DAYS = Times(
    "20 Nov 2026 12:05", "28 Oct 2026 01:50", "1 Apr 2026 00:50", "28 Dec 2026 23:50", "4 Jan 2014 00:00"
)
TWO_WEEKS = Times(
    "1 Dec 2026 12:05", "8 Nov 2026 01:50", "12 Apr 2026 00:50", "8 Jan 2027 23:50", "15 Jan 2014 00:00"
)
THIRTY_DAYS = Times(
    "17 Dec 2026 12:05", "24 Nov 2026 01:50", "28 Apr 2026 00:50", "24 Jan 2027 23:50", "31 Jan 2014 00:00"
)

RECEIVED = Received(came_from=CameFrom.NCA)
IN_REACH = Received(came_from=CameFrom.CHILD_OR_FAMILY, child_in_reach=Answer.YES)
DAILY_LOOK = Received(came_from=CameFrom.DAILY_LOOK)
NOTE = Noted(note="Rang, no answer")
GIVEN, TO_THE_TEAM = Allocated(to="KB40"), Allocated(team="online")

STEP = IdentificationStep(step=Step.PND, result=Result.NARROWED)
NO_STEP = IdentificationStep(step=Step.PND, result=Result.NOT_DONE)
ADULT = SuspectIdentified(age=SuspectAge.ADULT)
AGE_NOT_KNOWN = SuspectIdentified(age=SuspectAge.NOT_KNOWN)
UNDER_18 = SuspectIdentified(age=SuspectAge.CHILD)
CLEARED = SuspectCleared(why="Another user of the connection")
CLEARED_UNASKED = SuspicionEnded(why="He was at work, on camera")
NO_LONGER = ((CLEARED, "investigator"), (CLEARED_UNASKED, "investigator"))
CLEARED_FOR_GOOD = SuspectCleared(why="No offence", still_looked_for=Answer.NO)
PASSED_ON = IdentificationEnded(why="Another force has it")
ANOTHER_FORCES, DEAD = (
    IdentificationEnded(why="As recorded", because=one) for one in (EndedHere.ANOTHER_FORCE, EndedHere.DIED)
)


def kirat(grade: Grade, *, trust: Answer = Answer.NO) -> KiratRun:
    """A grade with every block known."""
    return KiratRun(
        behaviour_before=Answer.NO,
        access=Answer.YES,
        trust_role=trust,
        category_a=Answer.NO,
        behaviour_now=Answer.NO,
        other_factors=Answer.NO,
        grade=grade,
    )


VERY_HIGH, HIGH, MEDIUM, LOW = map(kirat, (Grade.VERY_HIGH, Grade.HIGH, Grade.MEDIUM, Grade.LOW))

CHILD_FOUND = ChildFound(access=Access.LIVES_WITH)
REFERRED = Referred(why="Her father is suspected", household_unaware=Answer.YES)
REFERRED_OPENLY = Referred(why="Her father is suspected", household_unaware=Answer.NO)
REFERRED_UNSAID = Referred(why="Her father is suspected")

ALL_SYSTEMS = SystemsSearched(systems=tuple(System))
A_CHILD_ON_OURS = SystemsSearched(systems=(System.LOCAL,), child=Answer.YES)
TRUST_ON_OURS = SystemsSearched(systems=(System.TRUST,), trust_role=Answer.YES)
TRUST_BY_PARTNER = PartnerAnswered(partner=Partner.DBS, answer=Answered.NOTHING, trust_role=Answer.YES)
TRUST_WEIGHED = TrustRoleWeighed(lado=Answer.YES, dbs=Answer.NO, why="He is off work this week")


def says(partner: Partner, answer: Answered = Answered.NOTHING) -> PartnerAnswered:
    """A partner's answer."""
    return PartnerAnswered(partner=partner, answer=answer)


ARREST, VISIT = SuspectContacted(occasion=Occasion.ARREST), SuspectContacted(occasion=Occasion.VISIT)
WARRANT = SuspectContacted(occasion=Occasion.WARRANT)
INTERVIEW = SuspectContacted(occasion=Occasion.INTERVIEW)
WELFARE = WelfareAssessed(risk=WelfareRisk.SOME, plan="A nurse on the way in")
CONFLICT = ConflictChecked(partner=Partner.EDUCATION, found=Conflict.SUSPECT_THERE)


def of_case(owes: Owes) -> list[Row]:
    """The rows of what is owed to a case: done about any child of it, and in no other case."""
    facts = [*owes.before, owes.trigger()]
    done = owes.met[0]
    of_sibling = owes.doing(SOON_DONE, done, about="sibling")
    elsewhere = at(SOON_DONE, done[0], by=done[1], case="another")
    suspects = at(ARISES, owes.arises, by=owes.by, about={"man": "suspect"})
    late = owes.times.usual
    return [
        *(row for row in twelve(owes) if row[0] != "somebody else's"),
        ("somebody else's: done in another case", [*facts, elsewhere], "17 Nov 2026 12:07", owes.waits(late)),
        ("done about another child of the case", [*facts, of_sibling], MUCH_LATER, met(SOON_DONE)),
        ("about the suspect alone", [*owes.before, suspects], ARISES, owes.waits(late)),
    ]


MAN, OTHER = {"man": "suspect"}, {"other": "suspect"}


def of_each_suspect(owes: Owes) -> list[Row]:
    """The same of what is owed of each suspect apart: what names another settles nothing of the first."""
    (entry, by), late = owes.met[0], owes.times.usual
    begins = [replace(one, about=tuple(MAN.items())) for one in (*owes.before, owes.trigger())]
    anothers = [replace(one, id=f"{one.id} of another", about=tuple(OTHER.items())) for one in begins]
    done = {who: at(SOON_DONE, entry, by=by, about=about) for who, about in (("man", MAN), ("other", OTHER))}
    named = at("17 Nov 2026 12:00", Noted(note="Two use it"), about=OTHER)
    unnamed = at(SOON_DONE, entry, by=by)
    let_go = [
        (f"another is let go: {one.title.lower()}",
         [*begins, named, at(SOON_DONE, one, by=role, about=OTHER)], "17 Nov 2026 12:07", owes.waits(late))
        for one, role in owes.released
    ]  # fmt: skip
    return [
        *of_case(owes),
        *let_go,
        ("done of another suspect", [*begins, named, done["other"]], "17 Nov 2026 12:07", owes.waits(late)),
        ("two suspects, one of them settled", [*begins, *anothers, done["other"]], "17 Nov 2026 12:07",
         (owes.waits(late), met(SOON_DONE))),
        ("two suspects, and it is not said of which", [*begins, *anothers, unnamed], "17 Nov 2026 12:07",
         (met(SOON_DONE), met(SOON_DONE))),
    ]  # fmt: skip


def again(
    owes: Owes, rows: Sequence[Row], *, anew: str, late: tuple[str, str], case: bool = True
) -> list[Row]:
    """The same for what is owed again and again: once done it is owed anew, and late at `anew`.

    `late` is when it is done too late, and when it is then late again.
    """
    facts, told = [*owes.before, owes.trigger()], owes.ladder[0][1]
    when, later = late
    kept = [row for row in rows if not row[0].startswith(("met", "done in time", "done about"))]
    for done in owes.met:
        name, soon = done[0].title.lower(), owes.doing(SOON_DONE, done)
        known_late, too_late = owes.doing(SOON_DONE, done, known=when), owes.doing(when, done)
        sibling = owes.doing(SOON_DONE, done, about="sibling")
        met_soon = (met(SOON_DONE), owed(anew))
        kept += [
            (f"met: {name}", [*facts, soon], "17 Nov 2026 12:07", met_soon),
            (f"met late: {name}", [*facts, too_late], when, (met_late(when, *told), owed(later))),
            (f"done in time, known late: {name}", [*facts, known_late], when,
             (met(SOON_DONE, *told, recorded_late=True), overdue(*told))),
            (f"done about another child: {name}", [*facts, sibling], "17 Nov 2026 12:07",
             met_soon if case else owed(owes.times.usual)),
        ]  # fmt: skip
    return kept
