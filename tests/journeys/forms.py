"""What people on shift fill in: a report, and any entry of a case."""

from playwright.sync_api import expect

from tests.journeys.visitor import Visitor

REPORT = {
    "happened": "now",
    "area": "Eastmere",
    "a-informant": "carer or care provider",
    "a-informant_name": "Dee Marsh",
    "a-circumstances": "Did not come back. We think somebody has him carrying drugs.",
    "a-exploitation": "yes",
    "a-looked_after": "yes",
}


def reported(call: Visitor, given: str, family: str, **told: str) -> str:
    """A call-taker finds nobody of the name, enters the boy and opens his case; its address.

    What is `told` replaces or adds to what is answered otherwise.
    """
    call.go("/missing")
    call.follow("Report a child missing")
    call.page.fill("main [name=q]", f"{given} {family}")
    call.press("main form button")
    call.follow("None of these")
    call.answer({"happened": "now", "a-given_names": given, "a-family_name": family, "a-sex": "male"})
    call.answer(REPORT | told)
    expect(call.page.locator("h1")).to_contain_text(f"{given} {family}, age not known: reported")
    return call.path


def record(visitor: Visitor, here: str, kind: str, **answers: str) -> None:
    """Record an entry of a case, or of somebody, that happened just now."""
    visitor.go(f"{here}/record/{kind}")
    visitor.answer({"happened": "now", **{f"a-{name}": value for name, value in answers.items()}})
    expect(visitor.page.get_by_text("Recorded.", exact=True)).to_be_visible()
