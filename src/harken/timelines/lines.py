"""Lines: YAML 1.2 with the line of every value, so that whatever is wrong can be pointed at."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode

MOST_VALUES = 200_000
"""How many values one file may hold, aliases counted each time: a small file can unfold without end."""

_PLAIN = {"null", "bool", "int", "float", "str", "timestamp", "merge", "map", "seq"}


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


def documents(text: str) -> list[Value]:
    """Every document of a file that holds anything. Raises Malformed."""
    loader = YAML(typ="rt", pure=True)
    try:
        nodes = [node for node in loader.compose_all(text) if node is not None]
    except MarkedYAMLError as wrong:
        mark = wrong.problem_mark or wrong.context_mark
        raise Malformed(
            f"This is not YAML: {wrong.problem or wrong.context}.", line=mark.line + 1 if mark else 1
        ) from wrong
    except (YAMLError, ValueError, RecursionError) as wrong:
        raise Malformed("This is not YAML that can be read.", line=1) from wrong
    reader = _Reader()
    return [value for value in map(reader.value, nodes) if not _nothing(value)]


def _nothing(value: Value) -> bool:
    return isinstance(value, Scalar) and value.value is None


class _Reader:
    """Turns nodes into values, refusing what a story has no use for."""

    def __init__(self) -> None:
        self.seen = 0
        self.inside: list[Node] = []

    def value(self, node: Node) -> Value:
        self.seen += 1
        line = node.start_mark.line + 1
        if self.seen > MOST_VALUES or any(node is outer for outer in self.inside):
            raise Malformed("An alias repeats itself without end. Write the values out.", line=line)
        if _kind(node) not in _PLAIN:
            raise Malformed("A tag such as !name has no meaning here. Leave it out.", line=line)
        if isinstance(node, ScalarNode):
            return Scalar(_plain(node), node.value, line)
        self.inside.append(node)
        found: Value = (
            self._mapping(node, line)
            if isinstance(node, MappingNode)
            else Listed(tuple(map(self.value, node.value)), line)
        )
        self.inside.pop()
        return found

    def _mapping(self, node: MappingNode, line: int) -> Mapped:
        found: dict[str, Value] = {}
        lines: dict[str, int] = {}
        for key, value in node.value:
            at = key.start_mark.line + 1
            if not isinstance(key, ScalarNode):
                raise Malformed("A key must be plain text.", line=at)
            if key.value in found:
                raise Malformed(f"{key.value!r} is written twice. Keep one.", line=at)
            lines[key.value], read = at, self.value(value)
            found[key.value] = Scalar(None, "", at) if read == Scalar(None, "", read.line) else read
        return Mapped(found, line, lines)


def _kind(node: Node) -> str:
    """What YAML 1.2 takes it for: the end of its tag; "" for a tag of somebody's own."""
    home, _, kind = str(node.tag).rpartition(":")
    return kind if home == "tag:yaml.org,2002" else ""


def _plain(node: ScalarNode) -> bool | int | float | str | None:
    """By the tag that YAML 1.2 gave it; what no reader could turn into a number stays text."""
    kind, text = _kind(node), str(node.value)
    if kind == "null":
        return None
    if kind == "bool":
        return text.lower() == "true"
    try:
        if kind == "int":
            return int(
                text.replace("_", ""), 0 if text.lower().lstrip("+-").startswith(("0x", "0o", "0b")) else 10
            )
        if kind == "float":
            return float(text.replace("_", ""))
    except ValueError:
        return text
    return text


def keys_of(value: Value, known: Collection[str], *, what: str, needed: Iterable[str] = ()) -> Mapped:
    """`value` as a mapping with no key but those known. Raises Malformed, naming the nearest known key."""
    found = mapping(value, what=what)
    for key in found.items:
        if key not in known:
            raise Malformed(f"{what} has no key {key!r}.{nearest(key, known)}", line=found.lines[key])
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
    if _nothing(value):
        return Mapped({}, value.line)
    raise Malformed(f"{what} must be a mapping, such as {{key: value}}.", line=value.line)


def listed(value: Value, *, what: str) -> tuple[Value, ...]:
    """`value` as a list; nothing at all is an empty one."""
    if isinstance(value, Listed):
        return value.items
    if _nothing(value):
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
    """`value` as true or false."""
    words = {"true": True, "yes": True, "false": False, "no": False}
    if isinstance(value, Scalar) and value.text.lower() in words:
        return words[value.text.lower()]
    raise Malformed(f"{what} must be true or false.", line=value.line)


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
