"""The distinct name tokens a force holds, kept in memory, and the ones nearest to what was typed.

Cost follows distinct tokens and not people. Blocks keep it quick: names of nearly the same length that begin
alike, that end alike (for a slip in the first letters), and that sound alike (for another spelling).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from heapq import nlargest

from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

from harken.people.sound import sound, sounds

CUT_OFF = 0.80
_SHORT, _LONG = 5, 8
# Added to Jaro-Winkler's likeness, so that one slip of the fingers outranks two that come late in the word.
_ONE_SLIP, _ALIKE, _BEGUN = 0.12, 0.06, 0.06
# Of somebody who is still typing: from how many letters on, and how many more a name may have.
_BEGUN_FROM, _MORE = 3, 8
_MOST = 1 + _ONE_SLIP + _ALIKE + _BEGUN

Scorer = Callable[..., float]


@dataclass(frozen=True, slots=True)
class Near:
    """A token held, and how near it is to what was typed; 1 for the same."""

    token: str
    nearness: float


@dataclass(frozen=True, slots=True)
class Dictionary:
    """Tokens in blocks; grown in place by `learn` when a new name is recorded."""

    held: set[str] = field(default_factory=set)
    heads: defaultdict[tuple[str, int], list[str]] = field(default_factory=lambda: defaultdict(list))
    tails: defaultdict[tuple[str, int], list[str]] = field(default_factory=lambda: defaultdict(list))
    alike: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


def build(tokens: Iterable[tuple[str, str | None]]) -> Dictionary:
    """From distinct (token, phonetic key) pairs."""
    dictionary = Dictionary()
    for token, key in tokens:
        learn(dictionary, token, key)
    return dictionary


def learn(dictionary: Dictionary, token: str, key: str | None = None) -> None:
    """Adds a token once; the key is worked out when it is not given."""
    if not token or token in dictionary.held:
        return
    dictionary.held.add(token)
    dictionary.heads[_head(token, len(token)), len(token)].append(token)
    dictionary.tails[_tail(token, len(token)), len(token)].append(token)
    dictionary.alike[sound(token) if key is None else key].append(token)


def near(dictionary: Dictionary, token: str, *, limit: int) -> tuple[Near, ...]:
    """The nearest tokens held, best first. The token itself leads, held or not: it may be newer."""
    slips = _one_slip_away(dictionary, token)
    alike = {other for key in sounds(token) if key for other in dictionary.alike.get(key, ())}
    begun = _begun(dictionary, token)
    scored = dict.fromkeys(slips | alike | begun | _like(dictionary, token, limit), 0.0)
    scored.pop(token, None)
    for other in scored:
        bonus = _ONE_SLIP * (other in slips) + _ALIKE * (other in alike) + _BEGUN * (other in begun)
        scored[other] = (JaroWinkler.similarity(token, other) + bonus) / _MOST
    best = nlargest(limit - 1, scored.items(), key=lambda pair: (pair[1], pair[0]))
    return (Near(token, 1.0), *(Near(other, nearness) for other, nearness in best))


def _like(dictionary: Dictionary, token: str, limit: int) -> set[str]:
    spread = 1 if len(token) < _LONG else 2
    found: set[str] = set()
    for length in range(len(token) - spread, len(token) + spread + 1):
        for block in _blocks(dictionary, token, length):
            found.update(_hits(token, block, JaroWinkler.similarity, CUT_OFF, limit))
    return found


def _begun(dictionary: Dictionary, token: str) -> set[str]:
    """The names that begin so: whoever asks may not have typed them to their end."""
    if len(token) < _BEGUN_FROM:
        return set()
    lengths = range(len(token) + 1, len(token) + _MORE + 1)
    blocks = (dictionary.heads.get((_head(token, length), length), ()) for length in lengths)
    return {other for block in blocks for other in block if other.startswith(token)}


def _one_slip_away(dictionary: Dictionary, token: str) -> set[str]:
    found: set[str] = set()
    for length in range(len(token) - 1, len(token) + 2):
        for block in _blocks(dictionary, token, length):
            found.update(_hits(token, block, OSA.distance, 1, None))
    return found


def _blocks(dictionary: Dictionary, token: str, length: int) -> Iterator[list[str]]:
    """Names of one length that one slip may have come from: it leaves the beginning or the ending alone."""
    yield dictionary.heads.get((_head(token, length), length), [])
    yield dictionary.tails.get((_tail(token, length), length), [])
    if length == len(token) <= _SHORT:
        yield dictionary.heads.get((token[1:2], length), [])


def _head(token: str, length: int) -> str:
    return token[:1] if length <= _SHORT else token[:2]


def _tail(token: str, length: int) -> str:
    return token[-2:] if length <= _SHORT else token[-3:]


def _hits(token: str, block: list[str], scorer: Scorer, cut_off: float, limit: int | None) -> Iterator[str]:
    return (
        other
        for other, _, _ in process.extract(token, block, scorer=scorer, score_cutoff=cut_off, limit=limit)
    )
