"""A case that cannot be worked out is shown all the same, and never as one in which nothing is owed."""

import pytest
from django.test import Client

from tests.broken import unreadable
from tests.database import Connect
from tests.desk.reading import said
from tests.desk.world import World


@pytest.fixture
def here(world: World, connect: Connect) -> str:
    unreadable(connect, world.child, world.case.entry)
    return f"/cases/{world.case.chronology}"


@pytest.mark.parametrize("page", ["", "/print", "/as-known?at=2026-11-01T10:00:00%2B00:00", "/tasking"])
def test_its_pages_are_shown_and_say_so(page: str, sergeant: Client, here: str) -> None:
    answer = sergeant.get(here + page)
    assert answer.status_code == 200
    if page in ("", "/print"):
        assert "What is owed here could not be worked out" in said(answer)
        assert "Ask the duty inspector" in said(answer)
        assert "Nothing is owed" not in said(answer)


def test_what_happens_is_recorded_at_the_desk(sergeant: Client, here: str) -> None:
    assert sergeant.get(f"{here}/record/missing.enquiry-made").status_code == 200
