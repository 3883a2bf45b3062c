"""Entries as a story writes them: when, by whom, about whom, in which case, and what corrects what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from harken.engine.subject import CHILD_ROLES
from harken.timelines.answers import entry_of
from harken.timelines.cast import Setting, moment_of, teller
from harken.timelines.lines import (
    Listed,
    Malformed,
    Mapped,
    Scalar,
    Value,
    keys_of,
    listed,
    nearest,
    number_of,
    text_of,
)
from harken.timelines.story import Teller, Written, case_called
from harken.vocabulary import Entry
from harken.vocabulary.recorded import About

STRIKES_OUT = "every-case.entered-in-error"
"""The kind that, with `corrects`, strikes an entry out."""

_KEYS = ("id", "at", "known", "entry", "about", "by", "case", "pathway", "corrects", "answers")
_NOBODY = Teller(name="", role=None)


@dataclass(frozen=True, slots=True)
class Page:
    """The entries of a story and the pathway of each of its cases."""

    entries: tuple[Written, ...]
    cases: Mapping[int, str]


def page(value: Value, setting: Setting) -> Page:
    """Every entry, checked whole. Raises Malformed."""
    drafts = [
        _draft(one, setting, number) for number, one in enumerate(listed(value, what="entries"), start=1)
    ]
    by_id = _by_id(drafts)
    placed = [_placed(draft, by_id, setting) for draft in drafts]
    about = _about_so_far(placed)
    entries = tuple(_finished(draft, about) for draft in placed)
    _corrections_hold(entries)
    return Page(entries, _cases(placed, setting))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    """An entry before it is known which chronology holds it and whom the case is about."""

    id: str
    line: int
    happened: datetime
    recorded: datetime
    entry: Entry
    about: About | None
    by: Teller
    case: int | None
    pathway: str
    corrects: str
    chronology: str = ""


def _draft(value: Value, setting: Setting, number: int) -> _Draft:
    keys = keys_of(value, _KEYS, what="An entry", needed=("at", "entry")).items
    happened = moment_of(keys["at"], setting.start, what="at")
    recorded = moment_of(keys["known"], setting.start, what="known") if "known" in keys else happened
    if recorded < happened:
        raise Malformed(
            "It cannot be recorded before it happened: mend `at` or `known`.", line=keys["known"].line
        )
    kind = _kind(keys["entry"], setting)
    return _Draft(
        id=text_of(keys["id"], what="id") if "id" in keys else f"entry {number}",
        line=value.line,
        happened=happened,
        recorded=recorded,
        entry=entry_of(kind, keys.get("answers", Mapped({}, value.line)), setting.start),
        about=_about(keys["about"], setting) if "about" in keys else None,
        by=teller(keys["by"], setting) if "by" in keys else _NOBODY,
        case=number_of(keys["case"], what="case") if "case" in keys else None,
        pathway=_pathway(keys["pathway"], setting) if "pathway" in keys else "",
        corrects=text_of(keys["corrects"], what="corrects") if "corrects" in keys else "",
    )


def _kind(value: Value, setting: Setting) -> type[Entry]:
    word, kinds = text_of(value, what="entry"), setting.declared.kinds
    if word not in kinds:
        raise Malformed(f"No entry is called {word!r}.{nearest(word, kinds)}", line=value.line)
    return kinds[word]


def _pathway(value: Value, setting: Setting) -> str:
    word, known = text_of(value, what="pathway"), setting.declared.pathways
    if word not in known:
        raise Malformed(f"No pathway is called {word!r}.{nearest(word, known)}", line=value.line)
    return word


pathway_of = _pathway


def _about(value: Value, setting: Setting) -> About:
    """{child: subject}; [child] means that each is a subject.

    A role may be any word. A slip in one that makes somebody the child would leave everything not owed.
    """
    if isinstance(value, Listed):
        pairs = [(text_of(one, what="about"), "subject", one.line) for one in value.items]
    elif isinstance(value, Scalar):
        raise Malformed("about is {child: subject}, or [child] for a subject each.", line=value.line)
    else:
        found = value.items
        pairs = [(name, text_of(role, what="A role"), role.line) for name, role in found.items()]
    for name, role, line in pairs:
        if name not in setting.characters:
            known = setting.characters
            raise Malformed(
                f"{name!r} is nobody of this story: add them to people.{nearest(name, known)}", line=line
            )
        if role not in CHILD_ROLES and (slip := nearest(role, CHILD_ROLES, alike=0.85)):
            raise Malformed(f"{role!r} is not the role of a child.{slip}", line=line)
    return tuple((name, role) for name, role, _ in pairs)


def _by_id(drafts: Sequence[_Draft]) -> dict[str, _Draft]:
    found: dict[str, _Draft] = {}
    for draft in drafts:
        if draft.id in found:
            raise Malformed(f"The id {draft.id!r} is used twice.", line=draft.line)
        found[draft.id] = draft
    return found


def _placed(draft: _Draft, by_id: Mapping[str, _Draft], setting: Setting) -> _Draft:
    """In its chronology. What corrects another, and says no more, is where and about whom that is."""
    first = _corrected(draft, by_id)
    about = draft.about if draft.about is not None else first.about
    case = draft.case or first.case
    if draft.entry.belongs == "case":
        return replace(draft, about=about, case=case or 1, chronology=case_called(case or 1))
    of_place = draft.entry.belongs == "place"
    for name, _ in about or ():
        if setting.characters[name].subject.place is of_place:
            return replace(draft, about=about, chronology=name)
    raise Malformed(
        f"{draft.entry.key} needs `about`: the {draft.entry.belongs} it belongs to.", line=draft.line
    )


def _corrected(draft: _Draft, by_id: Mapping[str, _Draft]) -> _Draft:
    """The first entry of the chain of corrections. Raises Malformed where there is no such chain."""
    seen = [draft]
    while seen[-1].corrects:
        then = by_id.get(seen[-1].corrects)
        if then is None:
            raise Malformed(
                f"No entry has the id {seen[-1].corrects!r}.{nearest(seen[-1].corrects, by_id)}",
                line=draft.line,
            )
        if then in seen:
            raise Malformed("These corrections correct each other.", line=draft.line)
        seen.append(then)
    return seen[-1]


def _about_so_far(drafts: Sequence[_Draft]) -> dict[str, About]:
    """The children of each case, for entries that do not say whom they are about."""
    found: dict[str, dict[str, str]] = {}
    for draft in drafts:
        children = {name: role for name, role in draft.about or () if role in CHILD_ROLES}
        found[draft.chronology] = children | found.get(draft.chronology, {})
    return {chronology: tuple(children.items()) for chronology, children in found.items()}


def _finished(draft: _Draft, about: Mapping[str, About]) -> Written:
    whom = draft.about if draft.about is not None else about[draft.chronology]
    if not whom and draft.about is None:
        raise Malformed("This entry does not say whom it is about.", line=draft.line)
    return Written(
        id=draft.id,
        line=draft.line,
        happened=draft.happened,
        recorded=draft.recorded,
        entry=draft.entry,
        about=whom,
        by=draft.by,
        chronology=draft.chronology,
        corrects=draft.corrects,
    )


def _corrections_hold(entries: Sequence[Written]) -> None:
    by_id = {entry.id: entry for entry in entries}
    replaced: dict[str, int] = {}
    for entry in entries:
        if entry.entry.key == STRIKES_OUT and not entry.corrects:
            raise Malformed("This needs `corrects`: the id of the entry made in error.", line=entry.line)
        if entry.corrects:
            _correction_holds(entry, by_id[entry.corrects])
            if entry.corrects in replaced:
                where = replaced[entry.corrects]
                raise Malformed(
                    f"{entry.corrects!r} was corrected on line {where}: correct that.", line=entry.line
                )
            replaced[entry.corrects] = entry.line


def _correction_holds(entry: Written, first: Written) -> None:
    if entry.entry.key not in (STRIKES_OUT, first.entry.key):
        raise Malformed(f"A correction of {first.entry.key} is another {first.entry.key}.", line=entry.line)
    if first.entry.key == STRIKES_OUT:
        raise Malformed(
            "What strikes an entry out cannot be corrected: record the entry again.", line=entry.line
        )
    if entry.recorded < first.recorded:
        raise Malformed(f"It is known before {first.id!r}, which it corrects.", line=entry.line)
    if entry.chronology != first.chronology:
        raise Malformed(
            f"It stands in another chronology than {first.id!r}, which it corrects.", line=entry.line
        )


def _cases(drafts: Sequence[_Draft], setting: Setting) -> dict[int, str]:
    found: dict[int, str] = {}
    for draft in drafts:
        if draft.entry.belongs != "case" or draft.case is None:
            continue
        if draft.pathway and found.get(draft.case, draft.pathway) != draft.pathway:
            raise Malformed(f"Case {draft.case} is {found[draft.case]} already.", line=draft.line)
        found[draft.case] = found.get(draft.case) or draft.pathway
    for case, pathway in found.items():
        found[case] = pathway or setting.pathway
    return dict(sorted(found.items()))
