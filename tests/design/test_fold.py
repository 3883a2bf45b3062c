"""What is seldom known at first is asked last, under a fold that hides nothing that was said or refused."""

import re
from datetime import UTC, datetime

import pytest

from harken.design.forms.answers import parse
from harken.design.forms.moments import Filled
from harken.design.forms.questions import happened_question, steps_of
from harken.design.forms.refusals import Refusal, Refusals
from harken.design.forms.shown import fields_of, wrong_with
from harken.design.jinja import environment, render
from harken.design.pages.parts import Link
from harken.design.pages.record import Naming, RecordPage
from tests.design.folded import Heard
from tests.design.samples.frames import frame

ASKED = datetime(2026, 11, 17, 14, 32, tzinfo=UTC)
HAPPENED = happened_question()
USING = environment(static="/static/{}".format)
OPEN, SHUT = '<details class="hk-more" open>', '<details class="hk-more">'


def page(filled: Filled, refused: Refusals = (), *, one_screen: bool = False) -> RecordPage:
    questions = steps_of(Heard, (HAPPENED,))[0].questions
    return RecordPage(
        frame=frame("Concern heard"),
        title="Concern heard",
        whom="",
        action="/record",
        button="Record",
        questions=fields_of(questions, filled, asked=ASKED, refused=refused),
        back=Link("Back", "/case"),
        wrong=wrong_with(refused, questions),
        naming=Naming(parts=(), title="Who and where"),
        one_screen=one_screen,
    )


def shown(filled: Filled, refused: Refusals = (), *, one_screen: bool = False) -> str:
    return render(page(filled, refused, one_screen=one_screen), using=USING)


def test_what_is_seldom_known_is_asked_last() -> None:
    (step,) = steps_of(Heard, (HAPPENED,))
    names = [one.name.removeprefix("a-") for one in step.questions]
    assert names == ["happened", "what", "grade", "at_risk", "reference", "signs", "born"]


@pytest.mark.parametrize("one_screen", [False, True])
def test_it_stands_under_one_fold_that_says_how_many_it_holds(one_screen: bool) -> None:
    html = shown({}, one_screen=one_screen)
    plain, _, folded = html.partition(SHUT)
    assert "More, where it is known (3 questions)" in folded
    assert 'name="a-what"' in plain
    assert 'name="a-at_risk"' in plain
    assert plain.index("Who and where") > plain.index('name="a-what"')
    assert all(f'name="{name}"' in folded for name in ("a-reference", "a-signs", "a-born-day"))
    assert all(html.count(f'name="{name}"') == 1 for name in ("a-reference", "a-what", "a-grade"))
    assert html.index("</details>", html.index(SHUT)) < html.rindex(">Record</button>")


@pytest.mark.parametrize(
    "filled",
    [{"a-reference": ("1107",)}, {"a-signs": ("calm",)}, {"a-born-year": ("2011",)}],
    ids=["typed", "ticked", "a part of a date"],
)
def test_it_opens_by_itself_where_something_in_it_was_answered(filled: Filled) -> None:
    html = shown(filled)
    assert OPEN in html
    assert SHUT not in html


def test_it_stays_shut_where_only_something_else_was_answered() -> None:
    assert SHUT in shown({"a-what": ("Heard crying.",), "a-at_risk": ("yes",)})


def test_it_opens_where_something_in_it_is_refused_and_the_summary_leads_there() -> None:
    refused = parse(Heard, {"a-reference": ("far too long",)}, asked=ASKED)
    assert isinstance(refused, tuple)
    html = shown({"a-reference": ("far too long",)}, refused)
    assert html.index(OPEN) < html.index('id="a-reference"')
    assert 'href="#a-reference"' in html


def test_it_opens_where_the_form_comes_back_with_anything_to_put_right() -> None:
    refused = (Refusal("happened", "Say when: “When did it happen?”"),)
    assert OPEN in shown({}, refused)


def test_a_form_without_such_a_question_has_no_fold() -> None:
    questions = tuple(one for one in steps_of(Heard)[0].questions if not one.seldom)
    html = render(
        RecordPage(
            frame=frame("Concern heard"),
            title="Concern heard",
            whom="",
            action="/record",
            button="Record",
            questions=fields_of(questions, {}, asked=ASKED),
            back=Link("Back", "/case"),
        ),
        using=USING,
    )
    assert not re.search("hk-more", html)


def test_one_alone_is_said_to_be_one() -> None:
    questions = tuple(one for one in steps_of(Heard)[0].questions if one.name in ("a-what", "a-reference"))
    fields = fields_of(questions, {}, asked=ASKED)
    base = page({})
    html = render(
        RecordPage(
            frame=base.frame, title="", whom="", action="", button="", questions=fields, back=base.back
        ),
        using=USING,
    )
    assert "More, where it is known (1 question)" in html
