"""What stands on a child or an address, since when and until when, told as stories."""

from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.tests.told_as_stories import not_as_expected
from harken.pathways.online_abuse import PATHWAY

STORY = """
story: A girl of 11
start: 2026-11-17T12:00:00+00:00
pathway: online_abuse
people: {{girl: {{born: 2015-02-02}}, man: {{born: 1990-03-03}}}}
places: {{home: {{}}}}
links: [[girl, lives at, home]]
entries:
{entries}
ask: ["+48:00"]
expect:
  - {{flag: online-abuse.{flag}, on: {whom}, stands: {stands}}}
"""


def _then(*entries: str, flag: str, stands: bool, whom: str = "girl") -> list[str]:
    text = STORY.format(entries="\n".join(entries), flag=flag, whom=whom, stands=str(stands).lower())
    return not_as_expected(text, (EVERY_CASE, PATHWAY))


def _entry(at: str, key: str, answers: str = "") -> str:
    about = "{girl: subject, home: address}"
    return f'  - {{at: "{at}", entry: {key}, about: {about}, by: investigator, answers: {{{answers}}}}}'


RECEIVED = _entry("+00:00", "online-abuse.received")
FOUND = _entry("+01:00", "online-abuse.child-found")
CLEARED = _entry("+02:00", "online-abuse.suspect-cleared", "why: Another")
UNASKED = _entry("+02:00", "every-case.suspicion-ended", "why: Another")
REFERRED = _entry("+02:00", "every-case.referred", "household_unaware: yes")
DISCUSSED = _entry("+03:00", "every-case.strategy-discussion-held")
VISIT = _entry("+03:00", "online-abuse.suspect-contacted", "occasion: a visit")
INTERVIEW = _entry("+03:00", "online-abuse.suspect-contacted", "occasion: an interview")
KNOWN_SUSPECT = _entry("+01:00", "online-abuse.suspect-identified", "age: 18 or over")
SUSPECTED = KNOWN_SUSPECT.replace("home: address", "man: suspect")
GRADED = _entry("+01:00", "online-abuse.kirat-run", 'grade: "low, could be very high"').replace(
    "home: address", "man: suspect"
)
ON_THE_ADDRESS = _entry("+01:00", "online-abuse.development-started", "target: an address")
ON_AN_ACCOUNT = ON_THE_ADDRESS.replace("an address", '"an account, a number or a connection only"')
OVER = _entry("+02:00", "online-abuse.identification-ended", "why: Passed on").replace(
    "by: investigator", "by: detective inspector"
)
CLOSED = _entry("+02:00", "every-case.closed")
NAMELESS = _entry("+01:00", "online-abuse.child-not-identified")
KNOWN = _entry("+02:00", "online-abuse.child-identified", "how: it is known who the child is")


def test_a_child_in_reach_is_flagged_until_nobody_is_suspected() -> None:
    flag = "within-reach"
    assert _then(RECEIVED, flag=flag, stands=False) == []
    assert _then(RECEIVED, FOUND, flag=flag, stands=True) == []
    assert _then(RECEIVED, FOUND, VISIT, flag=flag, stands=True) == []
    assert _then(RECEIVED, FOUND, CLEARED, flag=flag, stands=False) == []
    assert _then(RECEIVED, FOUND, UNASKED, flag=flag, stands=False) == []


def test_the_household_hears_nothing_from_first_knowledge_until_it_is_agreed() -> None:
    for flag, whom in (("household-not-yet", "girl"), ("household-not-yet-here", "home")):
        assert _then(RECEIVED, flag=flag, stands=False, whom=whom) == []
        assert _then(RECEIVED, FOUND, REFERRED, flag=flag, stands=True, whom=whom) == []
        assert _then(RECEIVED, FOUND, INTERVIEW, flag=flag, stands=True, whom=whom) == []
        for end in (DISCUSSED, VISIT, CLEARED, UNASKED):
            assert _then(RECEIVED, FOUND, end, flag=flag, stands=False, whom=whom) == []


def test_a_child_without_a_name_is_flagged_until_somebody_knows_who_it_is() -> None:
    flag = "child-not-yet-identified"
    assert _then(RECEIVED, NAMELESS, flag=flag, stands=True) == []
    assert _then(RECEIVED, NAMELESS, KNOWN, flag=flag, stands=False) == []


def test_the_team_is_asked_before_anybody_goes_to_the_address() -> None:
    flag = "ask-first"
    assert _then(RECEIVED, ON_AN_ACCOUNT, flag=flag, stands=False, whom="home") == []
    for rise in (KNOWN_SUSPECT, ON_THE_ADDRESS):
        assert _then(RECEIVED, rise, flag=flag, stands=True, whom="home") == []
        assert _then(RECEIVED, rise, VISIT, flag=flag, stands=True, whom="home") == []
        for end in (CLEARED, UNASKED, OVER, CLOSED):
            assert _then(RECEIVED, rise, end, flag=flag, stands=False, whom="home") == []


def test_a_suspect_is_flagged_until_they_are_none_and_no_child_is() -> None:
    flag = "open-suspect"
    for rise in (SUSPECTED, GRADED):
        assert _then(RECEIVED, rise, flag=flag, stands=True, whom="man") == []
        assert _then(RECEIVED, rise, flag=flag, stands=False) == []
        assert _then(RECEIVED, rise, VISIT, flag=flag, stands=True, whom="man") == []
        for end in (CLEARED, UNASKED, OVER, CLOSED):
            assert _then(RECEIVED, rise, end, flag=flag, stands=False, whom="man") == []
    assert _then(RECEIVED, KNOWN_SUSPECT, flag=flag, stands=False) == []
