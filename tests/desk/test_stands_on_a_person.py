"""What meets a duty and stands on a person is recorded of that person, from whichever case it is owed in."""

from collections.abc import Callable

from harken.vocabulary.roles import SUPERVISOR
from tests.cases import Desk
from tests.desk.world import browser


def test_the_page_of_a_case_leads_to_the_record_of_whoever_it_is_about(desk_of: Callable[..., Desk]) -> None:
    desk = desk_of(SUPERVISOR)
    him, girl = desk.child(given="Dorian", family="Wick", born="1979-05-05"), desk.child()
    desk.opens(
        "offender.taken-on",
        pathway="offender",
        about=((him, "subject"),),
        answers={"because": "managed as violent or dangerous, and need not notify"},
    )
    about = ((girl, "subject"), (him, "seen with"))
    hers = desk.opens("missing.reported", pathway="missing", about=about)
    page = browser(desk.by).get(f"/cases/{hers.chronology}").content.decode()
    link = f"/children/{him}/record/offender.alert-acknowledged"
    assert link in page
    assert browser(desk.by).get(link).status_code == 200
