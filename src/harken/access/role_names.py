"""The database's own roles: who connects, who owns, who may do one forbidden thing through one function."""

import re
from dataclasses import dataclass

RUN_TIME = ("app", "worker", "sealer", "keeper", "portal", "porter")
LOGINS = ("owner", *RUN_TIME)
PURPOSES = (*LOGINS, "definer", "restrictor", "disposer")


@dataclass(frozen=True, slots=True)
class RoleNames:
    """The names of an installation's roles: all share a prefix, so that one cluster can hold many."""

    prefix: str = "harken"

    def __post_init__(self) -> None:
        """Refuse a prefix that would need quoting."""
        if not re.fullmatch(r"[a-z][a-z0-9_]{0,40}", self.prefix):
            raise ValueError("A prefix is a lower-case letter, then letters, digits and underscores.")

    def of(self, purpose: str) -> str:
        """The role for one of PURPOSES."""
        if purpose not in PURPOSES:
            raise ValueError(f"There is no role for {purpose}.")
        return f"{self.prefix}_{purpose}"

    def fill(self, sql: str) -> str:
        """SQL with @app@, @definer@ and the like replaced by role names."""
        return re.sub(r"@([a-z]+)@", lambda found: self.of(found[1]), sql)


def names_for_owner(owner: str) -> RoleNames:
    """The names that belong with an owner's name; migrations learn the prefix from who runs them."""
    prefix, _, purpose = owner.rpartition("_")
    if purpose != "owner":
        raise ValueError(f"Migrations run as the owner's role, not as {owner}.")
    return RoleNames(prefix)
