"""The queue of cases by how grave each may be: in which order, by when, for whom; shown to nobody else."""

import re
from typing import Any

import pytest
from django.test import Client

from harken.casework.outcome import Done
from harken.vocabulary import Duty, Queue
from harken.vocabulary.roles import INTELLIGENCE_DEVELOPER, ONLINE_TEAM, SUPERVISOR
from tests.cases import Desk
from tests.desk.reading import said
from tests.desk.world import World, browser, desk, recorded

HERE = "/queues/online_abuse"
BLOCKS = ("behaviour_before", "access", "trust_role", "category_a", "behaviour_now", "other_factors")
ADULT = {"age": "18 or over"}


def team_of(world: World) -> Desk:
    return desk(world.force, ONLINE_TEAM, name="PC Teal Marsh", team="online", area="")


@pytest.fixture
def team(world: World) -> Desk:
    return team_of(world)


def opened(by: Desk, child: str, *, came_from: str, grade: str = "", age: str = "18 or over") -> Done:
    about = ((child, "subject"),)
    case = by.opens(
        "online-abuse.received", pathway="online_abuse", about=about, answers={"came_from": came_from}
    )
    recorded(by, "online-abuse.suspect-identified", case, child, age=age)
    if grade:
        graded(by, case, child, grade)
    return case


def graded(by: Desk, case: Done, child: str, grade: str) -> None:
    known: dict[str, Any] = dict.fromkeys(BLOCKS, "not known" if "could be" in grade else "no")
    recorded(by, "online-abuse.kirat-run", case, child, grade=grade, **known)


def queue(by: Desk) -> Client:
    return browser(by.by)


def order(page: str, *cases: Done) -> list[int]:
    return [page.index(one.chronology) for one in cases]


def test_the_worst_that_a_case_could_be_comes_first_whoever_told_us(world: World, team: Desk) -> None:
    agency, girl = "National Crime Agency", world.child
    low = opened(team, girl, came_from=agency, grade="low")
    medium = opened(team, girl, came_from=agency, grade="medium")
    might_be = opened(team, girl, came_from="a child or their family", grade="low, could be very high")
    high = opened(team, girl, came_from="a school", grade="high")
    unknown = opened(team, girl, came_from="a member of the public")
    page = queue(team).get(HERE).content.decode()
    placed = order(page, unknown, might_be, high, medium, low)
    assert placed == sorted(placed)


def test_a_range_is_shown_with_the_deadline_of_its_worst(world: World, team: Desk) -> None:
    case = opened(team, world.child, came_from="a school", grade="low, could be very high")
    page = said(queue(team).get(HERE))
    assert "Risk: low, could be very high" in page
    assert re.search(r"Act on the grade: \S* ?2[34] h", page), page
    assert "none named" not in page
    recorded(team, "online-abuse.suspect-contacted", case, world.child, occasion="an arrest")
    assert "Act on the grade" not in said(queue(team).get(HERE))


def test_a_suspect_who_is_a_child_waits_for_their_own_way(world: World, team: Desk) -> None:
    opened(team, world.child, came_from="a school", age="under 18")
    page = said(queue(team).get(HERE))
    assert "Suspect is a child" in page
    assert "Act on the grade" not in page


def test_it_is_there_for_its_posts_and_for_nobody_else(world: World) -> None:
    developer = desk(world.force, INTELLIGENCE_DEVELOPER, name="Kit Rowan", team="online", area="")
    assert queue(developer).get(HERE).status_code == 200
    assert f'href="{HERE}"' in queue(developer).get("/").content.decode()
    sergeant = desk(world.force, SUPERVISOR, name="PS Rook Vane", team="", area="")
    assert queue(sergeant).get(HERE).status_code == 404
    assert HERE not in queue(sergeant).get("/").content.decode()
    assert queue(developer).get("/queues/missing").status_code == 404
    assert queue(world.intruder).get(HERE).status_code == 404


def test_nobody_waits_where_nothing_came_in(team: Desk) -> None:
    assert "No case waits to be acted on." in said(queue(team).get(HERE))


def test_a_queue_without_a_deadline_or_a_post_is_refused() -> None:
    deadlines: tuple[Duty, ...] = ()
    with pytest.raises(TypeError, match="has no deadlines"):
        Queue(title="A", place="A", says="A", for_whom=(ONLINE_TEAM,), deadlines=deadlines)
