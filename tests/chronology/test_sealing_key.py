"""The sealing key: made once, read by nobody else, refused where others could."""

from pathlib import Path
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from harken.chronology.sealing_key import UnsafeKey, key_path, make_key, read_key

FORCE = str(uuid4())


def public(directory: Path) -> bytes:
    return read_key(directory, FORCE).public_key().public_bytes_raw()


def test_a_key_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    path = make_key(tmp_path / "keys", FORCE)
    first = public(tmp_path / "keys")
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(path.parent.iterdir()) == [path]
    assert make_key(tmp_path / "keys", FORCE) == path
    assert public(tmp_path / "keys") == first


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660])
def test_a_key_that_others_can_read_is_refused(tmp_path: Path, mode: int) -> None:
    make_key(tmp_path, FORCE).chmod(mode)
    with pytest.raises(UnsafeKey, match="mode 0600"):
        read_key(tmp_path, FORCE)


def test_a_key_that_is_not_there_or_is_only_pointed_at_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnsafeKey):
        read_key(tmp_path, FORCE)
    elsewhere = make_key(tmp_path / "elsewhere", FORCE)
    key_path(tmp_path, FORCE).symlink_to(elsewhere)
    with pytest.raises(UnsafeKey):
        read_key(tmp_path, FORCE)


def test_what_is_not_an_ed25519_key_is_refused(tmp_path: Path) -> None:
    other = generate_private_key(SECP256R1()).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    for content in (b"not a key", other):
        path = key_path(tmp_path, FORCE)
        path.touch(mode=0o600)
        path.write_bytes(content)
        with pytest.raises(UnsafeKey):
            read_key(tmp_path, FORCE)


def test_a_key_is_found_by_the_id_of_its_force_and_nowhere_else(tmp_path: Path) -> None:
    with pytest.raises(UnsafeKey):
        read_key(tmp_path, "../" + FORCE)
