"""The practice past, reckoned as it is at each hour at which practice may begin."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache
from uuid import uuid4

import pytest

from harken.catalogue import duties, kinds, standards_by
from harken.catalogue.standards import Standards
from harken.console.practice.force import OFFICERS
from harken.console.practice.reading import Fact, id_of, in_the_name_of, moment, past
from harken.console.practice.settings import POLICY
from harken.engine.standing import Standing, State
from harken.people.subjects import subjects_of
from harken.policy.force import Policy
from harken.policy.read import read_policy
from harken.vocabulary import Recorded

HOURS = [datetime(2026, 11, 22, 0, 10, tzinfo=UTC) + timedelta(hours=hour) for hour in range(24)]
# The clocks go forward, and back; a leap day.
CHANGES = [
    datetime(2026, 3, 29, 3, tzinfo=UTC),
    datetime(2026, 10, 25, 3, tzinfo=UTC),
    datetime(2028, 2, 29, tzinfo=UTC),
]
BEGINNINGS = [*HOURS, *CHANGES]
KEPT = ("theo-1", "sade-1", "mina-1", "jonah-1")
KEPT_TOO = ("iris-1", "lila-1", "edie-1", "pell-a-1", "zara-1", "cole-1", "fern-1", "orla-1", "tobin-1")
BY_RISK = {"arlo-1": "high", "wren-1": "medium, could be high", "pia-1": None}
KEPT_BACK = ("wenna-1", "corin-1", "tansy-1")
SLIPPING = {
    "bram-1": ("domestic-abuse.hear-each-child", "domestic-abuse.find-the-school"),
    "otto-1": ("contact.arrive-prompt",),
    "joss-1": ("online-abuse.name-who-develops", "online-abuse.take-a-step-to-identify"),
    "pell-b-1": ("offender.visit",),
    "hugo-1": ("police-protection.pass-to-the-designated-officer",),
    "dean-1": ("custody.have-the-adult-here", "custody.review-the-detention"),
    "gwen-1": ("every-case.answer-the-referral",),
    "silas-1": (
        "investigation.allocate-a-qualified-investigator",
        "investigation.decide-joint-or-single",
        "investigation.secure-the-evidence",
    ),
    "esme-1": ("exploitation.notify-the-mechanism",),
    "mabel-1": ("exploitation.consider-the-mechanism",),
    "breach-1": ("governance.report-the-breach", "governance.tell-the-people"),
}
DONE = ("leo-1", "kian-1", "kian-2")
ROLES = {one.login: one.role.name for one in OFFICERS}
at_any_hour = pytest.mark.parametrize("begins", BEGINNINGS, ids=lambda when: f"{when:%d-%b-%H}")


@cache
def ours() -> Standards:
    """The practice force's standards."""
    policy = read_policy(POLICY, duties().values())  # type: ignore[arg-type]  # a file of this checkout
    assert isinstance(policy, Policy), policy
    return standards_by(policy)


@cache
def facts(begins: datetime) -> tuple[Recorded, ...]:
    named = {one.login: one.login for one in OFFICERS}
    return tuple(recorded(fact) for fact in in_the_name_of(past(begins, ours().calendars), named))


def recorded(fact: Fact) -> Recorded:
    kind = kinds()[fact.entry]
    key = str(uuid4())
    return Recorded(
        id=key,
        kind=kind.key,
        answers=kind.model_validate(fact.answers).coded(),
        about=fact.about if kind.belongs == "case" or not fact.opens else ((fact.chronology, "subject"),),
        happened=fact.happened,
        recorded=fact.known,
        chronology=fact.chronology,
        by=fact.by,
        role=ROLES[fact.by],
        root=key,
        replaces="",
        struck=False,
        root_recorded=fact.known,
    )


def standings(case: str, begins: datetime) -> list[Standing]:
    """How every duty of a case stands as practice begins."""
    own = id_of(case)
    who = {subject for fact in facts(begins) if fact.chronology == own for subject, _ in fact.about}
    matter = [one for one in facts(begins) if matters(one, own, who)]
    matter.sort(key=lambda one: (one.happened, one.recorded))
    return ours().standings(matter, chronology=own, subjects=subjects_of(matter), at=begins)


def matters(fact: Recorded, own: str, who: set[str]) -> bool:
    return fact.chronology == own or fact.chronology in who or any(one in who for one, _ in fact.about)


def keys(those: Sequence[Standing]) -> set[str]:
    return {one.duty.key for one in those}


@at_any_hour
@pytest.mark.parametrize("case", KEPT)
def test_a_case_that_is_well_kept_is_silent(case: str, begins: datetime) -> None:
    owed = [one for one in standings(case, begins) if one.unsettled]
    assert owed
    assert not keys([one for one in owed if one.state is State.OVERDUE or one.rungs])


@at_any_hour
@pytest.mark.parametrize("case", [*KEPT_TOO, *KEPT_BACK, *BY_RISK])
def test_a_case_of_another_kind_that_is_well_kept_is_silent(case: str, begins: datetime) -> None:
    found = standings(case, begins)
    assert found
    assert not keys([one for one in found if one.unsettled and (one.state is State.OVERDUE or one.rungs)])


@at_any_hour
@pytest.mark.parametrize("case", SLIPPING)
def test_a_case_of_another_kind_that_is_let_slip_is_late(case: str, begins: datetime) -> None:
    owed = [one for one in standings(case, begins) if one.unsettled]
    assert set(SLIPPING[case]) <= keys([one for one in owed if one.state is State.OVERDUE or one.rungs])


@at_any_hour
@pytest.mark.parametrize("case", DONE)
def test_nothing_is_owed_of_a_case_that_is_done_with(case: str, begins: datetime) -> None:
    found = standings(case, begins)
    assert found
    assert not keys([one for one in found if one.unsettled])


@at_any_hour
def test_the_case_nobody_co_ordinates_is_late_and_has_more_falling_due_while_one_watches(
    begins: datetime,
) -> None:
    owed = [one for one in standings("kian-3", begins) if one.unsettled]
    late = keys([one for one in owed if one.state is State.OVERDUE])
    assert {"missing.send-somebody", "missing.open-the-trigger-plan", "missing.tell-the-supervisor"} <= late
    assert [one for one in owed if one.looks_at and begins < one.looks_at < begins + timedelta(minutes=10)]


@at_any_hour
def test_the_boy_who_was_found_is_owed_both_interviews(begins: datetime) -> None:
    owed = keys([one for one in standings("jonah-1", begins) if one.unsettled])
    assert {"missing.hold-a-prevention-interview", "missing.hold-the-return-interview"} <= owed


@at_any_hour
def test_nothing_is_known_before_it_happened_or_after_practice_begins(begins: datetime) -> None:
    assert all(one.happened <= one.recorded <= begins for one in facts(begins))


@pytest.mark.parametrize("case", BY_RISK)
def test_the_queue_by_risk_has_a_grade_a_range_and_what_is_not_graded(case: str) -> None:
    queue = ours().pathways["online_abuse"].queue
    assert queue
    runs = [one for one in facts(HOURS[0]) if one.kind == "online-abuse.kirat-run"]
    grades = [str(one.answers["grade"]) for one in runs if one.chronology == id_of(case)]
    assert (grades or [None]) == [BY_RISK[case]]
    owed = keys([one for one in standings(case, HOURS[0]) if one.unsettled])
    awaited = queue.deadlines if BY_RISK[case] else queue.before
    assert owed & {one.key for one in awaited}


def test_there_is_a_child_not_yet_born_and_one_not_yet_identified() -> None:
    people = [one.answers for one in facts(HOURS[0]) if one.kind == "person.recorded"]
    assert any(one.get("unborn") == "yes" for one in people)
    assert any(one.get("identified") == "no" for one in people)


def test_telephone_numbers_are_of_the_drama_ranges() -> None:
    written = "".join(str(fact.answers) for fact in past(HOURS[0], ours().calendars))
    digits = [word for word in written.replace("'", " ").replace(",", " ").split() if word.startswith("0")]
    assert {word for word in digits if len(word) == 5} <= {"01632", "07700"}


def test_nobody_grows_up() -> None:
    born = {
        one.chronology: date.fromisoformat(one.answers["born"])
        for one in facts(HOURS[0])
        if one.answers.get("born")
    }
    later = HOURS[0].replace(year=2036)
    then = {
        one.chronology: date.fromisoformat(one.answers["born"])
        for one in facts(later)
        if one.answers.get("born")
    }
    assert born.keys() == then.keys()
    assert {then[who].year - born[who].year for who in born} == {10}


@pytest.mark.parametrize(
    ("written", "ago"),
    [
        ("2:10", timedelta(hours=2, minutes=10)),
        ("3d", timedelta(days=3)),
        ("40d 1:30", timedelta(days=40, hours=1, minutes=30)),
    ],
)
def test_an_offset_is_so_long_ago(written: str, ago: timedelta) -> None:
    assert moment(written, HOURS[0]) == HOURS[0] - ago
