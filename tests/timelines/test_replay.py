"""Stories lived again: knowledge in its order, corrections, cases, gates, flags, and what was told."""

from datetime import UTC, datetime, timedelta

import pytest

from harken.engine.standing import State
from harken.timelines.lines import Malformed
from harken.timelines.replay import Replayed, Shown, recorded, replay
from harken.timelines.report import as_json
from harken.timelines.standards import standards_of
from tests.timelines.kinds import CALL, CLOSE, DECLARED, LOOK, LOST_NOW, ONCE_LOST
from tests.timelines.telling import LOOKED, LOST, entries, lived, story

START = datetime(2022, 9, 5, 22, tzinfo=UTC)


def shown(replayed: Replayed, duty: str = LOOK.key) -> list[Shown]:
    return [one for one in replayed.shown if one.standing.duty.key == duty]


def states(replayed: Replayed, duty: str = LOOK.key) -> list[str]:
    return [one.standing.state.value for one in shown(replayed, duty)]


def test_only_what_was_known_counts_at_each_moment_asked() -> None:
    told = lived(
        entries(LOST, "{at: +00:50, known: +02:00, entry: dog.looked, about: [child]}")
        + "ask: [+00:59, +01:00, +01:15, +02:00]"
    )
    first = [one for one in shown(told) if one.occurrence == 1]
    assert [one.standing.state for one in first] == [State.OWED, State.OVERDUE, State.OVERDUE, State.MET]
    assert [len(one.told) for one in first] == [0, 1, 2, 2]
    assert first[-1].standing.recorded_late
    assert first[-1].flagged_at == START + timedelta(hours=1)


def test_entries_may_be_written_in_any_order() -> None:
    body = "ask: [+01:30]"
    assert states(lived(entries(LOST, LOOKED) + body)) == states(lived(entries(LOOKED, LOST) + body))


def test_occurrences_count_across_triggers_for_each_child_and_case() -> None:
    told = lived(
        entries(
            "{at: +00:00, entry: dog.lost, about: [child, sister]}",
            "{at: +00:30, entry: dog.lost, about: [child]}",
            "{at: +00:40, entry: dog.lost, about: [child], case: 2}",
        )
    )
    assert [(one.case, one.about, one.occurrence) for one in shown(told)] == [
        (1, "child", 1), (1, "sister", 1), (1, "child", 2), (2, "child", 1),
    ]  # fmt: skip


def test_what_is_struck_out_is_owed_no_more_and_what_was_told_stays_told() -> None:
    told = lived(
        entries(
            "{id: wrong, at: +00:00, entry: dog.lost, about: [child]}",
            "{at: +01:05, entry: every-case.entered-in-error, corrects: wrong}",
        )
        + "ask: [+01:01, +02:00]"
    )
    assert states(told) == ["overdue"]
    assert [one.at for one in told.told] == [START + timedelta(hours=1)]


def test_a_correction_restarts_no_clock() -> None:
    told = lived(
        entries(
            "{id: first, at: +00:00, entry: dog.lost, about: [child]}",
            "{at: +00:00, known: +00:50, entry: dog.lost, corrects: first, answers: {size: large}}",
        )
        + "ask: [+00:10, +01:00]"
    )
    assert states(told) == ["owed", "overdue"]
    assert [one.asked for one in shown(told, CALL.key)] == [START + timedelta(hours=1)]


def test_a_fact_of_a_person_stands_in_their_own_chronology() -> None:
    told = lived(entries("{at: -48:00, entry: person.chipped, about: [child]}", LOST))
    assert {one.flag.key for one in told.flags[START]} == {LOST_NOW.key}
    told = lived(entries("{at: -48:00, entry: person.chipped, about: [sister]}", LOST))
    assert {one.flag.key for one in told.flags[START]} == {LOST_NOW.key, ONCE_LOST.key}


def test_a_gate_that_holds_is_reported_and_the_fact_recorded() -> None:
    closed = "{at: +00:10, entry: dog.closed, about: [child], answers: {why: Tired.}}"
    told = lived(entries(LOST, closed, "{at: +00:20, entry: dog.found, about: [child]}") + "ask: [+00:30]")
    assert [(one.gate.gate.key, one.asked - START, one.gate.holds) for one in told.gates] == [
        (CLOSE.key, timedelta(minutes=10), True),
        (CLOSE.key, timedelta(minutes=30), False),
    ]
    assert any(fact.kind == "dog.closed" for fact in told.facts)


def test_gates_are_those_of_the_pathway_of_the_case() -> None:
    told = lived(entries("{at: +00:00, entry: dog.lost, about: [child], pathway: cat}"))
    assert told.gates == ()


def test_warnings_are_told_but_do_not_flag() -> None:
    told = lived(
        entries("{at: +00:00, entry: dog.lost, about: [child], answers: {size: large}}") + "ask: +01:45"
    )
    (call,) = shown(told, CALL.key)
    assert [one.warning for one in call.told] == [True]
    assert call.flagged_at is None


def test_the_forces_own_target_is_shown_beside_the_rules() -> None:
    told = story(
        "policy: {targets: [{duty: dog.look-for-it, from: 2020-01-01, clock: PT30M}]}\n"
        + entries(LOST)
        + "ask: +00:45"
    )
    (look,) = replay(told, DECLARED, standards_of(told, DECLARED)).shown
    assert look.standing.late_from == START + timedelta(hours=1)
    assert look.standing.local_late_from == START + timedelta(minutes=30)


def test_a_policy_that_does_not_hold_is_named_with_its_line() -> None:
    told = story(
        "policy:\n  targets:\n    - {duty: dog.feed-it, from: 2020-01-01, clock: PT30M}\n" + entries(LOST)
    )
    with pytest.raises(Malformed) as caught:
        standards_of(told, DECLARED)
    assert str(caught.value).startswith("dog.yaml:7: ")


def test_facts_know_their_chain_of_corrections() -> None:
    first, second, struck = recorded(
        story(
            entries(
                "{id: first, at: +00:00, known: +00:10, entry: dog.lost, about: [child]}",
                "{id: second, at: +00:00, known: +00:50, entry: dog.lost, corrects: first}",
                "{id: wrong, at: +01:00, entry: every-case.entered-in-error, corrects: second}",
            )
        )
    )
    assert [fact.chain for fact in (first, second, struck)] == ["first", "first", "first"]
    assert {fact.first_known for fact in (first, second, struck)} == {START + timedelta(minutes=10)}
    assert [fact.replaces for fact in (first, second, struck)] == ["", "first", "second"]
    assert [fact.struck for fact in (first, second, struck)] == [False, False, True]


def test_an_act_is_judged_by_what_was_known_just_before_it() -> None:
    closed = "{at: +00:10, entry: dog.closed, about: [child], answers: {why: Tired.}}"
    told = lived(entries(LOST, closed, "{at: +00:10, entry: dog.found, about: [child]}") + "ask: [+00:10]")
    assert [one.gate.holds for one in told.gates] == [True, False]
    assert [gate["holds"] for gate in as_json(told)["gates"]] == [True]


def test_to_correct_an_act_is_not_to_act_again() -> None:
    told = lived(
        entries(
            LOST,
            "{id: closed, at: +00:10, entry: dog.closed, about: [child], answers: {why: Tired.}}",
            "{at: +00:10, known: +00:20, entry: dog.closed, corrects: closed, answers: {why: Late.}}",
        )
        + "ask: [+00:30]"
    )
    assert [one.asked - START for one in told.gates] == [timedelta(minutes=10), timedelta(minutes=30)]
