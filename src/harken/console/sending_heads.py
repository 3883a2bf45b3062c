"""Sends sealed heads out of the house: as a file, or as a letter that is itself a head when it is saved."""

from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from pathlib import Path

from harken.chronology.verify_alone import Head, head_text
from harken.outside.mail import Post, send

_WHAT_IT_IS = """
Keep this letter where nobody who runs Harken can reach it. It says nothing of any case.
Saved as a file, as it is, it is a head that `harken verify --head` and verify_alone.py take.
"""


def write_head(folder: Path, code: str, head: Head) -> Path:
    """Write a head into a folder, made where it is not there. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{code}.{head.tree}.{head.leaves}.head"
    path.write_text(head_text(head), "utf-8")
    return path


def mail_head(head: Head, code: str, *, to: str, post: Post, now: datetime) -> None:
    """Hand a letter with a head to the mail server. Raises OSError where it is not taken."""
    send(letter(head, code, to=to, post=post, now=now), post)


def letter(head: Head, code: str, *, to: str, post: Post, now: datetime) -> EmailMessage:
    """The letter: plain lines that no mail reader breaks."""
    message = EmailMessage()
    message["From"] = post.sender
    message["To"] = to
    message["Date"] = format_datetime(now)
    message["Message-ID"] = make_msgid(domain=post.sender.rpartition("@")[2])
    message["Auto-Submitted"] = "auto-generated"
    message["Subject"] = f"Harken: sealed head of {code}, {head.leaves} {head.tree}"
    message.set_content(f"{head_text(head)}\n{_WHAT_IT_IS.strip()}\n", cte="7bit")
    return message
