"""What stands on a child, a victim or an address, since when and until when, told as stories."""

import pytest

from harken.every_case import PATHWAY as EVERY_CASE
from harken.every_case.tests.told_as_stories import not_as_expected
from harken.pathways.contact import PATHWAY

STORY = """
story: A mother and her girl of 8
start: 2026-11-17T12:00:00+00:00
pathway: contact
people: {{girl: {{born: 2018-02-02}}, mother: {{born: 1990-01-01}}}}
places: {{home: {{}}}}
entries:
{entries}
ask: ["+48:00"]
expect:
  - {{flag: {flag}, on: {whom}, stands: {stands}}}
"""


def _then(*entries: str, flag: str, stands: bool, whom: str = "girl") -> list[str]:
    text = STORY.format(entries="\n".join(entries), flag=flag, whom=whom, stands=str(stands).lower())
    return not_as_expected(text, (EVERY_CASE, PATHWAY))


def _entry(at: str, key: str, answers: str = "", by: str = "officer") -> str:
    about = "{girl: child, mother: victim, home: address}"
    return f'  - {{at: "{at}", entry: {key}, about: {about}, by: {by}, answers: {{{answers}}}}}'


NOT_SEEN = _entry("+01:00", "every-case.voice", "seen: not seen, why_not: at school")
ASLEEP = _entry("+02:00", "every-case.voice", 'seen: "seen, not spoken to", why_not: asleep')
ALONE = _entry("+02:00", "every-case.voice", 'seen: "seen and spoken to, alone"')
LET_GO = _entry(
    "+01:30",
    "contact.seeing-let-go",
    'reason: Away, seen_by: a social worker, seen_on: 2026-11-16, next_by: "+90:00"',
    "duty inspector",
)
NOT_SEEN_BY_POLICE = "contact.not-seen-by-police"


def test_not_seen_stands_until_police_see_the_child() -> None:
    assert _then(NOT_SEEN, flag=NOT_SEEN_BY_POLICE, stands=True) == []
    assert _then(NOT_SEEN, ALONE, flag=NOT_SEEN_BY_POLICE, stands=False) == []
    assert _then(NOT_SEEN, ASLEEP, flag=NOT_SEEN_BY_POLICE, stands=False) == []
    assert _then(ALONE, flag=NOT_SEEN_BY_POLICE, stands=False) == []


def test_let_go_counts_as_not_seen_by_police() -> None:
    assert _then(LET_GO, flag=NOT_SEEN_BY_POLICE, stands=True) == []
    assert _then(NOT_SEEN, LET_GO, flag=NOT_SEEN_BY_POLICE, stands=True) == []
    assert _then(LET_GO, ALONE, flag=NOT_SEEN_BY_POLICE, stands=False) == []
    by_sergeant = LET_GO.replace("duty inspector", "supervisor")
    assert _then(by_sergeant, flag=NOT_SEEN_BY_POLICE, stands=False) == []


def _asked(at: str, answers: str) -> str:
    return _entry(at, "contact.safe-contact-asked", answers, "hub")


FREELY = _asked("+05:00", 'message: yes, feared: "away, and it is known how we know"')


@pytest.mark.parametrize(("flag", "whom"), [("with-care", "mother"), ("with-care-here", "home")])
@pytest.mark.parametrize(
    "answers", ["message: no", "message: only as agreed", 'message: yes, feared: "there, or may come"']
)
def test_ring_only_as_agreed_stands_on_victim_and_address(flag: str, whom: str, answers: str) -> None:
    flag, asked = f"contact.{flag}", _asked("+01:00", answers)
    not_known = _asked("+05:00", "message: yes")
    assert _then(asked, flag=flag, stands=True, whom=whom) == []
    assert _then(asked, not_known, flag=flag, stands=True, whom=whom) == []
    assert _then(asked, FREELY, flag=flag, stands=False, whom=whom) == []
    assert _then(FREELY, flag=flag, stands=False, whom=whom) == []
    assert _then(_asked("+01:00", ""), flag=flag, stands=False, whom=whom) == []
