"""How a duty is explained, and that nothing of a declaration's own grammar is left in it."""

import re
from datetime import timedelta

import pytest

from harken.catalogue import duties, kinds
from harken.engine.explain import explain
from harken.engine.spoken import spoken_clock, spoken_length, spoken_met, spoken_moment
from harken.engine.standing import Rung
from harken.vocabulary import (
    AfterEnd,
    AfterSilence,
    Again,
    AsSoonAsPracticable,
    AtAge,
    AtAnswer,
    AtMeeting,
    AtOnce,
    AtShiftChange,
    BeforeEntry,
    BeforeNextSchoolDay,
    ByAnswer,
    ByLevel,
    Clock,
    Days,
    Deferred,
    Duty,
    Earliest,
    Elapsed,
    Every,
    Extended,
    HardStop,
    Inclusive,
    Mark,
    Months,
    On,
    Pausing,
    Rank,
    Recorded,
    Since,
    SinceAnswer,
    SinceEntry,
    Warn,
    Weeks,
    WorkingDays,
    all_of,
    marked,
    on,
)
from harken.vocabulary.roles import SUPERVISOR
from harken.vocabulary.when import Met
from tests.engine.kinds import KINDS, Began, Done, Freed, Mine, Other, at, fact, made, ruled, stand
from tests.vocabulary.readings import london

BEGAN = fact(Began, 0)
HOUR, HALF = Elapsed(hours=1), Elapsed(minutes=30)
MINE = fact(Mine, 70, duty="trial.duty", by_when=at(120).isoformat())
TEN = "2 March 2026 at 10:00"

EXPLAINED = [
    (
        made(), [BEGAN], 90,
        "“Do it” is overdue since 2 March 2026 at 10:00 (30 minutes), and is owed by supervisor.",
    ),
    (made(), [BEGAN], 9, "“Do it” is owed by supervisor, and is late from 2 March 2026 at 10:00."),
    (made(), [BEGAN, fact(Done, 50)], 90, f"is met in time: it would have been late from {TEN}."),
    (made(), [BEGAN, fact(Done, 200)], 201, f"is met late: it was late from {TEN}, by 2 hours 20 minutes."),
    (made(), [BEGAN, fact(Freed, 9)], 90, "“Do it” is no longer owed."),
    (made(), [BEGAN, fact(Freed, 70)], 90, f"no longer owed, and was late from {TEN} until then."),
    (made(), [BEGAN], 9, "It began to be owed on 2 March 2026 at 09:00, by “Begun”. Its clock"),
    (made(), [fact(Began, 0, known=9)], 9, "by “Begun”, which we knew on 2 March 2026 at 09:09."),
    (
        made(start=Since.RECORDED), [fact(Began, 0, known=9)], 9,
        "Its clock runs from 2 March 2026 at 09:09, when we knew of it.",
    ),
    (
        made(start=SinceAnswer("promised")), [fact(Began, 0, promised=at(20).isoformat())], 9,
        "Its clock runs from 2 March 2026 at 09:20, the time given to “Promised when?”.",
    ),
    (
        made(start=SinceEntry((on(Other),))), [fact(Other, -30), BEGAN], 9,
        "Its clock runs from 2 March 2026 at 08:30, the last “Something else” before it.",
    ),
    (
        made(every=Every(Again.WHEN_DONE)), [BEGAN, fact(Done, 30)], 40,
        "by “Begun”. It is owed again and again: this is number 2, counted from 2 March 2026 at 09:30.",
    ),
    (made(), [BEGAN], 9, "Its clock is: within 1 hour (elapsed time, day and night)."),
    (
        made(AsSoonAsPracticable(HOUR)), [BEGAN], 9,
        "It has no deadline, so it is not late, only owed.",
    ),
    (
        made(AsSoonAsPracticable(HOUR)), [BEGAN], 9,
        "That prompt, which is no deadline, is for 2 March 2026 at 10:00.",
    ),
    (made(BeforeEntry((on(Other),))), [BEGAN], 9, "It has no hour of its own: what makes it late has not"),
    (made(AtAnswer("promised")), [BEGAN], 9, "Nobody said by when, so nobody can be told that it is late."),
    (
        made(Deferred(HOUR, (on(Other),), (on(Freed),), HALF)), [BEGAN, fact(Other, 5)], 9,
        "Its time does not end while they are away: it runs from the return.",
    ),
    (
        made(HardStop(HOUR)), [BEGAN], 9,
        "It ends by law on 2 March 2026 at 10:00 and is never late.",
    ),
    (made(HardStop(HOUR)), [BEGAN], 95, "It ended by law, and cannot be extended."),
    (made(), [BEGAN], 9, "It is met by “Done”."),
    (
        made(Days(2), opens=Days(1)), [BEGAN], 9,
        "It is met by “Done”, from 3 March 2026 at 09:00 on and not before.",
    ),
    (
        made(every=Every()), [BEGAN], 9,
        "day and night). Then it is owed again: within 1 hour, counted from when it was last done.",
    ),
    (
        made(every=Every(Again.WHEN_DUE, then=HALF)), [BEGAN], 9,
        "Then it is owed again: within 30 minutes, counted from when it was last due, done or not.",
    ),
    (made(), [BEGAN], 9, "Nobody has had to be told yet."),
    (made(), [BEGAN, fact(Done, 9)], 90, "Nobody had to be told."),
    (made(), [BEGAN], 80, "duty inspector (2 March 2026 at 10:20)"),
    (
        made(warns=(Warn(SUPERVISOR, HALF),)), [BEGAN], 40,
        "supervisor (2 March 2026 at 09:30, before it was late)",
    ),
    (
        made(), [BEGAN, MINE], 80,
        "at 10:10 somebody said that it is theirs, to be done by 2 March 2026 at 11:00: that meets nothing.",
    ),
    (made(), [BEGAN, fact(Done, 50, known=90)], 95, "It was done in time and recorded late."),
    (made(), [BEGAN, fact(Freed, 50)], 95, "It was released by “Freed” of 2 March 2026 at 09:50."),
    (made(why="A reason."), [BEGAN], 9, "Rule TR-01 comes from A book of tests: 1 (our own design;"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("duty", "facts", "minutes", "sentence"), EXPLAINED, ids=[row[3][:60] for row in EXPLAINED]
)
def test_why_it_stands_so(duty: Duty, facts: list[Recorded], minutes: float, sentence: str) -> None:
    rules = ruled(duty)
    one = stand(rules, facts, minutes)[-1]
    assert sentence in explain(one, at=at(minutes), rules=rules)


def test_who_was_told_is_said_as_it_is_on_record() -> None:
    rules = ruled(made())
    one = stand(rules, [BEGAN], 90)[-1]
    heard = [Rung(0, SUPERVISOR, at(61))]
    assert "By then these were to be told: supervisor (2 March 2026 at 10:00), duty inspector" in explain(
        one, at=at(90), rules=rules, told=[]
    )
    said = explain(one, at=at(90), rules=rules, told=heard)
    assert "These were told: supervisor (2 March 2026 at 10:01)." in said
    assert "By then these were to be told, too: duty inspector (2 March 2026 at 10:20)." in said
    settled = stand(rules, [BEGAN, fact(Done, 9)], 90)[-1]
    assert "Nobody had to be told." in explain(settled, at=at(90), rules=rules, told=[])
    assert "Nobody had" not in explain(settled, at=at(90), rules=rules, told=heard)


ONE = (On(kind="trial.done"),)
SPOKEN: list[tuple[Clock, str]] = [
    (Elapsed(hours=72), "within 72 hours"),
    (Elapsed(minutes=90), "within 1 hour 30 minutes"),
    (Days(2), "within 2 days"),
    (Weeks(6), "within 6 weeks"),
    (Months(1), "within 1 month"),
    (Inclusive(3), "within 3 days"),
    (WorkingDays(1), "within 1 working day"),
    (BeforeNextSchoolDay(), "before school next starts"),
    (
        AsSoonAsPracticable(HOUR),
        "as soon as practicable, with no number in the rule; we prompt after 1 hour (elapsed time,",
    ),
    (
        AtOnce(HALF),
        "at once, with no number in the rule; that it is late after 30 minutes (elapsed time, day",
    ),
    (AtAnswer("promised"), "by the time given to “Promised when?”"),
    (AtAnswer("promised", HOUR), "1 hour before the time given to “Promised when?”"),
    (AtAnswer("promised", Days(7)), "7 days before the time given to “Promised when?”"),
    (Deferred(Days(7), ONE, ONE, Inclusive(3)), "within 7 days, or 3 days from the return after “Done”"),
    (
        AtAnswer("promised", HOUR, failing="promised"),
        "1 hour before the time given to “Promised when?”, or else to “Promised when?”",
    ),
    (AfterEnd(BeforeEntry(ONE), Days(5)), "within 5 days of “Done”"),
    (AfterEnd(Days(7), WorkingDays(1)), "within 7 days, and then 1 working day more"),
    (BeforeEntry(ONE), "before “Done”, and late from the moment that happens first"),
    (AfterSilence(ONE, HOUR), "1 hour after the last “Done”"),
    (AtAge(18), "by the day the person turns 18"),
    (AtShiftChange(), "by the next change of shift"),
    (AtShiftChange(HALF), "by the next change of shift, and 30 minutes after it"),
    (AtMeeting("daily"), "by the next meeting called “daily”"),
    (ByAnswer("band", (("high", Days(7)), ("low", Days(30)))), "within 7 days at high, 30 days at low"),
    (
        ByAnswer("band", (("high", Days(7)),), unset=Days(9)),
        "within 7 days at high, and 9 days otherwise",
    ),
    (
        ByLevel(ONE, "level", (("high", HALF), ("low", Elapsed(hours=4))), unset=HALF),
        "within 30 minutes at high, 4 hours at low, and 30 minutes until a level is set",
    ),
    (
        Earliest((AtAnswer("promised"), HOUR)),
        "by the time given to “Promised when?” or within 1 hour, which",
    ),
    (Pausing(Elapsed(hours=24), ONE, ONE), "within 24 hours, less the pauses recorded"),
    (Extended(Elapsed(hours=24), ONE, to="until"), "within 24 hours, unless extended by “Done”"),
    (HardStop(Elapsed(hours=72)), "72 hours, a limit set by law that nobody can extend"),
]


@pytest.mark.parametrize(("clock", "says"), SPOKEN, ids=[says[:40] for _, says in SPOKEN])
def test_a_clock_is_said_as_people_say_it(clock: Clock, says: str) -> None:
    assert spoken_clock(clock, KINDS, "trial.began").startswith(says)


TURNED_ON: list[tuple[Met, str]] = [
    (on(Done), "“Done”"),
    (on(Done, place=("quay", None, "")), "“Done” with “Where?” answered quay or not asked or not said"),
    (on(Done).stating("place"), "“Done” with “Where?” answered"),
    (on(Done).with_same("place"), "“Done” with “Where?” the same"),
    (on(Done).counting(1, "place", answered="quay"), "“Done” with 1 or more of 1 answered quay"),
    (on(Done).naming_a_child(), "“Done” naming a child"),
    (on(Done).naming_no_child(), "“Done” naming no child"),
    (on(Done).known_under(12), "“Done” naming a child known to be under 12"),
    (on(Done).unless_under(12), "“Done” naming no child known to be under 12"),
    (on(Done).by_another(), "“Done” by another person"),
    (on(Done).by_another("place"), "“Done” by another person than it names"),
    (on(Done).of_its_own_case(), "“Done” of its own case"),
    (on(Done).at_least(Rank.CHIEF_INSPECTOR), "“Done” by rank of chief inspector or above"),
    (marked(Mark.DUTY_ACCEPTED), "any entry that means “duty accepted”"),
    (
        marked(Mark.DUTY_ACCEPTED, no="yes"),
        "any entry that means “duty accepted” with “no” answered yes",
    ),
    (all_of(on(Done), on(Other)), "“Done” together with “Something else”"),
]


@pytest.mark.parametrize(("met", "says"), TURNED_ON, ids=[says for _, says in TURNED_ON])
def test_what_meets_a_duty_is_said_in_the_words_of_its_questions(met: Met, says: str) -> None:
    assert spoken_met(met, KINDS) == says


GRAMMAR = re.compile(r"RULE:|INCL:|WD:|\bPT?\d|\w_\w|=|\b[a-z-]+\.[a-z-]+\b")


@pytest.mark.parametrize("duty", duties().values(), ids=lambda duty: duty.key)
def test_nothing_declared_is_explained_in_its_own_grammar(duty: Duty) -> None:
    said = [spoken_met(met, kinds()) for met in duty.met]
    trigger = next((when.on.kind for when in duty.arises if when.on.kind), "")
    said += [spoken_clock(clock, kinds(), trigger) for clock in duty.due.values() if clock]
    assert [text for text in said if GRAMMAR.search(text)] == []


LENGTHS = [
    (timedelta(seconds=59), "less than a minute"),
    (timedelta(minutes=1), "1 minute"),
    (timedelta(hours=9, minutes=15), "9 hours 15 minutes"),
    (timedelta(hours=47, minutes=59), "47 hours 59 minutes"),
    (timedelta(days=2), "2 days"),
    (timedelta(days=3, hours=1, minutes=59), "3 days 1 hour"),
]


@pytest.mark.parametrize(("length", "says"), LENGTHS, ids=[says for _, says in LENGTHS])
def test_a_length_is_never_overstated(length: timedelta, says: str) -> None:
    assert spoken_length(length) == says


MOMENTS = [
    ("05 Sep 2022 23:00", "5 September 2022 at 23:00"),
    ("25 Oct 2026 01:30", "25 October 2026 at 01:30 BST"),
    ("25 Oct 2026 01:30 again", "25 October 2026 at 01:30 GMT"),
    ("25 Oct 2026 02:00", "25 October 2026 at 02:00"),
    ("29 Mar 2026 02:00", "29 March 2026 at 02:00"),
]


@pytest.mark.parametrize(("moment", "says"), MOMENTS)
def test_a_moment_is_londons_and_names_which_where_it_shows_twice(moment: str, says: str) -> None:
    assert spoken_moment(london(moment)) == says
