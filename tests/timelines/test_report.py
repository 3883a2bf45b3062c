"""Reports: JSON with exactly the keys that others rely on, and a table that says the same."""

from harken.timelines.report import as_json, table, verdict
from tests.timelines.telling import LOST, entries, lived

LATE = (
    entries(LOST, "{at: +00:10, entry: dog.closed, about: [child], answers: {why: Tired.}}")
    + "ask: [+01:20]\n"
)
WRONG = LATE + "expect: [{duty: dog.look-for-it, state: met}]"


def test_json_of_a_story() -> None:
    assert as_json(lived(LATE)) == {
        "story": "A dog is lost",
        "file": "dog.yaml",
        "ok": True,
        "failed": [],
        "standings": [
            {
                "asked": "2022-09-05T23:20:00Z",
                "duty": "dog.look-for-it",
                "rules": ["DG-01"],
                "pathway": "dog",
                "case": 1,
                "about": "child",
                "occurrence": 1,
                "state": "overdue",
                "arose": "2022-09-05T22:00:00Z",
                "late_from": "2022-09-05T23:00:00Z",
                "local_late_from": None,
                "alert_from": None,
                "met_at": None,
                "recorded_late": False,
                "flagged_at": "2022-09-05T23:00:00Z",
                "told": [
                    {"whom": "supervisor", "at": "2022-09-05T23:00:00Z", "warning": False},
                    {"whom": "duty inspector", "at": "2022-09-05T23:15:00Z", "warning": False},
                ],
            }
        ],
        "gates": [
            {"gate": "dog.close", "asked": "2022-09-05T22:10:00Z", "holds": True},
            {"gate": "dog.close", "asked": "2022-09-05T23:20:00Z", "holds": True},
        ],
        "flags": [
            {"flag": "dog.lost-now", "on": "child", "from": "2022-09-05T22:00:00Z", "to": None},
            {"flag": "dog.unchipped", "on": "child", "from": "2022-09-05T22:00:00Z", "to": None},
        ],
    }


def test_a_gate_is_said_once_a_moment_and_holds_where_any_case_has_it_hold() -> None:
    found = "{at: +00:30, entry: dog.found, about: [child]}"
    other = "{at: +01:00, entry: dog.lost, about: [child], case: 2}"
    gates = as_json(lived(entries(LOST, found, other) + "ask: [+00:40, +01:00]"))["gates"]
    assert [gate["holds"] for gate in gates] == [False, True]


def test_an_expectation_that_failed_is_in_both() -> None:
    replayed = lived(WRONG)
    said = as_json(replayed)
    assert not said["ok"]
    assert len(said["failed"]) == 1
    assert said["failed"][0] in "\n".join(verdict(replayed))


def test_the_table_says_who_was_told_and_which_gate_holds() -> None:
    text = "\n".join(table(lived(LATE)))
    for said in (
        "overdue",
        "dog.look-for-it",
        "late from +01:00",
        "supervisor +01:00",
        "duty inspector +01:15",
    ):
        assert said in text
    assert "Gate dog.close holds at +00:10: The dog was not found." in text
    assert "Flag: Lost now on child" in text


def test_the_table_of_nothing_says_so() -> None:
    assert table(lived(entries() + "ask: [+01:00]"))[0] == "A dog is lost"
    assert verdict(lived(entries()))[0].startswith("well")


def test_the_table_names_the_case_and_the_occurrence_only_where_there_are_more() -> None:
    looked = "{at: +00:50, entry: dog.looked, about: [child]}"
    text = "\n".join(table(lived(entries(LOST, looked) + "ask: [+00:55]")))
    assert "  child  " in text
    assert "  child (occurrence 2)  " in text
    assert "case 1" not in text
    other = "{at: +01:00, entry: dog.lost, about: [sister], case: 2}"
    text = "\n".join(table(lived(entries(LOST, looked, other) + "ask: [+02:00]")))
    for said in ("  child (case 1)  ", "  child (case 1, occurrence 2)  ", "  sister (case 2)  "):
        assert said in text
    for said in ("Gate dog.close of case 1 holds at +02:00: ", "Gate dog.close of case 2 holds at +02:00: "):
        assert said in text
