"""Says yes or no to one act by one person, with the reason. There are no twin functions."""

from dataclasses import dataclass

from harken.access.actor import Actor
from harken.access.decision import ALLOWED, Decision
from harken.access.permissions import PERMITTED, RECORDED_BY, Act, Group
from harken.vocabulary.roles import SUPERVISOR, Role

# A withheld record and one that does not exist get the same answer, so that nobody learns which it is.
ABSENT = Decision(False, "not_found", "There is no record here that you can see.")


@dataclass(frozen=True, slots=True, kw_only=True)
class On:
    """What the act is on. `member` and `excluded` are the actor's own ties to it, as the database says."""

    force: str = ""
    restricted: bool = False
    member: bool = False
    excluded: bool = False
    group: Group = Group.ANYBODY


def may(actor: Actor, act: Act, on: On | None = None) -> Decision:
    """Whether the role in use allows the act here. What the row-level policies hide stays hidden besides."""
    on = on or On()
    if (on.force and on.force != actor.force) or on.excluded or (on.restricted and not on.member):
        return ABSENT
    if actor.role not in actor.roles:
        return Decision(False, "post_not_held", f"You do not hold the post of {actor.role} now.")
    if actor.role not in PERMITTED[act]:
        return Decision(
            False, "not_your_role", f"A{_n(actor.role)} {actor.role} may not {act.value}. {_ask(act)}".strip()
        )
    if act in (Act.RECORD, Act.ACKNOWLEDGE) and not _records(actor, on.group):
        return Decision(
            False, "not_your_entry", f"A{_n(actor.role)} {actor.role} may not record {on.group.value}."
        )
    return ALLOWED


def _records(actor: Actor, group: Group) -> bool:
    return actor.role in RECORDED_BY[group]


def _ask(act: Act) -> str:
    # Whoever asks has a supervisor; a custody officer of the same rank is no use to most.
    ranked = sorted(
        (role for role in PERMITTED[act] if role.rank),
        key=lambda role: (role.rank, role != SUPERVISOR, role.name),
    )
    return f"Ask a{_n(ranked[0])} {ranked[0]}." if ranked else ""


def _n(role: Role) -> str:
    """What makes an article fit: a sergeant, an inspector."""
    return "n" if role.name[0].lower() in "aeiou" else ""
