"""Whoever a child's cases suspect is among who is a risk to them, until cleared: by what, and by what not."""

import re
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from harken.casework.outcome import Done
from harken.casework.record import Recording, record
from harken.catalogue import kinds
from tests.cases import now
from tests.database import Connect
from tests.desk.reading import press, said
from tests.desk.test_six_answers import answer
from tests.desk.world import World

RECEIVED, ALLEGED = "online-abuse.received", "investigation.abuse-alleged"
CLEARED, STEP, OUTCOME = (
    "online-abuse.suspect-cleared", "investigation.suspect-step-taken", "investigation.outcome-decided",
)  # fmt: skip
ANOTHER_HOUSE = {"why": "Another house"}


def risks(client: Client, of: str) -> str:
    return answer(said(client.get(f"/children/{of}")), "Who is a risk to them?", "Who do they trust?")


@pytest.fixture
def him(world: World) -> str:
    return world.sergeant.child(given="Vic", family="Dane", born="1979-05-05")


def case(world: World, pathway: str, opens: str, *suspects: str) -> Done:
    about = ((world.child, "child"), *((one, "suspect") for one in suspects))
    return world.sergeant.opens(opens, pathway=pathway, about=about)


def says(world: World, into: Done, kind: str, *named: tuple[str, str], **answers: Any) -> str:
    more = {name: answers.pop(name) for name in ("replaces", "struck") if name in answers}
    recording = Recording(
        entry=kinds()[kind].model_validate(answers),
        chronology=into.chronology,
        about=named,
        happened=now(),
        idem=str(uuid4()),
        **more,
    )
    outcome = record(recording, by=world.sergeant.by, now=now(), standards=world.sergeant.standards)
    assert isinstance(outcome, Done), outcome
    return outcome.entry


def test_a_suspect_is_a_risk_until_eliminated_and_again_once_that_is_struck_out(
    sergeant: Client, world: World, connect: Connect, him: str
) -> None:
    into = case(world, "online_abuse", RECEIVED, him)
    assert re.search(r"Vic Dane , 4\d, suspect\.", risks(sergeant, world.child))
    asked = "select persons::text[] from consultation where object_kind = 'person' and object_id = %s"
    assert him in {one for (those,) in connect("admin").execute(asked, (world.child,)) for one in those}
    cleared = says(world, into, CLEARED, (him, "suspect"), **ANOTHER_HOUSE)
    assert "Vic Dane" not in risks(sergeant, world.child)
    says(world, into, CLEARED, (him, "suspect"), **ANOTHER_HOUSE, replaces=cleared, struck=True)
    assert "Vic Dane" in risks(sergeant, world.child)


def test_the_form_that_clears_somebody_names_them(sergeant: Client, world: World, him: str) -> None:
    into = case(world, "online_abuse", RECEIVED, him)
    form = f"/cases/{into.chronology}/record/{CLEARED}"
    page = press(sergeant, sergeant.get(form), form, name=f"suspect:{him}")
    done = press(sergeant, page, form, happened="now", a__why="Another house")
    assert done.status_code == 302
    assert "Vic Dane" not in risks(sergeant, world.child)


def test_whoever_any_case_named_is_cleared_by_what_every_case_has(
    sergeant: Client, world: World, him: str
) -> None:
    into = case(world, "missing", "missing.reported", him)
    assert "Vic Dane" in risks(sergeant, world.child)
    form = f"/cases/{into.chronology}/record/every-case.suspicion-ended"
    page = press(sergeant, sergeant.get(form), form, name=f"suspect:{him}")
    done = press(sergeant, page, form, happened="now", a__why="He was in Leeds, on camera.")
    assert done.status_code == 302
    assert "Vic Dane" not in risks(sergeant, world.child)


def test_what_names_nobody_clears_one_alone_and_not_one_of_two(
    sergeant: Client, world: World, him: str
) -> None:
    into = case(world, "online_abuse", RECEIVED, him)
    says(world, into, CLEARED, (world.child, "subject"), **ANOTHER_HOUSE)
    assert "Vic Dane" not in risks(sergeant, world.child)
    other = world.sergeant.child(given="Lee", family="Ord", born="1981-05-05")
    both = case(world, "online_abuse", RECEIVED, him, other)
    says(world, both, CLEARED, (world.child, "subject"), **ANOTHER_HOUSE)
    assert {"Vic Dane", "Lee Ord"} <= set(re.findall(r"Vic Dane|Lee Ord", risks(sergeant, world.child)))
    says(world, both, CLEARED, (other, "suspect"), **ANOTHER_HOUSE)
    assert "Lee Ord" not in risks(sergeant, world.child)
    assert "Vic Dane" in risks(sergeant, world.child)


@pytest.mark.parametrize(
    ("kind", "named", "answers", "stays"),
    [
        (STEP, True, {"step": "eliminated"}, False),
        (STEP, True, {"step": "interviewed"}, True),
        (OUTCOME, False, {"outcome": "no crime was committed"}, False),
        (OUTCOME, False, {"outcome": "not enough evidence"}, True),
        (OUTCOME, False, {"outcome": "the victim does not want it taken further"}, True),
        (OUTCOME, False, {"outcome": "somebody was charged"}, True),
        (OUTCOME, False, {"outcome": "dealt with out of court"}, True),
    ],
)
def test_what_an_investigation_came_to_clears_them_only_where_it_says_so(
    sergeant: Client, world: World, him: str, kind: str, named: bool, answers: dict[str, Any], stays: bool
) -> None:
    into = case(world, "investigation", ALLEGED, him)
    whom = ((him, "suspect"),) if named else ((world.child, "subject"),)
    says(world, into, kind, *whom, **answers, why="As written")
    assert ("Vic Dane" in risks(sergeant, world.child)) is stays


@pytest.mark.parametrize(("still", "stays"), [("no", False), ("yes", True), ("not known", True)])
def test_what_was_no_domestic_abuse_clears_them_where_nobody_is_suspected_still(
    sergeant: Client, world: World, him: str, still: str, stays: bool
) -> None:
    into = case(world, "domestic_abuse", "domestic-abuse.reported", him)
    ruled_out = {"reason": "They rehearse a play", "still_suspected": still}
    says(world, into, "domestic-abuse.not-domestic-abuse", (world.child, "subject"), **ruled_out)
    assert ("Vic Dane" in risks(sergeant, world.child)) is stays


def test_what_came_of_it_is_said_beside_whoever_is_still_suspected(
    sergeant: Client, world: World, him: str
) -> None:
    into = case(world, "investigation", ALLEGED, him)
    assert "Outcome" not in risks(sergeant, world.child)
    says(world, into, OUTCOME, (world.child, "subject"), outcome="not enough evidence", why="No witness")
    assert re.search(
        r"Vic Dane , 4\d, suspect\. .* Outcome: not enough evidence", risks(sergeant, world.child)
    )
    harms = answer(said(sergeant.get(f"/children/{him}")), "To whom may", "Who is a risk to")
    assert "Outcome: not enough evidence" in harms
    other = case(world, "investigation", ALLEGED, him)
    assert "Outcome" not in said(sergeant.get(f"/cases/{other.chronology}")).split("What is owed")[0]


def test_two_children_may_have_two_outcomes(sergeant: Client, world: World, him: str) -> None:
    into = case(world, "investigation", ALLEGED, him)
    sister = world.sergeant.child(given="Ada", family="Ashdale", born="2015-05-05")
    for one, outcome in ((world.child, "not enough evidence"), (sister, "somebody was charged")):
        says(world, into, OUTCOME, (one, "subject"), outcome=outcome, why="As told")
    assert "Outcome: not enough evidence; somebody was charged" in risks(sergeant, world.child)
