"""The cast of a story: people, places, links between them, and staff who record."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

from harken.engine.subject import Subject
from harken.timelines.lines import (
    Malformed,
    Mapped,
    Scalar,
    Value,
    keys_of,
    listed,
    mapping,
    nearest,
    number_of,
    text_of,
    truth_of,
)
from harken.timelines.story import Character, Declared, Link, Teller
from harken.timelines.times import instant
from harken.vocabulary.calendars import at_london
from harken.vocabulary.roles import ROLES, role_called


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the entries and expectations of a story are read against."""

    declared: Declared
    start: datetime
    pathway: str = ""
    characters: Mapping[str, Character] = field(default_factory=dict)
    staff: Mapping[str, Teller] = field(default_factory=dict)
    cases: Mapping[int, str] = field(default_factory=dict)


def moment_of(value: Value, start: datetime | None, *, what: str) -> datetime:
    """`value` as an instant. Raises Malformed."""
    try:
        return instant(text_of(value, what=what), start)
    except ValueError as wrong:
        raise Malformed(f"{what} {wrong}", line=value.line) from wrong


def characters(people: Value, places: Value) -> dict[str, Character]:
    """Everybody and everywhere, by name. A name is used once."""
    found = {name: _person(name, value) for name, value in mapping(people, what="people").items.items()}
    for name, value in mapping(places, what="places").items.items():
        if name in found:
            raise Malformed(f"{name!r} is a person already. Give the place another name.", line=value.line)
        found[name] = _place(name, value)
    return found


def _person(name: str, value: Value) -> Character:
    keys = keys_of(value, ("born", "flags"), what=f"The person {name!r}").items
    exact, about, unborn = _born(keys["born"]) if "born" in keys else (None, None, False)
    return Character(
        subject=Subject(name, born=exact, born_about=about, unborn=unborn),
        flags=_flags(keys),
        line=value.line,
    )


def _born(value: Value) -> tuple[date | None, int | None, bool]:
    if isinstance(value, Mapped):
        about = keys_of(value, ("about",), what="born", needed=("about",)).items["about"]
        year = number_of(about, what="The year of birth")
        if not 1880 <= year <= 2200:
            raise Malformed("The year of birth is written in full, such as 2005.", line=about.line)
        return None, year, False
    try:
        text = text_of(value, what="born")
        if text in ("unknown", "unborn"):
            return None, None, text == "unborn"
        return date.fromisoformat(text), None, False
    except (Malformed, ValueError) as wrong:
        raise Malformed(
            "born is a date such as 2005-03-01, {about: 2005}, unknown or unborn.", line=value.line
        ) from wrong


def _place(name: str, value: Value) -> Character:
    keys = keys_of(value, ("grid", "flags", "of_many"), what=f"The place {name!r}").items
    return Character(
        subject=Subject(name, place=True),
        flags=_flags(keys),
        grid=_grid(keys["grid"]) if "grid" in keys else None,
        of_many="of_many" in keys and truth_of(keys["of_many"], what="of_many"),
        line=value.line,
    )


def _grid(value: Value) -> tuple[int, int]:
    metres = [number_of(one, what="Each metre of a grid reference") for one in listed(value, what="grid")]
    if len(metres) != 2 or not (metres[0] < 700_000 and metres[1] < 1_300_000):
        raise Malformed("grid is [metres east, metres north] of the British National Grid.", line=value.line)
    return metres[0], metres[1]


def _flags(keys: Mapping[str, Value]) -> tuple[str, ...]:
    return (
        tuple(text_of(one, what="A flag") for one in listed(keys["flags"], what="flags"))
        if "flags" in keys
        else ()
    )


def links(value: Value, known: Mapping[str, Character], start: datetime) -> tuple[Link, ...]:
    """[who, relation, whom, from?, to?] each."""
    return tuple(_link(one, known, start) for one in listed(value, what="links"))


def _link(value: Value, known: Mapping[str, Character], start: datetime) -> Link:
    parts = listed(value, what="A link")
    if not 3 <= len(parts) <= 5:
        raise Malformed("A link is [who, relation, whom, from?, to?].", line=value.line)
    who, relation, whom = (text_of(part, what="A link's part") for part in parts[:3])
    for name in (who, whom):
        if name not in known:
            raise Malformed(
                f"{name!r} is neither a person nor a place of this story.{nearest(name, known)}",
                line=value.line,
            )
    since, to, *_ = *(_link_time(part, start) for part in parts[3:]), None, None
    if since and to and to < since:
        raise Malformed("A link ends before it begins. Mend its times.", line=value.line)
    return Link(who=who, relation=relation, whom=whom, since=since, to=to, line=value.line)


def _link_time(value: Value, start: datetime) -> datetime | None:
    """A link may begin and end on a day alone: its first instant in London."""
    if isinstance(value, Scalar) and value.value is None:
        return None
    text = text_of(value, what="A link's time")
    try:
        return at_london(date.fromisoformat(text), time())
    except ValueError:
        return moment_of(value, start, what="A link's time")


def staff(value: Value) -> dict[str, Teller]:
    """Those who record, by name."""
    found: dict[str, Teller] = {}
    for name, inner in mapping(value, what="staff").items.items():
        keys = keys_of(inner, ("role", "skills"), what=f"The staff member {name!r}", needed=("role",)).items
        word = text_of(keys["role"], what="role")
        role = role_called(word)
        if role is None:
            raise Malformed(
                f"No role is called {word!r}.{nearest(word, role_words())}", line=keys["role"].line
            )
        skills = (
            tuple(text_of(one, what="A skill") for one in listed(keys["skills"], what="skills"))
            if "skills" in keys
            else ()
        )
        found[name] = Teller(name=name, role=role, skills=skills)
    return found


def role_words() -> list[str]:
    """Every word by which a role may be called."""
    return [word for role in ROLES for word in (role.name, *role.aliases)]


def teller(value: Value, setting: Setting) -> Teller:
    """Who records an entry: a named member of staff, a person of the story, or the holder of a role."""
    word = text_of(value, what="by")
    if word in setting.staff:
        return setting.staff[word]
    if word in setting.characters:
        return Teller(name=word, role=None)
    role = role_called(word)
    if role is None:
        known = [*setting.staff, *role_words(), *setting.characters]
        raise Malformed(
            f"{word!r} is neither staff of this story nor a role.{nearest(word, known)}", line=value.line
        )
    return Teller(name=role.name, role=role)
