"""What other systems send: one body for each kind of entry, made from the entry's own declaration."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache, reduce
from operator import or_
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, RootModel, create_model, field_validator

from harken.casework.allowed import OURS as OF_HARKEN
from harken.catalogue import kinds, pathways
from harken.every_case.acceptance import Accepted, Allocated
from harken.every_case.corrections import EnteredInError
from harken.vocabulary import Entry, Unaccredited
from harken.vocabulary.entry import answer_type, asks_of
from harken.vocabulary.recorded import About

OURS = (*OF_HARKEN, Accepted, Allocated, EnteredInError)
"""What Harken records of itself, or what has an address of its own here."""

FIRST, LAST = datetime(1900, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)
MOST_PEOPLE = 50


class Whom(BaseModel):
    """A person the entry is about, and as what."""

    model_config = ConfigDict(extra="forbid")

    id: UUID
    role: str = Field("subject", pattern=r"^[a-z][a-z ]{0,39}$")


class Sent(BaseModel):
    """What everything recorded has: when it happened, to the second or better, with its offset."""

    model_config = ConfigDict(extra="forbid")

    happened: AwareDatetime

    @field_validator("happened", mode="before")
    @classmethod
    def _written_out(cls, value: object) -> object:
        """A number might be seconds or thousandths of one: a time is written out."""
        if isinstance(value, int | float):
            raise ValueError("Write the time out, with its offset.")
        return value

    @field_validator("answers", mode="before", check_fields=False)
    @classmethod
    def _as_they_are_asked(cls, value: object) -> object:
        """A yes is no number, and a number is no date: neither is taken for what it might have meant."""
        kind = cls.model_fields["answers"].annotation
        if isinstance(value, dict) and isinstance(kind, type) and issubclass(kind, Entry):
            for name, given in value.items():
                if name in kind.model_fields and _is_of_another_sort(kind, name, given):
                    raise ValueError(f"“{asks_of(kind, name).question}” is answered with something else.")
        return value

    @field_validator("happened")
    @classmethod
    def _in_living_memory(cls, value: datetime) -> datetime:
        if not FIRST + timedelta(days=2) < value < LAST:
            raise ValueError("Give a time in living memory.")
        return value.astimezone(UTC)


class SentEntry(Sent):
    """An entry. `corrects` names the one it corrects, which stays to be seen."""

    kind: str
    about: list[Whom] = Field([], max_length=MOST_PEOPLE)
    corrects: UUID | None = None
    answers: Any

    @property
    def subjects(self) -> About:
        """Whom it is about, as the journal has it."""
        return subjects_of(self.about)


class SentCase(Sent):
    """A case, with the entry that opens it."""

    pathway: str
    about: list[Whom] = Field([], max_length=MOST_PEOPLE)
    team: str = Field("", max_length=80)
    area: str = Field("", max_length=80)
    answers: Any


class Struck(Sent):
    """Why an entry is struck out."""

    why: str = Field("", max_length=2000)


class Mine(Sent):
    """One duty somebody takes, as it stands on the list of what is owed. `happened`: when they said so."""

    case: UUID
    duty: str = Field(max_length=120)
    root: UUID
    subject: UUID | None = None
    recipient: str = Field("", max_length=200)
    number: int = Field(1, ge=1, le=1_000_000)
    next_step: str = Field(max_length=500)
    by_when: AwareDatetime
    unaccredited: Unaccredited = Unaccredited.TRAINED


class Given(Sent):
    """To whom a case is given; what is left out stays nobody's."""

    account: UUID | None = None
    team: str = Field("", max_length=80)
    area: str = Field("", max_length=80)
    why: str = Field("", max_length=2000)
    unaccredited: Unaccredited = Unaccredited.TRAINED


def subjects_of(about: Sequence[Whom]) -> About:
    """Whom something is about, as the journal has it; said twice it is said once."""
    return tuple(dict.fromkeys((str(one.id), one.role) for one in about))


@cache
def entry_body(belongs: str) -> type[RootModel[Any]]:
    """The body of any entry of a case, of a person or of a place, told apart by `kind`."""
    made = [_of(kind) for kind in recordable(belongs)]
    return _one_of(f"EntryOfA{belongs.title()}", made, "kind")


@cache
def case_body() -> type[RootModel[Any]]:
    """The body that opens a case, told apart by `pathway`."""
    made = [
        _made(f"opens_{slug}", SentCase, pathway=Literal[slug], answers=p.opens)
        for slug, p in pathways().items()
        if p.opens is not None
    ]
    return _one_of("OpensACase", made, "pathway")


def opening_body(kind: type[Entry]) -> type[BaseModel]:
    """The body that opens a person's or a place's own record."""
    return _made(f"opens_{_plain(kind.key)}", Sent, answers=kind)


def recordable(belongs: str) -> list[type[Entry]]:
    """The kinds of entry that other systems may record of a case, a person or a place."""
    return [kind for kind in kinds().values() if kind.belongs == belongs and kind not in OURS]


def kinds_by_body() -> dict[str, type[Entry]]:
    """Which kind each body has the answers of, by the body's name in the description."""
    entries = {_plain(kind.key): kind for kind in kinds().values()}
    opening = {f"opens_{_plain(key)}": kind for key, kind in kinds().items()}
    cases = {f"opens_{slug}": p.opens for slug, p in pathways().items() if p.opens is not None}
    return entries | opening | cases


def _is_of_another_sort(kind: type[Entry], name: str, given: object) -> bool:
    """Whether it would be read as a number or a date though it is none. All else is refused anyway."""
    several = given if isinstance(given, list) else [given]
    holds = answer_type(kind, name)[0]
    strange = {int: bool, date: int | float, datetime: int | float}.get(holds)
    return strange is not None and any(isinstance(one, strange) for one in several)


def _of(kind: type[Entry]) -> type[BaseModel]:
    return _made(_plain(kind.key), SentEntry, kind=Literal[kind.key], answers=kind)


def _made(name: str, of: type[BaseModel], **fields: Any) -> type[BaseModel]:
    """A body like `of` whose named fields are required and of exactly these types."""
    required: dict[str, Any] = {field: (kind, ...) for field, kind in fields.items()}
    return create_model(name, __base__=of, **required)


def _one_of(name: str, made: Sequence[type[BaseModel]], tag: str) -> type[RootModel[Any]]:
    any_of: Any = reduce(or_, made)
    told_apart: Any = Annotated[any_of, Field(discriminator=tag)] if len(made) > 1 else any_of
    root: Any = RootModel
    made_one: type[RootModel[Any]] = create_model(name, __base__=root[told_apart])
    return made_one


def _plain(key: str) -> str:
    return key.replace(".", "_").replace("-", "_")
