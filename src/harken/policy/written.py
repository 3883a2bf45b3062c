"""Written: a policy file as YAML 1.2, and the line on which each of its values stands."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from harken.policy.refused import Refused

Place = Sequence[str | int]
"""Where a value stands: the keys and numbers that lead to it."""


def loaded(text: str, file: str) -> Mapping[str, Any] | Refused:
    """The file as a mapping that knows its lines, or why it cannot be read."""
    try:
        document = YAML().load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        says = f"This is not YAML: {(error.problem or 'it cannot be read').splitlines()[0]}. Mend this line."
        return Refused("not-yaml", says, file, mark.line + 1 if mark else None)
    except (RecursionError, AssertionError):  # nested without end, or a %YAML nobody has heard of
        return Refused("not-yaml", "This is not YAML that can be read. Write it more plainly.", file, 1)
    except YAMLError as error:
        return Refused("not-yaml", f"This is not YAML: {str(error).splitlines()[0]}.", file)
    except ValueError as error:
        return Refused("not-a-date", f"A date cannot be read: {error}. Mend it.", file, _bad_date(text))
    if document is None or isinstance(document, Mapping):
        return document or {}
    return Refused("not-a-policy", "A policy is keys and values. Begin with `name: …`.", file, 1)


def _bad_date(text: str) -> int | None:
    for number, line in enumerate(text.splitlines(), start=1):
        for written in re.findall(r"\b\d{4}-\d{1,2}-\d{1,2}\b", line):
            try:
                date.fromisoformat(written)
            except ValueError:
                return number
    return None


def line_of(written: Any, place: Place) -> int | None:
    """The line on which a value (or the nearest thing around it) stands; None when lines are not known."""
    line, here = None, written
    for part in place:
        try:
            line = _line(here, part) or line
            here = here[part]
        except (KeyError, IndexError, TypeError):
            break
    return line


def _line(here: Any, part: str | int) -> int | None:
    marks = getattr(here, "lc", None)
    if marks is None:
        return None
    position = marks.key(part) if isinstance(here, Mapping) else marks.item(part)
    return int(position[0]) + 1
