"""Names as they are compared: folded to plain letters, cut into parts, spread into forms for the index."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from harken.people.sound import sound

# Letters that do not come apart into a plain letter and a mark: strokes, ligatures, thorn, eth, dotless i.
_LETTERS = str.maketrans(
    {
        "\u00f8": "o",
        "\u0142": "l",
        "\u00e6": "ae",
        "\u0153": "oe",
        "\u00fe": "th",
        "\u00f0": "d",
        "\u0111": "d",
        "\u0131": "i",
        "\u0127": "h",
    }
)
_APOSTROPHES = re.compile("['.`\u00b4\u02bc\u2018\u2019]")
# Written before a surname; a person is never looked for by one of these alone.
_PARTICLES = frozenset(
    {"o", "mc", "mac", "ap", "ab", "st", "de", "da", "di", "do", "dos", "du", "la", "le"}
) | frozenset({"van", "von", "der", "den", "al", "el", "ul", "ur", "bin", "ibn", "bint"})
_MOST_FORMS = 5


@dataclass(frozen=True, slots=True)
class IndexRow:
    """One row of `people_search` that a name gives rise to; either half may be empty when it is not known."""

    surname: str
    given: str
    kind: str
    phonetic: str


def fold(text: str) -> str:
    """Lower case, no accents, no apostrophes or full stops; spaces and hyphens stay."""
    # Taken apart before the case is folded too: a styled capital is a capital only once taken apart.
    lower = unicodedata.normalize("NFKD", text).casefold()
    apart = unicodedata.normalize("NFKD", lower).translate(_LETTERS)
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return _APOSTROPHES.sub("", plain)


def parts(text: str) -> tuple[str, ...]:
    """The words of a name in the order written, with Mc and Mac made one."""
    return tuple(_one_mac(part) for part in _words(text))


def forms(text: str) -> tuple[str, ...]:
    """Every way the index keeps a name: run together first, then each part that can stand alone."""
    written = parts(text)
    together = run_together(*_words(text))
    alone = (part for part in written if part not in _PARTICLES and len(part) > 1)
    return tuple(dict.fromkeys(form for form in (together, *alone) if form))[:_MOST_FORMS]


def given_forms(text: str) -> tuple[str, ...]:
    """Each forename, first to last; a hyphened one is kept run together as well."""
    each = [form for name in fold(text).split() for form in forms(name)]
    return tuple(dict.fromkeys(each))[:_MOST_FORMS]


def index_rows(surname: str, given: str, kind: str = "name") -> tuple[IndexRow, ...]:
    """The rows to keep for one name; `kind` is name, alias or nickname.

    A nickname, or a name with no surname, is kept under the empty surname too, so that it is found by itself.
    """
    return tuple(dict.fromkeys(_rows(surname, given, kind)))


def run_together(*words: str) -> str:
    """Words that may be one name written apart: "O Ashdale", "Mc Ashdale", "de Souzadale"."""
    return _one_mac("".join(words))


def _rows(surname: str, given: str, kind: str) -> Iterator[IndexRow]:
    surnames: tuple[str, ...] = forms(surname) or ("",)
    if kind == "nickname":
        surnames = tuple(dict.fromkeys((*surnames, "")))
    for last in surnames:
        for first in given_forms(given) or ("",):
            yield IndexRow(last, first, kind, sound(last))


def _words(text: str) -> list[str]:
    return "".join(letter if letter.isalpha() else " " for letter in fold(text)).split()


def _one_mac(part: str) -> str:
    return f"mac{part[2:]}" if part.startswith("mc") and len(part) > 3 else part
