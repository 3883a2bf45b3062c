"""The key a force seals its heads with: one file, readable by the sealer's own user and nobody else."""

import os
import re
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)


class UnsafeKey(Exception):
    """The key that seals heads is missing, is not an Ed25519 key, or can be read by others."""


def make_key(directory: Path, force: str) -> Path:
    """Make the force's key, in `directory`, where there is none. An existing key is never replaced."""
    path = key_path(directory, force)
    if path.exists():
        return path
    pem = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, fresh = tempfile.mkstemp(dir=directory)
    with os.fdopen(handle, "wb") as file:
        file.write(pem)
        file.flush()
        os.fsync(file.fileno())
    # Linked, not renamed: of two that make a key at once the second finds the first's, whole.
    with suppress(FileExistsError):
        os.link(fresh, path)
    os.unlink(fresh)
    return path


def read_key(directory: Path, force: str) -> Ed25519PrivateKey:
    """The force's key. Raises UnsafeKey."""
    path = key_path(directory, force)
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    except OSError as absent:
        raise UnsafeKey(f"There is no sealing key that can be read at {path}.") from absent
    with os.fdopen(handle, "rb") as file:
        found = os.fstat(file.fileno())
        if stat.S_IMODE(found.st_mode) & 0o077 or found.st_uid != os.geteuid():
            raise UnsafeKey(f"{path} must belong to whoever runs the sealer, with mode 0600.")
        return _private(file.read(), path)


def key_path(directory: Path, force: str) -> Path:
    """Where the key of a force (its id) lies."""
    if not re.fullmatch(r"[0-9a-f-]{36}", force):
        raise UnsafeKey("A sealing key is kept under the id of its force.")
    return directory / f"{force}.pem"


def _private(pem: bytes, path: Path) -> Ed25519PrivateKey:
    try:
        key = load_pem_private_key(pem, password=None)
    except ValueError as damaged:
        raise UnsafeKey(f"{path} is not a key.") from damaged
    if not isinstance(key, Ed25519PrivateKey):
        raise UnsafeKey(f"{path} is not an Ed25519 key.")
    return key
