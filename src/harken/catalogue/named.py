"""Named: whether every answer that a declaration turns on is one that the entries it means can give."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import Enum

from harken.vocabulary import (
    AllOf,
    AtAnswer,
    BeforeNextSchoolDay,
    ByAnswer,
    ByLevel,
    Duty,
    Entry,
    Extended,
    Flag,
    Gate,
    Lacks,
    Marked,
    On,
    Pathway,
    Stands,
    Whiteboard,
)
from harken.vocabulary.duty import SinceAnswer
from harken.vocabulary.entry import answer_type, words_of
from harken.vocabulary.when import Totals, When

Kinds = Mapping[str, type[Entry]]
Some = Sequence[type[Entry]]
MOMENTS = (date, datetime)


def refuse_unasked(declared: Iterable[Duty | Gate | Flag], kinds: Kinds) -> None:
    """Raise ValueError for each answer named that no entry it means asks for, or can give such a value.

    Words do not count: nothing turns on what is written freely.
    """
    _refuse(f"{one.key}: {why}" for one in declared for why in _wrong(one, kinds))


def refuse_unasked_marks(kinds: Kinds) -> None:
    """Raise ValueError for each mark borne only with an answer that its entry never gives."""
    _refuse(f"{kind.key}: {why}" for kind in kinds.values() for why in _marks(kind))


def refuse_whiteboards(pathways: Iterable[Pathway], shared: Pathway, kinds: Kinds) -> None:
    """Raise ValueError for each whiteboard that names an answer its entry never gives, or another's duty."""
    declared = [(one, one.whiteboard) for one in pathways if one.whiteboard is not None]
    _refuse(f"{one.slug}: {why}" for one, board in declared for why in _on_board(one, board, shared, kinds))


def _on_board(pathway: Pathway, board: Whiteboard, shared: Pathway, kinds: Kinds) -> Iterator[str]:
    own = {duty.key for one in (pathway, shared) for duty in one.duties}
    yield from (
        f"its whiteboard shows {duty.key}, which another pathway declares. Leave it to that one."
        for duty in board.duties
        if duty.key not in own
    )
    if board.flag.key not in {flag.key for one in (pathway, shared) for flag in one.flags}:
        yield f"its whiteboard is of {board.flag.key}, which another pathway declares. Name one of its own."
    for named in (named for word in _words(board.given) for named in _by_word(word, kinds)):
        yield from _unasked(named)
    for says in board.every_says():
        of = _meant(says.of, kinds)
        for name in (*_by_word(says.of, kinds), *(_Named(answer, of) for answer in says.names)):
            yield from _unasked(name)
        if not of:
            yield f"its whiteboard shows {says.of}, which nothing records. Mend it."


def _refuse(wrong: Iterable[str]) -> None:
    if said := "\n".join(dict.fromkeys(wrong)):
        raise ValueError(said)


@dataclass(frozen=True, slots=True)
class _Named:
    """An answer named: of which entries, holding what (None: anything), with which values."""

    answer: str
    of: Some
    holding: tuple[type, ...] | None = None
    values: tuple[object, ...] = ()


def _wrong(one: Duty | Gate | Flag, kinds: Kinds) -> Iterator[str]:
    words = list(_words(one))
    named = [named for word in words for named in _by_word(word, kinds)]
    if isinstance(one, Duty):
        triggers = _all([when.on for when in one.arises], kinds)
        named += [named for word in words for named in _by_trigger(word, triggers)]
        named += _for_each(one, triggers, kinds) if one.for_each else _as_the_trigger(words, triggers)
    for name in named:
        yield from _unasked(name)


def _by_word(word: object, kinds: Kinds) -> Iterator[_Named]:
    """What a word asks of the entries that it names itself."""
    match word:
        case On(answers=answers, same=same, stated=stated, count=count):
            of = _meant(word, kinds)
            yield from (_Named(answer, of, values=values) for answer, values in answers)
            yield from (_Named(answer, of) for answer in (*same, *stated))
            if count is not None:
                yield from (_Named(answer, of, values=(count.answered,)) for answer in count.of)
        case ByLevel(of=of_level, field=field, choices=choices):
            yield _Named(field, _all(of_level, kinds), values=tuple(level for level, _ in choices))
        case Extended(by=by, to=to) if to:
            yield _Named(to, _all(by, kinds), MOMENTS)
        case Totals(of=of_total, field=field):
            yield _Named(field, _all(of_total, kinds), (int,))
        case Stands(since=since, until=until, each=each) | Lacks(since=since, until=until, each=each) if each:
            facts = (fact.on if isinstance(fact, When) else fact for fact in (*since, *until))
            yield from (_Named(each, _meant(fact, kinds)) for fact in facts)
        case Flag(rises=rises, ends=ends, each=each) if each:
            yield from (_Named(each, _meant(one, kinds)) for one in (*(rise.on for rise in rises), *ends))


def _by_trigger(word: object, triggers: Some) -> Iterator[_Named]:
    """What a word asks of whatever the duty arises on."""
    match word:
        case SinceAnswer(field=field):
            yield _Named(field, triggers, MOMENTS)
        case AtAnswer(answer=answer, failing=failing):
            yield from (_Named(one, triggers, MOMENTS) for one in (answer, failing) if one)
        case ByAnswer(field=field, choices=choices):
            yield _Named(field, triggers, values=tuple(value for value, _ in choices))
        case BeforeNextSchoolDay(school=school) if school:
            yield _Named(school, triggers)


def _as_the_trigger(words: Iterable[object], triggers: Some) -> Iterator[_Named]:
    """What must be the same as the trigger's own answer, or another person than it names."""
    asked = [(*word.same, word.than) for word in words if isinstance(word, On)]
    yield from (_Named(answer, triggers) for answers in asked for answer in answers if answer)


def _for_each(duty: Duty, triggers: Some, kinds: Kinds) -> Iterator[_Named]:
    """The list of those that are owed it, and the answer that names which of them was served."""
    met = [on for way in duty.met for on in (way.parts if isinstance(way, AllOf) else (way,))]
    if duty.for_each:
        yield _Named(duty.for_each.listed, triggers)
        yield _Named(duty.for_each.named, _all(met, kinds))


def _marks(kind: type[Entry]) -> Iterator[str]:
    for mark in kind.marks:
        if isinstance(mark, Marked):
            yield from _unasked(_Named(mark.field, (kind,), values=mark.answers))


def _unasked(name: _Named) -> Iterator[str]:
    """What is wrong with a name, where some entry is meant at all: a mark may wait for its first bearer."""
    if not name.of:
        return
    asking = [kind for kind in name.of if _asks(kind, name)]
    means = " or ".join(kind.key for kind in name.of)
    if not asking:
        yield f"{means} asks for no such answer as {name.answer!r}. Mend the name, or ask for it."
    for value in name.values:
        if asking and not any(_can_give(kind, name.answer, value) for kind in asking):
            yield f"the answer {name.answer!r} of {means} is never {value!r}. Mend it."


def _asks(kind: type[Entry], name: _Named) -> bool:
    if name.answer not in kind.model_fields or name.answer in words_of(kind):
        return False
    return name.holding is None or answer_type(kind, name.answer)[0] in name.holding


def _can_give(kind: type[Entry], answer: str, value: object) -> bool:
    """None stands for an answer that was not asked for, or left out."""
    one = answer_type(kind, answer)[0]
    if issubclass(one, Enum):
        return value is None or value in [member.value for member in one]
    return value is None or isinstance(value, one)


def _meant(on: On, kinds: Kinds) -> Some:
    """The kinds that may match."""
    if on.mark is None:
        return [kinds[on.kind]] if on.kind in kinds else []
    return [
        kind
        for kind in kinds.values()
        if on.mark in [mark.mark if isinstance(mark, Marked) else mark for mark in kind.marks]
    ]


def _all(ons: Iterable[On], kinds: Kinds) -> Some:
    return list(dict.fromkeys(kind for on in ons for kind in _meant(on, kinds)))


def _words(value: object) -> Iterator[object]:
    """Every word of a declaration, however deep it stands."""
    if is_dataclass(value) and not isinstance(value, type):
        yield value
        inner: Iterable[object] = (getattr(value, field.name) for field in fields(value))
    elif isinstance(value, Mapping):
        inner = value.values()
    else:
        inner = value if isinstance(value, tuple) else ()
    for each in inner:
        yield from _words(each)
