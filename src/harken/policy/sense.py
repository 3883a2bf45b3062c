"""Sense: what a well-formed policy file may still get wrong, key by key, and what to do about it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pydantic import AnyUrl, TypeAdapter, ValidationError

from harken.policy.clock_words import elapsed_from
from harken.policy.schools import LONGEST_HOLIDAY
from harken.policy.shape import AddressLines, PolicyLines, TermLines
from harken.policy.targets import Wrong, unknown
from harken.policy.written import Place
from harken.vocabulary import Duty
from harken.vocabulary.roles import ROLES, role_called
from harken.vocabulary.when import Nth

HERE = ("localhost", "127.0.0.1", "[::1]")
_URL = TypeAdapter(AnyUrl)


def nonsense(lines: PolicyLines, duties: Mapping[str, Duty]) -> Iterator[Wrong]:
    """Everything that makes no sense, targets apart."""
    yield from _twice(lines.areas, ("areas",), "area")
    yield from _twice([team.name for team in lines.teams], ("teams",), "team")
    yield from _twice([str(shift) for shift in lines.shifts], ("shifts",), "shift")
    for number, team in enumerate(lines.teams):
        yield from _area(team.area, lines.areas, ("teams", number, "area"))
    yield from _schools(lines)
    yield from _thresholds(lines, duties)
    for number, address in enumerate(lines.notices):
        yield from _area(address.area, lines.areas, ("notices", number, "area"))
        yield from _address(address, ("notices", number))
    yield from _quiet(lines, duties)
    yield from _lengths("exposure", day=lines.exposure.day, week=lines.exposure.week)


def _twice(said: Sequence[str], place: Place, what: str) -> Iterator[Wrong]:
    for number, one in enumerate(said):
        if one in said[:number]:
            yield (*place, number), "twice", f"The {what} {one} is there already. Leave one out."


def _area(area: str | None, areas: Sequence[str], place: Place) -> Iterator[Wrong]:
    if area is not None and area not in areas:
        yield place, "unknown-area", unknown(area, areas, "area")


def _schools(lines: PolicyLines) -> Iterator[Wrong]:
    yield from _terms(lines.schools.terms, ("schools", "terms"))
    for name, school in lines.schools.each.items():
        yield from _terms(school.terms, ("schools", "each", name, "terms"))


def _terms(terms: Sequence[TermLines], place: Place) -> Iterator[Wrong]:
    for number, term in enumerate(terms):
        here = (*place, number)
        if term.last < term.first:
            yield (*here, "to"), "terms", f"A term ends on {term.last}, before it begins. Mend the dates."
        if number and (gap := (term.first - terms[number - 1].last).days) < 1:
            yield here, "terms", "A term begins before the last one ended. Put terms in order."
        elif number and gap > LONGEST_HOLIDAY:
            says = f"No term is given for the {gap} days before {term.first}. Add the terms between."
            yield here, "terms", says


def _thresholds(lines: PolicyLines, duties: Mapping[str, Duty]) -> Iterator[Wrong]:
    names = set(threshold_names(duties.values()))
    for name in lines.thresholds:
        if name not in names:
            yield ("thresholds", name), "unknown-threshold", unknown(name, sorted(names), "threshold")


def threshold_names(duties: Iterable[Duty]) -> Iterator[str]:
    """The names under which a duty lets a force set how many in how many days."""
    for duty in duties:
        for when in duty.arises:
            yield from (given.name for given in when.given if isinstance(given, Nth) and given.name)


def _address(address: AddressLines, place: Place) -> Iterator[Wrong]:
    if role_called(address.to) is None:
        yield (*place, "to"), "unknown-role", unknown(address.to, [role.name for role in ROLES], "role")
    if not (address.portal or address.email or address.webhook or address.telephone):
        yield place, "no-address", "Nothing could be sent there. Give portal, email, webhook or telephone."
    if address.email and not _is_mail(address.email):
        yield (*place, "email"), "not-an-address", "Write a mail address, such as duty@council.example."
    if address.webhook and not _is_safe(address.webhook):
        yield (*place, "webhook"), "not-an-address", "Write an address that begins with https://."
    if address.webhook and not address.secret:
        says = "Name in `secret` the environment variable that holds what signs it."
        yield place, "unsigned", f"What is sent to a webhook is signed. {says}"


def _is_mail(written: str) -> bool:
    name, at, domain = written.partition("@")
    return bool(name and at and domain) and not any(c.isspace() or c in "@,;<>" for c in name + domain)


def _is_safe(written: str) -> bool:
    """Encrypted, or going no further than this machine."""
    try:
        url = _URL.validate_python(written)
    except ValidationError:
        return False
    if "///" in written:  # which would be read as a host where a path was meant
        return False
    return url.scheme == "https" or (url.scheme == "http" and url.host in HERE)


def _lengths(part: str, **lengths: str) -> Iterator[Wrong]:
    for key, written in lengths.items():
        if elapsed_from(written) is None:
            yield (part, key), "not-a-clock", f"{written} is no length of time. Write one such as PT5M."


def _quiet(lines: PolicyLines, duties: Mapping[str, Duty]) -> Iterator[Wrong]:
    yield from _how_seldom(lines)
    for number, key in enumerate(lines.quiet.interrupts):
        if key not in duties:
            yield ("quiet", "interrupts", number), "unknown-duty", unknown(key, duties)
    for number, silent in enumerate(lines.quiet.silent):
        here = ("quiet", "silent", number, "duty")
        if silent.duty not in duties:
            yield here, "unknown-duty", unknown(silent.duty, duties)
        elif not duties[silent.duty].life_safety or silent.duty in lines.quiet.interrupts:
            yield (
                here,
                "silent",
                f"{silent.duty} does not interrupt, or is said to. Leave it out in one place.",
            )


def _how_seldom(lines: PolicyLines) -> Iterator[Wrong]:
    yield from _lengths("quiet", every=lines.quiet.every, gather=lines.quiet.gather, again=lines.quiet.again)
    every, again = elapsed_from(lines.quiet.every), elapsed_from(lines.quiet.again)
    if every and again and again.length < every.length:
        says = f"{again.value} is sooner than every {every.value}. Write as long a time, or longer."
        yield ("quiet", "again"), "sooner", says
