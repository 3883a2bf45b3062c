"""Delivery: claims what is due, sends it with no transaction open, and keeps what became of it."""

import random
import smtplib
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from harken.access.connection import acting
from harken.outside.mail import Post, letter, send
from harken.outside.messages import as_it_stands
from harken.outside.notice import PORTAL
from harken.outside.outbox import Claimed, claim, failed, failing, sent
from harken.outside.webhook import Host, NotTaken, post

TRIES = 8
FIRST, LONGEST = timedelta(seconds=15), timedelta(minutes=30)
AWAY = timedelta(minutes=2)
"""The longest wait for a mail server that is away: it is asked for all of them at once."""
GIVEN_UP = timedelta(hours=24)
"""After how long a mail is given up that no server would take. Our own design."""
WORKER = "worker"
EMAIL = "email"
OF_ONE_LETTER = (smtplib.SMTPRecipientsRefused, smtplib.SMTPDataError, smtplib.SMTPSenderRefused)
"""What a mail server that works says of one letter; anything else means that the server does not work."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """An agency said, at `at`, that it has a notice: its system, or `who` of its people at the portal."""

    at: datetime
    force: str
    chronology: str
    purpose: str
    sender: str
    about: tuple[tuple[str, str], ...]
    receipt: str
    key: str
    who: str = ""
    called: str = ""


@dataclass(slots=True)
class Delivered:
    """What one round of delivery did."""

    sent: int = 0
    again: int = 0
    dead: int = 0
    receipts: list[Receipt] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """By which ways things leave: the mail server, and the only hosts that a force posts notices to.

    `loopback` lets webhooks go to this machine, in practice only.
    """

    mail: Post
    hosts_of: Callable[[str], Collection[Host]]
    loopback: bool = False


def deliver(ways: Ways, *, now: datetime, most: int = 50) -> Delivered:
    """Send what is due. At least once, with a stable key; what fails is tried again later, then given up.

    Claimed one by one: a deliverer that dies leaves one message in doubt, and a slow one holds no other.
    Destinations that failed just now are left alone; the others go on.
    """
    delivered = Delivered()
    with acting(None, using=WORKER) as connection:
        shut = failing(connection)
    for _ in range(most):
        with acting(None, using=WORKER) as connection:
            one = claim(connection, shut=shut)
        if one is None:
            break
        with acting(None, using=WORKER) as connection:
            one = as_it_stands(connection, one)
        if one is None:
            continue
        _deliver(one, ways, now, delivered, shut)
    return delivered


def _deliver(one: Claimed, ways: Ways, now: datetime, delivered: Delivered, shut: set[str]) -> None:
    try:
        receipt = _go(one, ways, now)
    except Exception as broken:  # noqa: BLE001 - the guard: a message that cannot be sent stops no other
        what = _what_broke(one, broken)
        shut.add(what)
        # Of a server that is away no letter is at fault: it waits, until nobody would be helped by it.
        away = what == EMAIL
        tried = one.waited >= GIVEN_UP if away else one.attempts >= TRIES
        again = None if tried else _wait(one.attempts, AWAY if away else LONGEST)
        _failed(one, broken, delivered, again=again)
        return
    with acting(None, using=WORKER) as connection:
        sent(connection, one, receipt=receipt)
    delivered.sent += 1
    if receipt and one.chronology:
        who = tuple((str(child), "subject") for child in one.children)
        delivered.receipts.append(
            Receipt(now, one.force, one.chronology, one.purpose, one.sender, who, receipt, one.key)
        )


def _failed(one: Claimed, broken: Exception, delivered: Delivered, *, again: timedelta | None) -> None:
    """Keeps the kind of failure only: what a server says may quote what was sent."""
    why = str(broken) if isinstance(broken, NotTaken) else type(broken).__name__
    with acting(None, using=WORKER) as connection:
        failed(connection, one, why=why, again=again)
    delivered.again += again is not None
    delivered.dead += again is None


def _go(one: Claimed, ways: Ways, now: datetime) -> str:
    if one.channel == "webhook":
        return post(one, now=now, hosts=ways.hosts_of(one.force), loopback=ways.loopback)
    if one.channel == PORTAL:
        return ""
    send(letter(one, ways.mail, now), ways.mail)
    return ""


def _what_broke(one: Claimed, broken: Exception) -> str:
    """What is left alone for the rest of the round: all mail where the server is away, else one address."""
    whole = one.channel == EMAIL and isinstance(broken, OSError) and not isinstance(broken, OF_ONE_LETTER)
    return EMAIL if whole else one.destination


def _wait(attempts: int, longest: timedelta) -> timedelta:
    """Twice as long each time, up to the longest, and never quite the same for two messages."""
    length: timedelta = min(FIRST * 2 ** min(max(attempts - 1, 0), TRIES), longest)
    return length * float(0.75 + random.random() / 2)  # noqa: S311 - spreads retries; nothing secret hangs on it
