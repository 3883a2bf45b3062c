"""Signed webhooks: posted once with a stable key, to an address that was looked at before it is called."""

import http.client
import ipaddress
import os
import socket
import ssl
from datetime import datetime
from urllib.parse import urlsplit

import orjson

from harken.outside.outbox import Claimed
from harken.outside.signing import signed

SECONDS = 10
LARGEST_ANSWER = 64 * 1024


class NotTaken(Exception):
    """The other system did not take what was sent."""


def post(one: Claimed, *, now: datetime, loopback: bool = False) -> str:
    """Send a notice to another agency's system; answers its receipt, or "" where it gave none.

    Raises NotTaken or OSError. `loopback` allows this machine and plain HTTP, for practice and tests.
    """
    url = urlsplit(one.destination)
    if url.scheme != "https" and not loopback:
        raise NotTaken("not https")
    host, port = url.hostname or "", url.port or (443 if url.scheme == "https" else 80)
    address = _looked_up(host, port, loopback=loopback)
    body = orjson.dumps(dict(one.body), option=orjson.OPT_SORT_KEYS)
    secret = os.environ.get(one.secret, "") if one.secret else ""
    headers = signed(body, secret=secret, now=now, key=one.key) | {
        "Content-Type": "application/json",
        "Host": url.netloc,
    }
    connection = _connection(url.scheme, host, address, port)
    try:
        connection.request("POST", url.path or "/", body, headers)
        answer = connection.getresponse()
        said = answer.read(LARGEST_ANSWER)
        if not 200 <= answer.status < 300:
            raise NotTaken(f"status {answer.status}")
        return _receipt(said)
    except http.client.HTTPException as broken:
        raise NotTaken(type(broken).__name__) from broken
    finally:
        connection.close()


def _looked_up(host: str, port: int, *, loopback: bool) -> str:
    """The address that is then connected to: never one of this network, whatever the name says."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    address = str(found[0][4][0])
    plain = ipaddress.ip_address(address)
    allowed = plain.is_global or (loopback and plain.is_loopback)
    if not allowed:
        raise NotTaken("not a public address")
    return address


class _Https(http.client.HTTPSConnection):
    """Connects to the address that was looked at, and asks for the certificate of the name."""

    def __init__(self, host: str, address: str, port: int) -> None:
        super().__init__(host, port, timeout=SECONDS, context=ssl.create_default_context())
        self.address = address

    def connect(self) -> None:
        """Connect to the address and not to whatever the name says by now."""
        plain = socket.create_connection((self.address, self.port), SECONDS)
        self.sock = ssl.create_default_context().wrap_socket(plain, server_hostname=self.host)


def _connection(scheme: str, host: str, address: str, port: int) -> http.client.HTTPConnection:
    if scheme == "https":
        return _Https(host, address, port)
    return http.client.HTTPConnection(address, port, timeout=SECONDS)


def _receipt(said: bytes) -> str:
    try:
        answer = orjson.loads(said) if said else {}
    except orjson.JSONDecodeError:
        return ""
    return str(answer.get("receipt", ""))[:200] if isinstance(answer, dict) else ""
