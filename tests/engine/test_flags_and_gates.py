"""What a flag stands on and for how long, and what a gate holds."""

from dataclasses import replace
from datetime import date

import pytest

from harken.engine.flags import flags
from harken.engine.gates import gates
from harken.engine.subject import Subject
from harken.vocabulary import (
    About,
    Days,
    Elapsed,
    Flag,
    Gate,
    Lacks,
    Nth,
    Recorded,
    Requires,
    Stands,
    StandsOn,
    StoodFor,
    Totals,
    Under,
    on,
    when,
)
from harken.vocabulary.when import Given
from tests.engine.kinds import (
    CASE,
    CHILD,
    SISTER,
    SOURCE,
    Began,
    Done,
    Freed,
    Other,
    at,
    clock,
    fact,
    made,
    ruled,
    stand,
)

DAY = 24 * 60
BEGAN = fact(Began, 0)


def raised(flag: Flag, facts: list[Recorded], minutes: float) -> list[tuple[str, float | None, float | None]]:
    found = flags(facts, rules=ruled(flags=(flag,)), subjects={}, at=at(minutes))
    return [(one.on, clock(one.since), clock(one.to)) for one in found]


def flagged(**more: object) -> Flag:
    return Flag(key="trial.flag", title="Flagged", rises=(when(on(Began)),), **more)  # type: ignore[arg-type]


FLAGS = [
    ("until something ends it", flagged(ends=(on(Freed),)), [BEGAN], 9, [(CHILD, 0, None)]),
    ("ended", flagged(ends=(on(Freed),)), [BEGAN, fact(Freed, 5)], 9, [(CHILD, 0, 5)]),
    ("not ended before it rose", flagged(ends=(on(Freed),)), [fact(Freed, -5), BEGAN], 9, [(CHILD, 0, None)]),
    ("for so many days", flagged(lasts=Days(2)), [BEGAN], 2 * DAY, [(CHILD, 0, 2 * DAY)]),
    ("for so many hours", flagged(lasts=Elapsed(hours=72)), [BEGAN], 3 * DAY, [(CHILD, 0, 3 * DAY)]),
    ("not yet over", flagged(lasts=Days(2)), [BEGAN], 2 * DAY - 1, [(CHILD, 0, None)]),
    (
        "risen again while it stood",
        flagged(ends=(on(Freed),)), [BEGAN, fact(Began, 5)], 9, [(CHILD, 0, None)],
    ),
    (
        "risen again after it ended",
        flagged(ends=(on(Freed),)), [BEGAN, fact(Freed, 5), fact(Began, 7)], 9,
        [(CHILD, 0, 5), (CHILD, 7, None)],
    ),
    ("not yet known", flagged(), [fact(Began, 0, known=10)], 9, []),
    (
        "on each child",
        flagged(), [fact(Began, 0, about=[CHILD, SISTER])], 9, [(CHILD, 0, None), (SISTER, 0, None)],
    ),
]  # fmt: skip


EACH = flagged(ends=(on(Done),), each="place")
THERE, HERE_TOO = fact(Began, 0, place="there"), fact(Began, 2, place="here")
FLAGS += [
    ("for each of two by itself", EACH, [THERE, HERE_TOO], 9, [(CHILD, 0, None), (CHILD, 2, None)]),
    ("one of two is over, and the other stands", EACH, [THERE, HERE_TOO, fact(Done, 5, place="there")], 9,
     [(CHILD, 0, 5), (CHILD, 2, None)]),
    ("said again of one of them", EACH, [THERE, fact(Began, 3, place="there")], 9, [(CHILD, 0, None)]),
    ("over is what nobody began", EACH, [THERE, fact(Done, 5, place="elsewhere")], 9, [(CHILD, 0, None)]),
]  # fmt: skip


SUSPECT = flagged(roles=("suspect",), ends=(on(Freed),))
NAMED = replace(BEGAN, about=((CHILD, "subject"), (SISTER, "suspect")))
ANOTHER = ((CHILD, "subject"), ("man", "suspect"))
FLAGS += [
    ("on whoever has that part, and no child", SUSPECT, [NAMED], 9, [(SISTER, 0, None)]),
    ("nobody has that part", SUSPECT, [BEGAN], 9, []),
    ("it ends with what names no suspect", SUSPECT, [NAMED, fact(Freed, 5)], 9, [(SISTER, 0, 5)]),
    ("it goes on where another is freed", SUSPECT, [NAMED, replace(fact(Freed, 5), about=ANOTHER)], 9,
     [(SISTER, 0, None)]),
    ("it ends with what names them, in whatever part", SUSPECT,
     [NAMED, replace(fact(Freed, 5), about=((SISTER, "subject"), ("man", "suspect")))], 9, [(SISTER, 0, 5)]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "flag", "facts", "minutes", "stands"), FLAGS, ids=[row[0] for row in FLAGS])
def test_how_long_a_flag_stands(
    name: str, flag: Flag, facts: list[Recorded], minutes: float, stands: object
) -> None:
    assert raised(flag, facts, minutes) == stands, name


def test_what_was_said_last_holds_and_is_looked_at_again_after_that() -> None:
    again = fact(Began, DAY, place="there")
    rules = ruled(flags=(flagged(ends=(on(Freed),), review=Days(2)),))
    (one,) = flags([BEGAN, again], rules=rules, subjects={}, at=at(DAY))
    assert (one.raised_by, one.said) == (BEGAN, again)
    assert one.review is not None
    assert clock(one.review) == 3 * DAY


def test_the_third_case_in_ninety_days_raises_a_flag_until_the_first_is_too_old() -> None:
    flag = Flag(key="trial.third", title="Third", rises=(when(on(Began), Nth(3, 90, (on(Began),))),))
    cases = [fact(Began, day * DAY, chronology=f"case {day}") for day in (0, 30, 60)]
    over = 90 * DAY - 60  # The clocks went on in between, and days are London's.
    assert raised(flag, cases, 61 * DAY) == [(CHILD, 60 * DAY, None)]
    assert raised(flag, cases, over - 1) == [(CHILD, 60 * DAY, None)]
    assert raised(flag, cases, over) == [(CHILD, 60 * DAY, over)]
    assert raised(flag, cases[:2], 61 * DAY) == []


def test_times_in_one_case_count_each_once_it_has_ended() -> None:
    flag = Flag(
        key="trial.third",
        title="Third",
        rises=(when(on(Began), Nth(3, 90, (on(Began),), until=(on(Freed),))),),
    )
    told_again = [fact(Began, minute) for minute in (0, 10, 20)]
    assert raised(flag, told_again, 30) == []
    ended = [fact(Freed, minute) for minute in (5, 15)]
    over = 90 * DAY - 60
    assert raised(flag, [*told_again, *ended], over) == [(CHILD, 20, over)]
    assert raised(flag, [*told_again, ended[0]], 30) == []


def test_children_are_counted_once_each_where_each_child_is() -> None:
    each = Nth(3, 90, (on(Began),), each_child=True)
    flag = Flag(key="trial.third", title="Third", rises=(when(on(Began), each),))
    cases = [fact(Began, day * DAY, chronology=f"case {day}") for day in (0, 30, 60)]
    assert raised(flag, cases, 61 * DAY) == []


def test_a_flag_stands_for_longer_where_it_rises_again_before_its_end() -> None:
    flag = Flag(
        key="trial.third",
        title="Third",
        rises=(when(on(Began), Nth(3, 90, (on(Began),), until=(on(Freed),))),),
    )
    times = [one for day in (0, 10, 20, 80) for one in (fact(Began, day * DAY), fact(Freed, day * DAY + 60))]
    assert raised(flag, times, 100 * DAY) == [(CHILD, 20 * DAY, 100 * DAY - 60)]
    assert raised(flag, times, 99 * DAY) == [(CHILD, 20 * DAY, None)]


TWO_DAYS_LONG = StoodFor((on(Other),), (on(Freed),), days=2)
HELD = Lacks((when(on(Other), Stands((on(Done),))),), learned=(on(Freed),))
GIVEN = [
    ("stands", Stands((on(Other),)), [fact(Other, -5)], True),
    ("has not happened", Stands((on(Other),)), [], False),
    ("ended since", Stands((on(Other),), (on(Freed),)), [fact(Other, -5), fact(Freed, -3)], False),
    ("begun again since", Stands((on(Other),), (on(Freed),)), [fact(Freed, -5), fact(Other, -3)], True),
    (
        "begun, ended and begun again",
        Stands((on(Other),), (on(Freed),)), [fact(Other, -9), fact(Freed, -5), fact(Other, -3)], True,
    ),
    ("in another case", Stands((on(Other),)), [fact(Other, -5, chronology="another")], False),
    (
        "in another case, where that counts",
        Stands((on(Other),), everywhere=True), [fact(Other, -5, chronology="another")], True,
    ),
    ("lacks it", Lacks((on(Other),)), [], True),
    ("does not lack it", Lacks((on(Other),)), [fact(Other, -5)], False),
    ("lacks it where something else was so", HELD, [fact(Other, -5)], True),
    ("does not lack it where something else was so", HELD, [fact(Done, -6), fact(Other, -5)], False),
    ("something else was so only after", HELD, [fact(Other, -5), fact(Done, -4)], True),
    ("learned since", HELD, [fact(Done, -6), fact(Other, -5), fact(Freed, -3)], True),
    ("learned before", HELD, [fact(Freed, -9), fact(Done, -6), fact(Other, -5)], False),
    ("happened before, known since", HELD,
     [fact(Freed, -9, known=-4), fact(Done, -6), fact(Other, -5)], True),
    ("learned since of somebody else", HELD,
     [fact(Done, -6), fact(Other, -5), fact(Freed, -3, about=(SISTER,))], True),
    ("begun anew since it was learned", HELD,
     [fact(Done, -6), fact(Other, -5), fact(Freed, -3), fact(Other, -2)], False),
    ("stood for long enough", TWO_DAYS_LONG, [fact(Other, -2 * DAY)], True),
    ("stood a minute less", TWO_DAYS_LONG, [fact(Other, -2 * DAY + 1)], False),
    ("never stood", TWO_DAYS_LONG, [fact(Freed, -9 * DAY)], False),
    ("said again, it stands from the first", TWO_DAYS_LONG, [fact(Other, -3 * DAY), fact(Other, -1)], True),
    ("broken since", TWO_DAYS_LONG, [fact(Other, -3 * DAY), fact(Freed, -DAY), fact(Other, -1)], False),
    ("broken long before", TWO_DAYS_LONG, [fact(Freed, -4 * DAY), fact(Other, -3 * DAY)], True),
    ("stood in another case", TWO_DAYS_LONG, [fact(Other, -3 * DAY, chronology="another")], False),
    (
        "adds up",
        Totals((on(Other),), "hours", 10, 7), [fact(Other, -5, hours=4), fact(Other, -3, hours=6)], True,
    ),
    (
        "does not add up",
        Totals((on(Other),), "hours", 10, 7), [fact(Other, -5, hours=9), fact(Other, -3)], False,
    ),
    ("added up too long ago", Totals((on(Other),), "hours", 10, 7), [fact(Other, -8 * DAY, hours=20)], False),
    ("of no known age", Under(16), [], True),
]  # fmt: skip


@pytest.mark.parametrize(("name", "given", "facts", "so"), GIVEN, ids=[row[0] for row in GIVEN])
def test_what_must_be_so_as_well(name: str, given: Given, facts: list[Recorded], so: bool) -> None:
    rules = ruled(made(arises=(when(on(Began), given),)))
    assert bool(stand(rules, [*facts, BEGAN], 9)) is so, name


@pytest.mark.parametrize(("known", "so"), [(2, False), (3, True), (6, True), (7, False)])
def test_what_stood_when_we_learned_of_it(known: int, so: bool) -> None:
    stood = Stands((on(Other),), (on(Freed),), as_known=True)
    rules = ruled(made(arises=(when(on(Began), stood),)))
    facts = [fact(Began, 0, known=known), fact(Other, 3), fact(Freed, 7)]
    assert bool(stand(rules, facts, 9)) is so


TWO = (fact(Began, -7, place="there"), fact(Began, -6, place="here"))
ONE_DONE = (*TWO, fact(Done, -3, place="there"))
OF_EACH = [
    ("one of two is not done", ONE_DONE, True),
    ("both are", (*ONE_DONE, fact(Done, -2, place="here")), False),
    ("never begun", (fact(Done, -3, place="there"),), False),
    ("done, and begun again", (fact(Done, -8, place="there"), fact(Began, -7, place="there")), True),
]


@pytest.mark.parametrize(("name", "facts", "stands"), OF_EACH, ids=[row[0] for row in OF_EACH])
def test_what_stands_while_any_of_several_does(name: str, facts: list[Recorded], stands: bool) -> None:
    since, until = (on(Began),), (on(Done),)
    for given, so in (
        (Stands(since, until, each="place"), stands),
        (Lacks(since, until, each="place"), not stands),
    ):
        rules = ruled(made(arises=(when(on(Other), given),)))
        found = stand(rules, [*facts, fact(Other, 0)], 9)
        assert bool(found) is so, name


def test_the_trigger_is_no_condition_of_itself() -> None:
    rules = ruled(made(arises=(when(on(Began), Stands((on(Began),))),)))
    assert len(stand(rules, [BEGAN, fact(Began, 5)], 9)) == 1


@pytest.mark.parametrize(("given", "owed"), [
    (Stands((on(Began),), itself=True), 1),
    (Stands((on(Began),), (on(Freed),), itself=True), 1),
    (Stands((on(Other),), itself=True), 0),
    (Lacks((on(Began),), itself=True), 0),
    (Lacks((on(Other),), itself=True), 1),
])  # fmt: skip
def test_the_trigger_itself_counts_where_it_is_said_to(given: Given, owed: int) -> None:
    rules = ruled(made(arises=(when(on(Began), given),)))
    assert len(stand(rules, [fact(Freed, -5), BEGAN], 9)) == owed


def test_an_age_is_reckoned_on_the_day_it_happened() -> None:
    rules = ruled(made(arises=(when(on(Began), Under(16)),)))
    assert stand(rules, [BEGAN], 9, born={CHILD: date(2010, 3, 2)}) == []
    assert len(stand(rules, [BEGAN], 9, born={CHILD: date(2010, 3, 3)})) == 1


HERE = Flag(
    key="trial.here", title="Here", stands_on=StandsOn.PLACE, rises=(when(on(Began)),), ends=(on(Freed),)
)  # fmt: skip
HOME, ELSEWHERE = ("home", "address"), ("elsewhere", "address")
LIVES_HERE = replace(BEGAN, about=((CHILD, "subject"), HOME))
ON_A_PLACE = [
    ("whoever lives there is freed, with no place said", ((CHILD, "subject"),), 5),
    ("is freed there", ((CHILD, "subject"), HOME), 5),
    ("is freed, and nobody is named", (HOME,), 5),
    ("is freed somewhere else", ((CHILD, "subject"), ELSEWHERE), None),
    ("somebody else is freed there", ((SISTER, "subject"), HOME), None),
    ("somebody else is freed", ((SISTER, "subject"),), None),
]


@pytest.mark.parametrize(("name", "about", "to"), ON_A_PLACE, ids=[row[0] for row in ON_A_PLACE])
def test_a_flag_on_a_place_ends_with_the_link_that_raised_it(
    name: str, about: tuple[tuple[str, str], ...], to: float | None
) -> None:
    places = {one: Subject(one, place=True) for one in ("home", "elsewhere")}
    facts = [LIVES_HERE, replace(fact(Freed, 5), about=about)]
    (one,) = flags(facts, rules=ruled(flags=(HERE,)), subjects=places, at=at(9))
    assert (one.on, clock(one.to)) == ("home", to), name


def test_a_flag_on_a_place_stands_while_one_of_two_lives_there() -> None:
    places = {"home": Subject("home", place=True)}
    other = replace(fact(Began, 2), about=((SISTER, "subject"), HOME))
    facts = [LIVES_HERE, other, replace(fact(Freed, 5), about=((CHILD, "subject"),))]
    (one,) = flags(facts, rules=ruled(flags=(HERE,)), subjects=places, at=at(9))
    assert (one.on, one.to) == ("home", None)


GATE = Gate(
    key="trial.close",
    rules=("TR-02",),
    says="Not closed until done",
    act=on(Freed),
    requires=(Requires("It was not done.", Stands((on(Done),))),),
    released=(on(Other),),
    who_waits="Nobody",
    sources=(SOURCE,),
)
HELD = [
    ("not done", [BEGAN], True, 1),
    ("done", [BEGAN, fact(Done, 5)], False, 0),
    ("done for one child of two", [fact(Began, 0, about=[CHILD, SISTER]), fact(Done, 5)], True, 1),
    ("released all the same", [BEGAN, fact(Other, 5)], False, 1),
    ("done, not yet known", [BEGAN, fact(Done, 5, known=10)], True, 1),
    ("not begun", [], False, 0),
    ("not done, of a case about nobody", [fact(Began, 0, about=[])], True, 1),
    ("done, of a case about nobody", [fact(Began, 0, about=[]), fact(Done, 5, about=[])], False, 0),
]


@pytest.mark.parametrize(("about", "holds"), [(About.EACH_CHILD, False), (About.PERSON, True)])
def test_a_gate_may_be_about_somebody_of_any_age(about: About, holds: bool) -> None:
    grown = {CHILD: Subject(CHILD, date(1980, 1, 1))}
    requires = replace(GATE.requires[0], about=about)
    rules = ruled(gates=(replace(GATE, requires=(requires,)),))
    (gate,) = gates([BEGAN], chronology=CASE, rules=rules, subjects=grown, at=at(9), pathway="trial")
    assert gate.holds is holds


@pytest.mark.parametrize(("name", "facts", "holds", "unmet"), HELD, ids=[row[0] for row in HELD])
def test_what_a_gate_holds(name: str, facts: list[Recorded], holds: bool, unmet: int) -> None:
    (gate,) = gates(
        facts, chronology=CASE, rules=ruled(gates=(GATE,)), subjects={}, at=at(9), pathway="trial"
    )
    assert (gate.holds, len(gate.unmet)) == (holds, unmet), name


OF_CASE = replace(
    GATE, requires=(Requires("It was not done.", Stands((on(Done),)), about=About.CASE),), released=()
)
OF_A_MAN = replace(BEGAN, about=(("man", "suspect"),))
HELD_OF_CASE = [
    ("no child is named", [OF_A_MAN], True),
    ("done, and no child is named", [OF_A_MAN, fact(Done, 5)], False),
    ("done for one child of two", [fact(Began, 0, about=[CHILD, SISTER]), fact(Done, 5)], False),
    ("done in another case", [BEGAN, fact(Done, 5, chronology="another")], True),
]


@pytest.mark.parametrize(("name", "facts", "holds"), HELD_OF_CASE, ids=[row[0] for row in HELD_OF_CASE])
def test_what_is_asked_of_a_whole_case(name: str, facts: list[Recorded], holds: bool) -> None:
    (gate,) = gates(
        facts, chronology=CASE, rules=ruled(gates=(OF_CASE,)), subjects={}, at=at(9), pathway="trial"
    )
    assert gate.holds is holds, name


def test_a_gate_asks_nothing_of_whoever_is_named() -> None:
    with pytest.raises(TypeError, match="of each person it is about, or the case"):
        Requires("It was not done.", Stands((on(Done),)), about=About.NAMED)


def test_a_gate_of_another_pathway_holds_nothing_here() -> None:
    rules = ruled(gates=(GATE,))
    assert gates([BEGAN], chronology=CASE, rules=rules, subjects={}, at=at(9), pathway="elsewhere") == []


def test_a_gate_is_its_pathways_whose_name_is_of_several_words() -> None:
    rules = ruled(gates=(replace(GATE, key="two-words.close"),))
    (gate,) = gates([BEGAN], chronology=CASE, rules=rules, subjects={}, at=at(9), pathway="two_words")
    assert gate.holds


def test_a_gate_holds_nothing_for_want_of_a_grown_child() -> None:
    grown = {CHILD: Subject(CHILD, date(2000, 1, 1))}
    rules = ruled(gates=(GATE,))
    (gate,) = gates([BEGAN], chronology=CASE, rules=rules, subjects=grown, at=at(9), pathway="trial")
    assert not gate.holds


def test_what_is_required_of_the_case_is_required_though_it_names_no_child() -> None:
    requires = Requires("It was not done.", Stands((on(Done),)), About.CASE)
    rules = ruled(gates=(replace(GATE, requires=(requires,)),))
    nobody = [fact(Began, 0, about=[])]
    for facts, holds in ((nobody, True), ([*nobody, fact(Done, 5, about=[SISTER])], False)):
        (gate,) = gates(facts, chronology=CASE, rules=rules, subjects={}, at=at(9), pathway="trial")
        assert gate.holds is holds
