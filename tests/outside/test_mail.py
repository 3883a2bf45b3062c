"""Mail: what is in it, for whom, under TLS and by whom; what hangs is left, what is forged is refused."""

import smtplib
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import cycle
from pathlib import Path
from threading import Event, Thread
from typing import Any
from uuid import uuid4

import pytest

from harken.access.connection import acting
from harken.catalogue import duties, pathways
from harken.outside import mail as mailing
from harken.outside.deliver import deliver
from harken.outside.mail import Post, letter, send
from harken.outside.notice import Outgoing, queue_notice
from harken.outside.outbox import Claimed
from harken.policy.force import Address, Policy
from harken.vocabulary.roles import ROLES
from tests.fakes.certificate import write_certificate
from tests.fakes.mail_server import CERTIFICATE, KEY, NAME, PASSWORD, MailServer, mail_server
from tests.outside.conftest import DESK, Outbox, now, text_of

Begins = Callable[..., MailServer]
SENDER = "harken@wenmarsh.invalid"


def notice(**more: Any) -> Claimed:
    body = {"notice": "x", "reference": "WM/M/26/1", "from": "Wenmarsh Police", "call_back": "01632 960101"}
    values: dict[str, Any] = {
        "force": "f", "id": "i", "key": "told/1", "channel": "email", "kind": "notice",
        "destination": "duty@social-care.invalid", "secret": "", "purpose": "x", "reference": "WM/M/26/1",
        "body": body, "chronology": None, "sender": "social_care", "children": (), "attempts": 1,
    }  # fmt: skip
    return Claimed(**values | more)


def sends(url: str, one: Claimed | None = None, *, sender: str = SENDER) -> None:
    post = Post(url, sender, DESK)
    send(letter(one or notice(), post, now()), post)


@pytest.fixture
def begins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Begins]:
    """Begins a mail server that speaks as it is told to: begins("starttls", "login")."""
    with ExitStack() as stack:

        def begin(*ways: str, address: str = "127.0.0.1", trusted: bool = True) -> MailServer:
            write_certificate(tmp_path / CERTIFICATE, tmp_path / KEY, address=address)
            if trusted:
                monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / CERTIFICATE))
            return stack.enter_context(mail_server(tmp_path, *ways))

        yield begin


def spoken_by(server: MailServer, scheme: str, *, user: str = "") -> str:
    return server.url.replace("smtp://", f"{scheme}://{user}")


HEADERS = {
    "From", "To", "Date", "Message-ID", "Auto-Submitted", "Subject", "Content-Type",
    "Content-Transfer-Encoding", "MIME-Version", "X-Peer", "X-MailFrom", "X-RcptTo",
}  # fmt: skip
WHO = f"{NAME}:{PASSWORD.replace(' ', '%20')}@"


@pytest.mark.parametrize(
    ("scheme", "way"), [("smtp", "starttls"), ("smtp+starttls", "starttls"), ("smtps", "smtps")]
)
@pytest.mark.parametrize("user", ["", WHO], ids=["nobody", "signed in"])
def test_it_goes_under_tls_wherever_there_is_tls(begins: Begins, scheme: str, way: str, user: str) -> None:
    server = begins(way, *(["login"] if user else []))
    sends(spoken_by(server, scheme, user=user))
    assert server.heard() == [["True", str(bool(user)), "duty@social-care.invalid"]]


def test_without_tls_it_goes_only_where_tls_is_not_asked_for(begins: Begins) -> None:
    server = begins()
    with pytest.raises(smtplib.SMTPNotSupportedError):
        sends(spoken_by(server, "smtp+starttls"))
    assert server.heard() == []
    sends(server.url)
    assert server.heard() == [["False", "False", "duty@social-care.invalid"]]


def test_no_password_goes_in_the_clear(begins: Begins) -> None:
    server = begins("login")
    with pytest.raises(smtplib.SMTPNotSupportedError, match="no password in the clear"):
        sends(spoken_by(server, "smtp", user=WHO))
    assert server.heard() == []


def test_a_wrong_password_sends_nothing(begins: Begins) -> None:
    server = begins("starttls", "login")
    with pytest.raises(smtplib.SMTPAuthenticationError):
        sends(spoken_by(server, "smtp", user=f"{NAME}:wrong@"))
    assert server.heard() == []


@pytest.mark.parametrize(
    "more",
    [{"trusted": False}, {"address": "192.0.2.1"}],
    ids=["vouched for by nobody", "of another machine"],
)
@pytest.mark.parametrize(("scheme", "way"), [("smtp", "starttls"), ("smtps", "smtps")])
def test_a_certificate_that_is_not_good_is_not_taken(
    begins: Begins, scheme: str, way: str, more: dict[str, Any]
) -> None:
    server = begins(way, **more)
    with pytest.raises(ssl.SSLCertVerificationError):
        sends(spoken_by(server, scheme))
    assert server.heard() == []


def test_another_scheme_is_no_way_to_send_mail() -> None:
    with pytest.raises(smtplib.SMTPNotSupportedError, match="no way"):
        sends("http://127.0.0.1:1")


@pytest.fixture
def slow() -> Iterator[Callable[[bytes], str]]:
    """Something that takes a connection, greets, and then says a little now and then, or nothing."""
    over = Event()
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def begin(drips: bytes) -> str:
            def serve() -> None:
                here, _ = listening.accept()
                with here:
                    here.sendall(b"220 fake.invalid\r\n" if drips else b"")
                    while drips and not over.wait(0.05):
                        try:
                            here.sendall(drips)
                        except OSError:
                            return
                    over.wait()

            Thread(target=serve, daemon=True).start()
            return f"smtp://127.0.0.1:{listening.getsockname()[1]}"

        yield begin
        over.set()


@pytest.mark.parametrize(
    ("drips", "limit", "seconds"),
    [(b"", "SECONDS", 0.3), (b"2", "LONGEST", 0.6)],
    ids=["says nothing", "says a byte now and then"],
)
def test_a_server_that_hangs_is_not_waited_for(
    slow: Callable[[bytes], str], monkeypatch: pytest.MonkeyPatch, drips: bytes, limit: str, seconds: float
) -> None:
    monkeypatch.setattr(mailing, limit, seconds)
    with pytest.raises(OSError):  # noqa: PT011 - of whichever kind
        sends(slow(drips))


@pytest.mark.parametrize(
    "address",
    ["a@care.invalid\r\nBcc: b@elsewhere.invalid", "a@care.invalid\nX: y",
     "a@care.invalid, b@elsewhere.invalid", "Duty <a@care.invalid>", "a@care.invalid>\r\nDATA", "nobody", ""],
)  # fmt: skip
def test_an_address_is_one_address_and_nothing_more(outbox: Outbox, address: str) -> None:
    outbox.put(destination=address)
    outbox.put()
    delivered = outbox.delivers()
    assert (delivered.sent, delivered.again) == (1, 1)
    assert [heard[2:] for heard in outbox.mail.heard()] == [["duty@social-care.invalid"]]


@pytest.mark.parametrize("name", ["Wenmarsh Police\r\nBcc: b@elsewhere.invalid", "Wenmarsh\n.\nQUIT\n"])
def test_a_name_with_the_end_of_a_line_in_it_adds_no_header(outbox: Outbox, name: str) -> None:
    body = {"reference": "WM/M/26/1", "from": name, "call_back": "01632 960101"}
    outbox.put(body=body)
    outbox.put(body=body | {"reference": "WM/M\r\nBcc: b@elsewhere.invalid"})
    assert (outbox.delivers().sent, len(outbox.mail.taken())) == (1, 1)
    (mail,) = outbox.mail.taken()
    assert (mail["Bcc"], mail.keys().count("Subject")) == (None, 1)
    assert [heard[2:] for heard in outbox.mail.heard()] == [["duty@social-care.invalid"]]


def test_whoever_writes_is_one_address_too() -> None:
    with pytest.raises(ValueError, match="addr_spec"):
        letter(notice(), Post("smtp://127.0.0.1", f"{SENDER}, b@elsewhere.invalid", DESK), now())


AGENCIES = [role for role in ROLES if role.agency != "police"]
KINDS = {(one.to, one.purpose) for pathway in pathways().values() for one in pathway.notices} | {
    *zip(cycle(AGENCIES), duties(), strict=False),
}
"""Every notice that is declared, and every duty as it may climb to an agency: to each agency some of them."""
BARE = """Please ring Wenmarsh Police on 01632 960101, quoting X.

This mail carries no other particulars on purpose. Tell us the name of whoever has taken it on,
and we record that you have it.
"""


SAMPLE = 5
"""How many are sent to the mail server; the others are written as they would be."""


def test_whatever_a_notice_is_for_it_says_only_to_ring_with_which_reference(outbox: Outbox) -> None:
    policy = Policy(
        name="Wenmarsh Police",
        call_back="01632 960101",
        addresses=tuple(Address(to=role, email="duty@agency.invalid") for role in AGENCIES),
    )
    with acting(None, using="worker") as connection:
        for number, (to, purpose) in enumerate(KINDS):
            outgoing = Outgoing(
                force=outbox.by.force, to=to, purpose=purpose, reference=f"WM/M/26/{number}",
                chronology=str(uuid4()), key=str(number), children=(str(uuid4()),),
            )  # fmt: skip
            assert queue_notice(connection, outgoing, policy)
    deliver(outbox.ways(), now=now(), most=SAMPLE)
    sent = outbox.mail.taken()
    assert len(sent) == SAMPLE
    bodies = [row[0] for row in outbox.rows("select body from outbox")]
    assert len(bodies) == len(KINDS)
    mails = [*sent, *(letter(notice(body=body), outbox.post, now()) for body in bodies)]
    for mail in mails:
        begin, reference = str(mail["Subject"]).rsplit(" ", 1)
        assert begin == "Please ring us, reference"
        assert text_of(mail).replace(reference, "X").splitlines() == BARE.splitlines()
        assert set(mail.keys()) <= HEADERS


def test_whoever_may_not_see_what_they_are_told_of_is_led_to_whom_to_ring() -> None:
    line = {
        "duty": "Ask why it was tried", "reference": "WM/M/26/1", "chronology": "c", "child": "",
        "due": now().isoformat(), "warning": False,
    }  # fmt: skip
    seen, unseen = (
        letter(notice(kind="message", body={"lines": [line | more]}), Post("", SENDER, DESK), now())
        for more in ({}, {"unseen": True})
    )
    assert f"{DESK}/cases/c" in text_of(seen)
    assert f"{DESK}/emergency/c" in text_of(unseen)
    assert f"{DESK}/cases/c" not in text_of(unseen)
    assert "not open to you" in text_of(unseen)
