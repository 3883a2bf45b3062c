"""Digests by which files are named: nothing else may become part of a path."""

import re

_DIGEST = re.compile(r"[0-9a-f]{64}")


def is_digest(text: str) -> bool:
    """Whether it is a SHA-256 digest in hexadecimal."""
    return _DIGEST.fullmatch(text) is not None
