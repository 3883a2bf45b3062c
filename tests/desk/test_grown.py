"""Whoever is grown and was chosen for a child's case: asked about, and never refused one."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from harken.access.connection import Connection
from tests.cases import now
from tests.desk.reading import forms, heading, press, said
from tests.desk.test_named import about, case_of
from tests.desk.world import World

CHILDS = {
    "custody": "custody.arrived",
    "police_protection": "police-protection.power-used",
    "missing": "missing.reported",
}
"""Where there is no case without a child."""


@pytest.mark.parametrize("pathway", CHILDS)
def test_an_adult_chosen_for_a_childs_case_is_asked_about_and_recorded_as_no_child(
    sergeant: Client, world: World, pathway: str
) -> None:
    him = world.sergeant.child(given="Vic", family="Dane", born="1979-05-05")
    here = f"/open/{pathway}?about={him}"
    page = sergeant.get(here)
    assert heading(page) == "Which child is it about?"
    assert not [one for one in forms(page) if one.startswith("/open/")]
    body = page.content.decode().replace("&amp;", "&")
    for way in (f"/search?for={pathway}&about={him}", f"/people/new?then={pathway}&about={him}"):
        assert way in body
    assert heading(sergeant.post(here, {"happened": "now", "at_once": "1"})) == "Which child is it about?"
    both = sergeant.get(f"{here}&about={world.child}")
    assert re.search(r"Vic Dane, (parent|informant)", said(both))


@pytest.mark.parametrize("pathway", CHILDS)
def test_an_age_that_is_disputed_refuses_no_childs_case(
    sergeant: Client, world: World, connect: Callable[[str], Connection], pathway: str
) -> None:
    them = world.sergeant.child(given="Sami", family="Noor", born="1999-01-01")
    page = sergeant.get(f"/open/{pathway}?about={them}")
    disputed = f"/open/{pathway}?about={them}&as=child"
    assert disputed in page.content.decode().replace("&amp;", "&")
    case = case_of(press(sergeant, sergeant.get(disputed), "/open/", happened="now", at_once="1"))
    assert (them, "subject") in about(connect, case, CHILDS[pathway])


@pytest.mark.parametrize("pathway", CHILDS)
@pytest.mark.parametrize("born", [{}, {"born_about": now().year - 20}, {"unborn": "yes"}])
def test_whose_age_is_not_known_or_estimated_and_who_is_not_yet_born_may_be_the_child(
    sergeant: Client, world: World, pathway: str, born: dict[str, object]
) -> None:
    them = world.sergeant.opens("person.recorded", answers={"family_name": "Noor", **born}).chronology
    form = f"/open/{pathway}?about={them}"
    answer = press(sergeant, sergeant.get(form), form, happened="now", at_once="1")
    assert answer["Location"].startswith("/cases/")
