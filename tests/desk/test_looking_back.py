"""Why a duty stands as it does, and how everything stood at an earlier moment by what was then known."""

import re
from datetime import timedelta
from urllib.parse import urlencode
from uuid import uuid4

import pytest
from django.test import Client

from harken.casework.outcome import Done
from harken.casework.record import Recording, record
from harken.catalogue import kinds
from tests.cases import now
from tests.database import Connect
from tests.desk.reading import said
from tests.desk.world import World, browser, recorded
from tests.worker.shifts import LATE, on_shift, swept


@pytest.fixture
def why(sergeant: Client, world: World) -> str:
    """The address of the explanation of the first duty of the case."""
    page = sergeant.get(f"/cases/{world.case.chronology}").content.decode()
    found = re.search(r'href="(/cases/[^"]*/explain\?standing=[^"]*)"', page)
    assert found
    return found[1]


def test_a_duty_is_explained_in_a_paragraph_with_its_source(sergeant: Client, why: str) -> None:
    page = said(sergeant.get(why))
    assert "It began to be owed on" in page
    assert "Its clock is" in page
    assert "Rule MC-" in page
    assert "What happened to it" in page


def test_who_was_told_in_truth_is_said_though_it_began_later_by_a_correction(
    sergeant: Client, world: World, connect: Connect
) -> None:
    on_shift(world.sergeant.by)
    case = world.sergeant.missing(world.child, happened=now() - LATE)
    swept(world.sergeant.standards)
    later = Recording(
        entry=kinds()["missing.reported"](), chronology=case.chronology, about=((world.child, "subject"),),
        happened=now() - timedelta(minutes=2), idem="later", replaces=case.entry,
    )  # fmt: skip
    outcome = record(later, by=world.sergeant.by, now=now(), standards=world.sergeant.standards)
    assert isinstance(outcome, Done), outcome
    page = sergeant.get(f"/cases/{case.chronology}").content.decode()
    (here,) = re.findall(r'href="(/cases/[^"]*/explain\?standing=missing.tell-the-supervisor[^"]*)"', page)[
        :1
    ]
    shown = said(sergeant.get(here))
    assert "These were told: supervisor" in shown
    assert "Told supervisor" in shown


def test_no_duty_stands_under_another_name(sergeant: Client, world: World) -> None:
    for name in ("", "x", str(uuid4())):
        answer = sergeant.get(f"/cases/{world.case.chronology}/explain?standing={name}")
        assert answer.status_code == 404


def test_an_intruder_is_told_nothing_of_why(world: World, why: str) -> None:
    assert browser(world.intruder.by).get(why).status_code == 404


def test_what_was_recorded_later_is_left_out(sergeant: Client, world: World) -> None:
    then = now()
    recorded(world.officer, "missing.risk-assessed", world.case, world.child, level="high")
    recorded(world.officer, "every-case.noted", world.case, world.child, note="He has no coat")
    for here in (f"/cases/{world.case.chronology}", f"/children/{world.child}"):
        before = said(sergeant.get(f"{here}/as-known?{urlencode({'at': then.isoformat()})}"))
        after = said(sergeant.get(f"{here}/as-known?{urlencode({'at': now().isoformat()})}"))
        assert "He has no coat" not in before
        assert "Rang his nan" in before
        assert "He has no coat" in after
        assert "Review the level of risk" in after
        assert "Review the level of risk" not in before


def test_a_moment_is_asked_for_as_in_any_form(sergeant: Client, world: World) -> None:
    here = f"/cases/{world.case.chronology}/as-known"
    shown = sergeant.get(f"{here}?at=now")
    assert "Reckoned anew" in said(shown)
    for wrong, says in (
        ("at=other&at-day=31&at-month=2&at-year=2026&at-time=10:00", "There is no 31 February"),
        (urlencode({"at": (now() + timedelta(days=1)).isoformat()}), "has not come yet"),
        ("at=", "Say when"),
    ):
        answer = sergeant.get(f"{here}?{wrong}")
        assert answer.status_code == 400
        assert says in said(answer)


def test_before_it_all_began_nothing_was_known(sergeant: Client, world: World) -> None:
    long_ago = urlencode({"at": (now() - timedelta(days=9)).isoformat()})
    page = said(sergeant.get(f"/cases/{world.case.chronology}/as-known?{long_ago}"))
    assert "Nothing was owed here then" in page
    child = said(sergeant.get(f"/children/{world.child}/as-known?{long_ago}"))
    assert "Nothing was known of this then" in child


def test_the_printed_case_has_each_standing_in_a_line_and_each_source_once(
    sergeant: Client, world: World
) -> None:
    page = sergeant.get(f"/cases/{world.case.chronology}/print").content.decode()
    assert page.count("<details") == page.count(" open>")
    standings, _, sources = page.partition('id="sources"')
    assert "Source</dt>" not in standings
    lines = re.findall(r"<li>(.*?)</li>", sources)
    assert lines
    assert len(lines) == len(set(lines))
    assert {int(n) for one in re.findall(r"\[([\d, ]+)\]", standings) for n in one.split(", ")} == {
        *range(1, len(lines) + 1)
    }
    assert "Put me in charge" not in page


def test_whom_harken_told_is_shown_when_asked_for(sergeant: Client, world: World) -> None:
    here = f"/cases/{world.case.chronology}"
    assert "Everything" in said(sergeant.get(here))
    assert sergeant.get(f"{here}?show=all&order=known").status_code == 200
    assert sergeant.get(f"{here}?show=nonsense&after=nonsense&order=nonsense").status_code == 200
