"""What stands on a child or an address, since when and until when, told as stories."""

import pytest

from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.tests.told_as_stories import not_as_expected
from harken.pathways.domestic_abuse import PATHWAY

STORY = """
story: A boy of 8
start: 2026-11-17T12:00:00+00:00
pathway: domestic_abuse
people: {{boy: {{born: 2018-02-02}}, girl: {{born: 2015-02-02}}, man: {{born: 1985-01-01}}}}
places: {{home: {{}}}}
links: [[boy, lives at, home]]
entries:
{entries}
ask: ["{asked}"]
expect:
  - {{flag: domestic-abuse.{flag}, on: {whom}, stands: {stands}}}
"""


def _then(*entries: str, flag: str, stands: bool, whom: str = "boy", asked: str = "+48:00") -> list[str]:
    told = {"flag": flag, "whom": whom, "stands": str(stands).lower(), "asked": asked}
    return not_as_expected(STORY.format(entries="\n".join(entries), **told), (EVERY_CASE, PATHWAY))


def _entry(at: str, key: str, answers: str = "", by: str = "officer") -> str:
    about = "{boy: subject, home: address}"
    return f'  - {{at: "{at}", entry: {key}, about: {about}, by: {by}, answers: {{{answers}}}}}'


REPORTED = _entry("+00:00", "domestic-abuse.reported")
NOT_IT = _entry("+01:00", "domestic-abuse.not-domestic-abuse", "reason: A play", "supervisor")
FOUND_SINCE = _entry("+00:00", "domestic-abuse.child-victim", "learned: found since")
HIGH = _entry("+01:00", "domestic-abuse.risk-graded", "grade: high")
LOWER = _entry("+20:00", "domestic-abuse.risk-graded", "grade: medium")
HEARD = _entry("+02:00", "every-case.voice", 'seen: "seen and spoken to, alone"')
HEARD_WHERE_FOUND = _entry("-00:05", "every-case.voice", 'seen: "seen and spoken to, alone"')
AT_SCHOOL = _entry("+02:00", "every-case.voice", "seen: not seen")
NOT_SAFE = _entry("+01:00", "domestic-abuse.safe-contact-said", "safe: no")
SAFE = _entry("+03:00", "domestic-abuse.safe-contact-said", "safe: yes")
SERVED = _entry("+01:00", "domestic-abuse.notice-served")
MADE = _entry("+20:00", "domestic-abuse.application-heard", "made: the order was made")
NOT_MADE = _entry("+20:00", "domestic-abuse.application-heard", "made: the order was not made")
ADJOURNED = _entry("+20:00", "domestic-abuse.application-heard", 'made: "adjourned: the notice goes on"')


def test_a_child_is_a_victim_from_when_it_is_known() -> None:
    assert _then(REPORTED, flag="victim", stands=True) == []
    assert _then(FOUND_SINCE, flag="victim", stands=True) == []
    assert _then(REPORTED, NOT_IT, flag="victim", stands=False) == []


def test_the_address_is_known_for_a_year() -> None:
    assert _then(REPORTED, flag="here", whom="home", stands=True) == []
    assert _then(REPORTED, flag="here", whom="home", stands=True, asked="+8759:59") == []
    assert _then(REPORTED, flag="here", whom="home", stands=False, asked="+8760:00") == []
    assert _then(REPORTED, NOT_IT, flag="here", whom="home", stands=False) == []


def test_high_stands_until_it_is_graded_lower() -> None:
    assert _then(REPORTED, flag="high", stands=False) == []
    assert _then(REPORTED, HIGH, flag="high", stands=True) == []
    assert _then(REPORTED, HIGH, LOWER, flag="high", stands=False) == []


HER = ("boy: subject", "boy: subject, man: adult victim")
ACCEPTED = _entry("+30:00", "domestic-abuse.marac-answered", "says: accepted")
MARAC_HEARD = _entry("+40:00", "domestic-abuse.marac-heard")


def test_whoever_it_was_done_to_bears_the_high_risk_on_their_own_record() -> None:
    high, lower = (one.replace(*HER) for one in (HIGH, LOWER))
    assert _then(REPORTED, high, flag="high-adult", whom="man", stands=True) == []
    assert _then(REPORTED, high, flag="high-adult", stands=False) == []
    assert _then(REPORTED, high, LOWER, flag="high-adult", whom="man", stands=False) == []
    assert _then(REPORTED, high, lower, flag="high-adult", whom="man", stands=False) == []
    not_it = NOT_IT.replace("+01:", "+04:")
    assert _then(REPORTED, high, not_it, flag="high-adult", whom="man", stands=False) == []
    suspect = HIGH.replace("boy: subject", "boy: subject, man: suspect")
    assert _then(REPORTED, suspect, flag="high-adult", whom="man", stands=False) == []


@pytest.mark.parametrize(("flag", "whom"), [("conference", "boy"), ("conference-adult", "man")])
def test_what_goes_to_the_conference_stands_on_child_and_adult_for_a_year(flag: str, whom: str) -> None:
    accepted, heard = (one.replace(*HER) for one in (ACCEPTED, MARAC_HEARD))
    for first, hours in ((accepted, 30), (heard, 40)):
        last, over = f"+{hours + 8760 - 1}:59", f"+{hours + 8760}:00"
        assert _then(REPORTED, first, flag=flag, whom=whom, stands=True) == []
        assert _then(REPORTED, first, flag=flag, whom=whom, stands=True, asked=last) == []
        assert _then(REPORTED, first, flag=flag, whom=whom, stands=False, asked=over) == []
    refused = accepted.replace("accepted", '"refused, with reasons"')
    assert _then(REPORTED, refused, flag=flag, whom=whom, stands=False) == []
    not_it = NOT_IT.replace("+01:", "+41:")
    assert _then(REPORTED, accepted, not_it, flag=flag, whom=whom, stands=False) == []
    suspect = heard.replace("adult victim", "suspect")
    assert _then(REPORTED, suspect, flag=flag, whom="man", stands=False) == []


def test_not_yet_heard_stands_until_the_child_is() -> None:
    for first in (REPORTED, FOUND_SINCE):
        assert _then(first, flag="not-yet-heard", stands=True) == []
        assert _then(first, AT_SCHOOL, flag="not-yet-heard", stands=True) == []
        assert _then(first, HEARD, flag="not-yet-heard", stands=False) == []
    assert _then(HEARD_WHERE_FOUND, FOUND_SINCE, flag="not-yet-heard", stands=False) == []
    assert _then(HEARD_WHERE_FOUND, REPORTED, flag="not-yet-heard", stands=True) == []


def test_nobody_waits_to_hear_a_child_who_is_grown() -> None:
    for first in (REPORTED, FOUND_SINCE):
        of_him = first.replace("boy: subject", "man: child")
        assert _then(of_him, flag="not-yet-heard", whom="man", stands=False) == []


def test_a_child_first_named_at_the_door_waits_to_be_heard() -> None:
    of_a_girl = REPORTED.replace("boy:", "girl:")
    named = _entry("+00:30", "domestic-abuse.attended")
    assert _then(of_a_girl, named, flag="not-yet-heard", stands=True) == []
    assert _then(of_a_girl, named, HEARD, flag="not-yet-heard", stands=False) == []


def test_do_not_ring_stands_until_somebody_says_that_it_is_safe() -> None:
    assert _then(REPORTED, flag="ask-before-contact", stands=False) == []
    assert _then(REPORTED, NOT_SAFE, flag="ask-before-contact", stands=True) == []
    assert _then(REPORTED, NOT_SAFE, SAFE, flag="ask-before-contact", stands=False) == []


def test_whoever_would_ring_the_adult_it_was_done_to_asks_first() -> None:
    said = [one.replace("{boy: subject,", "{boy: subject, man: adult victim,") for one in (NOT_SAFE, SAFE)]
    flag, of_him = "ask-before-contact-adult", [one.replace("boy: subject, ", "") for one in said]
    assert _then(REPORTED, said[0], flag=flag, whom="man", stands=True) == []
    assert _then(REPORTED, of_him[0], flag=flag, whom="man", stands=True) == []
    declined = said[0].replace("safe: no", "safe: declined")
    assert _then(REPORTED, declined, flag=flag, whom="man", stands=True) == []
    assert _then(REPORTED, said[0], flag=flag, whom="boy", stands=False) == []
    assert _then(REPORTED, *said, flag=flag, whom="man", stands=False) == []
    assert _then(REPORTED, said[0], NOT_IT.replace("+01:", "+04:"), flag=flag, whom="man", stands=False) == []


def test_a_notice_stands_until_the_court_decides_and_an_order_for_its_days() -> None:
    assert _then(REPORTED, SERVED, flag="notice-in-force", stands=True) == []
    assert _then(REPORTED, SERVED, ADJOURNED, flag="notice-in-force", stands=True) == []
    assert _then(REPORTED, SERVED, MADE, flag="notice-in-force", stands=False) == []
    assert _then(REPORTED, SERVED, flag="order-in-force", stands=False) == []
    assert _then(REPORTED, SERVED, MADE, flag="order-in-force", stands=True) == []
    assert _then(REPORTED, SERVED, MADE, flag="order-in-force", stands=False, asked="+692:00") == []


def test_whoever_is_bound_is_known_for_as_long_as_a_notice_or_an_order_can_last() -> None:
    served, made, not_made = (
        one.replace("home: address", "man: suspect") for one in (SERVED, MADE, NOT_MADE)
    )
    assert _then(REPORTED, served, flag="bound", whom="man", stands=True) == []
    assert _then(REPORTED, served, flag="bound", stands=False) == []
    assert _then(REPORTED, served, not_made, flag="bound", whom="man", stands=False) == []
    assert _then(REPORTED, served, made, flag="bound", whom="man", stands=True, asked="+691:00") == []
    assert _then(REPORTED, served, made, flag="bound", whom="man", stands=False, asked="+692:00") == []
