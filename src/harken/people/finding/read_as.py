"""How a search was understood, in words, so that a slip in what was typed is seen at once."""

from harken.people.birth import in_words
from harken.people.finding.query import Query


def read_as(query: Query) -> str:
    """One short sentence for each part understood; empty when nothing was."""
    said = (
        _called(query),
        _born(query),
        f"In {query.areas[0].title()}" if query.areas else "",
        f"Reference {query.reference}" if query.reference else "",
        f"Telephone {query.telephone}" if query.telephone else "",
        f"Postcode {query.postcode}" if query.postcode else "",
    )
    return " ".join(f"{one}." for one in said if one)


def _called(query: Query) -> str:
    """Of an address what was typed of it; a name besides is not told from it."""
    if query.address:
        return f"At {query.address.title()}"
    return f"Called {' '.join(word.title() for word in query.words)}" if query.words else ""


def _born(query: Query) -> str:
    if query.born:
        return f"Born {in_words(query.born)}"
    if query.age is not None:
        return f"Aged {query.age}"
    if query.born_between:
        first, last = query.born_between
        return f"Born {first.year}" if first.year == last.year else f"Born {first.year} to {last.year}"
    return ""
