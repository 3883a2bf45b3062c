"""Signed webhooks: to whom, with what, and what counts as a receipt."""

import socket
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from harken.outside import webhook
from harken.outside.outbox import Claimed
from harken.outside.signing import KEY, SIGNED_WITH, Secret, signed_at
from harken.outside.webhook import NotTaken, host_of
from tests.fakes.agency import AgencySystem, agency_system
from tests.outside import conftest as given

AT = datetime(2026, 3, 2, 14, tzinfo=UTC)


def notice(destination: str, **more: Any) -> Claimed:
    values: dict[str, Any] = {
        "force": "f", "id": "i", "key": "missing.tell/1", "channel": "webhook", "kind": "notice",
        "destination": destination, "secret": given.KEY_NAME, "purpose": "missing", "reference": "WM/M/26/1",
        "body": {"notice": "missing", "reference": "WM/M/26/1"}, "chronology": None, "sender": "social_care",
        "children": (), "attempts": 1,
    }  # fmt: skip
    return Claimed(**values | more)


def post(one: Claimed, *, loopback: bool = False) -> str:
    """Post it in a force whose policy has that address and no other."""
    return webhook.post(one, now=AT, hosts={host_of(one.destination)}, loopback=loopback)


@pytest.fixture
def key(monkeypatch: pytest.MonkeyPatch) -> str:
    """The key that is shared with the agency."""
    monkeypatch.setenv(given.KEY_NAME, given.KEY)
    return given.KEY


@pytest.fixture
def resolves(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Says what a name means: the resolver is outside, and this machine has none."""

    def to(*addresses: str) -> None:
        found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, 443)) for one in addresses]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)

    return to


def test_while_secrets_are_changed_the_first_signs_and_says_its_name(
    agency: AgencySystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(given.KEY_NAME, f"tests-2:{'2' * 40} {given.KEY}")
    post(notice(agency.url), loopback=True)
    (taken,) = agency.taken
    assert taken.headers[SIGNED_WITH] == "tests-2"
    assert signed_at(taken.raw, taken.headers, secrets=[Secret("tests-2", "2" * 40)], now=AT)


def test_it_is_signed_and_carries_its_key(agency: AgencySystem, key: str) -> None:
    assert post(notice(agency.url + "?to=hub"), loopback=True) == "SC-1"
    (taken,) = agency.taken
    assert signed_at(taken.raw, taken.headers, secrets=[given.SECRET], now=AT) == AT
    assert taken.headers[KEY] == "missing.tell/1"
    assert taken.path == "/notices?to=hub"


@pytest.mark.parametrize("fault", ["500", "302", "404", "drops", "half"])
def test_what_was_not_taken_to_the_end_was_not_taken(agency: AgencySystem, key: str, fault: str) -> None:
    del key
    agency.faults.append(fault)
    with pytest.raises((NotTaken, OSError)):
        post(notice(agency.url), loopback=True)
    assert len(agency.taken) == 1


def test_who_never_answers_is_not_waited_for(
    agency: AgencySystem, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    del key
    monkeypatch.setattr(webhook, "SECONDS", 0.2)
    agency.faults.append("silent")
    with pytest.raises(OSError):  # noqa: PT011 - of whichever kind
        post(notice(agency.url), loopback=True)


def test_who_answers_a_byte_now_and_then_is_not_waited_for(
    agency: AgencySystem, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    del key
    monkeypatch.setattr(webhook, "LONGEST", 0.7)
    agency.faults.append("drips")
    with pytest.raises((NotTaken, OSError)):
        post(notice(agency.url), loopback=True)


@pytest.mark.parametrize(
    "answer",
    [
        "plain", "[]", "{}", "thanks", '{"receipt": null}', '{"receipt": 7}', '{"receipt": ""}',
        '{"receipt": "a\\u0000b"}', '{"receipt": "a\\nb"}', "[" * 5000,
    ],
)  # fmt: skip
def test_taken_is_not_a_receipt(agency: AgencySystem, key: str, answer: str) -> None:
    del key
    agency.faults.append(answer)
    assert post(notice(agency.url), loopback=True) == ""


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.0.0.1", "192.168.1.1", "169.254.169.254", "172.16.0.1", "100.64.0.1",
     "224.0.0.1", "::1", "fe80::1", "fd00::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::"],
)  # fmt: skip
def test_a_name_that_means_this_network_is_not_called(
    resolves: Callable[..., None], key: str, address: str
) -> None:
    del key
    resolves(address)
    with pytest.raises(NotTaken, match="not a public address"):
        post(notice("https://social-care.invalid/"))


@pytest.mark.parametrize(
    "elsewhere",
    ["https://social-care.invalid.elsewhere.invalid/", "https://social-care.invalid:8443/", "https://8.8.8.8/",
     "https://social-care.invalid@elsewhere.invalid/", "http://social-care.invalid/"],
)  # fmt: skip
def test_only_the_hosts_of_the_policy_are_called(
    resolves: Callable[..., None], key: str, elsewhere: str
) -> None:
    del key
    resolves("8.8.8.8")
    ours = {host_of("https://social-care.invalid/notices")}
    with pytest.raises(NotTaken, match="not an address of the policy"):
        webhook.post(notice(elsewhere), now=AT, hosts=ours)


def test_nobody_is_followed_to_where_they_point(agency: AgencySystem, key: str) -> None:
    del key
    with agency_system() as elsewhere:
        agency.faults.append("302")
        agency.points_to = elsewhere.url
        with pytest.raises(NotTaken, match="status 302"):
            post(notice(agency.url), loopback=True)
        assert elsewhere.taken == []


def test_practice_reaches_this_machine_and_no_other_of_this_network(
    resolves: Callable[..., None], key: str
) -> None:
    del key
    resolves("10.0.0.1")
    with pytest.raises(NotTaken, match="not a public address"):
        post(notice("https://social-care.invalid/"), loopback=True)


def test_beyond_this_machine_it_is_https_even_in_practice(resolves: Callable[..., None], key: str) -> None:
    del key
    resolves("8.8.8.8")
    with pytest.raises(NotTaken, match="not https"):
        post(notice("http://social-care.invalid/"), loopback=True)


@pytest.mark.parametrize("secret", ["", "HARKEN_TEST_NO_SUCH_KEY"])
def test_beyond_this_machine_nothing_goes_unsigned(resolves: Callable[..., None], secret: str) -> None:
    resolves("8.8.8.8")
    with pytest.raises(NotTaken, match="no key to sign with"):
        post(notice("https://social-care.invalid/", secret=secret))
