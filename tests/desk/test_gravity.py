"""How grave a case is: graded by what its pathway declares, and read by what its pathway calls that."""

import pytest
from django.test import Client

from harken.catalogue import pathways
from harken.desk.lines.gravity import tone_of
from tests.desk.reading import said
from tests.desk.world import World


@pytest.mark.parametrize(
    ("slug", "graded", "tone"),
    [
        ("missing", "high", "late"),
        ("missing", "medium", "soon"),
        ("missing", "low", ""),
        ("missing", "", "late"),
        ("contact", "immediate", "late"),
        ("contact", "prompt", "soon"),
        ("domestic_abuse", "standard", ""),
        ("offender", "very high", "late"),
        ("online_abuse", "low, could be very high", "late"),
        ("online_abuse", "high", "soon"),
        ("online_abuse", "medium, could be high", "soon"),
        ("online_abuse", "low, could be medium", ""),
    ],
)
def test_the_worst_declared_stands_out(slug: str, graded: str, tone: str) -> None:
    level = pathways()[slug].level
    assert level is not None
    assert tone_of(level, graded) == tone


def test_a_call_has_a_grade_and_keeps_it_when_a_child_is_named(sergeant: Client, world: World) -> None:
    desk = world.sergeant
    case = desk.opens("contact.call-received", pathway="contact", answers={"grade": "immediate"})
    assert "Grade: immediate" in said(sergeant.get(f"/cases/{case.chronology}"))
    desk.records(
        "contact.children-established", case, desk.child(), answers={"children": "all of them are named"}
    )
    page = sergeant.get(f"/cases/{case.chronology}")
    assert "Kian Ashdale" in said(page)
    assert 'hk-tag--late">Grade: immediate' in page.content.decode()
    assert "Risk:" not in said(page)
