"""When: which entries a duty, flag or gate turns on, and what must be so as well."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

from harken.vocabulary.asked import NAMING, Count, Young
from harken.vocabulary.entry import Entry
from harken.vocabulary.marks import Mark
from harken.vocabulary.roles import Rank

Choices = tuple[tuple[str, tuple[object, ...]], ...]


@dataclass(frozen=True, slots=True)
class Term:
    """For how long the law lets something go on that an entry began.

    The answer `by` says for how many `months`, from the midnight that begins the day in the answer `start`,
    or on which it happened; or the answer `until` says to which day. An answer with neither has no end.
    """

    begun: "On"
    by: str = ""
    months: tuple[tuple[str, int], ...] = ()
    start: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Over:
    """That every term begun in the case is over, the last of them among them; or it is one of `save`.

    A term of `ended` is over as it is begun: what was decided to end what had no end. Where none was begun,
    nothing has to be over.
    """

    terms: tuple[Term, ...]
    ended: tuple["On", ...] = ()
    save: Choices = ()

    def __post_init__(self) -> None:
        """Refuse what is asked of a trigger: see `of_itself`."""
        of_itself(self, *(one.begun for one in self.terms), *self.ended)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class On:
    """Matches entries of one kind or bearing one mark, whose answers are among those given.

    Told apart by identity, so that looking one up is quick.

    `another` asks for another person than recorded the trigger, or, where its answer `than` names somebody,
    than they: one may have written it down for another; `rank` asks for at least that rank;
    `own` for one of the trigger's own case, or of the subject's own record, where those of other cases count;
    `same` names answers that must equal the trigger's own, `stated` answers that must have been given,
    `count` how many of several must have been one and the same. Of whether it names somebody in the part of a
    child, or nobody, it asks only where `child` says so; of whether they are known to be so young, where
    `young` does. One that is to come `over` what the law set for it counts from that day, and not before.
    What stands to the trigger so (`another`, `own`, `same`) can meet a duty or release it; anywhere else it
    is refused at import.
    """

    kind: str = ""
    mark: Mark | None = None
    answers: Choices = ()
    another: bool = False
    than: str = ""
    own: bool = False
    rank: Rank = Rank.NONE
    same: tuple[str, ...] = ()
    stated: tuple[str, ...] = ()
    count: Count | None = None
    child: bool | None = None
    young: Young | None = None
    over: Over | None = None

    def by_another(self, than: str = "") -> "On":
        """The same, done by somebody else than recorded the trigger, or than its answer `than` names."""
        return replace(self, another=True, than=than)

    def of_its_own_case(self) -> "On":
        """The same, recorded in the trigger's own case and not in another of the subject's."""
        return replace(self, own=True)

    def at_least(self, rank: Rank) -> "On":
        """The same, done by somebody of at least this rank."""
        return replace(self, rank=rank)

    def with_same(self, *fields: str) -> "On":
        """The same, where these answers equal the trigger's (or the recipient's, for each)."""
        return replace(self, same=fields)

    def stating(self, *fields: str) -> "On":
        """The same, where none of these answers was left out."""
        return replace(self, stated=fields)

    def counting(self, at_least: int, *fields: str, answered: object) -> "On":
        """The same, where at least so many of these answers were `answered`."""
        said = answered.value if isinstance(answered, Enum) else answered
        return replace(self, count=Count(at_least, fields, said))

    def naming_a_child(self) -> "On":
        """The same, where it is about somebody in the part of a child. That all are named names none."""
        return replace(self, child=True)

    def naming_no_child(self) -> "On":
        """The same, where it is about nobody in the part of a child."""
        return replace(self, child=False)

    def known_under(self, years: int) -> "On":
        """The same, where it names a child who is known to be under `years` of age."""
        return replace(self, young=Young(years, so=True))

    def unless_under(self, years: int) -> "On":
        """The same, where it names no child who is known to be under `years` of age. Not known, it counts."""
        return replace(self, young=Young(years, so=False))

    def once_over(self, *terms: Term, ended: tuple["On", ...] = (), **save: object) -> "On":
        """The same, once every term is over that was begun in its case; or with one of the answers `save`."""
        return replace(self, over=Over(terms, ended, _choices(save)))

    def __str__(self) -> str:
        """What it turns on, in one phrase: a kind's key or a mark, and its answers."""
        says = self.kind or f"mark: {self.mark}"
        chosen = "; ".join(f"{name} = {' or '.join(map(_said, values))}" for name, values in self.answers)
        extra = [chosen] if chosen else []
        extra += [f"stating {' and '.join(self.stated)}"] if self.stated else []
        extra += [str(self.count)] if self.count else []
        extra += [NAMING[self.child]] if self.child is not None else []
        extra += [str(self.young)] if self.young else []
        extra += [_ended_by_law(self.over)] if self.over else []
        than = f" than {self.than} names" if self.than else ""
        extra += [f"by another person{than}"] if self.another else []
        extra += ["of its own case"] if self.own else []
        extra += [f"by rank of {self.rank.name.replace('_', ' ').lower()} or above"] if self.rank else []
        return f"{says} ({', '.join(extra)})" if extra else says


def _ended_by_law(over: Over) -> str:
    save = "; ".join(f"{name} = {' or '.join(map(_said, values))}" for name, values in over.save)
    return f"once its time by law is over{f', or {save}' if save else ''}"


def _said(value: object) -> str:
    return "not asked" if value is None else str(value) or "not said"


def on(kind: type[Entry], /, **answers: object) -> On:
    """Match entries of `kind`, refusing now any answer that `kind` does not have."""
    if unknown := answers.keys() - kind.model_fields.keys():
        raise TypeError(f"{kind.__name__} has no answer called {', '.join(sorted(unknown))}.")
    return On(kind=kind.key, answers=_choices(answers))


def marked(mark: Mark, /, **answers: object) -> On:
    """Match entries of any pathway that bear `mark`."""
    return On(mark=mark, answers=_choices(answers))


def _choices(answers: Mapping[str, object]) -> Choices:
    def plain(value: object) -> object:
        return value.value if isinstance(value, Enum) else value

    return tuple(
        (name, tuple(map(plain, value)) if isinstance(value, tuple) else (plain(value),))
        for name, value in sorted(answers.items())
    )


def of_itself(whose: object, *ons: On) -> None:
    """Refuse, at import, an entry that is to stand to the trigger in some way, where nothing compares them.

    Raises TypeError.
    """
    for one in ons:
        if one.another or one.own or one.same:
            raise TypeError(
                f"{one} is to stand to the trigger in some way, and {type(whose).__name__} compares it with "
                "none. Ask it of what meets or releases the duty, or say here what it answers."
            )


@dataclass(frozen=True, slots=True)
class Stands:
    """Holds while such a fact stands: the latest of `since` is not followed by one of `until`.

    Facts of the same chronology and of the subject's own count; of other cases only if `everywhere`.
    The trigger itself counts only if `itself`. `as_known`: asked of the moment the trigger was first
    recorded, not of the one it happened at. `each` names the answer that says of which of several a fact is:
    it holds while any of them stands, and one ends with what answers the same. `of_case`: of the whole case,
    whomever its facts are about, and not only of whom the duty is owed to.
    """

    since: tuple[On, ...]
    until: tuple[On, ...] = ()
    everywhere: bool = False
    as_known: bool = False
    itself: bool = False
    each: str = ""
    of_case: bool = False

    def __post_init__(self) -> None:
        """Refuse what is asked of a trigger: see `of_itself`."""
        of_itself(self, *self.since, *self.until)


@dataclass(frozen=True, slots=True)
class Lacks:
    """Holds while no such fact stands. Counts as `Stands` does.

    One of `since` may say what must be so as well, at the moment it happened. `of_all`, asked of a child: one
    of `since` that names none is of each whom the case names by then. Nor does a fact stand once one of
    `learned`, whomever in the case it is about, has happened or become known no earlier than that fact.
    """

    since: tuple["On | When", ...]
    until: tuple[On, ...] = ()
    everywhere: bool = False
    itself: bool = False
    each: str = ""
    of_all: bool = False
    learned: tuple[On, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what is asked of a trigger: see `of_itself`."""
        those = (one.on if isinstance(one, When) else one for one in self.since)
        of_itself(self, *those, *self.until, *self.learned)
        if self.learned and self.each:
            raise TypeError("What is learned since ends all of it, and not one of several: leave `each` out.")


@dataclass(frozen=True, slots=True)
class StoodFor:
    """Holds once such a fact has stood for so many London days, and none of `until` came since.

    Said again, it goes on standing from the first time. Counts as `Stands` does.
    """

    since: tuple[On, ...]
    until: tuple[On, ...]
    days: int
    everywhere: bool = False

    def __post_init__(self) -> None:
        """Refuse what is asked of a trigger: see `of_itself`."""
        of_itself(self, *self.since, *self.until)


@dataclass(frozen=True, slots=True)
class Nth:
    """Holds when at least `n` such facts about the subject, each another time, fall in the last `days`.

    The trigger itself counts. In one case such facts are one, until one of `until` comes between them.
    Days are London's: the window opens at the same clock time. `n` and `days` may be set by a force's
    policy under `name`. By `each_child` it is children that are counted and not times: each whom such a fact
    names once, however many cases name them; a case whose facts name none is of one child.
    """

    n: int
    days: int
    of: tuple[On, ...]
    name: str = ""
    until: tuple[On, ...] = ()
    each_child: bool = False

    def __post_init__(self) -> None:
        """Refuse what is asked of a trigger: see `of_itself`."""
        of_itself(self, *self.of, *self.until)


@dataclass(frozen=True, slots=True)
class Totals:
    """Holds when the numbers given in `field` by such facts of the last `days` reach `at_least`."""

    of: tuple[On, ...]
    field: str
    at_least: float
    days: int

    def __post_init__(self) -> None:
        """Refuse what is asked of a trigger: see `of_itself`."""
        of_itself(self, *self.of)


OF_AGE = 18
"""How old somebody is who is a child no more."""


@dataclass(frozen=True, slots=True)
class Under:
    """Holds while the subject is under `years` of age, or their age is not known, or they are unborn."""

    years: int = OF_AGE


Given = Stands | Lacks | StoodFor | Nth | Totals | Under


@dataclass(frozen=True, slots=True)
class When:
    """One way for something to arise: an entry, and what must be so at that moment as well."""

    on: On
    given: tuple[Given, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what is asked of a trigger: see `of_itself`."""
        of_itself(self, self.on)

    def __str__(self) -> str:
        """The entry it turns on; what must be so as well is in the duty's own words."""
        return str(self.on)


def when(trigger: On, *given: Given) -> When:
    """Such an entry, while all of `given` hold."""
    return When(trigger, given)


@dataclass(frozen=True, slots=True)
class AllOf:
    """Met when each of these has been done; the moment is that of the last."""

    parts: tuple[On, ...]

    def __str__(self) -> str:
        """All the parts."""
        return " and ".join(map(str, self.parts))


Met = On | AllOf


def all_of(*parts: On) -> AllOf:
    """Each of these, in any order."""
    return AllOf(parts)
