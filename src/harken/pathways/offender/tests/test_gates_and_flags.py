"""What holds the end of visits and the closing of a case, and what stands on somebody, told as stories."""

import pytest

from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.tests.told_as_stories import not_as_expected
from harken.pathways.offender import PATHWAY

STORY = """
story: A man of 45
start: 2020-03-02T12:00:00+00:00
pathway: offender
people: {{him: {{born: {born}}}}}
places: {{home: {{}}}}
entries:
{entries}
ask: ["{asked}"]
expect:
  - {expected}
"""
LATER = "2023-03-03T12:00:00+00:00"


def _wrong(*entries: str, expected: str, asked: str = LATER, born: str = "1975-02-02") -> list[str]:
    text = STORY.format(entries="\n".join(entries), expected=expected, asked=asked, born=born)
    return not_as_expected(text, (EVERY_CASE, PATHWAY))


def _entry(at: str, key: str, answers: str = "", by: str = "offender manager") -> str:
    about = "{him: subject, home: address}" if "address" in key else "[him]"
    return f'  - {{at: "{at}", entry: {key}, about: {about}, by: {by}, answers: {{{answers}}}}}'


TAKEN_ON = _entry(
    "-100:00",
    "offender.taken-on",
    "because: 'managed as violent or dangerous, and need not notify'",
    "MOSOVO sergeant",
)
ASKED_ABOUT = _entry(
    "-100:00",
    "offender.taken-on",
    "because: somebody asks about them under the child sex offender disclosure scheme, application: D1",
)
LOW = _entry("+00:00", "offender.risk-assessed", "priority: low")
LOW_AGAIN = _entry("+9000:00", "offender.risk-assessed", "priority: low")
MEDIUM = _entry("+9000:00", "offender.risk-assessed", "priority: medium")
LOW_SINCE_THEN = _entry("+9001:00", "offender.risk-assessed", "priority: low")
WHY = "reasons: Nothing for three years, back_to_visits: Any intelligence"
AGREED = _entry("+26000:00", "offender.reactive-management-agreed", WHY, "MOSOVO sergeant")
AGREED_BY_THE_MANAGER = _entry("+26000:00", "offender.reactive-management-agreed", WHY)
AGREED_LONG_AGO = _entry("+10:00", "offender.reactive-management-agreed", WHY, "MOSOVO sergeant")
WORRYING = _entry("+20000:00", "offender.intelligence-received", "adverse: not known")
HARMLESS = _entry("+20000:00", "offender.intelligence-received", "adverse: no")
HELD = [
    ("low for three years, and agreed", (LOW, AGREED), False),
    ("said again, it is low since the first time", (LOW, LOW_AGAIN, AGREED), False),
    ("learned of something harmless", (LOW, HARMLESS, AGREED), False),
    ("nobody agreed", (LOW,), True),
    ("agreed by the manager alone", (LOW, AGREED_BY_THE_MANAGER), True),
    ("never assessed", (AGREED,), True),
    ("higher in between", (LOW, MEDIUM, LOW_SINCE_THEN, AGREED), True),
    ("something worrying was learned", (LOW, WORRYING, AGREED), True),
    ("agreed before something worrying was learned", (LOW, AGREED_LONG_AGO, WORRYING), True),
]  # fmt: skip


@pytest.mark.parametrize(("name", "entries", "holds"), HELD, ids=[row[0] for row in HELD])
def test_visits_end_only_then(name: str, entries: tuple[str, ...], holds: bool) -> None:
    expected = f"{{gate: offender.end-the-visits, holds: {str(holds).lower()}}}"
    assert _wrong(TAKEN_ON, *entries, expected=expected) == [], name


def test_three_years_are_not_over_a_minute_before() -> None:
    held = "{gate: offender.end-the-visits, holds: true}"
    assert _wrong(TAKEN_ON, LOW, AGREED, expected=held, asked="2023-03-03T11:59:00+00:00") == []


REGISTERED = _entry(
    "+00:00",
    "offender.taken-on",
    "because: must notify under the Sexual Offences Act, disposal: a caution, under_18: no, held_now: no",
)
ENDING, CHECKED = "offender.management-ended", "verified: yes, file_reviewed: yes"
ENDED = _entry("+01:00", ENDING, f"because: another force has taken them on, {CHECKED}", "MOSOVO sergeant")
BY_A_CONSTABLE = ENDED.replace("MOSOVO sergeant", "offender manager")
UNCHECKED = _entry("+01:00", ENDING, "because: the period is over", "MOSOVO sergeant")
WITH_NO_REASON = _entry("+01:00", ENDING, CHECKED, "MOSOVO sergeant")
TOO_SOON = _entry("+01:00", ENDING, f"because: the period is over, {CHECKED}", "MOSOVO sergeant")
ENDING_NOTHING = (BY_A_CONSTABLE, UNCHECKED, WITH_NO_REASON, TOO_SOON)
ANSWERED = _entry("+01:00", "offender.disclosure-decided", "application: D1, decision: nothing to disclose")
CLOSED = [
    ("managed still", (TAKEN_ON,), True),
    *((f"said to have ended: {n}", (REGISTERED, one), True) for n, one in enumerate(ENDING_NOTHING)),
    ("ended and checked", (TAKEN_ON, ENDED), False),
    ("an application is not answered", (ASKED_ABOUT,), True),
    ("an application is answered", (ASKED_ABOUT, ANSWERED), False),
]


@pytest.mark.parametrize(("name", "entries", "holds"), CLOSED, ids=[row[0] for row in CLOSED])
def test_a_case_is_closed_only_then(name: str, entries: tuple[str, ...], holds: bool) -> None:
    expected = f"{{gate: offender.close, holds: {str(holds).lower()}}}"
    assert _wrong(*entries, expected=expected) == [], name


LIVES_THERE, LEFT = _entry("+00:00", "offender.address-known"), _entry("+01:00", "offender.address-left")
VERY_HIGH = _entry("+00:00", "offender.risk-assessed", "priority: very high")
ON_THE_LIST = _entry("+01:00", "offender.briefing-reviewed", "stays_on: yes", "MOSOVO detective inspector")
OFF = _entry("+02:00", "offender.briefing-reviewed", "stays_on: no", "MOSOVO detective inspector")
OFF_BY_A_SERGEANT = _entry("+02:00", "offender.briefing-reviewed", "stays_on: no", "MOSOVO sergeant")
FLAGS = [
    ("managed", (TAKEN_ON,), "managed", True),
    ("a manager is named", (_entry("+00:00", "offender.manager-named", "manager: '2207'"),), "managed", True),
    ("asked about only", (ASKED_ABOUT,), "managed", False),
    ("managed no more", (TAKEN_ON, ENDED), "managed", False),
    *(
        (f"said to have ended: {n}", (REGISTERED, one), "managed", True)
        for n, one in enumerate(ENDING_NOTHING)
    ),
    ("grown", (TAKEN_ON,), "a-child-first", False),
    ("at the highest priority", (TAKEN_ON, VERY_HIGH), "on-the-briefing-list", True),
    ("put on the list", (TAKEN_ON, LOW, ON_THE_LIST), "on-the-briefing-list", True),
    ("taken off the list", (TAKEN_ON, VERY_HIGH, OFF), "on-the-briefing-list", False),
    (
        "the sergeant does not take off",
        (TAKEN_ON, VERY_HIGH, OFF_BY_A_SERGEANT),
        "on-the-briefing-list",
        True,
    ),
    ("assessed lower", (TAKEN_ON, VERY_HIGH, MEDIUM), "on-the-briefing-list", False),
]


@pytest.mark.parametrize(("name", "entries", "flag", "stands"), FLAGS, ids=[row[0] for row in FLAGS])
def test_what_stands_on_him(name: str, entries: tuple[str, ...], flag: str, stands: bool) -> None:
    expected = f"{{flag: offender.{flag}, on: him, stands: {str(stands).lower()}}}"
    assert _wrong(*entries, expected=expected) == [], name


def test_somebody_under_18_is_a_child_first() -> None:
    expected = "{flag: offender.a-child-first, on: him}"
    assert _wrong(TAKEN_ON, expected=expected, asked="+01:00", born="2004-01-01") == []


@pytest.mark.parametrize(
    ("name", "entries", "stands"),
    [
        ("while he lives there", (), True),
        ("until he leaves", (LEFT,), False),
        ("until his management ends", (ENDED,), False),
        ("though somebody says too soon that it has", (REGISTERED, TOO_SOON), True),
    ],
)
def test_what_stands_on_his_home(name: str, entries: tuple[str, ...], stands: bool) -> None:
    expected = f"{{flag: offender.stays-here, on: home, stands: {str(stands).lower()}}}"
    assert _wrong(TAKEN_ON, LIVES_THERE, *entries, expected=expected) == [], name
