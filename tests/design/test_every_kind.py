"""Every kind that any pathway declares can be asked for, refused, read back and sent again."""

import re
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from harken.catalogue import kinds
from harken.design.forms.answers import fill, filled_from, parse
from harken.design.forms.questions import happened_question, questions_of, steps_of
from harken.design.forms.refusals import Refusal
from harken.design.forms.shown import fields_of, is_tap, wrong_with
from harken.design.jinja import environment, render
from harken.design.pages.parts import Link, plain
from harken.design.pages.record import RecordPage
from harken.design.sentences import sentence
from harken.vocabulary.entry import Entry, answer_type, asks_of
from tests.design.samples.frames import NOW, frame

USING = environment(static="/static/{}".format)
ASKED = datetime(2026, 11, 17, 14, 32, tzinfo=UTC)
BEFORE = (happened_question(),)
texts = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12)
numbers = st.integers(0, 30)
days = st.dates(date(1990, 1, 1), date(2050, 1, 1))
moments = st.integers(0, 2**31).map(lambda second: datetime.fromtimestamp(second, UTC))
PLAIN: dict[type, st.SearchStrategy[Any]] = {str: texts, int: numbers, date: days, datetime: moments}


def answers(kind: type[Entry]) -> st.SearchStrategy[dict[str, Any]]:
    """Answers of the right types; whether they fit together is the entry's own matter."""
    must: dict[str, st.SearchStrategy[Any]] = {}
    may: dict[str, st.SearchStrategy[Any]] = {}
    for name in kind.model_fields:
        holds, many, optional = answer_type(kind, name)
        one = st.sampled_from(list(holds)) if issubclass(holds, Enum) else PLAIN[holds]
        one = st.dates(date(1990, 1, 1), ASKED.date()) if holds is date and asks_of(kind, name).past else one
        given = st.lists(one, min_size=1, max_size=3, unique=True).map(tuple) if many else one
        (may if optional else must)[name] = given
    return st.fixed_dictionaries(must, optional=may)


@pytest.mark.parametrize("key", sorted(kinds()))
@settings(max_examples=20, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
@given(data=st.data())
def test_it_survives_form_and_parse(key: str, data: st.DataObject) -> None:
    kind = kinds()[key]
    try:
        entry = kind(**data.draw(answers(kind)))
    except ValidationError:
        assume(False)
    sent = {name: list(values) for name, values in fill(entry).items()}
    assert parse(kind, filled_from(sent, questions_of(kind)), asked=ASKED) == entry
    assert "T00:00" not in plain(sentence(kind, entry.coded(), entry.words(), now=NOW))


@pytest.mark.parametrize("key", sorted(kinds()))
def test_every_screen_of_it_can_be_shown_empty_and_refused(key: str) -> None:
    kind = kinds()[key]
    refused = parse(kind, {}, asked=ASKED)
    wrong: tuple[Refusal, ...] = refused if isinstance(refused, tuple) else ()
    for step in steps_of(kind, BEFORE):
        page = RecordPage(
            frame=frame(kind.title),
            title=kind.title,
            whom="KA, 15",
            action="/record",
            button="Record",
            questions=fields_of(step.questions, {}, asked=ASKED, refused=wrong),
            back=Link("Back", "/case"),
            wrong=wrong_with(wrong, step.questions),
            tap=is_tap(step.questions, {}),
        )
        html = render(page, using=USING)
        assert not re.search(r"<input[^>]*\schecked", html)
        assert html.count("<h1") == 1
    assert all("None" not in one.sentence for one in wrong)
