"""Forms: any valid entry survives form and parse; what is wrong is said in the field's words."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from harken.catalogue import kinds
from harken.design.forms.answers import fill, filled_from, parse, value_of
from harken.design.forms.moments import offered_days, parse_clock
from harken.design.forms.questions import Control, asked_of, happened_question, questions_of, steps_of
from harken.design.forms.refusals import Refusal
from harken.design.forms.shown import fields_of, is_tap, on_screen, wrong_with
from harken.every_case.voice import Voice as VoiceRecord
from harken.pathways.missing.entries.found import PreventionInterviewHeld
from harken.pathways.missing.entries.report import Reported
from harken.pathways.missing.entries.risk import RiskAssessed
from harken.vocabulary import Entry
from harken.vocabulary.asks import UNSAID, Answer
from tests.design.declared import EnquiryMade, Risk, Sign, Voice

ASKED = datetime(2026, 11, 17, 14, 32, 7, tzinfo=UTC)
HAPPENED = happened_question()


def typed(text: str) -> bool:
    """Text that a person could type and send: not blank, no line end or sign that a form would change."""
    return bool(text.strip()) and not set(text) & {"\r", "\x00"} and text.isprintable()


texts = st.text(min_size=1, max_size=40).filter(typed)
lines = texts.map(str.strip)
moments = st.integers(0, 2**32 * 1000).map(lambda ms: datetime.fromtimestamp(ms / 1000, UTC))
dates = st.dates(date(1900, 1, 1), date(2100, 1, 1))
voices = st.fixed_dictionaries(
    {"seen": st.sampled_from(Answer), "spoken": st.just(Answer.YES), "risk": st.sampled_from(Risk)},
    optional={
        "said": texts,
        "signs": st.lists(st.sampled_from(Sign), unique=True).map(tuple),
        "adults": st.integers(0, 40),
        "names": st.lists(lines, max_size=3).map(tuple),
        "times": st.lists(st.integers(-(10**9), 10**9), max_size=3).map(tuple),
        "nights": st.lists(dates, max_size=3).map(tuple),
        "born": dates,
        "next_visit": moments,
    },
).map(lambda given: Voice(**given))
enquiries = st.builds(EnquiryMade, what=texts, result=texts, unit=texts.filter(lambda text: len(text) <= 20))


@given(st.one_of(voices, enquiries))
def test_any_valid_entry_survives_form_and_parse(entry: Voice | EnquiryMade) -> None:
    sent = {name: list(values) for name, values in fill(entry).items()}
    assert parse(type(entry), filled_from(sent, questions_of(type(entry))), asked=ASKED) == entry


@given(moments)
def test_any_moment_survives_the_form_at_both_clock_changes_too(moment: datetime) -> None:
    entry = Voice(seen=Answer.YES, spoken=Answer.YES, risk=Risk.LOW, next_visit=moment)
    read = parse(Voice, fill(entry), asked=ASKED)
    assert isinstance(read, Voice)
    assert read.next_visit == moment


def happened(**parts: str) -> Any:
    filled = {f"happened-{part}": (value,) for part, value in parts.items() if part != "chosen"}
    return value_of(HAPPENED, filled | {"happened": (parts["chosen"],)}, ASKED)


def other(day: str, month: str, year: str, time: str, **more: str) -> Any:
    return happened(chosen="other", day=day, month=month, year=year, time=time, **more)


def test_just_now_is_when_the_form_was_first_shown() -> None:
    assert happened(chosen="now") == ASKED


def test_a_day_by_one_tap_needs_only_a_time() -> None:
    assert happened(chosen="2026-11-16", time="2150") == datetime(2026, 11, 16, 21, 50, tzinfo=UTC)


def test_summer_time_is_read_as_summer_time() -> None:
    assert other("8", "july", "2026", "22:30") == datetime(2026, 7, 8, 21, 30, tzinfo=UTC)


def test_the_hour_that_comes_twice_is_asked_about() -> None:
    refused = other("25", "10", "2026", "01:30")
    assert isinstance(refused, Refusal)
    assert "came twice" in refused.sentence
    assert other("25", "10", "2026", "01:30", which="first") == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert other("25", "10", "2026", "01:30", which="second") == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_the_hour_that_never_was_is_refused() -> None:
    refused = other("29", "3", "2026", "01:30")
    assert isinstance(refused, Refusal)
    assert "There was no 01:30 on 29 March 2026" in refused.sentence


def test_first_or_second_is_shown_only_for_the_doubled_hour() -> None:
    filled = {
        "happened": ("other",),
        "happened-day": ("25",),
        "happened-month": ("10",),
        "happened-year": ("2026",),
    }
    for time, twice in (("00:59", False), ("01:00", True), ("01:59", True), ("02:00", False)):
        (field,) = fields_of((HAPPENED,), filled | {"happened-time": (time,)}, asked=ASKED)
        assert field.moment is not None
        assert bool(field.moment.twice) is twice


@pytest.mark.parametrize(
    "day",
    [
        ("31", "4", "2026"),
        ("0", "1", "2026"),
        ("1", "13", "2026"),
        ("1", "1", "26"),
        ("", "1", "2026"),
        ("²", "1", "2026"),
        ("1", "j", "2026"),
    ],
)
def test_a_day_that_is_none_is_refused(day: tuple[str, str, str]) -> None:
    assert isinstance(other(*day, time="10:00"), Refusal)


@pytest.mark.parametrize(
    ("said", "hour", "minute"),
    [
        ("14:32", 14, 32),
        ("1432", 14, 32),
        ("9.05", 9, 5),
        ("932", 9, 32),
        ("2:30pm", 14, 30),
        ("12am", 0, 0),
        ("12 pm", 12, 0),
    ],
)
def test_a_time_is_read_as_people_write_it(said: str, hour: int, minute: int) -> None:
    clock = parse_clock(said)
    assert clock is not None
    assert (clock.hour, clock.minute) == (hour, minute)


@pytest.mark.parametrize("said", ["", "14", "25:00", "12:60", "noon", "1:2", "14:32:99"])
def test_a_time_that_is_none_is_not_guessed(said: str) -> None:
    assert parse_clock(said) is None


@given(st.text(max_size=12))
def test_no_time_breaks_the_form(said: str) -> None:
    value_of(HAPPENED, {"happened": ("2026-11-16",), "happened-time": (said,)}, ASKED)


@given(
    st.dictionaries(
        st.sampled_from(
            [
                f"{name}{part}"
                for name in (
                    "a-next_visit",
                    "a-born",
                    "a-adults",
                    "a-signs",
                    "a-names",
                    "a-nights",
                    "a-times",
                    "a-seen",
                )
                for part in ("", "-day", "-month", "-year", "-time", "-which")
            ]
        ),
        st.lists(st.text(max_size=12), max_size=2),
    )
)
def test_whatever_is_sent_is_an_entry_or_refusals(sent: dict[str, list[str]]) -> None:
    read = parse(Voice, filled_from(sent, questions_of(Voice)), asked=ASKED)
    assert isinstance(read, Voice) or all(isinstance(one, Refusal) and one.sentence for one in read)


def test_nothing_is_chosen_beforehand() -> None:
    questions = (HAPPENED, *questions_of(Voice))
    for field in fields_of(questions, {}, asked=ASKED):
        assert not field.value
        assert not any(choice.chosen for choice in field.choices)
        assert field.moment is None or not any(choice.chosen for choice in field.moment.days)


def test_each_question_left_out_is_refused_in_its_own_words() -> None:
    refused = parse(EnquiryMade, {}, asked=ASKED)
    assert isinstance(refused, tuple)
    assert [one.name for one in refused] == ["a-what", "a-result", "a-unit"]
    assert refused[0].sentence == "Answer “What was done?”"


def test_a_choice_that_nobody_offered_is_refused() -> None:
    refused = parse(Voice, {"a-seen": ("perhaps",)}, asked=ASKED)
    assert isinstance(refused, tuple)
    assert "If nobody knows, choose Not known" in refused[0].sentence


def test_too_long_says_how_long_it_may_be() -> None:
    refused = parse(EnquiryMade, {"a-what": ("x",), "a-result": ("y",), "a-unit": ("z" * 21,)}, asked=ASKED)
    assert refused == (
        Refusal("a-unit", "The answer to “Which unit did it?” must be 20 characters or fewer"),
    )


def test_a_number_out_of_reach_says_so() -> None:
    sent = {"a-seen": ("yes",), "a-spoken": ("yes",), "a-risk": ("low",), "a-adults": ("41",)}
    refused = parse(Voice, sent, asked=ASKED)
    assert refused == (
        Refusal("a-adults", "The answer to “How many adults were in the home?” must be 40 or fewer"),
    )


def test_what_the_entry_itself_refuses_is_said_in_its_sentence() -> None:
    sent = {"a-seen": ("yes",), "a-spoken": ("no",), "a-risk": ("low",), "a-said": ("“I hide.”",)}
    refused = parse(Voice, sent, asked=ASKED)
    assert isinstance(refused, tuple)
    with pytest.raises(ValidationError, match="nobody spoke to the child"):
        Voice(seen=Answer.YES, spoken=Answer.NO, risk=Risk.LOW, said="“I hide.”")
    assert refused[0] == Refusal(
        "", "The child's words are given, but nobody spoke to the child. Correct one of the two"
    )


def test_no_refusal_repeats_what_was_written() -> None:
    secret = "canary7316"
    sent = dict.fromkeys(("a-unit", "a-what", "a-adults", "a-seen", "a-signs", "a-nights"), (secret * 5,))
    for kind in (EnquiryMade, Voice):
        refused = parse(kind, sent, asked=ASKED)
        assert isinstance(refused, tuple)
        assert not any(secret in one.sentence for one in refused)


def test_values_are_kept_when_something_is_refused() -> None:
    sent = {"a-what": ("Rang his mother",), "a-unit": ("z" * 21,)}
    refused = parse(EnquiryMade, sent, asked=ASKED)
    assert isinstance(refused, tuple)
    fields = fields_of(questions_of(EnquiryMade), sent, asked=ASKED, refused=refused)
    assert [field.value for field in fields] == ["Rang his mother", "", "z" * 21]
    assert all(field.refused for field in fields[1:])
    assert [one.href for one in wrong_with(refused, questions_of(EnquiryMade))] == ["#a-result", "#a-unit"]


def test_steps_follow_the_declaration_and_begin_with_when() -> None:
    steps = steps_of(Voice, (HAPPENED,))
    assert [step.title for step in steps] == ["Seen", "Spoken to", "Words", "The home"]
    assert steps[0].questions[0] is HAPPENED
    assert sum(len(step.questions) for step in steps) == 1 + len(Voice.model_fields)
    assert [is_tap(step.questions, {}) for step in steps] == [False, True, False, False]


def test_a_form_without_steps_is_one_screen() -> None:
    (step,) = steps_of(EnquiryMade, (HAPPENED,))
    assert not step.title


def test_a_screen_refuses_only_what_it_can_put_right() -> None:
    steps = steps_of(Voice)
    refused = (*parse(Voice, {}, asked=ASKED), Refusal("", "The whole does not fit"))
    assert [one.name for one in on_screen(refused, steps[0].questions, last=False)] == ["a-seen"]
    assert [one.name for one in on_screen(refused, steps[3].questions, last=True)] == ["a-risk", ""]


def test_each_type_has_its_control() -> None:
    controls = {question.name.removeprefix("a-"): question.control for question in questions_of(Voice)}
    assert controls == {
        "seen": Control.ONE,
        "spoken": Control.ONE,
        "said": Control.TEXT,
        "signs": Control.MANY,
        "risk": Control.ONE,
        "adults": Control.NUMBER,
        "names": Control.LINES,
        "times": Control.LINES,
        "nights": Control.LINES,
        "born": Control.DAY,
        "next_visit": Control.MOMENT,
    }


def test_the_fewer_are_marked() -> None:
    mostly_needed = fields_of(questions_of(EnquiryMade), {}, asked=ASKED)
    assert not any(field.mark for field in mostly_needed)
    home = steps_of(Voice)[3].questions
    assert [field.mark for field in fields_of(home, {}, asked=ASKED)] == ["needed", *[""] * 6]
    words = steps_of(Voice)[0].questions + steps_of(Voice)[1].questions + steps_of(Voice)[2].questions[:1]
    assert [field.mark for field in fields_of(words, {}, asked=ASKED)] == ["", "", "if known"]


def test_a_moment_that_was_offers_yesterday_and_one_to_come_tomorrow() -> None:
    asked = {one.name: one for one in questions_of(RiskAssessed) + questions_of(Reported)}
    was = [one.says.partition(",")[0] for one in offered_days(asked["a-missing_since"], ASKED)]
    assert was == ["Just now", "Today", "Yesterday", "Another day", "Not known"]
    to_come = [one.says.partition(",")[0] for one in offered_days(asked["a-review_at"], ASKED)]
    assert to_come == ["Today", "Tomorrow", "Another day", "Not known"]


def test_whether_a_suspect_can_reach_a_child_is_asked_before_who_told_us() -> None:
    first, *_ = questions_of(kinds()["online-abuse.received"])
    assert first.label == "Does it name a child whom a suspect can reach?"


def test_a_question_of_another_answer_is_asked_after_that_answer_alone() -> None:
    steps = steps_of(VoiceRecord, (HAPPENED,))

    def titles(**filled: str) -> list[str]:
        return [one.title for one in asked_of(steps, {f"a-{k}": (v,) for k, v in filled.items()})]

    assert titles(seen="seen and spoken to, alone") == ["Seen", "Their words", "The home", "What it means"]
    assert titles(seen="not seen") == ["Seen", "Why not", "When again", "The home", "What it means"]
    assert "Why not" in titles()


def test_one_tap_answers_a_choice_that_stands_alone_or_beside_a_time_that_is_filled_in() -> None:
    first, *_ = steps_of(VoiceRecord, (HAPPENED,))
    assert is_tap(first.questions, {"happened": ("now",)})
    assert not is_tap(first.questions, {})
    assert not is_tap(first.questions, {"happened": ("other",)})


def test_a_child_who_was_not_spoken_to_is_not_asked_for_their_words() -> None:
    steps = steps_of(PreventionInterviewHeld, (HAPPENED,))

    def asked(spoken: str) -> set[str]:
        left = asked_of(steps, {"a-spoken_to": (spoken,)})
        return {one.name for step in left for one in step.questions}

    words = {"a-words_used", "a-why_went", "a-would_help"}
    assert not words & asked("not spoken to")
    assert words <= asked("alone")


@pytest.mark.parametrize("kind", kinds().values(), ids=kinds())
def test_what_nobody_said_is_no_choice_unless_it_is_the_answer_so_far(kind: type[Entry]) -> None:
    for question in questions_of(kind):
        (field,) = fields_of((question,), {}, asked=ASKED)
        assert not {one.value for one in field.choices} & set(UNSAID)
        for unsaid in question.unsaid:
            sent = {question.name: (unsaid.value,)}
            (field,) = fields_of((question,), sent, asked=ASKED)
            assert [one.value for one in field.choices if one.chosen] == [unsaid.value]
            assert not isinstance(value_of(question, sent, ASKED), Refusal)
