"""Every answer that a declaration turns on is one its entries ask for and can give; else nothing starts."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Annotated

import pytest

from harken.catalogue.named import refuse_unasked, refuse_unasked_marks
from harken.vocabulary import (
    Answer,
    Asks,
    AtAnswer,
    AtOnce,
    Basis,
    BeforeNextSchoolDay,
    ByAnswer,
    ByLevel,
    Clock,
    Confidence,
    Days,
    Duty,
    Elapsed,
    Entry,
    Every,
    Extended,
    Flag,
    ForEach,
    Gate,
    Mark,
    Marked,
    On,
    Requires,
    Source,
    Stands,
    Tell,
    marked,
    on,
    when,
)
from harken.vocabulary.duty import SinceAnswer
from harken.vocabulary.roles import SUPERVISOR
from harken.vocabulary.when import Totals

SOURCE = Source(
    document="A book of tests", paragraph="1", basis=Basis.DESIGN, confidence=Confidence.DESIGN,
    checked_on=date(2026, 11, 22),
)  # fmt: skip
HOUR, TWO = Elapsed(hours=1), Elapsed(hours=2)


class Lost(Entry):
    key = "dog.lost"
    title = "Lost"
    reads = "Lost"
    marks = (Mark.CASE_OPENED,)

    large: Annotated[Answer, Asks("Is it large?")] = Answer.NOT_KNOWN
    look_by: Annotated[datetime | None, Asks("Look by when?")] = None
    legs: Annotated[int, Asks("How many legs?")] = 4
    collar: Annotated[str, Asks("Which collar?", coded=True)] = ""
    parks: Annotated[tuple[str, ...], Asks("Which parks?", coded=True)] = ()
    said: Annotated[str, Asks("What happened?")] = ""


class Looked(Entry):
    key = "dog.looked"
    title = "Looked"
    reads = "Looked"

    park: Annotated[str, Asks("In which park?", coded=True)] = ""
    collar: Annotated[str, Asks("Which collar?", coded=True)] = ""


KINDS: Mapping[str, type[Entry]] = {kind.key: kind for kind in (Lost, Looked)}
LOOK = Duty(
    key="dog.look",
    rules=("DG-01",),
    says="Look for the dog",
    short="Look",
    owed_by=(SUPERVISOR,),
    arises=(when(on(Lost)),),
    due={date(2020, 1, 1): HOUR},
    met=(on(Looked),),
    escalates=(Tell(SUPERVISOR),),
    sources=(SOURCE,),
)
LARGE = on(Lost, large=Answer.YES)
STRAY = On(kind="dog.lost", answers=(("big", ("yes",)),))
HUGE = On(kind="dog.lost", answers=(("large", ("huge",)),))


def by(clock: Clock) -> Duty:
    return replace(LOOK, due={date(2020, 1, 1): clock})


def gate(act: On) -> Gate:
    found = Requires("Not looked for.", Stands(since=(on(Looked),)))
    return Gate(
        key="dog.close", rules=(), says="", act=act, requires=(found,), who_waits="", sources=(SOURCE,)
    )


SOUND = [
    replace(LOOK, arises=(when(LARGE),)),
    replace(LOOK, arises=(when(marked(Mark.CASE_OPENED, large=("yes", "declined"))),)),
    replace(LOOK, arises=(when(marked(Mark.CHILD_DETAINED, nobody="yes")), when(on(Lost)))),
    replace(LOOK, arises=(when(on(Lost, look_by=None, collar="")),)),
    replace(LOOK, met=(on(Looked).with_same("collar"),)),
    replace(LOOK, met=(on(Looked).with_same("park"),), for_each=ForEach("parks", "park")),
    replace(LOOK, start=SinceAnswer("look_by")),
    by(AtAnswer("look_by")),
    by(ByAnswer("large", (("yes", HOUR), ("no", TWO)))),
    by(ByLevel((LARGE,), "large", (("yes", HOUR), ("no", TWO)), HOUR)),
    by(Extended(HOUR, (on(Lost),), to="look_by")),
    by(BeforeNextSchoolDay("parks")),
    gate(LARGE),
    Flag(key="dog.now", title="Now", rises=(when(LARGE, Totals((on(Lost),), "legs", 9, 30)),)),
]

UNSOUND = [
    (replace(LOOK, arises=(when(STRAY),)), "dog.lost asks for no such answer as 'big'"),
    (replace(LOOK, arises=(when(HUGE),)), "the answer 'large' of dog.lost is never 'huge'"),
    (replace(LOOK, released=(on(Lost, said="gone"),)), "no such answer as 'said'"),
    (replace(LOOK, released=(on(Lost, legs="four"),)), "'legs' of dog.lost is never 'four'"),
    (replace(LOOK, arises=(when(on(Lost), Stands(since=(STRAY,))),)), "'big'"),
    (replace(LOOK, arises=(when(marked(Mark.CASE_OPENED, big="yes")),)), "'big'"),
    (replace(LOOK, met=(on(Looked).stating("parks"),)), "dog.looked asks for no such answer as 'parks'"),
    (replace(LOOK, met=(on(Lost).counting(1, "big", answered="yes"),)), "no such answer as 'big'"),
    (replace(LOOK, met=(on(Lost).counting(1, "large", answered="yess"),)), "never 'yess'"),
    (replace(LOOK, met=(on(Looked).with_same("park"),)), "dog.lost asks for no such answer as 'park'"),
    (replace(LOOK, met=(on(Looked).with_same("parks"),)), "dog.looked asks for no such answer as 'parks'"),
    (replace(LOOK, for_each=ForEach("park", "park")), "dog.lost asks for no such answer as 'park'"),
    (replace(LOOK, for_each=ForEach("parks", "parks")), "dog.looked asks for no such answer as 'parks'"),
    (replace(LOOK, start=SinceAnswer("legs")), "'legs'"),
    (by(AtAnswer("look")), "'look'"),
    (by(AtOnce(AtAnswer("legs"))), "'legs'"),
    (by(ByAnswer("size", (("yes", HOUR),))), "'size'"),
    (by(ByAnswer("large", (("yess", HOUR),))), "never 'yess'"),
    (by(ByLevel((on(Lost),), "large", (("high", HOUR),), HOUR)), "never 'high'"),
    (by(ByLevel((on(Looked),), "large", (("yes", HOUR),), HOUR)), "dog.looked asks for no such"),
    (by(Extended(HOUR, (on(Lost),), to="legs")), "'legs'"),
    (by(BeforeNextSchoolDay("school")), "'school'"),
    (replace(LOOK, every=Every(then=AtAnswer("look"))), "'look'"),
    (gate(STRAY), "'big'"),
    (
        Flag(key="dog.now", title="Now", rises=(when(on(Lost), Totals((on(Lost),), "collar", 9, 30)),)),
        "'collar'",
    ),
    (Flag(key="dog.now", title="Now", rises=(when(on(Lost)),), ends=(HUGE,), lasts=Days(1)), "'huge'"),
]


@pytest.mark.parametrize("declared", SOUND, ids=range(len(SOUND)))
def test_what_its_entries_can_say_is_well(declared: Duty | Gate | Flag) -> None:
    refuse_unasked([declared], KINDS)


@pytest.mark.parametrize(("declared", "says"), UNSOUND, ids=range(len(UNSOUND)))
def test_what_its_entries_can_never_say_is_refused(declared: Duty | Gate | Flag, says: str) -> None:
    with pytest.raises(ValueError, match=says) as refused:
        refuse_unasked([declared], KINDS)
    assert str(refused.value).startswith(f"{declared.key}: ")


def test_everything_wrong_is_said_at_once() -> None:
    with pytest.raises(ValueError, match="big") as refused:
        refuse_unasked([gate(STRAY), gate(HUGE)], KINDS)
    assert len(str(refused.value).splitlines()) == 2


def test_a_mark_is_borne_with_an_answer_that_is_given() -> None:
    class Seen(Entry):
        key = "dog.seen"
        title = "Seen"
        reads = "Seen"
        marks = (Marked(Mark.CHILD_SEEN, "near", ("yes", "nearly")),)

        near: Annotated[Answer, Asks("Near?")] = Answer.NOT_KNOWN

    refuse_unasked_marks(KINDS)
    with pytest.raises(ValueError, match=r"dog.seen: the answer 'near' of dog.seen is never 'nearly'"):
        refuse_unasked_marks({**KINDS, Seen.key: Seen})
