"""Mine, next step, by when; and taking charge of a case."""

from datetime import timedelta
from uuid import uuid4

from django.test import Client

from harken.vocabulary.roles import NEIGHBOURHOOD_OFFICER
from tests.cases import now
from tests.desk.reading import first_form, press, said
from tests.desk.world import World, browser, desk


def test_it_is_taken_from_the_list_and_the_list_says_so(sergeant: Client, world: World) -> None:
    page = sergeant.get("/?whose=team")
    answer = press(sergeant, page, "/take", step="Telephone", by=soon())
    assert answer["Location"] == "/?whose=team&done=taken"
    after = sergeant.get(answer["Location"])
    assert "It is yours." in said(after)
    assert "Yours" in said(after)


def test_taken_twice_is_taken_once(sergeant: Client, world: World) -> None:
    page, when = sergeant.get("/?whose=team"), soon()
    for _ in range(2):
        answer = press(sergeant, page, "/take", step="Telephone", by=when)
        assert answer.status_code == 302
    shown = said(sergeant.get(f"/cases/{world.case.chronology}"))
    assert shown.count("Mine. Accepted") == 1


def test_without_a_next_step_nothing_is_taken(sergeant: Client) -> None:
    page = sergeant.get("/?whose=team")
    answer = press(sergeant, page, "/take", by=soon())
    assert answer.status_code == 400
    assert "Choose or enter what you will do next" in said(answer)
    assert "Yours" not in said(sergeant.get("/?whose=team"))


def test_what_was_left_out_is_put_right_where_one_is(sergeant: Client) -> None:
    answer = press(sergeant, sergeant.get("/?whose=team"), "/take", step="other", other=" ", by=soon())
    assert "KA, 15: my next step is" in said(answer)
    assert 'value="other" checked' in answer.content.decode()
    done = press(sergeant, answer, "/take", step="other", other="Ring the hub", by=soon())
    assert done["Location"] == "/?whose=team&done=taken"


def test_words_written_are_kept_when_the_time_is_wrong(sergeant: Client) -> None:
    page = sergeant.get("/?whose=team")
    answer = press(sergeant, page, "/take", step="other", other="Ring the hub", by="tomorrow")
    assert 'value="Ring the hub"' in answer.content.decode()


def test_by_when_must_be_a_time_to_come(sergeant: Client) -> None:
    page = sergeant.get("/?whose=team")
    for when in ("", "tomorrow", (now() - timedelta(hours=1)).isoformat()):
        assert press(sergeant, page, "/take", step="Telephone", by=when).status_code == 400


def test_junk_in_its_place_takes_nothing(sergeant: Client) -> None:
    _, fields = first_form(sergeant.get("/?whose=team"), "/take")
    good = {**fields, "step": "Telephone", "by": soon()}
    for wrong in ({"chronology": "x"}, {"duty": "no.such-duty"}, {"root": "x"}, {"chronology": str(uuid4())}):
        assert sergeant.post("/take", {**good, **wrong}).status_code == 404
    assert sergeant.get("/take")["Location"] == "/"


def test_nobody_is_sent_to_another_site(sergeant: Client) -> None:
    page, when = sergeant.get("/?whose=team"), soon()
    for elsewhere in ("//elsewhere.invalid/", "https://elsewhere.invalid/", "javascript:alert(1)"):
        answer = press(sergeant, page, "/take", step="Telephone", by=when, back=elsewhere)
        assert answer["Location"].startswith("/cases/")


def test_pressed_again_it_is_taken_once(sergeant: Client, world: World) -> None:
    page, when = sergeant.get("/?whose=team"), soon()
    answers = [press(sergeant, page, "/take", step="Telephone the carer", by=when) for _ in range(3)]
    assert {one.status_code for one in answers} == {302}
    case = said(sergeant.get(f"/cases/{world.case.chronology}?show=all"))
    assert case.count("next: Telephone the carer") <= 1


def test_another_step_under_the_same_key_is_refused_and_not_passed_over(sergeant: Client) -> None:
    page, when = sergeant.get("/?whose=team"), soon()
    press(sergeant, page, "/take", step="Telephone", by=when)
    answer = press(sergeant, page, "/take", step="Send a unit", by=when)
    assert answer.status_code == 409
    assert "Nothing was recorded now" in said(answer)


def test_an_intruder_takes_nothing(world: World, sergeant: Client) -> None:
    _, fields = first_form(sergeant.get("/?whose=team"), "/take")
    theirs = browser(world.intruder.by)
    answer = theirs.post("/take", {**fields, "step": "Telephone", "by": soon()})
    assert answer.status_code == 404


def test_the_visitor_is_put_in_charge(officer: Client, world: World) -> None:
    here = f"/cases/{world.case.chronology}"
    answer = press(officer, officer.get(here), f"{here}/in-charge")
    assert answer["Location"] == f"{here}?done=given"
    page = said(officer.get(here))
    assert "Officer in charge PC Jo Pell" in page
    assert "Put me in charge" not in page
    assert officer.get(f"{here}/in-charge").status_code == 302


def test_of_two_agencies_only_the_one_is_taken(sergeant: Client, world: World) -> None:
    about = ((world.child, "subject"),)
    known = world.sergeant.opens("referral.concern-known", pathway="referral", about=about)
    asked = {"agencies": ["health", "school"], "wanted_by": (now() + timedelta(minutes=5)).isoformat()}
    world.sergeant.records("referral.information-asked", known, world.child, answers=asked)
    here = f"/cases/{known.chronology}"
    answer = press(sergeant, sergeant.get(here), "/take", step="other", other="Ring", by=soon())
    assert answer.status_code == 302
    shown = said(sergeant.get(here))
    assert shown.count("You have it") + shown.count("Yours") <= 1, shown
    for wrong in ("\x00", "x" * 5000):
        answer = press(sergeant, sergeant.get("/?whose=team"), "/take", step="Go", by=soon(), recipient=wrong)
        assert answer.status_code < 500


def soon() -> str:
    return (now() + timedelta(minutes=30)).isoformat()


def test_whoever_must_acknowledge_a_missing_child_has_it_on_their_own_list_at_once(world: World) -> None:
    for whose, acknowledges in (
        (world.sergeant, "Tell the local supervisor"),
        (world.inspector, "Tell the duty inspector"),
    ):
        assert acknowledges in said(browser(whose.by).get("/?whose=mine"))


def test_whoever_owes_nothing_is_led_to_what_their_own_area_owes(world: World) -> None:
    local = desk(world.force, NEIGHBOURHOOD_OFFICER, name="PC Wren Tarrant", team="")
    page = browser(local.by).get("/").content.decode()
    assert "You owe nothing now." in page
    assert 'href="/?whose=area">Kelbridge</a>' in page[page.index("You owe nothing now.") :]
