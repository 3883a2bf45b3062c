"""Expectations held against what is so: each one that fails, in a sentence."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from harken.engine.flags import FlagStands
from harken.timelines.expectations import NONE
from harken.timelines.replay import Replayed, Shown
from harken.timelines.story import Expectation, ExpectDuty, ExpectFlag, ExpectGate, Story, ToBeTold
from harken.timelines.times import offset


def failures(replayed: Replayed) -> tuple[str, ...]:
    """What was expected and is not so: the line, what was expected, what is so instead."""
    story = replayed.story
    wrong = [(expect, _wrong(expect, replayed)) for expect in story.expects]
    said = [
        f"line {expect.line}: {_what(expect)} at {offset(expect.asked, story.start)}: {why}"
        for expect, why in wrong
        if why
    ]
    return (*said, *_noise(replayed))


def _noise(replayed: Replayed) -> Iterable[str]:
    """A silent story in which somebody was told, by the last moment that it looks at."""
    if replayed.story.silent:
        for told in replayed.told:
            of = f"{told.duty} for {told.subject}" if told.subject else told.duty
            at = offset(told.at, replayed.story.start)
            how = "warned" if told.warning else "told"
            yield f"silence was expected, but the {told.whom} was {how} of {of} at {at}."


def _what(expect: Expectation) -> str:
    if isinstance(expect, ExpectGate):
        return expect.gate
    if isinstance(expect, ExpectFlag):
        return f"{expect.flag} on {expect.on}"
    about = f" for {expect.keys['about']}" if "about" in expect.keys else ""
    return f"{expect.named}{about}" + (f", occurrence {expect.occurrence}" if expect.occurrence > 1 else "")


def _wrong(expect: Expectation, replayed: Replayed) -> str:
    if isinstance(expect, ExpectGate):
        return _gate_wrong(expect, replayed)
    if isinstance(expect, ExpectFlag):
        return _flag_wrong(expect, replayed)
    return _duty_wrong(expect, replayed)


def _duty_wrong(expect: ExpectDuty, replayed: Replayed) -> str:
    """Nothing when some standing fits; else what is wrong with the nearest."""
    placed = [shown for shown in _asked(expect, replayed) if _place_fits(expect, shown)]
    if expect.state == NONE:
        return "" if not placed else f"it was expected never to arise, and is {placed[0].standing.state}."
    if not placed:
        return "it never arose."
    story = replayed.story
    return _nearest([list(_differences(expect, shown, story)) for shown in placed])


def _nearest(wrong: Sequence[Sequence[str]]) -> str:
    """What is wrong with whichever has least wrong with it; nothing where one is right."""
    least = min(wrong, key=len, default=())
    return "; ".join(least) + "." if least else ""


def _asked(expect: ExpectDuty, replayed: Replayed) -> list[Shown]:
    return [s for s in replayed.shown if s.asked == expect.asked and s.standing.duty.key in expect.duties]


def _place_fits(expect: ExpectDuty, shown: Shown) -> bool:
    """Whether it is the one meant: whom it is about, in which case, which time it was owed."""
    about = expect.keys.get("about")
    which = shown.occurrence if about == shown.about else shown.in_case
    return (
        which == expect.occurrence
        and (about is None or _is_about(shown, about))
        and expect.keys.get("case", shown.case) == shown.case
        and expect.keys.get("pathway", shown.pathway) == shown.pathway
    )


def _is_about(shown: Shown, about: str) -> bool:
    """What is owed to a whole case is owed to everybody its trigger is about."""
    standing = shown.standing
    if shown.about == about or (standing.subject and not standing.duty.apart):
        return shown.about == about
    return about == "case" or any(who == about for who, _ in standing.trigger.about)


def _differences(expect: ExpectDuty, shown: Shown, story: Story) -> Iterable[str]:
    if expect.state is not None and expect.state != shown.standing.state:
        yield f"it was expected to be {expect.state}, and is {shown.standing.state}"
    for key, wanted in expect.keys.items():
        if key in _LOOKS:
            found = _LOOKS[key](shown)
            if found != wanted:
                yield f"{key} was expected to be {_said(wanted, story)}, and is {_said(found, story)}"
    if expect.told is not None:
        yield from _untold(expect.told, shown, story)


def _untold(wanted: Sequence[ToBeTold], shown: Shown, story: Story) -> Iterable[str]:
    if not wanted and shown.told:
        yield f"nobody was expected to be told, and the {shown.told[0].whom} was"
    for one in wanted:
        times = [told.at for told in shown.told if told.whom == one.whom]
        by = f" by {offset(one.by, story.start)}" if one.by else ""
        if not times:
            yield f"the {one.whom} was expected to be told{by}, and was not"
        elif one.by and min(times) > one.by:
            yield f"the {one.whom} was expected to be told{by}, and was at {offset(min(times), story.start)}"


_LOOKS: dict[str, Any] = {
    "arose": lambda shown: shown.standing.started,
    "late_from": lambda shown: shown.standing.late_from,
    "local_late_from": lambda shown: shown.standing.local_late_from,
    "alert_from": lambda shown: shown.standing.alert_from,
    "met_at": lambda shown: shown.standing.met_by.happened if shown.standing.met_by else None,
    "recorded_late": lambda shown: shown.standing.recorded_late,
    "flagged_at": lambda shown: shown.flagged_at,
}


def _said(value: object, story: Story) -> str:
    if isinstance(value, datetime):
        return offset(value, story.start)
    if isinstance(value, bool):
        return str(value).lower()
    return "nothing" if value is None else str(value)


def _gate_wrong(expect: ExpectGate, replayed: Replayed) -> str:
    stood = [
        shown.gate.holds
        for shown in replayed.gates
        if shown.gate.gate.key == expect.gate
        and shown.asked == expect.asked
        and expect.case in (None, shown.case)
    ]
    if not stood:
        return "no case of this story has such a gate."
    if any(stood) == expect.holds:
        return ""
    return (
        "it was expected to hold, and is open." if expect.holds else "it was expected to be open, and holds."
    )


def _flag_wrong(expect: ExpectFlag, replayed: Replayed) -> str:
    """A flag stands while it has no end; one whose end is expected has stood."""
    stood = [
        one
        for one in replayed.flags[expect.asked]
        if one.flag.key == expect.flag and one.on == expect.on and (one.to is None or "to" in expect.times)
    ]
    if bool(stood) != expect.stands:
        if expect.stands:
            return "it was expected to stand, and does not."
        return "it was expected not to stand, and does."
    return _nearest([list(_flag_differences(expect, one, replayed.story)) for one in stood])


def _flag_differences(expect: ExpectFlag, one: FlagStands, story: Story) -> Iterable[str]:
    found = {"from": one.since, "to": one.to}
    for key, wanted in expect.times.items():
        if found[key] != wanted:
            yield f"{key} was expected to be {_said(wanted, story)}, and is {_said(found[key], story)}"
