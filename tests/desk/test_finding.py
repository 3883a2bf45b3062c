"""Finding a child and opening a case about them; the paper list and its codes; one's posts; help."""

import re

from django.test import Client

from harken.access.sign_in import COOKIE
from harken.vocabulary import Role
from harken.vocabulary.roles import CALL_TAKER, CUSTODY_OFFICER, DUTY_INSPECTOR, RECORDS_TEAM, SUPERVISOR
from tests.desk.reading import heading, press, said
from tests.desk.world import World, browser, desk, linked, recorded


def test_a_misspelt_name_finds_the_child(sergeant: Client, world: World) -> None:
    page = sergeant.get("/search?q=kian+ashdel")
    assert f'href="/children/{world.child}"' in page.content.decode()
    assert "Kian Ashdale" in said(page)


def test_nothing_asked_is_nothing_searched(sergeant: Client) -> None:
    assert "Enter a name" in said(sergeant.get("/search"))
    assert "Nobody and nothing here fits" in said(sergeant.get("/search?q=zzyx"))


def test_a_case_is_opened_about_somebody_who_was_found(sergeant: Client, world: World) -> None:
    answer = sergeant.get("/open/missing")
    assert answer["Location"] == "/search?for=missing"
    page = sergeant.get("/search?for=missing&q=joan+ashdale").content.decode()
    chosen = f"/open/missing?about={world.nan}"
    assert chosen in page
    screen = sergeant.get(chosen)
    screen = press(sergeant, screen, "/open/missing", happened="now")
    for _ in range(10):
        if screen.status_code == 302:
            break
        screen = press(sergeant, screen, "/open/missing")
    assert re.fullmatch(r"/cases/[0-9a-f-]{36}\?done=recorded", screen["Location"])
    assert heading(sergeant.get(screen["Location"])).startswith("Joan Ashdale, age not known : reported")


def test_every_kind_of_case_is_offered_to_be_opened(sergeant: Client, world: World) -> None:
    pathways = world.sergeant.standards.pathways.values()
    opens = {one.slug: one for one in pathways if one.opens}
    for page, leads, unnamed in (
        ("/new", "/search?for={}", "/open/{}"),
        (f"/children/{world.child}/record", *[f"/open/{{}}?about={world.child}"] * 2),
    ):
        shown = sergeant.get(page).content.decode()
        hrefs = {
            slug: (leads if one.looks_first else unnamed).format(slug)
            for slug, one in opens.items()
            if page == "/search" or not one.of_nobody
        }
        assert {slug for slug, href in hrefs.items() if f'href="{href}"' not in shown} == set(), page


def test_the_name_and_year_somebody_was_looked_for_by_are_not_typed_twice(sergeant: Client) -> None:
    page = sergeant.get("/people/new?then=missing&name=lena+marsh+2011").content.decode()
    for name, said_ in (("given_names", "Lena"), ("family_name", "Marsh"), ("born_about", "2011")):
        assert re.search(rf'name="a-{name}"[^>]*value="{said_}"', page), name


def test_what_a_post_begins_every_day_is_offered_it_first(world: World) -> None:
    def first(role: Role) -> list[str]:
        page = browser(desk(world.force, role).by).get("/new").content.decode()
        mine, _, _ = page.partition("Anything else")
        assert "/new" in mine
        return re.findall(r'href="(?:/open/|/search\?for=)(\w+)"', mine)

    assert first(CALL_TAKER)[:1] == ["contact"]
    assert first(CUSTODY_OFFICER) == ["custody"]
    assert first(RECORDS_TEAM) == sorted(
        first(RECORDS_TEAM), key=list(world.sergeant.standards.pathways).index
    )


def test_somebody_new_is_entered_and_then_the_case(sergeant: Client) -> None:
    form = "/people/new?then=missing"
    names = {"a__given_names": "Sade", "a__family_name": "Dunmore"}
    answer = press(sergeant, sergeant.get(form), form, happened="now", **names)
    assert re.fullmatch(r"/open/missing\?about=[0-9a-f-]{36}", answer["Location"])


def test_nothing_is_opened_of_a_kind_that_is_not_there(sergeant: Client, world: World) -> None:
    assert sergeant.get(f"/open/nothing?about={world.child}").status_code == 404
    assert sergeant.get("/open/missing?about=x")["Location"] == "/search?for=missing"


def test_two_people_are_linked_by_looking_for_the_second(sergeant: Client, world: World) -> None:
    form = f"/children/{world.nan}/record/person.linked"
    asked = sergeant.get(form)
    assert asked["Location"] == f"/search?with={world.nan}&kind=person.linked"
    chosen = f"{form}?with={world.child}"
    assert chosen in sergeant.get(f"{asked['Location']}&q=kian+ashdale").content.decode()
    answer = press(
        sergeant, sergeant.get(chosen), form, happened="now", a__relation="family of", a__certain="yes"
    )
    assert answer["Location"] == f"/children/{world.nan}?done=recorded"
    assert "Kian Ashdale , family" in said(sergeant.get(f"/children/{world.nan}"))


def test_nobody_is_linked_with_what_is_not_there(sergeant: Client, world: World) -> None:
    form = f"/children/{world.child}/record/person.linked"
    for other in (world.case.chronology, world.intruder.by.account):
        assert sergeant.get(f"{form}?with={other}").status_code == 404
    assert sergeant.get(f"{form}?with=x").status_code == 302


def test_a_code_on_paper_leads_back_to_its_case(sergeant: Client, world: World) -> None:
    page = sergeant.get("/paper").content.decode()
    code = re.search(r"<strong>([A-Z2-7]{5})</strong>", page)
    assert code
    assert "KA, 15" in page
    assert "Ashdale" not in page
    answer = sergeant.get("/paper", {"code": f" {code[1].lower()} "})
    assert answer["Location"].startswith(f"/cases/{world.case.chronology}#")
    assert "has that code" in said(sergeant.get("/paper?code=ZZZZZ"))


def test_one_acts_in_a_post_one_holds(world: World) -> None:
    both = browser(desk(world.force, SUPERVISOR, DUTY_INSPECTOR, name="PS Two Hats").by)
    page = both.get("/posts")
    assert "Act in another post" in page.content.decode()
    answer = both.post("/posts", {"role": "duty inspector"})
    assert answer["Location"] == "/?done=post"
    assert "Duty inspector" in both.get("/").content.decode()
    both.post("/posts", {"role": "supervisor"})
    assert "Supervisor, Kelbridge" in both.get("/").content.decode()


def test_a_post_that_is_not_held_changes_nothing(officer: Client) -> None:
    assert officer.post("/posts", {"role": "superintendent"}).status_code == 200
    officer.cookies["harken-role"] = "superintendent"
    assert "Response officer" in officer.get("/").content.decode()
    assert "Act in another post" not in officer.get("/").content.decode()


def test_help_says_what_the_words_mean(officer: Client) -> None:
    page = said(officer.get("/help"))
    assert "Duty Something owed to a child" in page
    assert "Report a child missing" in page


def test_a_session_that_was_ended_sees_nothing_and_is_told_why(officer: Client, world: World) -> None:
    out = officer.post("/sign-out")
    assert "You are signed out." in said(officer.get(out["Location"]))
    officer.cookies[COOKIE] = world.officer.by.token
    back = officer.get("/missing")
    assert back["Location"] == "/sign-in?next=%2Fmissing"
    assert "Your session has ended." in said(officer.get(back["Location"]))
    assert "session" not in said(Client().get("/sign-in"))


def test_whoever_is_missing_now_is_said_to_be(sergeant: Client, officer: Client, world: World) -> None:
    assert "Missing now" in said(sergeant.get("/search?q=kian+ashdale"))
    assert "Missing now" not in said(sergeant.get("/search?q=joan"))
    recorded(
        world.officer, "missing.found", world.case, world.child, seen_by="police", condition="well",
        safe_now="yes",
    )  # fmt: skip
    assert "Missing now" not in said(officer.get("/search?q=kian+ashdale"))


def test_what_is_not_known_of_a_place_is_not_said_of_the_place(sergeant: Client, world: World) -> None:
    world.sergeant.opens("place.recorded", answers={"name": "14 Pell Street", "lines": "14 Pell Street"})
    page = said(sergeant.get("/search?q=14+pell+street"))
    assert "14 Pell Street" in page
    assert "not known" not in page


def test_none_of_these_is_said_only_of_some(sergeant: Client) -> None:
    assert "None of these" not in said(sergeant.get("/search?for=missing"))
    assert "None of these: enter the child" in said(sergeant.get("/search?for=missing&q=kian"))


def test_the_search_page_asks_before_it_refuses(sergeant: Client) -> None:
    assert 'class="hk-asof"' not in sergeant.get("/search").content.decode()
    assert 'class="hk-asof"' in sergeant.get("/search?q=").content.decode()
    assert "Enter a name, a place, a reference or a number." in said(sergeant.get("/search?q="))


def test_brothers_and_sisters_taken_together_are_one_case(sergeant: Client, world: World) -> None:
    nia, owen = world.sergeant.child(given="Nia"), world.sergeant.child(given="Owen")
    grown = world.sergeant.child(given="Alys", born="1999-01-02")
    linked(world.sergeant, nia, owen, "sibling of")
    linked(world.sergeant, nia, grown, "sibling of")
    form = f"/open/police_protection?about={nia}"
    first = sergeant.get(form).content.decode()
    assert f"{form}&amp;about={owen}" in first
    assert f"about={grown}" not in first
    both = f"{form}&about={owen}"
    found = sergeant.get(f"/search?for=police_protection&about={nia}&q=owen+ashdale").content.decode()
    assert both.replace("&", "&amp;") in found
    screen = press(sergeant, sergeant.get(both), "/open/police_protection", happened="now", at_once="1")
    page = sergeant.get(screen["Location"])
    assert heading(page) == "Nia Ashdale and Owen Ashdale"
    assert said(page).count("designated officer: another person, who records having it: ") >= 2


def test_a_child_not_on_record_joins_those_who_are(sergeant: Client, world: World) -> None:
    found = sergeant.get(f"/search?for=custody&about={world.child}&q=zzyx").content.decode()
    form = f"/people/new?then=custody&name=zzyx&about={world.child}"
    assert form.replace("&", "&amp;") in found
    names = {"a__given_names": "Sade", "a__family_name": "Dunmore"}
    answer = press(sergeant, sergeant.get(form), "/people/new", **names)
    assert re.fullmatch(rf"/open/custody\?about={world.child}&about=[0-9a-f-]{{36}}", answer["Location"])


def _pell_street(world: World) -> str:
    answers = {"name": "14 Pell Street", "lines": "14 Pell Street"}
    return world.sergeant.opens("place.recorded", answers=answers).chronology


def test_an_address_typed_there_finds_the_place_which_the_form_then_names(
    sergeant: Client, world: World
) -> None:
    place = _pell_street(world)
    found = sergeant.get("/search?for=contact&q=14+pell+street").content.decode()
    assert f'href="/open/contact?place={place}"' in found
    form = sergeant.get(f"/open/contact?place={place}")
    assert f'value="place:{place}"' in form.content.decode()
    beside = f"/search?for=contact&about={world.child}"
    both = f"/open/contact?about={world.child}&amp;place={place}"
    assert f'href="{both}"' in sergeant.get(f"{beside}&q=14+pell+street").content.decode()
    also = sergeant.get(f"/search?for=contact&place={place}&q=kian+ashdale").content.decode()
    assert f'href="/open/contact?place={place}&amp;about={world.child}"' in also
    assert f'name="place" value="{place}"' in also
    filled = sergeant.get(both.replace("&amp;", "&")).content.decode()
    assert f'value="place:{place}"' in filled
    assert f'value="child:{world.child}"' in filled


def test_no_place_is_found_for_what_begins_with_somebody_and_nobody_is_taken_for_one(
    sergeant: Client, world: World
) -> None:
    place = _pell_street(world)
    for looks in ("missing", "custody"):
        assert place not in sergeant.get(f"/search?for={looks}&q=14+pell+street").content.decode()
    assert (
        f'value="place:{world.child}"'
        not in sergeant.get(f"/open/contact?place={world.child}").content.decode()
    )


def test_a_child_entered_beside_a_place_joins_it(sergeant: Client, world: World) -> None:
    place = _pell_street(world)
    found = sergeant.get(f"/search?for=contact&place={place}&q=zzyx").content.decode()
    form = f"/people/new?then=contact&name=zzyx&place={place}"
    assert form.replace("&", "&amp;") in found
    names = {"a__given_names": "Sade", "a__family_name": "Dunmore"}
    answer = press(sergeant, sergeant.get(form), "/people/new", **names)
    assert re.fullmatch(rf"/open/contact\?place={place}&about=[0-9a-f-]{{36}}", answer["Location"])
