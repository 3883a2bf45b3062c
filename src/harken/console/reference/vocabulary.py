"""The page of what can be recorded: entries with their questions, marks, flags."""

from harken.console.reference import wording
from harken.console.reference.markdown import bullets, code, page, section, table
from harken.vocabulary import Entry, Flag, Mark, Marked, Pathway
from harken.vocabulary.entry import answer_type, asks_of, words_of
from harken.vocabulary.marks import MEANS

ASKED = ("Answer", "Question", "Kind", "Must", "Words")


NEAR = "on the page of any place near where whoever bears it lives, and pushed to nobody"


def vocabulary_page(pathways: tuple[Pathway, ...]) -> str:
    """Every entry, mark and flag."""
    entries = [section(one.name, *map(_entry, one.entries)) for one in pathways]
    marks = section("Marks", table(("Mark", "What it means"), [(mark.value, MEANS[mark]) for mark in Mark]))
    flags = section("Flags", *(_flag(flag) for one in pathways for flag in one.flags))
    opening = (
        "Everything that can be recorded. Words are free text: withheld by default, never reckoned with."
    )
    return page("Vocabulary", opening, [*entries, marks, flags])


def _entry(kind: type[Entry]) -> str:
    lines = [f"**Key** {code(kind.key)}, version {kind.version}, recorded of a {kind.belongs}"]
    if kind.marks:
        lines.append(f"**Marks** {', '.join(map(_mark, kind.marks))}")
    asked = table(ASKED, [_asked(kind, name) for name in kind.model_fields]) if kind.model_fields else ""
    return section(kind.title, kind.help, bullets(lines), asked, level=3)


def _mark(mark: Mark | Marked) -> str:
    if isinstance(mark, Mark):
        return mark.value
    return f"{mark.mark.value} (when {mark.field} is {' or '.join(mark.answers)})"


def _asked(kind: type[Entry], name: str) -> tuple[str, ...]:
    plain, many, optional = answer_type(kind, name)
    asks = asks_of(kind, name)
    return (
        code(name),
        asks.question,
        f"{_type(plain)}{', several' if many else ''}{', or a collar number' if asks.officer else ''}",
        "" if optional else "yes",
        "words" if name in words_of(kind) else "",
    )


def _type(plain: type) -> str:
    named = {"str": "text", "int": "number", "date": "date", "datetime": "time"}.get(plain.__name__)
    return named or " / ".join(str(one.value) for one in plain)  # type: ignore[attr-defined]  # an Enum by now


def _flag(flag: Flag) -> str:
    lines = [
        f"**Key** {code(flag.key)}, stands on a {flag.stands_on}",
        f"**Borne by** whoever is named as {', '.join(flag.roles)}" if flag.roles else "",
        f"**Rises** on {wording.arises(flag.rises)}",
        f"**Ends** on {wording.listed(flag.ends)}" if flag.ends else "",
        f"**Stands for each** {code(flag.each)} by itself" if flag.each else "",
        f"**Lasts** {flag.lasts.value}" if flag.lasts else "",
        f"**Looked at again** after {flag.review.value}" if flag.review else "",
        f"**Said in other cases** “{flag.crosses}” {_where(flag)}" if flag.crosses else "",
        f"**Shown** {NEAR}" if flag.near else "",
        "**A risk** to a child they live with, whose page says so" if flag.endangers else "",
        *(f"**Source** {wording.source(one)}" for one in flag.sources),
    ]
    return section(flag.title, bullets(filter(None, lines)), level=3)


def _where(flag: Flag) -> str:
    home = "where whoever bears it is named, or lives with somebody who is, or at a place that is"
    where = home if flag.crosses_home else "where whoever bears it is named"
    return f"{where}; {'told at once' if flag.pressing else 'told within the hour'}"
