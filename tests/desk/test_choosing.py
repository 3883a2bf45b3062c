"""What there is to record, and what to do next: what presses first; nothing owed, to close the case."""

import re
from datetime import timedelta

from django.test import Client

from tests.cases import now
from tests.desk.reading import press, said
from tests.desk.world import World, opened, recorded


def test_what_is_late_or_soon_late_is_offered_first_and_once(sergeant: Client, world: World) -> None:
    case = world.sergeant.missing(world.child, happened=now() - timedelta(minutes=20))
    page = said(sergeant.get(f"/cases/{case.chronology}/record"))
    owed = page.partition("Owed now")[2].partition("The likeliest")[0]
    assert re.search(r"Supervisor acknowledges Late since \d\d:\d\d", owed)
    assert re.search(r"Questionnaire completed \d+ min left", owed)
    assert page.count("Supervisor acknowledges") == 1
    assert "The child\u2019s voice (VOICE)" in page.partition("The likeliest")[2].partition("Sighting")[0]


def test_a_case_is_not_opened_inside_a_case(sergeant: Client, world: World) -> None:
    assert "Case opened" not in said(sergeant.get(f"/cases/{world.case.chronology}/record"))


def test_a_photograph_is_given_and_not_typed(sergeant: Client, world: World) -> None:
    page = sergeant.get(f"/children/{world.child}/record").content.decode()
    assert f'href="/children/{world.child}/photograph"' in page
    assert "person.photographed" not in page


def test_the_other_record_of_a_person_is_found_and_its_id_typed_by_nobody(
    sergeant: Client, world: World
) -> None:
    double = opened(world.sergeant, "person.recorded", given_names="Kian", family_name="Ashdale")
    form = f"/children/{world.child}/record/person.merged"
    assert sergeant.get(form)["Location"].startswith("/search?with=")
    page = sergeant.get(form, {"with": double})
    assert "Which record" not in said(page)
    answer = press(sergeant, page, form, happened="now", a__why="The same school, the same day of birth")
    assert answer["Location"].endswith("done=recorded")
    assert "The same person" in said(sergeant.get(f"/children/{world.child}"))


def test_where_much_is_owed_what_does_not_press_is_folded(sergeant: Client, world: World) -> None:
    here = f"/cases/{world.case.chronology}"
    page = sergeant.get(here).content.decode()
    folded = page.partition("more owed, none within the hour")[2].partition("</details>")[0]
    assert "Notify the UK Missing Persons Unit" in page.partition("more owed, none within the hour")[2]
    assert "Tell the local supervisor" not in folded
    assert "none within the hour" not in said(sergeant.get(f"{here}?standings=all"))


def test_where_nothing_is_owed_any_more_the_next_step_is_to_close(sergeant: Client, world: World) -> None:
    case = world.sergeant.missing(world.nan)
    here = f"/cases/{case.chronology}"
    strike = f"{here}/strike-out/{case.entry}"
    press(sergeant, sergeant.get(strike), strike, happened="now", a__why="The wrong person")
    page = said(sergeant.get(here))
    assert "Next: Close the case" in page
    recorded(world.sergeant, "every-case.closed", case, world.nan)
    assert "Next: Close the case" not in said(sergeant.get(here))


def test_an_enquiry_that_is_owed_is_recorded_as_an_enquiry(sergeant: Client, world: World) -> None:
    page = sergeant.get(f"/cases/{world.case.chronology}?standings=all").content.decode()
    owed = re.search(r'<a href="([^"]+)">Make an enquiry, and record', page)
    assert owed
    assert owed[1].endswith("/record/missing.enquiry-made")


def test_every_answer_can_be_read_where_the_entry_stands(
    sergeant: Client, world: World, officer: Client
) -> None:
    asked = {"places": "The arcade, his nan's", "medication": "Blue inhaler", "online": "yes"}
    recorded(world.officer, "missing.questionnaire-completed", world.case, world.child, **asked)
    for here in (f"/cases/{world.case.chronology}", f"/cases/{world.case.chronology}/print"):
        page = said(sergeant.get(here))
        assert "3 more answered" in page
        assert "Where might they go? The arcade, his nan\u2019s" in page
        assert "Have they met, or are they to meet, somebody from online? yes" in page


def test_whoever_reported_can_be_rung_from_the_case(sergeant: Client, world: World) -> None:
    told = {"informant": "parent", "informant_name": "Grant Marlow", "informant_contact": "01632 960151"}
    case = world.sergeant.missing(world.nan, answers=told)
    page = said(sergeant.get(f"/cases/{case.chronology}"))
    assert "Reported missing by parent, Grant Marlow , 01632 960151" in page


def test_whoever_may_not_close_is_told_who_does(officer: Client, sergeant: Client, world: World) -> None:
    case = world.sergeant.missing(world.nan)
    here = f"/cases/{case.chronology}"
    strike = f"{here}/strike-out/{case.entry}"
    press(sergeant, sergeant.get(strike), strike, happened="now", a__why="The wrong person")
    page = said(officer.get(here))
    assert "Next: A supervisor closes the case" in page
    assert "Close the case" not in page
    form = f"{here}/record/every-case.closed"
    assert "Ask a supervisor." in said(officer.get(form))


def test_a_refusal_leads_back_to_the_form_and_to_the_case(sergeant: Client, world: World) -> None:
    here = f"/cases/{world.case.chronology}"
    form = f"{here}/record/missing.risk-assessed"
    recorded(world.sergeant, "missing.risk-assessed", world.case, world.child, level="high", reason="Alone")
    lower = {"a-level": "low", "a-reason": "He is sensible"}
    page = press(sergeant, sergeant.get(form), form, happened="now", **lower).content.decode()
    assert "That was not recorded" in page
    assert f'<a href="{form}">Back to the form</a>' in page
    assert f'<a href="{here}">Back to the case</a>' in page


def test_what_was_late_when_it_was_released_says_so_for_good(sergeant: Client, world: World) -> None:
    case = world.sergeant.missing(world.nan, happened=now() - timedelta(minutes=40))
    recorded(world.officer, "missing.found", case, world.nan, seen_by="police")
    page = said(sergeant.get(f"/cases/{case.chronology}?standings=all"))
    assert re.search(r"Tell the local supervisor, who acknowledges Released [\d:]+ \(\d+ min late\)", page)
    assert "nobody has said “mine”" not in page.partition("Tell the local supervisor")[2].partition("Why")[0]
