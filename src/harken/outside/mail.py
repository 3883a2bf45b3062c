"""Mail by SMTP: no case data in it, a stable Message-ID so that a second copy is known for one."""

import hashlib
import smtplib
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Any
from urllib.parse import urlsplit

from harken.outside.outbox import Claimed

SECONDS = 20


@dataclass(frozen=True, slots=True)
class Post:
    """The mail server, the address we write from, and where the desk is."""

    url: str
    sender: str
    desk: str


def letter(one: Claimed, post: Post) -> EmailMessage:
    """The mail of one message or notice."""
    message = EmailMessage()
    message["From"] = post.sender
    message["To"] = one.destination
    digest = hashlib.sha256(f"{one.force}/{one.key}".encode()).hexdigest()[:32]
    message["Message-ID"] = f"<{digest}@{post.sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    message["Subject"], text = _notice(one.body) if one.kind == "notice" else _message(one.body, post)
    message.set_content(text)
    return message


def _notice(body: Mapping[str, Any]) -> tuple[str, str]:
    return f"Please ring us, reference {body['reference']}", (
        f"Please ring {body['from']} on {body['call_back']}, quoting {body['reference']}.\n\n"
        "This mail carries no other particulars on purpose. Tell us the name of whoever has taken it on,\n"
        "and we record that you have it.\n"
    )


def _message(body: Mapping[str, Any], post: Post) -> tuple[str, str]:
    lines = body["lines"]
    late = [line for line in lines if not line["warning"]]
    what = "is late" if late else "will soon be late"
    subject = f"{lines[0]['duty']} ({lines[0]['reference']})" if len(lines) == 1 else f"{len(lines)} duties"
    told = "\n".join(f"- {line['duty']} ({line['reference']})" for line in lines)
    where = f"{post.desk}/cases/{body['chronology']}"
    text = f"This {what}:\n\n{told}\n\nOpen it, and say that it is yours: {where}\n"
    return f"Harken: {subject}", text


def send(message: EmailMessage, post: Post) -> None:
    """Hand a mail to the server. Raises OSError or smtplib.SMTPException where it is not taken."""
    url = urlsplit(post.url)
    host, port = url.hostname or "localhost", url.port or 25
    with smtplib.SMTP(host, port, timeout=SECONDS) as server:
        if server.ehlo() and server.has_extn("starttls"):
            server.starttls(context=ssl.create_default_context())
        if url.username:
            server.login(url.username, url.password or "")
        server.send_message(message)
