"""Unread: the answers of a stored entry that could not be brought up to date."""

from collections.abc import Iterator, Mapping
from typing import Any, Never


class NotBroughtUp(Exception):
    """A stored entry could not be brought up to date, and so nothing can be made of what it answers."""


class Unread(Mapping[str, Any]):
    """The answers of such an entry. It is read with the others; whoever asks for an answer of it is told."""

    def __getitem__(self, name: str) -> Never:
        """Raises NotBroughtUp."""
        raise NotBroughtUp

    def __iter__(self) -> Iterator[str]:
        """Raises NotBroughtUp."""
        raise NotBroughtUp

    def __len__(self) -> int:
        """Raises NotBroughtUp."""
        raise NotBroughtUp
