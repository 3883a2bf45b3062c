"""Whom an entry names: found, entered or left out on the page of its form, which stays as it is filled in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import NAMESPACE_OID, uuid4, uuid5

from django.http import QueryDict

from harken.access.consult import Look
from harken.access.refused import Refused
from harken.board.records import records
from harken.casework.open import Opening, open_chronology_with
from harken.chronology.in_parts import in_parts
from harken.design.forms.questions import ABOUT, Option
from harken.design.pages.parts import Link, Prose, prose, strong
from harken.design.pages.record import Choice, NamedSoFar, Naming
from harken.desk.lines.kept_from import may_be
from harken.desk.recording.form import NAMED, Form, sent
from harken.desk.recording.known_of import known_of
from harken.desk.recording.where import Where
from harken.desk.sent import key
from harken.desk.visit import Visit
from harken.every_case.persons import EARLIEST, LATEST, PersonRecorded
from harken.every_case.places import PlaceKind, PlaceRecorded
from harken.people.finding.find import Match, find
from harken.people.places import places
from harken.people.read import PersonLine, persons
from harken.vocabulary import A_CHILD, A_PLACE, OF_AGE, Answer, Entry, Named
from harken.vocabulary.calendars import london_day

FIND, NAME, UNNAME, NEW, UNKNOWN, ENTER, QUERY, PART, SORT = (
    "find", "name", "unname", "new", "unknown", "enter", "q", "part", "sort",
)  # fmt: skip
WHOEVER = (A_CHILD, Named("other"), A_PLACE)
"""Whom any entry of a case may name, where it does not say."""
WITHIN_NAMES = dict.fromkeys(map(ord, "-'\u2019"))
"""What stands within a name beside its letters."""
NOT_KNOWN = Answer.NOT_KNOWN.value
SORTS = tuple(
    Choice(one.value, one.value.capitalize(), chosen=one is PlaceKind.NOT_KNOWN) for one in PlaceKind
)
"""What sort a place that is entered may be; left as it is, the commonest needs no tap, and is not known."""
BESIDES = "Find whom and where this names: what is known of them is then shown."
"""What is said over it on a form that was begun about somebody."""
NOTHING = "Enter a name, an address or a number."


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody, or a place, that is named in a part, and may be seen; `aged` where they are surely grown."""

    part: Named
    id: str
    says: str
    aged: str = ""

    @property
    def value(self) -> str:
        """How the form sends it."""
        return f"{self.part.part}:{self.id}"


def parts_of(kind: type[Entry]) -> tuple[Named, ...]:
    """The parts in which an entry of a case may name somebody or a place."""
    return kind.names_whom or WHOEVER


def known(visit: Visit, said: Iterable[str], parts: Sequence[Named]) -> tuple[Known, ...]:
    """Each that was named and may be seen, once. That they are shown is recorded."""
    by_part = {one.part: one for one in parts}
    split = (one.partition(":") for one in dict.fromkeys(said))
    pairs = [(by_part[part], key(who)) for part, _, who in split if part in by_part and key(who)]
    if not pairs:
        return ()
    force, people = visit.actor.force, [who for part, who in pairs if not part.place]
    where = [who for part, who in pairs if part.place]
    read = persons(visit.connection, force, people) if people else {}
    named = {one.id: one.named for one in read.values()}
    placed = {one.id: one.named for one in places(visit.connection, force, where).values()} if where else {}
    visit.looked(Look(object_kind="form", object_id="named", persons=list(named), fields=("name",)))
    return tuple(
        Known(part, who, those[who], "" if part.place else _aged(read[who], visit))
        for part, who in pairs
        if who in (those := placed if part.place else named)
    )


def _aged(one: PersonLine, visit: Visit) -> str:
    """How old somebody is who cannot be under 18; empty for all others."""
    age = one.born.age_at(london_day(visit.now))
    return "" if age.may_be_under(OF_AGE) else str(age)


def who_stays(visit: Visit, chronology: str, kind: type[Entry]) -> tuple[str, ...]:
    """Whoever has a part in a case that they keep all through it, as the form of an entry sends them."""
    parts = [one.part for one in kind.names_whom if one.stays]
    found = in_parts(visit.connection, visit.actor.force, [chronology], parts=parts) if parts else []
    return tuple(f"{one.part}:{one.who}" for one in found)


def with_named(visit: Visit, form: Form, parts: Sequence[Named], *, asked: bool = True) -> Form:
    """The form with those it names whom the visitor may see; `asked` which of the children it is about."""
    those = known(visit, form.filled.get(NAMED, ()), parts)
    people = {one.value: one for one in form.people}
    if asked:
        people |= {o.id: Option(o.id, o.says) for o in those if o.part == A_CHILD and o.id not in people}
    filled = {name: said for name, said in form.filled.items() if name != NAMED}
    if those:
        filled[NAMED] = tuple(one.value for one in those)
    return replace(form, people=tuple(people.values()), filled=filled)


def sent_naming(visit: Visit, where: Where, kind: type[Entry]) -> Form:
    """A form of a case as it was sent, with whoever is named in it among those it may be about."""
    post, now = visit.request.POST, visit.now
    bare = sent(kind, where.people, post, now)
    if NAMED not in bare.filled:
        return bare
    return with_named(visit, sent(kind, with_named(visit, bare, where.parts).people, post, now), where.parts)


def pressed(post: QueryDict) -> bool:
    """Whether somebody is to be found, named, entered or left out, and nothing recorded."""
    if post.get(ENTER) and post.get(QUERY, "").strip():
        return True
    return any(post.get(one) for one in (FIND, NAME, UNNAME, NEW, UNKNOWN))


def named_anew(visit: Visit, form: Form, parts: Sequence[Named], *, asked: bool = True) -> Form | Refused:
    """The form with whoever was chosen, entered or left out by the button that was pressed."""
    post = visit.request.POST
    more = post.get(NAME, "")
    if post.get(NEW) or post.get(UNKNOWN):
        entered = _entered(visit, form, _part(post, parts))
        if isinstance(entered, Refused):
            return entered
        more = entered
    stay = [one for one in form.filled.get(NAMED, ()) if one != post.get(UNNAME)]
    filled = {**form.filled, NAMED: (*stay, *([more] if more else []))}
    part, _, who = more.partition(":")
    if asked and part == A_CHILD.part:
        others = () if form.kind.quotes else filled.get(ABOUT, ())
        filled[ABOUT] = (*(one for one in others if one != who), who)
    return with_named(visit, replace(form, filled=filled), parts, asked=asked)


def naming(visit: Visit, form: Form, parts: Sequence[Named], *, folded: bool) -> Naming | None:
    """The part of the page that names somebody: whom it names so far, and who was found."""
    if not parts:
        return None
    post, those = visit.request.POST, known(visit, form.filled.get(NAMED, ()), parts)
    part = _part(post, parts)
    looks = bool(post.get(FIND) or post.get(ENTER)) and pressed(post)
    text = post.get(QUERY, "").strip() if looks else ""
    shown = Naming(
        parts=tuple(Choice(one.part, one.part.capitalize(), chosen=one is part) for one in parts),
        named=_named(visit, those),
        query=text,
        folded=folded and not those and not looks,
        used=visit.request.method == "POST" and pressed(post),
        title="Who and where" if form.kind.on_one_screen else "Who else, and where",
        help="" if form.kind.on_one_screen else BESIDES,
    )
    if not looks:
        return shown
    return _found(visit, shown, part, {one.value for one in those}) if text else replace(shown, says=NOTHING)


def _named(visit: Visit, those: Sequence[Known]) -> tuple[NamedSoFar, ...]:
    """Each with what is known, and the pack, in a tab of its own: nothing of the form is lost."""
    people = [one.id for one in those if not one.part.place]
    said = known_of(visit, people, [one.id for one in those if one.part.place]) if those else {}
    return tuple(
        NamedSoFar(
            value=one.value,
            says=one.says,
            part=one.part.part,
            known=(*_is_it_a_child(one), *said[one.id]),
            more=Link(
                "All that is known, in a new tab",
                f"/{'places' if one.part.place else 'children'}/{one.id}/pack",
                new_tab=True,
            ),
        )
        for one in those
    )


def _is_it_a_child(one: Known) -> tuple[Prose, ...]:
    """What is asked, and refuses nothing, of somebody grown who is named as a child."""
    if one.part is not A_CHILD or not one.aged:
        return ()
    return (
        prose(
            strong("Is this a child?"),
            f" {one.says} is named as a child, and on record as {one.aged}: nothing is owed to them as to a "
            "child. If they are the caller, a victim or a suspect, name them as that. If the age is wrong, "
            "go on, and put it right afterwards.",
        ),
    )


def _found(visit: Visit, shown: Naming, part: Named, named: set[str]) -> Naming:
    answer = find(visit.connection, visit.actor, shown.query, visit.now, records=records)
    kind = "place" if part.place else "person"
    those = [one for one in answer.matches if one.kind == kind and f"{part.part}:{one.id}" not in named]
    new = shown.query if part.place or named_by(shown.query) else ""
    return replace(
        shown,
        found=tuple(Choice(f"{part.part}:{one.id}", one.name, _apart(one)) for one in those),
        part=part.part,
        says=answer.refused or answer.more or ("" if those else "Nobody and nothing here fits those words."),
        new=new,
        unknown=not part.place,
        sorts=SORTS if part.place and new else (),
        asks=() if part.place else may_be(visit, shown.query),
        alone=_alone(visit, those[0], part) if len(those) == 1 else (),
    )


def _alone(visit: Visit, one: Match, part: Named) -> tuple[Prose, ...]:
    """What is known of the only one found, before they are named: whoever is on the line is asked of it."""
    people, places = ([], [one.id]) if part.place else ([one.id], [])
    return known_of(visit, people, places)[one.id]


def _apart(one: Match) -> str:
    """What tells somebody found from others: the year, the area, whose cases."""
    born = f"born {one.born}" if one.born.isdigit() else one.born and f"birth {one.born}"
    area = "" if one.area and one.area in one.name else one.area
    called = "" if one.called == NOT_KNOWN else one.called
    return ", ".join(said for said in (born, called, area, one.records, one.because) if said)


def _part(post: QueryDict, parts: Sequence[Named]) -> Named:
    return next((one for one in parts if one.part == post.get(PART)), parts[0])


def _entered(visit: Visit, form: Form, part: Named) -> str | Refused:
    """Somebody, or a place, put on record as it was typed: once, however often that is sent."""
    post = visit.request.POST
    text, unknown = post.get(QUERY, "").strip(), bool(post.get(UNKNOWN))
    entry = _entry(text, part, unknown=unknown, sort=_sort(post.get(SORT, "")))
    if entry is None:
        return ""
    said = f"{form.idem}/{part.part}/{len(form.named) if unknown else text}"
    opening = Opening(entry=entry, happened=form.asked, idem=str(uuid5(NAMESPACE_OID, said)), id=str(uuid4()))
    outcome = open_chronology_with(opening, by=visit.actor, now=visit.now, standards=visit.standards)
    return outcome if isinstance(outcome, Refused) else f"{part.part}:{outcome.chronology}"


def _sort(said: str) -> PlaceKind:
    return next((one for one in PlaceKind if one == said), PlaceKind.NOT_KNOWN)


def _entry(text: str, part: Named, *, unknown: bool, sort: PlaceKind) -> Entry | None:
    if part.place:
        return PlaceRecorded(lines=text[:1000], kind=sort) if text else None
    if unknown:
        return PersonRecorded(identified=Answer.NO)
    names = named_by(text)
    if names is None:
        return None
    given, family, year = names
    return PersonRecorded(given_names=given, family_name=family, born_about=year)


def named_by(text: str) -> tuple[str, str, int | None] | None:
    """What somebody was looked for by: given names, family name, perhaps a year. A number is no name."""
    last, comma, first = text[:200].partition(",")
    words = [*first.split(), *last.split()] if comma else text[:200].split()
    years = [int(one) for one in words if one.isascii() and one.isdigit() and len(one) == 4]
    year = next((one for one in years if EARLIEST <= one <= LATEST), None)
    words = [one for one in words if one != str(year)]
    if not words or not all(one.translate(WITHIN_NAMES).isalpha() for one in words):
        return None
    given, family = (words[:-1], words[-1]) if len(words) > 1 else (words, "")
    return " ".join(given).title(), family.title(), year
