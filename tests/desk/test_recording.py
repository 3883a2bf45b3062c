"""Recording through the pages: asked, refused with what was typed kept, checked, corrected, struck out."""

import re
from collections.abc import Callable
from datetime import datetime
from html import unescape
from uuid import uuid4

import pytest
from django.test import Client

from harken.access.connection import Connection
from tests.desk.reading import first_form, heading, press, said
from tests.desk.world import World, recorded

ENQUIRY = {"happened": "now", "a__done": "Rang the school", "a__result": "Not seen since noon"}


@pytest.fixture
def form(world: World) -> str:
    return f"/cases/{world.case.chronology}/record/missing.enquiry-made"


def test_an_entry_is_recorded_and_the_case_says_so(officer: Client, world: World, form: str) -> None:
    answer = press(officer, officer.get(form), form, **ENQUIRY)
    here = f"/cases/{world.case.chronology}?done=recorded&of=missing.enquiry-made"
    assert (answer.status_code, answer["Location"]) == (302, here)
    page = officer.get(answer["Location"])
    assert "Recorded." in said(page)
    assert re.search("Rang the school.{,12}Not seen since noon", said(page))


def test_the_same_form_sent_twice_is_one_entry(officer: Client, world: World, form: str) -> None:
    page = officer.get(form)
    press(officer, page, form, **ENQUIRY)
    again = press(officer, page, form, **ENQUIRY)
    assert "?done=already" in again["Location"]
    assert said(officer.get(f"/cases/{world.case.chronology}?show=enquiries")).count("Rang the school") == 2


def test_what_is_missing_is_said_and_what_was_typed_is_kept(officer: Client, form: str) -> None:
    answer = press(officer, officer.get(form), form, a__done="Rang the school")
    assert answer.status_code == 400
    assert "Put this right" in said(answer)
    assert first_form(answer, form)[1]["a-done"] == ["Rang the school"]


def test_what_happened_now_happened_when_it_was_first_asked_however_often_it_is_sent(
    officer: Client, world: World, form: str, connect: Callable[[str], Connection]
) -> None:
    page = officer.get(form)
    refused = press(officer, page, form, happened="now", a__result="Not seen since noon")
    assert refused.status_code == 400
    first, then = first_form(page, form)[1], first_form(refused, form)[1]
    assert (then["asked"], then["idem"]) == (first["asked"], first["idem"])
    again = [press(officer, refused, form, **ENQUIRY)["Location"] for _ in range(2)]
    assert [re.findall("done=[a-z]+", one) for one in again] == [["done=recorded"], ["done=already"]]
    with connect("admin") as admin:
        happened = admin.execute(
            "select happened from entry where force = %s and idem = %s", (world.force, first["idem"][0])
        ).fetchall()
    assert [one.isoformat() for (one,) in happened] == [
        datetime.fromisoformat(first["asked"][0]).astimezone(happened[0][0].tzinfo).isoformat()
    ]


def test_a_case_opened_by_a_form_that_was_refused_first_is_opened_once(
    sergeant: Client, world: World
) -> None:
    form = f"/open/missing?about={world.nan}"
    page = sergeant.get(form)
    first, refused = page, press(sergeant, page, form, happened="other", a__informant_name="Dee Marsh")
    assert refused.status_code == 400
    assert first_form(refused, form)[1]["asked"] == first_form(first, form)[1]["asked"]
    page = refused
    for _ in range(8):
        before, page = page, press(sergeant, page, form, happened="now")
        if page.status_code == 302:
            break
    again = press(sergeant, before, form, happened="now")
    assert again["Location"] == page["Location"]


def test_nobody_is_asked_when_a_person_happened(sergeant: Client) -> None:
    fields = first_form(sergeant.get("/people/new"), "/people/new")[1]
    assert not [name for name in fields if name.startswith("happened")]
    answer = press(sergeant, sergeant.get("/people/new"), "/people/new", a__given_names="Nia")
    assert answer["Location"].startswith("/children/")


def test_a_time_that_has_not_come_is_refused_and_nothing_is_recorded(
    officer: Client, world: World, form: str
) -> None:
    later = {"happened": "other", "happened__day": "1", "happened__month": "1", "happened__year": "2099"}
    answer = press(officer, officer.get(form), form, **ENQUIRY | later, happened__time="12:00")
    assert answer.status_code == 400
    assert "has not come yet" in said(answer)
    assert "Rang the school" not in said(officer.get(f"/cases/{world.case.chronology}"))


def test_a_long_entry_is_checked_before_it_is_recorded(officer: Client, world: World) -> None:
    form = f"/cases/{world.case.chronology}/record/missing.prevention-interview-held"
    page = press(officer, officer.get(form), form, happened="now")
    for _ in range(10):
        if "Check what you wrote" in page.content.decode():
            break
        page = press(officer, page, form)
    page = press(officer, page, form)
    assert page.status_code == 200
    answer = press(officer, page, form)
    assert "?done=recorded" in answer["Location"]


def test_a_draft_is_kept_for_whoever_began_it_alone(officer: Client, inspector: Client, world: World) -> None:
    form = f"/cases/{world.case.chronology}/record/missing.prevention-interview-held"
    press(officer, officer.get(form), form, happened="now", a__observed="A new telephone")
    choose = f"/cases/{world.case.chronology}/record"
    assert "Begun, not yet recorded" in said(officer.get(choose))
    assert "A new telephone" in officer.get(form).content.decode()
    assert "Begun, not yet recorded" not in said(inspector.get(choose))
    press(officer, officer.get(form), form)
    discarded = officer.post(form, {"discard": "1"})
    assert discarded.status_code == 302
    assert "Begun, not yet recorded" not in said(officer.get(choose))


def test_a_kind_that_is_not_recorded_there_is_not_there(officer: Client, world: World) -> None:
    assert officer.get(f"/cases/{world.case.chronology}/record/person.flagged").status_code == 404
    assert officer.get(f"/cases/{world.case.chronology}/record/nothing.of-the-kind").status_code == 404


def test_a_correction_begins_from_what_was_said(officer: Client, world: World) -> None:
    form = f"/cases/{world.case.chronology}/correct/{world.enquiry}"
    page = officer.get(form)
    fields = first_form(page, form)[1]
    assert (fields["a-done"], fields["a-result"]) == (["Rang his nan"], ["Not seen since Sunday"])
    answer = press(officer, page, form, a__result="Seen on Monday")
    assert answer["Location"].endswith("?done=corrected")
    shown = said(officer.get(answer["Location"]))
    assert "Seen on Monday" in shown
    assert "Corrected: by PC Jo Pell" in shown


def test_two_corrections_of_one_entry_leave_one_and_say_so(
    officer: Client, sergeant: Client, world: World
) -> None:
    form = f"/cases/{world.case.chronology}/correct/{world.enquiry}"
    first, second = officer.get(form), sergeant.get(form)
    press(officer, first, form, a__result="Seen on Monday")
    late = press(sergeant, second, form, a__result="Seen on Tuesday")
    assert late.status_code == 409
    assert "was corrected or struck out already" in said(late)
    assert "Seen on Tuesday" in said(late)
    assert sergeant.get(form).status_code == 409


def test_an_entry_in_error_stays_to_be_seen(officer: Client, world: World) -> None:
    form = f"/cases/{world.case.chronology}/strike-out/{world.enquiry}"
    answer = press(officer, officer.get(form), form, happened="now", a__why="Another child's grandmother")
    shown = said(officer.get(answer["Location"]))
    assert "Entered in error: by PC Jo Pell" in shown
    assert "Another child\u2019s grandmother" in shown
    assert "Rang his nan" in shown


def test_an_entry_of_a_persons_own_can_be_struck_out(sergeant: Client, world: World) -> None:
    form = f"/children/{world.child}/strike-out/{world.own}"
    answer = press(sergeant, sergeant.get(form), form, happened="now", a__why="Of another child")
    assert answer["Location"] == f"/children/{world.child}?done=corrected"
    assert "no trigger plan" in sergeant.get(f"/children/{world.child}/plan").content.decode()


def test_an_entry_of_a_case_is_corrected_in_its_case(sergeant: Client, world: World) -> None:
    answer = sergeant.get(f"/children/{world.child}/correct/{world.enquiry}")
    assert answer["Location"] == f"/cases/{world.case.chronology}/correct/{world.enquiry}"


def test_a_correction_keeps_whoever_else_is_in_the_entry(sergeant: Client, world: World) -> None:
    page = said(sergeant.get(f"/children/{world.child}"))
    assert re.search("trusts[^·]{,40} · Joan Ashdale", page)


def test_an_unknown_entry_is_not_there(officer: Client, world: World) -> None:
    for what in ("correct", "strike-out", "words"):
        assert officer.get(f"/cases/{world.case.chronology}/{what}/{uuid4()}").status_code == 404


def test_what_looks_like_a_formula_or_markup_is_text(officer: Client, world: World) -> None:
    typed = '=HYPERLINK("x")<script>alert(1)</script>'
    recorded(world.officer, "every-case.noted", world.case, world.child, note=typed)
    page = officer.get(f"/cases/{world.case.chronology}").content.decode()
    assert "<script>alert" not in page
    assert "=HYPERLINK(\u201cx\u201d)&lt;script&gt;" in page


def test_what_is_recorded_while_it_happens_needs_no_time_and_a_time_can_be_given(
    officer: Client, world: World
) -> None:
    form = f"/cases/{world.case.chronology}/record/every-case.voice"
    page = officer.get(form)
    assert first_form(page, form)[1]["happened"] == ["now"]
    page = press(officer, page, form, a__seen="not seen")
    assert "Why not?" in heading(page)


def test_back_goes_one_screen_back_and_keeps_what_was_typed(officer: Client, world: World) -> None:
    form = f"/cases/{world.case.chronology}/record/missing.prevention-interview-held"
    page = press(officer, officer.get(form), form, a__face_to_face="yes")
    page = press(officer, page, form, a__spoken_to="alone")
    assert "Their words" in heading(page)
    page = press(officer, page, form, a__words_used="Nobody asked me", back="1")
    assert "How was the child spoken to?" in heading(page)
    page = press(officer, page, form, a__spoken_to="alone")
    assert "Nobody asked me" in page.content.decode()


def test_the_check_leads_back_to_the_last_screen_with_every_answer(officer: Client, world: World) -> None:
    form = f"/cases/{world.case.chronology}/record/every-case.voice"
    page = officer.get(form)
    for answers in ({"a__seen": "not seen"}, {"a__why_not": "at school"}, {}, {"a__where": "Home"}, {}):
        page = press(officer, page, form, **answers)
    assert heading(page).startswith("Check:")
    back = press(officer, page, form, back="1")
    assert "What it means" in heading(back)
    assert first_form(back, form)[1]["a-where"] == ["Home"]


def test_an_answer_to_what_is_no_longer_asked_is_not_recorded(officer: Client, world: World) -> None:
    form = f"/cases/{world.case.chronology}/record/every-case.voice"
    page = press(officer, officer.get(form), form, a__seen="not seen")
    page = press(officer, page, form, a__why_not="asleep")
    page = press(officer, page, form, back="1")
    page = press(officer, page, form, back="1")
    page = press(officer, page, form, a__seen="seen and spoken to, alone")
    assert "asleep" not in page.content.decode()


def test_a_case_can_be_opened_at_once_and_nothing_need_be_known(sergeant: Client, world: World) -> None:
    form = f"/open/missing?about={world.nan}"
    answer = press(sergeant, sergeant.get(form), form, at_once="1")
    assert answer.status_code == 302
    assert "/cases/" in answer["Location"]


def test_a_name_that_nobody_was_found_by_is_not_typed_twice(sergeant: Client) -> None:
    page = sergeant.get("/search", {"for": "missing", "q": "Rory Tansley"})
    new = re.search(r'href="(/people/new\?[^"]+)"', page.content.decode())
    assert new
    fields = first_form(sergeant.get(unescape(new[1])), "/people/new")[1]
    assert (fields["a-given_names"], fields["a-family_name"]) == (["Rory"], ["Tansley"])
    for text in ("01632 960118", "3 March 2011"):
        fields = first_form(sergeant.get("/people/new", {"then": "missing", "name": text}), "/people/new")[1]
        assert fields["a-given_names"] == [""]


def test_a_birth_to_come_is_refused_beside_its_question(officer: Client) -> None:
    page = officer.get("/people/new")
    for year, sentence in (("2099", "has not come yet"), ("0001", "Check the year of birth")):
        born = {"a__born-day": "1", "a__born-month": "2", "a__born-year": year}
        answer = press(officer, page, "/people/new", **born)
        assert answer.status_code == 400
        assert said(answer).count(sentence) == 2


def test_what_was_heard_of_one_child_is_begun_for_the_other_without_their_words(
    officer: Client, world: World
) -> None:
    other = world.sergeant.child(given="Nia", family="Brook")
    case = world.sergeant.missing(world.child, other)
    here = f"/cases/{case.chronology}"
    form = f"{here}/record/every-case.voice"
    heard = {"seen": "seen and spoken to, alone", "words_used": "I hide", "where": "8 Tarn Row"}
    first = recorded(world.officer, "every-case.voice", case, world.child, **heard)
    page = officer.get(f"{here}?done=recorded&same={first}").content.decode()
    link = f"{form}?same={first}&amp;child={other}"
    assert link in page
    begun = officer.get(unescape(link))
    assert "Nia Brook" in said(begun)
    fields = first_form(begun, form)[1]
    assert fields["a-where"] == ["8 Tarn Row"]
    assert "a-words_used" not in fields
    assert fields["happened"] == ["other"]
    screen = press(officer, begun, form, a__seen="not seen")
    for _ in range(8):
        if screen.status_code == 302:
            break
        screen = press(officer, screen, form)
    assert link not in officer.get(screen["Location"]).content.decode()
    assert officer.get(f"{form}?same={first}&child={world.nan}").status_code == 404


def test_where_there_is_no_other_child_nothing_is_offered(officer: Client, world: World) -> None:
    heard = {"seen": "not seen"}
    first = recorded(world.officer, "every-case.voice", world.case, world.child, **heard)
    page = said(officer.get(f"/cases/{world.case.chronology}?done=recorded&same={first}"))
    assert "The same time and place" not in page


def test_own_words_are_of_one_child_and_an_enquiry_may_be_for_several(officer: Client, world: World) -> None:
    case = world.sergeant.missing(world.child, world.sergeant.child(given="Nia", family="Brook"))
    for kind, control in (("every-case.voice", "radio"), ("missing.enquiry-made", "checkbox")):
        page = officer.get(f"/cases/{case.chronology}/record/{kind}").content.decode()
        asked = [tag for tag in re.findall(r"<input[^>]*>", page) if 'name="about"' in tag]
        assert len(asked) == 2
        assert all(f'type="{control}"' in tag for tag in asked), kind


def test_what_was_recorded_and_does_not_meet_what_is_owed_is_said_at_once(
    sergeant: Client, inspector: Client, world: World
) -> None:
    recorded(world.sergeant, "missing.risk-assessed", world.case, world.child, level="high", reason="Alone")
    still = "Still owed: Consider a search, and record the decision"
    form = f"/cases/{world.case.chronology}/record/missing.search-considered"
    for client, expected in ((sergeant, True), (inspector, False)):
        after = client.get(
            press(client, client.get(form), form, happened="now", a__decision="no")["Location"]
        )
        assert "Recorded." in said(after)
        assert (still in said(after)) is expected
    form = f"/cases/{world.case.chronology}/record/missing.enquiry-made"
    after = sergeant.get(press(sergeant, sergeant.get(form), form, **ENQUIRY)["Location"])
    assert "Still owed" not in said(after)


def test_the_case_of_a_child_who_was_found_says_since_when(officer: Client, world: World) -> None:
    here = f"/cases/{world.case.chronology}"
    assert ": found" not in heading(officer.get(here))
    recorded(world.sergeant, "missing.found", world.case, world.child, seen_by="police")
    assert re.search(r": found \d\d:\d\d$", heading(officer.get(here)))
