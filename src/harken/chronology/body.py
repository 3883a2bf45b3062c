"""The bytes of an entry's body: what a re-sent one is compared by, and what commits to words unheld."""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson

SALT_BYTES = 16


@dataclass(frozen=True, slots=True)
class Body:
    """A body ready to store. `digest` is of everything sent, unsalted: compared, never stored as it is."""

    coded: str
    words: str | None
    salt: bytes = field(repr=False)
    digest: bytes = field(repr=False)

    @property
    def kept_hash(self) -> bytes:
        """What the spine keeps: salted, so that it says nothing about words that were disposed of."""
        return hashlib.sha256(self.salt + self.digest).digest()

    @property
    def commitment(self) -> bytes | None:
        """SHA-256 of salt and words; None where there are no words."""
        return commit(self.salt, self.words) if self.words is not None else None


def body_of(coded: Mapping[str, Any], words: Mapping[str, Any], *, beside: tuple[object, ...]) -> Body:
    """The body of an entry; `beside` is what else makes it the same (kind, version, about, happened, …)."""
    said = {name: text for name, text in words.items() if text}
    plain = canonical(coded).decode()
    spoken = canonical(said).decode() if said else None
    return Body(
        coded=plain,
        words=spoken,
        salt=secrets.token_bytes(SALT_BYTES) if said else b"",
        digest=hashlib.sha256(canonical([plain, spoken, *beside])).digest(),
    )


def commit(salt: bytes, words: str) -> bytes:
    """What binds words to the sealed tree. `words` is their canonical JSON."""
    return hashlib.sha256(salt + words.encode()).digest()


def canonical(value: object) -> bytes:
    """One spelling for one JSON value: keys sorted, no spaces, UTF-8."""
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)
