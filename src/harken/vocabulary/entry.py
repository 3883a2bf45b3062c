"""Entries: the facts a chronology is made of, declared once for form, store, sentence and API."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, ClassVar, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, field_validator

from harken.vocabulary.asks import Account, Asks
from harken.vocabulary.marks import Mark, Marked
from harken.vocabulary.named import Named
from harken.vocabulary.outside import Outside
from harken.vocabulary.tells import Tells

Upgrade = Callable[[Mapping[str, Any]], Mapping[str, Any]]
Coded = dict[str, Any]
WITHHELD = "[withheld]"


class Entry(BaseModel):
    """One fact as somebody reported it. Never edited: a correction is another entry.

    `belongs` says whose chronology holds it: "case", "person" or "place". `upgrades` holds, for
    each older version, the pure function that turns its stored answers into the next version's.
    `marks` are how other pathways see it; `quotes` names the answer that holds a child's own words.
    `last_seen` names the answers that say when, and then where and by whom, a child was last seen.
    `for_whom` names the answer that says whose the case is that it opens: by collar number or sign-in name.
    `joins` names the answer that holds another record of the same person; `parts`, one that is not.
    What is recorded while it happens, `as_it_happens`, is taken to be of that moment unless another is given.
    Where one record is made of each child at the same time, `same_for_another` names what is the same of all.
    `account_in` names the answer that is an account: once it is saved, what it leaves out is said kindly.
    One that is taken while somebody waits stands `on_one_screen` of a desk, its own questions first.
    What says something of a colleague, `of_staff`, is read by them, by whoever leads them and by welfare.
    `names_whom` are the parts in which its form asks whom, and which places, it is to name.
    `tells` names the answers that say of the child it is about what whoever goes to them must know.
    What says that somebody `outside` was told of the child is on the page of who outside knows.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: ClassVar[str]
    version: ClassVar[int] = 1
    title: ClassVar[str]
    reads: ClassVar[str]
    help: ClassVar[str] = ""
    belongs: ClassVar[str] = "case"
    marks: ClassVar[tuple[Mark | Marked, ...]] = ()
    quotes: ClassVar[str] = ""
    last_seen: ClassVar[tuple[str, ...]] = ()
    for_whom: ClassVar[str] = ""
    joins: ClassVar[str] = ""
    parts: ClassVar[str] = ""
    as_it_happens: ClassVar[bool] = False
    same_for_another: ClassVar[tuple[str, ...]] = ()
    account_in: ClassVar[Account | None] = None
    on_one_screen: ClassVar[bool] = False
    of_staff: ClassVar[bool] = False
    names_whom: ClassVar[tuple[Named, ...]] = ()
    tells: ClassVar[tuple[tuple[Tells, str], ...]] = ()
    outside: ClassVar[Outside | None] = None
    upgrades: ClassVar[Mapping[int, Upgrade]] = {}

    @field_validator("*", mode="after")
    @classmethod
    def _in_utc(cls, value: object) -> object:
        """A time is kept in UTC; one without its offset is refused, for it names no instant."""
        if not isinstance(value, datetime):
            return value
        if value.tzinfo is None:
            raise ValueError("Give the time with its offset.")
        return value.astimezone(UTC)

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        """Refuse, at import, an entry that could not be asked for, read back or loaded."""
        cls.reads.format_map(cls.model_fields)
        for name in cls.model_fields:
            of = asks_of(cls, name).of
            if of and of[0] not in cls.model_fields:
                raise TypeError(f"{cls.__name__} has no answer called {of[0]}.")
            answer_type(cls, name)
        if missing := set(range(1, cls.version)) - cls.upgrades.keys():
            raise TypeError(f"{cls.__name__} has no upgrade from version {min(missing)}.")
        account = (cls.account_in.told, cls.account_in.covers) if cls.account_in else ()
        others = (cls.for_whom, cls.joins, cls.parts, *account)
        others += tuple(name for _, name in cls.tells)
        others += cls.outside.answers if cls.outside else ()
        for name in (cls.quotes, *cls.last_seen, *cls.same_for_another, *others):
            if name and name not in cls.model_fields:
                raise TypeError(f"{cls.__name__} has no answer called {name}.")
        for mark in cls.marks:
            if isinstance(mark, Marked) and mark.field not in cls.model_fields:
                raise TypeError(f"{cls.__name__} has no answer called {mark.field}.")
        _fold(cls)

    def sentence(self, *, unmasked: bool = False) -> str:
        """The entry in one line. Words are withheld unless asked for."""
        hidden = () if unmasked else words_of(type(self))
        said = {name: WITHHELD if name in hidden and value else spoken(value) for name, value in self}
        return self.reads.format_map(said)

    def coded(self) -> Coded:
        """The answers that may be reckoned with and shown in lists: everything but words."""
        return self.model_dump(mode="json", exclude=set(words_of(type(self))))

    def words(self) -> Coded:
        """The free text, to be stored apart, salted and withheld by default."""
        return self.model_dump(mode="json", include=set(words_of(type(self))))


def asks_of(kind: type[Entry], name: str) -> Asks:
    """How `kind` asks for `name`."""
    if name not in kind.model_fields:
        raise TypeError(f"{kind.__name__} has no field called {name}.")
    for word in kind.model_fields[name].metadata:
        if isinstance(word, Asks):
            return word
    raise TypeError(f"{kind.__name__}.{name} does not say how it is asked. Add Asks(...).")


def _fold(kind: type[Entry]) -> None:
    """Refuse a fold over what must be answered, or over an answer that something else turns on."""
    asked = {name: asks_of(kind, name) for name in kind.model_fields}
    seldom = [name for name, asks in asked.items() if asks.seldom]
    turns = {mark.field for mark in kind.marks if isinstance(mark, Marked)}
    turns |= {asks.of[0] for asks in asked.values() if asks.of}
    turns |= {kind.quotes, *kind.last_seen, kind.for_whom, kind.joins, kind.parts}
    turns |= {kind.account_in.told if kind.account_in else "", *(name for _, name in kind.tells)}
    for name in seldom:
        if any(asks.step for asks in asked.values()):
            raise TypeError(
                f"{kind.__name__} is asked in steps, and what is asked of {name} stands under no fold. "
                "Give it a step, and leave out `seldom`."
            )
        if not answer_type(kind, name)[2]:
            raise TypeError(f"{kind.__name__}.{name} must be answered. Leave out `seldom`.")
        if name in turns:
            raise TypeError(
                f"Something in {kind.__name__} turns on what is asked of {name}. Leave out `seldom`."
            )


def still_to_come(entry: Entry, day: date) -> str:
    """The first answer that is of a day or a year after `day` though it has to have come; empty for none."""
    latest = {date: day, int: day.year}
    past = [(name, value) for name, value in entry if asks_of(type(entry), name).past and value is not None]
    return next((name for name, value in past if value > latest[type(value)]), "")


def answer_type(kind: type[Entry], name: str) -> tuple[Any, bool, bool]:
    """What a field holds: its plain type, whether it is a list, and whether it may be left out.

    Raises TypeError for a type that no form could ask for.
    """
    plain, optional = _without_none(kind.model_fields[name].annotation)
    many = get_origin(plain) is tuple
    one = get_args(plain)[0] if many else plain
    one = get_args(one)[0] if get_origin(one) is Annotated else one
    allowed = isinstance(one, type) and (one in (str, int, date, datetime) or issubclass(one, Enum))
    if not allowed:
        raise TypeError(
            f"{kind.__name__}.{name} cannot be asked for: {plain!r} is not text, a number, a date,"
            " a time or a list of choices."
        )
    return one, many, optional or not kind.model_fields[name].is_required()


def _without_none(annotation: Any) -> tuple[Any, bool]:
    if get_origin(annotation) in (Union, UnionType):
        left = [arg for arg in get_args(annotation) if arg is not NoneType]
        return left[0], len(left) < len(get_args(annotation))
    return annotation, False


@cache
def words_of(kind: type[Entry]) -> frozenset[str]:
    """The fields that hold free text."""
    return frozenset(
        name
        for name in kind.model_fields
        if answer_type(kind, name)[0] is str and not asks_of(kind, name).coded
    )


def spoken(value: object) -> str:
    """An answer as it is read aloud in a sentence."""
    if value is None or value == "" or value == ():
        return "not known"
    if isinstance(value, tuple | list):
        return ", ".join(spoken(one) for one in value)
    if isinstance(value, Enum):
        return str(value.value)
    return str(value)
