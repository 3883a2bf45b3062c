"""Expectations as a story writes them: a duty or a rule, a gate, or a flag, and what ought to be so."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from harken.engine.standing import State
from harken.timelines.cast import Setting, moment_of, role_words
from harken.timelines.lines import (
    Malformed,
    Mapped,
    Scalar,
    Value,
    keys_of,
    listed,
    nearest,
    number_of,
    text_of,
    truth_of,
)
from harken.timelines.story import Expectation, ExpectDuty, ExpectFlag, ExpectGate, ToBeTold
from harken.vocabulary.roles import role_called

NONE = "none"
"""The state of what never arose."""

STATES = (*(state.value for state in State), NONE)
TIMES = ("arose", "late_from", "local_late_from", "alert_from", "met_at", "flagged_at")
_DUTY = (
    "duty",
    "rule",
    "about",
    "asked",
    "occurrence",
    "state",
    "told",
    "case",
    "pathway",
    "recorded_late",
    *TIMES,
)
_GATE = ("gate", "asked", "holds", "case")
_FLAG = ("flag", "on", "about", "asked", "stands", "from", "to")


def expectations(value: Value, setting: Setting, last: datetime) -> tuple[Expectation, ...]:
    """Every expectation. Raises Malformed."""
    return tuple(_one(one, setting, last) for one in listed(value, what="expect"))


def _one(value: Value, setting: Setting, last: datetime) -> Expectation:
    keys = value.items if isinstance(value, Mapped) else {}
    asked = moment_of(keys["asked"], setting.start, what="asked") if "asked" in keys else last
    if "gate" in keys:
        return _gate(value, setting, asked)
    if "flag" in keys:
        return _flag(value, setting, asked)
    return _duty(value, setting, asked)


def _duty(value: Value, setting: Setting, asked: datetime) -> ExpectDuty:
    keys = keys_of(value, _DUTY, what="An expectation").items
    named, duties = _named(keys, setting, value.line)
    return ExpectDuty(
        named=named,
        duties=duties,
        asked=asked,
        state=_known(keys["state"], STATES, what="state") if "state" in keys else None,
        occurrence=number_of(keys["occurrence"], what="occurrence") if "occurrence" in keys else 1,
        keys=dict(_checked(keys, setting)),
        told=_told(keys["told"], setting) if "told" in keys else None,
        line=value.line,
    )


def _named(keys: Mapping[str, Value], setting: Setting, line: int) -> tuple[str, tuple[str, ...]]:
    """What the expectation calls it, and the duties it may be: one, or any of a rule's."""
    duties = setting.declared.duties
    if "duty" not in keys and "rule" not in keys:
        raise Malformed("An expectation names a duty, a rule, a gate or a flag.", line=line)
    rule = _rule(keys["rule"], setting) if "rule" in keys else ""
    if "duty" not in keys:
        return rule, tuple(duty.key for duty in duties.values() if rule in duty.rules)
    key = _known(keys["duty"], duties, what="duty")
    if rule and rule not in duties[key].rules:
        raise Malformed(f"{key} is not of {rule}. Leave one out.", line=keys["rule"].line)
    return key, (key,)


def _rule(value: Value, setting: Setting) -> str:
    rules = {rule for duty in setting.declared.duties.values() for rule in duty.rules}
    return _known(value, sorted(rules), what="rule")


def _checked(keys: Mapping[str, Value], setting: Setting) -> Sequence[tuple[str, object]]:
    """The keys that are compared one by one with a standing's own."""
    found: list[tuple[str, object]] = [
        (name, _time(keys[name], setting, name)) for name in TIMES if name in keys
    ]
    if "about" in keys:
        found.append(("about", _somebody(keys["about"], (*setting.characters, "case"))))
    if "case" in keys:
        found.append(("case", _case(keys["case"], setting)))
    if "pathway" in keys:
        found.append(("pathway", _known(keys["pathway"], setting.declared.pathways, what="pathway")))
    if "recorded_late" in keys:
        found.append(("recorded_late", truth_of(keys["recorded_late"], what="recorded_late")))
    return found


def _time(value: Value, setting: Setting, name: str) -> datetime | None:
    """null: there is no such time."""
    if isinstance(value, Scalar) and value.value is None:
        return None
    return moment_of(value, setting.start, what=name)


def _case(value: Value, setting: Setting) -> int:
    """A case that the story has: of any other, everything would be well."""
    case = number_of(value, what="case")
    if case not in setting.cases:
        raise Malformed(f"No entry of this story is in case {case}.", line=value.line)
    return case


def _somebody(value: Value, known: Sequence[str] | Mapping[str, object]) -> str:
    word = text_of(value, what="about")
    if word not in known:
        raise Malformed(f"{word!r} is nobody of this story.{nearest(word, known)}", line=value.line)
    return word


def _known(value: Value, known: Sequence[str] | Mapping[str, object], *, what: str) -> str:
    word = text_of(value, what=what)
    if word not in known:
        raise Malformed(f"No {what} is called {word!r}.{nearest(word, known)}", line=value.line)
    return word


def _told(value: Value, setting: Setting) -> tuple[ToBeTold, ...]:
    return tuple(_teller(one, setting) for one in listed(value, what="told"))


def _teller(value: Value, setting: Setting) -> ToBeTold:
    keys = keys_of(value, ("whom", "by"), what="told", needed=("whom",)).items
    word = text_of(keys["whom"], what="whom")
    role = role_called(word)
    if role is None:
        raise Malformed(f"No role is called {word!r}.{nearest(word, role_words())}", line=keys["whom"].line)
    return ToBeTold(whom=role, by=moment_of(keys["by"], setting.start, what="by") if "by" in keys else None)


def _gate(value: Value, setting: Setting, asked: datetime) -> ExpectGate:
    keys = keys_of(value, _GATE, what="An expectation of a gate", needed=("holds",)).items
    return ExpectGate(
        gate=_known(keys["gate"], setting.declared.gates, what="gate"),
        asked=asked,
        holds=truth_of(keys["holds"], what="holds"),
        case=_case(keys["case"], setting) if "case" in keys else None,
        line=value.line,
    )


def _flag(value: Value, setting: Setting, asked: datetime) -> ExpectFlag:
    keys = keys_of(value, _FLAG, what="An expectation of a flag").items
    whom = keys.get("on") or keys.get("about")
    if whom is None:
        raise Malformed("An expectation of a flag needs 'on'.", line=value.line)
    return ExpectFlag(
        flag=_known(keys["flag"], setting.declared.flags, what="flag"),
        on=_somebody(whom, setting.characters),
        asked=asked,
        stands=truth_of(keys["stands"], what="stands") if "stands" in keys else True,
        times={name: _time(keys[name], setting, name) for name in ("from", "to") if name in keys},
        line=value.line,
    )
