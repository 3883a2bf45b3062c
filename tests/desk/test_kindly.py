"""An account that is thin or copied: said kindly on the page after it is saved, and never refused."""

from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from harken.casework.outcome import Done
from tests.cases import now
from tests.desk.reading import press, said
from tests.desk.world import World, of

THIN = "He shouted at her"


@pytest.fixture
def form(world: World) -> str:
    opened = world.sergeant.opens(
        "domestic-abuse.reported", pathway="domestic_abuse", about=((world.child, "subject"),)
    )
    return f"/cases/{opened.chronology}/record/domestic-abuse.dara-completed"


def saved(officer: Client, form: str, **answers: Any) -> Any:
    """Every screen of the form, with these answers on the one that asks for them."""
    screen = officer.get(form)
    for _ in range(8):
        given = answers if "a-account" in screen.content.decode() else {}
        screen = press(officer, screen, form, happened="now", **given)
        if screen.status_code == 302:
            return screen["Location"]
    raise AssertionError(said(screen))


def test_a_thin_account_is_saved_and_what_is_missing_is_said(officer: Client, form: str) -> None:
    address = saved(officer, form, a__account=THIN, a__covers="what happened, in order")
    page = said(officer.get(address))
    assert page.count("Recorded.") == 1
    assert "Your account is short. Whoever" in page
    assert "Nothing yet on: what the victim said, in their words;" in page
    assert "It is saved as it is" in page


@pytest.mark.parametrize("named", [True, False], ids=["of somebody", "of nobody"])
def test_what_is_still_owed_of_the_case_is_said_beside_it(
    officer: Client, world: World, form: str, *, named: bool
) -> None:
    case = of(form.split("/")[2])
    earlier = now() - timedelta(hours=1)
    assert isinstance(world.officer.records("domestic-abuse.attended", case, happened=earlier), Done)
    about = {"about": world.child} if named else {}
    page = said(officer.get(saved(officer, form, a__account=THIN, **about)))
    assert "Recorded. Still owed: Complete the DASH or DARA" in page
    assert "Your account is short. Whoever" in page


def test_no_word_of_an_account_stands_in_an_address(officer: Client, form: str) -> None:
    address = saved(officer, form, a__account=THIN)
    assert "shouted" not in address
    codes = parse_qs(urlsplit(address).query)["kindly"][0].split(",")
    assert codes[0] == "short"
    assert all(code.startswith("left-out-") for code in codes[1:])


def test_an_account_copied_from_an_earlier_one_is_seen_to_be(officer: Client, form: str) -> None:
    saved(officer, form, a__account=THIN)
    page = said(officer.get(saved(officer, form, a__account=f"{THIN.upper()}.")))
    assert "reads word for word like an earlier one" in page


def test_an_entry_without_an_account_is_told_nothing(officer: Client, form: str) -> None:
    here = form.replace("dara-completed", "body-worn-recorded")
    answer = press(officer, officer.get(here), here, happened="now", a__reference="BWV/1")
    assert "kindly" not in answer["Location"]


def test_what_nobody_sent_says_nothing(officer: Client, world: World) -> None:
    here = f"/cases/{world.case.chronology}"
    for more in ("of=no.such&kindly=short", "of=missing.reported&kindly=<b>", "kindly=short"):
        assert "Your account" not in said(officer.get(f"{here}?done=recorded&{more}"))
