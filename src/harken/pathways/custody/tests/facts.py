"""The facts that the tables of this pathway are told with. Nobody in them is real."""

from collections.abc import Sequence
from dataclasses import dataclass, field

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
from harken.every_case.tests.twelve import LONG_BEFORE, MUCH_LATER, Owes, then, twelve, world
from harken.pathways.custody import PATHWAY
from harken.pathways.custody.entries.accommodation import AccommodationRequested
from harken.pathways.custody.entries.arrival import AgeConsidered, Arrived, TreatedAs
from harken.pathways.custody.entries.charge import Bail, Charged, Left, Where
from harken.timelines.table import Row, Stands, at, met, met_late, none, overdue, owed, released
from harken.vocabulary import Duty, Entry, Recorded

WORLD = world({kind.key: kind for pathway in (EVERY_CASE, PATHWAY) for kind in pathway.entries})

ARRIVED = Arrived()
LEFT, TO_COURT = Left(where=Where.UNDER_INVESTIGATION), Left(where=Where.COURT)
MOVED, BAILED = Left(where=Where.ACCOMMODATION), Left(where=Where.BAIL_AFTER_CHARGE)
JUVENILE = AgeConsidered(treated_as=TreatedAs.JUVENILE, said_age=14)
ADULT = AgeConsidered(treated_as=TreatedAs.ADULT, evidence="A passport")
KEPT, GRANTED = Charged(bail=Bail.REFUSED), Charged(bail=Bail.GRANTED)
NOT_SAID = Charged(offences="Theft")
ASKED = AccommodationRequested(authority="Wenmarsh")

TWO_HOURS = Times(
    "17 Nov 2026 14:05", "25 Oct 2026 02:50", "29 Mar 2026 03:50", "26 Dec 2026 01:50", "1 Jan 2014 02:00"
)

ON_GONE = ((LEFT, "custody officer"), (ADULT, "custody officer"))
STILL_HERE = (("a juvenile still", (JUVENILE, "custody officer")),)
NO_LONGER_KEPT = (*ON_GONE, (GRANTED, "custody officer"))


def from_arrival(owes: Owes, *, to_a_child: bool = True) -> list[Row]:
    """The rows of a duty owed from arrival, and those of an arrival written down twice, and a return.

    Owed `to_a_child`, it is owed anew to one who was taken for an adult.
    """
    late = owes.times.usual
    again = [at(ARISES, ARRIVED), then("12:07", ARRIVED)]
    back = [at(LONG_BEFORE, ARRIVED), at("1 Dec 2013 10:00", LEFT), at(ARISES, ARRIVED)]
    return [
        *twelve(owes),
        *(found_a_child(ARRIVED, owes.waits(late)) if to_a_child else ()),
        ("arrival written down twice begins nothing anew", again, "17 Nov 2026 12:08", owes.waits(late)),
        ("here again after leaving", back, ARISES, owes.waits(late)),
    ]


def found_a_child(began: Entry, waits: Stands) -> list[Row]:
    """Somebody taken for an adult turns out to be a child: what a child is owed begins then."""
    taken = [at("17 Nov 2026 11:00", began), at("17 Nov 2026 11:10", ADULT)]
    ended = released("17 Nov 2026 11:10")
    from_the_first = [then("12:04", began), at(ARISES, JUVENILE), then("12:06", ADULT)]
    return [
        ("taken for an adult, and a child after all", [*taken, at(ARISES, JUVENILE)], ARISES, (ended, waits)),
        ("an adult, said again", [*taken, at(ARISES, ADULT)], MUCH_LATER, ended),
        ("a juvenile from the first", from_the_first, MUCH_LATER, released("17 Nov 2026 12:06")),
    ]


def kept_twice(owes: Owes) -> list[Row]:
    """The rows of a duty owed from the refusal of bail: a second charge, bail in between, bail not said."""
    late = owes.times.usual
    twice = [at(ARISES, KEPT), then("12:07", KEPT)]
    between = [at("17 Nov 2026 12:00", KEPT), then("12:02", GRANTED), at(ARISES, KEPT)]
    gone_between = [at("17 Nov 2026 12:00", KEPT), then("12:02", BAILED), at(ARISES, KEPT)]
    freed = released("17 Nov 2026 12:02")
    return [
        *twelve(owes),
        *found_a_child(KEPT, owes.waits(late)),
        (
            "a child after all, and never kept",
            [at("17 Nov 2026 11:10", ADULT), at(ARISES, JUVENILE)],
            MUCH_LATER,
            none,
        ),
        (
            "charged while taken for an adult",
            [at("17 Nov 2026 11:10", ADULT), at(ARISES, KEPT)],
            MUCH_LATER,
            none,
        ),
        ("charged with more begins nothing anew", twice, "17 Nov 2026 12:08", owes.waits(late)),
        ("bailed, and refused on another charge", between, ARISES, (freed, owes.waits(late))),
        ("gone, back, and refused", gone_between, ARISES, (freed, owes.waits(late))),
        ("nobody says whether bail was granted", [at(ARISES, NOT_SAID)], ARISES, owes.waits(late)),
        ("bail granted", [at(ARISES, GRANTED)], MUCH_LATER, none),
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """A duty owed before a named entry. `ladder` is who has been told at that moment, and so on after it.

    `start` began it all, long before; `not_yet` are entries like the named one that make nothing late.
    """

    arises: Entry
    named: Entry
    met: Sequence[tuple[Entry, str]]
    told: Sequence[tuple[str, tuple[str, ...]]]
    start: Entry | None = None
    short_of_it: Sequence[tuple[str, tuple[Entry, str]]] = ()
    released: Sequence[tuple[Entry, str]] = ()
    not_released: Sequence[tuple[str, tuple[Entry, str]]] = ()
    not_yet: Sequence[tuple[str, Entry]] = ()
    by: str = "custody officer"
    more: Sequence[Row] = field(default=())

    def facts(self, when: str = ARISES, known: str = "") -> list[Recorded]:
        """What gives rise to it."""
        first = [at(_an_hour_before(when), self.start)] if self.start else []
        return [*first, at(when, self.arises, by=self.by, known=known)]


def _an_hour_before(when: str) -> str:
    return {
        ARISES: "17 Nov 2026 11:00",
        AUTUMN: "25 Oct 2026 00:50",
        SPRING: "28 Mar 2026 23:50",
        CHRISTMAS: "25 Dec 2026 22:50",
        FIRST_DAY: "31 Dec 2013 23:00",
        DAY_BEFORE: "31 Dec 2013 22:59",
    }[when]


def before(it: Before) -> list[Row]:
    """The rows of a duty owed before a named entry."""
    return [*_before_it(it), *_once_it_came(it), *_settled(it), *_on_hard_nights(it), *it.more]


def _before_it(it: Before) -> list[Row]:
    facts, named = it.facts(), then("14:00", it.named)
    struck = then("12:07", EnteredInError(why="Wrong child"), replaces=facts[-1])
    return [
        ("nothing has happened", facts[:-1], ARISES, none),
        ("it has just arisen", facts, ARISES, owed()),
        ("the last moment", [*facts, named], "17 Nov 2026 13:59", owed()),
        ("nobody knew yet", it.facts(known="17 Nov 2026 12:09"), "17 Nov 2026 12:08", none),
        ("struck out", [*facts, struck], MUCH_LATER, none),
        *[
            (title, [*facts, then("14:00", other)], "17 Nov 2026 14:00", owed())
            for title, other in it.not_yet
        ],
    ]


def _once_it_came(it: Before) -> list[Row]:
    facts, named = it.facts(), then("14:00", it.named)
    rows: list[Row] = []
    for place, (when, whom) in enumerate(it.told):
        title = f"{whom[-1]} hears" if place else "the first moment too late"
        rows.append((title, [*facts, named], when, overdue(*whom)))
    rows.append(
        (
            "known late, and too late from when it happened",
            [*facts, then("14:00", it.named, known="17 Nov 2026 14:01")],
            "17 Nov 2026 14:00",
            owed(),
        )
    )
    late = it.facts(known="17 Nov 2026 15:00")
    rows.append(("known only afterwards", [*late, named], "17 Nov 2026 15:00", overdue(*it.told[-1][1])))
    return rows


def _settled(it: Before) -> list[Row]:
    facts, named = it.facts(), then("14:00", it.named)
    told = it.told[0][1]
    rows: list[Row] = []
    for entry, by in it.met:
        name, doing = entry.title.lower(), then("12:06", entry, by=by)
        late, known_late = then("14:01", entry, by=by), then("12:06", entry, by=by, known="17 Nov 2026 14:01")
        after = met("17 Nov 2026 12:06", *told, recorded_late=True)
        afterwards = [
            then("12:06", entry, by=by, known="17 Nov 2026 20:00"),
            then("14:00", it.named, known="17 Nov 2026 20:00"),
        ]
        nobody = met("17 Nov 2026 12:06", recorded_late=True)
        rows += [
            (f"met: {name}", [*facts, doing, named], MUCH_LATER, met("17 Nov 2026 12:06")),
            (f"met late: {name}", [*facts, named, late], MUCH_LATER, met_late("17 Nov 2026 14:01", *told)),
            (f"done in time, known late: {name}", [*facts, named, known_late], MUCH_LATER, after),
            (f"both written down afterwards: {name}", [*facts, *afterwards], MUCH_LATER, nobody),
            (
                f"somebody else's: {name}",
                [*facts, then("12:06", entry, by=by, about="sibling")],
                "17 Nov 2026 12:07",
                owed(),
            ),
        ]
    for title, (entry, by) in (*it.short_of_it, *it.not_released):
        rows.append((title, [*facts, then("12:06", entry, by=by)], "17 Nov 2026 12:07", owed()))
    for entry, by in it.released:
        gone = then("12:06", entry, by=by)
        rows.append(
            (
                f"no longer owed: {entry.sentence()[:40]}",
                [*facts, gone],
                MUCH_LATER,
                released("17 Nov 2026 12:06"),
            )
        )
    return rows


def _on_hard_nights(it: Before) -> list[Row]:
    told = overdue(*it.told[0][1])
    nights = (
        ("the night the clocks go back", AUTUMN, "25 Oct 2026 01:10 GMT", "25 Oct 2026 01:09 GMT"),
        ("the night the clocks go on", SPRING, "29 Mar 2026 02:00", "29 Mar 2026 00:59"),
        ("Christmas night", CHRISTMAS, "26 Dec 2026 00:10", "26 Dec 2026 00:09"),
        ("the first day of the rule", FIRST_DAY, "1 Jan 2014 00:30", "1 Jan 2014 00:29"),
    )
    rows: list[Row] = []
    for title, arises, when, minute_before in nights:
        facts = [*it.facts(arises), at(when, it.named)]
        rows += [(title, facts, when, told), (f"{title}, a minute before", facts, minute_before, owed())]
    rows.append(("the day before the rule", it.facts(DAY_BEFORE), MUCH_LATER, none))
    return rows


def without(duty: Duty, *changes: str) -> dict[str, tuple[str, ...]]:
    """The changes to one duty that nobody could see."""
    return {duty.key: changes}
