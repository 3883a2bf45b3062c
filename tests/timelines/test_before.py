"""What stood before a story begins: people, places, links and flags, as facts of declared kinds."""

from collections.abc import Sequence

import pytest

from harken.console.declared import declared
from harken.timelines.before import facts_before
from harken.timelines.lines import Malformed
from harken.timelines.reading import stories_in
from harken.vocabulary import Recorded

HEAD = """\
story: A child is reported missing
start: 2022-09-05T23:00:00+01:00
pathway: missing
"""
ENTRIES = """
entries:
  - {at: "-30:00", entry: missing.repeat-owner-named, about: [child], answers: {owner: desk}}
  - {at: "+00:00", entry: missing.reported, about: [child]}
"""


def before(cast: str) -> list[Recorded]:
    known = declared()
    (story,) = stories_in(HEAD + cast + ENTRIES, known, file="child.yaml")
    facts = facts_before(story, known)
    assert all(fact.recorded < min(entry.recorded for entry in story.entries) for fact in facts)
    return facts


def said(facts: Sequence[Recorded], kind: str) -> list[tuple[str, dict[str, object]]]:
    """For each fact of a kind: whose chronology, and the answers that are not left open."""
    unsaid = (None, "", "not known", "no", "yes")
    return [
        (fact.chronology, {name: value for name, value in fact.answers.items() if value not in unsaid})
        for fact in facts
        if fact.kind == kind
    ]


def test_people_are_on_record_with_what_is_known_of_their_birth() -> None:
    facts = before("people: {child: {born: 2010-05-01}, friend: {born: {about: 2009}}}")
    assert said(facts, "person.recorded") == [
        ("child", {"born": "2010-05-01"}),
        ("friend", {"born_about": 2009}),
    ]


def test_an_unborn_child_is_on_record_as_unborn() -> None:
    facts = before("people: {child: {}, baby: {born: unborn}}")
    assert [fact.answers["unborn"] for fact in facts if fact.kind == "person.recorded"] == ["no", "yes"]


def test_places_are_on_record_with_their_grid() -> None:
    facts = before("people: {child: {}}\nplaces: {home: {grid: [545000, 258000], flags: [dog]}}")
    assert said(facts, "place.recorded") == [("home", {"easting": 545000, "northing": 258000})]
    assert said(facts, "place.flagged") == [("home", {"flag": "dog"})]


@pytest.mark.parametrize("flag", ["looked-after", "looked after"])
def test_a_looked_after_child_is_one_who_was_placed(flag: str) -> None:
    facts = before(f"people: {{child: {{flags: [{flag}]}}}}")
    assert [chronology for chronology, _ in said(facts, "person.placed")] == ["child"]
    assert said(facts, "person.flagged") == [("child", {"flag": flag})]


def test_links_run_from_who_to_whom_with_their_days() -> None:
    facts = before(
        "people: {child: {}, aunt: {}}\n"
        "links: [[aunt, cares for, child, 2021-01-01, 2022-02-02], [aunt, taught, child]]"
    )
    links = [fact for fact in facts if fact.kind == "person.linked"]
    assert [fact.about for fact in links] == [(("aunt", "subject"), ("child", "other"))] * 2
    assert said(facts, "person.linked") == [
        ("aunt", {"relation": "cares for", "since": "2021-01-01", "until": "2022-02-02"}),
        ("aunt", {"relation": "associates with"}),
    ]


def test_a_slip_in_a_relation_is_refused() -> None:
    with pytest.raises(Malformed) as caught:
        before("people: {child: {}, aunt: {}}\nlinks:\n  - [aunt, care for, child]")
    assert str(caught.value) == "child.yaml:6: No relation is called 'care for'. Did you mean 'cares for'?"
