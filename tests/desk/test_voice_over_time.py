"""Voice over time: case beside case, the last first; where only adults speak; a stranger finds none."""

from django.test import Client

from tests.desk.reading import said
from tests.desk.world import World, browser, recorded

VOICE = "every-case.voice"


def heard(world: World, words: str) -> None:
    alone = {"seen": "seen and spoken to, alone", "words_used": words}
    recorded(world.officer, VOICE, world.case, world.child, **alone)


def test_what_was_said_stands_side_by_side_the_last_first(sergeant: Client, world: World) -> None:
    heard(world, "I like it at nan's")
    heard(world, "I will not go back there")
    page = said(sergeant.get(f"/children/{world.child}/voice"))
    assert "Heard 2 times" in page
    assert page.index("I will not go back there") < page.index("I like it at")
    assert "PC Jo Pell, response officer" in page
    assert "Only adults speak here" not in page


def test_a_case_in_which_nobody_met_the_child_is_named(sergeant: Client, world: World) -> None:
    page = said(sergeant.get(f"/children/{world.child}/voice"))
    assert "Only adults speak here" in page
    assert "Nobody has recorded hearing them." in page


def test_seen_and_not_heard_is_no_voice_and_no_silence(sergeant: Client, world: World) -> None:
    recorded(world.officer, VOICE, world.case, world.child, seen="seen, not spoken to")
    page = said(sergeant.get(f"/children/{world.child}/voice"))
    assert "Only adults speak here" not in page
    assert "Nobody has recorded hearing them." in page


def test_the_childs_page_leads_there(sergeant: Client, world: World) -> None:
    heard(world, "I will not go back there")
    assert f"/children/{world.child}/voice" in sergeant.get(f"/children/{world.child}").content.decode()


def test_a_stranger_finds_none(world: World) -> None:
    assert browser(world.intruder.by).get(f"/children/{world.child}/voice").status_code == 404


def test_what_the_child_said_in_custody_stands_there_and_what_another_said_does_not(
    sergeant: Client, world: World
) -> None:
    concern = "custody.concern-raised"
    for source, words in (("the child", "He makes me carry it"), ("the solicitor", "Told by the solicitor")):
        recorded(world.officer, concern, world.case, world.child, source=source, child_said=words)
    page = said(sergeant.get(f"/children/{world.child}/voice"))
    assert "He makes me carry it" in page
    assert "Told by the solicitor" not in page
