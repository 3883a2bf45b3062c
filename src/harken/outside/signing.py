"""Signs what goes to another agency's system and checks what comes back: an HMAC over moment and body."""

import hashlib
import hmac
from collections.abc import Mapping
from datetime import datetime, timedelta

WINDOW = timedelta(minutes=5)
"""How old, or how far ahead, a signed message may be. Our own design."""

SIGNATURE, STAMP, KEY = "Harken-Signature", "Harken-Timestamp", "Idempotency-Key"


def signed(body: bytes, *, secret: str, now: datetime, key: str) -> dict[str, str]:
    """The headers that go with a body."""
    stamp = str(int(now.timestamp()))
    return {SIGNATURE: f"v1={_mac(body, secret, stamp)}", STAMP: stamp, KEY: key}


def genuine(body: bytes, headers: Mapping[str, str], *, secret: str, now: datetime) -> bool:
    """Whether a body was signed with the secret, and not long ago. A replay is known by its key."""
    stamp = headers.get(STAMP, "")
    given = headers.get(SIGNATURE, "").removeprefix("v1=")
    if not secret or not stamp.isdigit() or abs(now.timestamp() - int(stamp)) > WINDOW.total_seconds():
        return False
    return hmac.compare_digest(given, _mac(body, secret, stamp))


def _mac(body: bytes, secret: str, stamp: str) -> str:
    return hmac.new(secret.encode(), stamp.encode() + b"." + body, hashlib.sha256).hexdigest()
