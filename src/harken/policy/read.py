"""Reading a force's policy file: validated whole, and refused whole with the last good one left in force."""

from collections.abc import Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from harken.policy.calendars import ForceCalendars, Meeting
from harken.policy.clock_words import elapsed_from
from harken.policy.force import Address, Exposure, Policy, Quiet, Silenced, Team
from harken.policy.refused import Refused
from harken.policy.schools import OURS, Schools, Term, Times
from harken.policy.sense import nonsense
from harken.policy.shape import (
    AddressLines,
    ExposureLines,
    Lines,
    PolicyLines,
    QuietLines,
    SchoolLines,
    SchoolsLines,
)
from harken.policy.targets import Wrong, local_targets
from harken.policy.written import Place, line_of, loaded
from harken.vocabulary import Duty
from harken.vocabulary.roles import SOCIAL_CARE, role_called
from harken.vocabulary.unfit import unfit

Read = Policy | list[Refused]


def name_of(code: str) -> str:
    """What the policy file of a force is called: no other is read for it."""
    return f"{code.lower()}.yaml"


def read_policy(path: Path, duties: Iterable[Duty]) -> Read:
    """The policy in a file, or everything that is wrong with it. `name` and `code` must be there."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        return [
            Refused(
                "no-file", f"The policy file cannot be read: {why}. Mend its path or its rights.", str(path)
            )
        ]
    written = loaded(text, str(path))
    if isinstance(written, Refused):
        return [written]
    unnamed = [
        Refused("missing", f"A policy says whose it is. Add `{key}`.", str(path), 1)
        for key in ("name", "code")
        if key not in written
    ]
    read = policy_from(written, duties, file=str(path))
    return unnamed + (read if isinstance(read, list) else []) if unnamed else read


def policy_from(written: Mapping[str, Any], duties: Iterable[Duty], *, file: str = "") -> Read:
    """The policy in a mapping of the same shape, such as a story's; lines are named where it knows them."""
    known = {duty.key: duty for duty in duties}
    try:
        lines = PolicyLines.model_validate(dict(written))
    except ValidationError as error:
        return _refused(_from_shapes(error.errors()), written, file)
    calendars = _calendars(lines)
    targets, mistaken = local_targets(lines.targets, known, calendars)
    if wrong := [*nonsense(lines, known), *mistaken]:
        return _refused(wrong, written, file)
    return Policy(
        name=lines.name,
        code=lines.code,
        call_back=lines.call_back or "",
        areas=lines.areas,
        teams=tuple(Team(team.name, team.area or "") for team in lines.teams),
        calendars=calendars,
        thresholds={name: (limit.n, limit.days) for name, limit in sorted(lines.thresholds.items())},
        targets=tuple(sorted(targets, key=lambda target: (target.duty, target.since))),
        addresses=tuple(_address(address) for address in lines.notices),
        quiet=_quiet(lines.quiet),
        exposure=_exposure(lines.exposure),
    )


def _refused(wrong: list[Wrong], written: Mapping[str, Any], file: str) -> list[Refused]:
    refused = [Refused(code, says, file, line_of(written, place)) for place, code, says in wrong]
    return sorted(refused, key=lambda one: one.line or 0)


def _calendars(lines: PolicyLines) -> ForceCalendars:
    return ForceCalendars(
        shifts=tuple(sorted(lines.shifts)),
        meetings=tuple(
            Meeting(name, tuple(sorted(held.times)), tuple(sorted(set(held.days))))
            for name, held in sorted(lines.meetings.items())
        ),
        schools=_schools(lines.schools, lines.bank_holidays),
        one_off=tuple(sorted(lines.bank_holidays)),
    )


def _schools(lines: SchoolsLines, one_off: tuple[date, ...]) -> Schools:
    force = _times(lines, Times(OURS, (), one_off))
    return Schools(force, tuple((name, _times(one, force)) for name, one in sorted(lines.each.items())))


def _times(lines: SchoolLines, otherwise: Times) -> Times:
    """What a school says; where it says nothing, what holds otherwise. Its training days are added."""
    terms = tuple(Term(term.first, term.last) for term in lines.terms)
    return Times(
        starts=lines.starts or otherwise.starts,
        terms=terms or otherwise.terms,
        shut=tuple(sorted({*otherwise.shut, *lines.inset})),
    )


def _address(lines: AddressLines) -> Address:
    return Address(
        to=role_called(lines.to) or SOCIAL_CARE,
        area=lines.area or "",
        called=lines.called or "",
        email=lines.email or "",
        webhook=lines.webhook or "",
        telephone=lines.telephone or "",
        secret=lines.secret or "",
        portal=lines.portal,
    )


def _quiet(lines: QuietLines) -> Quiet:
    silent = (Silenced(one.duty, one.reason, one.owner, one.review) for one in lines.silent)
    ours, interrupts = Quiet(), lines.interrupts
    every, gather, again = map(elapsed_from, (lines.every, lines.gather, lines.again))
    times = (every or ours.every, gather or ours.gather, again or ours.again)
    return Quiet(*times, interrupts, tuple(silent))


def _exposure(lines: ExposureLines) -> Exposure:
    ours = Exposure()
    return Exposure(elapsed_from(lines.day) or ours.day, elapsed_from(lines.week) or ours.week)


def _from_shapes(errors: list[ErrorDetails]) -> list[Wrong]:
    """Each mistake once: what holds a part that is wrong is not wrong itself."""
    places = [error["loc"] for error in errors]
    return [
        _from_shape(error)
        for error in errors
        if not any(len(error["loc"]) < len(p) and p[: len(error["loc"])] == error["loc"] for p in places)
    ]


def _from_shape(error: ErrorDetails) -> Wrong:
    place: Place = [part for part in error["loc"] if part != "[key]"]
    key = _called(place)
    match error["type"]:
        case "missing":
            return place, "missing", f"{key} is missing. Add it."
        case "extra_forbidden":
            near = get_close_matches(str(place[-1]), sorted(_keys(Lines)), n=1)
            hint = f"Did you mean `{near[0]}`?" if near else "Leave it out."
            return place, "unknown-key", f"Nothing reads {key} here. {hint}"
        case "value_error":
            return place, "not-well-written", f"{key}: {error['ctx']['error']}."
        case kind:
            return place, "not-well-written", f"{key}: {_WRITE.get(kind) or f'It {unfit(error)}'}."


_WRITE = {
    "tuple_type": "Write a list, such as [one, another]",
    "model_type": "Write keys and values, such as {key: value}",
    "dict_type": "Write keys and values, such as {key: value}",
    "invalid_key": "A key is text. Write it in quotes",
    "string_type": "Write text, in quotes where it could be taken for something else",
    "string_too_short": "It is empty. Write something, or leave it out",
    "too_short": "It is empty. Write at least one, or leave it out",
    "int_type": "Write a whole number",
    "int_from_float": "Write a whole number",
    "greater_than_equal": "Write a number from 1",
    "less_than_equal": "Write a smaller number",
}
"""What to write instead, by what was found wrong with it."""


def _called(place: Place) -> str:
    """What stands there: a key, or which of a list."""
    if not place:
        return "this"
    if isinstance(place[-1], int) and len(place) > 1:
        return f"`{place[-2]}`, number {place[-1] + 1}"
    return f"`{place[-1]}`"


def _keys(kind: type[BaseModel]) -> set[str]:
    """Every key that any part of the file has."""
    own = {field.alias or name for name, field in kind.model_fields.items()}
    return own.union(*map(_keys, kind.__subclasses__()))
