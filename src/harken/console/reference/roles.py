"""The pages of roles and of what each may do."""

from collections.abc import Mapping

from harken.access.permissions import PERMITTED, RECORDED_BY, Act, Group
from harken.console.reference.markdown import page, section, table
from harken.vocabulary import Role
from harken.vocabulary.roles import ROLES, Rank

YES = "yes"


def roles_page() -> str:
    """Every role: its rank, its agency, what else it is called."""
    rows = [(role.name, _rank(role.rank), role.agency, ", ".join(role.aliases)) for role in ROLES]
    opening = "Everybody who may owe a duty, be told of one, or record a fact. Other agencies are chased."
    return page("Roles", opening, [table(("Role", "Rank", "Agency", "Also called"), rows)])


def permissions_page() -> str:
    """Which role may do which act, and record which kind of entry."""
    opening = (
        "What a role may do in its own force. Beside this, the database hides what is restricted from "
        "whoever has not joined it, and everything from whoever was excluded. Whoever is in charge may "
        "restrict what they are in charge of, and nobody agrees to a lowering that they asked for."
    )
    parts = [
        section("Acts", _who({act.value: PERMITTED[act] for act in Act})),
        section("Recording", _who({group.value: RECORDED_BY[group] for group in Group})),
    ]
    return page("Permissions", opening, parts)


def _who(allowed: Mapping[str, frozenset[Role]]) -> str:
    police = [role for role in ROLES if role.agency == "police"]
    rows = [(what, *(YES if role in whom else "" for role in police)) for what, whom in allowed.items()]
    return table(("", *(role.name for role in police)), rows)


def _rank(rank: Rank) -> str:
    return "" if rank is Rank.NONE else rank.name.replace("_", " ").lower()
