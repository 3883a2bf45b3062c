"""Who reads at the portal in practice: invented people of other agencies, and the keys of their codes."""

import json
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from harken.access.connection import Connection
from harken.access.partners import NewPartner, create_partner
from harken.console.practice.force import FOR_EVER, PASSWORD


@dataclass(frozen=True, slots=True)
class Reader:
    """One invented person of an agency. `setting` is whom they read for, as the practice policy names it."""

    login: str
    name: str
    setting: str

    @property
    def secret(self) -> bytes:
        """The key of their codes: known to everybody, as every password here is."""
        return sha256(f"practice/{self.login}".encode()).digest()[:20]


READERS = (
    Reader("front-door", "Hetty Marlowe", "children's social care"),
    Reader("saltreach", "Owen Tapley", "children's social care, Saltreach"),
    Reader("beds", "Zara Finchley", "local authority"),
    Reader("larkmoor", "Bea Stannard", "school, Larkmoor Primary School"),
    Reader("tarnhill", "Ned Culver", "school, Tarn Hill Academy"),
    Reader("nurse", "Ida Prosser", "health"),
    Reader("yot", "Kezia Lowick", "youth justice service"),
    Reader("clerk", "Amos Thirlby", "magistrates' court"),
)


def let_readers_in(connection: Connection, force: str, now: datetime) -> None:
    """Make their accounts, through the keeper's connection."""
    for one in READERS:
        new = NewPartner(
            force=force, login=one.login, name=one.name, setting=one.setting, password=PASSWORD,
            secret=one.secret, confirmed_until=(now + FOR_EVER).date(),
        )  # fmt: skip
        create_partner(connection, new)


def readers_said() -> str:
    """The same, as the portal's settings take them."""
    return json.dumps([(one.name, one.setting, one.login, one.secret.hex()) for one in READERS])
