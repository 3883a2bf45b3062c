"""Signs what goes to another agency's system, checks what comes back: an HMAC of moment, keys and body."""

import hashlib
import hmac
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

WINDOW = timedelta(minutes=5)
"""How old, or how far ahead, a signed message may be. Our own design."""
SHORTEST = 32
"""The fewest characters of a secret that is one."""

SIGNATURE, STAMP = "Harken-Signature", "Harken-Timestamp"
SIGNED_WITH, KEY = "Harken-Key-Id", "Idempotency-Key"
_STAMP = re.compile(r"[0-9]{1,12}")
_SECRET = re.compile(r"([A-Za-z0-9._-]{1,40}):(\S+)")


@dataclass(frozen=True, slots=True)
class Secret:
    """A secret shared with an agency, and the name that both sides know it by."""

    name: str
    secret: str = field(repr=False)


def secrets_in(variable: str) -> tuple[Secret, ...]:
    """The secrets kept in an environment variable as `name:secret`, the one to sign with first.

    More than one, with spaces between, while they are changed: each of them is accepted. What has no
    name, or is shorter than 32 characters, is none.
    """
    found = (_SECRET.fullmatch(one) for one in os.environ.get(variable, "").split() if variable)
    return tuple(Secret(one[1], one[2]) for one in found if one and len(one[2]) >= SHORTEST)


def signed(body: bytes, *, secret: Secret, now: datetime, key: str) -> dict[str, str]:
    """The headers that go with a body."""
    stamp = str(int(now.timestamp()))
    mac = _mac(body, secret, stamp, key)
    return {SIGNATURE: f"v1={mac}", STAMP: stamp, SIGNED_WITH: secret.name, KEY: key}


def signed_at(
    body: bytes, headers: Mapping[str, str], *, secrets: Sequence[Secret], now: datetime
) -> datetime | None:
    """When a body and its key were signed with one of the secrets; None where they were not, or long ago.

    A replay is known by its key, which is signed too: the same message under another key is refused.
    """
    stamp, key = headers.get(STAMP, ""), headers.get(KEY, "")
    given, name = headers.get(SIGNATURE, "").removeprefix("v1="), headers.get(SIGNED_WITH, "")
    secret = next((one for one in secrets if one.name == name), None)
    if secret is None or not key or not _STAMP.fullmatch(stamp):
        return None
    if abs(now.timestamp() - int(stamp)) > WINDOW.total_seconds():
        return None
    # As bytes: the comparison raises on text that is not ASCII, and a forger may send any.
    genuine = hmac.compare_digest(given.encode(), _mac(body, secret, stamp, key).encode())
    return datetime.fromtimestamp(int(stamp), UTC) if genuine else None


def _mac(body: bytes, secret: Secret, stamp: str, key: str) -> str:
    said = b"\n".join((stamp.encode(), secret.name.encode(), key.encode(), body))
    return hmac.new(secret.secret.encode(), said, hashlib.sha256).hexdigest()
