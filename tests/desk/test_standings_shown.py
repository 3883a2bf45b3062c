"""What is owed again and again, and of each of several, as a case and the lists show it."""

import re
from datetime import timedelta

from django.test import Client

from tests.cases import now
from tests.desk.reading import press, said
from tests.desk.world import World, recorded

ENQUIRE = "Make an enquiry, and record what was done, by whom, with what result"


def test_what_is_owed_of_each_of_several_says_of_whom(world: World, sergeant: Client) -> None:
    about = ((world.child, "subject"),)
    case = world.sergeant.opens("referral.concern-known", pathway="referral", about=about)
    asked = {"agencies": ["health", "school"], "through": "the MASH, now"}
    recorded(world.sergeant, "referral.information-asked", case, world.child, **asked)
    duty = world.sergeant.standards.rules.says("referral.return-what-was-asked")
    for page in (f"/cases/{case.chronology}", "/?whose=force", "/paper?whose=force"):
        shown = said(sergeant.get(page))
        assert f"{duty}: health" in shown, page
        assert f"{duty}: school" in shown, page


def test_what_was_met_again_and_again_is_shown_once_with_how_often(world: World, sergeant: Client) -> None:
    for _ in range(3):
        recorded(world.officer, "missing.enquiry-made", world.case, world.child, done="Rang", result="No")
    here = f"/cases/{world.case.chronology}"
    met = f"{ENQUIRE} Met"
    shown = said(sergeant.get(here)).partition("What is owed, and how it stands")[2]
    assert shown.partition("Record an entry")[0].count(met) == 1
    assert "And 3 earlier" in shown
    everything = said(sergeant.get(f"{here}?standings=all"))
    assert everything.count(met) == 4
    assert "earlier" not in everything.partition("Chronology of this case")[0]


def test_those_that_were_late_are_counted_among_the_earlier(world: World, sergeant: Client) -> None:
    child = world.sergeant.child(given="Theo")
    case = world.sergeant.missing(child, happened=now() - timedelta(hours=9))
    for hours in (1, 0):
        when = now() - timedelta(hours=hours, minutes=1)
        outcome = world.officer.records(
            "missing.enquiry-made", case, child, answers={"done": "Rang", "result": "No"}, happened=when
        )
        assert outcome
    assert "And 1 earlier, 1 late" in said(sergeant.get(f"/cases/{case.chronology}"))


def test_an_action_that_is_owed_says_which_and_whoever_has_it_is_spoken_to(
    world: World, sergeant: Client, officer: Client
) -> None:
    due = (now() + timedelta(minutes=20)).isoformat()
    for number in ("A1", "A2"):
        answers = {"action": number, "owner": "PC Pell", "what": "Ask Isla", "due_at": due}
        recorded(world.sergeant, "every-case.action-assigned", world.case, world.child, **answers)
    here = f"/cases/{world.case.chronology}"
    shown = said(sergeant.get(f"{here}?standings=all"))
    assert "Do the action by its time, and record the result: A1" in shown
    assert "Do the action by its time, and record the result: A2" in shown
    press(officer, officer.get(here), f"{here}/in-charge")
    page = said(officer.get(here))
    assert "You has it" not in page


def test_why_the_next_step_matters_is_not_read_as_what_happened_here(sergeant: Client, world: World) -> None:
    page = said(sergeant.get(f"/cases/{world.case.chronology}"))
    (step, why) = re.findall(r"Next: (.*?) Why it matters: ([^.]*\.)", page)[0]
    pathway = world.sergeant.standards.pathways["missing"]
    assert [one.why.startswith(why) for one in pathway.duties if one.says == step] == [True]


def test_of_what_takes_several_things_it_is_said_item_by_item_what_nobody_has_done(
    world: World, sergeant: Client
) -> None:
    by = world.sergeant
    about = ((world.child, "subject"),)
    case = by.opens("online-abuse.received", pathway="online_abuse", about=about)
    recorded(by, "online-abuse.suspect-identified", case, world.child, age="18 or over")
    systems = ("our own records", "Police National Database")
    recorded(by, "online-abuse.systems-searched", case, world.child, systems=systems)
    answered = {"partner": "health", "answer": "they hold nothing on the household"}
    recorded(by, "online-abuse.partner-answered", case, world.child, **answered)
    page = said(sergeant.get(f"/cases/{case.chronology}?standings=all"))
    partners = "children\u2019s social care, education, Disclosure and Barring Service"
    systems_left = "Police National Computer, other forces and units, image database"
    assert f"Still wanting: Partner\u2019s answer: {partners}; Systems searched: {systems_left}" in page
