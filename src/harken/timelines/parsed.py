"""Parsed: the text of a story file into values that know their lines, as YAML 1.2 understands it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.error import YAMLError as NotYAML

from harken.timelines.lines import Listed, Malformed, Mapped, Scalar, Value, is_nothing

try:
    from yaml import YAMLError, parse
    from yaml.cyaml import CBaseLoader
except ImportError:
    parse = None  # type: ignore[assignment] # without the parser in C a story takes far longer to read

MOST_VALUES = 200_000
"""How many values one file may hold, aliases counted each time: a small file can unfold without end."""

DEEPEST = 50
"""How deep values may nest."""

_PLAIN = {"null", "bool", "int", "float", "str", "timestamp", "map", "seq"}
_CORE = tuple(
    (kind, re.compile(written))
    for kind, written in (
        ("null", r"null|Null|NULL|~|"),
        ("bool", r"true|True|TRUE|false|False|FALSE"),
        ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"),
        (
            "float",
            r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
        ),
    )
)


def documents(text: str) -> list[Value]:
    """Every document of a file that holds anything. Raises Malformed."""
    try:
        found = _events(text)
    except MarkedYAMLError as wrong:
        mark = wrong.problem_mark or wrong.context_mark
        raise Malformed(
            f"This is not YAML: {wrong.problem or wrong.context}.", line=mark.line + 1 if mark else 1
        ) from wrong
    except (NotYAML, ValueError, AssertionError) as wrong:  # the last, of a %YAML it has not heard of
        raise Malformed("This is not YAML that can be read.", line=1) from wrong
    return [value for value in _Reader(found).documents() if not is_nothing(value)]


def _events(text: str) -> Sequence[Any]:
    """Every event of a text, alike from the parser in C and from the one in Python.

    What the one in C refuses is given to the other, so that what is YAML, and what is said of what is not,
    never depends on which is installed.
    """
    if parse is not None:
        try:
            return list(_shallow(parse(text, Loader=CBaseLoader)))
        except (YAMLError, ValueError):
            pass
    return list(_shallow(YAML(typ="safe", pure=True).parse(text)))


def _shallow(events: Iterable[Any]) -> Iterator[Any]:
    """The same, unless they nest without end."""
    depth = 0
    for event in events:
        depth += _is(event, "SequenceStart", "MappingStart") - _is(event, "SequenceEnd", "MappingEnd")
        if depth > DEEPEST:
            raise Malformed("This is not YAML that can be read: it nests too deep.", line=_line(event))
        yield event


class _Reader:
    """Turns events into values, refusing what a story has no use for."""

    def __init__(self, events: Iterable[Any]) -> None:
        self.events = iter(events)
        self.seen = 0
        self.anchors: dict[str, tuple[Value, int] | None] = {}

    def documents(self) -> Iterator[Value]:
        """The value of each document."""
        for event in self.events:
            if _is(event, "DocumentStart"):
                self.anchors = {}
                yield self.value(next(self.events))

    def value(self, event: Any) -> Value:
        """What begins with this event."""
        before, line = self.seen, _line(event)
        if _is(event, "Alias"):
            return self._alias(event.anchor, line)
        self._count(1, line)
        if event.anchor:
            self.anchors[event.anchor] = None
        found = self._scalar(event, line) if _is(event, "Scalar") else self._collection(event, line)
        if event.anchor:
            self.anchors[event.anchor] = found, self.seen - before
        return found

    def _count(self, much: int, line: int) -> None:
        self.seen += much
        if self.seen > MOST_VALUES:
            raise Malformed("An alias repeats itself without end. Write the values out.", line=line)

    def _alias(self, anchor: str, line: int) -> Value:
        if anchor not in self.anchors:
            raise Malformed(f"This is not YAML: no &{anchor} stands before *{anchor}.", line=line)
        meant = self.anchors[anchor]
        if meant is None:
            raise Malformed("An alias repeats itself without end. Write the values out.", line=line)
        self._count(meant[1], line)
        return meant[0]

    def _scalar(self, event: Any, line: int) -> Scalar:
        text = str(event.value)
        plain = event.implicit[0] and event.tag is None
        return Scalar(_plain(_meant(text) if plain else _kind(event, "str"), text), text, line)

    def _collection(self, event: Any, line: int) -> Value:
        _kind(event, "")
        return self._mapping(line) if _is(event, "MappingStart") else self._list(line)

    def _list(self, line: int) -> Listed:
        items = []
        while not _is(event := next(self.events), "SequenceEnd"):
            items.append(self.value(event))
        return Listed(tuple(items), line)

    def _mapping(self, line: int) -> Mapped:
        found: dict[str, Value] = {}
        lines: dict[str, int] = {}
        while not _is(event := next(self.events), "MappingEnd"):
            at = _line(event)
            if not _is(event, "Scalar"):
                raise Malformed("A key must be plain text.", line=at)
            key = str(event.value)
            if key in found:
                raise Malformed(f"{key!r} is written twice. Keep one.", line=at)
            lines[key], read = at, self.value(next(self.events))
            found[key] = Scalar(None, "", at) if read == Scalar(None, "", read.line) else read
        return Mapped(found, line, lines)


def _is(event: Any, *names: str) -> bool:
    """By its class's name: two parsers have each their own, called alike."""
    return type(event).__name__.removesuffix("Event") in names


def _line(event: Any) -> int:
    """Counted from 1."""
    return int(event.start_mark.line) + 1


def _kind(event: Any, otherwise: str) -> str:
    """The end of its tag, where it has one of YAML's own."""
    if event.tag is None or event.tag == "!":
        return otherwise
    home, _, kind = str(event.tag).rpartition(":")
    if home != "tag:yaml.org,2002" or kind not in _PLAIN:
        raise Malformed("A tag such as !name has no meaning here. Leave it out.", line=_line(event))
    return kind


def _meant(text: str) -> str:
    """What YAML 1.2 takes plain text for: its core schema, in which `no` and 12:30 are text."""
    return next((kind for kind, written in _CORE if written.fullmatch(text)), "str")


def _plain(kind: str, text: str) -> bool | int | float | str | None:
    """By its kind; what no reader could turn into a number stays text."""
    if kind == "null":
        return None
    if kind == "bool":
        return text.lower() == "true"
    try:
        if kind == "int":
            return int(text, 0 if text.startswith(("0x", "0o")) else 10)
        if kind == "float":
            return float(text.lower().replace(".inf", "inf").replace(".nan", "nan"))
    except ValueError:
        return text
    return text
