"""The pages of duties and of gates, and each pathway's register."""

from collections.abc import Iterator

from harken.console.reference import wording
from harken.console.reference.markdown import bullets, code, page, section, table
from harken.vocabulary import About, Duty, Flag, Gate, Pathway, Requires
from harken.vocabulary.source import BASIS_SAYS, CONFIDENCE_SAYS, Source

LISTED = ("Rule", "What", "Key", "Clock", "Source", "Basis", "How far checked", "On")
WAITING = ("Pathway", "Gate", "What must be so", "What it holds", "Who is less safe while it waits")


def duties_page(pathways: tuple[Pathway, ...]) -> str:
    """Every duty: when it arises, by when, who is told, who says so."""
    parts = [section(one.name, *map(_duty, one.duties)) for one in pathways if one.duties]
    return page("Duties", "Everything that can be owed, with its clock, its ladder and its source.", parts)


def gates_page(pathways: tuple[Pathway, ...]) -> str:
    """Every gate: which act of ours it holds, until what is so, and who waits meanwhile."""
    opening = (
        "A gate holds only our own act. None holds a deployment, a call, custody, care or a journey. "
        "A target of a force's own, looser than the national one, is held by its policy file: without a "
        "reason, an owner and a day to look again it is refused, and the last good one stays in force."
    )
    waiting = table(WAITING, [_waiting(one, gate) for one in pathways for gate in one.gates])
    parts = [section(one.name, *map(_gate, one.gates)) for one in pathways if one.gates]
    return page("Gates", opening, [waiting, *parts])


def _waiting(pathway: Pathway, gate: Gate) -> tuple[str, ...]:
    return pathway.name, code(gate.key), gate.says, code(str(gate.act)), gate.who_waits


def register(pathway: Pathway) -> str:
    """One pathway's rules: what keeps each, and how far its source was checked."""
    opening = f"Owner: {pathway.owner}. Ids are those of the register of rules."
    return page(f"{pathway.name}: register", opening, [table(LISTED, sorted(_rows(pathway)))])


def _duty(duty: Duty) -> str:
    lines = [
        f"**Key** {code(duty.key)}, **rules** {', '.join(duty.rules)}",
        f"**Owed** for {_owed_for(duty)}, by {' or '.join(map(str, duty.owed_by)) or wording.NOTHING}",
        f"**Arises** on {wording.arises(duty.arises)}",
        f"**Clock** {wording.clock(duty.due)}, from {duty.start}",
        f"**Met** by {wording.listed(duty.met)}{_opens(duty)}",
        f"**Released** by {wording.listed(duty.released)}" if duty.released else "",
        f"**Again** {duty.every.again}" if duty.every else "",
        f"**Told** {wording.ladder(duty)}",
        "**Interrupts**: a life may depend on it" if duty.life_safety else "",
        *(f"**Source** {wording.source(one)}" for one in duty.sources),
    ]
    return section(duty.says, duty.why, bullets(filter(None, lines)), level=3)


def _owed_for(duty: Duty) -> str:
    apart = wording.APART if duty.apart else wording.UNNAMED if duty.unnamed else ""
    return f"{duty.about}{wording.OF_ALL}" if duty.of_all else f"{duty.about}{apart}"


def _opens(duty: Duty) -> str:
    return f", not sooner than {duty.opens.value} before it is late" if duty.opens else ""


WHOSE = {About.CASE: " in the case as a whole", About.PERSON: " for each person it is about, of any age"}

OF_EACH = " for each suspect whom the act names; where it names none, for each of the case"


def _requires(one: Requires, *, apart: bool) -> str:
    whose = OF_EACH if apart else WHOSE.get(one.about, "")
    return f"**Until** {wording.given(one.given)}{whose}; else “{one.refusal}”"


def _gate(gate: Gate) -> str:
    lines = [
        f"**Key** {code(gate.key)}, **rules** {', '.join(gate.rules)}",
        f"**Holds** {code(str(gate.act))}",
        *(_requires(one, apart=gate.apart) for one in gate.requires),
        f"**Opened all the same** by {wording.listed(gate.released)}" if gate.released else "",
        f"**Who waits** {gate.who_waits}",
        *(f"**Source** {wording.source(one)}" for one in gate.sources),
    ]
    return section(gate.says, bullets(filter(None, lines)), level=3)


def _rows(pathway: Pathway) -> Iterator[tuple[str, ...]]:
    for duty in pathway.duties:
        yield from _row(duty.rules, "duty", code(duty.key), wording.clock(duty.due), duty.sources)
    for gate in pathway.gates:
        yield from _row(gate.rules, "gate", code(gate.key), wording.NOTHING, gate.sources)
    for notice in pathway.notices:
        yield from _row(notice.rules, "notice", code(notice.key), wording.NOTHING, notice.sources)
    for row in pathway.kept:
        yield from _row((row.rule,), "no duty", row.how, wording.NOTHING, row.sources)
    for flag in pathway.flags:
        yield from _row((wording.NOTHING,), "flag", code(flag.key), _lasts(flag), flag.sources)


def _row(
    rules: tuple[str, ...], what: str, key: str, clock: str, sources: tuple[Source, ...]
) -> Iterator[tuple[str, ...]]:
    for rule in rules:
        for one in sources:
            yield (
                rule,
                what,
                key,
                clock,
                f"{one.document}: {one.paragraph}",
                BASIS_SAYS[one.basis],
                CONFIDENCE_SAYS[one.confidence],
                one.checked_on.isoformat(),
            )


def _lasts(flag: Flag) -> str:
    lasts = f"lasts {flag.lasts.value}" if flag.lasts else "until ended"
    return f"{lasts}, looked at again after {flag.review.value}" if flag.review else lasts
