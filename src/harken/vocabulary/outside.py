"""Outside: what an entry of a pathway says somebody outside the force was told, asked or sent."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """Whoever records it says that somebody outside now knows: of which agency, who there, and what for.

    `agency` is what it always is; `named` is the answer that says which, or which of several, and `whom` the
    one that says who there. `basis` is what it rests on always, `basis_in` the answer that says so.
    `has_it` is the key of the entry that they have it, with the same answer called `named` where one is of
    several. It went only where the answer of `went` is one of those beside it.
    """

    purpose: str
    agency: str = ""
    named: str = ""
    whom: str = ""
    basis: str = ""
    basis_in: str = ""
    has_it: str = ""
    went: tuple[str, tuple[str, ...]] = ("", ())

    @property
    def answers(self) -> tuple[str, ...]:
        """The answers of the entry that it names."""
        return tuple(filter(None, (self.named, self.whom, self.basis_in, self.went[0])))
