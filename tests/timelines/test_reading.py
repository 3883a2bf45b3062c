"""Stories that are well written: every form the page allows, as it is understood."""

from datetime import UTC, date, datetime, timedelta

from harken.timelines.reading import stories_in
from harken.vocabulary.roles import CALL_TAKER, SUPERVISOR
from tests.timelines.kinds import DECLARED, Looked, Lost, Size
from tests.timelines.telling import HEAD, LOST, entries, story

START = datetime(2022, 9, 5, 22, tzinfo=UTC)


def offset(hours: int = 0, minutes: int = 0) -> datetime:
    return START + timedelta(hours=hours, minutes=minutes)


def test_several_documents_a_file_keep_their_own_lines() -> None:
    one, two = stories_in(HEAD + entries() + "---" + HEAD + entries() + "---\n", DECLARED, file="dogs.yaml")
    assert [one.file, two.file] == ["dogs.yaml", "dogs.yaml"]
    assert two.line > one.line


def test_no_is_text_and_an_offset_is_text_quoted_or_not() -> None:
    line = (
        "{at: +00:30, known: '+00:45', entry: dog.looked, about: [child], answers: {called: no, where: yes}}"
    )
    (entry,) = story(entries(line)).entries
    assert (entry.happened, entry.recorded) == (offset(0, 30), offset(0, 45))
    assert entry.entry == Looked(called="no", where="yes")


def test_a_number_written_for_text_stays_as_written() -> None:
    line = "{at: +00:00, entry: dog.lost, about: [child], answers: {collar: 0123, friends: [7, true]}}"
    (entry,) = story(entries(line)).entries
    assert isinstance(entry.entry, Lost)
    assert (entry.entry.collar, entry.entry.friends) == ("0123", ("7", "true"))


def test_times_in_answers_are_offsets_or_iso() -> None:
    early = "{at: +00:00, entry: dog.lost, about: [child], answers: {look_by: +02:00, seen_on: 2022-09-04}}"
    late = "{at: +00:00, entry: dog.lost, about: [child], answers: {look_by: 2022-09-06T01:00:00+01:00}}"
    one, two = (entry.entry for entry in story(entries(early, late)).entries)
    assert isinstance(one, Lost)
    assert isinstance(two, Lost)
    assert (one.look_by, one.seen_on) == (offset(2), date(2022, 9, 4))
    assert two.look_by == offset(2)


def test_birth_is_exact_or_about_or_unknown_or_not_yet() -> None:
    people = (
        "people: {a: {born: 2005-03-01}, b: {born: {about: 2005}}, c: {born: unknown}, d: {born: unborn}}"
    )
    cast = story(
        people + "\nentries: []", head=HEAD.replace("people: {child: {born: 2014-05-01}, sister: {}}\n", "")
    ).characters
    assert cast["a"].subject.born == date(2005, 3, 1)
    assert cast["b"].subject.born_about == 2005
    assert [name for name, one in cast.items() if one.subject.unborn] == ["d"]
    assert cast["c"].subject.born is cast["c"].subject.born_about is None


def test_places_have_a_grid_and_links_have_times() -> None:
    told = story(
        "places: {home: {grid: [545000, 258000]}, park: {}}\n"
        "links:\n- [child, lives at, home, 2020-01-01]\n- [child, plays in, park, 2022-06-01, -01:00]\n"
        "entries: []"
    )
    assert told.characters["home"].grid == (545000, 258000)
    assert told.characters["park"].subject.place
    lives, plays = told.links
    assert (lives.relation, lives.since, lives.to) == ("lives at", datetime(2020, 1, 1, tzinfo=UTC), None)
    assert (plays.since, plays.to) == (datetime(2022, 5, 31, 23, tzinfo=UTC), offset(-1))


def test_by_is_staff_or_a_role_by_any_name_or_somebody_of_the_story() -> None:
    told = story(
        "staff: {desk: {role: call handler, skills: [kirat]}}\n"
        + entries(
            *(
                f"{{at: +00:00, entry: dog.lost, about: [child], by: {by}}}"
                for by in ("desk", "Sergeant", "sister")
            )
        )
    )
    by = [entry.by for entry in told.entries]
    assert [(one.name, one.role) for one in by] == [
        ("desk", CALL_TAKER),
        ("supervisor", SUPERVISOR),
        ("sister", None),
    ]
    assert by[0].skills == ("kirat",)


def test_about_names_roles_or_lists_subjects() -> None:
    told = story(
        entries(
            "{at: +00:00, entry: dog.lost, about: {child: subject, sister: informant}}",
            "{at: +00:00, entry: dog.lost, about: [child, sister], case: 2}",
        )
    )
    assert told.entries[0].about == (("child", "subject"), ("sister", "informant"))
    assert told.entries[1].about == (("child", "subject"), ("sister", "subject"))


def test_an_entry_that_does_not_say_is_about_the_children_of_its_case() -> None:
    told = story(
        entries(
            "{at: +00:00, entry: dog.lost, about: {child: subject, sister: informant}}",
            "{at: +00:00, entry: dog.lost, about: [sister], case: 2}",
            "{at: +01:00, entry: dog.looked}",
        )
    )
    assert told.entries[2].about == (("child", "subject"),)


def test_a_case_keeps_the_pathway_it_was_first_given() -> None:
    cases = story(
        entries(
            "{at: +00:00, entry: dog.lost, about: [child]}",
            "{at: +00:00, entry: dog.lost, about: [child], case: 2, pathway: cat}",
            "{at: +00:00, entry: dog.looked, case: 2}",
            "{at: +00:00, entry: dog.lost, about: [child], case: 3}",
        )
    ).cases
    assert cases == {1: "dog", 2: "cat", 3: "dog"}


def test_a_correction_stands_where_the_corrected_does() -> None:
    told = story(
        entries(
            "{id: first, at: +00:00, entry: dog.lost, about: [child], case: 2, answers: {size: small}}",
            "{id: second, at: 00:00, known: 01:00, entry: dog.lost, corrects: first, answers: {size: large}}",
            "{at: +02:00, entry: every-case.entered-in-error, corrects: second}",
        )
    )
    assert {entry.chronology for entry in told.entries} == {"case 2"}
    assert {entry.about for entry in told.entries} == {(("child", "subject"),)}
    assert [getattr(entry.entry, "size", None) for entry in told.entries] == [Size.SMALL, Size.LARGE, None]


def test_asked_is_the_last_known_time_unless_it_is_said() -> None:
    assert story(entries(LOST, "{at: +01:00, known: +05:00, entry: dog.looked}")).asks == (offset(5),)
    assert story(entries(LOST) + "ask: +03:00\n").asks == (offset(3),)
    assert story(entries(LOST) + "ask: [+03:00, +01:00]\n").asks == (offset(1), offset(3))
    assert story(entries()).asks == (START,)


def test_schools_stand_within_the_policy() -> None:
    told = story("policy: {shifts: ['07:00']}\nschools: {starts: 08:30}\nentries: []")
    assert told.policy == {"shifts": ["07:00"], "schools": {"starts": "08:30"}}


def test_an_entry_may_be_about_nobody_where_it_says_so() -> None:
    (entry,) = story(entries("{at: +00:00, entry: dog.lost, about: {}}")).entries
    assert entry.about == ()
