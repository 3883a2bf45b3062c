"""The facts that the tables of this pathway are told with. Nobody in them is real."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any

from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.corrections import EnteredInError
from harken.every_case.tests.clock_times import (
    ARISES,
    AUTUMN,
    CHRISTMAS,
    DAY_BEFORE,
    FIRST_DAY,
    SPRING,
    Times,
)
from harken.every_case.tests.twelve import (
    LONG_BEFORE,
    MUCH_LATER,
    SOON_DONE,
    Done,
    Owes,
    Told,
    then,
    twelve,
    world,
)
from harken.pathways.offender import PATHWAY
from harken.pathways.offender.duties.intelligence import SPEAKS_OF_SOMEBODY
from harken.pathways.offender.entries.management import ManagerNamed
from harken.pathways.offender.entries.notification import Notified, What
from harken.pathways.offender.entries.registration import (
    Away,
    Because,
    CameBack,
    Disposal,
    EndedBecause,
    ManagementEnded,
    TakenOn,
    WentAway,
)
from harken.timelines.table import Row, Stands, at, met, met_late, moment, none, overdue, owed
from harken.vocabulary import Answer, Asks, Duty, Entry, Mark, Recorded, marked_when


class Said(Entry):
    """A fact of another pathway that may mean anything, and may name anybody."""

    key = "some-pathway.said"
    title = "Said"
    reads = "Said"
    marks = tuple(marked_when(mark, what=mark.value) for mark in (*SPEAKS_OF_SOMEBODY, Mark.REFERRED))

    what: Annotated[str, Asks("What does it mean?", coded=True)] = ""


KINDS: tuple[type[Entry], ...] = (*EVERY_CASE.entries, *PATHWAY.entries, Said)
WORLD = world({kind.key: kind for kind in KINDS})

REGISTERED = TakenOn(
    because=Because.REGISTERED, disposal=Disposal.LIFE, held_now=Answer.NO, notified_before=Answer.NO
)
DANGEROUS = TakenOn(because=Because.DANGEROUS)
NAMED = ManagerNamed(manager="2207")
ENDED, SAID_TO_BE_OVER = (
    ManagementEnded(because=one, verified=Answer.YES, file_reviewed=Answer.YES)
    for one in (EndedBecause.OTHER_FORCE, EndedBecause.PERIOD_OVER)
)
UNCHECKED = ManagementEnded(because=EndedBecause.OTHER_FORCE)
NOT_ENDED: Sequence[tuple[str, Done]] = (
    ("ended, and nobody checked the day", (UNCHECKED, "supervisor")),
    ("ended, a constable says", (ENDED, "offender manager")),
)
# Of a period without an end, which is what `REGISTERED` has.
NOT_OVER: Sequence[tuple[str, Done]] = (
    *NOT_ENDED,
    ("the period is over, a sergeant says, and it has none", (SAID_TO_BE_OVER, "supervisor")),
)
TO_PRISON, FROM_PRISON = WentAway(where=Away.CUSTODY), CameBack(where=Away.CUSTODY)
FROM_ABROAD_AS_SAID = CameBack(where=Away.ABROAD, as_notified=Answer.YES)

registered = at(LONG_BEFORE, REGISTERED)

THREE_DAYS = Times(
    "20 Nov 2026 00:00", "28 Oct 2026 00:00", "1 Apr 2026 00:00", "28 Dec 2026 00:00", "4 Jan 2014 00:00"
)
SERGEANT = ("MOSOVO sergeant",)
BOTH = (*SERGEANT, "MOSOVO detective inspector")
MANAGER = ("offender manager",)
FOUR_WEEKS = Times(
    "15 Dec 2026 12:05", "22 Nov 2026 01:50", "26 Apr 2026 00:50", "22 Jan 2027 23:50", "29 Jan 2014 00:00"
)
YEAR = Times(
    "17 Nov 2027 12:05", "25 Oct 2027 01:50", "29 Mar 2027 00:50", "25 Dec 2027 23:50", "1 Jan 2015 00:00"
)


def came(*what: What) -> Done:
    """They came in person and notified these."""
    return Notified(what=what, in_person=Answer.YES), "offender manager"


def by_letter(what: What) -> Done:
    """What they wrote, which notifies nothing."""
    return Notified(what=(what,), in_person=Answer.NO), "offender manager"


def away_rows(arises: Entry, before: Sequence[Recorded]) -> list[Row]:
    """In prison as the three days end: three are left from the release."""
    facts = [*before, at(ARISES, arises), then("12:10", TO_PRISON)]
    back = at("25 Nov 2026 10:00", FROM_ABROAD_AS_SAID)
    return [
        ("in prison still", facts, "1 Dec 2026 09:00", owed("")),
        ("back, with three days left", [*facts, back], "25 Nov 2026 10:00", owed("28 Nov 2026 00:00")),
    ]


def theirs(
    duty: Duty,
    arises: Entry,
    met: What,
    *,
    short: Sequence[What],
    before: Sequence[Recorded] = (registered,),
    more: Sequence[Row] = (),
    **other: Any,
) -> tuple[Duty, list[Row]]:
    """The table of something that the law makes them tell us, within three days unless `other` says so."""
    times = other.get("times", THREE_DAYS)
    return duty, twelve(
        Owes(
            arises=arises,
            times=times,
            by="offender manager",
            met=(came(met),),
            ladder=other.get("ladder", (("20 Nov 2026 00:00", SERGEANT), ("27 Nov 2026 00:00", BOTH))),
            before=before,
            short_of_it=(
                ("something else", [came(one) for one in short]),
                ("by letter", [by_letter(met)]),
            ),
            released=((ENDED, "supervisor"), *other.get("released", ())),
            not_released=NOT_OVER,
            more=[*_when_they_must(arises, before, times.usual), *more],
        )
    )


def _when_they_must(arises: Entry, before: Sequence[Recorded], late: str) -> list[Row]:
    """It counts from the day itself, of whoever must notify then, and of nobody else."""
    learned = at(ARISES, arises, known="18 Nov 2026 09:00")
    over = at("1 Jan 2015 09:00", ENDED, by="supervisor")
    return [
        ("learned a day later, and counted from the day itself", [*before, learned], "18 Nov 2026 09:00",
         owed(late)),
        ("they need not notify", [at(LONG_BEFORE, DANGEROUS), at(ARISES, arises)], ARISES, none),
        ("they need notify no more", [*before, over, at(ARISES, arises)], ARISES, none),
    ]  # fmt: skip


def not_ended(
    facts: Sequence[Recorded], waits: Stands, which: Sequence[tuple[str, Done]] = NOT_ENDED
) -> list[Row]:
    """What looks like the end of their management, and ends nothing."""
    return [
        (title, [*facts, then("12:06", entry, by=by)], "17 Nov 2026 12:07", waits)
        for title, (entry, by) in which
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """When something done again and again is late, and who hears.

    Done at six minutes past, it is late again at `following`; done a minute late, at `after_late`.
    """

    late: str
    following: str
    after_late: str
    times: Times
    ladder: Sequence[tuple[str, Told]]
    warned: Sequence[tuple[str, Told]] = ()


def again_and_again(
    duty: Duty,
    arises: Entry,
    done: Done,
    again: Again,
    *,
    before: Sequence[Recorded] = (),
    more: Sequence[Row] = (),
) -> tuple[Duty, list[Row]]:
    """The table of what is owed again once it is done."""
    facts = [*before, at(ARISES, arises, by=done[1])]
    rows = [*_done_and_owed_anew(facts, before, done, again), *_calendar(arises, done, before, again.times)]
    return duty, [*rows, *_climb(facts, again), *more]


def _done_and_owed_anew(
    facts: list[Recorded], before: Sequence[Recorded], done: Done, again: Again
) -> list[Row]:
    late, first, just, arisen = again.late, again.ladder[0][1], shifted(again.late, 1), facts[-1]
    unknown = replace(arisen, recorded=moment("17 Nov 2026 12:09"))

    def did(when: str, *, about: str = "child", known: str = "") -> Recorded:
        return at(when, done[0], by=done[1], about=about, known=known)

    return [
        ("nothing has happened", before, ARISES, none),
        ("it has just arisen", facts, ARISES, owed(late)),
        ("nobody knew yet", [*before, unknown], SOON_DONE, none),
        ("known later, and counted from", [*before, unknown], "17 Nov 2026 12:09", owed(late)),
        ("struck out", [*facts, then("12:07", EnteredInError(), replaces=facts[-1])], MUCH_LATER, none),
        ("met", [*facts, did(SOON_DONE)], SOON_DONE, (met(SOON_DONE), owed(again.following))),
        ("met late", [*facts, did(just)], just, (met_late(just, *first), owed(again.after_late))),
        ("done in time, known late", [*facts, did(SOON_DONE, known=just)], just,
         (met(SOON_DONE, *first, recorded_late=True), overdue(*_late_alone(first)))),
        ("somebody else's", [*facts, did(SOON_DONE, about="sibling")], SOON_DONE, owed(late)),
    ]  # fmt: skip


def _late_alone(told: Told) -> Told:
    """Nobody is warned that something will soon be late which was known of only once it was."""
    return tuple(whom for whom in told if not str(whom).endswith("(warned)"))


def _calendar(arises: Entry, done: Done, before: Sequence[Recorded], times: Times) -> list[Row]:
    def row(title: str, when: str, due: str) -> Row:
        return (title, [*before, at(when, arises, by=done[1])], when, owed(due))

    return [
        row("the night the clocks go back", AUTUMN, times.autumn),
        row("the night the clocks go on", SPRING, times.spring),
        row("Christmas night", CHRISTMAS, times.christmas),
        row("the first day of the rule", FIRST_DAY, times.first_day),
        ("the day before the rule", [*before, at(DAY_BEFORE, arises, by=done[1])], MUCH_LATER, none),
    ]


def _climb(facts: list[Recorded], again: Again) -> list[Row]:
    rows: list[Row] = []
    late = again.late
    told: Told = ()
    for when, whom in again.warned:
        rows += [
            ("a minute before the warning", facts, shifted(when, -1), owed(late, *told)),
            ("warned", facts, when, owed(late, *whom)),
        ]
        told = whom
    rows.append(("the last moment", facts, shifted(late, -1), owed(late, *told)))
    for number, (when, whom) in enumerate(again.ladder):
        if number:
            rows.append((f"a minute before {whom[-1]} hears", facts, shifted(when, -1), overdue(*told)))
        title = f"{whom[-1]} hears" if number else "the first moment too late"
        rows.append((title, facts, when, overdue(*whom)))
        told = whom
    return rows


def shifted(text: str, minutes: int) -> str:
    """A London clock time so many minutes on, by the look of the clock."""
    moved = datetime.strptime(text, "%d %b %Y %H:%M").replace(tzinfo=UTC) + timedelta(minutes=minutes)
    return f"{moved:%d %b %Y %H:%M}"


def of_the_case(duty: Duty, owes: Owes, *, other: Entry | None = None) -> tuple[Duty, list[Row]]:
    """The table of what is owed of a case: done for anybody in it, it is done; in another case it is not."""
    facts, (entry, by) = [*owes.before, owes.trigger()], owes.met[0]
    rows = [row for row in twelve(owes) if row[0] != "somebody else's"]
    in_another = at(SOON_DONE, other or entry, by=by, case="another")
    of_anybody = at(SOON_DONE, entry, by=by, about="sibling")
    return duty, [
        *rows,
        ("somebody else's case", [*facts, in_another], SOON_DONE, owes.waits(owes.times.usual)),
        ("met, whomever it names", [*facts, of_anybody], MUCH_LATER, met(SOON_DONE)),
    ]


def over_years(owes: Owes) -> list[Row]:
    """The rows of something that is late only years on: what is done late is asked of just then."""
    when = shifted(owes.times.usual, 1)
    known_late = ("met late", "done in time, known late")
    return [
        (title, facts, when if title.startswith(known_late) else asked, said)
        for title, facts, asked, said in twelve(owes)
    ]
