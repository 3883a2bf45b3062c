"""Passwords: hashed with Argon2id, compared in constant time."""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

# OWASP's first choice of parameters: 19 MiB, two passes, one lane.
HASHER = PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1)
# Somebody unknown costs as long as somebody known, so that the time says nothing.
_NOBODY = HASHER.hash("nobody signs in with this")


def hash_of(password: str) -> str:
    """The hash to keep of a password."""
    return HASHER.hash(password)


def matches(hash_kept: str | None, password: str) -> bool:
    """Whether a password is the one that was hashed; takes as long when there is no hash."""
    try:
        return HASHER.verify(hash_kept or _NOBODY, password) and hash_kept is not None
    except (VerificationError, InvalidHashError):
        return False
