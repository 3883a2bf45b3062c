"""Times in a story: printed and read back, and what is no time refused."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harken.timelines.times import instant, iso, offset
from tests.timelines.telling import entries, story

START = datetime(2022, 9, 5, 22, tzinfo=UTC)
minutes = st.integers(min_value=-200_000, max_value=200_000).map(lambda n: timedelta(minutes=n))
instants = st.integers(min_value=-700_000_000, max_value=4_000_000_000).map(
    lambda seconds: datetime.fromtimestamp(seconds, UTC)
)


@given(minutes)
def test_an_offset_printed_is_read_back(length: timedelta) -> None:
    assert instant(offset(START + length, START), START) == START + length


@given(minutes, st.sampled_from(['"', "'", ""]))
def test_an_offset_is_read_from_a_story_quoted_or_not(length: timedelta, quote: str) -> None:
    written = f"{quote}{offset(START + length, START)}{quote}"
    asked = story(entries() + f"ask: [{written}]\n").asks
    assert asked == (START + length,)


@given(instants)
def test_an_iso_time_printed_is_read_back(moment: datetime) -> None:
    assert instant(iso(moment)) == moment
    assert iso(moment).endswith("Z")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("+00:30", START + timedelta(minutes=30)),
        ("00:30", START + timedelta(minutes=30)),
        ("-00:30", START - timedelta(minutes=30)),
        ("+72:00", START + timedelta(days=3)),
        ("-24:05", START - timedelta(hours=24, minutes=5)),
        ("2022-09-06T08:00:00+01:00", START + timedelta(hours=9)),
        ("2022-09-06T07:00Z", START + timedelta(hours=9)),
    ],
)
def test_forms_of_time(written: str, meant: datetime) -> None:
    assert instant(written, START) == meant


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("2022-09-06T08:00:00", "has no offset from UTC"),
        ("2022-09-06", "has no offset from UTC"),
        ("+00:75", "is not a time"),
        ("half past", "is not a time"),
        ("", "is not a time"),
        ("99999999:00", "is too far away"),
        ("-99999999:00", "is too far away"),
        ("9999-12-31T23:59:00-05:00", "is too far away"),
    ],
)
def test_what_is_no_time_is_refused(written: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        instant(written, START)


def test_a_start_is_never_an_offset() -> None:
    with pytest.raises(ValueError, match="is not a time"):
        instant("+00:30")
