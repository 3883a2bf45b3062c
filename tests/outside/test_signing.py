"""A signature holds for one body, one key and five minutes; nothing else passes, and nothing raises."""

from datetime import UTC, datetime, timedelta

import pytest

from harken.outside.signing import KEY, SIGNATURE, STAMP, WINDOW, genuine, signed

AT = datetime(2026, 3, 2, 14, tzinfo=UTC)
BODY = b'{"receipt":"SC-1"}'
SECRET = "only for tests"


def headers(**changed: str) -> dict[str, str]:
    return signed(BODY, secret=SECRET, now=AT, key="told/1") | {
        {"signature": SIGNATURE, "stamp": STAMP, "key": KEY}[name]: value for name, value in changed.items()
    }


def passes(given: dict[str, str], *, body: bytes = BODY, secret: str = SECRET, at: datetime = AT) -> bool:
    return genuine(body, given, secret=secret, now=at)


@pytest.mark.parametrize("off", [-WINDOW, timedelta(0), WINDOW])
def test_what_was_signed_passes_within_five_minutes(off: timedelta) -> None:
    assert passes(headers(), at=AT + off)


@pytest.mark.parametrize("off", [-WINDOW - timedelta(seconds=1), WINDOW + timedelta(seconds=1)])
def test_what_is_old_or_early_is_refused(off: timedelta) -> None:
    assert not passes(headers(), at=AT + off)


def test_another_body_is_refused() -> None:
    assert not passes(headers(), body=BODY + b" ")


def test_another_secret_is_refused() -> None:
    assert not passes(headers(), secret="another")


def test_without_a_secret_nothing_passes() -> None:
    assert not passes(signed(BODY, secret="", now=AT, key="told/1"), secret="")


def test_a_replay_under_another_key_is_refused() -> None:
    assert not passes(headers(key="told/2"))


def test_a_replay_with_a_newer_stamp_is_refused() -> None:
    later = AT + timedelta(hours=1)
    assert not passes(headers(stamp=str(int(later.timestamp()))), at=later)


@pytest.mark.parametrize(
    "changed",
    [
        {"signature": ""},
        {"signature": "v1="},
        {"signature": "v1=é"},
        {"stamp": ""},
        {"stamp": "²"},
        {"stamp": "1" * 5000},
        {"stamp": "-1"},
        {"key": ""},
    ],
)
def test_whatever_else_is_sent_is_refused(changed: dict[str, str]) -> None:
    assert not passes(headers(**changed))


def test_no_header_at_all_is_refused() -> None:
    assert not passes({})
