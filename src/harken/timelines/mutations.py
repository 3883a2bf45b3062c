"""Mutations: small lies about a duty, each of which must turn a row of its table red."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import chain
from typing import Any

from harken.vocabulary import (
    About,
    Days,
    Duty,
    Elapsed,
    Inclusive,
    Lacks,
    Mark,
    Months,
    Nth,
    On,
    Stands,
    StoodFor,
    Totals,
    Under,
    Weeks,
    When,
    WorkingDays,
)
from harken.vocabulary.asked import Count
from harken.vocabulary.when import AllOf, Given, Met

NOTHING = On(mark=Mark.PERSON_TOLD, answers=(("nobody", ("never",)),))
"""Matches no entry: no kind has such an answer."""

_COUNTED = {Days: "days", Weeks: "weeks", Months: "months", Inclusive: "days", WorkingDays: "days"}


def mutants(duty: Duty) -> Iterator[tuple[str, Duty]]:
    """Each number, trigger, subject, discharger and release changed, one at a time, with what was done."""
    yield from chain(
        _numbers(duty), _openings(duty), _triggers(duty), _subjects(duty), _dischargers(duty), _releases(duty)
    )


def _numbers(duty: Duty) -> Iterator[tuple[str, Duty]]:
    for day, clock in duty.due.items():
        for what, other in _changed(clock):
            yield f"the clock of {day:%d %b %Y}: {what}", replace(duty, due={**duty.due, day: other})
    if duty.every is not None:
        for what, every in _changed(duty.every):
            yield f"again: {what}", replace(duty, every=every)
    for name in ("warns", "escalates"):
        for what, rungs in _changed(getattr(duty, name)):
            yield f"{name}: {what}", replace(duty, **{name: rungs})


def _openings(duty: Duty) -> Iterator[tuple[str, Duty]]:
    if duty.opens is not None:
        yield "met however early", replace(duty, opens=None)
        for what, opens in _changed(duty.opens):
            yield f"opens: {what}", replace(duty, opens=opens)


def _changed(value: Any) -> Iterator[tuple[str, Any]]:
    """A declaration with one of its numbers one more or one less, wherever the number stands in it."""
    if isinstance(value, Elapsed):
        yield from _elapsed(value)
    elif type(value) in _COUNTED:
        yield from _counted(value, _COUNTED[type(value)])
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            for what, other in _changed(part):
                yield what, (*value[:index], other, *value[index + 1 :])
    elif is_dataclass(value) and not isinstance(value, type | On):
        yield from _parts(value)


def _parts(value: Any) -> Iterator[tuple[str, Any]]:
    for one in fields(value):
        for what, other in _changed(getattr(value, one.name)):
            yield what, replace(value, **{one.name: other})


def _elapsed(length: Elapsed) -> Iterator[tuple[str, Elapsed]]:
    minutes = length.hours * 60 + length.minutes
    if minutes:
        yield f"{length.value} one minute longer", Elapsed(minutes=minutes + 1)
        yield f"{length.value} one minute shorter", Elapsed(minutes=minutes - 1)


def _counted(clock: Any, name: str) -> Iterator[tuple[str, Any]]:
    number = getattr(clock, name)
    yield f"{clock.value} one longer", replace(clock, **{name: number + 1})
    if number > 1:  # none at all is no clock
        yield f"{clock.value} one shorter", replace(clock, **{name: number - 1})


def _triggers(duty: Duty) -> Iterator[tuple[str, Duty]]:
    for index, way in enumerate(duty.arises):
        others = (*duty.arises[:index], *duty.arises[index + 1 :])
        yield f"never arises on {way}", replace(duty, arises=others or (When(NOTHING),))
        for what, on in _wider(way.on):
            yield f"arises on {way} {what}", replace(duty, arises=(*others, replace(way, on=on)))
        for place, given in enumerate(way.given):
            rest = (*way.given[:place], *way.given[place + 1 :])
            yield (
                f"arises whether or not {_called(given)}",
                replace(duty, arises=(*others, replace(way, given=rest))),
            )
            for what, other in _counts(given):
                kept = (*way.given[:place], other, *way.given[place + 1 :])
                yield f"arises when {what}", replace(duty, arises=(*others, replace(way, given=kept)))


def _called(given: Given) -> str:
    return type(given).__name__.lower()


def _counts(given: Given) -> Iterator[tuple[str, Given]]:
    if isinstance(given, Nth):
        yield "one more is needed", replace(given, n=given.n + 1)
        if given.n > 1:
            yield "one fewer is needed", replace(given, n=given.n - 1)
        yield "the window is a day longer", replace(given, days=given.days + 1)
        yield "the window is a day shorter", replace(given, days=given.days - 1)
        if given.each_child:
            yield "times are counted, and no children", replace(given, each_child=False)
    elif isinstance(given, StoodFor):
        yield "it has stood a day longer", replace(given, days=given.days + 1)
        yield "it has stood a day less", replace(given, days=given.days - 1)
    elif isinstance(given, Totals):
        yield "the total is higher", replace(given, at_least=given.at_least + 1)
    elif isinstance(given, Under):
        yield "a year younger", replace(given, years=given.years - 1)
        yield "a year older", replace(given, years=given.years + 1)
    elif isinstance(given, Stands | Lacks):
        yield from _otherwise(given)


def _otherwise(given: Stands | Lacks) -> Iterator[tuple[str, Given]]:
    if isinstance(given, Stands) and given.as_known:
        yield "it stood when it happened", replace(given, as_known=False)
    if isinstance(given, Stands) and given.of_case:
        yield "it stands of whom it is owed to", replace(given, of_case=False)
    if isinstance(given, Lacks) and given.of_all:
        yield "it stands of nobody whom it does not name", replace(given, of_all=False)
    if isinstance(given, Lacks):
        yield from _lacking(given)
    if given.itself:
        yield "the trigger itself does not count", replace(given, itself=False)


def _lacking(given: Lacks) -> Iterator[tuple[str, Given]]:
    for place, one in enumerate(given.learned):
        kept = (*given.learned[:place], *given.learned[place + 1 :])
        yield f"{one} ends nothing, learned since", replace(given, learned=kept)
    for place, way in enumerate(given.since):
        if isinstance(way, When):
            others = (*given.since[:place], *given.since[place + 1 :])
            yield f"{way} is not lacking", replace(given, since=others)
            for what, other in _loosened(way):
                yield f"{way} is lacking {what}", replace(given, since=(*others, other))


def _loosened(way: When) -> Iterator[tuple[str, When]]:
    for place, one in enumerate(way.given):
        others = (*way.given[:place], *way.given[place + 1 :])
        yield f"whether or not {_called(one)}", replace(way, given=others)
        for what, other in _counts(one):
            yield f"when {what}", replace(way, given=(*others, other))


def _wider(on: On) -> Iterator[tuple[str, On]]:
    for asked, what, wider in (
        (on.answers, "whatever was answered", replace(on, answers=())),
        (on.another, "by the same person", replace(on, another=False, than="")),
        (on.than, "by another than recorded it", replace(on, than="")),
        (on.own, "of any case", replace(on, own=False)),
        (on.rank, "by any rank", replace(on, rank=type(on.rank)(0))),
        (on.same, "with other answers", replace(on, same=())),
        (on.child is not None, "whoever it names", replace(on, child=None)),
        (on.young, "however old they are", replace(on, young=None)),
    ):
        if asked:
            yield what, wider
    if on.count:
        yield "whatever the count", replace(on, count=None)
        yield "one more counted", replace(on, count=_counted_to(on.count, on.count.at_least + 1))
        if on.count.at_least > 1:
            yield "one fewer counted", replace(on, count=_counted_to(on.count, on.count.at_least - 1))
    if on.young:
        for what, years in (("a year older", 1), ("a year younger", -1)):
            yield what, replace(on, young=replace(on.young, years=on.young.years + years))
    for one in on.stated:
        yield f"without {one}", replace(on, stated=tuple(other for other in on.stated if other != one))


def _counted_to(count: Count, at_least: int) -> Count | None:
    """The same of one more or fewer; None where no more could be."""
    return replace(count, at_least=at_least) if at_least <= len(count.of) else None


def _subjects(duty: Duty) -> Iterator[tuple[str, Duty]]:
    if duty.about is About.CASE:
        yield "owed to each child", replace(duty, about=About.EACH_CHILD, apart=False, unnamed=False)
        if duty.apart:
            yield "owed once, whoever is suspected", replace(duty, apart=False)
        if duty.unnamed:
            yield "owed though a child is named", replace(duty, unnamed=False)
    else:
        yield "owed to the case", replace(duty, about=About.CASE, parts=())
    if duty.of_all:
        yield "owed only to whom it names", replace(duty, of_all=False)
    if duty.about is About.NAMED:
        yield "owed only of whom the case is about", replace(duty, about=About.PERSON, parts=())
    if duty.parts:
        yield "owed to whoever is named, whatever their part", replace(duty, parts=())


def _dischargers(duty: Duty) -> Iterator[tuple[str, Duty]]:
    for index, way in enumerate(duty.met):
        others: tuple[Met, ...] = (*duty.met[:index], *duty.met[index + 1 :])
        yield f"never met by {way}", replace(duty, met=others or (NOTHING,))
        for what, other in _wider_met(way):
            yield f"met by {way} {what}", replace(duty, met=(*others, other))


def _wider_met(way: Met) -> Iterator[tuple[str, Met]]:
    if not isinstance(way, AllOf):
        yield from _wider(way)
        return
    for index, part in enumerate(way.parts):
        rest = (*way.parts[:index], *way.parts[index + 1 :])
        yield f"without {part}", AllOf(rest)
        for what, on in _wider(part):
            yield what, AllOf((*way.parts[:index], on, *way.parts[index + 1 :]))


def _releases(duty: Duty) -> Iterator[tuple[str, Duty]]:
    for index, on in enumerate(duty.released):
        yield (
            f"never released by {on}",
            replace(duty, released=(*duty.released[:index], *duty.released[index + 1 :])),
        )
        for what, other in _wider(on):
            others = (*duty.released[:index], other, *duty.released[index + 1 :])
            yield f"released by {on} {what}", replace(duty, released=others)


def survivors(duty: Duty, rows: Any, *, run: Any) -> list[str]:
    """What could be changed in a duty without any row turning red. `run(duty, rows)` gives the red ones."""
    return [what for what, changed in mutants(duty) if not run(changed, rows)]
