"""Signs what goes to another agency's system, checks what comes back: an HMAC of moment, key and body."""

import hashlib
import hmac
import re
from collections.abc import Mapping
from datetime import datetime, timedelta

WINDOW = timedelta(minutes=5)
"""How old, or how far ahead, a signed message may be. Our own design."""

SIGNATURE, STAMP, KEY = "Harken-Signature", "Harken-Timestamp", "Idempotency-Key"
_STAMP = re.compile(r"[0-9]{1,12}")


def signed(body: bytes, *, secret: str, now: datetime, key: str) -> dict[str, str]:
    """The headers that go with a body."""
    stamp = str(int(now.timestamp()))
    return {SIGNATURE: f"v1={_mac(body, secret, stamp, key)}", STAMP: stamp, KEY: key}


def genuine(body: bytes, headers: Mapping[str, str], *, secret: str, now: datetime) -> bool:
    """Whether a body and its key were signed with the secret, and not long ago.

    A replay is known by its key, which is signed too: the same message under another key is refused.
    """
    stamp, key = headers.get(STAMP, ""), headers.get(KEY, "")
    given = headers.get(SIGNATURE, "").removeprefix("v1=")
    if not secret or not key or not _STAMP.fullmatch(stamp):
        return False
    if abs(now.timestamp() - int(stamp)) > WINDOW.total_seconds():
        return False
    # As bytes: the comparison raises on text that is not ASCII, and a forger may send any.
    return hmac.compare_digest(given.encode(), _mac(body, secret, stamp, key).encode())


def _mac(body: bytes, secret: str, stamp: str, key: str) -> str:
    said = b"\n".join((stamp.encode(), key.encode(), body))
    return hmac.new(secret.encode(), said, hashlib.sha256).hexdigest()
