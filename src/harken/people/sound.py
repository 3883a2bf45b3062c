"""How a name sounds, as a key: two names with one key in common are said alike."""

from functools import lru_cache

from metaphone import doublemetaphone

LONGEST_KEY = 8


def sound(token: str) -> str:
    """The key the index keeps; empty for a name with no letter that sounds."""
    return sounds(token)[0] if token else ""


@lru_cache(maxsize=16384)
def sounds(token: str) -> tuple[str, ...]:
    """One or two keys, the likelier first: some spellings are said in two ways."""
    first, second = doublemetaphone(token)
    keys = [key[:LONGEST_KEY] for key in (first, second) if key]
    return tuple(dict.fromkeys(keys)) or ("",)
