"""When a duty is owed, when again, and what settles it: one row for each way."""

from dataclasses import replace
from datetime import date

import pytest

from harken.engine.reckon import reckon
from harken.engine.standing import Standing
from harken.engine.subject import Subject
from harken.vocabulary import (
    About,
    Again,
    AtAnswer,
    Days,
    Duty,
    Elapsed,
    Every,
    ForEach,
    From,
    HardStop,
    Rank,
    Recorded,
    Since,
    SinceAnswer,
    SinceEntry,
    Stands,
    Stretch,
    Tell,
    Warn,
    all_of,
    on,
    when,
)
from harken.vocabulary.roles import DUTY_INSPECTOR, RESPONSE_OFFICER, SUPERVISOR
from tests.engine.kinds import (
    CALENDARS,
    CASE,
    CHILD,
    FATHER,
    PERSON,
    SISTER,
    WHOLE_CASE,
    Began,
    Done,
    Freed,
    Mine,
    Other,
    at,
    clock,
    corrected,
    fact,
    made,
    ruled,
    stand,
)

BEGAN = fact(Began, 0)
HALF = Elapsed(minutes=30)
EACH_TIME = Stretch((on(Other),), (on(Freed),))


def said(one: Standing) -> str:
    """A standing in one line: state, start, late from, and the rungs as minutes."""
    told = ", ".join(f"{rung.whom.name} {clock(rung.at):g}" for rung in one.rungs)
    late = "never" if one.late_from is None else f"{clock(one.late_from):g}"
    return f"{one.number} {one.state.value}: {clock(one.started):g} to {late}; told {told or 'nobody'}"


OWED, MET = "1 owed: 0 to 60; told nobody", "1 met: 0 to 60; told nobody"
OVERDUE, MET_LATE = "1 overdue: 0 to 60; told supervisor 60", "1 met late: 0 to 60; told supervisor 60"
BOTH = "told supervisor 60, duty inspector 80"
ROWS = [
    ("owed until the hour is up", made(), [BEGAN], 59, [OWED]),
    ("overdue on the hour", made(), [BEGAN], 60, [OVERDUE]),
    ("the next rung", made(), [BEGAN], 80, [f"1 overdue: 0 to 60; {BOTH}"]),
    ("met in time", made(), [BEGAN, fact(Done, 59)], 90, [MET]),
    ("met as it fell late", made(), [BEGAN, fact(Done, 60)], 90, ["1 met late: 0 to 60; told nobody"]),
    (
        "done in time, recorded late",
        made(), [BEGAN, fact(Done, 50, known=70)], 90, ["1 met: 0 to 60; told supervisor 60"],
    ),
    ("done before it began", made(), [fact(Done, -5), BEGAN], 10, [OWED]),
    (
        "done before, where that counts",
        made(counts_earlier=True), [fact(Done, -5), BEGAN], 10, [MET],
    ),
    (
        "done before, in the same stretch",
        made(counts_earlier=True, afresh=(EACH_TIME,)),
        [fact(Other, -9), fact(Done, -5), fact(Other, -3), BEGAN], 10, [MET],
    ),
    (
        "done before the first stretch",
        made(counts_earlier=True, afresh=(EACH_TIME,)), [fact(Done, -9), fact(Other, -5), BEGAN], 10, [MET],
    ),
    (
        "done in the stretch before",
        made(counts_earlier=True, afresh=(EACH_TIME,)),
        [fact(Other, -9), fact(Done, -8), fact(Freed, -5), fact(Other, -3), BEGAN], 10, [OWED],
    ),
    (
        "done in the stretch that has just ended",
        made(counts_earlier=True, afresh=(EACH_TIME,)),
        [fact(Other, -9), fact(Done, -8), fact(Freed, -5), BEGAN], 10, [MET],
    ),
    ("released", made(), [BEGAN, fact(Freed, 30)], 90, ["1 released: 0 to 60; told nobody"]),
    ("released late", made(), [BEGAN, fact(Freed, 70)], 90, ["1 released: 0 to 60; told supervisor 60"]),
    ("done, then released", made(), [BEGAN, fact(Done, 20), fact(Freed, 30)], 40, [MET]),
    ("done and released at once", made(), [BEGAN, fact(Done, 20), fact(Freed, 20)], 40, [MET]),
    (
        "released, then done",
        made(), [BEGAN, fact(Freed, 20), fact(Done, 30)], 40, ["1 released: 0 to 60; told nobody"],
    ),
    ("released before it began", made(), [fact(Freed, -1), BEGAN], 40, [OWED]),
    (
        "begun long before we knew",
        made(), [fact(Began, 0, known=70)], 75, ["1 overdue: 0 to 60; told supervisor 70"],
    ),
    (
        "counted from when we knew",
        made(start=Since.RECORDED), [fact(Began, 0, known=70)], 75, ["1 owed: 70 to 130; told nobody"],
    ),
    (
        "a correction restarts no clock",
        made(start=Since.RECORDED), [BEGAN, corrected(BEGAN, 40)], 60, [OVERDUE],
    ),
    (
        "counted from an answer",
        made(start=SinceAnswer("promised")), [fact(Began, 0, promised=at(20).isoformat())], 75,
        ["1 owed: 20 to 80; told nobody"],
    ),
    (
        "counted from an answer nobody gave",
        made(start=SinceAnswer("promised")), [BEGAN], 45, [OWED],
    ),
    (
        "counted from the latest such entry before it",
        made(start=SinceEntry((on(Other),))), [fact(Other, -30), fact(Other, -10), fact(Other, 5), BEGAN], 20,
        ["1 owed: -10 to 50; told nobody"],
    ),
    ("struck out", made(), [BEGAN, corrected(BEGAN, 40, struck=True)], 90, []),
    ("struck out, not yet known", made(), [BEGAN, corrected(BEGAN, 40, struck=True)], 39, [OWED]),
    (
        "corrected to earlier",
        made(), [BEGAN, corrected(BEGAN, 10, happened=at(-20))], 45,
        ["1 overdue: -20 to 40; told supervisor 40"],
    ),
    (
        "warned before it is late",
        made(warns=(Warn(RESPONSE_OFFICER, HALF),)), [BEGAN], 31,
        ["1 owed: 0 to 60; told response officer 30"],
    ),
    (
        "warned, then done in time",
        made(warns=(Warn(RESPONSE_OFFICER, HALF),)), [BEGAN, fact(Done, 40)], 50,
        ["1 met: 0 to 60; told response officer 30"],
    ),
    (
        "warned of nothing that was late before we knew",
        made(warns=(Warn(RESPONSE_OFFICER, HALF),)), [fact(Began, 0, known=61)], 62,
        ["1 overdue: 0 to 60; told supervisor 61"],
    ),
    (
        "again from when it was done",
        made(every=Every()), [BEGAN, fact(Done, 30)], 95,
        [MET, "2 overdue: 30 to 90; told supervisor 90"],
    ),
    (
        "again by another clock",
        made(every=Every(then=HALF)), [BEGAN, fact(Done, 30), fact(Done, 70)], 80,
        [MET, "2 met late: 30 to 60; told supervisor 60", "3 owed: 70 to 100; told nobody"],
    ),
    (
        "not again while it is not done",
        made(every=Every()), [BEGAN], 130, [f"1 overdue: 0 to 60; {BOTH}"],
    ),
    (
        "not again once released",
        made(every=Every()), [BEGAN, fact(Done, 30), fact(Freed, 30)], 130, [MET],
    ),
    (
        "again whether done or not",
        made(every=Every(Again.WHEN_DUE)), [BEGAN, fact(Done, 70)], 130,
        [MET_LATE, "2 overdue: 60 to 120; told supervisor 120",
         "3 owed: 120 to 180; told nobody"],
    ),
    (
        "met only once it has opened",
        made(every=Every(Again.WHEN_DUE, opens=HALF)), [BEGAN, fact(Done, 20), fact(Done, 40)], 70,
        [MET, "2 owed: 60 to 120; told nobody"],
    ),
    (
        "owed once, and met only once it has opened",
        made(Days(2), opens=Days(1)), [BEGAN, fact(Done, 60), fact(Done, 1500)], 1500,
        ["1 met: 0 to 2880; told nobody"],
    ),
    (
        "owed once, and done before it opened",
        made(Days(2), opens=Days(1)), [BEGAN, fact(Done, 1439)], 2880,
        ["1 overdue: 0 to 2880; told supervisor 2880"],
    ),
    (
        "owed once, and done by another too soon and then in time",
        made(Days(2), opens=Days(1), met=(on(Done).by_another(), on(Mine))),
        [fact(Began, 0, by="sam"), fact(Done, 60, by="ali"), fact(Done, 1440, by="ali")], 1500,
        ["1 met: 0 to 2880; told nobody"],
    ),
    (
        "again from when done or due, whichever is earlier",
        made(every=Every(Again.WHICHEVER_EARLIER)), [BEGAN, fact(Done, 90)], 100,
        ["1 met late: 0 to 60; told supervisor 60, duty inspector 80", "2 owed: 60 to 120; told nobody"],
    ),
    (
        "a hard stop before its end",
        made(HardStop(Elapsed(hours=1))), [BEGAN], 59, ["1 owed: 0 to never; told nobody"],
    ),
    (
        "a hard stop ends by law",
        made(HardStop(Elapsed(hours=1))), [BEGAN], 90, ["1 released: 0 to never; told nobody"],
    ),
    (
        "everybody was warned of a hard stop",
        made(HardStop(Elapsed(hours=1)), warns=(Warn(SUPERVISOR, HALF),)), [BEGAN], 90,
        ["1 released: 0 to never; told supervisor 30"],
    ),
    (
        "done before the hard stop",
        made(HardStop(Elapsed(hours=1))), [BEGAN, fact(Done, 5)], 90, ["1 met: 0 to never; told nobody"],
    ),
    (
        "done once the law had ended it",
        made(HardStop(Elapsed(hours=1)), warns=(Warn(SUPERVISOR, HALF),)), [BEGAN, fact(Done, 65)], 90,
        ["1 released: 0 to never; told supervisor 30"],
    ),
    (
        "done as the law ends it",
        made(HardStop(Elapsed(hours=1))), [BEGAN, fact(Done, 60)], 90, ["1 met: 0 to never; told nobody"],
    ),
    (
        "done before the hard stop, known after",
        made(HardStop(Elapsed(hours=1))), [BEGAN, fact(Done, 5, known=70)], 90,
        ["1 met: 0 to never; told nobody"],
    ),
    ("no deadline was given", made(AtAnswer("promised")), [BEGAN], 900, ["1 owed: 0 to never; told nobody"]),
    ("both parts, one done", made(met=(all_of(on(Done), on(Other)),)), [BEGAN, fact(Done, 5)], 9, [OWED]),
    (
        "both parts, the second late",
        made(met=(all_of(on(Done), on(Other)),)), [BEGAN, fact(Done, 5), fact(Other, 65)], 70,
        [MET_LATE],
    ),
    ("met by either", made(met=(on(Done), on(Other))), [BEGAN, fact(Other, 5)], 9, [MET]),
    (
        "not met by the same person",
        made(met=(on(Done).by_another(),)), [fact(Began, 0, by="sam"), fact(Done, 5, by="sam")], 9,
        [OWED],
    ),
    (
        "met by another person",
        made(met=(on(Done).by_another(),)), [fact(Began, 0, by="sam"), fact(Done, 5, by="ali")], 9,
        [MET],
    ),
    (
        "met only by a rank",
        made(met=(on(Done).at_least(Rank.INSPECTOR),)),
        [BEGAN, fact(Done, 5, role=SUPERVISOR.name), fact(Done, 65, role=DUTY_INSPECTOR.name)], 70,
        [MET_LATE],
    ),
    (
        "met only at the same place",
        made(met=(on(Done).with_same("place"),)),
        [fact(Began, 0, place="quay"), fact(Done, 5, place="mill"), fact(Done, 61, place="quay")], 70,
        [MET_LATE],
    ),
    (
        "met only where the place is said",
        made(met=(on(Done).stating("place"),)), [BEGAN, fact(Done, 5), fact(Done, 61, place="quay")], 70,
        [MET_LATE],
    ),
    (
        "met only where so many say so",
        made(met=(on(Done).counting(1, "place", "way", answered="quay"),)),
        [BEGAN, fact(Done, 5, place="mill"), fact(Done, 61, place="quay")], 70,
        [MET_LATE],
    ),
    ("of another case", made(), [BEGAN, fact(Done, 5, chronology="another")], 9, [OWED]),
    ("of the child's own", made(), [BEGAN, fact(Done, 5, chronology=CHILD)], 9, [MET]),
    (
        "of another case, where that counts",
        made(each_case=False), [BEGAN, fact(Done, 5, chronology="another")], 9, [MET],
    ),
    (
        "of another case, where only its own counts",
        made(each_case=False, met=(on(Done).of_its_own_case(), on(Other))),
        [BEGAN, fact(Done, 5, chronology="another"), fact(Other, 65, chronology="another")], 70,
        [MET_LATE],
    ),
    (
        "of the child's own, where only its own case counts",
        made(each_case=False, met=(on(Done).of_its_own_case(),)), [BEGAN, fact(Done, 5, chronology=CHILD)], 9,
        [MET],
    ),
    (
        "let go in another case, where only its own counts",
        made(each_case=False, released=(on(Other).of_its_own_case(),)),
        [BEGAN, fact(Other, 5, chronology="another")], 9, [OWED],
    ),
    ("of another child", made(), [BEGAN, fact(Done, 5, about=[SISTER])], 9, [OWED]),
    ("of nobody who is a child", made(), [fact(Began, 0, about=[FATHER])], 9, []),
    (
        "of the case, whoever it is about",
        made(about=WHOLE_CASE), [fact(Began, 0, about=[FATHER]), fact(Done, 5, about=[])], 9,
        [MET],
    ),
    ("begun by another case's entry", made(), [fact(Began, 0, chronology="another")], 9, []),
    (
        "twice begun, twice owed",
        made(), [BEGAN, fact(Began, 10)], 20, [OWED, "1 owed: 10 to 70; told nobody"],
    ),
    ("twice begun, once owed", made(once=True), [BEGAN, fact(Began, 10)], 20, [OWED]),
    (
        "begun again after it was met",
        made(once=True), [BEGAN, fact(Done, 5), fact(Began, 10)], 20,
        [MET, "1 owed: 10 to 70; told nobody"],
    ),
    (
        "met by an entry of the trigger's own kind, later",
        made(met=(on(Began),), once=True), [BEGAN, fact(Began, 10)], 20,
        [MET, "1 owed: 10 to 70; told nobody"],
    ),
    (
        "counted from when it began to be owed",
        made(escalates=(Tell(SUPERVISOR), Tell(DUTY_INSPECTOR, Elapsed(minutes=30), From.STARTED))),
        [BEGAN], 45, ["1 owed: 0 to 60; told duty inspector 30"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "duty", "facts", "moment", "stands"), ROWS, ids=[row[0] for row in ROWS])
def test_how_it_stands(name: str, duty: Duty, facts: list[Recorded], moment: int, stands: list[str]) -> None:
    assert [said(one) for one in stand(ruled(duty), facts, moment)] == stands, name


def test_each_recipient_has_a_duty_of_its_own() -> None:
    rules = ruled(made(for_each=ForEach("schools", "school")))
    facts = [fact(Began, 0, schools=("ash", "elm")), fact(Done, 5, school="elm")]
    found = stand(rules, facts, 9)
    assert [(one.recipient, one.state.value) for one in found] == [("ash", "owed"), ("elm", "met")]


def test_what_is_taken_for_one_recipient_is_not_taken_for_another() -> None:
    rules = ruled(made(for_each=ForEach("schools", "school")))
    began, mine = fact(Began, 0, schools=("ash", "elm")), fact(Mine, 5, duty="trial.duty", recipient="elm")
    found = stand(rules, [began, mine], 9)
    assert [(one.recipient, one.accepted is not None) for one in found] == [("ash", False), ("elm", True)]


def test_what_was_taken_before_recipients_were_named_was_taken_for_all() -> None:
    rules = ruled(made(for_each=ForEach("schools", "school")))
    found = stand(
        rules, [fact(Began, 0, schools=("ash", "elm")), fact(Mine, 5, duty="trial.duty", recipient="")], 9
    )
    assert all(one.accepted for one in found)


FIRST, SECOND = fact(Began, 0), fact(Began, 1)
MOVED = corrected(FIRST, 3, happened=at(2))
AGAIN_WHEN_DUE = made(every=Every(Again.WHEN_DUE))
BACKDATED = fact(Began, -30, known=7)
TAKEN = [
    # name, duty, facts, answers of who took it, whether each that stands is taken, the soonest begun first
    ("of one entry of two", made(), [FIRST, SECOND], {"root": SECOND.id}, [False, True]),
    ("before entries were named", made(), [FIRST, SECOND], {"root": ""}, [True, True]),
    ("of an entry that was corrected since", made(), [FIRST, MOVED, SECOND],
     {"root": FIRST.id}, [False, True]),
    ("of an entry struck out", made(), [FIRST, corrected(FIRST, 6, struck=True), SECOND],
     {"root": FIRST.id}, [False]),
    ("of one turn of two that stand", AGAIN_WHEN_DUE, [FIRST],
     {"root": FIRST.id, "occurrence": 1}, [True, False]),
    ("of the later turn", AGAIN_WHEN_DUE, [FIRST], {"root": FIRST.id, "occurrence": 2}, [False, True]),
    ("before turns were counted", AGAIN_WHEN_DUE, [FIRST], {"root": FIRST.id}, [True, True]),
    ("of what stands once, begun earlier than was known", made(once=True), [FIRST, BACKDATED],
     {"root": FIRST.id}, [True]),
    ("of a turn that was found to be a later one", made(every=Every()), [FIRST, fact(Done, 3, known=90)],
     {"root": FIRST.id, "occurrence": 1}, [True, True]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "duty", "facts", "taken", "are"), TAKEN, ids=[row[0] for row in TAKEN])
def test_whose_it_is_is_said_of_one_duty_as_it_arose_once(
    name: str, duty: Duty, facts: list[Recorded], taken: dict[str, object], are: list[bool]
) -> None:
    mine = replace(fact(Mine, 65), answers={"duty": duty.key, **taken})
    found = sorted(stand(ruled(duty), [*facts, mine], 100), key=lambda one: one.started)
    assert [one.accepted is mine for one in found] == are, name


def test_a_recipient_named_twice_is_owed_it_once() -> None:
    rules = ruled(made(for_each=ForEach("schools", "school")))
    assert len(stand(rules, [fact(Began, 0, schools=("ash", "ash"))], 9)) == 1


def test_a_list_that_names_nobody_owes_nothing() -> None:
    assert stand(ruled(made(for_each=ForEach("schools", "school"))), [BEGAN], 9) == []


def test_each_child_is_owed_it_and_a_grown_sister_is_not() -> None:
    began = fact(Began, 0, about=[CHILD, SISTER, FATHER])
    found = stand(ruled(made()), [began], 9, born={SISTER: date(2008, 3, 2), CHILD: date(2008, 3, 3)})
    assert [one.subject for one in found] == [CHILD]


def test_a_duty_to_a_person_is_owed_whatever_their_age() -> None:
    found = stand(ruled(made(about=PERSON)), [BEGAN], 9, born={CHILD: date(1980, 3, 2)})
    assert [one.subject for one in found] == [CHILD]


def test_a_duty_about_whoever_is_named_is_owed_of_each_whatever_their_part() -> None:
    began = replace(BEGAN, about=((CHILD, "child"), (FATHER, "caller"), ("home", "address")))
    known = fact(Done, -5, about=[FATHER], chronology="another")
    rules = ruled(made(about=About.NAMED, arises=(when(on(Began), Stands((on(Done),), everywhere=True)),)))
    assert [one.subject for one in stand(rules, [known, began], 9)] == [FATHER]
    named = reckon(
        [began], chronology=CASE, rules=ruled(made(about=About.NAMED)), calendars=CALENDARS, at=at(9),
        subjects={"home": Subject("home", place=True)},
    )  # fmt: skip
    assert [one.subject for one in named] == [CHILD, FATHER]


HELD = [
    ("nobody has it", [], 80),
    ("held until its own time is up", [fact(Mine, 61, duty="trial.duty", by_when=at(100).isoformat())], 100),
    ("held for no time of its own", [fact(Mine, 61, duty="trial.duty")], 80),
    ("another duty is held", [fact(Mine, 61, duty="trial.other", by_when=at(100).isoformat())], 80),
    ("said as the rung fell", [fact(Mine, 80, duty="trial.duty", by_when=at(100).isoformat())], 100),
    ("said after the rung had fallen", [fact(Mine, 81, duty="trial.duty", by_when=at(100).isoformat())], 80),
]


@pytest.mark.parametrize(("name", "held", "rung"), HELD, ids=[row[0] for row in HELD])
def test_saying_mine_holds_the_next_rung(name: str, held: list[Recorded], rung: int) -> None:
    (one,) = stand(ruled(made()), [BEGAN, *held], 200)
    assert [clock(each.at) for each in one.rungs] == [60, rung], name


def test_mine_holds_a_duty_of_life_safety_for_an_hour_at_most() -> None:
    held = fact(Mine, 61, duty="trial.duty", by_when=at(400).isoformat())
    (one,) = stand(ruled(made(life_safety=True)), [BEGAN, held], 200)
    assert [clock(each.at) for each in one.rungs] == [60, 121]


HOURLY = made(key="trial.hourly", every=Every(Again.WHEN_DUE))
WHEN_KNOWN = [
    ("known at once", 0, [60, 120, 180, 240, 300]),
    ("known before it was due", 59, [60, 120, 180, 240, 300]),
    ("known once it was due", 60, [60, 120, 180, 240, 300]),
    ("known before it was due again", 119, [60, 120, 180, 240, 300]),
    ("known once it was due again", 120, [120, 180, 240, 300]),
    ("known long after", 240, [240, 300]),
]


@pytest.mark.parametrize(("name", "known", "due"), WHEN_KNOWN, ids=[row[0] for row in WHEN_KNOWN])
def test_of_what_came_again_and_again_before_anybody_knew_the_last_is_owed(
    name: str, known: int, due: list[int]
) -> None:
    found = stand(ruled(HOURLY), [fact(Began, 0, known=known)], 270)
    assert [clock(one.late_from) for one in found if one.late_from] == due, name
    assert [one.number for one in found] == list(range(1, len(due) + 1))


def test_a_case_of_many_years_is_reckoned() -> None:
    hours = 2 * 365 * 24
    assert len(stand(ruled(HOURLY), [BEGAN], hours * 60)) == hours + 1


def test_what_can_be_done_in_no_time_recurs_without_end_and_says_so() -> None:
    rules = ruled(made(Elapsed(), every=Every(Again.WHEN_DUE)))
    with pytest.raises(ValueError, match=r"trial\.duty recurs without end"):
        stand(rules, [BEGAN], 1)


def test_a_stretch_is_of_no_use_where_nothing_earlier_counts() -> None:
    with pytest.raises(TypeError, match="Leave `afresh` out"):
        made(afresh=(EACH_TIME,))


def test_a_duty_that_names_an_unknown_kind_is_refused_when_rules_are_made() -> None:
    class Elsewhere(Began):
        key = "trial.elsewhere"

    with pytest.raises(ValueError, match=r"No entry is called trial\.elsewhere"):
        ruled(made(arises=(when(on(Elsewhere)),)))


def test_a_part_is_of_those_who_are_named() -> None:
    with pytest.raises(TypeError, match=r"About\.NAMED"):
        made(parts=("survivor",))
