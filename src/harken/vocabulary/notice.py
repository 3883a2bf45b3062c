"""Notices: what goes outside by itself when an entry is recorded, to which agency, for which purpose."""

from dataclasses import dataclass

from harken.vocabulary.roles import Role
from harken.vocabulary.source import Source
from harken.vocabulary.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Sent once for each entry it turns on, and met only by a receipt. A reference and no case text.

    `purpose` is what the sending is recorded under, and what its receipt names.
    """

    key: str
    rules: tuple[str, ...]
    says: str
    on: tuple[When, ...]
    to: Role
    purpose: str
    sources: tuple[Source, ...]
