"""A mail server in a process of its own: keeps each mail it takes in a folder; its faults are a file."""

import asyncio
import ssl
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from functools import partial
from pathlib import Path
from uuid import uuid4

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

NAME, PASSWORD = "harken", "only for tests"
CERTIFICATE, KEY = "certificate.pem", "key.pem"
"""Of the server, in its folder, where it speaks TLS."""
HEARD = "heard"
"""A line for each mail: under TLS or not, signed in or not, for whom."""
FAULTS = "faults"
"""One line for each mail to come: `fine`, `451`, or `drops` (takes it, and hangs up without saying so)."""


class Keeper:
    """Takes mail, or fails as the next line says; a line with @ in it is an address it refuses."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    async def handle_RCPT(  # noqa: N802 - the library's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        del server, session, options
        if address in (self.folder / FAULTS).read_text(encoding="utf-8").split():
            return "550 nobody of that name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        under_tls = server.transport is not None and server.transport.get_extra_info("ssl_object") is not None
        heard = [str(under_tls), str(bool(session.authenticated)), *envelope.rcpt_tos]
        with (self.folder / HEARD).open("a", encoding="utf-8") as file:
            file.write(" ".join(heard) + "\n")
        fault = self._next()
        if fault.isdigit():
            return f"{fault} not now"
        part = self.folder / f"{uuid4()}.part"
        part.write_bytes(envelope.original_content or b"")
        part.rename(part.with_suffix(".eml"))
        if fault == "drops" and isinstance(server.transport, asyncio.Transport):
            server.transport.abort()
        return "250 OK"

    def _next(self) -> str:
        file = self.folder / FAULTS
        first, *rest = file.read_text(encoding="utf-8").split() or ["fine"]
        if "@" in first:
            return "fine"
        file.write_text("\n".join(rest), encoding="utf-8")
        return first


@dataclass(frozen=True)
class MailServer:
    """A running one: where it listens, what it took, how it is to fail."""

    url: str
    folder: Path
    process: "subprocess.Popen[str]"

    def taken(self) -> list[EmailMessage]:
        """Every mail it took, a second copy too, the earliest first."""
        files = sorted(self.folder.glob("*.eml"), key=lambda file: file.stat().st_mtime_ns)
        return [message_from_bytes(file.read_bytes(), policy=policy.default) for file in files]

    def heard(self) -> list[list[str]]:
        """Of each mail that it was offered: whether under TLS, whether signed in, and for whom."""
        file = self.folder / HEARD
        return [line.split() for line in file.read_text("utf-8").splitlines()] if file.exists() else []

    def forgets(self) -> None:
        """What it took, and how it was to fail."""
        for file in self.folder.glob("*.eml"):
            file.unlink()
        (self.folder / HEARD).unlink(missing_ok=True)
        self.fails()

    def fails(self, *faults: str) -> None:
        """How it answers the mails to come, one by one; afterwards it takes them."""
        (self.folder / FAULTS).write_text("\n".join(faults), encoding="utf-8")


@contextmanager
def mail_server(folder: Path, *ways: str) -> Iterator[MailServer]:
    """One on a port of its own, until the block ends.

    `starttls`: it offers TLS. `smtps`: it speaks nothing else. `login`: it takes mail from who signs in.
    """
    (folder / FAULTS).write_text("", encoding="utf-8")
    command = [sys.executable, "-m", "tests.fakes.mail_server", str(folder), *ways]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
    ) as process:
        assert process.stdout is not None
        port = process.stdout.readline().strip()
        try:
            yield MailServer(f"smtp://127.0.0.1:{port}", folder, process)
        finally:
            process.kill()


def known(server: SMTP, session: Session, envelope: Envelope, mechanism: str, given: object) -> AuthResult:
    """Whether somebody signs in with the one name and password there is."""
    del server, session, envelope, mechanism
    right = isinstance(given, LoginPassword) and (given.login, given.password) == (
        NAME.encode(),
        PASSWORD.encode(),
    )
    return AuthResult(success=right, handled=False)


def _smtp(folder: Path, ways: Sequence[str], tls: ssl.SSLContext | None) -> SMTP:
    return SMTP(
        Keeper(folder),
        hostname="fake.invalid",
        tls_context=tls if "starttls" in ways else None,
        authenticator=known,
        auth_required="login" in ways,
        auth_require_tls=False,
    )


async def serve(folder: Path, *ways: str) -> None:
    """Listen, say where, and go on until whoever began it is gone."""
    loop = asyncio.get_running_loop()
    tls = None
    if {"starttls", "smtps"} & set(ways):
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        tls.load_cert_chain(folder / CERTIFICATE, folder / KEY)
    made = partial(_smtp, folder, ways, tls)
    server = await loop.create_server(made, "127.0.0.1", 0, ssl=tls if "smtps" in ways else None)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1]), *sys.argv[2:]))
