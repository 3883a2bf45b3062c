"""What the tests of the outbox share: a mail server, an agency's system, and a force that writes to them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from typing import Any
from uuid import uuid4

import pytest

from harken.access.actor import Actor
from harken.access.connection import acting
from harken.catalogue import standards_by
from harken.outside.deliver import Delivered, Ways, deliver
from harken.outside.mail import Post
from harken.outside.messages import Telling, tell
from harken.outside.outbox import Queued, queue
from harken.outside.signing import Secret
from harken.outside.webhook import Host, host_of
from harken.policy.force import Address, Policy, Quiet
from harken.vocabulary.roles import SOCIAL_CARE
from tests.cases import Desk
from tests.database import Connect
from tests.fakes.agency import AgencySystem, agency_system
from tests.fakes.mail_server import MailServer, mail_server

DESK = "https://harken.wenmarsh.invalid"
KEY_NAME = "HARKEN_TEST_SOCIAL_CARE_KEY"
SECRET = Secret("tests-1", "only-for-tests-and-no-key-of-anybody")
KEY = f"{SECRET.name}:{SECRET.secret}"


def now() -> datetime:
    return datetime.now(UTC)


@dataclass
class Outbox:
    """The outbox of one force, and the deliverer that empties it."""

    by: Actor
    mail: MailServer
    connect: Connect
    hosts: set[Host] = field(default_factory=set)

    @property
    def post(self) -> Post:
        return Post(self.mail.url, "harken@wenmarsh.invalid", DESK)

    def ways(self, **more: Any) -> Ways:
        given: dict[str, Any] = {"mail": self.post, "hosts_of": lambda _: self.hosts, "loopback": True}
        return Ways(**given | more)

    def put(self, *, then: Callable[[], object] = lambda: None, **more: Any) -> str:
        """Queue one mail, or what else is given, and do something in the same transaction; its key."""
        given: dict[str, Any] = {
            "force": self.by.force,
            "key": str(uuid4()),
            "channel": "email",
            "kind": "notice",
            "destination": "duty@social-care.invalid",
            "purpose": "missing",
            "reference": "WM/M/26/1",
            "body": {"reference": "WM/M/26/1", "from": "Wenmarsh Police", "call_back": "01632 960101"},
        } | more
        with acting(None, using="worker") as connection:
            queue(connection, Queued(**given))
            then()
        return str(given["key"])

    def tells(self, *tellings: Telling, quiet: Quiet | None = None, at: datetime | None = None) -> None:
        with acting(None, using="worker") as connection:
            tell(connection, tellings, quiet or Quiet(), at or now())

    def delivers(self, **more: Any) -> Delivered:
        return deliver(self.ways(**more), now=now())

    def rows(self, question: str = "select * from outbox order by made") -> list[tuple[Any, ...]]:
        with acting(self.by) as connection:
            return connection.execute(question).fetchall()

    def passes(self, length: timedelta) -> None:
        """Time passes, as far as the outbox can see."""
        admin = self.connect("admin")
        admin.execute(
            "update outbox set not_before = not_before - %(by)s, claimed = claimed - %(by)s, "
            "sent = sent - %(by)s, made = made - %(by)s where force = %(force)s",
            {"by": length, "force": self.by.force},
        )
        admin.commit()


@pytest.fixture(scope="session")
def mail_process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MailServer]:
    """One mail server for the session."""
    with mail_server(tmp_path_factory.mktemp("mail")) as server:
        yield server


@pytest.fixture
def mail(mail_process: MailServer) -> MailServer:
    """The mail server, with nothing taken and no fault to come."""
    mail_process.forgets()
    return mail_process


@pytest.fixture
def agency() -> Iterator[AgencySystem]:
    """Children's social care's own system."""
    with agency_system() as system:
        yield system


@pytest.fixture
def outbox(undisturbed: None, signed_in: Callable[..., Actor], mail: MailServer, connect: Connect) -> Outbox:
    """An outbox with nothing in it."""
    return Outbox(signed_in(), mail, connect)


@pytest.fixture
def notifying(sergeant: Desk, agency: AgencySystem, outbox: Outbox, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A sergeant in a force that knows where social care's system is, and how to sign."""
    outbox.hosts.add(host_of(agency.url))
    monkeypatch.setenv(KEY_NAME, KEY)
    address = Address(to=SOCIAL_CARE, webhook=agency.url, secret=KEY_NAME)
    policy = Policy(name="Wenmarsh Police", call_back="01632 960101", addresses=(address,))
    return replace(sergeant, standards=standards_by(policy))


def text_of(mail: EmailMessage) -> str:
    part = mail.get_body()
    assert part is not None
    return str(part.get_content())
