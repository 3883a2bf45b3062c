"""Codes of an authenticator app (RFC 6238): six digits, a new one every thirty seconds, each taken once."""

import base64
import secrets
from datetime import datetime
from urllib.parse import quote, urlencode

from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor import InvalidToken
from cryptography.hazmat.primitives.twofactor.totp import TOTP

LONG, DIGITS, SECONDS = 20, 6, 30
"""Bytes of a secret, digits of a code, seconds of a step: what every authenticator app takes."""
ASIDE = (0, -1, 1)
"""Which steps besides the present one are taken: a telephone's clock may be that far out. Our own choice."""


def new_secret() -> bytes:
    """A secret for one person's app; shown once."""
    return secrets.token_bytes(LONG)


def code_at(secret: bytes, now: datetime) -> str:
    """The code that their app shows then."""
    return _of(secret).generate(int(now.timestamp())).decode()


def step_of(secret: bytes, code: str, *, now: datetime) -> int | None:
    """Which step of time a code is of: the present one, or one beside it; None where it is of none."""
    typed = code.replace(" ", "")
    if not (typed.isascii() and typed.isdigit()):
        return None
    step = int(now.timestamp()) // SECONDS
    return next((step + by for by in ASIDE if _is_of(secret, typed, step + by)), None)


def key_of(secret: bytes) -> str:
    """The secret as it is typed into an app."""
    return base64.b32encode(secret).decode().rstrip("=")


def address_of(secret: bytes, *, login: str, issuer: str) -> str:
    """The secret as an app takes it from a picture: otpauth://."""
    label = quote(f"{issuer}:{login}")
    return f"otpauth://totp/{label}?{urlencode({'secret': key_of(secret), 'issuer': issuer})}"


def _of(secret: bytes) -> TOTP:
    return TOTP(secret, DIGITS, SHA1(), SECONDS)  # noqa: S303 - what apps can do; no weakness in an HMAC


def _is_of(secret: bytes, code: str, step: int) -> bool:
    try:
        _of(secret).verify(code.encode(), step * SECONDS)
    except InvalidToken:
        return False
    return True
