"""Mail by SMTP: no case data in it, a stable Message-ID so that a second copy is known for one."""

import hashlib
import smtplib
import ssl
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any
from urllib.parse import unquote, urlsplit

from harken.outside.outbox import Claimed
from harken.outside.time_limit import at_most

SECONDS = 20
LONGEST = 60
"""How long the server may take for one step, and for one mail, in seconds."""
SCHEMES = ("smtp", "smtp+starttls", "smtps")
MOST_LINES = 20
"""More than these are counted in a mail, and read on the desk."""
LATE_TO_TELL = timedelta(minutes=10)
"""A duty told of this long after it fell due is said to be told late. Our own design."""

NOT_OPEN = "It is restricted, and not open to you. Whom to ring:"


@dataclass(frozen=True, slots=True)
class Post:
    """The mail server, the address we write from, and where the desk is.

    `url` is smtp://host:port, which takes up TLS where the server offers it, smtp+starttls://host:port,
    which sends nothing where it does not, or smtps://host:port, which speaks nothing else. A name and a
    password in it are sent under TLS only. Certificates are checked; SSL_CERT_FILE names another authority.
    """

    url: str
    sender: str
    desk: str


def letter(one: Claimed, post: Post, now: datetime) -> EmailMessage:
    """The mail of one message or notice. Sent twice it has the same Message-ID."""
    message = EmailMessage()
    message["From"] = sender = Address(addr_spec=post.sender)
    # One address and nothing more: a comma, a name or the end of a line in it is refused.
    message["To"] = Address(addr_spec=one.destination)
    message["Date"] = format_datetime(now)
    digest = hashlib.sha256(f"{one.force}/{one.key}".encode()).hexdigest()[:32]
    message["Message-ID"] = f"<{digest}@{sender.domain}>"
    message["Auto-Submitted"] = "auto-generated"
    message["Subject"], text = _notice(one.body) if one.kind == "notice" else _message(one.body, post, now)
    message.set_content(text)
    return message


AT_THE_PORTAL = (
    "\nIt lies at the partners' portal as well: sign in there as ever, and say that you have it.\n"
)
"""No link: whoever is used to pressing one in a mail presses the next, too."""


def _notice(body: Mapping[str, Any]) -> tuple[str, str]:
    return f"Please ring us, reference {body['reference']}", (
        f"Please ring {body['from']} on {body['call_back']}, quoting {body['reference']}.\n\n"
        "This mail carries no other particulars on purpose. Tell us the name of whoever has taken it on,\n"
        "and we record that you have it.\n" + (AT_THE_PORTAL if "portal" in body else "")
    )


def _pack(body: Mapping[str, Any], post: Post) -> tuple[str, str]:
    return "Harken: a pack is sent to you", (
        "Everything known, on one page, for where you are going. Open it before you go in.\n\n"
        f"  {post.desk}{body['path']}\n\n"
        "This mail carries no name and no address on purpose.\n"
    )


STANDARDS = {
    "sealed": "A record was sealed: besides those who are named in it nobody is told that it exists.",
    "emergency": "A restricted record was opened in an emergency, to be read for an hour. A review is owed.",
    "refused": "Somebody to whom a record is never opened tried to open it in an emergency, and was refused.",
}
"""What professional standards are told of, by what was done."""


def _standards(body: Mapping[str, Any], post: Post) -> tuple[str, str]:
    return f"Harken: for professional standards ({body['reference']})", (
        f"{STANDARDS[body['standards']]}\n"
        f"It was done in the post of {body['post']}. An inspector who may see it answers for it, too.\n\n"
        f"Who looked at it, by its reference: {post.desk}/looks\n\n"
        "This mail carries no other particulars on purpose.\n"
    )


def _message(body: Mapping[str, Any], post: Post, now: datetime) -> tuple[str, str]:
    if "path" in body:
        return _pack(body, post)
    if "standards" in body:
        return _standards(body, post)
    lines = _by_child(body["lines"])
    children = {line["child"] for line in lines if line.get("child")}
    several = f"{len(lines)} duties" + (f", {len(children)} children" if len(children) > 1 else "")
    subject = f"{lines[0]['duty']} ({lines[0]['reference']})" if len(lines) == 1 else several
    parts = [
        f"{title}\n\n" + "\n".join(_line(line, post, now) for line in those)
        for title, warning in (("Late:", False), ("Soon late:", True))
        if (those := [line for line in lines if line["warning"] is warning][:MOST_LINES])
    ]
    left = (
        ""
        if len(lines) <= MOST_LINES
        else f"All {len(lines)} are on the desk: {post.desk}/told?whose=mine\n\n"
    )
    return f"Harken: {subject}", "\n\n".join(parts) + f"\n\n{left}Open it, and say that it is yours.\n"


def _by_child(lines: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Those about one child together, the child of whom was told last before the others."""
    about = [line.get("child") or line["chronology"] for line in lines]
    latest = {who: place for place, who in enumerate(about)}
    order = sorted(range(len(lines)), key=lambda place: (-latest[about[place]], place))
    return [lines[place] for place in order]


def _line(line: Mapping[str, Any], post: Post, now: datetime) -> str:
    behind = now - datetime.fromisoformat(line["due"])
    late = f", told {_spoken(behind)} after it fell due" if behind > LATE_TO_TELL else ""
    if line.get("unseen"):
        late, path = f"{late}. {NOT_OPEN}", f"/emergency/{line['chronology']}"
    else:
        path = f"/cases/{line['chronology']}"
    return f"- {line['duty']} ({line['reference']}){late}\n  {post.desk}{path}"


def _spoken(length: timedelta) -> str:
    minutes = int(length.total_seconds()) // 60
    return f"{minutes} minutes" if minutes < 120 else f"{minutes // 60} hours"


def send(message: EmailMessage, post: Post) -> None:
    """Hand a mail to the server. Raises OSError where it is not taken, and all of smtplib is one."""
    url = urlsplit(post.url)
    if url.scheme not in SCHEMES:
        raise smtplib.SMTPNotSupportedError("no way to send mail")
    host, tls = url.hostname or "localhost", ssl.create_default_context()
    if url.scheme == "smtps":
        server: smtplib.SMTP = smtplib.SMTP_SSL(host, url.port or 465, timeout=SECONDS, context=tls)
    else:
        server = smtplib.SMTP(host, url.port or 25, timeout=SECONDS)
    with server, at_most(LONGEST, lambda: server.sock):
        server.ehlo()
        secret = url.scheme == "smtps"
        if url.scheme == "smtp+starttls" or (not secret and server.has_extn("starttls")):
            server.starttls(context=tls)
            secret = True
        if url.username:
            _log_in(server, url.username, url.password or "", secret=secret)
        server.send_message(message)


def _log_in(server: smtplib.SMTP, name: str, password: str, *, secret: bool) -> None:
    if not secret:
        raise smtplib.SMTPNotSupportedError("no password in the clear")
    server.login(unquote(name), unquote(password))
