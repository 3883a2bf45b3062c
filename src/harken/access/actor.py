"""Actor: who is asking or acting, in which post, through which session."""

from dataclasses import dataclass, field
from uuid import UUID, uuid5

from harken.vocabulary.roles import SYSTEM, Role

_SYSTEM_NAMES = UUID("5b0c6a52-9a34-4d0e-9e5f-0f8a8f2c6d11")


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody at a door. `roles` are the posts held now, `role` the one in use; ids are UUIDs as text.

    `token` is the secret that the database recognises; empty for the worker, whom it knows by its own login.
    """

    account: str
    name: str
    force: str
    roles: tuple[Role, ...]
    role: Role
    team: str = ""
    area: str = ""
    session: str = ""
    device: str = ""
    token: str = field(default="", repr=False)


def system_account(force: str) -> str:
    """The id of the account in whose name a force's own clock records what it did."""
    return str(uuid5(_SYSTEM_NAMES, force))


def system_actor(force: str) -> Actor:
    """Harken itself, acting for one force."""
    return Actor(account=system_account(force), name="Harken", force=force, roles=(SYSTEM,), role=SYSTEM)
