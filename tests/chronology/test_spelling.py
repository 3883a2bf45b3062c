"""The one spelling of what is sealed: the script that verifies alone writes it as the database does."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg.types.json import Jsonb

from harken.chronology.body import body_of
from harken.chronology.verify_alone import canonical, commitment
from tests.database import Connect

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)
ANSWER = st.one_of(st.none(), st.booleans(), st.integers(-(10**30), 10**30), TEXT)
ANSWERS = st.recursive(
    ANSWER,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=5),
    max_leaves=12,
)
WORDS = st.dictionaries(
    st.from_regex(r"[a-z_]{1,9}", fullmatch=True), TEXT | st.lists(TEXT, max_size=3), max_size=5
)
ON_ONE_CONNECTION = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@pytest.fixture
def asked(connect: Connect) -> Any:
    connection = connect("admin")

    def ask(query: str, *values: object) -> Any:
        row = connection.execute(query, values).fetchone()
        return row[0] if row else None

    return ask


@ON_ONE_CONNECTION
@given(answers=ANSWERS)
def test_answers_are_spelt_as_the_database_spells_them(asked: Any, answers: Any) -> None:
    assert canonical(answers).decode() == asked("select (%s)::jsonb::text", Jsonb(answers))


@ON_ONE_CONNECTION
@given(words=WORDS)
def test_words_are_spelt_alike_when_appended_when_checked_and_when_verified_alone(
    asked: Any, words: Any
) -> None:
    body = body_of({}, words, beside=())
    if body.words is not None:
        kept = json.loads(body.words)
        assert asked("select priv.spelt(%s)", Jsonb(kept)) == body.words
        assert commitment(body.salt, kept) == body.commitment


def test_a_fraction_is_never_sealed() -> None:
    with pytest.raises(ValueError, match="no single spelling"):
        canonical({"height": 1.5})
