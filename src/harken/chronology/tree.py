"""The tree of RFC 6962: how it grows at its right edge, and which stored hashes make a root or a proof."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from harken.chronology.verify_alone import fold, node_hash

Place = tuple[int, int]
"""Where a perfect subtree stands: its level (0 is a leaf) and its index from the left on that level."""

Span = tuple[int, int]
"""The leaves from the first number up to, not including, the second."""


@dataclass(frozen=True, slots=True)
class Grown:
    """A tree after growing: its size, its right edge (largest first), and every subtree made on the way."""

    size: int
    peaks: tuple[bytes, ...]
    nodes: tuple[tuple[Place, bytes], ...]

    @property
    def root(self) -> bytes:
        return fold(self.peaks)


def grow(size: int, peaks: Sequence[bytes], leaves: Iterable[bytes]) -> Grown:
    """Add leaf hashes to a tree of `size` leaves, of which only the right edge is needed."""
    edge = list(peaks)
    made: list[tuple[Place, bytes]] = []
    for leaf in leaves:
        level, index, top = 0, size, leaf
        while index & 1:
            level, index, top = level + 1, index >> 1, node_hash(edge.pop(), top)
            made.append(((level, index), top))
        edge.append(top)
        size += 1
    return Grown(size, tuple(edge), tuple(made))


def places(span: Span) -> tuple[Place, ...]:
    """The perfect subtrees that stand side by side over a span of one of the functions below."""
    start, end = span
    found: list[Place] = []
    while start < end:
        level = (end - start).bit_length() - 1
        found.append((level, start >> level))
        start += 1 << level
    return tuple(found)


def inclusion(index: int, size: int) -> tuple[Span, ...]:
    """The spans whose roots, in order, lead from a leaf to the root of `size` leaves (RFC 9162, 2.1.3.1)."""
    if not 0 <= index < size:
        raise IndexError(f"A tree of {size} leaves has no leaf {index}.")
    return _siblings(index, 0, size)


def _siblings(index: int, start: int, end: int) -> tuple[Span, ...]:
    path: list[Span] = []
    while end - start > 1:
        middle = _cut(start, end)
        if index < middle:
            path.append((middle, end))
            end = middle
        else:
            path.append((start, middle))
            start = middle
    return tuple(reversed(path))


def consistency(old: int, new: int) -> tuple[Span, ...]:
    """The spans whose roots, in order, show that `new` leaves only added to `old` (RFC 9162, 2.1.4.1)."""
    if not 0 <= old <= new:
        raise IndexError(f"A tree of {new} leaves cannot have grown from {old}.")
    if old in (0, new):
        return ()
    start, end = 0, new
    path: list[Span] = []
    while end != old:
        middle = _cut(start, end)
        if old <= middle:
            path.append((middle, end))
            end = middle
        else:
            path.append((start, middle))
            start = middle
    return (() if start == 0 else ((start, old),)) + tuple(reversed(path))


def _cut(start: int, end: int) -> int:
    """Where RFC 6962 cuts a span in two: after the largest power of two smaller than its length."""
    return start + (1 << ((end - start - 1).bit_length() - 1))


def proof(spans: Iterable[Span], hashes: Mapping[Place, bytes]) -> tuple[bytes, ...]:
    """The roots of spans, from the stored hashes at their places."""
    return tuple(fold([hashes[place] for place in places(span)]) for span in spans)
