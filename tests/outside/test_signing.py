"""A signature holds for one body, one key and five minutes; two secrets hold while they are changed."""

from datetime import UTC, datetime, timedelta

import pytest

from harken.outside.signing import (
    KEY,
    SIGNATURE,
    SIGNED_WITH,
    STAMP,
    WINDOW,
    Secret,
    secrets_in,
    signed,
    signed_at,
)

AT = datetime(2026, 3, 2, 14, tzinfo=UTC)
BODY = b'{"receipt":"SC-1"}'
OLD, NEW = Secret("spring", "s" * 40), Secret("autumn", "a" * 40)
HEADERS = {"signature": SIGNATURE, "stamp": STAMP, "with_": SIGNED_WITH, "key": KEY}
VARIABLE = "HARKEN_TEST_SECRETS"


def headers(by: Secret = OLD, **changed: str) -> dict[str, str]:
    given = signed(BODY, secret=by, now=AT, key="told/1")
    return given | {HEADERS[name]: value for name, value in changed.items()}


def passes(
    given: dict[str, str], *, body: bytes = BODY, secrets: tuple[Secret, ...] = (OLD,), at: datetime = AT
) -> bool:
    return signed_at(body, given, secrets=secrets, now=at) is not None


@pytest.mark.parametrize("off", [-WINDOW, timedelta(0), WINDOW])
def test_what_was_signed_passes_within_five_minutes(off: timedelta) -> None:
    assert passes(headers(), at=AT + off)


@pytest.mark.parametrize("off", [-WINDOW - timedelta(seconds=1), WINDOW + timedelta(seconds=1)])
def test_what_is_old_or_early_is_refused(off: timedelta) -> None:
    assert not passes(headers(), at=AT + off)


def test_another_body_is_refused() -> None:
    assert not passes(headers(), body=BODY + b" ")


def test_another_secret_of_the_same_name_is_refused() -> None:
    assert not passes(headers(), secrets=(Secret(OLD.name, NEW.secret),))


def test_without_a_secret_nothing_passes() -> None:
    assert not passes(headers(), secrets=())


@pytest.mark.parametrize("by", [OLD, NEW], ids=lambda secret: secret.name)
def test_while_secrets_are_changed_each_passes_under_its_own_name(by: Secret) -> None:
    assert passes(headers(by), secrets=(NEW, OLD))
    assert not passes(headers(by, with_=OLD.name if by is NEW else NEW.name), secrets=(NEW, OLD))


def test_a_secret_that_was_taken_away_passes_no_more() -> None:
    assert not passes(headers(OLD), secrets=(NEW,))


def test_secrets_are_read_from_the_environment_the_one_to_sign_with_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(VARIABLE, f"autumn:{NEW.secret}  spring:{OLD.secret}\n")
    assert secrets_in(VARIABLE) == (NEW, OLD)


@pytest.mark.parametrize("written", ["", "a" * 40, "short:" + "a" * 31, f"ä:{'a' * 40}", f":{'a' * 40}"])
def test_what_has_no_name_or_is_too_short_is_no_secret(written: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, written)
    assert secrets_in(VARIABLE) == secrets_in("") == ()


def test_a_secret_is_not_shown_by_what_shows_its_name() -> None:
    assert OLD.secret not in repr(OLD)


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
        {"with_": ""},
        {"with_": "winter"},
    ],
)
def test_whatever_else_is_sent_is_refused(changed: dict[str, str]) -> None:
    assert not passes(headers(**changed))


def test_no_header_at_all_is_refused() -> None:
    assert not passes({})
