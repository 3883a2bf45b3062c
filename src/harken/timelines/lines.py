"""Lines: what a story file holds, each value with its line, so that whatever is wrong can be pointed at."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq


class Malformed(Exception):
    """A file that cannot be read as a story: the line, and what to do about it."""

    def __init__(self, sentence: str, *, line: int, file: str = "") -> None:
        """`line` counts from 1; `file` is added by whoever opened it."""
        super().__init__(sentence)
        self.sentence, self.line, self.file = sentence, line, file

    def __str__(self) -> str:
        """As compilers print it."""
        return f"{self.file}:{self.line}: {self.sentence}"


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as YAML 1.2 understands it, and as it was written. Times stay as written."""

    value: bool | int | float | str | None
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Listed:
    """A list."""

    items: tuple["Value", ...]
    line: int


@dataclass(frozen=True, slots=True)
class Mapped:
    """A mapping; keys are text, and `lines` says where each stands."""

    items: Mapping[str, "Value"]
    line: int
    lines: Mapping[str, int] = field(default_factory=dict)


Value = Scalar | Listed | Mapped


def is_nothing(value: Value) -> bool:
    """Whether nothing was written there."""
    return isinstance(value, Scalar) and value.value is None


def keys_of(
    value: Value, known: Collection[str], *, what: str, needed: Iterable[str] = (), called: str = "key"
) -> Mapped:
    """`value` as a mapping with no key but those known. Raises Malformed, naming the nearest known key."""
    found = mapping(value, what=what)
    for key in found.items:
        if key not in known:
            raise Malformed(f"{what} has no {called} {key!r}.{nearest(key, known)}", line=found.lines[key])
    for key in needed:
        if key not in found.items:
            raise Malformed(f"{what} needs {key!r}.", line=found.line)
    return found


def nearest(word: str, known: Iterable[str], *, alike: float = 0.6) -> str:
    """A sentence that offers the nearest known word; nothing when none is near. `alike` runs to 1."""
    close = get_close_matches(word.lower(), list(dict.fromkeys(known)), n=1, cutoff=alike)
    return f" Did you mean {close[0]!r}?" if close else ""


def mapping(value: Value, *, what: str) -> Mapped:
    """`value` as a mapping; nothing at all is an empty one."""
    if isinstance(value, Mapped):
        return value
    if is_nothing(value):
        return Mapped({}, value.line)
    raise Malformed(f"{what} must be a mapping, such as {{key: value}}.", line=value.line)


def listed(value: Value, *, what: str) -> tuple[Value, ...]:
    """`value` as a list; nothing at all is an empty one."""
    if isinstance(value, Listed):
        return value.items
    if is_nothing(value):
        return ()
    raise Malformed(f"{what} must be a list.", line=value.line)


def text_of(value: Value, *, what: str) -> str:
    """`value` as text, as it was written."""
    if isinstance(value, Scalar) and value.text.strip():
        return value.text.strip()
    raise Malformed(f"{what} must be text.", line=value.line)


def number_of(value: Value, *, what: str) -> int:
    """`value` as a whole number of at least one."""
    if (
        isinstance(value, Scalar)
        and isinstance(value.value, int)
        and not isinstance(value.value, bool)
        and value.value > 0
    ):
        return value.value
    raise Malformed(f"{what} must be a whole number from 1.", line=value.line)


def truth_of(value: Value, *, what: str) -> bool:
    """`value` as true or false: what YAML 1.2 takes for text, such as `no`, is neither."""
    if isinstance(value, Scalar) and isinstance(value.value, bool):
        return value.value
    text = f": `{value.text}` is text" if isinstance(value, Scalar) and value.text.isalpha() else ""
    raise Malformed(f"{what} must be true or false{text}.", line=value.line)


def plain(value: Value) -> Any:
    """`value` as whoever reads policy files takes it: mappings and lists that know their lines."""
    if isinstance(value, Scalar):
        return value.text if isinstance(value.value, str) else value.value
    if isinstance(value, Listed):
        items = CommentedSeq(plain(inner) for inner in value.items)
        for number, inner in enumerate(value.items):
            items._yaml_set_idx_line_col(number, [inner.line - 1, 0])
        return items
    found = CommentedMap((key, plain(inner)) for key, inner in value.items.items())
    found._yaml_set_line_col(value.line - 1, 0)
    for key, line in value.lines.items():
        found._yaml_set_kv_line_col(key, [line - 1, 0, line - 1, 0])
    return found
