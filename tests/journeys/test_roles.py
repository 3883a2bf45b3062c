"""One missing boy, from the call to the return interview, by each who has a part; intruders at each step."""

import re
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl, urlencode

import pytest
from playwright.sync_api import APIResponse, expect

from harken.design.forms.moments import fill_moment
from tests.console.practising import Practice
from tests.journeys.forms import record, reported
from tests.journeys.practice import written_by
from tests.journeys.visitor import NARROW, Step, Visit, Visitor

pytestmark = pytest.mark.journey
RECORD = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
LISTS = ("/", "/?whose=force", "/missing?whose=force", "/wall?whose=force", "/told?whose=force", "/paper")


def test_each_role_does_its_part_and_an_intruder_has_none(
    visit: Visit, intruders: tuple[str, ...], folder: Practice
) -> None:
    call = visit("call")
    earlier = fill_moment("happened", datetime.now(UTC) - timedelta(hours=2))
    case = reported(call, "Rory", "Tansley", **{name: told for name, (told,) in earlier.items()})
    child = call.page.locator("h1 a").get_attribute("href") or ""
    at_work = [
        call,
        shows_him(visit("wall")),
        takes_it(visit("sergeant"), case),
        acknowledges(visit("inspector"), case),
        writes_a_plan(visit("focus"), case, child),
        looks_for_him(visit("response", NARROW), case, child),
        hears_him(visit("missing"), case),
    ]
    steps = [step for visitor in at_work for step in visitor.steps]
    for login in intruders:
        intrudes(visit(login), steps, {case.split("/")[-1], child.split("/")[-1]})
    assert written_by(folder, *intruders) == 0
    assert written_by(folder, "response") > 0


def takes_it(sergeant: Visitor, case: str) -> Visitor:
    """Mine, next step, by when: three taps."""
    sergeant.go("/?whose=area")
    row = sergeant.page.locator("tr", has=sergeant.page.get_by_text("RT, age not known")).first
    row.get_by_role("link", name=re.compile("^Mine")).click()
    taken = sergeant.page.locator(".hk-take:target")
    taken.locator("label").first.click()
    with sergeant.page.expect_navigation():
        taken.get_by_role("button", name=re.compile("^By ")).first.click()
    expect(sergeant.page.get_by_text("It is yours.")).to_be_visible()
    assert "whose=area" in sergeant.page.url
    sergeant.go(case)
    with sergeant.page.expect_navigation():
        sergeant.page.get_by_role("button", name="Put me in charge").click()
    expect(sergeant.page.get_by_text("Officer in charge PS 2214 Rhian Haddow")).to_be_visible()
    assert sergeant.sound() == []
    return sergeant


def acknowledges(inspector: Visitor, case: str) -> Visitor:
    inspector.go("/missing?whose=force")
    expect(inspector.page.get_by_text("Rory Tansley").first).to_be_visible()
    inspector.go(case)
    inspector.follow("Tell the duty inspector, who acknowledges")
    inspector.answer({"happened": "now"})
    duty = inspector.page.locator(".hk-standings li", has_text="Tell the duty inspector")
    expect(duty).to_contain_text("Met")
    expect(duty).to_contain_text("Oyelaran")
    graded = {"level": "high", "change": "first set", "reason": "Carrying for somebody"}
    record(inspector, case, "missing.risk-assessed", **graded)
    expect(inspector.page.get_by_text("Risk: high").first).to_be_visible()
    assert inspector.sound() == []
    return inspector


def writes_a_plan(focus: Visitor, case: str, child: str) -> Visitor:
    record(focus, child, "missing.trigger-plan-made", steps="Kelbridge station\nRing Dee Marsh\nThe arcade")
    record(focus, case, "missing.trigger-plan-sent", to="all units, Eastmere")
    focus.go(f"{child}/plan?case={case.split('/')[-1]}")
    expect(focus.page.get_by_text("Opened: not yet.")).to_be_visible()
    assert focus.sound() == []
    return focus


def looks_for_him(officer: Visitor, case: str, child: str) -> Visitor:
    officer.go(f"{case}/tasking")
    with officer.page.expect_navigation():
        officer.page.get_by_role("button", name="I have it: going to step 1").click()
    expect(officer.page.get_by_text(re.compile("in hand .* by PC 4471 Jo Pell"))).to_be_visible()
    looked = {"done": "Kelbridge station car park", "result": "A grey hatchback left as we came"}
    record(officer, case, "missing.enquiry-made", **looked)
    expect(officer.page.get_by_text("Last enquiry")).to_be_visible()
    record(officer, case, "missing.found", seen_by="police", where="Kelbridge", condition="well")
    expect(officer.page.locator("h1")).not_to_contain_text("missing")
    officer.follow("See the child face to face")
    words = {"a-face_to_face": "yes", "a-spoken_to": "alone", "a-words_used": "Nobody asked me anything"}
    officer.answer({"happened": "now", **words})
    officer.go(child)
    expect(officer.page.locator("blockquote")).to_have_text("“Nobody asked me anything”")
    assert officer.sound() == []
    return officer


def hears_him(coordinator: Visitor, case: str) -> Visitor:
    for what in ("offered", "held", "shared", "read"):
        record(coordinator, case, f"missing.return-interview-{what}")
    coordinator.go(f"{case}?standings=all")
    duty = coordinator.page.locator(".hk-standings li", has_text="Hold the return interview")
    expect(duty).to_contain_text("Met")
    assert coordinator.sound() == []
    return coordinator


def shows_him(wall: Visitor) -> Visitor:
    """Reported two hours ago, he is among the most urgent on the wall: by initials, and his name is not."""
    wall.go("/wall")
    expect(wall.page.get_by_text("RT").first).to_be_visible()
    assert "Tansley" not in wall.page.content()
    assert wall.sound() == []
    return wall


def intrudes(intruder: Visitor, steps: list[Step], of: set[str]) -> None:
    """Every step that led to the boy leads nowhere, and no list shows him."""
    taken = [step for step in steps if of & set(RECORD.findall(step.path + step.body))]
    assert {step.method for step in taken} == {"GET", "POST"}
    for step in taken:
        answer = tried(intruder, step)
        assert answer.status == 404, step
        assert "Tansley" not in answer.text()
    for path in (*LISTS, "/search?q=tansley"):
        shown = intruder.page.request.get(intruder.address + path).text()
        assert not of & set(RECORD.findall(shown)), path
        assert "RT, " not in shown, path


def tried(intruder: Visitor, step: Step) -> APIResponse:
    """The same request in the intruder's own session, with the secret of the intruder's own forms."""
    cookies = {one["name"]: one["value"] for one in intruder.page.context.cookies()}
    fields = dict(parse_qsl(step.body, keep_blank_values=True))
    fields["csrfmiddlewaretoken"] = cookies["csrftoken"]
    return intruder.page.request.fetch(
        intruder.address + step.path,
        method=step.method,
        data=urlencode(fields) if step.method == "POST" else None,
        headers={"Content-Type": "application/x-www-form-urlencoded"},
        max_redirects=0,
    )
