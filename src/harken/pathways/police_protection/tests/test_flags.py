"""What stands on a child and an address, since when and until when, told as stories."""

from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.tests.told_as_stories import not_as_expected
from harken.pathways.police_protection import PATHWAY

STORY = """
story: A girl of 4
start: {start}
pathway: police_protection
people: {{girl: {{born: 2022-02-02}}}}
places: {{home: {{}}}}
links: [[girl, lives at, home]]
entries:
{entries}
ask: ["{asked}"]
expect:
{expects}
"""
USED = (
    "  - {at: '+00:00', entry: police-protection.power-used, about: {girl: subject, home: place}, "
    "by: officer}"
)
ENDED = "  - {at: '+09:00', entry: police-protection.power-ended, about: [girl], by: designated officer}"
NOW, NO_END = "police-protection.now", "police-protection.end-not-recorded"


def _then(
    entries: list[str],
    flag: str,
    *,
    stands: bool,
    whom: str = "girl",
    asked: str = "+48:00",
    start: str = "2026-11-17T12:00:00+00:00",
) -> list[str]:
    expects = f"  - {{flag: {flag}, on: {whom}, stands: {str(stands).lower()}}}"
    text = STORY.format(entries="\n".join(entries), expects=expects, asked=asked, start=start)
    return not_as_expected(text, (EVERY_CASE, PATHWAY))


def _told(kept_back: str) -> str:
    return (
        "  - {at: '+01:00', entry: police-protection.parents-told, about: [girl], by: officer, "
        f"answers: {{address_kept_back: {kept_back}}}}}"
    )


def test_in_police_protection_ends_with_the_power() -> None:
    assert _then([USED], NOW, stands=True) == []
    assert _then([USED, ENDED], NOW, stands=False) == []


def test_in_police_protection_ends_by_law_whether_or_not_anybody_says_so() -> None:
    assert _then([USED], NOW, stands=True, asked="+71:59") == []
    assert _then([USED], NOW, stands=False, asked="+72:00") == []


def test_its_hours_are_as_many_when_the_clocks_go_back() -> None:
    night = "2026-10-24T23:00:00+01:00"
    assert _then([USED], NOW, stands=True, asked="+71:59", start=night) == []
    assert _then([USED], NOW, stands=False, asked="+72:00", start=night) == []


def test_that_no_end_is_recorded_stands_until_one_is() -> None:
    assert _then([USED], NO_END, stands=True, asked="+900:00") == []
    assert _then([USED, ENDED], NO_END, stands=False) == []


def test_the_address_says_so_for_as_long_as_the_power_can_last() -> None:
    here = "police-protection.from-here"
    ended_here = ENDED.replace("[girl]", "{girl: subject, home: place}")
    assert _then([USED], here, stands=True, whom="home") == []
    assert _then([USED], here, stands=False, whom="home", asked="+72:00") == []
    assert _then([USED, ended_here], here, stands=False, whom="home") == []


def test_an_address_that_was_not_kept_back_stands_until_the_child_is_moved() -> None:
    known = "police-protection.address-known"
    moved = (
        "  - {at: '+02:00', entry: police-protection.accommodated, about: [girl], by: officer, "
        "answers: {place: the authority's foster carers}}"
    )
    assert _then([USED, _told("no")], known, stands=True) == []
    assert _then([USED, _told("yes")], known, stands=False) == []
    assert _then([USED, _told("not known")], known, stands=False) == []
    assert _then([USED, _told("no"), moved], known, stands=False) == []
    assert _then([USED, _told("no"), ENDED], known, stands=False) == []
