"""Signed webhooks: posted once with a stable key, to an address that was looked at before it is called."""

import http.client
import socket
import ssl
from collections.abc import Collection, Mapping
from datetime import datetime
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

import orjson

from harken.outside.outbox import Claimed
from harken.outside.signing import Secret, secrets_in, signed
from harken.outside.time_limit import at_most

SECONDS = 10
LONGEST = 30
LARGEST_ANSWER = 64 * 1024
Host = tuple[str, int]
"""A machine by its name, and its port."""
TRANSLATED = IPv6Network("64:ff9b::/96")
"""Addresses that a gateway turns into those of IPv4, private ones too."""
UNSIGNED = Secret("none", "")


class NotTaken(Exception):
    """The other system did not take what was sent."""


def post(one: Claimed, *, now: datetime, hosts: Collection[Host], loopback: bool = False) -> str:
    """Send a notice to another agency's system; answers its receipt, or "" where it gave none.

    Only to one of `hosts`, and nowhere that it points to instead. Raises NotTaken or OSError.
    `loopback` allows this machine, by plain HTTP and unsigned, for practice.
    """
    url, (host, port) = urlsplit(one.destination), host_of(one.destination)
    if (host, port) not in hosts:
        raise NotTaken("not an address of the policy")
    address = _looked_up(host, port, loopback=loopback)
    here = ip_address(address).is_loopback
    if url.scheme != "https" and not here:
        raise NotTaken("not https")
    secret = next(iter(secrets_in(one.secret)), UNSIGNED)
    if secret is UNSIGNED and not here:
        raise NotTaken("no key to sign with")
    body = orjson.dumps(dict(one.body), option=orjson.OPT_SORT_KEYS)
    headers = signed(body, secret=secret, now=now, key=one.key) | {
        "Content-Type": "application/json",
        "Host": url.netloc.rpartition("@")[2],
    }
    connection = _connection(url.scheme, host, address, port)
    path = (url.path or "/") + (f"?{url.query}" if url.query else "")
    return _asked(connection, path, body, headers)


def host_of(destination: str) -> Host:
    """The machine and the port of an address."""
    url = urlsplit(destination)
    return url.hostname or "", url.port or (443 if url.scheme == "https" else 80)


def _asked(connection: http.client.HTTPConnection, path: str, body: bytes, headers: Mapping[str, str]) -> str:
    connection.connect()
    # Ours to keep: the library lets go of it while the answer is still being read.
    sock = connection.sock
    try:
        with at_most(LONGEST, lambda: sock):
            connection.request("POST", path, body, dict(headers))
            answer = connection.getresponse()
            said = answer.read(LARGEST_ANSWER)
        if answer.length and len(said) < LARGEST_ANSWER:
            raise NotTaken("the answer broke off")
    except http.client.HTTPException as broken:
        raise NotTaken(type(broken).__name__) from broken
    finally:
        connection.close()
    if not 200 <= answer.status < 300:
        raise NotTaken(f"status {answer.status}")
    return _receipt(said)


def _looked_up(host: str, port: int, *, loopback: bool) -> str:
    """The address that is then connected to: never one of this network, whatever the name says."""
    for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        address = str(found[4][0])
        plain = _plain(ip_address(address))
        if (plain.is_global and not plain.is_multicast) or (loopback and plain.is_loopback):
            return address
    raise NotTaken("not a public address")


def _plain(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The address of IPv4 that one of IPv6 stands for, if it does."""
    if isinstance(address, IPv4Address):
        return address
    if address in TRANSLATED:
        return IPv4Address(address.packed[-4:])
    return address.ipv4_mapped or address.sixtofour or address


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
    """Their reference for what they took. Whatever else they say is no receipt."""
    try:
        answer = orjson.loads(said) if said else {}
    except orjson.JSONDecodeError:
        return ""
    given = answer.get("receipt") if isinstance(answer, dict) else None
    return given.strip()[:200] if isinstance(given, str) and given.isprintable() else ""
